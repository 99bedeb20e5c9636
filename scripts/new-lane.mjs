/** `npm run new-lane NAME`: the files of a lane of the map that draws nothing yet. Its test is red until it is filled. */
import { camelCase, nameArgument, Scaffold } from './scaffold.mjs';

const name = camelCase(nameArgument('npm run new-lane NAME'));
const files = new Scaffold();

files.create(
  `src/map/lanes/${name}.ts`,
  `import type { CardLane } from './card-lane.js';

/** What the lane shows. */
export const ${name}: CardLane = {
  name: '${name}',
  order: 'rows',
  cards(_column, _laneContext) {
    // One CardMaker per card; see \`content\` for cards of a stage, \`artefacts\` for cards of its touchpoints.
    return [];
  },
};
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
files.insert('src/map/lane-names.ts', /\n\] as const;/, `\n  '${name}',`);
files.insert('src/map/draw.ts', /\nimport \{ words \}/, `\nimport { ${name} } from './lanes/${name}.js';`);
files.insert('src/map/draw.ts', /\n {2}actions,\n/, `\n  ${name},`);
files.insert(
  'src/map/map-texts.ts',
  /\n {2}actions: \(\) => l10n\.t\('Actions'\)/,
  `\n  ${name}: () => l10n.t('Title of the lane'),`,
);
files.insert(
  'src/map/map-texts.ts',
  /\n {2}actions: \(\) => l10n\.t\('ranked'\)/,
  `\n  ${name}: () => l10n.t('what it shows'),`,
);
files.insert('src/preview/table-rows.ts', /\n {6}case 'actions':/, `\n      case '${name}':\n        return [];`);
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
    '- move the name in src/map/lane-names.ts to where the lane stands on the map;',
    '- name the lane and its caption in src/map/map-texts.ts, and translate them in l10n/bundle.l10n.*.json;',
    '- draw every mark of it in test/map/lane-journeys/company.ts;',
    '- npm run format, and the tests that docs/contributing.md names.',
  ].join('\n'),
);
