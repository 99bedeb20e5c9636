import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build, projectOf } from '../build.js';
import { journeyOf, names, SHARED, sound, texts } from './sound.js';

test('the file of the language reference has no error', async () => {
  const { findings } = await build(readFileSync('test/fixtures/upgrade.journey', 'utf8'));
  expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
});

describe('shared symbols', () => {
  test('persona', async () => {
    const { personas } = await sound(
      'segment S\npersona P "Mei" {\n segment S\n goal "g"\n need "n"\n quote "q"\n frustration "f"\n image "mei.png"\n}',
    );
    expect(personas[0]).toMatchObject({ id: 'persona:P', name: 'P', title: 'Mei', image: { text: 'mei.png' } });
    expect(names(personas[0]?.segments ?? [])).toEqual(['segment:S']);
    expect(
      [personas[0]?.goals, personas[0]?.needs, personas[0]?.quotes, personas[0]?.frustrations].map((each) =>
        texts(each ?? []),
      ),
    ).toEqual([['g'], ['n'], ['q'], ['f']]);
  });

  test('segment, channel, team, system, purpose', async () => {
    const project = await sound(
      'segment S "s"\nchannel A owned\nchannel B "b" earned\nchannel C paid\nchannel D partner\nchannel E\nteam T "t"\nsystem Y "y" by T\npurpose U "u"',
    );
    expect(project.segments[0]?.title).toBe('s');
    expect(project.channels.map((each) => each.ownership)).toEqual(['owned', 'earned', 'paid', 'partner', undefined]);
    expect(project.systems[0]?.by?.id).toBe('team:T');
    expect(project.purposes[0]?.id).toBe('purpose:U');
  });

  test('data', async () => {
    const { data } = await sound(`team T; team U; system Y; purpose A; purpose B
data D "d" operational {
  owner partner
  system Y
  maturity knowledge
  basis legitimate-interest for A, B keep 12 months
  basis none
  scope session
  shared with T, U
}
data E experience`);
    expect(data[0]).toMatchObject({
      nature: 'operational',
      owner: { value: 'partner' },
      maturity: { value: 'knowledge' },
      scope: { value: 'session' },
      system: { id: 'system:Y' },
    });
    expect(data[0]?.bases).toMatchObject([
      {
        basis: 'legitimate-interest',
        for: [{ id: 'purpose:A' }, { id: 'purpose:B' }],
        keep: { amount: 12, unit: 'month' },
      },
      { basis: 'none', for: [] },
    ]);
    expect(names(data[0]?.sharedWith ?? [])).toEqual(['team:T', 'team:U']);
    expect(data[1]?.nature).toBe('experience');
  });

  test('metric', async () => {
    const kinds =
      'nps csat ces fcr conversion retention churn bounce response-time resolution-time revenue custom'.split(' ');
    const { metrics } = await sound(
      `data D operational\n${kinds.map((kind) => `metric M-${kind} ${kind}`).join('\n')}\nmetric R "r" csat 1..5 {\n target >= 4.2\n from D\n}\nmetric V revenue { target <= 120 THB }`,
    );
    expect(metrics.slice(0, 12).map((metric) => metric.metricKind)).toEqual(kinds);
    expect(metrics[12]).toMatchObject({
      range: { low: 1, high: 5 },
      target: { op: '>=', value: { kind: 'number', amount: 4.2 } },
      from: { id: 'data:D' },
    });
    expect(metrics[13]?.target?.value).toEqual({ kind: 'money', amount: 120, currency: 'THB' });
  });
});

describe('journeys', () => {
  test('journey, abstract, for, as', async () => {
    const journey = await journeyOf('abstract journey J "j" for P as user, Q as buyer { }');
    expect(journey).toMatchObject({ id: 'J', title: 'j', abstract: true, group: true });
    expect(journey.travellers.map(({ persona, role }) => [persona.id, role])).toEqual([
      ['persona:P', 'user'],
      ['persona:Q', 'buyer'],
    ]);
    expect((await journeyOf('journey J for P, Q')).group).toBe(false);
  });

  test('what a journey says of itself', async () => {
    const journey = await journeyOf(`journey J {
      goal "g"
      expectation "e"
      outcome "o"
      draft
      role curate
      state future of K
      solves K.Bad, Worse
      part of K
      expands to K downstream
      owner T
      mapped by T, T2
      reviewed 2026-11-01 by T
      scale -3..3
      need N "n" for P
    }
    journey K { pain Bad; pain Worse }`);
    expect(journey).toMatchObject({
      goals: [{ text: 'g' }],
      expectations: [{ text: 'e' }],
      outcomes: [{ text: 'o' }],
      draft: true,
      role: { value: 'curate' },
      state: { value: 'future', of: { id: 'K' } },
      solves: [{ id: 'K/pain:Bad' }, { id: 'K/pain:Worse' }],
      partOf: { id: 'K' },
      expandsTo: [{ journey: { id: 'K' }, direction: 'downstream' }],
      owner: { id: 'team:T' },
      mappedBy: [{ id: 'team:T' }, { id: 'team:T2' }],
      reviewed: { date: '2026-11-01', valid: true, by: { id: 'team:T' } },
      scale: { low: -3, high: 3 },
      needs: [{ id: 'J/need:N', for: [{ id: 'persona:P' }] }],
    });
  });

  test('path', async () => {
    const { paths } = await journeyOf(`journey J for P {
      stage A; stage B; stage C
      path A -> B -> C
      path B -> A 15% when "w" for P, Q because "b" automated
      path B -> exit 20%
      path C -> restart
    }`);
    expect(paths.map(({ from, to, rate }) => [from.id, to.id, rate])).toEqual([
      ['J/stage:A', 'J/stage:B', undefined],
      ['J/stage:B', 'J/stage:C', undefined],
      ['J/stage:B', 'J/stage:A', 15],
      ['J/stage:B', 'exit', 20],
      ['J/stage:C', 'restart', undefined],
    ]);
    expect(paths[2]).toMatchObject({
      when: 'w',
      because: 'b',
      automated: true,
      for: [{ id: 'persona:P' }, { id: 'persona:Q' }],
    });
  });

  test('a rate needs a single step', async () => {
    const { findings } = await build('journey J { stage A; stage B; stage C; path A -> B -> C 60% }');
    const reported = findings.filter(({ severity }) => severity === 'error');
    expect(reported.map(({ rule, message }) => [rule, message])).toEqual([
      ['value-out-of-range', expect.stringContaining('A rate belongs to one step')],
    ]);
  });

  test('a variant of a variant points at what it should vary', async () => {
    const { findings } = await build('journey J { goal "g" }\nvariant V of J {}\nvariant W of V {}\nvariant X of W {}');
    const reported = findings.filter(({ severity }) => severity === 'error');
    expect(reported.map(({ rule, range: { start }, fixes }) => [rule, start.line, fixes?.()[0]?.title])).toEqual([
      ['unknown-reference', 2, 'Change to “J”'],
      ['unknown-reference', 3, 'Change to “J”'],
    ]);
    // What they seem to lack, the journey that they should vary may have.
    expect(findings.filter(({ range: { start } }) => start.line > 1)).toHaveLength(2);
  });

  test('a stage of a variant goes beside one of its own or of the base, not of another journey', async () => {
    const { findings } = await build(
      'journey J { stage Pay }\njourney K { stage Pays }\nvariant V of J { stage M after K.Pays; stage N after M; stage O after J.Pay }',
    );
    const reported = findings.filter(({ severity }) => severity === 'error');
    expect(reported.map(({ rule, range: { start }, fixes }) => [rule, start.character, fixes?.()[0]?.title])).toEqual([
      ['unknown-reference', 31, 'Change to “Pay”'],
    ]);
  });

  test('a stage of a variant without a place means one of the base’s', async () => {
    const { findings } = await build(
      'journey J { stage Research "R" }\nvariant V of J { stage Reserch { goal "x" } ; stage "Else" }',
    );
    const reported = findings.filter(({ severity }) => severity === 'error');
    expect(
      reported.map(({ rule, range, fixes }) => [rule, range.start.character, range.end.character, fixes?.()[0]?.title]),
    ).toEqual([
      ['unknown-reference', 23, 30, 'Change to “Research”'],
      ['unknown-reference', 52, 58, undefined],
    ]);
    expect(
      findings.filter(({ rule }) => rule.startsWith('stage-without')).map(({ range }) => range.start.line),
    ).not.toContain(1);
  });

  test('action, on journey and stage', async () => {
    const journey = await journeyOf(`journey J {
      need N; pain Bad; opportunity Op; ai Bot chatbot
      action Act "a" {
        answers N, Bad, Op
        delivers Bot
        audience 60%
        value 5
        investment 2
        difficulty 1
        duration 3 weeks
        owner T
        due 2027-01-31
        status doing
      }
      stage A { action "b" { status dropped } }
    }`);
    expect(journey.actions[0]).toMatchObject({
      id: 'J/action:Act',
      answers: [{ id: 'J/need:N' }, { id: 'J/pain:Bad' }, { id: 'J/opportunity:Op' }],
      delivers: [{ id: 'J/ai:Bot' }],
      audience: { value: 60 },
      value: { value: 5 },
      investment: { value: 2 },
      difficulty: { value: 1 },
      duration: { duration: { amount: 3, unit: 'week' } },
      owner: { id: 'team:T' },
      due: { date: '2027-01-31' },
      status: { value: 'doing' },
    });
    expect(journey.stages[0]?.actions[0]).toMatchObject({ title: 'b', status: { value: 'dropped' } });
  });

  test('trigger', async () => {
    const journey = await journeyOf(`journey J {
      stage A { ai Bot chatbot }
      stage B
      trigger Tr "t" at A {
        when "w" on O
        within 5 minutes
        do "d" via Web by T for Aim then B
      }
      trigger Tr2 { do "d" by Bot }
    }`);
    expect(journey.triggers[0]).toMatchObject({
      at: { id: 'J/stage:A' },
      when: { text: 'w', on: { id: 'data:O' } },
      within: { duration: { amount: 5, unit: 'minute' } },
      do: {
        text: 'd',
        via: { id: 'channel:Web' },
        by: { id: 'team:T' },
        for: { id: 'purpose:Aim' },
        next: { id: 'J/stage:B' },
      },
    });
    expect(journey.triggers[1]?.do?.by?.id).toBe('J/stage:A/ai:Bot');
  });

  test('what journey, stage and touchpoint can hold', async () => {
    const children = `
      urgent within 4 minutes
      measure M 3.4 on 2026-10-01 for P
      measure M 60%
      measure M 2 hours
      measure M 120 CNY
      pain "slow" from process
      opportunity "faster"
      ai "Bot" chatbot`;
    const journey = await journeyOf(`journey J {${children}\nstage A {${children}\ntouchpoint B {${children}\n}\n}\n}`);
    for (const container of [journey, journey.stages[0], journey.stages[0]?.touchpoints[0]]) {
      expect(container).toMatchObject({
        urgent: { duration: { amount: 4, unit: 'minute' } },
        measures: [
          {
            metric: { id: 'metric:M' },
            value: { kind: 'number', amount: 3.4 },
            on: { date: '2026-10-01' },
            for: [{ id: 'persona:P' }],
          },
          { value: { kind: 'percent', amount: 60 } },
          { value: { kind: 'duration', amount: 2, unit: 'hour' } },
          { value: { kind: 'money', amount: 120, currency: 'CNY' } },
        ],
        pains: [{ title: 'slow', area: 'process' }],
        opportunities: [{ title: 'faster' }],
        ais: [{ title: 'Bot', aiKind: { value: 'chatbot' } }],
      });
    }
  });
});

describe('stages', () => {
  test.each([
    ['awareness', 'upstream'],
    ['consideration', 'upstream'],
    ['decision', 'core'],
    ['purchase', 'core'],
    ['onboarding', 'downstream'],
    ['use', 'downstream'],
    ['support', 'downstream'],
    ['renewal', 'downstream'],
    ['loyalty', 'downstream'],
    ['advocacy', 'downstream'],
    ['leaving', 'downstream'],
  ])('%s lies %s', async (phase, band) => {
    const { stages } = await journeyOf(`journey J { stage A ${phase} }`);
    expect(stages[0]).toMatchObject({ phase, band });
  });

  test.each(['upstream', 'core', 'downstream'])('a bare %s', async (band) => {
    const { stages } = await journeyOf(`journey J { stage "t" ${band} }`);
    expect(stages[0]?.band).toBe(band);
    expect(stages[0]?.phase).toBeUndefined();
  });

  test('what a stage says', async () => {
    const { stages } = await journeyOf(`journey J {
      stage A "a" {
        audience 60% for P, S
        audience 50%
        goal "g"
        question "q" for P
        question "r"
        content "c"
        details K
        owner T
        trigger "t"
      }
    }
    journey K`);
    expect(stages[0]).toMatchObject({
      audiences: [
        { share: 60, for: [{ id: 'persona:P' }, { id: 'segment:S' }] },
        { share: 50, for: [] },
      ],
      goals: [{ text: 'g' }],
      questions: [
        { text: 'q', for: [{ id: 'persona:P' }] },
        { text: 'r', for: [] },
      ],
      contents: [{ text: 'c' }],
      details: { id: 'K' },
      owner: { id: 'team:T' },
      triggers: [{ title: 't' }],
    });
  });
});

describe('touchpoints', () => {
  async function touchpointOf(statements: string, head = 'touchpoint A "a"') {
    const journey = await journeyOf(
      `journey J {\nstage St {\ntouchpoint First; ai Bot chatbot; pain Bad\n${head} {\n${statements}\n}\n}\n}`,
    );
    const touchpoint = journey.stages[0]?.touchpoints[1];
    if (!touchpoint) throw new Error('no touchpoint');
    return touchpoint;
  }

  test('its line', async () => {
    const full = await touchpointOf('', 'touchpoint A "a" via Web by P, Q instead of First 30% optional when "w"');
    expect(full).toMatchObject({
      via: { id: 'channel:Web' },
      by: [{ id: 'persona:P' }, { id: 'persona:Q' }],
      insteadOf: { touchpoint: { id: 'J/stage:St/touchpoint:First' }, share: 30 },
      optional: true,
      when: { text: 'w' },
    });
    expect(await touchpointOf('', 'touchpoint "a" alongside First')).toMatchObject({
      alongside: { id: 'J/stage:St/touchpoint:First' },
      optional: false,
    });
  });

  test('front stage', async () => {
    const touchpoint = await touchpointOf(
      `does "d1"\ndoes "d2"\nthinks "t" for P\nfeels anxious for P, Q because "c"\nfeels happy 2\nfeels -1 because Bad\nevokes respect, prestige, security, comfort, delight`,
    );
    expect(texts(touchpoint.does)).toEqual(['d1', 'd2']);
    expect(touchpoint.thinks).toMatchObject([{ text: 't', for: [{ id: 'persona:P' }] }]);
    expect(touchpoint.feels).toMatchObject([
      {
        label: 'anxious',
        emotion: 'anxious',
        score: -1,
        mood: -0.5,
        for: [{ id: 'persona:P' }, { id: 'persona:Q' }],
        because: { text: 'c' },
      },
      { label: 'happy', stated: 2, score: 2, mood: 1 },
      { stated: -1, score: -1, because: { cause: { id: 'J/stage:St/pain:Bad' } } },
    ]);
    expect(touchpoint.evokes.map((each) => each.value)).toEqual([
      'respect',
      'prestige',
      'security',
      'comfort',
      'delight',
    ]);
  });

  test('service blueprint', async () => {
    const touchpoint = await touchpointOf(
      'onstage "on" by T\nbackstage "b1"\nbackstage "b2" by T\nsupport "s" by Sys\nartefact "p"',
    );
    expect(touchpoint).toMatchObject({
      onstage: [{ text: 'on', by: { id: 'team:T' } }],
      backstage: [{ text: 'b1' }, { text: 'b2', by: { id: 'team:T' } }],
      support: [{ text: 's', by: { id: 'system:Sys' } }],
      artefacts: [{ text: 'p' }],
    });
  });

  test.each(['humanised', 'customised', 'personalised', 'emotional'])('level %s', async (level) => {
    expect((await touchpointOf(`level ${level} by company`)).level).toMatchObject({ value: level, by: 'company' });
    expect((await touchpointOf(`level ${level}`)).level?.by).toBeUndefined();
  });

  test('moments, friction, time', async () => {
    const touchpoint = await touchpointOf(
      'aha "a"\nmoment of truth "m"\nfriction intentional "f" because "b"\nfriction accidental "g"\ntime 6 minutes\nwait 1 hour\naccessible "x"',
    );
    expect(touchpoint).toMatchObject({
      ahas: [{ text: 'a' }],
      momentsOfTruth: [{ text: 'm' }],
      frictions: [
        { intent: 'intentional', text: 'f', because: 'b' },
        { intent: 'accidental', text: 'g' },
      ],
      time: { duration: { amount: 6, unit: 'minute' } },
      wait: { duration: { amount: 1, unit: 'hour' } },
      accessible: [{ text: 'x' }],
    });
  });

  test('data, help, pictures', async () => {
    const touchpoint = await touchpointOf('records O, X\nassisted by Bot\nimage "a.png"\nlink "https://example.org"');
    expect(touchpoint).toMatchObject({
      records: [{ id: 'data:O' }, { id: 'data:X' }],
      assistedBy: [{ id: 'J/stage:St/ai:Bot' }],
      images: [{ text: 'a.png' }],
      links: [{ text: 'https://example.org' }],
    });
  });

  test('pain', async () => {
    const { pains } = await touchpointOf(`pain Slow "slow" from price for P {
      evidence "e1" from O on 2026-10-31 count 214
      evidence "e2"
      severity 4
    }`);
    expect(pains[0]).toMatchObject({
      area: 'price',
      for: [{ id: 'persona:P' }],
      evidence: [{ text: 'e1', from: { id: 'data:O' }, on: { date: '2026-10-31' }, count: 214 }, { text: 'e2' }],
      severity: { value: 4 },
    });
  });

  test('opportunity and ai', async () => {
    const { opportunities, ais } = await touchpointOf(`opportunity Op "o" for Bad
      ai Advisor "adv" Chatbot {
        why Bad
        how language, speech
        uses O, X
        for Aim
        role predict
        fallback "a person"
        status strengthen
      }`);
    expect(opportunities[0]?.answers[0]?.id).toBe('J/stage:St/pain:Bad');
    expect(ais[0]).toMatchObject({
      aiKind: { value: 'Chatbot' },
      why: [{ id: 'J/stage:St/pain:Bad' }],
      how: [{ value: 'language' }, { value: 'speech' }],
      uses: [{ id: 'data:O' }, { id: 'data:X' }],
      for: [{ id: 'purpose:Aim' }],
      role: { value: 'predict' },
      fallback: { text: 'a person' },
      status: { value: 'strengthen' },
    });
  });
});

test('variant', async () => {
  const project = await sound(`${SHARED}
journey J for P { stage A { touchpoint One } ; stage B { touchpoint Two } ; stage C ; path A -> B 60% }
variant V "v" of J for Q {
  when "w"
  skip B
  stage A { touchpoint Other instead of One }
  stage D "d" after A { touchpoint Three }
}`);
  const variant = project.journeys[1];
  expect(variant).toMatchObject({ id: 'V', title: 'v', variant: { of: { id: 'J' }, when: { text: 'w' } } });
  expect(variant?.travellers.map((each) => each.persona.id)).toEqual(['persona:Q']);
  expect(variant?.stages.map((stage) => [stage.id, stage.touchpoints.map((each) => each.name)])).toEqual([
    ['V/stage:A', ['Other']],
    ['V/stage:D', ['Three']],
    ['V/stage:C', []],
  ]);
});

describe('every block', () => {
  test.each([
    'persona A',
    'segment A',
    'channel A',
    'team A',
    'system A',
    'purpose A',
    'data A operational',
    'metric A nps',
    'journey A',
  ])('%s takes note, tag, in and a doc comment', async (head) => {
    const project = await sound(`/** Doc. */\n${head} {\n note "n"\n tag "t"\n in zh-CN "题"\n in th "ชื่อ"\n}`);
    const [element] = Object.values(project).flatMap((list) => (Array.isArray(list) ? list : []));
    expect(element).toMatchObject({
      doc: 'Doc.',
      notes: [{ text: 'n' }],
      tags: [{ text: 't' }],
      titles: { 'zh-CN': '题', th: 'ชื่อ' },
    });
  });

  test.each(['need A', 'stage A', 'pain A', 'opportunity A', 'ai A', 'action A', 'trigger A'])(
    '%s in a journey',
    async (head) => {
      const journey = await journeyOf(
        `journey J {\n/**\n * Two\n * lines\n */\n${head} {\n note "n"\n tag "t"\n in zh "题"\n}\n}`,
      );
      const [element] = [
        ...journey.needs,
        ...journey.stages,
        ...journey.pains,
        ...journey.opportunities,
        ...journey.ais,
        ...journey.actions,
        ...journey.triggers,
      ];
      expect(element).toMatchObject({
        doc: 'Two\nlines',
        notes: [{ text: 'n' }],
        tags: [{ text: 't' }],
        titles: { zh: '题' },
      });
    },
  );

  test('titles without names, and neither block nor title', async () => {
    const journey = await journeyOf(
      'journey J { stage "one" { touchpoint "a"; touchpoint "a"; touchpoint B } ; stage Two ; need "n" ; action "x" }',
    );
    expect(journey.stages.map((stage) => stage.title ?? stage.name)).toEqual(['one', 'Two']);
    const ids = journey.stages[0]?.touchpoints.map((each) => each.id) ?? [];
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toMatch(/^J\/stage:~[0-9a-z]+\.1\/touchpoint:~[0-9a-z]+\.1$/);
    expect(ids[1]).toMatch(/\.2$/);
  });

  test('ids stay when what stands around changes', async () => {
    const before = await journeyOf('journey J { stage "one" { touchpoint "a" } }');
    const after = await journeyOf(
      'journey J {\n goal "new"\n stage "zero"\n stage "one" { touchpoint "b"; touchpoint "a" } }',
    );
    expect(after.stages[1]?.touchpoints[1]?.id).toBe(before.stages[0]?.touchpoints[0]?.id);
  });
});

test('the model is plain data', async () => {
  const project = await projectOf(readFileSync('test/fixtures/upgrade.journey', 'utf8'));
  expect(structuredClone(project)).toEqual(project);
  expect(JSON.parse(JSON.stringify(project))).toEqual(project);
});

test('a comment behind a statement on its line says nothing of the next one', async () => {
  const docs = async (text: string) => (await projectOf(text)).journeys.map(({ doc }) => doc);
  expect(await docs('journey A "a" /** about A */ ;\njourney B "b"')).toEqual([undefined, undefined]);
  expect(await docs('journey A "a" /** about A */\njourney B "b"')).toEqual([undefined, undefined]);
  expect(await docs('journey A "a"\n/** about B */\njourney B "b"')).toEqual([undefined, 'about B']);
  expect(await docs('journey A "a"; /** about B */ journey B "b"')).toEqual([undefined, 'about B']);
  expect(await docs('/* a file */\n\n; /** about A */\njourney A')).toEqual(['about A']);
  expect(await docs('journey A { /** about it */\n}\n;/** about B */;\njourney B')).toEqual([undefined, 'about B']);
});
