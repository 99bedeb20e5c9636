import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createJourneyService } from '../language-server/service.js';
import { drawMap, sceneToSvg } from '../src/map/index.js';
import type { MapInput } from '../src/map/scene-types.js';
import { rules, runRules } from '../src/rules/index.js';
import { Client } from '../test/server/client.js';
import { type Figures, figures, repeat } from './measure.js';
import { fileOf } from './texts.js';

const OURS = 'dist/server.cjs';
const BARE = 'test-output/bare-server.cjs';
const folder = mkdtempSync(path.join(tmpdir(), 'journey-bench-'));
const rows: string[][] = [];

/** One line of the table; bars and figures in the same unit. */
function row(what: string, unit: string, ours: Figures, bar?: number, bare?: Figures): void {
  const show = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
  const verdict = bar === undefined ? '' : ours.median <= bar ? 'met' : 'MISSED';
  rows.push([
    what,
    `${show(ours.min)} / ${show(ours.median)} / ${show(ours.max)} ${unit}`,
    bar === undefined ? '–' : `≤ ${bar}`,
    verdict,
    bare ? show(bare.median) : '–',
    bare ? (ours.median / bare.median).toFixed(2) : '–',
  ]);
}

/** A folder with one file of so many lines. */
function workspace(lines: number): { dir: string; uri: string; text: string } {
  const dir = path.join(folder, `lines-${lines}`);
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, 'map.journey');
  const text = fileOf(lines);
  writeFileSync(file, text);
  return { dir, uri: pathToFileURL(file).href, text };
}

async function spawnToInitialize(server: string): Promise<number> {
  const start = performance.now();
  const client = new Client(server);
  await client.start([folder]);
  const time = performance.now() - start;
  await client.stop();
  return time;
}

async function spawnToDiagnostics(server: string, dir: string, uri: string): Promise<number> {
  const start = performance.now();
  const client = new Client(server);
  await client.start([dir]);
  await client.checked(uri);
  const time = performance.now() - start;
  await client.stop();
  return time;
}

/** Types letters into a title in the middle of the file, one at a time, each after the last was checked; a sentence goes before. */
async function keyToDiagnostics(server: string, lines: number, runs: number): Promise<Figures> {
  const { dir, uri, text } = workspace(lines);
  const client = new Client(server);
  await client.start([dir]);
  await client.checked(uri);
  // Opened, it is checked once more: a key typed before that would be measured against this answer.
  client.diagnostics.delete(uri);
  client.open(uri, text);
  await client.checked(uri);
  const all = text.split('\n');
  let line = Math.floor(all.length / 2);
  while (!/^ {4}touchpoint \w+ "/.test(all[line] ?? '')) line = (line + 1) % all.length;
  const character = (all[line] ?? '').indexOf('"') + 1;
  let version = 1;
  const result = await repeat(runs, 30, async (i) => {
    version++;
    client.diagnostics.delete(uri);
    const start = performance.now();
    client.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: 'abcdefghij'[i % 10] }],
    });
    await client.checked(uri);
    return performance.now() - start;
  });
  await client.stop();
  return result;
}

/** A journey of so many stages and touchpoints, rich in every lane. */
async function mapInput(stages: number, touchpoints: number): Promise<MapInput> {
  const each = Math.round(touchpoints / stages);
  const shared =
    'persona Mei "Mei"\npersona Som "Somchai"\nchannel Web "Website"\ndata Views "Views" operational { owner company }\nmetric Csat "Satisfied" csat 1..5 { target >= 4.2 }\n';
  const body = Array.from({ length: stages }, (_, s) => {
    const points = Array.from(
      { length: each },
      (_, t) => `touchpoint T${s}x${t} "Compares plans number ${t} of ${s}" via Web {
      does "Compares three plans, then goes back to the first"
      feels anxious for Som because "The total is not shown anywhere"
      feels curious for Mei
      pain P${s}x${t} "The monthly total appears only at checkout" from product { evidence "Calls" ; evidence "Notes" }
      opportunity O${s}x${t} "Show the total from the first page" for P${s}x${t}
      records Views
      ai A${s}x${t} "Plan advisor" chatbot { why P${s}x${t}; how language; uses Views; fallback "A person"; status pilot }
      measure Csat 3.4 on 2026-10-01
    }`,
    );
    return `stage S${s} "Stage number ${s} of many" { question "What will it cost in the end?"\n${points.join('\n')}\n}`;
  });
  const text = `${shared}journey J "A long journey" for Mei, Som {\ngoal "g"\n${body.join('\n')}\npath S1 -> S0 15% because "Once more"\npath S1 -> exit 20%\n}`;
  const service = createJourneyService();
  const uri = 'file:///bench/map.journey';
  await service.open({ [uri]: text });
  const input = (await service.map(uri))?.input;
  if (!input) throw new Error('The bench text holds no journey.');
  return input;
}

function draw(input: MapInput): number {
  const start = performance.now();
  sceneToSvg(drawMap(input, { hidden: [], language: 'en' }), { theme: 'light' });
  return performance.now() - start;
}

/** What each rule takes on a file of 5,000 lines: share of all rules together, the largest first. */
async function ruleShares(): Promise<string[]> {
  const service = createJourneyService();
  const times = new Map(rules.map((rule) => [rule.name, [] as number[]]));
  const uri = 'file:///bench/rules.journey';
  for (let i = 0; i < 15; i++) {
    // Closed and opened, it is read anew: nothing is known of its journeys.
    await service.close(uri);
    await service.open({ [uri]: fileOf(5000) });
    const project = await service.project(uri);
    for (const rule of rules) {
      const start = performance.now();
      runRules(project, { rules: [rule], problems: false });
      if (i >= 5) times.get(rule.name)?.push(performance.now() - start);
    }
  }
  const medians = [...times]
    .map(([name, values]) => ({ name, median: figures(values).median }))
    .sort((a, b) => b.median - a.median);
  const sum = medians.reduce((total, { median }) => total + median, 0);
  return medians.map(
    ({ name, median }) =>
      `${((100 * median) / sum).toFixed(1).padStart(5)}%  ${median.toFixed(2).padStart(6)} ms  ${name}`,
  );
}

/** A workspace of many files in projects of fifty: until every file was checked, and the memory the server then takes. */
async function largeWorkspace(files: number, lines: number): Promise<{ ready: number; rss: number; lines: number }> {
  const dir = path.join(folder, 'large');
  const text = fileOf(lines);
  for (let i = 0; i < files; i++) {
    const project = path.join(dir, `p${Math.floor(i / 50)}`);
    mkdirSync(project, { recursive: true });
    writeFileSync(path.join(project, 'journey.config.json'), '{}');
    writeFileSync(
      path.join(project, `m${i}.journey`),
      text.replace(/\b(Upgrade5GNext|Upgrade5G|QuickUpgrade)_/g, `$1_f${i}_`),
    );
  }
  const start = performance.now();
  const client = new Client(OURS);
  await client.start([dir]);
  await client.until(() => client.diagnostics.size >= files);
  const ready = performance.now() - start;
  const status = existsSync(`/proc/${client.pid}/status`) ? readFileSync(`/proc/${client.pid}/status`, 'utf8') : '';
  const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  await client.stop();
  return { ready, rss, lines: files * text.split('\n').length };
}

async function main(): Promise<void> {
  const five = workspace(5000);
  row(
    'server: spawn → initialize answered',
    'ms',
    await repeat(9, 1, () => spawnToInitialize(OURS)),
    250,
    await repeat(9, 1, () => spawnToInitialize(BARE)),
  );
  row(
    'spawn → first diagnostics, 5,000 lines',
    'ms',
    await repeat(7, 1, () => spawnToDiagnostics(OURS, five.dir, five.uri)),
    700,
    await repeat(7, 1, () => spawnToDiagnostics(BARE, five.dir, five.uri)),
  );
  for (const [lines, bar] of [
    [200, 12],
    [1000, 30],
    [5000, 110],
  ] as const) {
    row(
      `key → diagnostics, ${lines.toLocaleString('en')} lines`,
      'ms',
      await keyToDiagnostics(OURS, lines, 60),
      bar,
      await keyToDiagnostics(BARE, lines, 60),
    );
  }
  const twelve = await mapInput(12, 60);
  row('model → SVG, 12 stages × 60 touchpoints', 'ms', await repeat(100, 100, async () => draw(twelve)), 10);
  const fifty = await mapInput(50, 1000);
  row('model → SVG, 50 stages × 1,000 touchpoints', 'ms', await repeat(7, 2, async () => draw(fifty)), 100);
  const check = async () => {
    const start = performance.now();
    spawnSync(process.execPath, [path.resolve('dist/cli.cjs'), 'check', 'map.journey'], { cwd: workspace(200).dir });
    return performance.now() - start;
  };
  row('journey check on one file, whole process', 'ms', await repeat(9, 1, check), 350);
  if (!process.argv.includes('--quick')) {
    const large = await largeWorkspace(1000, 470);
    const same = (value: number): Figures => ({ min: value, median: value, max: value });
    row(`workspace of 1,000 files, ${large.lines.toLocaleString('en')} lines: ready`, 's', same(large.ready / 1000), 9);
    row('… resident memory', 'MB', same(large.rss), 450);
  }
  for (const [file, bar] of [
    ['extension.cjs', 480],
    ['server.cjs', 1200],
    ['browser/extension.js', 480],
    ['browser/server.js', 1200],
    ['preview.js', 200],
    ['cli.cjs', undefined],
    ['embed-fonts.cjs', undefined],
    ['journey-as-code.vsix', 5000],
  ] as const) {
    if (!existsSync(`dist/${file}`)) continue;
    const size = statSync(`dist/${file}`).size / 1000;
    row(`dist/${file}`, 'kB', { min: size, median: size, max: size }, bar);
  }
  print();
  console.log(`\nEach rule asked by itself, 5,000 lines:\n${(await ruleShares()).join('\n')}`);
}

function print(): void {
  const head = ['what', 'min / median / max', 'bar', '', 'bare Langium', 'ratio'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB · Node ${process.version} · ${process.platform}`,
  );
  console.log(
    'Bare Langium: the library as it comes, on the same grammar, file and lexer, without our scope, model and rules.\n',
  );
  console.log(line(head));
  for (const cells of rows) console.log(line(cells));
}

main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }));
