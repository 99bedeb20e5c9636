import { describe, expect, test } from 'vitest';
import type { Texts } from '../../build.js';
import { atCursor, documentOf, placeOf, textAt } from './cursor.js';

async function definition(texts: Texts): Promise<string | undefined> {
  const built = await atCursor(texts);
  const links = await built.services.journey.lsp.DefinitionProvider?.getDefinition(built.document, built);
  const [link] = links ?? [];
  return link && placeOf(built, { uri: link.targetUri, range: link.targetSelectionRange });
}

async function references(texts: Texts, includeDeclaration = true): Promise<string[]> {
  const built = await atCursor(texts);
  const found = await built.services.journey.lsp.ReferencesProvider?.findReferences(built.document, {
    ...built,
    context: { includeDeclaration },
  });
  return (found ?? []).map((each) => placeOf(built, each));
}

async function highlights(texts: Texts): Promise<string[]> {
  const built = await atCursor(texts);
  const found = await built.services.journey.lsp.DocumentHighlightProvider?.getDocumentHighlight(built.document, built);
  return (found ?? []).map(({ range, kind }) => `${range.start.line + 1} ${textAt(built.document, range)} ${kind}`);
}

const base = `journey Move "Move" {
  stage Try "Try" {
    touchpoint Shop "Shop" { pain Queue "Queue"; feels sad because Queue }
  }
  stage Buy "Buy"
  path Try -> Buy
}`;
const variant = `variant Quick "Quick" of Move {
  stage Try {
    touchpoint Shop { aha "No queue" }
  }
  path Try -> exit
}`;

describe('definition', () => {
  test('of a shared symbol is in another file', async () => {
    const files = { 'a.journey': 'journey A "A" for Mei<|>', 'b.journey': 'persona Mei "Mei"' };
    expect(await definition(files)).toBe('b.journey:1 Mei');
  });

  test('of each part of a qualified name', async () => {
    const other = (cursor: string) => ({ 'a.journey': base, 'b.journey': `journey B { solves ${cursor} }` });
    expect(await definition(other('Mo<|>ve.Queue'))).toBe('a.journey:1 Move');
    expect(await definition(other('Move.Que<|>ue'))).toBe('a.journey:3 Queue');
  });

  test('of a block that a variant repeats is its base’s', async () => {
    expect(await definition({ 'a.journey': base, 'b.journey': variant.replace('stage Try', 'stage T<|>ry') })).toBe(
      'a.journey:2 Try',
    );
  });

  test('of exit is nowhere', async () => {
    expect(await definition('journey A { stage S "s"; path S -> ex<|>it }')).toBeUndefined();
  });

  test('of a name in another spelling of Unicode', async () => {
    const decomposed = 'Cafe\u0301';
    expect(await definition(`channel Caf\u00e9 "x"\njourney A { stage S { touchpoint T via ${decomposed}<|> } }`)).toBe(
      'map.journey:1 Caf\u00e9',
    );
  });
});

describe('references', () => {
  test('count a block repeated in a variant as the same symbol', async () => {
    const places = ['a.journey:2 Try', 'b.journey:2 Try', 'a.journey:6 Try', 'b.journey:5 Try'];
    expect(await references({ 'a.journey': base.replace('path Try', 'path Try<|>'), 'b.journey': variant })).toEqual(
      places,
    );
    expect(await references({ 'a.journey': base, 'b.journey': variant.replace('stage Try', 'stage <|>Try') })).toEqual(
      places,
    );
  });

  test('leave the declaration out when asked to', async () => {
    expect(await references('persona Mei<|> "Mei"\njourney A for Mei', false)).toEqual(['map.journey:2 Mei']);
  });

  test('of a journey include those before a dot', async () => {
    const files = { 'a.journey': base.replace('Move', 'Mo<|>ve'), 'b.journey': 'journey B { solves Move.Queue }' };
    expect(await references(files)).toEqual(['a.journey:1 Move', 'b.journey:1 Move']);
  });

  test('do not mix equal names of two journeys', async () => {
    const text = 'journey A { stage S<|> "s"; path S -> exit }\njourney B { stage S "s"; path S -> exit }';
    expect(await references(text)).toEqual(['map.journey:1 S', 'map.journey:1 S']);
  });

  test('do not mix what two variants add under one name', async () => {
    const variants = ['V', 'W'].map((name) => `variant ${name} of Move { stage New "n" after Try; path New -> exit }`);
    const text = [base, ...variants].join('\n');
    expect(await references(text.replace('path New', 'path <|>New'))).toEqual([
      'map.journey:8 New',
      'map.journey:8 New',
    ]);
  });

  test('do not mix a pain of a variant with a need of its base', async () => {
    const text = 'journey A { need N "n"; opportunity O for N }\nvariant V of A { pain N<|> "p" }';
    expect(await references(text)).toEqual(['map.journey:2 N']);
  });

  test('are found for a keyword used as a name', async () => {
    expect(await references('channel via "x"\njourney A { stage S { touchpoint T via v<|>ia } }')).toEqual([
      'map.journey:1 via',
      'map.journey:2 via',
    ]);
  });

  test('stay within the project', async () => {
    const files = { 'a.journey': 'team Care<|> "c"', 'git:/project/x.journey': 'team Care "c"\nsystem X by Care' };
    expect(await references(files)).toEqual(['a.journey:1 Care']);
  });
});

describe('highlights', () => {
  test('mark the declaration as written and the rest as read', async () => {
    expect(await highlights(base.replace('because Queue', 'because <|>Queue'))).toEqual(['3 Queue 3', '3 Queue 2']);
  });

  test('mark every exit of the file', async () => {
    expect(await highlights('journey A {\n stage S "s"\n path S -> exit<|>\n path S -> exit 5%\n}')).toEqual([
      '3 exit 2',
      '4 exit 2',
    ]);
  });
});

test('a cursor on nothing finds nothing', async () => {
  const built = await atCursor(`${base}\n<|>\n`);
  expect(await built.services.journey.lsp.DefinitionProvider?.getDefinition(built.document, built)).toBeUndefined();
  expect(documentOf(built, 'map.journey').parseResult.parserErrors).toEqual([]);
});
