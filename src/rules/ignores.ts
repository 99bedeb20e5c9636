import * as l10n from '@vscode/l10n';
import { nearest } from '../model/nearest.js';
import type { Ignore, Journey, Project } from '../model/types.js';
import { isWithin } from '../model/walk.js';
import { catalogue } from './catalogue.js';
import type { Finding, Fix, Severity } from './rule.js';
import { mayWait } from './support/broken.js';

const NAME = 'unused-ignore';

/**
 * Takes away the findings that `// journey-ignore rule: reason` silences, and reports the ignores that silence nothing,
 * cannot be read, name no rule or give no reason. All of one file: its findings, its ignores and its journeys.
 */
export function applyIgnores(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  journeys: readonly Journey[],
  project: Project,
): Finding[] {
  if (ignores.length === 0) return [...findings];
  const used = new Set<Ignore>();
  const kept = findings.filter((finding) => {
    const ignore = ignores.find((each) => each.rule === finding.rule && each.line === finding.range.start.line);
    if (ignore) used.add(ignore);
    return !ignore;
  });
  const { rules } = project.settings;
  const chosen = rules[NAME];
  if (chosen === 'off') return kept;
  const severity = chosen ?? 'warning';
  const drafts = journeys.filter((journey) => journey.draft);
  const isJudged = ({ rule, line }: Ignore) =>
    (rules[rule] ?? catalogue.get(rule)?.severity) !== 'off' &&
    !mayWait(project) &&
    !drafts.some(({ source: { range } }) => range.start.line <= line && line <= range.end.line);
  for (const ignore of ignores) {
    if (severity !== 'error' && drafts.some((draft) => isWithin(ignore.source, draft.source))) continue;
    const isIdle = !used.has(ignore) && isJudged(ignore);
    const others = ignores.flatMap(({ rule, source }) =>
      source === ignore.source && rule !== ignore.rule ? rule : [],
    );
    const fault = ignore.unread === undefined ? faultOf(ignore, isIdle, others) : unreadable(ignore, ignore.unread);
    if (fault) kept.push(report(ignore, severity, fault));
  }
  return kept;
}

interface Fault {
  message: string;
  /** The comment as it is meant, or may be. */
  better?: string;
  /** Whether what is better is a guess. */
  isGuess?: boolean;
  /** Whether somebody may still want the comment. */
  isWanted?: boolean;
}

/** What is wrong with a comment about one rule; `others` share the comment. */
function faultOf({ rule, reason, line }: Ignore, isIdle: boolean, others: readonly string[]): Fault | undefined {
  const about = (rules: readonly string[]) => reason !== '' && rules.length > 0 && { better: written(rules, reason) };
  if (!catalogue.has(rule)) {
    const [suggestion] = nearest(rule, catalogue.keys(), 1);
    const message =
      suggestion === undefined
        ? l10n.t('There is no rule “{0}”.', rule)
        : l10n.t('There is no rule “{0}”. Did you mean “{1}”?', rule, suggestion);
    const meant = suggestion === undefined ? others : [suggestion, ...others];
    return { message, ...about(meant), isGuess: true, isWanted: meant.length > 0 };
  }
  if (isIdle && others.length === 0)
    return {
      message: l10n.t('Nothing to ignore: “{0}” finds nothing in line {1}. Take this comment away.', rule, line + 1),
    };
  if (isIdle)
    return {
      message: l10n.t(
        'Nothing to ignore: “{0}” finds nothing in line {1}. Take it out of this comment.',
        rule,
        line + 1,
      ),
      ...about(others),
      isWanted: true,
    };
  if (reason === '')
    return { message: l10n.t('Say why “{0}” may be ignored here, after a colon.', rule), isWanted: true };
  return undefined;
}

/** A comment that cannot be read: says how to write what it seems to mean. */
function unreadable({ source }: Ignore, unread: string): Fault {
  const { rules, reason, isGuess } = meaningOf(unread);
  const isOneLine = source.range.start.line === source.range.end.line;
  return {
    message: l10n.t(
      'This reads like a comment that silences a rule, and silences nothing: write `{0}`.',
      written(rules.length > 0 ? rules : [l10n.t('rule')], reason || l10n.t('reason')),
    ),
    ...(rules.length > 0 && reason !== '' && isOneLine && { better: written(rules, reason) }),
    isGuess,
    isWanted: true,
  };
}

function written(rules: readonly string[], reason: string): string {
  return `// journey-ignore ${rules.join(', ')}: ${reason}`;
}

/** The rules that words begin with, and the reason in what follows. */
function meaningOf(unread: string): { rules: string[]; reason: string; isGuess: boolean } {
  const rules: string[] = [];
  let isGuess = false;
  let rest = unread.replace(/^[\s:：]+/, '');
  for (;;) {
    const [all, word = ''] = /^([\w-]+)[\s,，、]*/.exec(rest) ?? [];
    if (all === undefined) break;
    const rule = catalogue.has(word) ? word : rules.length === 0 ? nearest(word, catalogue.keys(), 1)[0] : undefined;
    if (rule === undefined) break;
    isGuess ||= rule !== word;
    rules.push(rule);
    rest = rest.slice(all.length);
  }
  const reason = rest
    .replace(/^[\s:：—–-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { rules, reason, isGuess };
}

function report({ source }: Ignore, severity: Severity, fault: Fault): Finding {
  const { message, better, isGuess = false, isWanted = false } = fault;
  const { uri, range } = source;
  const fixes: Fix[] = [];
  if (better !== undefined)
    fixes.push({
      title: l10n.t('Change to “{0}”', better),
      edits: [{ kind: 'replace', uri, range, text: better }],
      preferred: !isGuess,
    });
  const removal: Fix = { title: l10n.t('Remove this comment'), edits: [{ kind: 'remove', source }] };
  fixes.push(isWanted ? removal : { ...removal, preferred: true });
  return { rule: NAME, severity, source, range, message, related: [], fixes };
}
