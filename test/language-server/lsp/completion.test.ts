import { describe, expect, test } from 'vitest';
import { type CompletionItem, CompletionTriggerKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from '../../../language-server/client/client-profile.js';
import { JourneyCompletion } from '../../../language-server/features/completion/completion.js';
import { localToday } from '../../../language-server/model/today.js';
import { freshServices, type Texts } from '../../build.js';
import { type AtCursor, atCursor } from './cursor.js';

interface Options {
  snippets?: boolean;
  locale?: string;
  trigger?: string;
}

async function complete(texts: Texts, options: Options = {}): Promise<{ built: AtCursor; items: CompletionItem[] }> {
  const built = await atCursor(texts);
  const { shared, journey } = built.services;
  const client = new Client(shared);
  client.snippets = options.snippets ?? false;
  client.locale = options.locale ?? 'en';
  const provider = new JourneyCompletion(journey, journey.references.Symbols, client, () => '2026-11-05');
  const trigger = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: options.trigger ?? '' };
  const list = provider.getCompletion(built.document, { ...built, ...(options.trigger && { context: trigger }) });
  return { built, items: (list?.items ?? []).toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

const key = ({ sortText, label }: CompletionItem) => sortText ?? label;

async function labels(texts: Texts, options?: Options): Promise<string[]> {
  return (await complete(texts, options)).items.map((item) => item.label);
}

const head =
  'persona Mei "Mei"\npersona Som "Som"\nsegment Young "Young"\nchannel Web "Website" owned\nteam Care "Care"\ndata Log "Log" operational\n';
const inside = (line: string) => `${head}journey A "A" for Mei {
  need N "A need"
  stage S "First" awareness {
    touchpoint T "Touch" via Web {
      pain P "A pain"
      ${line}
    }
  }
  stage U "Second" use { touchpoint V "Other" via Web }
}`;

describe('at the beginning of a line', () => {
  test('the file’s keywords, each once, with shape and help', async () => {
    const { items } = await complete('<|>');
    expect(items.map((item) => item.label)).toEqual([
      'persona',
      'segment',
      'channel',
      'team',
      'system',
      'purpose',
      'data',
      'metric',
      'abstract',
      'journey',
      'variant',
    ]);
    expect(items[2]).toMatchObject({
      detail: 'channel NAME ["…"] [owned|earned|paid|partner] [{ … }]',
      documentation: expect.stringContaining('meet'),
    });
  });

  test('the block’s keywords, common ones last, though the word is half-written', async () => {
    const found = await labels(inside('fee<|>'));
    expect(found).toContain('feels');
    expect(found).not.toContain('stage');
    expect(found.slice(-3)).toEqual(['note', 'tag', 'in']);
    expect(new Set(found).size).toBe(found.length);
  });

  test.each([
    ['after a brace on the same line', 'persona A "a" { <|>'],
    ['after a semicolon', 'persona A "a" { goal "x"; <|> }'],
    ['after a block on the same line', 'persona A "a" { note "x"\n<|>}'],
    ['in a block that nobody closed', 'persona A "a" {\n  <|>\n'],
  ])('%s', async (_, text) => {
    expect(await labels(text)).toEqual([
      'goal',
      'need',
      'quote',
      'frustration',
      'image',
      'segment',
      'team',
      'note',
      'tag',
      'in',
    ]);
  });

  test('whole blocks after the keywords, for an editor that can fill them in', async () => {
    const { items } = await complete('<|>', { snippets: true });
    const at = items.findIndex((item) => item.label === 'journey { … }');
    expect(at).toBeGreaterThan(items.findIndex((item) => item.label === 'variant'));
    expect(items[at]).toMatchObject({ insertTextFormat: 2, filterText: 'journey' });
    const edit = items[at]?.textEdit;
    expect(edit?.newText).toMatch(/stage "\$\{6:…\}" awareness \{\n\t\ttouchpoint/);
  });

  test('only the blocks that can stand there', async () => {
    const found = (await complete(inside('<|>'), { snippets: true })).items.map((item) => item.label);
    expect(found).toEqual(expect.arrayContaining(['pain { … }', 'ai { … }']));
    expect(found).not.toContain('action { … }');
  });

  test('a blank alone asks for nothing', async () => {
    expect(await labels('persona A "a" {\n  <|>\n}', { trigger: ' ' })).toEqual([]);
  });
});

describe('within a line', () => {
  test.each<[string, string, string[]]>([
    ['a channel', 'journey A { stage S { touchpoint X via <|> } }', ['Web']],
    [
      'what may follow a title',
      'journey A { stage S { touchpoint X "x" via Web <|> } }',
      ['alongside', 'by', 'instead', 'optional', 'when'],
    ],
    ['personas', 'journey A for <|>', ['Mei', 'Som']],
    ['personas not in the list already', 'journey A for Mei, <|>', ['Som']],
    [
      'the third of a list',
      'team Help "h"\ndata D operational { shared with Care, Help, <|> }\nteam Last "l"',
      ['Last'],
    ],
    [
      'the third stage of a path',
      'journey A { stage S; stage T; stage U; path S -> T -> <|> }',
      ['S', 'U', 'exit', 'restart'],
    ],
    ['a list that goes on in the next line', 'journey A for Mei,\n  <|>', ['Som']],
    ['personas and segments', 'journey A { stage S { audience 60% for <|> } }', ['Mei', 'Som', 'Young']],
    ['stages and where paths end', 'journey A { stage S "s"; stage T "t"; path S -> <|> }', ['T', 'exit', 'restart']],
    ['an area', 'journey A { stage S { pain P from <|> } }', ['marketing', 'price', 'process', 'product', 'service']],
    ['an ownership', 'channel X "x" <|>', ['earned', 'owned', 'paid', 'partner']],
    [
      'a metric’s kind, half-written with a hyphen',
      'metric M "m" response-<|>',
      [
        'bounce',
        'ces',
        'churn',
        'conversion',
        'csat',
        'custom',
        'fcr',
        'nps',
        'resolution-time',
        'response-time',
        'retention',
        'revenue',
      ],
    ],
    [
      'units of several',
      'journey A { urgent within 3 <|> }',
      ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years'],
    ],
    ['units of one', 'journey A { urgent within 1 <|> }', ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']],
    ['the second word of a keyword of two', 'journey A { mapped <|> }', ['by']],
    ['signs', 'metric M "m" csat { target <|> }', ['<=', '>=']],
    ['today', 'journey A { reviewed <|> }', ['2026-11-05']],
    ['today for a date begun', 'journey A { reviewed 2026-<|> }', ['2026-11-05']],
    [
      'names of another journey',
      'journey B { stage S { pain P "p"; pain Q "q" } }\njourney A { solves B.P, B.<|> }',
      ['P', 'Q'],
    ],
    [
      'another touchpoint than itself',
      'journey A { stage S { touchpoint X "x"; touchpoint Y "y" instead of <|> } }',
      ['X'],
    ],
    ['the base of a variant', 'journey A "a"\nvariant V of <|>', ['A']],
    [
      'stages and touchpoints of the base',
      'journey A { stage S { touchpoint X "x" } }\nvariant V of A { skip <|> }',
      ['S', 'X'],
    ],
  ])('%s', async (_, text, expected) => {
    expect((await labels(head + text)).toSorted()).toEqual(expected.toSorted());
  });

  test('of a stage, the phases, other words for them and the bands, each with its title', async () => {
    const { items } = await complete('journey A {\n  stage S "s" <|>\n}');
    const titles = new Map(items.map(({ label, detail }) => [label, detail]));
    expect(titles.get('awareness')).toBe('Awareness');
    expect(titles.get('discovery')).toBe('Discovery');
    expect(titles.get('afterwards')).toBe('Afterwards');
  });

  test.each([
    ['metric M csat\njourney A { measure M <|>', false],
    ['metric M csat\njourney A { action X { expects M <|>', false],
    ['metric M csat\njourney A { action X { expects M by <|>', false],
    ['metric M csat {\n benchmark "x" <|>\n}', false],
    ['metric M csat {\n target >= <|>\n}', false],
    ['metric M csat\njourney A { measure M 4 against <|>', false],
    ['metric M response-time\njourney A { measure M <|>', true],
    ['metric M resolution-time {\n benchmark "x" <|>\n}', true],
    ['metric M custom\njourney A { measure M <|>', true],
    ['metric M\njourney A { measure M <|>', true],
    ['journey A { measure Unknown <|>', true],
  ])('“about” only where a length of time may be meant: %j', async (text, isOffered) => {
    expect((await labels(text)).includes('about')).toBe(isOffered);
    const units = await labels(text.replace('<|>', '3 <|>'));
    expect(units.includes('days')).toBe(isOffered);
  });

  test.each([
    ['journey A { <|>', ['scenario', 'starts', 'ends', 'gain']],
    ['journey A { stage S {\n<|>', ['feels', 'quote', 'time', 'wait', 'gain']],
    ['metric M csat {\n<|>', ['benchmark']],
    ['journey A { action X {\n<|>', ['expects', 'horizon']],
    ['journey A { pain P { evidence "e" <|>', ['observed', 'said', 'assumed', 'from', 'on', 'count']],
    ['journey A { stage S { time <|>', ['about']],
    ['metric M csat\njourney A { measure M 4 <|>', ['against', 'on', 'for']],
    ['journey A { stage S; stage T; path S -> T <|>', ['after', 'because']],
    ['metric M csat\njourney A { action X { expects <|>', ['M']],
    ['persona P { team <|>\n}\nteam T', ['T']],
    ['persona P\nteam T\njourney A { pain X "x" for <|>\n}', ['P', 'T']],
    ['journey A { gain G "g"; pain P "p"; stage S { feels sad because <|>\n} }', ['G', 'P']],
    ['journey A { stage S { touchpoint T "t" opt<|>', ['optional']],
    ['journey A { action X { horizon <|>', ['now', 'next', 'later']],
  ])('in %j', async (text, expected) => {
    expect(await labels(text)).toEqual(expect.arrayContaining(expected));
  });

  test('names show their titles', async () => {
    const { items } = await complete(inside('feels sad because <|>'));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ label: 'P', detail: 'A pain' });
  });

  test('a blank asks only where something has to follow', async () => {
    expect(await labels(`${head}journey A for <|>`, { trigger: ' ' })).toEqual(['Mei', 'Som']);
    expect(await labels(`${head}journey A <|>`, { trigger: ' ' })).toEqual([]);
  });

  test.each([
    ['a new name', 'persona <|>'],
    ['a text', 'persona A "a<|>b"'],
    ['a text that is not closed', 'persona A "ab<|>'],
    ['a text that is not closed, behind another mistake', 'persona 5G "ab<|>'],
    ['a text that ends in an escaped quotation mark', 'persona A "ab\\"<|>'],
    ['a text of several lines', 'journey A { goal """\n  stage <|>\n""" }'],
    ['a comment', '// persona <|>'],
    ['a block comment', '/* persona\n <|> */'],
    ['a number', 'journey A { stage S { audience 6<|> } }'],
    ['a line that no block knows', '123 456 <|>'],
    ['a place where nothing can follow', 'persona A "a" "b" <|>'],
  ])('nothing in %s', async (_, text) => {
    expect(await labels(text)).toEqual([]);
  });
});

describe('catalogues', () => {
  test('emotions with their score on the journey’s scale', async () => {
    const { items } = await complete(`journey A { scale 1..5\n stage S { touchpoint T { feels <|> } } }`);
    expect(items[0]).toMatchObject({ label: 'delighted', detail: '+5 Delighted' });
    expect(items.find((item) => item.label === 'angry')).toMatchObject({ detail: '+1 Angry' });
    expect(items.every((item) => /^[a-z-]+$/.test(item.label))).toBe(true);
  });

  test('emotions in the script of the text, titles in the reader’s language', async () => {
    const { items } = await complete('journey A "选择套餐" { stage S { touchpoint T { feels 焦<|> } } }', {
      locale: 'zh-cn',
    });
    expect(items.find((item) => item.label === '焦虑')).toMatchObject({ detail: '−1 焦虑' });
    expect(items.some((item) => /\p{Script=Thai}/u.test(item.label))).toBe(false);
  });

  test('AI kinds that usually help at the stage first', async () => {
    expect((await labels('journey A { stage S "s" awareness { ai X <|> } }')).slice(0, 2)).toEqual(['sem', 'seo']);
    const decision = await labels('journey A { stage S "s" decision { ai X <|> } }');
    expect(decision[0]).toBe('chatbot');
    expect(decision.indexOf('seo')).toBeGreaterThan(decision.indexOf('automated-cro'));
  });

  test('AI kinds are the only names offered there', async () => {
    expect(await labels(`${head}journey A { ai X <|> }`)).not.toContain('Mei');
  });
});

describe('what is replaced', () => {
  const replaced = async (text: string, label: string) => {
    const { built, items } = await complete(text);
    const edit = items.find((item) => item.label === label)?.textEdit;
    if (!edit || !('range' in edit)) throw new Error(`“${label}” is not offered.`);
    return TextDocument.applyEdits(built.document.textDocument, [edit]);
  };

  test.each([
    [
      'a word of Thai marks',
      'channel เว็บไซต์ "x"\njourney A { stage S { touchpoint T via เว็บ<|>ไซ } }',
      'เว็บไซต์',
      'via เว็บไซต์ }',
    ],
    [
      'an astral letter',
      'channel \u{20000}\u{20001} "x"\njourney A { stage S { touchpoint T "😀" via \u{20000}<|> } }',
      '\u{20000}\u{20001}',
      'via \u{20000}\u{20001} }',
    ],
    ['a hyphen at the end', 'metric M "m" response-<|>', 'response-time', '"m" response-time'],
    [
      'the segment after the dot',
      'journey B { stage S { pain Pp "p" } }\njourney A { solves B.P<|> }',
      'Pp',
      'solves B.Pp }',
    ],
    ['a date begun', 'journey A { reviewed 2026-<|> }', '2026-11-05', 'reviewed 2026-11-05 }'],
  ])('%s', async (_, text, label, expected) => {
    expect(await replaced(text, label)).toContain(expected);
  });
});

test('today is the user’s day', () => {
  expect(localToday(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

test('today is the day that the services check by', async () => {
  const services = freshServices({ today: () => '2031-02-03' });
  const { document, position, textDocument } = await atCursor('journey A { reviewed <|> }', services);
  const list = await services.journey.lsp.CompletionProvider?.getCompletion(document, { position, textDocument });
  expect(list?.items.map((item) => item.label)).toEqual(['2031-02-03']);
});

test('the editor says at the start whether it fills in snippets, and in which language it is read', async () => {
  const { services, document, position, textDocument } = await atCursor(
    'journey A { stage S { touchpoint T { feels <|> } } }',
    freshServices(),
  );
  const provider = services.journey.lsp.CompletionProvider;
  await services.shared.lsp.LanguageServer.initialize({
    processId: null,
    rootUri: null,
    workspaceFolders: null,
    locale: 'th',
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
  });
  const within = await provider?.getCompletion(document, { position, textDocument });
  expect(within?.items.find((item) => item.label === 'delighted')?.detail).toBe('+2 ปลื้มใจ');
  const start = await provider?.getCompletion(document, { position: { line: 0, character: 0 }, textDocument });
  expect(start?.items.some((item) => item.label === 'persona { … }')).toBe(true);
});

test.each([
  ['a stage of a journey', 'journey A { stage S "s"; stage T "t" <|> }', []],
  ['a stage of the base', 'journey A { stage S "s"; stage T "t" }\nvariant V of A { stage T "t" <|> }', []],
  ['a new stage', 'journey A { stage S "s" }\nvariant V of A { stage T "t" <|> }', ['after', 'before']],
])('a place is offered to a new stage of a variant alone: %s', async (_, text, expected) => {
  const found = await labels(text);
  expect(found).toContain('decision');
  expect(found.filter((label) => label === 'after' || label === 'before')).toEqual(expected);
});

test.each([
  ['聊天机器人', '阶段'],
  ['แชตบอต', 'ขั้น'],
])('kinds of AI are offered by their title %s, too, in a text of that script', async (title, word) => {
  const found = await labels(`journey A { stage S "${word}" decision { ai X "${word}" <|> } }`);
  expect(found.slice(0, 2)).toEqual(['chatbot', title]);
  expect(await labels('journey A { stage S "s" decision { ai X "x" <|> } }')).not.toContain(title);
});
