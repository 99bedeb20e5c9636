import * as l10n from '@vscode/l10n';
import { GrammarAST } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { type AiKind, aiKinds, namesOf, usualAiKinds } from '../../../src/model/ai-kinds.js';
import type { EmotionScale } from '../../../src/model/elements.js';
import { type Emotion, emotions } from '../../../src/model/emotions.js';
import { formatScore } from '../../../src/model/format.js';
import { findPlace, placeTitle, placeWords } from '../../../src/model/phases.js';
import { scaleOf, scoreOn } from '../../../src/model/scale.js';
import type { Settings } from '../../../src/model/settings.js';
import { titleOf } from '../../../src/model/titles.js';
import type { CatalogueLanguage } from '../../client/client-profile.js';
import * as ast from '../../generated/ast.js';
import { isAnyJourney } from '../../linking/names.js';
import type { Expected } from '../../syntax/expected.js';
import { isName } from '../../syntax/name-pattern.js';
import { statementsOf } from '../../syntax/statements.js';
import { choiceHelp, keywordHelp } from '../hover/keyword-help.js';
import type { CompletionContext } from './completion-context.js';
import { order } from './line-items.js';

/** Signs worth offering; the others are quicker to type. */
const SIGNS = new Set(['->', '%', '>=', '<=']);
/** Usual roles of personas who travel together. */
const ROLES = ['user', 'buyer', 'decision-maker', 'influencer', 'gatekeeper', 'payer'];
const LANGUAGES = ['en', 'zh', 'zh-TW', 'th', 'ja', 'ko', 'de', 'fr', 'es'];
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** What surrounds the word: the text it stands in, the project's settings, the reader. */
export interface Surroundings {
  context: CompletionContext;
  text: string;
  settings: Settings;
  language: CatalogueLanguage;
  /** Today, as `2026-01-31`. */
  today: string;
}

/** Words that are no names of the journey's own: keywords, closed choices, catalogues, dates. */
export function wordItems(expected: Expected, around: Surroundings): CompletionItem[] {
  const { element, feature, type } = expected;
  if (GrammarAST.isKeyword(element)) return keywordItem(element.value, expected, around);
  if (element.rule.$refText === 'DATE') {
    return [{ label: around.today, kind: CompletionItemKind.Constant, detail: l10n.t('Today'), sortText: '0' }];
  }
  switch (`${type}.${feature}`) {
    case 'Feels.label':
      return emotionItems(around);
    case 'Ai.aiKind':
      return aiKindItems(around);
    case 'Stage.phase':
      return phaseItems(around);
    case 'Traveller.role':
      return ROLES.map((word, i) => ({ label: word, kind: CompletionItemKind.EnumMember, sortText: order(i) }));
    case 'Translation.language':
      return LANGUAGES.map((word, i) => ({ label: word, kind: CompletionItemKind.EnumMember, sortText: order(i) }));
    default:
      return [];
  }
}

function keywordItem(word: string, { choice, type }: Expected, { context }: Surroundings): CompletionItem[] {
  if (choice === 'Unit') return unitItem(word, context);
  if (!/^[a-z]/.test(word))
    return SIGNS.has(word) ? [{ label: word, kind: CompletionItemKind.Operator, sortText: `0${word}` }] : [];
  if (choice !== undefined) {
    const documentation = choiceHelp(word);
    return [
      { label: word, kind: CompletionItemKind.EnumMember, ...(documentation !== undefined && { documentation }) },
    ];
  }
  const item: CompletionItem = { label: word, kind: CompletionItemKind.Keyword, sortText: `2${word}` };
  const help = keywordHelp(word, '', type);
  if (help !== undefined) item.documentation = help;
  return [item];
}

/** The project's own phases first, then the catalogue's in the order in which customers live them. */
function phaseItems({ settings, language }: Surroundings): CompletionItem[] {
  const own = settings.phases.map(({ id, titles }) => ({ label: id, detail: titleOf({ name: id, titles }, language) }));
  const known = placeWords.map((word) => ({ label: word, detail: placeTitle(word) }));
  return [...own, ...known].map<CompletionItem>(({ label, detail }, i) => ({
    label,
    detail,
    kind: CompletionItemKind.EnumMember,
    sortText: `0${order(i)}`,
  }));
}

/** Seven of the fourteen words: `1 minute`, `2 minutes`. */
function unitItem(word: string, { line }: CompletionContext): CompletionItem[] {
  const isOne = Number(line?.tokens.at(-1)?.image) === 1;
  const at = UNITS.findIndex((unit) => word === (isOne ? unit : `${unit}s`));
  return at < 0 ? [] : [{ label: word, kind: CompletionItemKind.Unit, sortText: `0${order(at)}` }];
}

function emotionItems({ context, text, settings, language }: Surroundings): CompletionItem[] {
  const scale = scaleAt(context);
  const all = [...settings.emotions, ...emotions];
  return all.flatMap((emotion, i) => {
    const detail = `${formatScore(scoreOn(scale, emotion.score))} ${emotion.titles[language]}`;
    return labelsOf(emotion, text).map((label, j) => ({
      label,
      kind: CompletionItemKind.EnumMember,
      detail,
      sortText: `0${order(i)}${j}`,
    }));
  });
}

/** The label itself and, in a text of another script, its words of that script. */
function labelsOf({ id, titles, aliases }: Emotion, text: string): string[] {
  return inScripts(id, [...Object.values(titles), ...aliases], text);
}

function inScripts(id: string, words: readonly string[], text: string): string[] {
  const labels = [id];
  for (const script of [/\p{Script=Han}/u, /\p{Script=Thai}/u]) {
    if (script.test(text)) labels.push(...words.filter((word) => script.test(word) && isName(word)));
  }
  return [...new Set(labels)];
}

function scaleAt({ owners }: CompletionContext): EmotionScale {
  const journey = owners.find(isAnyJourney);
  const written = journey && statementsOf(journey).find(ast.isScale);
  if (written?.low === undefined || written.high === undefined) return scaleOf({});
  return { low: Math.min(written.low, written.high), high: Math.max(written.low, written.high) };
}

/** The kinds that usually help at the stage first. */
function aiKindItems({ context, text, settings, language }: Surroundings): CompletionItem[] {
  const own = settings.aiKinds;
  const place = findPlace(context.owners.find(ast.isStage)?.phase ?? '', settings.phases);
  const usual = place ? usualAiKinds(place.phase ?? place.band, own) : [];
  const kinds = [...new Set([...usual, ...own, ...aiKinds])];
  return kinds.flatMap((kind, i) =>
    kindLabels(kind, text).map((label, j) => ({
      label,
      kind: CompletionItemKind.EnumMember,
      detail: kind.titles[language],
      documentation: kind.help[language],
      sortText: `${usual.includes(kind) ? 0 : 1}${order(i)}${j}`,
    })),
  );
}

/** The id and, in a text of another script, the kind's names of that script. */
function kindLabels(kind: AiKind, text: string): string[] {
  return inScripts(kind.id, namesOf(kind), text);
}
