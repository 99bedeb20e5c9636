import * as l10n from '@vscode/l10n';
import { nearest } from '../model/nearest.js';
import type { Ignore, Journey, Settings } from '../model/types.js';
import { isWithin } from '../model/walk.js';
import { catalogue } from './catalogue.js';
import type { Finding, Fix, Severity } from './rule.js';

const NAME = 'unused-ignore';

/**
 * Takes away the findings that `// journey-ignore rule: reason` on the line above silences, and reports the ignores that
 * silence nothing, name no rule or give no reason. All of one file: its findings, its ignores and its journeys.
 */
export function applyIgnores(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  journeys: readonly Journey[],
  settings: Settings,
): Finding[] {
  if (ignores.length === 0) return [...findings];
  const used = new Set<Ignore>();
  const kept = findings.filter((finding) => {
    const ignore = ignores.find((each) => each.rule === finding.rule && each.line === finding.range.start.line);
    if (ignore) used.add(ignore);
    return !ignore;
  });
  const chosen = settings.rules[NAME];
  if (chosen === 'off') return kept;
  const severity = chosen ?? 'warning';
  const drafts = severity === 'error' ? [] : journeys.filter((journey) => journey.draft);
  for (const ignore of ignores) {
    if (drafts.some((draft) => isWithin(ignore.source, draft.source))) continue;
    const fault = faultOf(ignore, used.has(ignore));
    if (fault) kept.push(report(ignore, severity, fault));
  }
  return kept;
}

interface Fault {
  message: string;
  suggestions: string[];
}

function faultOf({ rule, reason }: Ignore, isUsed: boolean): Fault | undefined {
  if (!catalogue.has(rule)) {
    const suggestions = nearest(rule, catalogue.keys(), 3);
    const message =
      suggestions[0] === undefined
        ? l10n.t('There is no rule “{0}”.', rule)
        : l10n.t('There is no rule “{0}”. Did you mean “{1}”?', rule, suggestions[0]);
    return { message, suggestions };
  }
  if (!isUsed)
    return {
      message: l10n.t('Nothing to ignore: “{0}” finds nothing in the next line. Take this comment away.', rule),
      suggestions: [],
    };
  if (reason === '')
    return { message: l10n.t('Say why “{0}” may be ignored here, after a colon.', rule), suggestions: [] };
  return undefined;
}

function report(ignore: Ignore, severity: Severity, { message }: Fault): Finding {
  const fixes: Fix[] = [
    { title: l10n.t('Remove this comment'), edits: [{ kind: 'remove', source: ignore.source }], preferred: true },
  ];
  return { rule: NAME, severity, source: ignore.source, range: ignore.source.range, message, related: [], fixes };
}
