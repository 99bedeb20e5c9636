import { shown } from '../load.js';
import { type Reporter, summaryOf } from './report.js';

/** Findings and summary as JSON; lines and columns count from 1. */
export const json: Reporter = {
  name: 'json',
  isForPeople: false,
  report(checked) {
    const findings = checked.flatMap(({ file, findings: found }) =>
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
    return `${JSON.stringify({ findings, summary: summaryOf(checked) }, null, 2)}\n`;
  },
};
