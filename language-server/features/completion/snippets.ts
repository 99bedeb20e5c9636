/** A whole block to start from. */
export interface Snippet {
  keyword: string;
  /** In the protocol's notation; indented by tabs, which the editor turns into the file's own indentation. */
  body: string;
}

/* Places to fill in are written `[1:preset]` or `[1|choice,choice|]`, numbered in the order in which one fills them in. */
const snippets: readonly Snippet[] = [
  block('persona [1:Name] "[2:…]"', 'goal "[3:…]"', 'quote "[4:…]"'),
  block(
    'data [1:Name] "[2:…]" [3|operational,experience|]',
    'owner [4|company,customer,partner,platform|]',
    'basis consent for [5:Purpose] keep 12 months',
  ),
  block('metric [1:Name] "[2:…]" [3|csat,nps,ces,fcr,conversion,retention,churn|]', 'target >= [4:4]'),
  block(
    'journey [1:Name] "[2:…]" for [3:Persona]',
    'goal "[4:…]"',
    'outcome "[5:…]"',
    '',
    'stage "[6:…]" awareness {',
    '\ttouchpoint "[7:…]" via [8:Channel]',
    '}',
    'stage "[9:…]" decision {',
    '\ttouchpoint "[10:…]" via [8:Channel]',
    '}',
    'stage "[11:…]" use {',
    '\ttouchpoint "[12:…]" via [8:Channel]',
    '}',
  ),
  block('variant [1:Name] "[2:…]" of [3:Journey]', 'when "[4:…]"', 'skip [5:Stage]'),
  block(
    'stage [1:Name] "[2:…]" [3|awareness,consideration,decision,purchase,onboarding,use,support,renewal,loyalty,advocacy,leaving|]',
    'question "[4:…]"',
    'touchpoint "[5:…]" via [6:Channel]',
  ),
  block('touchpoint [1:Name] "[2:…]" via [3:Channel]', 'does "[4:…]"', 'feels [5:curious]'),
  line('need [1:Name] "[2:…]"'),
  block('pain [1:Name] "[2:…]" from [3|product,service,process,marketing,price|]', 'evidence "[4:…]"'),
  block('gain [1:Name] "[2:…]"', 'evidence "[3:…]"'),
  line('benchmark "[1:…]" [2:4]'),
  line('expects [1:Metric] by [2:+1]'),
  line('opportunity [1:Name] "[2:…]" for [3:Pain]'),
  block('ai [1:Name] "[2:…]" [3:chatbot]', 'why [4:Pain]', 'uses [5:Data]', 'fallback "[6:…]"', 'status idea'),
  block(
    'action [1:Name] "[2:…]"',
    'answers [3:Pain]',
    'audience [4:100]%',
    'value [5|1,2,3,4,5|]',
    'investment [6|1,2,3,4,5|]',
    'difficulty [7|1,2,3,4,5|]',
    'duration [8:1 month]',
    'owner [9:Team]',
    'status idea',
  ),
  block(
    'trigger [1:Name] "[2:…]" at [3:Stage]',
    'when "[4:…]" on [5:Data]',
    'within [6:5 minutes]',
    'do "[7:…]" via [8:Channel]',
  ),
  line('channel [1:Name] "[2:…]" [3|owned,earned,paid,partner|]'),
  line('path [1:Stage] -> [2:Stage] [3:100]%'),
  line('evidence "[1:…]" [2|observed,said,assumed|] from [3:Data] on [4:2026-01-31] count [5:1]'),
  line('feels [1:anxious] because "[2:…]"'),
  line(
    'basis [1|consent,contract,legal-obligation,legitimate-interest,vital,none|] for [2:Purpose] keep [3:12 months]',
  ),
];

/** The blocks that have a snippet, by the word they begin with. */
export const snippetsByKeyword: ReadonlyMap<string, Snippet> = new Map(snippets.map((each) => [each.keyword, each]));

function block(header: string, ...lines: string[]): Snippet {
  const inner = lines.map((each) => (each === '' ? '' : `\t${each}`));
  return { keyword: first(header), body: placeholders([`${header} {`, ...inner, '}'].join('\n')) };
}

function line(text: string): Snippet {
  return { keyword: first(text), body: placeholders(text) };
}

function first(text: string): string {
  return text.slice(0, text.indexOf(' '));
}

function placeholders(text: string): string {
  return text.replace(/\[(\d+[:|][^\]]*)\]/g, (_, place: string) => `\${${place}}`);
}
