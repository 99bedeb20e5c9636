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
    // One CardMaker a card, see src/map/lanes/content.ts for the shortest lane there is.
    return [];
  },
};
`,
);
files.create(
  `test/map/lanes/${name}.test.ts`,
  `import { expect, test } from 'vitest';
import { mapInputOf } from '../../../language-server/features/map/map-input.js';
import { drawMap, type SceneNode } from '../../../src/map/index.js';
import { projectOf } from '../../build.js';

const words = ({ text = '', children }: SceneNode): string => [text, ...children.map(words)].join(' ');

test('the lane ${name} draws what it is for', async () => {
  const project = await projectOf('journey J "J" { stage A "A" }');
  const [journey] = project.journeys;
  if (!journey) throw new Error('The text holds no journey.');
  const scene = drawMap(mapInputOf(journey, project, []), { hidden: [], language: 'en' });
  expect(scene.boxes.filter(({ lane }) => lane === '${name}')).toHaveLength(1);
  expect(words(scene.root)).toContain('what its card says');
});
`,
);
files.insert('src/map/lane-names.ts', /\n\] as const;/, `\n  '${name}',`);
files.insert('src/map/draw.ts', /\nimport \{ words \}/, `\nimport { ${name} } from './lanes/${name}.js';`);
files.insert('src/map/draw.ts', /(?<=\n {2}actions,)\n\};/, `\n  ${name},`);
files.insert(
  'src/map/map-texts.ts',
  /(?<=actions: \(\) => l10n\.t\('Actions'\),)\n\};/,
  `\n  ${name}: () => l10n.t('Title of the lane'),`,
);
files.insert(
  'src/map/map-texts.ts',
  /(?<=actions: \(\) => l10n\.t\('ranked'\),)\n\};/,
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
  'Next: fill these in, name the lane and its caption in src/map/map-texts.ts, translate them in l10n/bundle.l10n.*.json, draw every mark in test/map/lane-journeys/company.ts, and npm run format.',
);
