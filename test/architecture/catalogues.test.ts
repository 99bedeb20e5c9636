import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aiKinds } from '../../src/model/ai-kinds.js';
import { emotions } from '../../src/model/emotions.js';

const page = readFileSync('docs/catalogues.md', 'utf8');

/** The rows of the table under a heading, without its head. */
function rowsUnder(heading: string): string[] {
  const [, part = ''] = page.split(`## ${heading}\n`);
  const [section = ''] = part.split('\n## ');
  return section.split('\n').filter((line) => line.startsWith('| `'));
}

const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;

test('the page lists every emotion, with its score, titles and other words', () => {
  expect(rowsUnder('Emotions')).toEqual(
    emotions.map(({ id, score, titles, aliases }) =>
      row(`\`${id}\``, score > 0 ? `+${score}` : `${score}`, titles['zh-CN'], titles.th, aliases.join(' ')),
    ),
  );
});

test('the page lists every kind of AI application, with where it usually helps, how, and for what', () => {
  expect(rowsUnder('Kinds of AI application')).toEqual(
    aiKinds.map(({ id, titles, help, aliases, phases, techniques, talksWithCustomers }) =>
      row(
        `\`${id}\``,
        phases.join(', '),
        techniques.join(', '),
        talksWithCustomers ? 'yes' : '',
        `${titles.en}. ${help.en}`,
        titles['zh-CN'],
        titles.th,
        aliases.map((alias) => `\`${alias}\``).join(' '),
      ),
    ),
  );
});
