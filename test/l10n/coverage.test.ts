import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/rules/index.js';
import { messageOf, textsInSources } from './extract.js';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const sorted = (list: Iterable<string>) => [...list].sort();
const placeholders = (text: string) => sorted(text.match(/\{\d+\}/g) ?? []);

describe.each(['zh-cn', 'th'])('%s', (language) => {
  test('every text of the sources is translated, and nothing else', async () => {
    const texts = Object.keys(textsInSources());
    const translated = Object.keys(read(`l10n/bundle.l10n.${language}.json`));
    expect(texts.length).toBeGreaterThan(600);
    expect({
      missing: texts.filter((text) => !translated.includes(text)),
      stale: translated.filter((text) => !texts.includes(text)),
    }).toEqual({ missing: [], stale: [] });
  });

  test('translations keep what is filled in', async () => {
    const bundle: Record<string, string> = read(`l10n/bundle.l10n.${language}.json`);
    const texts = textsInSources();
    const broken = Object.entries(bundle).filter(([key, text]) => {
      const english = new Set(placeholders(messageOf(texts[key]) || key));
      const own = new Set(placeholders(text));
      return text.trim() === '' || sorted(english).join() !== sorted(own).join();
    });
    expect(broken).toEqual([]);
  });

  test('what package.json says is translated', () => {
    expect(sorted(Object.keys(read(`package.nls.${language}.json`)))).toEqual(
      sorted(Object.keys(read('package.nls.json'))),
    );
    const used = sorted(
      new Set([...readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '')),
    );
    expect(sorted(Object.keys(read('package.nls.json')))).toEqual(used);
  });
});

describe('the rules', () => {
  const names = sorted(catalogue.keys());

  test('each has a page, and each page a rule', () => {
    const pages = readdirSync('docs/rules').filter((file) => file.endsWith('.md') && file !== 'README.md');
    expect(sorted(pages.map((file) => file.replace('.md', '')))).toEqual(names);
  });

  test('the index lists each once', () => {
    expect(existsSync('docs/rules/README.md')).toBe(true);
    const links = [...readFileSync('docs/rules/README.md', 'utf8').matchAll(/\]\(([\w-]+)\.md\)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(sorted(links)).toEqual(names);
  });

  test.each([...catalogue.values()])(
    'the page of $name says its severity, why, how to fix it and how to turn it off',
    ({ name, severity }) => {
      const page = readFileSync(`docs/rules/${name}.md`, 'utf8');
      expect(page).toMatch(/^# \S/);
      expect(page.toLowerCase()).toContain(`\`${name}\` · **${severity}`);
      for (const part of [
        'Why it matters',
        'Not like this',
        'But like this',
        'How to fix it',
        `How to turn it ${severity === 'off' ? 'on' : 'off'}`,
      ])
        expect(page).toContain(`## ${part}`);
    },
  );
});
