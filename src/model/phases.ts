import * as l10n from '@vscode/l10n';
import type { Band, Phase, PhaseId, Stage } from './elements.js';
import { fold, nearest } from './spelling.js';
import { type Titled, titleOf } from './titles.js';

/** Phases in the order customers live them, with their band. */
const bandByPhase: Record<Phase, Band> = {
  awareness: 'upstream',
  consideration: 'upstream',
  decision: 'core',
  purchase: 'core',
  onboarding: 'downstream',
  use: 'downstream',
  support: 'downstream',
  renewal: 'downstream',
  loyalty: 'downstream',
  advocacy: 'downstream',
  leaving: 'downstream',
};

/** Other words of the trade for a phase. */
const synonyms = {
  discovery: 'awareness',
  evaluation: 'consideration',
  delivery: 'onboarding',
  retention: 'loyalty',
  growth: 'loyalty',
  referral: 'advocacy',
  churn: 'leaving',
} as const satisfies Record<string, Phase>;

/** Other words for a band, where there is nothing to purchase. */
const bandWords = { beforehand: 'upstream', during: 'core', afterwards: 'downstream' } as const satisfies Record<
  string,
  Band
>;

type BuiltIn = Phase | Band | keyof typeof synonyms | keyof typeof bandWords;

export const phases = Object.keys(bandByPhase).filter(isPhase);

/** Every word that the language itself has for the place of a stage. */
export const placeWords: readonly BuiltIn[] = [
  ...phases,
  ...keysOf(synonyms),
  'upstream',
  'core',
  'downstream',
  ...keysOf(bandWords),
];

/** A phase that a project's settings add. */
export interface OwnPhase extends Pick<Titled, 'titles'> {
  id: string;
  band: Band;
}

/** Where on a journey a word puts a stage. */
export interface Place {
  /** Absent where a band alone is named. */
  phase?: PhaseId;
  band: Band;
  /** Titles of a phase of the project's own. */
  titles?: Titled['titles'];
}

/** What a word says of the place of a stage, whatever its case; nothing for a word that nobody knows. */
export function findPlace(word: string, own: readonly OwnPhase[] = []): Place | undefined {
  const folded = fold(word);
  const added = own.find(({ id }) => fold(id) === folded);
  if (added) return { phase: added.id, band: added.band, titles: added.titles };
  const known = placeWords.find((each) => fold(each) === folded);
  if (known === undefined) return undefined;
  if (isBand(known)) return { band: known };
  if (isOneOf(known, bandWords)) return { band: bandWords[known] };
  const phase = isOneOf(known, synonyms) ? synonyms[known] : known;
  return { phase, band: bandByPhase[phase] };
}

/** Known words most like a misspelt one, best first. */
export function nearestPlaces(word: string, own: readonly OwnPhase[] = []): string[] {
  return nearest(word, [...own.map(({ id }) => id), ...placeWords], 3);
}

export function isPhase(word: string): word is Phase {
  return Object.hasOwn(bandByPhase, word);
}

export function isBand(word: string): word is Band {
  return word === 'upstream' || word === 'core' || word === 'downstream';
}

/** The band a phase belongs to. */
export function bandOf(phase: Phase): Band {
  return bandByPhase[phase];
}

/** The phases of a band, or the phase alone; none for a phase of the project's own. */
export function phasesOf(place: PhaseId | Band): readonly Phase[] {
  if (isBand(place)) return phases.filter((phase) => bandByPhase[phase] === place);
  return isPhase(place) ? [place] : [];
}

/** The place of a stage as its word says it, in the reader's language; nothing where it has none. */
export function placeOfStage(
  stage: Pick<Stage, 'phase' | 'band' | 'phaseTitles'> & { phaseWord?: { value: string } },
  language?: string,
) {
  const { phaseWord, phaseTitles, phase = stage.band } = stage;
  if (phase === undefined) return undefined;
  if (phaseTitles) return titleOf({ name: phase, titles: phaseTitles }, language);
  const written = fold(phaseWord?.value ?? phase);
  return placeTitle(placeWords.find((word) => fold(word) === written) ?? phase);
}

/** A built-in phase, band or other word for one, in the reader's language; any other word as it is. */
export function placeTitle(place: BuiltIn | PhaseId): string {
  switch (place) {
    case 'awareness':
      return l10n.t('Awareness');
    case 'consideration':
      return l10n.t('Consideration');
    case 'decision':
      return l10n.t('Decision');
    case 'purchase':
      return l10n.t('Purchase');
    case 'onboarding':
      return l10n.t('Onboarding');
    case 'use':
      return l10n.t('Use');
    case 'support':
      return l10n.t('Support');
    case 'renewal':
      return l10n.t('Renewal');
    case 'loyalty':
      return l10n.t('Loyalty');
    case 'advocacy':
      return l10n.t('Advocacy');
    case 'leaving':
      return l10n.t('Leaving');
    case 'discovery':
      return l10n.t('Discovery');
    case 'evaluation':
      return l10n.t('Evaluation');
    case 'delivery':
      return l10n.t('Delivery');
    case 'retention':
      return l10n.t('Retention');
    case 'growth':
      return l10n.t('Growth');
    case 'referral':
      return l10n.t('Referral');
    case 'churn':
      return l10n.t('Churn');
    case 'upstream':
      return l10n.t('Upstream');
    case 'core':
      return l10n.t('Core');
    case 'downstream':
      return l10n.t('Downstream');
    case 'beforehand':
      return l10n.t('Beforehand');
    case 'during':
      return l10n.t('During');
    case 'afterwards':
      return l10n.t('Afterwards');
    default:
      return place;
  }
}

function isOneOf<K extends string>(word: string, words: Readonly<Record<K, unknown>>): word is K {
  return Object.hasOwn(words, word);
}

function keysOf<K extends string>(words: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(words).filter((word) => isOneOf(word, words));
}
