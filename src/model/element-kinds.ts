import * as l10n from '@vscode/l10n';

/** Where an element can be written: at the top of a file, which makes it the project's, or in a block. */
export type ContainerKind = 'project' | 'journey' | 'stage' | 'touchpoint';

interface KindOfElement {
  /** The list of a container that has elements of the kind. */
  plural: string;
  /** Elements of one space clash where they have one name. */
  space: string;
  containers: readonly ContainerKind[];
  /** In the reader's language. */
  title(): string;
}

/** Every kind of element, in the order in which a container's lists are read. */
export const elementKinds = {
  persona: { plural: 'personas', space: 'person', containers: ['project'], title: () => l10n.t('Persona') },
  segment: { plural: 'segments', space: 'person', containers: ['project'], title: () => l10n.t('Segment') },
  channel: { plural: 'channels', space: 'channel', containers: ['project'], title: () => l10n.t('Channel') },
  team: { plural: 'teams', space: 'team', containers: ['project'], title: () => l10n.t('Team') },
  system: { plural: 'systems', space: 'system', containers: ['project'], title: () => l10n.t('System') },
  purpose: { plural: 'purposes', space: 'purpose', containers: ['project'], title: () => l10n.t('Purpose') },
  data: { plural: 'data', space: 'data', containers: ['project'], title: () => l10n.t('Data') },
  metric: { plural: 'metrics', space: 'metric', containers: ['project'], title: () => l10n.t('Metric') },
  journey: { plural: 'journeys', space: 'journey', containers: ['project'], title: () => l10n.t('Journey') },
  need: { plural: 'needs', space: 'answerable', containers: ['journey'], title: () => l10n.t('Need') },
  pain: {
    plural: 'pains',
    space: 'answerable',
    containers: ['journey', 'stage', 'touchpoint'],
    title: () => l10n.t('Pain'),
  },
  gain: {
    plural: 'gains',
    space: 'answerable',
    containers: ['journey', 'stage', 'touchpoint'],
    title: () => l10n.t('Gain'),
  },
  opportunity: {
    plural: 'opportunities',
    space: 'answerable',
    containers: ['journey', 'stage', 'touchpoint'],
    title: () => l10n.t('Opportunity'),
  },
  ai: {
    plural: 'ais',
    space: 'ai',
    containers: ['journey', 'stage', 'touchpoint'],
    title: () => l10n.t('AI application'),
  },
  action: { plural: 'actions', space: 'action', containers: ['journey', 'stage'], title: () => l10n.t('Action') },
  trigger: { plural: 'triggers', space: 'trigger', containers: ['journey', 'stage'], title: () => l10n.t('Trigger') },
  stage: { plural: 'stages', space: 'stage', containers: ['journey'], title: () => l10n.t('Stage') },
  touchpoint: { plural: 'touchpoints', space: 'touchpoint', containers: ['stage'], title: () => l10n.t('Touchpoint') },
} as const satisfies Readonly<Record<string, KindOfElement>>;

type Kinds = typeof elementKinds;

export type ElementKind = keyof Kinds;

/** The list of a container that has elements of a kind. */
export type Plural<K extends ElementKind> = Kinds[K]['plural'];

export type NameSpace = Kinds[ElementKind]['space'];

/** The kinds that a container can have. */
export type KindIn<C extends ContainerKind> = {
  [K in ElementKind]: C extends Kinds[K]['containers'][number] ? K : never;
}[ElementKind];

/** The kinds that journeys share: all of a project but the journeys themselves. */
export type SharedKind = Exclude<KindIn<'project'>, 'journey'>;

export const allKinds: readonly ElementKind[] = Object.keys(elementKinds).filter(isElementKind);

function isElementKind(word: string): word is ElementKind {
  return Object.hasOwn(elementKinds, word);
}

/** Whether elements of a kind can be written in a kind of container. */
export function canContain<C extends ContainerKind>(container: C, kind: ElementKind): kind is KindIn<C> {
  const { containers }: KindOfElement = elementKinds[kind];
  return containers.includes(container);
}

/** The kinds that a container can have, in the order in which its lists are read. */
export function kindsIn<C extends ContainerKind>(container: C): KindIn<C>[] {
  return allKinds.filter((kind) => canContain(container, kind));
}

/** Whether journeys share the elements of a kind. */
export function isSharedKind(kind: ElementKind): kind is SharedKind {
  return kind !== 'journey' && canContain('project', kind);
}

/** The kinds that share a name space, one of them given. */
export function kindsBeside(kind: ElementKind): ElementKind[] {
  return allKinds.filter((other) => elementKinds[other].space === elementKinds[kind].space);
}

/** A kind of element in the reader's language. */
export function kindTitle(kind: ElementKind): string {
  return elementKinds[kind].title();
}

/** The same in the middle of a sentence: `persona`, `AI application`. */
export function kindInSentence(kind: ElementKind): string {
  return kindTitle(kind).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
