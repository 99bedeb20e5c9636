import type { MapInput } from '../../src/map/index.js';
import type { Path, Stage, Touchpoint } from '../../src/model/elements.js';
import type { Persona } from '../../src/model/shared-elements.js';
import type { DurationStatement } from '../../src/model/source.js';
import {
  action,
  ai,
  channel,
  data,
  evidence,
  feeling,
  gain,
  input,
  journey,
  metric,
  need,
  opportunity,
  pain,
  persona,
  quote,
  ref,
  shared,
  source,
  stage,
  step,
  system,
  team,
  text,
  textFor,
  touchpoint,
} from './factory.js';

/** Repeatable noise (mulberry32). */
export function noise(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export type Script = 'latin' | 'chinese' | 'thai' | 'arabic';

export const scripts: readonly Script[] = ['latin', 'chinese', 'thai', 'arabic'];

const prose: Record<Script, string> = {
  latin:
    'The monthly total appears only at checkout, after three pages of comparison tables that nobody on the metro has the patience to read, and the Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz is cited twice',
  chinese:
    '隧道里的视频必断，总价到付款页才出现；营业厅要排队二十五分钟，合约没带齐还要再来一次，客服也看不到任何办理记录（每转一次都要再说一遍号码）',
  thai: 'ร้านนี้คือใครไม่แน่ใจว่าเป็นของจริงหรือของปลอมต้องเล่าใหม่ทุกครั้งที่ย้ายช่องทางและรอนานกว่าสิบห้านาทีกว่าจะมีใครตอบกลับมาพร้อมข้อมูลเดิมซ้ำๆ',
  arabic:
    'المبلغ الشهري (شامل الضريبة) لا يظهر إلا عند الدفع، بعد 3 صفحات من جداول المقارنة! הסכום החודשי מופיע רק בקופה (2024), אחרי שלושה עמודים; رَقْم الطلب A-17 يُعاد في كل مكالمة',
};

const labels: Record<Script, string[]> = {
  latin: ['delighted', 'happy', 'calm', 'anxious', 'frustrated', 'angry', 'relieved', 'impatient'],
  chinese: ['开心', '好奇', '平静', '着急', '不满', '愤怒', '犹豫'],
  thai: ['มีความสุข', 'กังวล', 'โกรธ', 'โล่งใจ', 'สับสน'],
  arabic: ['سعيد', 'قلق', 'غاضب', 'מודאג', 'مرتاح'],
};

/** What to generate. */
export interface Size {
  stages: number;
  touchpoints: number;
  personas?: number;
  script?: Script;
  seed?: number;
}

/** A journey of any size in any script, full of everything a journey can hold; the same for the same wishes. */
export function generated({ stages, touchpoints, personas = 2, script = 'latin', seed = 1 }: Size): MapInput {
  const random = noise(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const words = (most: number) => {
    const all = prose[script];
    const length = 4 + below(most);
    const start = below(Math.max(1, all.length - length));
    // Cut between code units of scripts without surrogates; a cut does not start with a mark, as no text does.
    const cut = all.slice(start, start + length).replace(/^[\p{M}\s]+/u, '');
    return cut.trim() || all.slice(0, 5);
  };
  const texts = (most: number, length: number) => Array.from({ length: below(most) }, () => text(words(length)));
  const annotations = (wish: number) => ({
    notes: random() < wish ? texts(4, 90) : [],
    tags: random() < wish ? texts(6, 14) : [],
  });
  const duration = (): DurationStatement => ({
    duration: {
      amount: 1 + below(5),
      unit: one(['minute', 'hour', 'day'] as const),
      ...(random() < 0.4 ? { high: 7 + below(20) } : {}),
      ...(random() < 0.3 ? { about: true } : {}),
    },
    source,
  });
  const one = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error('Nothing to choose from.');
    return found;
  };

  const people: Persona[] = Array.from({ length: personas }, (_, index) =>
    persona(`persona:P${index}`, words(40), {
      quotes: random() < 0.5 ? [text(words(60))] : [],
      goals: texts(3, 60),
      frustrations: texts(3, 60),
      ...(random() < 0.2 ? { image: text('faces/one.png') } : {}),
      ...(random() < 0.2 ? { team: ref('team:A') } : {}),
    }),
  );
  const channels = ['Web', 'Phone', 'Shop'].map((name) =>
    channel(`channel:${name}`, script === 'latin' ? name : words(6)),
  );
  const csat = metric('metric:Csat', words(30), {
    metricKind: 'csat',
    target: { op: '>=', value: { kind: 'number', amount: 4.2 }, source },
    benchmarks: [
      { ...text(words(20)), value: { kind: 'number', amount: 3 } },
      { ...text(words(20)), value: { kind: 'number', amount: 4.8 } },
    ],
  });

  const teams = ['A', 'B', 'C'].map((name) => team(`team:${name}`, words(14)));
  const store = system('system:S', words(20), { by: ref('team:A') });
  const known = ['Views', 'Calls', 'Survey', 'Orders'].map((name, index) =>
    data(`data:${name}`, words(30), {
      nature: index === 2 ? 'experience' : 'operational',
      owner: { value: one(['company', 'customer', 'platform'] as const), source },
      bases: random() < 0.8 ? [{ basis: 'consent', for: [], keep: { amount: 12, unit: 'month' }, source }] : [],
      sharedWith: teams.filter(() => random() < 0.5).map(({ id }) => ref(id)),
    }),
  );
  const some = (wish: number) => known.filter(() => random() < wish).map(({ id }) => ref(id));
  const works = (wish: number, by: string) =>
    random() < wish ? [{ text: words(60), source, ...(random() < 0.8 ? { by: ref(by) } : {}) }] : [];

  const someone = () => (random() < 0.6 ? [] : people.filter(() => random() < 0.5).map(({ id }) => id));
  const proofs = () =>
    Array.from({ length: below(6) }, () => ({
      ...evidence(words(60)),
      ...(random() < 0.6 ? { how: { value: one(['observed', 'said', 'assumed'] as const), source } } : {}),
      ...(random() < 0.4 ? { from: ref('data:Calls') } : {}),
      ...(random() < 0.4 ? { count: below(9), of: 9 } : {}),
    }));
  const touchpointOf = (id: string, n: number): Touchpoint => {
    const painId = `${id}/pain:X`;
    return touchpoint(id, words(50), {
      via: ref(one(channels).id),
      records: random() < 0.4 ? [...some(0.4), ...(random() < 0.1 ? [ref(undefined, words(20))] : [])] : [],
      onstage: works(0.3, 'team:A'),
      backstage: works(0.3, 'team:B'),
      support: works(0.2, 'system:S'),
      artefacts: random() < 0.2 ? [text(words(40))] : [],
      ...annotations(0.2),
      images: random() < 0.1 ? [text('pictures/of-the-shop.png'), text('https://example.org/a/long/path/to.png')] : [],
      links: random() < 0.1 ? [text('https://www.example.org/a/long/way/to/the/page')] : [],
      by: random() < 0.2 ? someone().map((who) => ref(who)) : [],
      quotes: random() < 0.2 ? [quote(words(60), 'data:Calls', someone())] : [],
      gains:
        random() < 0.2
          ? [gain(`${id}/gain:G`, words(50), { evidence: proofs(), for: someone().map((who) => ref(who)) })]
          : [],
      does: random() < 0.7 ? [textFor(words(60), ...someone())] : [],
      thinks: random() < 0.4 ? [textFor(words(50), ...someone())] : [],
      feels: Array.from({ length: below(4) }, () =>
        feeling(one(labels[script]), { who: someone(), ...(random() < 0.6 ? { because: { text: words(70) } } : {}) }),
      ),
      ahas: random() < 0.1 ? [textFor(words(40), ...someone())] : [],
      momentsOfTruth: random() < 0.1 ? [textFor(words(40), ...someone())] : [],
      frictions: random() < 0.1 ? [{ intent: 'accidental', text: words(40), source }] : [],
      wait:
        random() < 0.2
          ? { duration: { amount: 15, unit: 'minute' }, source }
          : { duration: { amount: 1, unit: 'hour' }, source },
      ...(random() < 0.3 ? { time: duration() } : {}),
      ...(random() < 0.1 ? { urgent: duration() } : {}),
      optional: random() < 0.2,
      ...(random() < 0.5 ? { optionalShare: below(100) } : {}),
      ...(n > 0 && random() < 0.2
        ? {
            insteadOf: {
              touchpoint: ref(id.replace(/\d+$/, String(n - 1))),
              ...(random() < 0.7 ? { share: below(100) } : {}),
            },
          }
        : {}),
      pains:
        random() < 0.5
          ? [
              pain(painId, words(70), {
                area: 'process',
                evidence: proofs(),
                for: random() < 0.3 ? [ref('team:B')] : [],
                ...annotations(0.1),
                severity: { value: 1 + below(5), source },
              }),
            ]
          : [],
      opportunities: random() < 0.3 ? [opportunity(`${id}/opportunity:O`, words(50), painId)] : [],
      ais:
        random() < 0.2
          ? [
              ai(`${id}/ai:A`, words(30), {
                aiKind: { value: 'chatbot', source },
                uses: some(0.3),
                why: random() < 0.8 ? [ref(painId)] : [],
              }),
            ]
          : [],
      measures:
        random() < 0.2
          ? [{ metric: ref(csat.id), value: { kind: 'number', amount: 1 + below(5) }, for: [], source }]
          : [],
    });
  };
  const list: Stage[] = Array.from({ length: stages }, (_, index) => {
    const id = `J/stage:S${index}`;
    const from = Math.floor((index * touchpoints) / stages);
    const to = Math.floor(((index + 1) * touchpoints) / stages);
    return stage(id, words(40), {
      band: index < stages / 3 ? 'upstream' : index < (2 * stages) / 3 ? 'core' : 'downstream',
      goals: random() < 0.3 ? [text(words(40))] : [],
      questions: [textFor(words(60), ...someone())],
      contents: random() < 0.4 ? [text(words(60))] : [],
      touchpoints: Array.from({ length: to - from }, (_, n) => touchpointOf(`${id}/touchpoint:T${n}`, n)),
      ...annotations(0.2),
      feels: random() < 0.2 ? [feeling(one(labels[script]))] : [],
      quotes: random() < 0.1 ? [quote(words(50), 'data:Survey', someone())] : [],
      ...(random() < 0.2 ? { time: duration() } : {}),
      ...(random() < 0.2 ? { urgent: duration() } : {}),
      actions: random() < 0.3 ? [action(`${id}/action:Do`, words(60), { owner: ref(undefined, words(12)) })] : [],
    });
  });
  const ids = list.map(({ id }) => id);
  const paths: Path[] = ids.flatMap((id, index): Path[] => {
    const out: Path[] = [];
    if (random() < 0.4) out.push(step(id, one(ids), { rate: 5 + below(30), because: words(40) }));
    if (random() < 0.2) out.push(step(id, one(ids), { because: words(40), after: duration() }));
    if (random() < 0.1) out.push(step(id, 'exit', { because: words(40) }));
    if (random() < 0.3) out.push(step(id, 'exit', { rate: 5 + below(20), because: words(40) }));
    if (random() < 0.15 && index > 0) out.push(step(id, 'restart', { rate: 1 + below(9), when: words(30) }));
    return out;
  });
  const made = input(
    journey('J', words(40), {
      travellers: people.map(({ id }) => ({ persona: ref(id), source })),
      scenarios: [text(words(90))],
      starts: texts(2, 60),
      ends: texts(2, 60),
      goals: [text(words(60))],
      outcomes: [text(words(60))],
      pains: random() < 0.5 ? [pain('J/pain:Whole', words(50), { evidence: proofs() })] : [],
      gains: random() < 0.5 ? [gain('J/gain:Whole', words(50))] : [],
      measures: random() < 0.5 ? [{ metric: ref(csat.id), value: { kind: 'number', amount: 3 }, for: [], source }] : [],
      ...(random() < 0.3 ? { urgent: duration() } : {}),
      needs: [need('J/need:N', words(50)), need('J/need:M', words(50))],
      actions: [
        action('J/action:A', words(60), {
          expects: [{ metric: ref(csat.id), by: true, value: { kind: 'number', amount: -1 }, source }],
          horizon: { value: 'next', source },
          answers: [ref(`${ids[0]}/touchpoint:T0/pain:X`)],
        }),
      ],
      stages: list,
      paths,
    }),
    {
      shared: shared({ personas: people, channels, metrics: [csat], teams, systems: [store], data: known }),
      findings: ids.slice(0, 3).map((id, index) => ({
        rule: index === 0 ? 'data-silo' : 'stage-without-question',
        severity: (['error', 'warning', 'info'] as const)[index] ?? 'hint',
        source,
        range: source.range,
        subject: id,
        message: words(40),
      })),
    },
  );
  return made;
}
