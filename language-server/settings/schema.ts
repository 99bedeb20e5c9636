import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import type { Band, Phase, Technique } from '../../src/model/elements.js';
import { emotions } from '../../src/model/emotions.js';
import type { DurationUnit } from '../../src/model/source.js';
import type { RuleMetadata } from '../../src/rules/rule.js';

/** Every value of a union, in the order written; the type checker makes sure that none is missing. */
const keys = <K extends string>(record: Record<K, true>): [K, ...K[]] => Object.keys(record) as [K, ...K[]];

export const UNITS = keys<DurationUnit>({
  second: true,
  minute: true,
  hour: true,
  day: true,
  week: true,
  month: true,
  year: true,
});
const TECHNIQUES = keys<Technique>({
  vision: true,
  language: true,
  speech: true,
  prediction: true,
  recommendation: true,
  optimisation: true,
  generation: true,
  agent: true,
});
const PHASES = keys<Phase>({
  awareness: true,
  consideration: true,
  decision: true,
  purchase: true,
  onboarding: true,
  use: true,
  support: true,
  renewal: true,
  loyalty: true,
  advocacy: true,
  leaving: true,
});

const BANDS = keys<Band>({ upstream: true, core: true, downstream: true });

/** A length of time above nothing. */
export const DURATION = new RegExp(`^(?!0+(?:\\.0+)? )(\\d+(?:\\.\\d+)?) (${UNITS.join('|')})s?$`);

const weight = (description: string) => v.optional(v.pipe(v.number(), v.minValue(0), v.description(description)));
const titles = v.pipe(
  v.strictObject({
    en: v.optional(v.string()),
    'zh-CN': v.optional(v.string()),
    'zh-cn': v.optional(v.string()),
    th: v.optional(v.string()),
  }),
  v.description(l10n.t('Titles by language.')),
);
const score = v.pipe(
  v.number(),
  v.minValue(-2),
  v.maxValue(2),
  v.description(l10n.t('Default score from -2 (worst) to 2 (best).')),
);

const emotion = v.union([
  score,
  v.pipe(
    v.strictObject({
      score,
      titles: v.optional(titles),
      aliases: v.optional(v.pipe(v.array(v.string()), v.description(l10n.t('Other words for it, in any language.')))),
    }),
    v.description(l10n.t('An emotion, like {0} in the catalogue.', emotions[0]?.id ?? 'delighted')),
  ),
]);

const aiKind = v.pipe(
  v.strictObject({
    titles: v.optional(titles),
    help: v.optional(v.pipe(titles, v.description(l10n.t('One line by language: what it does for the customer.')))),
    phases: v.optional(
      v.pipe(v.array(v.picklist(PHASES)), v.description(l10n.t('Where it usually helps, the main phase first.'))),
    ),
    techniques: v.optional(v.array(v.picklist(TECHNIQUES))),
    talksWithCustomers: v.optional(
      v.pipe(v.boolean(), v.description(l10n.t('Customers hear or read it, so a person has to stand behind it.'))),
    ),
    aliases: v.optional(v.array(v.string())),
  }),
  v.description(l10n.t('A kind of AI application.')),
);

const phase = v.pipe(
  v.strictObject({
    band: v.pipe(
      v.picklist(BANDS),
      v.description(l10n.t('Before the deal (upstream), the deal itself (core), or after it (downstream).')),
    ),
    titles: v.optional(titles),
  }),
  v.description(l10n.t('A phase of the project’s own trade.')),
);

/** What may be set, key by key. Each key stands by itself, so that a bad value costs only itself. */
export const SETTINGS = {
  rules: v.pipe(
    v.record(v.string(), v.picklist(['off', 'hint', 'info', 'warning', 'error'])),
    v.description(l10n.t('Severity of each rule, or off.')),
  ),
  locale: v.pipe(
    v.picklist(['en', 'zh-cn', 'zh-CN', 'th']),
    v.description(l10n.t('Language of messages on the command line.')),
  ),
  emotions: v.pipe(
    v.record(v.string(), emotion),
    v.description(l10n.t('The project’s own emotions: a label and its default score.')),
  ),
  aiKinds: v.pipe(v.record(v.string(), aiKind), v.description(l10n.t('The project’s own kinds of AI application.'))),
  phases: v.pipe(
    v.record(v.string(), phase),
    v.description(l10n.t('The project’s own phases of stages: the word, its band and its titles.')),
  ),
  priority: v.pipe(
    v.strictObject({
      audience: weight(l10n.t('Weight of the audience share; 1 by default, 0 leaves it out.')),
      value: weight(l10n.t('Weight of the value; 1 by default, 0 leaves it out.')),
      investment: weight(l10n.t('Weight of the investment; 1 by default, 0 leaves it out.')),
      difficulty: weight(l10n.t('Weight of the difficulty; 1 by default, 0 leaves it out.')),
      duration: weight(l10n.t('Weight of the duration; 1 by default, 0 leaves it out.')),
      severity: weight(l10n.t('Weight of how severe the pains are that an action answers; 0 by default.')),
    }),
    v.description(l10n.t('Weights of the figures that rank actions.')),
  ),
  staleAfter: v.pipe(
    v.string(),
    v.regex(DURATION),
    v.description(l10n.t('Age past which a review or a measure is stale, such as "12 months".')),
  ),
  minEvidence: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.description(l10n.t('How many sources of evidence make a trend; 3 by default.')),
  ),
  exclude: v.pipe(
    v.array(v.string()),
    v.description(
      l10n.t(
        'Files and folders that are no part of the project, as globs relative to this file; `!` takes files back in, and the last pattern that matches decides.',
      ),
    ),
  ),
} as const;

/** What the settings file is. */
export function aboutSettings() {
  return {
    title: l10n.t('Settings of a journey project'),
    description: l10n.t('This file makes its folder a project: the journeys in it see each other’s names.'),
  };
}

/** What the setting of one rule is, as Markdown. */
export function aboutRule({ name, severity, summary }: RuleMetadata): string {
  return `${summary()}\n\n${l10n.t('Severity of {0}; {1} by default.', `\`${name}\``, `\`${severity}\``)}`;
}

export type SettingsKey = keyof typeof SETTINGS;

export function isSettingsKey(key: string): key is SettingsKey {
  return Object.hasOwn(SETTINGS, key);
}
