import { aiKindTable } from './ai-kind-table.js';
import type { Band, Phase, PhaseId, Technique } from './elements.js';
import { memoize } from './memo.js';
import { phasesOf } from './phases.js';
import { fold, nearest } from './spelling.js';

interface InLanguages {
  en: string;
  'zh-CN': string;
  th: string;
}

/** One kind of AI application. */
export interface AiKind {
  id: string;
  titles: InLanguages;
  /** One line: what it does for the customer. */
  help: InLanguages;
  /** Where it usually helps, the main phase first. */
  phases: readonly Phase[];
  techniques: readonly Technique[];
  /** Customers hear or read it, so a person has to stand behind it. */
  talksWithCustomers: boolean;
  /** Other spellings of the id. */
  aliases: readonly string[];
}

/** AI kinds over all phases; the first eight are those of source 003. */
export const aiKinds: readonly AiKind[] = aiKindTable.map(([id, phases, techniques, talks, titles, help, aliases]) => ({
  id,
  titles: { en: titles[0], 'zh-CN': titles[1], th: titles[2] },
  help: { en: help[0], 'zh-CN': help[1], th: help[2] },
  phases,
  techniques,
  talksWithCustomers: talks,
  aliases: aliases ?? [],
}));

/** A title as one word: `搜索广告`, `search-advertising`; what stands between brackets is left out. */
function oneWord(title: string): string {
  const words = title.replace(/\s*\(.*?\)/g, '').split(/[\s&/]+/);
  return words.join(/^[\x20-\x7e]*$/.test(title) ? '-' : '');
}

/** All that a kind may be called, best first: its id, its other names, its titles in each language. */
export function namesOf({ id, aliases, titles }: AiKind): string[] {
  return [...new Set([id, ...aliases, ...Object.values(titles).map(oneWord)].map(fold))];
}

function dictionary(kinds: readonly AiKind[]): Map<string, AiKind> {
  const words = new Map<string, AiKind>();
  for (const kind of kinds) for (const name of namesOf(kind)) if (!words.has(name)) words.set(name, kind);
  return words;
}

const known = dictionary(aiKinds);
const dictionaryOf = memoize((own: readonly AiKind[]) => dictionary(own));

/** The kind a word names, whatever its case and language; a project's `own` kinds come first. */
export function aiKind(word: string, own?: readonly AiKind[]): AiKind | undefined {
  const folded = fold(word);
  return (own && dictionaryOf(own).get(folded)) ?? known.get(folded);
}

/** Kinds that usually help in a phase, or in any phase of a band; those whose main phase it is come first. */
export function usualAiKinds(place: PhaseId | Band, own: readonly AiKind[] = []): AiKind[] {
  const here = new Set(phasesOf(place));
  const usual = [...own, ...aiKinds].filter((kind) => kind.phases.some((phase) => here.has(phase)));
  const isMain = (kind: AiKind) => kind.phases[0] !== undefined && here.has(kind.phases[0]);
  return [...usual.filter(isMain), ...usual.filter((kind) => !isMain(kind))];
}

/** Names most like a misspelt one, best first. */
export function nearestAiKinds(word: string, own: readonly AiKind[] = [], limit = 3): string[] {
  const ids = [...own, ...aiKinds].map((kind) => kind.id);
  return nearest(word, [...ids, ...dictionaryOf(own).keys(), ...known.keys()], limit);
}
