import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LangiumDocument } from 'langium';
import pico from 'picocolors';
import type { Finding, Severity } from '../rules/rule.js';
import { Failure } from './failure.js';
import { filesAt, load } from './load.js';

export interface CheckOptions {
  format: string;
}

interface FileFindings {
  /** Relative to the current folder, with `/`. */
  file: string;
  findings: Finding[];
}

const COLOURS: Record<Severity, (text: string) => string> = {
  error: pico.red,
  warning: pico.yellow,
  info: pico.blue,
  hint: pico.dim,
};

/** Judges files; the exit code: 1 if there is an error among the findings. */
export async function check(paths: string[], options: CheckOptions): Promise<0 | 1> {
  if (options.format !== 'pretty' && options.format !== 'json') {
    throw new Failure(`“${options.format}” is no format. Use --format pretty or --format json.`);
  }
  const { services, documents } = await load(await filesAt(paths));
  const judged = documents.map((document) => ({
    file: shown(document),
    findings: services.journey.model.Judge.findings(document),
  }));
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(asJson(judged), null, 2)}\n` : pretty(judged));
  return count(judged, 'error') > 0 ? 1 : 0;
}

/** A document's path relative to the current folder, with `/`. */
export function shown(document: LangiumDocument): string {
  return path.relative(process.cwd(), fileURLToPath(document.uri.toString())).split(path.sep).join('/');
}

function count(judged: FileFindings[], severity: Severity): number {
  return judged.reduce(
    (sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length,
    0,
  );
}

function summaryOf(judged: FileFindings[]) {
  return {
    files: judged.length,
    errors: count(judged, 'error'),
    warnings: count(judged, 'warning'),
    infos: count(judged, 'info'),
    hints: count(judged, 'hint'),
  };
}

function asJson(judged: FileFindings[]) {
  const findings = judged.flatMap(({ file, findings: found }) =>
    found.map(({ range, rule, severity, message }) => ({
      file,
      line: range.start.line + 1,
      column: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
      rule,
      severity,
      message,
    })),
  );
  return { findings, summary: summaryOf(judged) };
}

function pretty(judged: FileFindings[]): string {
  const lines: string[] = [];
  for (const { file, findings } of judged) {
    if (findings.length === 0) continue;
    lines.push(pico.underline(file));
    const places = findings.map(({ range }) => `${range.start.line + 1}:${range.start.character + 1}`);
    const width = Math.max(...places.map((place) => place.length));
    findings.forEach(({ rule, severity, message }, i) => {
      lines.push(
        `  ${pico.dim((places[i] ?? '').padStart(width))}  ${COLOURS[severity](severity.padEnd(7))}  ${message}  ${pico.dim(rule)}`,
      );
    });
    lines.push('');
  }
  const { files, errors, warnings, infos, hints } = summaryOf(judged);
  const colour = errors > 0 ? pico.red : warnings > 0 ? pico.yellow : pico.green;
  lines.push(
    colour(
      `${plural(files, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'info')}, ${plural(hints, 'hint')}`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

function plural(amount: number, word: string): string {
  return `${amount} ${word}${amount === 1 ? '' : 's'}`;
}
