import * as l10n from '@vscode/l10n';
import picomatch from 'picomatch';

/** What keeps a glob from fitting any file of the project, and how to fix it; nothing for a sound one. */
export function globError(glob: string): string | undefined {
  if (glob.trim() === '') return l10n.t('write a path such as "drafts/**".');
  if (/^([/\\]|[a-z]:)/i.test(glob)) return l10n.t('write the path as seen from this file, such as "drafts/**".');
  if (/^(\.\/)*\.\.(\/|$)/.test(glob)) return l10n.t('only what lies beside or below this file can be left out.');
  if (/\\[\p{L}\p{N}*._-]/u.test(glob)) return l10n.t('write / between folders.');
  const open = unclosed(glob);
  if (open) return l10n.t('close the {0} in it.', open);
  try {
    picomatch(glob, { strictBrackets: true, debug: true });
    return undefined;
  } catch {
    return l10n.t('write a path such as "drafts/**".');
  }
}

const CLOSING: Record<string, string> = { '[': ']', '{': '}', '(': ')' };

/** The first bracket that nothing closes. */
function unclosed(glob: string): string | undefined {
  const open: string[] = [];
  for (let at = 0; at < glob.length; at++) {
    const char = glob.charAt(at);
    if (char === '\\') at++;
    else if (open.at(-1) === '[') {
      if (char === ']') open.pop();
    } else if (CLOSING[char]) open.push(char);
    else if (char === CLOSING[open.at(-1) ?? '']) open.pop();
  }
  return open[0];
}
