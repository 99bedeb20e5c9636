import { describe, expect, test } from 'vitest';
import { JourneyLanguageGrammar } from '../../language-server/generated/grammar.js';
import { keywordsOf } from '../../language-server/syntax/token-builder.js';
import { build } from '../build.js';
import { journeyOf, names, SHARED, sound } from './sound.js';

describe('how lines end', () => {
  test('a journey on one line', async () => {
    const journey = await journeyOf(
      'journey J for P { goal "g" ; stage A "a" awareness { question "q"; touchpoint T via Web { feels happy; aha "x" } } stage B { touchpoint U } path A -> B 50% }',
    );
    expect(journey.stages.map((stage) => stage.touchpoints.map((each) => each.name))).toEqual([['T'], ['U']]);
    expect(journey.stages[0]?.touchpoints[0]?.ahas).toHaveLength(1);
    expect(journey.paths[0]?.rate).toBe(50);
  });

  test('a brace may open the next line, lists carry on after a comma and an arrow', async () => {
    const journey = await journeyOf(
      'journey J for P,\n  Q\n{\n  stage A\n  {\n    touchpoint T\n  }\n  stage B\n  path A ->\n    B\n  mapped by T,\n    T2\n}',
    );
    expect(journey.travellers).toHaveLength(2);
    expect(journey.paths).toHaveLength(1);
    expect(journey.mappedBy).toHaveLength(2);
  });

  test('a half-written list does not eat the next fact', async () => {
    const { project } = await build(`${SHARED}journey J {\n mapped by T,\n owner T2\n}`);
    expect(project.journeys[0]?.owner?.id).toBe('team:T2');
    expect(names(project.journeys[0]?.mappedBy ?? [])).toEqual(['team:T']);
  });

  test('empty facts and CRLF', async () => {
    const journey = await journeyOf('journey J {;;\r\n goal "g";;\r\n stage A {}\r\n}\r\n');
    expect(journey.goals).toHaveLength(1);
    expect(journey.stages[0]?.source.range.start).toEqual({ line: 5, character: 1 });
  });
});

describe('text', () => {
  test('escapes', async () => {
    const journey = await journeyOf('journey J "say \\"hi\\" \\\\ \\n x"');
    expect(journey.title).toBe('say "hi" \\ \n x');
  });

  test('several lines, indentation stripped', async () => {
    const journey = await journeyOf(
      'journey J {\n  goal """\n    One **bold**\n      two\n\n    three "quoted"\n  """\n  note """short"""\n}',
    );
    expect(journey.goals[0]?.text).toBe('One **bold**\n  two\n\nthree "quoted"');
    expect(journey.notes[0]?.text).toBe('short');
  });

  test('full-width punctuation reads as its ASCII twin', async () => {
    const journey = await journeyOf('journey J “标题” for P，Q ｛ stage A； stage B；path A → B 60％ ｝');
    expect(journey.title).toBe('标题');
    expect(journey.travellers).toHaveLength(2);
    expect(journey.paths[0]?.rate).toBe(60);
  });
});

describe('names', () => {
  test.each(['小梅', '四升五', 'แนะนำไซซ์', 'คุณนก', 'می‌خواهم', 'Élodie', 'Z_1', 'pre-paid', 'Ünïcödé', '𠮷田', 'ශ්‍රී'])(
    '%s',
    async (name) => {
      const project = await sound(`persona ${name}\njourney J for ${name} { stage ${name} ; path ${name} -> exit }`);
      expect(project.journeys[0]?.paths[0]?.from.id).toBe(`J/stage:${name.normalize('NFC')}`);
    },
  );

  test('hyphens before digits belong to names, and an arrow stays one', async () => {
    const journey = await journeyOf(
      'metric Nps-20 nps\njourney J for P { stage Step-1; stage Step-2 { touchpoint T-2 via Web; measure Nps-20 -20 }; stage 五-5\npath Step-1->Step-2->五-5 }',
    );
    expect(journey.paths.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['J/stage:Step-1', 'J/stage:Step-2'],
      ['J/stage:Step-2', 'J/stage:五-5'],
    ]);
    expect(journey.stages[1]?.measures[0]?.value).toEqual({ kind: 'number', amount: -20 });
  });

  test('behind feels a hyphen and a number at the end of a word are its score, whatever the word', async () => {
    const journey = await journeyOf(
      'journey J for P { scale-3..3\nstage S { touchpoint T { feels angry-1; feels 生气-2 for P; feels Step-1-3; feels calm-0.5; feels -1; feels sad } } }',
    );
    expect(journey.scale).toMatchObject({ low: -3, high: 3 });
    expect(journey.stages[0]?.touchpoints[0]?.feels.map(({ label, stated }) => [label, stated])).toEqual([
      ['angry', -1],
      ['生气', -2],
      ['Step-1', -3],
      ['calm', -0.5],
      [undefined, -1],
      ['sad', undefined],
    ]);
  });

  test('feels and scale may be names with numbers, too', async () => {
    const journey = await journeyOf('journey J { stage scale-2; stage feels-1\npath scale-2 -> feels-1 }');
    expect(journey.stages.map(({ name }) => name)).toEqual(['scale-2', 'feels-1']);
  });

  test('an unknown name with a number has the one without it offered', async () => {
    const { findings } = await build('journey J { stage B; stage A; path A-> B-20 }');
    const [unknown] = findings.filter(({ rule }) => rule === 'unknown-reference');
    expect(unknown?.message).toMatch(/No stage is called “B-20”. Did you mean “B”\?/);
  });

  test('any language tag', async () => {
    const { personas } = await sound(
      'persona A { in es-419 "1"; in zh-Hant-TW "2"; in sl-rozaj-1994 "3"; in de-CH-1996 "4"; in zh_CN "5" }',
    );
    expect(Object.keys(personas[0]?.titles ?? {})).toEqual([
      'es-419',
      'zh-Hant-TW',
      'sl-rozaj-1994',
      'de-CH-1996',
      'zh-CN',
    ]);
  });

  test('NFC and NFD are one name', async () => {
    const project = await sound(`persona ${'Élodie'.normalize('NFD')}\njourney J for ${'Élodie'.normalize('NFC')}`);
    expect(project.journeys[0]?.travellers[0]?.persona.id).toBe('persona:Élodie'.normalize('NFC'));
  });

  const words = keywordsOf(JourneyLanguageGrammar()).filter((word) => /^[a-z]/.test(word));

  test('every keyword can name every kind of symbol, and be pointed at', async () => {
    expect(words.length).toBeGreaterThan(190);
    const shared = words.map(
      (w) =>
        `persona ${w}\nsegment S-${w}\nchannel ${w}\nteam ${w}\nsystem ${w} by ${w}\npurpose ${w}\ndata ${w} operational { system ${w}; basis consent for ${w}; shared with ${w} }\nmetric ${w} nps { from ${w} }`,
    );
    const journeys = words.map(
      (w) => `journey ${w} for ${w} as ${w} {
        owner ${w}
        mapped by ${w}, ${w}
        need n-${w} for ${w}
        stage ${w} {
          touchpoint ${w} via ${w} by ${w} {
            pain ${w} for ${w}
            opportunity o-${w} for ${w}
            ai ${w} chatbot { why ${w}; uses ${w}; for ${w} }
            feels happy for ${w} because ${w}
            records ${w}, ${w}
            assisted by ${w}
            measure ${w} 5
          }
          touchpoint t-${w} instead of ${w} 5%
        }
        path ${w} -> ${w} 5% for ${w}
        action ${w} { answers ${w}; delivers ${w}; owner ${w} }
        trigger ${w} at ${w} { when "x" on ${w}; do "y" via ${w} by ${w} for ${w} then ${w} }
      }
      variant v-${w} of ${w} for ${w} { skip ${w} }`,
    );
    const project = await sound([...shared, ...journeys].join('\n'));
    expect(project.journeys).toHaveLength(words.length * 2);
  });

  test('exit and restart are no keywords, and name no stage a path can reach', async () => {
    const project = await sound('persona exit\njourney J for exit { stage A ; path A -> exit }');
    expect(project.journeys[0]?.paths[0]?.to.id).toBe('exit');
    const { findings } = await build('journey J { stage exit ; stage restart }');
    expect(findings.filter((finding) => finding.severity === 'error')).toHaveLength(2);
  });

  test('no emoji and no leading digit, said clearly', async () => {
    const digit = (await build('persona 5G')).findings;
    expect(digit).toHaveLength(1);
    expect(digit[0]?.message).toContain('digit');
    const emoji = (await build('persona 😀')).findings;
    expect(emoji).toHaveLength(1);
  });
});
