import { aiKindTable } from './ai-kind-table.js';
import { fold, nearest } from './nearest.js';
import { phasesOf } from './phases.js';
import type { Band, Phase, Technique } from './types.js';

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

const known = new Map(aiKinds.flatMap((kind) => [kind.id, ...kind.aliases].map((word) => [fold(word), kind] as const)));

/** The kind a word names, whatever its case; a project's `own` kinds come first. */
export function aiKind(word: string, own: readonly AiKind[] = []): AiKind | undefined {
  const folded = fold(word);
  return own.find((kind) => [kind.id, ...kind.aliases].some((name) => fold(name) === folded)) ?? known.get(folded);
}

/** Kinds that usually help in a phase, or in any phase of a band; those whose main phase it is come first. */
export function usualAiKinds(place: Phase | Band, own: readonly AiKind[] = []): AiKind[] {
  const here = new Set(phasesOf(place));
  const usual = [...own, ...aiKinds].filter((kind) => kind.phases.some((phase) => here.has(phase)));
  const isMain = (kind: AiKind) => kind.phases[0] !== undefined && here.has(kind.phases[0]);
  return [...usual.filter(isMain), ...usual.filter((kind) => !isMain(kind))];
}

/** Ids most like a misspelt one, best first. */
export function nearestAiKinds(word: string, own: readonly AiKind[] = [], limit = 3): string[] {
  return nearest(
    word,
    [...own, ...aiKinds].map((kind) => kind.id),
    limit,
  );
}
