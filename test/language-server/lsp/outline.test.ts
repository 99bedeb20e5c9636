import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { build, type Texts } from '../../build.js';
import { textAt } from './cursor.js';

async function outline(text: string) {
  const built = await build(text);
  const [document] = built.documents;
  if (!document) throw new Error('No document.');
  const symbols = await built.services.journey.lsp.DocumentSymbolProvider?.getSymbols(document, {
    textDocument: { uri: '' },
  });
  const lines: string[] = [];
  const add = (symbol: DocumentSymbol, indent: string) => {
    lines.push(
      `${indent}${symbol.name}${symbol.detail ? ` (${symbol.detail})` : ''} @${textAt(document, symbol.selectionRange)}`,
    );
    for (const child of symbol.children ?? []) add(child, `${indent}  `);
  };
  for (const symbol of symbols ?? []) add(symbol, '');
  return { lines, symbols: symbols ?? [] };
}

async function find(texts: Texts, query: string): Promise<string[]> {
  const { services } = await build(texts);
  const found = await services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query });
  return (found ?? []).map(({ name, containerName, location }) =>
    [name, containerName, location.uri.split('/').at(-1)].filter(Boolean).join(' | '),
  );
}

describe('the outline', () => {
  test('shows names, titles and figures in written order', async () => {
    const { lines } = await outline(`persona Mei "Mei, 29"
journey A "Journey A" for Mei {
  stage S "First" { touchpoint "No name" { feels anxious; feels happy; pain P "Pain" } }
  stage T
  path S -> exit 50%
  action X "Do" { audience 60%; value 5; investment 2; difficulty 2; duration 3 weeks }
}`);
    expect(lines).toEqual([
      'Mei (Mei, 29) @Mei',
      'A (Journey A) @A',
      '  S (First · 100%) @S',
      '    No name (anxious −1, happy +1) @',
      '      P (Pain) @P',
      '  T (50%) @T',
      '  X (Do · 30 (#1)) @X',
    ]);
  });

  test('names even what has neither name nor title, as an editor refuses an empty name', async () => {
    const { lines } = await outline('journey A { stage { goal "x" } }');
    expect(lines[1]).toMatch(/^ {2}Stage/);
  });

  test('holds every selection within its range', async () => {
    const text = readFileSync(new URL('../../fixtures/upgrade.journey', import.meta.url), 'utf8');
    const { symbols, lines } = await outline(text);
    expect(lines).toContain('      HiddenFee (The monthly total appears only at checkout) @HiddenFee');
    const check = ({ range, selectionRange, children }: DocumentSymbol) => {
      expect(range.start.line).toBeLessThanOrEqual(selectionRange.start.line);
      expect(range.end.line).toBeGreaterThanOrEqual(selectionRange.end.line);
      children?.forEach(check);
    };
    symbols.forEach(check);
    expect(symbols.find((each) => each.name === 'Upgrade5G')?.kind).toBe(SymbolKind.Namespace);
  });
});

describe('search over all files', () => {
  const files = {
    'a.journey': 'journey A "选择套餐" { stage Research "Which plan?" { pain P "Hidden fee" } }',
    'b.journey': 'team Pricing "Prices"\njourney B { stage "No name" }',
  };

  test('finds shared symbols and those inside journeys', async () => {
    expect(await find(files, 'pricing')).toEqual(['Pricing — Prices | b.journey']);
    expect(await find(files, 'rsrch')).toEqual(['Research — Which plan? | A | a.journey']);
  });

  test('finds titles in any script, and what has no name', async () => {
    expect(await find(files, '套餐')).toEqual(['A — 选择套餐 | a.journey']);
    expect(await find(files, 'hidden f')).toEqual(['P — Hidden fee | A | a.journey']);
    expect(await find(files, 'no name')).toEqual(['No name | B | b.journey']);
  });

  test('finds all for nothing, and nothing for what is not there', async () => {
    expect(await find(files, '')).toHaveLength(6);
    expect(await find(files, 'zzz')).toEqual([]);
  });
});
