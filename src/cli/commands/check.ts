import * as l10n from '@vscode/l10n';
import pico from 'picocolors';
import stringWidth from 'string-width';
import type { Finding, Severity } from '../../model/finding.js';
import { formatList } from '../../model/format.js';
import { Failure } from '../failure.js';
import { filesAt, load, shown } from '../load.js';

export interface CheckOptions {
  format: string;
  /** `--locale` was written: the project's own language does not count. */
  isLocaleGiven: boolean;
}

interface FileFindings {
  /** Relative to the current folder, with `/`. */
  file: string;
  findings: Finding[];
  /** A settings file: told about, but not one of the files checked. */
  isSettings?: boolean;
}

const COLOURS: Record<Severity, (text: string) => string> = {
  error: pico.red,
  warning: pico.yellow,
  info: pico.blue,
  hint: pico.dim,
};

/** Checks files; the exit code: 1 if there is an error among the findings. */
export async function check(paths: string[], options: CheckOptions): Promise<0 | 1> {
  if (options.format !== 'pretty' && options.format !== 'json') {
    throw new Failure(l10n.t('“{0}” is no format. Use --format pretty or --format json.', options.format));
  }
  const { service, files, settings } = await load(await filesAt(paths), options.isLocaleGiven);
  const judged: FileFindings[] = [];
  for (const uri of settings) {
    const findings = await service.check(uri);
    if (findings.length > 0) judged.push({ file: shown(uri), findings, isSettings: true });
  }
  for (const uri of files) judged.push({ file: shown(uri), findings: await service.check(uri) });
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(asJson(judged), null, 2)}\n` : pretty(judged));
  return count(judged, 'error') > 0 ? 1 : 0;
}

function count(judged: FileFindings[], severity: Severity): number {
  return judged.reduce(
    (sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length,
    0,
  );
}

function summaryOf(judged: FileFindings[]) {
  return {
    files: judged.filter(({ isSettings }) => !isSettings).length,
    errors: count(judged, 'error'),
    warnings: count(judged, 'warning'),
    infos: count(judged, 'info'),
    hints: count(judged, 'hint'),
  };
}

function asJson(judged: FileFindings[]) {
  const findings = judged.flatMap(({ file, findings: found }) =>
    found.map(({ range, rule, severity, message, related }) => ({
      file,
      line: range.start.line + 1,
      column: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
      rule,
      severity,
      message,
      related: related.map((each) => ({
        file: shown(each.source.uri),
        line: each.source.range.start.line + 1,
        column: each.source.range.start.character + 1,
        message: each.message,
      })),
    })),
  );
  return { findings, summary: summaryOf(judged) };
}

function pretty(judged: FileFindings[]): string {
  const lines: string[] = [];
  const severities = judged.flatMap(({ findings }) => findings.map(({ severity }) => severityTitle(severity)));
  const severityWidth = Math.max(0, ...new Set(severities.map((title) => stringWidth(title))));
  for (const { file, findings } of judged) {
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
  const { files, errors, warnings, infos, hints } = summaryOf(judged);
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

/** Filled up to a width in columns of a terminal, of which Chinese takes two a character and Thai marks none. */
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
