import * as l10n from '@vscode/l10n';
import { type JSONPath, type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';
import type * as v from 'valibot';
import { formatList } from '../../src/model/format.js';

/** Longer values are not repeated in a message. */
const LONGEST = 40;

/** What a bad value is, and what to write instead; nothing where the library says nothing that helps. */
export function badValue(path: JSONPath, issue: v.BaseIssue<unknown>): string {
  const [key] = path;
  if (issue.type === 'strict_object') return badKey(path, issue);
  const meant = key === 'staleAfter' ? l10n.t('a length of time such as "12 months"') : wanted(issue);
  return l10n.t('{0} is {1}: write {2}.', placeOf(path), written(issue.input), meant);
}

/** A list where a block is wanted, as the two are alike to the library. */
export function listForObject(path: JSONPath): string {
  return l10n.t('{0} is {1}: write {2}.', placeOf(path), written([]), l10n.t('an object, { … }'));
}

/** A number past what numbers can be. */
export function tooLarge(path: JSONPath): string {
  return l10n.t('{0} is too large a number: write a smaller one.', placeOf(path));
}

export function badGlob(path: JSONPath, glob: string, reason: string): string {
  return l10n.t('{0} is {1}, which fits no file: {2}', placeOf(path), written(glob), reason);
}

/** A word that no journey can write, as what it stands for there is one word. */
export function badWord(path: JSONPath, word: string): string {
  return l10n.t(
    '{0} is {1}, which no journey can say: write one word, such as "heartbroken".',
    placeOf(path),
    written(word),
  );
}

/** A phase that the language has already. */
export function builtInPhase(word: string): string {
  return l10n.t('“{0}” is built in and means what it always does: take it away, or choose another word.', word);
}

/** A word that says something else where a phase stands. */
export function takenWord(word: string): string {
  return l10n.t('“{0}” says where a stage goes: choose another word for the phase.', word);
}

/** A phase that another one of the settings is but for its capitals. */
export function samePhase(word: string, first: string): string {
  return l10n.t(
    '“{0}” is the same phase as “{1}” above, as capitals tell none apart: take one of them away.',
    word,
    first,
  );
}

/** A key that stands in one block twice. */
export function twice(path: JSONPath): string {
  return l10n.t('{0} stands here twice, and the last one counts: take one of them away.', placeOf(path));
}

/** A key that a block does not know. */
export function noSuchKey(path: JSONPath, key: string): string {
  return l10n.t('There is no “{0}” in {1}: take it away, or correct the word.', key, placeOf(path));
}

/** A key that is missing, or that does not exist. */
function badKey(path: JSONPath, issue: v.BaseIssue<unknown>): string {
  const key = `${path.at(-1) ?? ''}`;
  const owner = placeOf(path.slice(0, -1));
  if (issue.expected === 'never') return noSuchKey(path.slice(0, -1), key);
  if (issue.received === 'undefined') return l10n.t('{0} lacks its “{1}”: add it.', owner, key);
  return l10n.t('{0} is {1}: write {2}.', placeOf(path), written(issue.input), l10n.t('an object, { … }'));
}

/** Where a value stands: `“rules.no-persona”`, or an entry of a list. */
function placeOf(path: JSONPath): string {
  const last = path.at(-1);
  if (last === '' && path.length > 1) return l10n.t('A name in {0}', placeOf(path.slice(0, -1)));
  const name = path.filter((part) => typeof part !== 'number').join('.');
  return typeof last === 'number' ? l10n.t('Entry {0} of “{1}”', last + 1, name) : `“${name}”`;
}

function wanted(issue: v.BaseIssue<unknown>): string {
  const bound = typeof issue.requirement === 'number' ? issue.requirement : '';
  switch (issue.type) {
    case 'number':
      return l10n.t('a number');
    case 'integer':
      return l10n.t('a whole number');
    case 'min_value':
      return l10n.t('a number of at least {0}', bound);
    case 'max_value':
      return l10n.t('a number of at most {0}', bound);
    case 'string':
      return l10n.t('a text, "…"');
    case 'boolean':
      return l10n.t('true or false');
    case 'array':
      return l10n.t('a list, [ … ]');
    case 'picklist':
      return l10n.t('one of: {0}', formatList(choicesOf(issue)));
    case 'union':
      return l10n.t('a score from -2 to 2, or an object that has one, { "score": 1 }');
    default:
      return l10n.t('an object, { … }');
  }
}

/** What can be chosen; of two spellings of one word, the first. */
function choicesOf({ expected }: v.BaseIssue<unknown>): string[] {
  const words = [...(expected ?? '').matchAll(/"[^"]*"/g)].map(([word]) => word);
  return words.filter((word, i) => words.findIndex((each) => each.toLowerCase() === word.toLowerCase()) === i);
}

/** A value as its writer sees it. */
function written(value: unknown): string {
  if (value === null || value === undefined) return l10n.t('empty');
  if (Array.isArray(value)) return l10n.t('a list');
  if (typeof value === 'object') return l10n.t('an object');
  const text = JSON.stringify(value) ?? '';
  return [...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text;
}

/** What keeps a file from being JSON, and how to fix it. */
export function notJson(error: ParseErrorCode): string {
  return l10n.t('This is not valid JSON: {0}.', reasonOf(error));
}

function reasonOf(error: ParseErrorCode): string {
  switch (printParseErrorCode(error)) {
    case 'InvalidNumberFormat':
    case 'UnexpectedEndOfNumber':
      return l10n.t('write this number as 12 or 1.5');
    case 'PropertyNameExpected':
      return l10n.t('a name between "…" has to stand here, or no comma before it');
    case 'ValueExpected':
      return l10n.t('a value is missing here, or there is a comma too many');
    case 'ColonExpected':
      return l10n.t('put a : between a name and its value');
    case 'CommaExpected':
      return l10n.t('put a , between the one before and this');
    case 'CloseBraceExpected':
      return l10n.t('a } is missing at the end');
    case 'CloseBracketExpected':
      return l10n.t('a ] is missing at the end');
    case 'EndOfFileExpected':
      return l10n.t('nothing can stand behind the last }: take it away');
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return l10n.t('comments cannot stand here: take this one away');
    case 'UnexpectedEndOfString':
      return l10n.t('this text is not closed: add " at its end');
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return l10n.t('write \\\\ for a \\ in a text');
    case 'InvalidCharacter':
      return l10n.t('a text ends with its line: write \\n for a new one, \\t for a tab');
    default:
      return l10n.t('put names and texts between "…"');
  }
}
