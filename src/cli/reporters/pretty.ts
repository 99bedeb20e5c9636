import * as l10n from '@vscode/l10n';
import pico from 'picocolors';
import stringWidth from 'string-width';
import type { Severity } from '../../model/finding.js';
import { formatList } from '../../model/format.js';
import { shown } from '../load.js';
import { type FileFindings, type Reporter, summaryOf } from './report.js';

const COLOURS: Record<Severity, (text: string) => string> = {
  error: pico.red,
  warning: pico.yellow,
  info: pico.blue,
  hint: pico.dim,
};

/** Findings for people to read, file by file, with a summary below. */
export const pretty: Reporter = { name: 'pretty', isForPeople: true, report };

function report(checked: readonly FileFindings[]): string {
  const lines: string[] = [];
  const severities = checked.flatMap(({ findings }) => findings.map(({ severity }) => severityTitle(severity)));
  const severityWidth = Math.max(0, ...new Set(severities.map((title) => stringWidth(title))));
  for (const { file, findings } of checked) {
    if (findings.length === 0) continue;
    lines.push(pico.underline(file));
    const places = findings.map(({ range }) => `${range.start.line + 1}:${range.start.character + 1}`);
    const width = Math.max(...places.map((place) => place.length));
    findings.forEach(({ rule, severity, message, related }, i) => {
      lines.push(
        `  ${pico.dim((places[i] ?? '').padStart(width))}  ${COLOURS[severity](padded(severityTitle(severity), severityWidth))}  ${oneLine(message)}  ${pico.dim(rule)}`,
      );
      for (const { source, message: what } of related) {
        const { line, character } = source.range.start;
        const other = shown(source.uri);
        const place = `${other === file ? '' : `${other}:`}${line + 1}:${character + 1}`;
        lines.push(pico.dim(`  ${' '.repeat(width)}  ↳ ${place}  ${oneLine(what)}`));
      }
    });
    lines.push('');
  }
  const { files, errors, warnings, infos, hints } = summaryOf(checked);
  const colour = errors > 0 ? pico.red : warnings > 0 ? pico.yellow : pico.green;
  const counts = [
    errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors),
    warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings),
    infos === 1 ? l10n.t('1 info') : l10n.t('{0} infos', infos),
    hints === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', hints),
  ];
  const total = files === 1 ? l10n.t('1 file') : l10n.t('{0} files', files);
  lines.push(colour(l10n.t('{0}: {1}', total, formatList(counts))));
  return `${lines.join('\n')}\n`;
}

/** Filled up to a width in columns of a terminal, of which a Chinese character takes two and a Thai mark none. */
function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** A title may hold a line break; a finding has one line. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

function severityTitle(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'info':
      return l10n.t('info');
    case 'hint':
      return l10n.t('hint');
  }
}
