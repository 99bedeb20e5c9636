import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { FixEdit } from '../../../src/model/edits.js';
import type { Finding, Fix } from '../../../src/model/finding.js';
import type { FixWriter } from '../../edits/edit-writer.js';

/** What `editor.codeActionsOnSave` asks for. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.journey`;

/** Rules whose preferred fix invents nothing: it takes away, or puts right what the text itself tells. */
const SAFE = new Set(['score-out-of-scale', 'score-contradicts-label', 'written-twice', 'unused-ignore']);

/** Whether a client that wants only some kinds of action wants this one. */
export function wantsFixAll(only: readonly string[] | undefined): boolean {
  return only?.some((kind) => kind !== '' && (FIX_ALL === kind || FIX_ALL.startsWith(`${kind}.`))) ?? false;
}

/** Mends in one go all in a file that can be mended safely. */
export function fixAll(findings: readonly Finding[], writer: FixWriter): CodeAction[] {
  const edit = together(
    findings.filter(({ rule }) => SAFE.has(rule)),
    writer,
  );
  return edit ? [{ title: l10n.t('Fix all that can be fixed safely'), kind: FIX_ALL, edit }] : [];
}

/** Mends in one go all that one safe rule finds in the file; nothing where the one finding is all. */
export function fixAllOfRule(rule: string, findings: readonly Finding[], writer: FixWriter): CodeAction[] {
  const same = findings.filter((finding) => finding.rule === rule);
  const edit = SAFE.has(rule) && same.length > 1 ? together(same, writer) : undefined;
  return edit ? [{ title: l10n.t('Fix all “{0}” in this file', rule), kind: CodeActionKind.QuickFix, edit }] : [];
}

/** The preferred fixes as one edit; of those that get in each other's way the first. */
function together(findings: readonly Finding[], writer: FixWriter) {
  const fixes = findings.flatMap(({ fixes: all }) => all.find((fix) => fix.preferred) ?? []);
  const asOne = (edits: FixEdit[]): Fix => ({ title: '', edits });
  const all = writer.edit(asOne(fixes.flatMap((fix) => fix.edits)));
  if (all || fixes.length === 0) return fixes.length === 0 ? undefined : all;
  let edits: FixEdit[] = [];
  for (const fix of fixes) if (writer.edit(asOne([...edits, ...fix.edits]))) edits = [...edits, ...fix.edits];
  return writer.edit(asOne(edits));
}
