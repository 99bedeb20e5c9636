import { describe, expect, test } from 'vitest';
import { tamed } from '../../../language-server/features/hover/markdown.js';
import { atCursor, hoverAt as hover, markdownAt as raw, textAt } from './cursor.js';

const journey = `/** The *way* to 5G. */
journey Move "Move to 5G" for Mei {
  in zh "换到 5G"
  stage Try "Try it" awareness {
    touchpoint T "Test" via Web { feels anxious; pain P "Slow" from product { severity 4; evidence "Calls" } }
  }
  stage Buy "Buy it" decision
  path Try -> exit 40%
  measure Csat 3 on 2026-01-01
  measure Csat 4 on 2026-09-01
  ai Bot "Helper" chatbot { why P; status pilot }
  action Fix "Fix it" { answers P; audience 60%; value 5; investment 2; difficulty 2; duration 3 weeks }
  action Later "Later" { audience 60%; value 1; investment 5; difficulty 5; duration 2 years }
  action Vague "Vague" { value 1 }
}
persona Mei "Mei, 29"
channel Web "Website" owned
metric Csat "Satisfied" csat { target >= 4.2 }
data Log "Log" operational { owner company; basis consent for Advice keep 12 months }
purpose Advice "Advice"
`;
const at = (text: string) => journey.replace(text.replace('<|>', ''), text);

describe('a name', () => {
  test('of a journey: title, translation, doc comment, uses', async () => {
    const text = await hover({
      'a.journey': at('journey Mo<|>ve'),
      'b.journey': 'journey B { part of Move }\njourney C { part of Move }',
    });
    expect(text).toContain('**Journey** `Move` — Move to 5G');
    expect(text).toContain('`zh` 换到 5G');
    expect(text).toContain('The *way* to 5G.');
    expect(text).toContain('For `Mei`');
    expect(text).toContain(
      'Used 2 times: [b.journey:1](file:///project/b.journey#L1), [b.journey:2](file:///project/b.journey#L2)',
    );
  });

  test('is the same on a reference', async () => {
    expect(await hover(at('for Me<|>i'))).toBe(await hover(at('persona M<|>ei')));
  });

  test.each([
    [
      'a stage',
      'path Try<|>',
      ['Awareness', 'Reached by 100% of all who start', '40% of those who arrive are lost or leave'],
    ],
    ['a stage that fewer reach', 'stage Buy<|>', ['Reached by 60% of all who start']],
    ['a touchpoint', 'touchpoint T<|>', ['Via `Web`', 'Feels anxious −1']],
    [
      'a pain',
      'why P<|>',
      ['From `product`', 'Severity 4 of 5', 'coincidence · 1 source', '“Calls” · observed', 'Used 2 times'],
    ],
    [
      'an action',
      'action Fix<|>',
      [
        '**Priority 30**, rank 1 of 2',
        '`100 × 60% × 5/5 ÷ ((2 + 2 + 2) / 3)`',
        'duration 3 weeks (counts 2)',
        'Benefit 0.6, cost 2',
      ],
    ],
    ['an action without all figures', 'action Vague<|>', ['Not ranked']],
    ['a metric', 'measure Csat<|> 3', ['`csat`', 'Target ≥ 4.2', 'Latest measure 4 on 2026-09-01, at “Move to 5G”']],
    [
      'an AI application',
      'ai Bot<|>',
      ['**AI application** `Bot` — Helper', '**Chatbot** —', 'Status: `pilot`', 'Used nowhere'],
    ],
    ['data', 'data Log<|>', ['Operational data', 'Owner: `company`', 'Basis: `consent` · `Advice` · 12 months']],
  ])('of %s', async (_, cursor, parts) => {
    const text = await hover(at(cursor));
    for (const part of parts) expect(text).toContain(part);
  });
});

describe('what a journey knows of', () => {
  const night = `persona Nok "Nok"
persona Nurse "Nurse" { team Ward }
team Ward
data Survey "Survey" experience
metric Nps "Recommend" nps { target >= 40; benchmark "Hospitals" 35 }
journey Night "A night" for Nok, Nurse {
  urgent within 3 hours
  measure Nps 30 on 2026-09-01
  gain Kind "Kind words" { evidence "Letters" said from Survey on 2026-10-01 count 6 of 8; evidence "We think so" assumed }
  stage Come "Comes in" {
    feels calm for Nok from Survey count 6 of 8
    measure Nps 12 on 2026-10-01
    measure Nps 20 against 25 on 2026-11-01 for Nok
    touchpoint Desk "Desk" { time about 20..30 minutes; wait 10 minutes; feels happy from Survey count 3 }
    touchpoint Kiosk "Kiosk" instead of Desk 30%
    touchpoint Lift "Lift" optional
  }
  stage Sleep "Sleeps" { time 1..2 hours }
  stage Again "Comes back"
  path Come -> Sleep after 5 minutes
  path Sleep -> exit
  action Fix "Fix it" { expects Nps by -6; expects Nps 45; horizon next; status done }
}`;

  test.each([
    ['pain', 'pain G "g" from price for Nok, Ward', 'For `Nok`, `Ward`'],
    ['gain', 'gain G "g" for Nok', 'For `Nok`'],
    ['need', 'need G "g" for Nok', 'For `Nok`'],
  ])('whom a %s is for', async (word, line, expected) => {
    const text = night.replace('  gain Kind', `  ${line.replace(`${word} G`, `${word} G<|>`)}\n  gain Kind`);
    expect(await hover(text)).toContain(expected);
  });

  test.each<[string, string, string[]]>([
    [
      'its length and its staff',
      'journey Night<|>',
      ['For `Nok`', 'Staff: `Nurse`', 'Takes ≈ ', ' · said of 2 of 3 stages', 'Urgent within 3 hours'],
    ],
    ['a stage', 'stage Come<|>', ['Takes ≈ 30–40 minutes', 'Feels +1 on average']],
    ['a stage that says itself how long', 'stage Sleep<|>', ['Takes 1–2 hours']],
    ['a stage behind a way out without a rate', 'stage Again<|>', ['Reached by at most 100% of all who start']],
    [
      'a touchpoint',
      'touchpoint Desk<|>',
      ['Takes ≈ 20–30 minutes', 'Waits 10 minutes', 'Feels happy +1 (`Survey` · seen 3 times)'],
    ],
    ['an alternative', 'touchpoint Kiosk<|>', ['30% of those at the stage come by']],
    ['an option of nobody knows whom', 'touchpoint Lift<|>', ['Some come by, share unknown']],
    [
      'a gain',
      'gain Kind<|>',
      ['trend · 6 of 8', '“Letters” · said · `Survey` · 6 of 8 · 2026-10-01', '“We think so” · assumed'],
    ],
    [
      'a metric and its parts',
      'metric Nps<|>',
      [
        'Benchmark “Hospitals”: 35',
        'Latest measure 30 on 2026-09-01, at “A night”',
        'Part of it: 12 at “Comes in”',
        'Part of it: 20 at “Comes in”, against 25',
      ],
    ],
    ['an action', 'action Fix<|>', ['Expects `Nps` to change by −6', 'Expects `Nps` to be 45', 'Horizon: `next`']],
    ['staff', 'persona Nurse<|>', ['Staff of `Ward`']],
  ])('%s', async (_, cursor, parts) => {
    const text = await hover(night.replace(cursor.replace('<|>', ''), cursor));
    for (const part of parts) expect(text).toContain(part);
  });
});

describe('a word', () => {
  test('of an emotion tells its score on the journey’s scale', async () => {
    expect(await hover(at('feels anx<|>ious'))).toBe('**Anxious** — score −1 on a scale of −2 to +2\n\n焦虑 · กังวล');
    const scaled = at('feels anx<|>ious').replace('in zh', 'scale 1..5\n  in zh');
    expect(await hover(scaled)).toContain('score +2 on a scale of +1 to +5');
    expect(await hover(at('feels anx<|>ious').replace('anx<|>ious', 'quee<|>sy'))).toContain(
      '`queesy` is in no vocabulary',
    );
  });

  test('of an AI kind tells its title and help', async () => {
    expect(await hover(at('chat<|>bot'))).toMatch(/^\*\*Chatbot\*\* — \w/);
    expect(await hover('journey A { ai X nothi<|>ng }')).toContain('no catalogue knows');
  });

  test.each([
    ['a line’s first keyword', 'fee<|>ls anxious', ['**feels** — What the customer feels', 'feels NAME [#]']],
    ['one whose sense depends on the block', 'audi<|>ence 60%', ['whom the action would reach', 'audience #%']],
    ['one within a line', 'T "Test" v<|>ia', ['**via** — Over which channel', 'touchpoint NAME']],
    ['a phase', '"Try it" aware<|>ness', ['**awareness** — Awareness', 'stage NAME']],
    ['a unit', '3 we<|>eks', ['duration [about] 3 weeks|2..3 weeks']],
  ])('of %s', async (_, cursor, parts) => {
    const text = await hover(at(cursor));
    for (const part of parts) expect(text).toContain(part);
  });

  test.each([
    ['another word for a phase', 'journey A { stage S "s" disc<|>overy }', ['**discovery** — Discovery', 'Upstream']],
    ['a word for a band', 'journey A { stage S "s" dur<|>ing }', ['**during** — During']],
    ['a phase that nothing knows', 'journey A { stage S "s" tri<|>age }', ['`triage` is a phase that nothing knows']],
    ['a scenario', 'journey A { scen<|>ario "s" }', ['The situation']],
    ['where it starts', 'journey A { sta<|>rts "s" }', ['Where the map begins']],
    ['a gain', 'journey A { ga<|>in G "g" }', ['What works and must stay']],
    ['the team of a persona', 'persona A { te<|>am T }\nteam T', ['The team of one of the staff']],
    ['how it is known', 'journey A { pain P { evidence "e" assu<|>med } }', ['counts as no evidence']],
    ['how many of', 'journey A { pain P { evidence "e" cou<|>nt 6 of 8 } }', ['count 6 of 8']],
    ['the wait of a path', 'journey A { stage S; stage T; path S -> T aft<|>er 2 days }', ['between the two stages']],
    ['against', 'metric M csat\njourney A { measure M 4 aga<|>inst 5 }', ['A target for this place']],
    ['a benchmark', 'metric M csat { bench<|>mark "I" 4 }', ['What others reach']],
    ['what is expected', 'metric M csat\njourney A { action X { exp<|>ects M by +1 } }', ['hoped to have afterwards']],
    ['the change', 'metric M csat\njourney A { action X { expects M b<|>y +1 } }', ['percentage points']],
    ['a horizon', 'journey A { action X { hori<|>zon next } }', ['roadmap']],
    ['about', 'journey A { stage S { time abo<|>ut 2 days } }', ['shown as ≈']],
    ['what a stage feels', 'journey A { stage S { fe<|>els sad } }', ['the stage as a whole']],
  ])('of %s', async (_, text, parts) => {
    const found = await hover(text);
    for (const part of parts) expect(found).toContain(part);
  });

  test('of a choice is not that of a keyword spelt the same', async () => {
    expect(await hover('journey A { stage S "s" supp<|>ort }')).toContain('**support** — Support\n');
  });

  test('of where paths end', async () => {
    expect(await hover(at('ex<|>it'))).toContain('leave the journey');
  });
});

test.each([
  ['a text', 'journey A "wo<|>rd"'],
  ['a comment', '// wo<|>rd'],
  ['nothing', '<|>'],
])('nothing on %s', async (_, text) => {
  expect(await raw(text)).toBe('');
});

describe('what a stranger wrote', () => {
  test('in a title is shown as it is', async () => {
    const text = await raw('channel Web<|> "<img src=x> [a](command:b) *c* `d`\\n# e"');
    expect(text).toContain('&lt;img src=x\\> \\[a\\]\\(command\\:b\\) \\*c\\* \\`d\\` \\# e');
  });

  test('in a doc comment is Markdown without HTML, command links and pictures', async () => {
    const text = await raw(
      '/** Of a stranger.\n * **Bold** <b>x</b> [a](command:b) ![p](https://x/y.png) [c](&#99;ommand:d) */\nchannel Web<|> "x"',
    );
    expect(text).toContain('**Bold** &lt;b>x&lt;/b>');
    expect(text).not.toMatch(/\]\(command:/);
    expect(text).not.toMatch(/(?<!\\)!\[/);
    expect(text).not.toContain('&#99;');
  });

  test.each(['[a](COMMAND:b)', '[a](command\\:b)', '[a]: command:b', '[a](javascript:b)'])(
    'cannot link with %s',
    (text) => {
      expect(tamed(text)).not.toMatch(/(command|javascript)\\?:/i);
    },
  );
});

test('the range is the name alone', async () => {
  const built = await atCursor('journey B { stage S { pain P "p" } }\njourney A { solves B.P<|> }');
  const found = await built.services.journey.lsp.HoverProvider?.getHoverContent(built.document, built);
  expect(found?.range && textAt(built.document, found.range)).toBe('P');
});
