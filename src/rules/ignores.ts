import * as l10n from '@vscode/l10n';
import type { Journey } from '../model/elements.js';
import type { Finding, Fix } from '../model/finding.js';
import { formatList } from '../model/format.js';
import type { Ignore, Project } from '../model/project.js';
import { nearest } from '../model/spelling.js';
import { isWithin } from '../model/walk.js';
import { catalogue } from './catalogue.js';
import { replace, versioned } from './support/fix-builders.js';
import { isIncomplete } from './support/syntax-errors.js';

const NAME = 'unused-ignore';

/** Words that other checkers have between the name of their comment and that of the rule. */
const HABIT = /^(?:disable|next|line)(?:-(?:next|line))*$/i;

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
    const fitting = ignores.filter(({ rule, line }) => rule === finding.rule && line === finding.range.start.line);
    // The one that says why counts.
    const ignore = fitting.find(({ reason }) => reason !== '') ?? fitting[0];
    if (ignore) used.add(ignore);
    return !ignore;
  });
  const { rules } = project.settings;
  const chosen = rules[NAME];
  if (chosen === 'off') return kept;
  const severity = chosen ?? 'warning';
  const drafts = journeys.filter((journey) => journey.draft);
  const isChecked = ({ rule, line }: Ignore) =>
    (rules[rule] ?? catalogue.get(rule)?.severity) !== 'off' &&
    !isIncomplete(project) &&
    !drafts.some(({ source: { range } }) => range.start.line <= line && line <= range.end.line);
  for (const comment of Map.groupBy(ignores, ({ source }) => source).values()) {
    const [first] = comment;
    if (!first || (severity !== 'error' && drafts.some((draft) => isWithin(first.source, draft.source)))) continue;
    const isSpare = (ignore: Ignore) => !used.has(ignore) && isChecked(ignore);
    const isDoubled = ({ rule, line }: Ignore) => [...used].some((other) => other.rule === rule && other.line === line);
    const violations =
      first.unread === undefined ? violationsOf(comment, isSpare, isDoubled) : [unreadable(first, first.unread)];
    violations.forEach((violation, i) => {
      const { source } = first;
      const { message } = violation;
      // Only the first finding about a comment offers to take it away.
      const fixes = versioned(() => fixesOf(first, violation, i === 0), project);
      kept.push({ rule: NAME, severity, source, range: source.range, message, related: [], fixes });
    });
  }
  return kept;
}

interface Violation {
  message: string;
  /** The comment as it is meant, or may be. */
  better?: string;
  /** Whether what is better is a guess. */
  isGuess?: boolean;
  /** Whether somebody may still want the comment. */
  isWanted?: boolean;
}

/**
 * What is wrong with a comment that can be read. A rule in it is spare where it silences nothing, and doubled where
 * another comment with a reason silences it too.
 */
function violationsOf(
  comment: readonly Ignore[],
  isSpare: (ignore: Ignore) => boolean,
  isDoubled: (ignore: Ignore) => boolean,
): Violation[] {
  const named = [...Map.groupBy(comment, ({ rule }) => rule).values()].flatMap(([first]) => first ?? []);
  const [{ reason, line } = { reason: '', line: 0 }] = named;
  const rules = named.map(({ rule }) => rule);
  const about = (meant: readonly string[]) => reason !== '' && meant.length > 0 && { better: written(meant, reason) };
  const known = named.filter(({ rule }) => catalogue.has(rule));
  const spare = known.filter(isSpare);
  const idle = spare.filter((ignore) => reason !== '' || !isDoubled(ignore)).map(({ rule }) => rule);
  const isWanted = spare.length < named.length;
  const violations: Violation[] = [];
  const twice = known.filter(({ rule }) => comment.filter((each) => each.rule === rule).length > 1);
  if (idle.length > 0)
    violations.push({
      message: idleMessage(idle, line, idle.length < named.length),
      ...about(rules.filter((rule) => !idle.includes(rule))),
      isWanted,
    });
  else if (twice.length > 0)
    violations.push({
      message: l10n.t('This comment names {0} more than once. Once is enough.', quoted(twice.map(({ rule }) => rule))),
      ...about(rules),
      isWanted,
    });
  const unexplained = reason === '' ? known.map(({ rule }) => rule).filter((rule) => !idle.includes(rule)) : [];
  const [only] = unexplained;
  if (only !== undefined)
    violations.push({
      message:
        unexplained.length === 1
          ? l10n.t('Say why “{0}” may be ignored here, after a colon.', only)
          : l10n.t('Say why {0} may be ignored here, after a colon.', quoted(unexplained)),
      isWanted,
    });
  for (const rule of rules) {
    if (catalogue.has(rule)) continue;
    const [suggestion] = nearest(rule, catalogue.keys(), 1);
    const message =
      suggestion === undefined
        ? l10n.t('There is no rule “{0}”.', rule)
        : l10n.t('There is no rule “{0}”. Did you mean “{1}”?', rule, suggestion);
    const meant = [...new Set(rules.flatMap((each) => (each === rule ? (suggestion ?? []) : each)))];
    violations.push({ message, ...about(meant), isGuess: true, isWanted: meant.length > 0 });
  }
  return violations;
}

function idleMessage(rules: readonly string[], line: number, isShared: boolean): string {
  const [rule = '', ...more] = rules;
  if (more.length === 0)
    return isShared
      ? l10n.t('Nothing to ignore: “{0}” finds nothing in line {1}. Take it out of this comment.', rule, line + 1)
      : l10n.t('Nothing to ignore: “{0}” finds nothing in line {1}. Take this comment away.', rule, line + 1);
  return isShared
    ? l10n.t('Nothing to ignore: {0} find nothing in line {1}. Take them out of this comment.', quoted(rules), line + 1)
    : l10n.t('Nothing to ignore: {0} find nothing in line {1}. Take this comment away.', quoted(rules), line + 1);
}

function quoted(rules: readonly string[]): string {
  return formatList(
    rules.map((rule) => `“${rule}”`),
    'and',
  );
}

/** A comment that cannot be read: says how to write what it seems to mean. */
function unreadable({ isElsewhere = false }: Ignore, unread: string): Violation {
  const { rules, reason, isGuess } = meaningOf(unread);
  return {
    message: l10n.t(
      'This reads like a comment that silences a rule, and silences nothing: write `{0}`.',
      written(rules.length > 0 ? rules : [l10n.t('rule')], reason || l10n.t('reason')),
    ),
    ...(rules.length > 0 && reason !== '' && { better: written(rules, reason) }),
    isGuess: isGuess || isElsewhere,
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
  const words = unread.replace(/^[\s:：]+/, '');
  let rest = words;
  for (;;) {
    const [all, word = ''] = /^([\w-]+)[\s,，、]*/.exec(rest) ?? [];
    if (all === undefined) break;
    const isHabit = rest === words && HABIT.test(word);
    const guess = isHabit || rules.length > 0 ? undefined : nearest(word, catalogue.keys(), 1)[0];
    const rule = catalogue.has(word) ? word : guess;
    if (rule === undefined && !isHabit) break;
    isGuess ||= rule !== undefined && rule !== word;
    if (rule !== undefined && !rules.includes(rule)) rules.push(rule);
    rest = rest.slice(all.length);
  }
  if (rules.length > 0) return { rules, reason: plain(rest), isGuess };
  // What stands in front of a colon is meant for rules, and no reason. The colon of an address is none.
  const [front = ''] = /^[^:：]*[:：](?!\/\/)/.exec(words) ?? [];
  const among = (front.match(/[\w-]+/g) ?? []).filter((word) => catalogue.has(word));
  return { rules: [...new Set(among)], reason: plain(words.slice(front.length)), isGuess: true };
}

/** A reason on one line, without the signs that separate it from the rules; empty where it says nothing. */
function plain(words: string): string {
  const reason = words
    .replace(/^[\s:：—–-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(reason) ? reason : '';
}

function fixesOf({ source: { uri }, removal, room }: Ignore, violation: Violation, isFirst: boolean): Fix[] {
  const { better, isGuess = false, isWanted = false } = violation;
  const taken = replace(uri, removal.range, removal.text);
  const fixes: Fix[] = [];
  if (better !== undefined && room)
    fixes.push({
      title: l10n.t('Change to “{0}”', better),
      edits:
        room.indent === undefined
          ? [replace(uri, room.range, better)]
          : [replace(uri, room.range, `${room.indent}${better}\n`), taken],
      preferred: !isGuess,
    });
  if (isFirst) {
    const fix: Fix = { title: l10n.t('Remove this comment'), edits: [taken] };
    fixes.push(isWanted ? fix : { ...fix, preferred: true });
  }
  return fixes;
}
