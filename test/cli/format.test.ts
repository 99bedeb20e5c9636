import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const CLI = path.resolve('dist/cli.cjs');
const UGLY = 'journey   J｛goal "x"；draft｝\n';
const TIDY = 'journey J { goal "x"; draft }\n';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journey format ไทย-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string | Buffer): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

function format(args: string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'format', ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    maxBuffer: 10_000_000,
    env: { ...process.env, NO_COLOR: '1', LC_ALL: 'C' },
  });
  return { status, stdout, stderr };
}

/** That the command could not run: one line on stderr, nothing on stdout, exit 2. */
function expectRefusal(result: ReturnType<typeof format>, ...parts: string[]): void {
  expect(result).toMatchObject({ status: 2, stdout: '' });
  expect(result.stderr.trim().split('\n')).toHaveLength(1);
  for (const part of parts) expect(result.stderr).toContain(part);
}

describe('journey format', () => {
  test('writes what changes, and lists it', () => {
    write('a.journey', UGLY);
    write('deep/b.journey', UGLY);
    write('c.journey', TIDY);
    const { mtimeMs } = statSync(path.join(folder, 'c.journey'));
    expect(format(['.'])).toEqual({
      status: 0,
      stdout: 'a.journey\ndeep/b.journey\n3 files: 2 changed, 1 formatted already\n',
      stderr: '',
    });
    expect([read('a.journey'), read('deep/b.journey'), read('c.journey')]).toEqual([TIDY, TIDY, TIDY]);
    expect(statSync(path.join(folder, 'c.journey')).mtimeMs).toBe(mtimeMs);
    expect(format(['.']).stdout).toBe('3 files: 0 changed, 3 formatted already\n');
  });

  test('touches nothing while the settings, which may exclude files, cannot be used', () => {
    write('journey.config.json', '{"exclude":');
    write('generated/a.journey', UGLY);
    expectRefusal(format(['.']), 'journey.config.json');
    expect(read('generated/a.journey')).toBe(UGLY);
  });

  test('--check writes nothing, and exits with 1 if anything would change', () => {
    write('a.journey', UGLY);
    write('b.journey', TIDY);
    const { status, stdout } = format(['a.journey', 'b.journey', '--check']);
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: 'a.journey\n2 files: 1 would change, 1 formatted already\n',
    });
    expect(read('a.journey')).toBe(UGLY);
    expect(format(['b.journey', '--check']).status).toBe(0);
  });

  test('keeps line ends, a byte order mark, the mode of the file, and links to it', () => {
    const file = write('a.journey', `\uFEFF${UGLY.replaceAll('\n', '\r\n')}tema   A  \r\n`);
    chmodSync(file, 0o640);
    symlinkSync('a.journey', path.join(folder, 'link.journey'));
    expect(format(['link.journey']).status).toBe(0);
    expect(read('a.journey')).toBe(`\uFEFF${TIDY.replaceAll('\n', '\r\n')}tema   A  \r\n`);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['a.journey', 'link.journey']);
  });

  test('leaves lines that are no good as they are, and is content', () => {
    write('a.journey', 'journey J {\nstgae   S\ngoal   "x"\n}');
    expect(format(['a.journey'])).toMatchObject({ status: 0, stderr: '' });
    expect(read('a.journey')).toBe('journey J {\nstgae   S\n  goal "x"\n}\n');
  });

  test.skipIf(process.platform === 'win32')('leaves a file as it was where there is no room for the new one', () => {
    const text = Array.from({ length: 800 }, (_, i) => `persona   P${i} "Somebody ${i}"\n`).join('');
    write('a.journey', text);
    // No file of more than eight blocks can be written.
    const { status, stderr } = spawnSync('sh', ['-c', `ulimit -f 8; "$NODE" "$CLI" format a.journey`], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, CLI },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('cannot write a.journey');
    expect(read('a.journey')).toBe(text);
    expect(readdirSync(folder)).toEqual(['a.journey']);
  });

  test('passes over what the settings exclude', () => {
    write('journey.config.json', '{ "exclude": ["old/**"] }');
    write('a.journey', UGLY);
    write('old/b.journey', UGLY);
    expect(format(['.']).stdout).toBe('a.journey\n1 file: 1 changed, 0 formatted already\n');
    expect(read('old/b.journey')).toBe(UGLY);
    expect(format(['old/b.journey'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('--stdin writes the text of standard input, whatever it is', () => {
    expect(format(['--stdin'], UGLY)).toEqual({ status: 0, stdout: TIDY, stderr: '' });
    expect(format(['--stdin'], `\uFEFFteam  A`).stdout).toBe('\uFEFFteam A\n');
    expect(format(['--stdin'], '').stdout).toBe('');
    expect(format(['--stdin'], 'stgae   S {\n').stdout).toBe('stgae   S {\n');
    expect(format(['--stdin', '--check'], UGLY)).toEqual({ status: 1, stdout: '', stderr: '' });
    expect(format(['--stdin', '--check'], TIDY).status).toBe(0);
  });

  test('1 MB comes through whole', () => {
    const text = TIDY.repeat(35_000);
    expect(format(['--stdin'], text).stdout === text).toBe(true);
  });

  test('writes nothing when a file cannot be read', () => {
    write('a.journey', UGLY);
    write('b.journey', Buffer.from([0x6a, 0xff, 0xfe]));
    expectRefusal(format(['.']), 'b.journey', 'UTF-8');
    expect(read('a.journey')).toBe(UGLY);
  });

  test('refuses what is not there, what is no journey file, and having nothing to do', () => {
    write('a.txt', 'x');
    expectRefusal(format(['missing.journey']), 'missing.journey');
    expectRefusal(format(['a.txt']), '.journey');
    expectRefusal(format(['--stdin'], Buffer.from([0xff])), 'standard input', 'UTF-8');
    for (const args of [[], ['--stdin', 'a.journey']]) {
      const { status, stdout, stderr } = format(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^journey: .*\n\(add --help for the options\)\n$/);
    }
  });

  test.skipIf(process.getuid?.() === 0)('a file or a folder that is read-only stays as it is', () => {
    const file = write('a.journey', UGLY);
    chmodSync(file, 0o444);
    expectRefusal(format(['a.journey']), 'a.journey', 'access is denied');
    expect(read('a.journey')).toBe(UGLY);
  });

  test('speaks the reader’s language', () => {
    write('a.journey', UGLY);
    expect(format(['--locale', 'zh-cn', '.', '--check']).stdout).toBe(
      'a.journey\n1 个文件：1 个会改动、0 个格式本已整齐\n',
    );
    expect(format(['--help', '--locale', 'th']).stdout).toContain('จัดรูปแบบ');
  });
});
