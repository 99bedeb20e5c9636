import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DocumentState, URI } from 'langium';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { journeyServiceOf } from '../../language-server/service.js';
import { rules } from '../../src/rules/index.js';
import { freshServices } from '../build.js';
import { replaced, WORDS } from './typing.js';

const SAMPLE = readFileSync('test/fixtures/upgrade.journey', 'utf8');
const SHARED_END = SAMPLE.indexOf('/** The move');
const VARIANT = SAMPLE.indexOf('/** The same journey');
const FUTURE = SAMPLE.indexOf('/** What we want');

type Texts = Record<string, string>;

/** Two projects in a workspace; the first has a variant, a future state and what they share in files of their own. */
const FILES: Texts = {
  'file:///one/journey.config.json': '{}',
  'file:///one/base.journey': SAMPLE.slice(SHARED_END, VARIANT),
  'file:///one/future.journey': `${SAMPLE.slice(FUTURE)}
journey Other "Another" for Commuter { stage Watch "Watches" use { touchpoint Ride "Rides" { feels happy; records CallLog } } }`,
  'file:///one/shared.journey': SAMPLE.slice(0, SHARED_END),
  'file:///one/variant.journey': SAMPLE.slice(VARIANT, FUTURE),
  'file:///one/answers.journey': `journey Answers "Answers" for Parent { action Sum "Show the sum" { answers QuickUpgrade.HiddenFee }
stage S "S" use { touchpoint T "T" { pain Own "Own" } } }`,
  'file:///two/journey.config.json': '{ "minEvidence": 2 }',
  'file:///two/map.journey':
    'persona Commuter "Another"\njourney Upgrade5G "Elsewhere" for Commuter { stage A "A" use { touchpoint T "T" { pain P "P" } } }',
  'file:///two/more.journey': 'journey More "More" for Commuter { part of Upgrade5G; solves Upgrade5G.P }',
};
const JOURNEYS = Object.keys(FILES).filter((uri) => uri.endsWith('.journey'));

/** A service with all files open, or some texts in their place. */
async function opened(texts: Texts = FILES) {
  const services = freshServices();
  services.shared.journey.Projects.setFolders(['file:///one/', 'file:///two/']);
  const service = journeyServiceOf(services);
  await service.open(texts);
  return { service, services };
}

type Opened = Awaited<ReturnType<typeof opened>>;

/** All that is known of both projects, as plain data. */
async function state({ service }: Opened, uris: readonly string[]): Promise<unknown> {
  const projects = await Promise.all(
    ['file:///one/x.journey', 'file:///two/x.journey'].map((uri) => service.project(uri)),
  );
  const findings = await Promise.all(uris.map((uri) => service.check(uri)));
  return JSON.parse(JSON.stringify({ projects, findings }));
}

describe('a change reaches its own project alone', () => {
  afterEach(() => vi.restoreAllMocks());

  /** How often the rules that look at a whole project are asked. */
  function countProjectRuns(): () => number {
    const [spy] = rules.filter((rule) => rule.name === 'duplicate-name').map((rule) => vi.spyOn(rule, 'project'));
    return () => spy?.mock.calls.length ?? Number.NaN;
  }

  test('nothing of another project is built, linked or assembled again', async () => {
    const both = await opened();
    const before = await both.service.project('file:///two/map.journey');
    await state(both, JOURNEYS);
    const built: string[] = [];
    const { DocumentBuilder } = both.services.shared.workspace;
    for (const phase of [DocumentState.Parsed, DocumentState.Linked])
      DocumentBuilder.onDocumentPhase(phase, ({ uri }) => void built.push(`${phase} ${uri.toString()}`));
    const runs = countProjectRuns();
    await both.service.update('file:///one/shared.journey', `${FILES['file:///one/shared.journey']}persona New "N"`);
    await both.service.check('file:///two/map.journey');
    expect(built.length).toBeGreaterThan(1);
    expect(built.filter((each) => each.includes('/two/'))).toEqual([]);
    expect(await both.service.project('file:///two/map.journey')).toBe(before);
    expect(runs()).toBe(0);
  });

  test('of a change only the changed file is read, and only what mentions its names is linked', async () => {
    const both = await opened();
    const touched: Record<number, string[]> = {};
    const { DocumentBuilder } = both.services.shared.workspace;
    for (const phase of [DocumentState.Parsed, DocumentState.Linked])
      DocumentBuilder.onDocumentPhase(phase, ({ uri }) => {
        touched[phase] = [...(touched[phase] ?? []), uri.path];
      });
    await both.service.update('file:///one/variant.journey', `${FILES['file:///one/variant.journey']}\n`);
    expect(touched[DocumentState.Parsed]).toEqual(['/one/variant.journey']);
    expect(touched[DocumentState.Linked]).toEqual(['/one/variant.journey', '/one/answers.journey']);
  });

  test('prose typed into a journey asks no rule about the whole project, nor any about other files', async () => {
    const both = await opened();
    await state(both, JOURNEYS);
    const runs = countProjectRuns();
    const others = await both.service.check('file:///one/future.journey');
    const text = FILES['file:///one/variant.journey'] ?? '';
    await both.service.update('file:///one/variant.journey', text.replace('One tap in the app', 'One quick tap'));
    const own = await both.service.check('file:///one/variant.journey');
    expect(runs()).toBe(0);
    expect(await both.service.check('file:///one/future.journey')).toBe(others);
    expect(own.length).toBeGreaterThan(0);
    await both.service.update('file:///one/variant.journey', text.replace('variant QuickUpgrade', 'variant Quicker'));
    await both.service.check('file:///one/variant.journey');
    expect(runs()).toBe(1);
  });

  test('a day later, and under other settings, all is checked again', async () => {
    let day = '2026-11-15';
    const services = freshServices({ today: () => day });
    const service = journeyServiceOf(services);
    const uri = 'file:///one/map.journey';
    services.shared.journey.Projects.setFolders(['file:///one/']);
    await service.open({ [uri]: 'journey J "J" { draft; reviewed 2026-11-01 }\naction' });
    expect((await service.project(uri)).today).toBe(day);
    day = '2026-11-16';
    expect((await service.project(uri)).today).toBe(day);
    const found = await service.check(uri);
    await service.open({ 'file:///one/journey.config.json': '{ "rules": { "syntax": "warning" } }' });
    expect(await service.check(uri)).not.toEqual(found);
    await service.open({ 'file:///one/journey.config.json': '{ "exclude": ["*"] }' });
    expect(await service.check(uri)).toEqual([]);
    expect((await service.project(uri)).journeys).toEqual([]);
    await service.close('file:///one/journey.config.json');
    expect(await service.check(uri)).toEqual(found);
  });
});

/** A journey of a touchpoint that says something, on a line of its own. */
function inStage(statement: string, head = ''): string {
  return `journey J "J" for P {\n  stage S "S" use {\n    touchpoint T "T" ${head} {\n      ${statement}\n    }\n  }\n}`;
}

/** What chance finds too seldom: what one file says becomes something else by another that it does not refer to. */
const INDIRECT: Record<string, { files: Texts; to: string }> = {
  'a name found through a variant, when the base changes': {
    files: {
      b: 'journey J "J" for P { action A "A" { answers V.Slow } }\npersona P',
      c: 'variant V "V" of Base { draft }',
      a: 'journey Base "B" for P { stage S "S" use { touchpoint T "T" { pain Slow "Slow" } } }',
    },
    to: 'journey Base "B" for P { stage S "S" use { touchpoint T "T" { pain Quick "Quick" } } }',
  },
  'a persona of a name that was a segment’s': {
    files: { b: 'journey J "J" for Mei { draft }', c: 'segment Mei "M"', a: '' },
    to: 'persona Mei "M"',
  },
  'a team of a name that was an AI application’s': {
    files: { b: 'persona P\njourney J for P { stage S { touchpoint T by Bot { ai Bot "B" chatbot } } }', a: '' },
    to: 'team Bot "B"',
  },
  'a journey of a name that another file has, too': {
    files: {
      b: 'persona P\njourney J for P { action A "A" { answers K.X } }',
      c: 'journey K "K" for P { need X "x" }',
      a: '',
    },
    to: 'journey K "K" for P { draft }',
  },
  'where data are recorded, on a line that is typed in': {
    files: { b: 'persona P\ndata D "D" operational { owner company }', a: inStage('does "x"; records D') },
    to: inStage('does "xyz"; records D'),
  },
  'what a touchpoint goes through': {
    files: { b: 'persona P\nchannel Web "W"\nchannel Bus "B"', a: inStage('does "x"', 'via Web') },
    to: inStage('does "x"', 'via Bus'),
  },
  'a name that may be misspelt': {
    files: { b: 'persona P\nchannel Website "W"', a: inStage('does "x"', 'via Websitf') },
    to: inStage('does "x"', 'via Nothing'),
  },
  'a name that is suggested': {
    files: { b: 'journey J "J" for Commutr { draft }', a: '' },
    to: 'persona Commuter "C"',
  },
  'a name that stands twice, further down': {
    files: { b: 'persona Mei "M"', a: '\npersona Mei "M"' },
    to: '\n\n\npersona Mei "M"',
  },
  'text that cannot be read': {
    files: { b: 'persona Mei "M"', a: 'journey J "J" { draft }' },
    to: 'journey J "J" { draft',
  },
  'the title of a journey in a circle': {
    files: { b: 'journey J "J" { part of K }', a: 'journey K "K" { part of J }' },
    to: 'journey K "Q" { part of J }',
  },
};

test.each(Object.entries(INDIRECT))(
  'a change is seen in files that do not refer to it: %s',
  async (_, { files, to }) => {
    const texts = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`file:///one/${name}.journey`, text]),
    );
    const uris = Object.keys(texts);
    const both = await opened(texts);
    const before = await state(both, uris);
    const changed = { ...texts, 'file:///one/a.journey': to };
    await both.service.open({ 'file:///one/a.journey': to });
    const fresh = await opened(changed);
    expect(await state(both, uris)).toEqual(await state(fresh, uris));
    expect(targets(both, uris)).toEqual(targets(fresh, uris));
    expect(await state(both, uris)).not.toEqual(before);
  },
);

const PUT = [
  ...WORDS,
  '// journey-ignore unused-declaration: kept for later\n',
  'stage exit "n"\n',
  'persona Commuter "M"\n',
  'segment Commuter "S"\n',
  'persona Postpaid "P"\n',
  'team PlanAdvisor "T"\n',
  'journey Upgrade5G "Again" { part of Upgrade5GNext; stage Research "r" { touchpoint T "t" { pain HiddenFee "Other" } } }\n',
  'variant QuickUpgrade "Again" of Upgrade5GNext { draft }\n',
  'metric Spend "Spent"\n',
  'draft\n',
] as const;

const edit = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      file: fc.nat(),
      at: fc.nat(10_000),
      cut: fc.nat(30),
      put: fc.constantFrom(...PUT),
    }),
  },
  // Where names are declared, they are changed more often than chance would have it.
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('line' as const),
      file: fc.nat(),
      at: fc.nat(400),
      put: fc.constantFrom(...PUT),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), file: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const), file: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('settings' as const),
      text: fc.constantFrom('{}', '{ "exclude": ["variant.*"] }', '{ "rules": { "no-persona": "error" } }'),
    }),
  },
);

/** The texts after an edit. */
function after(texts: Texts, change: typeof edit extends fc.Arbitrary<infer T> ? T : never): Texts {
  if (change.kind === 'settings') return { ...texts, 'file:///one/journey.config.json': change.text };
  const uri = JOURNEYS[change.file % JOURNEYS.length] ?? '';
  if (change.kind === 'close') return Object.fromEntries(Object.entries(texts).filter(([each]) => each !== uri));
  if (change.kind === 'reopen') return { ...texts, [uri]: texts[uri] ?? FILES[uri] ?? '' };
  const text = texts[uri];
  if (text === undefined) return texts;
  if (change.kind === 'line') {
    const lines = text.split('\n');
    lines.splice(change.at % lines.length, 0, change.put);
    return { ...texts, [uri]: lines.join('\n') };
  }
  return { ...texts, [uri]: replaced(text, change) };
}

test('any series of edits over the files of two projects gives what fresh services give', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const both = await opened();
      await state(both, JOURNEYS);
      let texts = FILES;
      for (const change of edits) {
        const next = after(texts, change);
        for (const uri of Object.keys(texts)) if (!(uri in next)) await both.service.close(uri);
        await both.service.open(Object.fromEntries(Object.entries(next).filter(([uri, text]) => texts[uri] !== text)));
        texts = next;
        // What is known of some files between edits is kept or made anew, of others it is not asked for.
        const [asked] = JOURNEYS.filter((uri) => uri in texts);
        if (asked) await both.service.check(asked);
      }
      const uris = JOURNEYS.filter((uri) => uri in texts);
      const fresh = await opened(texts);
      expect(await state(both, uris)).toEqual(await state(fresh, uris));
      expect(targets(both, uris)).toEqual(targets(fresh, uris));
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
});

/** Where every reference leads: the file, and the path in its tree. */
function targets({ services }: Opened, uris: readonly string[]): unknown {
  const { LangiumDocuments } = services.shared.workspace;
  return uris.map((uri) =>
    LangiumDocuments.getDocument(URI.parse(uri))?.references.map((reference) => {
      const node = 'ref' in reference ? reference.ref : undefined;
      const home = node?.$cstNode?.root.astNode.$document?.uri.toString();
      // A node of a text that is no longer there would be one of another tree.
      const isLive =
        home === undefined ||
        LangiumDocuments.getDocument(URI.parse(home))?.parseResult.value === node?.$cstNode?.root.astNode;
      return [reference.$refText, home, node?.$cstNode?.offset, isLive];
    }),
  );
}
