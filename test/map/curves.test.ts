import { expect, test } from 'vitest';
import type { Scene, SceneNode } from '../../src/map/index.js';
import { tableOf } from '../../src/map/table.js';
import { drawn, inputOf } from './example.js';
import { textOf, violations } from './geometry.js';
import { nameOf, partOf, seen, symbolsIn } from './seen.js';

const people = 'persona P "Mei"; persona Q "Somchai"';

async function draw(statements: string, travellers = 'for P, Q', more = ''): Promise<Scene> {
  const scene = await drawn(`${people}\n${more}\njourney J "J" ${travellers} {\n${statements}\n}`, 'J');
  expect(violations(scene)).toEqual([]);
  return scene;
}

/** The lines of a lane: how each is drawn, and how many points it joins. */
function lines(scene: Scene, lane = 'emotions') {
  const classes = (node: SceneNode) => String(node.attrs.class).split(' ');
  return seen(partOf(scene, lane)).flatMap(({ node, stroke, dash }) => {
    if (!classes(node).includes('jm-curve')) return [];
    const style = classes(node).includes('jm-thin') ? 'thin' : 'full';
    const joined = (String(node.attrs.d).match(/[LC]/g) ?? []).length + 1;
    return [`${stroke} ${style}${dash === '0.5 4' ? ' dotted' : ''} ${joined}`];
  });
}

/** The coordinates of each curve of feelings, in the order of their drawing: what fewer live first. */
const curvesIn = (scene: Scene) =>
  seen(partOf(scene, 'emotions'))
    .filter(({ node }) => String(node.attrs.class).includes('jm-curve'))
    .map(({ node }) => String(node.attrs.d).match(/[\d.]+/g) ?? []);

const points = (scene: Scene, lane = 'emotions') =>
  symbolsIn(partOf(scene, lane)).filter(({ key }) => key.startsWith('point '));
const labels = (scene: Scene, lane = 'emotions') =>
  (partOf(scene, lane).children[0]?.children ?? []).filter(({ key }) => key.startsWith('label ')).map(textOf);

const around = (middle: string) => `
  stage A "A" { touchpoint Before "Before" { feels happy } }
  stage B "B" { ${middle} }
  stage C "C" { touchpoint After "After" { feels calm } }`;

test('what few live is a thin branch with its share, and the line goes through what most live', async () => {
  const scene = await draw(
    around('touchpoint App "App" { feels proud }; touchpoint Shop "Shop" instead of App 10% { feels angry }'),
    'for P',
  );
  expect(lines(scene)).toEqual(['p0 thin 3', 'p0 full 3']);
  expect(labels(scene)).toContain('10% · angry −2');
  expect(nameOf(points(scene)[2])).toContain('beside the main line: 10%');
});

test('the alternative that most take is the main line', async () => {
  const scene = await draw(
    around('touchpoint App "App" { feels proud }; touchpoint Shop "Shop" instead of App 70% { feels angry }'),
    'for P',
  );
  expect(labels(scene)).toContain('30% · proud +1');
  expect(labels(scene)).toContain('angry −2');
});

test('alternatives among few each leave the main line and meet it again', async () => {
  const scene = await draw(
    around(
      `touchpoint App "App" { feels proud }
       touchpoint Shop "Shop" instead of App 10% { feels angry }
       touchpoint Post "Post" instead of App 5% { feels sad }`,
    ),
    'for P',
  );
  expect(lines(scene)).toEqual(['p0 thin 3', 'p0 thin 3', 'p0 full 3']);
});

test('an optional touchpoint is on the line from one half on, and dotted where its share is unknown', async () => {
  const optional = (share: string) => draw(around(`touchpoint Call "Call" optional ${share} { feels angry }`), 'for P');
  expect(lines(await optional('60%'))).toEqual(['p0 full 3']);
  expect(lines(await optional('30%'))).toEqual(['p0 thin 3', 'p0 full 2']);
  const unknown = await optional('');
  expect(lines(unknown)).toEqual(['p0 thin dotted 3', 'p0 full 2']);
  expect(labels(unknown)).toContain('? · angry −2');
});

test('where nothing is said the line goes on, thin and without a point', async () => {
  const scene = await draw(around('touchpoint Silent "Silent"'), 'for P');
  expect(lines(scene)).toEqual(['p0 thin 2']);
  expect(points(scene)).toHaveLength(2);
});

test('a stage that few come by is a branch through all of its points', async () => {
  const scene = await draw(
    `${around('touchpoint One "One" { feels angry }; touchpoint Two "Two" { feels sad }')}
     path A -> B 20%; path A -> C 80%`,
    'for P',
  );
  expect(lines(scene)).toEqual(['p0 thin 4', 'p0 full 2']);
  expect(labels(scene).filter((label) => label.startsWith('20% · '))).toHaveLength(1);
});

test('a stage instead of another is joined to where its people go on, and not to the other', async () => {
  const scene = await draw(
    `stage Apply { touchpoint A { feels calm } }
     stage Lottery { touchpoint L { feels proud } }
     stage Exam { touchpoint E { feels afraid } }
     stage Results { touchpoint R { feels happy } }
     path Apply -> Lottery 40%; path Apply -> Exam 60%; path Lottery -> Results`,
    'for P',
  );
  const [branch, main] = curvesIn(scene);
  expect(branch?.slice(-2)).toEqual(main?.slice(-2));
  expect(branch?.slice(0, 2)).toEqual(main?.slice(0, 2));
});

test('an alternative is joined to what comes before and after, and not to what it replaces', async () => {
  const either = 'touchpoint App "App" { feels proud }; touchpoint Shop "Shop" instead of App';
  for (const share of ['10%', '60%']) {
    const scene = await draw(around(`${either} ${share} { feels angry }`), 'for P');
    const [branch, main] = curvesIn(scene);
    expect(branch?.slice(0, 2)).toEqual(main?.slice(0, 2));
    expect(branch?.slice(-2)).toEqual(main?.slice(-2));
  }
});

test('a branch on which nothing is felt otherwise shows its marks alone', async () => {
  const scene = await draw(
    `stage A "A" {
      touchpoint Before "Before" { feels calm }
      touchpoint App "App" { feels calm }
      touchpoint Shop "Shop" instead of App 10% { feels calm }
      touchpoint After "After" { feels calm }
    }`,
    'for P',
  );
  expect(lines(scene)).toEqual(['p0 full 3']);
  expect(points(scene)).toHaveLength(4);
});

test('who feels the same all along shares one line, with both marks', async () => {
  const scene = await draw(around('touchpoint T "T" { feels sad }'));
  expect(lines(scene)).toEqual(['fg full 3']);
  expect(new Set(points(scene).flatMap((point) => seen(point).map(({ stroke }) => stroke)))).toEqual(
    new Set(['p0', 'p1']),
  );
  const ys = scene.boxes.filter(({ kind }) => kind === 'point').map(({ y }) => y);
  expect(ys.slice(0, 3)).toEqual(ys.slice(3));
});

test('lines part where feelings do', async () => {
  const scene = await draw(
    around('touchpoint T "T" { feels sad }; touchpoint U "U" { feels happy for P; feels sad for Q }'),
  );
  expect(lines(scene)).toEqual(['fg full 2', 'p0 full 3', 'p1 full 3']);
});

test('no line visits what its persona never does', async () => {
  const scene = await draw(
    around('touchpoint App "App" by P { feels proud }; touchpoint Shop "Shop" by Q { feels angry }'),
  );
  expect(lines(scene)).toEqual(['p0 full 3', 'p1 full 3']);
  expect(
    points(scene)
      .map(nameOf)
      .filter((name) => /Mei.*angry|Somchai.*proud/.test(name)),
  ).toEqual([]);
});

test('what is felt over a stage stands in its middle, for those who say nothing at its touchpoints', async () => {
  const scene = await draw('stage A "A" { feels tired; touchpoint T "T" { feels happy for P } }');
  const [mei, somchai] = points(scene);
  expect(nameOf(mei)).toContain('Mei feels happy');
  expect(nameOf(somchai)).toContain('Somchai feels tired');
  expect(somchai?.id).toBe('J/stage:A');
});

test('staff beside customers have a dashed curve behind the line of visibility, and none among theirs', async () => {
  const nurse = 'team Ward "Ward"; persona N "Nurse" { team Ward }';
  const scene = await draw(
    `stage A "A" { touchpoint T "T" { feels sad; feels tired for N; backstage "Counts pills" by Ward } }
     stage B "B" { touchpoint U "U" { feels calm; feels proud for N } }`,
    'for P, N',
    nurse,
  );
  expect(lines(scene)).toEqual(['p0 full 2']);
  expect(lines(scene, 'backstage')).toEqual(['p1 full 2']);
  const [curve] = seen(partOf(scene, 'backstage')).filter(({ key }) => key.startsWith('curve'));
  expect(curve?.dash).toBe('7 5');
  expect(textOf(partOf(scene, 'backstage'))).toContain('Counts pills');
  const lane = scene.boxes.find(({ kind, lane }) => kind === 'lane' && lane === 'backstage');
  const visibility = scene.boxes.find(({ lane }) => lane === 'visibility');
  expect(lane?.y).toBeGreaterThan(visibility?.y ?? Number.POSITIVE_INFINITY);
});

test('a journey for nobody in particular has a curve for each persona whom its feelings are of', async () => {
  const scene = await draw(
    'stage A "A" { touchpoint T "T" { feels sad for P; feels happy for Q }; touchpoint U "U" { feels calm } }',
    '',
  );
  expect(lines(scene)).toEqual(['p0 full 2', 'p1 full 2']);
});

test('a persona that nothing declares yet has a curve of their own', async () => {
  const scene = await draw(
    'stage A "A" { touchpoint T "T" { feels sad for P; feels happy for Nobody }; touchpoint U "U" { feels calm } }',
    'for P, Nobody',
  );
  expect(lines(scene)).toEqual(['p0 full 2', 'p1 full 2']);
});

test('the table says in words what the curves show', async () => {
  const input = await inputOf(
    `${people}; team Ward "Ward"; persona N "Nurse" { team Ward }; data Calls "Calls" operational
     journey J "J" for P, N {
       stage A "A" {
         touchpoint T "T" { feels sad from Calls count 6 of 8; feels tired for N }
         touchpoint U "U" instead of T 10% { feels angry }
         touchpoint V "V" optional { feels calm because "It is quiet" }
       }
     }`,
    'J',
  );
  const { rows } = tableOf(input, 'en');
  const said = (lane: string) => rows.find((row) => row.lane === lane)?.cells[0]?.map(({ text }) => text);
  expect(said('emotions')).toEqual([
    'T: everyone feels sad −1 · from Calls · 6 of 8',
    'U: everyone feels angry −2 · beside the main line: 10% · assumed',
    'V: everyone feels calm 0 because It is quiet · beside the main line, share unknown · assumed',
  ]);
  expect(said('backstage')).toEqual(['T: Nurse feels tired −1 · assumed']);
});
