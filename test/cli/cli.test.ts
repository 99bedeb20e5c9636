import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const CLI = path.resolve('dist/cli.cjs');
const SAMPLE = readFileSync('test/fixtures/upgrade.journey', 'utf8');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journey command ไทย-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string | Buffer): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

function journey(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

function inShell(script: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', NODE: process.execPath, CLI },
  });
  return { status, stdout, stderr };
}

/** What the command says when it cannot run: one line on stderr, nothing on stdout, exit 2. */
function refused(result: ReturnType<typeof journey>, ...parts: string[]): void {
  expect(result.status).toBe(2);
  expect(result.stdout).toBe('');
  expect(result.stderr.trim().split('\n')).toHaveLength(1);
  for (const part of parts) expect(result.stderr).toContain(part);
  expect(result.stderr).not.toMatch(/\n\s+at /);
}

describe('journey check', () => {
  test('a sound file: exit 0, a summary', () => {
    write('map.journey', SAMPLE);
    const { status, stdout, stderr } = journey('check', 'map.journey');
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('map.journey');
    expect(stdout).toMatch(/1 file: 0 errors, \d+ warnings?/);
  });

  test('json: positions from 1, ends exclusive, paths with /', () => {
    write('sub/map.journey', 'journey J for 小梅, Missing {\n  draft\n}\npersona 小梅\n');
    const { status, stdout } = journey('check', '.', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      findings: [
        {
          file: 'sub/map.journey',
          line: 1,
          column: 19,
          endLine: 1,
          endColumn: 26,
          rule: 'unknown-reference',
          severity: 'error',
          message: expect.stringContaining('Missing'),
          related: [],
        },
      ],
      summary: { files: 1, errors: 1, warnings: 0, infos: 0, hints: 0 },
    });
  });

  test('syntax errors are findings: exit 1', () => {
    write('map.journey', 'journey J {\n  stgae A\n');
    const { status, stdout } = journey('check', 'map.journey', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings.map((each: { rule: string }) => each.rule)).toContain('syntax');
  });

  test('only what was asked for is checked, with the names of the whole project', () => {
    write('shared/people.journey', 'persona Mei');
    write('map.journey', 'journey J for Mei { draft }');
    write('bad.journey', 'journey K for Nobody { draft }');
    const { status, stdout } = journey('check', 'map.journey', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).summary.files).toBe(1);
  });

  test('a settings file above bounds the project, one beside it is another', () => {
    write('a/journey.config.json', '{}');
    write('a/people.journey', 'persona Mei');
    write('a/deep/map.journey', 'journey J for Mei { draft }');
    write('b/journey.config.json', '{}');
    write('b/map.journey', 'journey J for Mei { draft }');
    expect(journey('check', 'a/deep/map.journey').status).toBe(0);
    expect(journey('check', 'b/map.journey').status).toBe(1);
    expect(journey('check', '.').status).toBe(1);
  });

  test('a file outside the current folder is checked within its own', () => {
    write('here/x.txt', '');
    write('there/people.journey', 'persona Mei');
    write('there/map.journey', 'journey J for Mei { draft }');
    const result = spawnSync(process.execPath, [CLI, 'check', '../there/map.journey', '--format', 'json'], {
      cwd: path.join(folder, 'here'),
      encoding: 'utf8',
    });
    expect(result.status).toBe(0);
  });

  test('settings: what is wrong with them is reported, what they exclude is not checked, their language counts', () => {
    write('journey.config.json', '{ "exclude": ["old/**"], "minEvidense": 2 }');
    write('map.journey', 'journey J for Nobody { draft }');
    write('old/map.journey', 'journey J for Nobody { draft }');
    const { status, stdout } = journey('check', '.', '--format', 'json');
    expect(status).toBe(1);
    const { findings, summary } = JSON.parse(stdout);
    expect(findings.map((each: { file: string; rule: string }) => [each.file, each.rule])).toEqual([
      ['journey.config.json', 'invalid-settings'],
      ['map.journey', 'unknown-reference'],
    ]);
    expect(summary).toMatchObject({ files: 1, errors: 2 });
  });

  test('of what is excluded there is nothing to say, as hooks hand over whatever is to be committed', () => {
    write('journey.config.json', '{ "exclude": ["drafts"] }');
    write('map.journey', 'journey J { draft }');
    write('drafts/map.journey', 'journey J for Nobody');
    expect(journey('check', 'drafts/map.journey')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(journey('check', 'drafts').stdout).toContain('0 files');
    write('journey.config.json', '{ "exclude": ["**"], "ruels": {} }');
    expect(journey('check', 'drafts/map.journey').stdout).toContain('ruels');
    write('journey.config.json', '{ "exclude": ["drafts"] }');
    expect(JSON.parse(journey('check', 'drafts', '--format', 'json').stdout)).toMatchObject({
      findings: [],
      summary: { files: 0 },
    });
    refused(journey('export', 'drafts/map.journey', '-o', 'map.svg'), 'exclude', 'drafts/map.journey');
  });

  test.skipIf(process.platform === 'win32')('a linked folder is another way to the same files', () => {
    write('real/shared.journey', 'persona Mei "Mei"');
    write('real/map.journey', 'journey J for Mei { draft }');
    symlinkSync('real', path.join(folder, 'link'));
    for (const given of ['link', 'link/map.journey', 'real', '.'])
      expect(JSON.parse(journey('check', given, '--format', 'json').stdout).findings).toEqual([]);
  });

  test('a file that cannot be read is a finding, and the others are checked', () => {
    write('latin.journey', Buffer.from('persona Mei "M\xe9i"\n', 'latin1'));
    write('map.journey', 'journey J for Mei, Nobody { draft }');
    const { status, stdout } = journey('check', '.', '--format', 'json');
    expect(status).toBe(1);
    const { findings } = JSON.parse(stdout);
    expect(findings.map((each: { file: string; message: string }) => [each.file, each.message])).toEqual([
      ['latin.journey', expect.stringContaining('UTF-8')],
      ['map.journey', expect.stringContaining('Nobody')],
    ]);
    const one = journey('check', 'map.journey');
    expect(one.stderr).toContain('latin.journey');
    expect(one.stdout).not.toContain('UTF-8');
    refused(journey('export', 'latin.journey', '-o', 'map.svg'), 'latin.journey', 'UTF-8');
  });

  test('a project inside the folder is checked only when it is asked for', () => {
    write('map.journey', 'journey J { draft }');
    write('inner/journey.config.json', '{ "foo": 1 }');
    write('inner/map.journey', 'journey J for Nobody { draft }');
    expect(journey('check', 'map.journey').status).toBe(0);
    const { stdout, status } = journey('check', '.', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings.map((each: { file: string }) => each.file)).toEqual([
      'inner/journey.config.json',
      'inner/map.journey',
    ]);
  });

  test('byte order mark and CRLF', () => {
    write('map.journey', `\uFEFFjourney J for X {\r\n  draft\r\n}\r\n`);
    const { stdout } = journey('check', 'map.journey', '--format', 'json');
    expect(JSON.parse(stdout).findings).toMatchObject([{ line: 1, column: 15, endColumn: 16 }]);
  });

  test('cannot run', () => {
    refused(journey('check', 'missing.journey'), 'missing.journey');
    write('map.txt', SAMPLE);
    refused(journey('check', 'map.txt'), 'map.txt', '.journey');
    refused(journey('export', 'map.txt', '-o', 'out.svg'), 'map.txt', '.journey');
    refused(journey('check', '/dev/null'), '/dev/null');
    write('MAP.JOURNEY', SAMPLE);
    refused(journey('check', 'MAP.JOURNEY'), 'MAP.JOURNEY', '.journey');
    refused(journey('check', ''), 'path is empty');
    refused(journey('check', ' '), '“ ”');
    symlinkSync('nowhere', path.join(folder, 'dangling.journey'));
    refused(journey('check', 'dangling.journey'), 'link to nothing');
    symlinkSync('round.journey', path.join(folder, 'round.journey'));
    refused(journey('check', 'round.journey'), 'circle');
    for (const link of ['dangling.journey', 'round.journey']) rmSync(path.join(folder, link));
    write('empty/readme.txt', 'x');
    refused(journey('check', 'empty'), 'empty');
    write('map.journey', SAMPLE);
    refused(journey('check', 'map.journey', '--format', 'xml'), 'xml');
  });

  test.skipIf(process.platform === 'win32')('whoever reads the output may stop early', () => {
    for (let i = 0; i < 400; i++)
      write(`many/m${i}.journey`, `journey J${i} for Nobody, Somebody, Anybody { draft }\n`);
    for (const format of ['pretty', 'json']) {
      const { status, stdout, stderr } = inShell(`"$NODE" "$CLI" check many --format ${format} | head -1`);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.split('\n')).toHaveLength(2);
    }
    write('a.journey', 'team   A\n');
    write('b.journey', 'team   B\n');
    expect(inShell('"$NODE" "$CLI" format a.journey b.journey | true').stderr).toBe('');
    expect(readFileSync(path.join(folder, 'b.journey'), 'utf8')).toBe('team B\n');
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk: one line, exit 2', () => {
    write('map.journey', SAMPLE);
    for (const command of ['check map.journey', 'check map.journey --format json', 'format --stdin < map.journey']) {
      const { status, stderr } = inShell(`"$NODE" "$CLI" ${command} > /dev/full`);
      expect(status).toBe(2);
      expect(stderr).toBe('journey: cannot write standard output: the disk is full.\n');
    }
  });

  test('the other party of a finding is named, with its file where that is another', () => {
    write('a.journey', 'persona Ana "Ana"\npersona Ana "Anna"\n');
    write('b.journey', 'persona Ana "Ana again"\n');
    write('c.journey', 'journey J for Ana { draft }\n');
    const { stdout } = journey('check', '.');
    expect(stdout).toMatch(/\n +↳ 1:9 .*“Ana”/);
    expect(stdout).toMatch(/\n +↳ b\.journey:1:9 /);
    const { findings } = JSON.parse(journey('check', '.', '--format', 'json').stdout);
    expect(findings.find((each: { file: string }) => each.file === 'c.journey').related).toContainEqual(
      expect.objectContaining({ file: 'b.journey', line: 1, column: 9 }),
    );
  });

  test('a finding takes one line, whatever its title holds', () => {
    write('map.journey', 'journey J "Two\\nlines" { stage A "a" }');
    const { stdout } = journey('check', 'map.journey');
    expect(stdout).toContain('Two lines');
    expect(stdout).not.toContain('Two\nlines');
  });

  test.each([
    [['check'], 'say which path.'],
    [['check', '.', '--nonsense'], 'there is no option --nonsense.'],
    [['check', '.', '--formt', 'json'], 'there is no option --formt. Did you mean --format?'],
    [['nonsense'], 'there is no command nonsense.'],
    [['chek', '.'], 'there is no command chek. Did you mean check?'],
    [['help', 'nonsense'], 'there is no command nonsense.'],
    [['check', '.', '--format'], 'the option --format <format> needs a value.'],
    [['export', 'map.journey'], 'the option -o, --output <file> is needed.'],
    [['export', 'map.journey', 'more', '-o', 'x.svg'], 'too many arguments: map.journey, more.'],
  ])('%j is refused in our own words', (args, text) => {
    const { status, stdout, stderr } = journey(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe(`journey: ${text}\n(add --help for the options)\n`);
  });
});

describe('journey export', () => {
  const fontsIn = (svg: string) =>
    [...svg.matchAll(/@font-face\{([^}]*)\}/g)].map(([, font = '']) => ({
      face: /font-weight:(\d+);font-style:(\w+)/.exec(font)?.slice(1).join(' '),
      data: Buffer.from(/base64,([^&]*)/.exec(font)?.[1] ?? '', 'base64'),
    }));

  test('the fonts of the characters shown are in the picture, and no others', () => {
    write('map.journey', 'journey J "Plan" { stage A "Abc" { question "Why?" } }');
    expect(journey('export', 'map.journey', '-o', 'small.svg').status).toBe(0);
    const small = readFileSync(path.join(folder, 'small.svg'), 'utf8');
    expect(fontsIn(small).map(({ face }) => face)).toEqual(['600 normal', '400 normal', '400 italic']);
    for (const { data } of fontsIn(small)) {
      expect(data.subarray(0, 4).toString()).toBe('wOF2');
      expect(data.length).toBeLessThan(9000);
    }
    expect(small.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/http|@import|href/);
    write('map.journey', 'journey J "แผน" { stage A "سعر" { question "ทำไม" } }');
    expect(journey('export', 'map.journey', '-o', 'more.svg').status).toBe(0);
    const more = readFileSync(path.join(folder, 'more.svg'), 'utf8');
    expect(more).toContain('unicode-range:U+e01-e3a');
    expect(more).toContain('unicode-range:U+606-6dc');
    expect(small).not.toMatch(/unicode-range:U\+(e01|606)/);
  });

  test('the same journey gives the same file', () => {
    write('map.journey', SAMPLE);
    const texts = ['one.svg', 'two.svg'].map((name) => {
      expect(journey('export', 'map.journey', '-o', name).status).toBe(0);
      return readFileSync(path.join(folder, name), 'utf8');
    });
    expect(texts[0]).toBe(texts[1]);
  });

  test('--no-fonts: none, and texts are fitted to their room', () => {
    write('map.journey', SAMPLE);
    expect(journey('export', 'map.journey', '-o', 'out.svg', '--no-fonts').status).toBe(0);
    const svg = readFileSync(path.join(folder, 'out.svg'), 'utf8');
    expect(svg).not.toContain('@font-face');
    expect(svg).toMatch(/<text [^>]*textLength="[\d.]+" lengthAdjust="spacingAndGlyphs"/);
  });

  beforeEach(() => write('map.journey', SAMPLE));

  test('draws the first that is not abstract', () => {
    const { status, stderr } = journey('export', 'map.journey', '-o', 'out.svg');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const svg = readFileSync(path.join(folder, 'out.svg'), 'utf8');
    expect(svg).toMatch(/^<svg[^>]*class="journey-map"/);
    expect(svg).toContain('From 4G to 5G');
    expect(readdirSync(folder).sort()).toEqual(['map.journey', 'out.svg']);
  });

  test('draws the one asked for', () => {
    expect(journey('export', 'map.journey', '-o', 'out.svg', '--journey', 'QuickUpgrade').status).toBe(0);
    expect(readFileSync(path.join(folder, 'out.svg'), 'utf8')).toContain('One tap in the app');
  });

  test('draws what there is of a broken file, and says so', () => {
    write(
      'broken.journey',
      SAMPLE.replace(/\n/g, '\n')
        .replace('Upgrade5G "From', 'Broken "From')
        .replace('stage Enjoy "Watch underground"', 'stage Enjoy "Watch underground')
        .split('variant')[0] ?? '',
    );
    rmSync(path.join(folder, 'map.journey'));
    const { status, stderr } = journey('export', 'broken.journey', '-o', 'out.svg');
    expect(status).toBe(0);
    expect(stderr).toContain('broken.journey');
    expect(readFileSync(path.join(folder, 'out.svg'), 'utf8')).toContain('Plan comparison page'.split(' ')[0]);
  });

  test('cannot run, and writes nothing', () => {
    refused(journey('export', 'map.journey', '-o', 'out.svg', '--journey', 'Nothing'), 'Nothing', 'map.journey');
    refused(journey('export', 'missing.journey', '-o', 'out.svg'), 'missing.journey');
    refused(journey('export', 'map.journey', '-o', 'no/such/folder/out.svg'), 'no/such/folder/out.svg');
    refused(journey('export', 'map.journey', '-o', 'out.docx'), 'out.docx');
    refused(journey('export', '.', '-o', 'out.svg'), 'folder');
    write('shared.journey', 'team T');
    refused(journey('export', 'shared.journey', '-o', 'out.svg'), 'shared.journey');
    expect(readdirSync(folder).sort()).toEqual(['map.journey', 'shared.journey']);
  });

  test('an output that cannot be written leaves nothing behind', () => {
    refused(journey('export', 'map.journey', '-o', 'map.journey/out.svg'), 'map.journey/out.svg');
    mkdirSync(path.join(folder, 'out.svg'));
    refused(journey('export', 'map.journey', '-o', 'out.svg'), 'out.svg');
    expect(readdirSync(folder).sort()).toEqual(['map.journey', 'out.svg']);
  });
});

describe('the reader’s language', () => {
  const HAN = /\p{Script=Han}/u;
  const THAI = /\p{Script=Thai}/u;
  beforeEach(() => write('map.journey', 'journey J for Missing { draft }'));

  /** What the command says under a locale, given by option or by the environment. */
  function saidTo(env: NodeJS.ProcessEnv, ...args: string[]) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NO_COLOR: '1', ...env },
    });
    return { stdout, stderr, status };
  }

  test.each(['zh-cn', 'zh', 'zh_CN', 'zh-Hans', 'ZH-tw'])('--locale %s is Chinese', (tag) => {
    expect(saidTo({}, 'check', '.', '--locale', tag).stdout).toMatch(HAN);
  });

  test.each([
    [{ LANG: 'th_TH.UTF-8' }, THAI],
    [{ LC_ALL: '', LANG: 'zh_CN.UTF-8' }, HAN],
    [{ LC_ALL: 'th_TH', LANG: 'zh_CN' }, THAI],
    [{ LANG: 'C' }, /No persona/],
    [{ LC_ALL: 'POSIX' }, /No persona/],
    [{}, /No persona/],
  ])('%j', (env, text) => {
    const { stdout, stderr } = saidTo(env, 'check', '.');
    expect(stdout).toMatch(text);
    expect(stderr).toBe('');
  });

  test('a language that is not there, or none at all', () => {
    const { stdout, stderr } = saidTo({ LANG: 'th_TH' }, 'check', '.', '--locale', 'fr');
    expect(stdout).toMatch(/No persona/);
    expect(stderr).toContain('fr');
    refused(saidTo({}, 'check', '.', '--locale', '!'), '“!”');
  });

  test.each([['--help'], ['help', 'check'], ['check', '--help'], ['export', '--help']])(
    'the help of %s %s is translated',
    (...args) => {
      const own = /[a-z]+/gi;
      const words = new Set([
        ...['journey', 'locale', 'tag', 'version', 'help', 'check', 'export', 'format', 'pretty', 'json', 'output'],
        ...['file', 'path', 'name', 'svg', 'no', 'fonts', 'en', 'zh', 'cn', 'th', 'V', 'h', 'o'],
      ]);
      for (const [tag, script] of [
        ['zh-cn', HAN],
        ['th', THAI],
      ] as const) {
        const { stdout, status } = saidTo({}, '--locale', tag, ...args);
        expect(status).toBe(0);
        expect(stdout).toMatch(script);
        expect((stdout.match(own) ?? []).filter((word) => !words.has(word))).toEqual([]);
      }
    },
  );

  test('a project’s language chooses the titles of its map, too', () => {
    write('journey.config.json', '{ "locale": "th" }');
    write('map.journey', 'persona P "P"\njourney J "Tea" for P { in th "ชา" stage A "a" { touchpoint T "t" } }');
    expect(journey('export', 'map.journey', '-o', 'out.svg').status).toBe(0);
    expect(readFileSync(path.join(folder, 'out.svg'), 'utf8')).toContain('>ชา<');
  });
});
