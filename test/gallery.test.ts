/**
 * Every row of docs/sources.md, with the construct that shows it in an example and the rules that check it. An example
 * may change its story; when it loses what it is there for, this fails.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse } from '../src/analysis/analysed-project.js';
import type { Journey } from '../src/model/elements.js';
import type { Finding } from '../src/model/finding.js';
import type { Project } from '../src/model/project.js';
import type { Data } from '../src/model/shared-elements.js';
import type { Ref } from '../src/model/source.js';
import {
  allActions,
  allAis,
  allMeasures,
  allOpportunities,
  allPains,
  allTouchpoints,
  allTriggers,
} from '../src/model/walk.js';
import { catalogue } from '../src/rules/index.js';
import { build, PROJECT } from './build.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** One example: its journeys in written order, and what it is checked with. */
interface Example {
  journeys: Journey[];
  first: Journey;
  text: string;
  project: Project;
  findings: Finding[];
}

interface Row {
  /** How the row begins in docs/sources.md. */
  says: string;
  /** The examples that show it, each with the construct it shows. */
  shown: Record<string, (example: Example) => boolean>;
  /** Rules that check it; the page names each. */
  rules: string[];
}

const bands = ['upstream', 'core', 'downstream'] as const;

const set = <T>(values: Iterable<T | undefined>) => new Set([...values].filter((value) => value !== undefined));
const holdsAll = <T>(found: Set<T>, wanted: readonly T[]) => wanted.every((each) => found.has(each));
const fires = ({ findings }: Example, rule: string) => findings.some((finding) => finding.rule === rule);
/** The rule would speak here and is silenced, with the reason beside it: an ignore that silences nothing is a finding itself. */
const ignores = (example: Example, rule: string) =>
  example.text.includes(`// journey-ignore ${rule}: `) && !fires(example, 'unused-ignore');
const variants = ({ journeys, first }: Example) => journeys.filter(({ variant }) => variant?.of.id === first.id);
const dataOf = ({ project }: Example, refs: readonly Ref[]): Data[] =>
  project.data.filter(({ id }) => refs.some((ref) => ref.id === id));
const recorded = (example: Example): Data[] =>
  dataOf(
    example,
    example.journeys.flatMap((journey) => [...allTouchpoints(journey)].flatMap(({ records }) => records)),
  );
const levels = (journey: Journey) => set([...allTouchpoints(journey)].map(({ level }) => level?.value));
const goesTo = (journey: Journey, target: string) => journey.paths.some(({ to }) => to.id === target);
const goesBack = ({ stages, paths }: Journey) => {
  const place = (id?: string) => stages.findIndex((stage) => stage.id === id);
  return paths.some(({ from, to }) => place(to.id) >= 0 && place(to.id) < place(from.id));
};

const ROWS: Record<string, Row[]> = {
  '000': [
    {
      says: 'A company can foresee the next step of a journey',
      shown: {
        'shopping-assistant': ({ first }) =>
          first.role?.value === 'own' &&
          holdsAll(set([...allAis(first)].map(({ role }) => role?.value)), ['predict', 'shorten', 'own']),
        'heart-rate': ({ first }) => first.role?.value === 'predict',
      },
      rules: ['role-without-evidence'],
    },
    {
      says: 'Going upstream means being the place where people start',
      shown: {
        'superapp.zh': (example) =>
          example.first.stages[0]?.band === 'upstream' &&
          (example.first.stages[0]?.touchpoints.flatMap(({ measures }) => measures).length ?? 0) > 0 &&
          variants(example).length > 0,
        'shopping-assistant': ({ first }) =>
          first.stages[0]?.band === 'upstream' && first.expandsTo.some(({ direction }) => direction === 'upstream'),
      },
      rules: ['starts-late'],
    },
    {
      says: 'One assistant can run a whole chain',
      shown: {
        'restaurant-booking': ({ first }) =>
          first.paths.some(({ automated }) => automated) &&
          set([...allAis(first)].map((ai) => ai.aiKind?.value)).size > 1,
        'shopping-assistant': ({ first }) => first.paths.filter(({ automated }) => automated).length > 1,
      },
      rules: ['frictionless-disloyalty'],
    },
    {
      says: 'There are two ways of arranging a choice',
      shown: { streaming: (example) => example.first.abstract && variants(example).length === 2 },
      rules: ['static-journey'],
    },
    {
      says: 'In health care the question is who holds the data',
      shown: {
        'heart-rate': (example) =>
          holdsAll(set(recorded(example).map(({ owner }) => owner?.value)), ['platform', 'customer']) &&
          fires(example, 'ai-on-foreign-data'),
        'shopping-assistant': (example) => recorded(example).some(({ owner }) => owner?.value === 'platform'),
      },
      rules: ['ai-on-foreign-data'],
    },
    {
      says: 'After the purchase the journey goes on',
      shown: {
        mattress: ({ first }) =>
          first.stages.filter(({ band }) => band === 'downstream').length > first.stages.length / 2 &&
          first.expandsTo.some(({ direction }) => direction === 'downstream'),
        'home-sharing.th': ({ first, journeys }) =>
          first.expandsTo.some(({ direction }) => direction === 'downstream') &&
          journeys.some(({ partOf }) => partOf?.id === first.id),
      },
      rules: ['ends-at-purchase'],
    },
    {
      says: 'The same holds between businesses',
      shown: {
        'shop-platform': ({ first }) =>
          first.group &&
          holdsAll(set(first.travellers.map(({ role }) => role)), ['user', 'buyer', 'decision-maker']) &&
          first.expandsTo.length >= 3,
      },
      rules: ['persona-absent'],
    },
    {
      says: 'The reason comes first and the technique second',
      shown: {
        'shopping-assistant': ({ first }) =>
          [...allAis(first)].filter(({ why, how, role }) => why.length > 0 && how.length > 0 && role).length >= 3,
        'retail-ai.zh': ({ first }) => [...allAis(first)].every(({ why, how }) => why.length > 0 && how.length > 0),
      },
      rules: ['ai-without-why', 'need-unanswered'],
    },
  ],
  '001': [
    {
      says: 'A journey runs from the first stirring of a need',
      shown: {
        'upgrade-5g': ({ first }) =>
          first.goals.length > 0 &&
          first.expectations.length > 0 &&
          first.outcomes.length > 0 &&
          first.stages[0]?.phase === 'awareness' &&
          first.stages.at(-1)?.phase === 'use' &&
          holdsAll(set(first.stages.map(({ band }) => band)), bands),
      },
      rules: ['goal-is-a-kpi'],
    },
    {
      says: 'Channels, touchpoints, emotions, pains, opportunities and core metrics',
      shown: {
        'upgrade-5g': ({ first }) =>
          set([...allTouchpoints(first)].map(({ via }) => via?.id)).size >= 5 &&
          [...allTouchpoints(first)].every(({ feels }) => feels.length > 0) &&
          [...allPains(first)].length >= 5 &&
          [...allOpportunities(first)].length >= 5 &&
          [...allMeasures(first)].length >= 3 &&
          first.mappedBy.length >= 3,
      },
      rules: ['single-channel'],
    },
    {
      says: 'It takes a method',
      shown: {
        'realtime-enterprise.th': ({ first, project }) =>
          [...allMeasures(first)].length >= 3 &&
          [...allMeasures(first)].every(({ metric }) => project.metrics.find(({ id }) => id === metric.id)?.target) &&
          [...allTriggers(first)].length > 0 &&
          [...allActions(first)].length > 0 &&
          [...allActions(first)].every(({ id }) => analyse(project).analysisOf(first).priorities[id]) &&
          first.reviewed !== undefined,
      },
      rules: ['metric-off-target', 'measure-stale', 'stale-review'],
    },
    {
      says: 'The call centre has calls, marketing has orders',
      shown: {
        'upgrade-5g': (example) =>
          fires(example, 'data-silo') && set(recorded(example).map(({ system }) => system?.id)).size >= 3,
      },
      rules: ['data-silo', 'tells-it-twice'],
    },
  ],
  '002': [
    {
      says: 'The experience pyramid',
      shown: {
        'hotel-giraffe': ({ first }) =>
          holdsAll(levels(first), ['humanised', 'customised', 'personalised', 'emotional']) &&
          [...allTouchpoints(first)].some(({ level }) => level?.value === 'personalised' && level.by === 'company'),
        'cross-app-advert.th': (example) => ignores(example, 'personalised-without-consent'),
      },
      rules: ['level-skipped', 'personalised-without-consent'],
    },
    {
      says: 'Design that serves everybody',
      shown: {
        'aed-cabinet': (example) => {
          const steps = example.first.stages.find(({ touchpoints }) => touchpoints.length === 5);
          return (
            steps?.urgent !== undefined &&
            steps.touchpoints.every(({ time }) => time) &&
            ignores(example, 'time-over-budget') &&
            example.journeys.some(({ state }) => state?.value === 'future')
          );
        },
        'delivery-gate.zh': ({ first }) =>
          [...allTouchpoints(first)].filter(({ accessible }) => accessible.length > 0).length >= 2 &&
          [...allTouchpoints(first)].some(({ wait }) => wait),
      },
      rules: ['time-over-budget', 'not-accessible'],
    },
    {
      says: 'What customers can adapt themselves',
      shown: {
        shoe: (example) =>
          [...allTouchpoints(example.first)].some(
            ({ level }) => level?.value === 'customised' && level.by === 'customer',
          ) &&
          variants(example).some((variant) =>
            [...allTouchpoints(variant)].some(({ level }) => level?.value === 'personalised' && level.by === 'company'),
          ),
        'listening-service.zh': ({ first }) =>
          [...allTouchpoints(first)].some(({ level }) => level?.value === 'customised' && level.by === 'customer'),
      },
      rules: ['level-skipped'],
    },
    {
      says: 'Operational data say what happened',
      shown: {
        'listening-service.zh': (example) => {
          const found = recorded(example);
          return (
            holdsAll(set(found.map(({ nature }) => nature)), ['operational', 'experience']) &&
            holdsAll(set(found.map(({ maturity }) => maturity?.value)), [
              'data',
              'information',
              'knowledge',
              'automation',
            ])
          );
        },
      },
      rules: ['emotion-without-experience-data', 'ai-skips-maturity', 'collected-but-unused'],
    },
    {
      says: 'Data need a lawful basis, a purpose, an end',
      shown: {
        'cross-app-advert.th': (example) =>
          recorded(example).some(({ scope, bases }) => scope?.value === 'once' && bases.some(({ keep }) => keep)) &&
          recorded(example).some(({ bases }) => bases.some(({ basis }) => basis === 'none')) &&
          ['purpose-mismatch', 'trigger-without-basis'].every((rule) => ignores(example, rule)) &&
          example.journeys.some(({ state }) => state?.value === 'future'),
      },
      rules: ['purpose-mismatch', 'retention-missing', 'trigger-without-basis'],
    },
    {
      says: 'Shopping without any effort',
      shown: {
        fridge: (example) =>
          fires(example, 'frictionless-disloyalty') &&
          example.first.paths.some(({ automated }) => automated) &&
          variants(example).some((variant) =>
            [...allTouchpoints(variant)].some(({ frictions }) => frictions.some(({ because }) => because)),
          ),
        door: ({ first }) =>
          [...allAis(first)].length === 0 &&
          [...allTouchpoints(first)].some(({ frictions }) =>
            frictions.some(({ intent, because }) => intent === 'intentional' && because),
          ),
        'shopping-assistant': ({ first }) =>
          [...allTouchpoints(first)].some(({ frictions }) => frictions.some(({ intent }) => intent === 'intentional')),
      },
      rules: ['frictionless-disloyalty', 'friction-without-reason'],
    },
    {
      says: 'At each touchpoint people are happy, in a hurry, dissatisfied or angry',
      shown: {
        'hotel-giraffe': ({ first, text }) =>
          [...allTouchpoints(first)].some(({ feels }) => feels.some(({ because }) => because?.cause?.id)) &&
          holdsAll(set([...allTouchpoints(first)].flatMap(({ evokes }) => evokes.map(({ value }) => value))), [
            'respect',
            'prestige',
            'security',
            'comfort',
            'delight',
          ]) &&
          [...allTouchpoints(first)].some(({ ahas }) => ahas.length > 0) &&
          [...allTouchpoints(first)].some(({ momentsOfTruth }) => momentsOfTruth.length > 0) &&
          text.includes('Joshie'),
      },
      rules: ['negative-emotion-without-cause', 'negative-emotion-unanswered', 'no-memorable-moment'],
    },
    {
      says: "No manual told the hotel's staff what to do",
      shown: {
        'hotel-giraffe': (example) =>
          [...allTouchpoints(example.first)].some(({ onstage }) => onstage.length > 0) &&
          [...allTouchpoints(example.first)].some(({ backstage }) => backstage.length > 0) &&
          [...allAis(example.first)].length > 0 &&
          [...allAis(example.first)].every(({ fallback }) => fallback) &&
          variants(example).length > 0,
        'restaurant-booking': ({ first }) =>
          [...allAis(first)].length > 0 && [...allAis(first)].every(({ fallback }) => fallback),
      },
      rules: ['ai-without-fallback'],
    },
  ],
  '003': [
    {
      says: 'AI applications can be laid over the stages',
      shown: {
        'retail-ai.zh': ({ first }) => {
          const ais = [...allAis(first)];
          const kinds = ais.map(({ aiKind }) => aiKind?.value.toLowerCase()).sort();
          const eight = [
            ...['automated-cro', 'chatbot', 'dynamic-bundle', 'personalized-site-search'],
            ...['programmatic', 'sem', 'seo', 'social-listening'],
          ];
          return kinds.join() === eight.join() && ais.every(({ status }) => status);
        },
      },
      rules: ['unknown-ai-kind', 'ai-unusual-stage', 'ai-without-action'],
    },
    {
      says: 'A journey is not a straight line but a map in two dimensions',
      shown: { 'retail-ai.zh': ({ first }) => goesBack(first) && goesTo(first, 'exit') && goesTo(first, 'restart') },
      rules: ['linear-journey', 'dead-end-stage', 'unreachable-stage', 'endless-loop'],
    },
    {
      says: 'For each stage one works out',
      shown: {
        'retail-ai.zh': ({ first }) =>
          first.stages.every(
            ({ questions, contents, touchpoints }) =>
              questions.length > 0 && contents.length > 0 && touchpoints.some(({ feels }) => feels.length > 0),
          ),
      },
      rules: ['stage-without-question', 'stage-without-touchpoint'],
    },
    {
      says: 'What a map is for is a list of measures',
      shown: {
        'retail-ai.zh': ({ first, project }) =>
          [...allActions(first)].length >= 8 &&
          [...allActions(first)].every(({ id, owner }) => analyse(project).analysisOf(first).priorities[id] && owner),
      },
      rules: ['priority-incomplete', 'action-without-owner', 'opportunity-without-action'],
    },
    {
      says: 'The bottleneck is often a seam',
      shown: {
        'retail-ai.zh': (example) =>
          ignores(example, 'audience-mismatch') &&
          fires(example, 'bottleneck') &&
          holdsAll(set([...allPains(example.first)].map(({ area }) => area)), [
            'product',
            'service',
            'process',
            'marketing',
            'price',
          ]),
      },
      rules: ['audience-mismatch', 'bottleneck', 'pain-without-area'],
    },
    {
      says: 'First describe the persona',
      shown: {
        'retail-ai.zh': ({ first, project }) =>
          first.mappedBy.length >= 3 &&
          first.travellers.length > 1 &&
          first.travellers.every(({ persona }) => {
            const found = project.personas.find(({ id }) => id === persona.id);
            return found && found.goals.length > 0 && found.quotes.length > 0;
          }),
      },
      rules: ['no-persona', 'one-department'],
    },
    {
      says: 'Customer relationship management and customer experience management',
      shown: {
        'hotel-giraffe': ({ first }) =>
          [...allTouchpoints(first)].some(({ does, feels, onstage, backstage, support }) =>
            [does, feels, onstage, backstage, support].every((statements) => statements.length > 0),
          ),
      },
      rules: [],
    },
  ],
  '004': [
    {
      says: 'One picture, agreed inside the company',
      shown: {
        'realtime-enterprise.th': (example) =>
          variants(example).length >= 3 &&
          variants(example).every(({ variant }) => variant?.when) &&
          [...allTriggers(example.first)].filter(({ within, when }) => within && when?.on).length >= 3,
      },
      rules: ['static-journey', 'trigger-without-deadline'],
    },
    {
      says: 'One datum is coincidence',
      shown: {
        'realtime-enterprise.th': ({ first }) =>
          holdsAll(set([...allPains(first)].map(({ evidence }) => evidence.length)), [1, 2, 3]),
      },
      rules: ['thin-evidence'],
    },
    {
      says: 'Value comes into being together',
      shown: {
        'realtime-enterprise.th': ({ journeys }) =>
          journeys.every(({ outcomes, expectations }) => outcomes.length > 0 && expectations.length > 0),
      },
      rules: ['outcome-one-sided'],
    },
  ],
};

/** The journeys the sources tell, by the file that retells each. */
const GALLERY = [
  'aed-cabinet',
  'cross-app-advert.th',
  'delivery-gate.zh',
  'door',
  'fridge',
  'heart-rate',
  'home-sharing.th',
  'hotel-giraffe',
  'listening-service.zh',
  'mattress',
  'realtime-enterprise.th',
  'restaurant-booking',
  'retail-ai.zh',
  'shoe',
  'shop-platform',
  'shopping-assistant',
  'streaming',
  'superapp.zh',
  'upgrade-5g',
];

/** Maps that others have published, in a table of their own on the page. */
const PUBLISHED = ['head-neck-cancer', 'sme-bank-account', 'todo-app.zh', 'train-ticket'];

const ALL = Object.entries(ROWS).flatMap(([source, rows]) => rows.map((row) => ({ source, ...row })));

describe('the gallery', async () => {
  const files = readdirSync(`${ROOT}examples`, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.journey') && !file.startsWith('broken/'))
    .sort();
  const texts = Object.fromEntries(files.map((file) => [file, readFileSync(`${ROOT}examples/${file}`, 'utf8')]));
  const { project, findings } = await build(texts);
  const page = readFileSync(`${ROOT}docs/sources.md`, 'utf8').split('\n');

  function exampleOf(name: string): Example {
    const uri = `${PROJECT}${name}.journey`;
    const journeys = project.journeys.filter(({ source }) => decodeURI(source.uri) === uri);
    const [first] = journeys;
    if (!first) throw new Error(`${name}.journey holds no journey.`);
    return {
      journeys,
      first,
      text: texts[`${name}.journey`] ?? '',
      project,
      findings: findings.filter(({ source }) => decodeURI(source.uri) === uri),
    };
  }

  test('holds the journeys that the sources tell', () => {
    const own = files.filter((file) => !file.startsWith('shared/')).map((file) => file.replace(/\.journey$/, ''));
    expect(own).toEqual([...GALLERY, ...PUBLISHED].sort());
    expect(set(ALL.flatMap(({ shown }) => Object.keys(shown)))).toEqual(new Set(GALLERY));
  });

  test('has every row of the page, and no other', () => {
    const rows = page.filter((line) => /^\| (?!What it says|\d{3} )\w/.test(line));
    expect(rows.length).toBe(ALL.length);
    for (const row of rows)
      expect(
        ALL.filter(({ says }) => row.startsWith(`| ${says}`)),
        row,
      ).toHaveLength(1);
  });

  test.each(ALL)('$source: $says …', ({ source, says, shown, rules }) => {
    const heading = page.findIndex((line) => line.startsWith(`## ${source} `));
    const at = page.findIndex((line) => line.startsWith(`| ${says}`));
    const next = page.findIndex((line, index) => index > heading && line.startsWith('## '));
    expect(at > heading && (next < 0 || at < next), `under the heading of ${source}`).toBe(true);
    const row = page[at] ?? '';
    const linked = [...row.matchAll(/\(\.\.\/examples\/([^)]+)\.journey\)/g)].map(([, name]) => name);
    expect(linked).toEqual(Object.keys(shown));
    for (const rule of rules) {
      expect(catalogue.has(rule), rule).toBe(true);
      expect(row).toContain(`\`${rule}\``);
    }
    for (const [name, has] of Object.entries(shown)) expect(has(exampleOf(name)), name).toBe(true);
  });

  test('names every published map once, by its source', () => {
    const start = page.findIndex((line) => line.startsWith('## Published maps'));
    const rows = page
      .slice(start)
      .flatMap((line) => /^\| \[`([^`]+)`\]\(\.\.\/examples\/\1\.journey\)/.exec(line)?.[1] ?? []);
    expect(start).toBeGreaterThan(0);
    expect(rows.sort()).toEqual(PUBLISHED);
  });

  test('names no rule on the page that there is not', () => {
    const named = page.flatMap((line) =>
      [...line.matchAll(/rules? ((?:`[a-z-]+`(?:, | and )?)+)/g)].flatMap(
        ([, list]) => list?.match(/[a-z]+(?:-[a-z]+)+/g) ?? [],
      ),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !catalogue.has(name))).toEqual([]);
  });
});
