/** `npm run new-lane NAME`: the files of a lane of the map that draws nothing yet. Its test is red until it is filled. */
import { camelCase, nameArgument, Scaffold } from './scaffold.mjs';

const name = camelCase(nameArgument('npm run new-lane NAME'));
const files = new Scaffold();

files.create(
  `src/map/lanes/${name}.ts`,
  `import * as l10n from '@vscode/l10n';
import { cardLane } from './card-lane.js';

/** What the lane shows. */
export const ${name} = cardLane({
  name: '${name}',
  title: () => l10n.t('Title of the lane'),
  caption: () => l10n.t('what it shows'),
  order: 'rows',
  cards(_column, _laneContext) {
    // One CardMaker per card; see \`content\` for cards of a stage, \`artefacts\` for cards of its touchpoints.
    return [];
  },
  // The same as sentences, for the table and screen readers.
  rows: (_subject, _context) => [],
});
`,
);
files.create(
  `test/map/lanes/${name}.test.ts`,
  `import { expect, test } from 'vitest';
import { drawn } from '../example.js';
import { textOf, violations } from '../geometry.js';
import { nameOf, partOf, symbolsIn } from '../seen.js';

test('the lane ${name} draws what it is for', async () => {
  const scene = await drawn('journey J "J" { stage A "A" }', 'J');
  expect(scene.boxes.filter(({ kind, lane }) => kind === 'lane' && lane === '${name}')).toHaveLength(1);
  const cards = symbolsIn(partOf(scene, '${name}'));
  expect(cards.map(textOf)).toEqual(['what its card says']);
  expect(cards.map(nameOf)).toEqual(['what a screen reader says']);
  expect(violations(scene)).toEqual([]);
});
`,
);
const registry = 'src/map/lanes/lane-registry.ts';
files.insert(registry, /\n\n\/\*\* Every lane/, `\nimport { ${name} } from './${name}.js';`);
files.insert(registry, /\n\] as const;/, `\n  ${name},`);
files.insert(
  'test/map/lane-journeys/company.ts',
  /\n\};\n$/,
  `
  ${name}: {
    text: (say) => \`
      journey J "\${say('Every mark of the lane', '该栏的所有标记', 'ทุกเครื่องหมายของแถว')}" {
        stage "\${say('Research', '了解', 'หาข้อมูล')}"
      }\`,
  },`,
);
files.write();
console.log(
  [
    'Next: fill these in, and',
    '- move the lane in src/map/lanes/lane-registry.ts to where it stands on the map;',
    '- translate its title, caption and texts in l10n/bundle.l10n.*.json;',
    '- draw every mark of it in test/map/lane-journeys/company.ts;',
    '- npm run format, and the tests that docs/contributing.md names.',
  ].join('\n'),
);
