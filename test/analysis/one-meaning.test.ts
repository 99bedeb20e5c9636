import { describe, expect, test } from 'vitest';
import { mapInputOf } from '../../language-server/features/map/map-input.js';
import { analyse } from '../../src/analysis/analysed-project.js';
import { drawMap, type SceneNode } from '../../src/map/index.js';
import { tableOf } from '../../src/map/table.js';
import { build } from '../build.js';
import { hoverAt } from '../language-server/lsp/cursor.js';
import { seen } from '../map/seen.js';

/** What each view says of the first journey of a text: the map in words, the table, the findings, and a hover. */
async function viewsOf(text: string) {
  const plain = text.replace('<|>', '');
  const { project, findings } = await build(plain);
  const [journey] = project.journeys;
  if (!journey) throw new Error('The text holds no journey.');
  const input = mapInputOf(journey, project, []);
  return {
    analysis: analyse(project).analysisOf(journey),
    map: wordsIn(drawMap(input, { hidden: [], language: 'en' }).root),
    drawn: seen(drawMap(input, { hidden: [], language: 'en' }).root),
    table: JSON.stringify(tableOf(input, 'en')),
    rules: (rule: string) => findings.filter((finding) => finding.rule === rule).map(({ message }) => message),
    hover: text === plain ? '' : await hoverAt(text),
  };
}

function nodesIn(node: SceneNode): SceneNode[] {
  return [node, ...node.children.flatMap(nodesIn)];
}

function wordsIn(node: SceneNode): string {
  return nodesIn(node)
    .map(({ text = '' }) => text)
    .join(' ');
}

describe('the latest measure', () => {
  const text = (measures: string) => `metric <|>Csat "Satisfied" csat 1..5 { target >= 4.5 }
journey J "J" { stage A "A" {
${measures}
} }`;

  test.each([
    ['one without a day before two with', ['1.1', '3.3 on 2026-10-01', '2.2 on 2026-09-01'], '3.3'],
    ['one without a day behind them', ['2.2 on 2026-09-01', '3.3 on 2026-10-01', '1.1'], '3.3'],
    ['none with a day', ['1.1', '2.2'], '2.2'],
    ['two of one day', ['1.1 on 2026-10-01', '2.2 on 2026-10-01'], '2.2'],
  ])('is the same in hover, rule, map and table: %s', async (_, values, latest) => {
    const views = await viewsOf(text(values.map((value) => `measure Csat ${value}`).join('\n')));
    expect(views.hover).toContain(`Latest measure ${latest}`);
    expect(views.rules('metric-off-target')).toEqual([expect.stringContaining(`is ${latest},`)]);
    expect(views.map).toContain(`Metric: Satisfied\n${latest} `);
    expect(views.table).toContain(`Satisfied: ${latest}`);
  });
});

test('a target is proposed from the same latest measure', async () => {
  const { findings } = await build(`metric M "M" custom
journey J "J" { measure M 30 on 2026-10-01; measure M 20 on 2026-13-45 }`);
  const [finding] = findings.filter(({ rule }) => rule === 'metric-without-target');
  expect(JSON.stringify(finding?.fixes?.())).toContain('target >= 30');
});

test('what a measure was before is said only where the order is known', async () => {
  const views = await viewsOf(`metric M "M" custom
journey J "J" { stage A "A" { measure M 30 on 2026-10-01; measure M 20 } stage B "B" { measure M 5; measure M 6 } }`);
  expect(views.map).not.toContain('was 20');
  expect(views.map).toContain('was 5');
});

test('an action that is done or dropped is ranked nowhere, nor called unranked', async () => {
  const views = await viewsOf(`journey J "J" {
  stage A "A"
  action <|>Gone "Gone" { audience 100%; value 5; investment 1; difficulty 1; duration 1 week; status dropped }
  action Made "Made" { status done }
  action Live "Live" { audience 100%; value 3; investment 3; difficulty 3; duration 3 weeks }
}`);
  expect(new Set(views.map.match(/rank \d|not ranked/g))).toEqual(new Set(['rank 1']));
  expect(views.table).toContain('Live · rank 1');
  expect(views.table.match(/rank/g)).toHaveLength(1);
  expect(views.hover).not.toContain('ank');
});

describe('whether a value is on target', () => {
  test('nobody says of amounts in two currencies', async () => {
    const views = await viewsOf(`metric Sales "Sales" revenue { target >= 500 USD }
journey J "J" { stage A "A" { measure Sales 620 THB on 2026-10-01 } }`);
    expect(views.analysis.measures.map(({ target }) => target)).toEqual(['unknown']);
    expect(views.rules('metric-off-target')).toEqual([]);
    expect(views.map).not.toContain('on target');
    expect(views.map).not.toContain('off target');
    expect(views.drawn.filter(({ fill }) => fill === 'good' || fill === 'warn')).toEqual([]);
  });

  test.each([['>= 4'], ['≥ 4']])('is told of %s, however it is written', async (target) => {
    const views = await viewsOf(`metric <|>Csat "Satisfied" csat 1..5 { target ${target} }
journey J "J" { stage A "A" { measure Csat 3 on 2026-10-01 } }`);
    expect(views.analysis.measures.map(({ target: state }) => state)).toEqual(['missed']);
    expect(views.rules('metric-off-target')).toEqual([expect.stringContaining('at least 4')]);
    expect(views.hover).toContain('Target ≥ 4');
    expect(views.map).toContain('off target');
  });

  test.each([
    ['90 seconds', 'met'],
    ['3 minutes', 'missed'],
  ])('is told of durations whatever their units: %s', async (value, state) => {
    const views = await viewsOf(`metric Reply "Reply" response-time { target <= 2 minutes }
journey J "J" { stage A "A" { measure Reply ${value} on 2026-10-01 } }`);
    expect(views.analysis.measures.map(({ target }) => target)).toEqual([state]);
    expect(views.rules('metric-off-target')).toHaveLength(state === 'missed' ? 1 : 0);
    expect(views.map.includes('off target')).toBe(state === 'missed');
    expect(views.table.includes('off target')).toBe(state === 'missed');
  });
});

describe('how well a pain is known', () => {
  const text = (lines: string) =>
    `data Calls "Calls" operational\njourney J "J" { stage A "A" { pain <|>P "Slow" {\n${lines}\n} } }`;

  test.each([
    ['no line', '', 'assumed', 1],
    [
      'three lines of one source',
      'evidence "a" from Calls\nevidence "b" from Calls\nevidence "c" from Calls',
      'coincidence',
      1,
    ],
    ['one line that counts', 'evidence "a" from Calls count 214', 'trend', 0],
    ['two lines that count once each', 'evidence "a" count 1\nevidence "b" count 1', 'pattern', 1],
  ])('is the same in hover, rule and map: %s', async (_, lines, sureness, findings) => {
    const views = await viewsOf(text(lines));
    expect(views.analysis.evidence['J/stage:A/pain:P']?.sureness).toBe(sureness);
    expect(views.map).toContain(sureness);
    expect(views.hover).toContain(sureness);
    expect(views.rules('thin-evidence')).toHaveLength(findings);
  });
});

describe('whether a feeling is evidenced', () => {
  const text = (lines: string) => `data Survey "Survey" experience
journey J "J" { stage A "A" { touchpoint T "T" {
${lines}
} } }
journey K "K" { stage B "B" { pain Q "Q" { evidence "E" }; pain R "R" } }`;

  test.each([
    ['experience data recorded there', 'feels angry because "x"; records Survey', true],
    ['its pain has evidence', 'feels angry because P\npain P "P" { evidence "E" }', true],
    ['another pain there has evidence', 'feels angry because "x"\npain P "P" { evidence "E" }', false],
    ['its pain has none', 'feels angry because P\npain P "P"', false],
    ['its pain in another journey has evidence', 'feels angry because K.Q', true],
    ['its pain in another journey has none', 'feels angry because K.R', false],
  ])('is the same in rule and curve: %s', async (_, lines, evidenced) => {
    const views = await viewsOf(text(lines));
    expect(views.rules('strong-emotion-unevidenced')).toHaveLength(evidenced ? 0 : 1);
    expect(views.map.includes('assumed: no evidence')).toBe(!evidenced);
    const [mark] = views.drawn.filter(({ key }) => key === 'mark');
    expect(mark?.fill).toBe(evidenced ? 'p0' : 'bg');
  });
});

test('a feeling that rests on a name that nothing declares is reported by no rule, and drawn hollow', async () => {
  for (const lines of ['feels angry; records Nope', 'feels angry; measure Nope 3', 'feels angry because Nope']) {
    const views = await viewsOf(`journey J "J" { stage A "A" { touchpoint T "T" { ${lines} } } }`);
    expect(Object.values(views.analysis.feelings)).toEqual([['unresolved']]);
    expect(views.rules('strong-emotion-unevidenced')).toEqual([]);
    expect(views.map).toContain('assumed: no evidence');
  }
});

describe('what is answered', () => {
  const text = (lines: string) => `persona Ana "Ana"\npersona Ben "Ben"
journey J "J" for Ana { stage A "A" { touchpoint T "T" {
${lines}
} } }`;

  test.each([
    ['nothing answers it', 'pain P "Slow"', true],
    ['an opportunity does', 'pain P "Slow"\nopportunity "O" for P', false],
    [
      'an action that was dropped does not',
      'pain P "Slow"\n} action "A" { answers P; status dropped }\ntouchpoint U {',
      true,
    ],
    ['an answer to an unknown name may', 'pain P "Slow"\nopportunity "O" for Nope', false],
    ['it hurts only who does not travel', 'pain P "Slow" for Ben', false],
  ])('is the same in rule and map: %s', async (_, lines, unanswered) => {
    const views = await viewsOf(text(lines));
    expect(views.rules('pain-unanswered')).toHaveLength(unanswered ? 1 : 0);
    expect(views.map.includes('unanswered')).toBe(unanswered);
    expect(views.table.includes('unanswered')).toBe(unanswered);
  });
});

test('what follows from a journey crosses a process as it is', async () => {
  const { analysis } = await viewsOf('journey J "J" { stage A "A" { touchpoint T "T" { feels happy; pain P "P" } } }');
  const crossed = structuredClone(analysis);
  expect(crossed).toEqual(analysis);
  expect(JSON.parse(JSON.stringify(analysis))).toEqual(crossed);
});

test('a score has a sign in hover, map and table where its scale has a negative side', async () => {
  const text = (scale: string) => `journey J "J" { ${scale}\nstage A "A" { touchpoint <|>T "T" { feels happy 2 } } }`;
  const signed = await viewsOf(text('scale -2..2'));
  expect([signed.hover, signed.map, signed.table]).toEqual(Array(3).fill(expect.stringContaining('happy +2')));
  const unsigned = await viewsOf(text('scale 1..10'));
  expect([unsigned.hover, unsigned.map, unsigned.table]).toEqual(Array(3).fill(expect.stringContaining('happy 2')));
});

test('the hover of an action shows the figures that its rank counts', async () => {
  const views = await viewsOf(
    'journey J "J" { action <|>X "X" { audience 150%; value 9; investment 0; difficulty 1; duration 1 week } }',
  );
  expect(views.table).toContain(
    'rank 1 · priority 100 · benefit 1, cost 1 · counted: audience 100%, value 5, investment 1, difficulty 1, duration 1, severity 1',
  );
  expect(views.analysis.priorities['J/action:X']).toMatchObject({ score: 100, figures: { audience: 100, value: 5 } });
  expect(views.hover).toContain('100 × 100% × 5/5 ÷ ((1 + 1 + 1) / 3)');
});
