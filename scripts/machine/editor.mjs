/** The VS Code server build: the real workbench and extension host, from npm, without an editor download. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './paths.mjs';
import { Failure, npm, run } from './run.mjs';

/** The npm package that carries the build: code-server 4.139.1 holds VS Code 1.139.1. */
const source = 'code-server@4.139.1';

/** Raise it when what is left out changes, so that no older copy is taken for the new one. */
const recipe = 1;

/** Built-in extensions no journey needs: large, native, or asking for a login. */
const leftOutExtensions = [
  'copilot',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode*',
  'node_modules',
];

/** Dependencies of those, and native ones that would need a compiler. */
const leftOutDependencies = [
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@devcontainers/cli',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/copilot-api',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
  'zod',
  'tar',
];

/**
 * The folder of the server build, installing it once a user; safe when several processes ask at once.
 * @param {import('./run.mjs').Say} say
 */
export async function editor(say = () => {}) {
  const home = cacheFolder(`vscode-server-${source.split('@')[1]}-${process.platform}-${process.arch}-${recipe}`);
  if (isComplete(home)) return home;
  say('installing the VS Code server build (once, 240 MB)');
  await mkdir(path.dirname(home), { recursive: true });
  const work = await mkdtemp(`${home}.new-`);
  try {
    await install(work);
    await rename(path.join(work, 'vscode'), home).catch((error) => {
      if (!isComplete(home))
        throw new Failure(
          `Installing the VS Code server build: ${home} could not be put in place (${error.message}). Delete that folder and try again.`,
        );
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return home;
}

/** @param {string} folder */
const isComplete = (folder) => existsSync(path.join(folder, 'out/server-main.js'));

/** @param {string} work */
async function install(work) {
  const doing = 'Installing the VS Code server build';
  const next = 'Check that the npm registry is reachable (npm ping) and try again.';
  await npm(['pack', source, '--loglevel=error'], { cwd: work, doing, next });
  const archive = `${source.replace('@', '-')}.tgz`;
  const target = path.join(work, 'vscode');
  await mkdir(target);
  const exclude = leftOutExtensions.map((name) => `--exclude=package/lib/vscode/extensions/${name}`);
  const unpack = ['-xzf', `../${archive}`, '--strip-components=3', ...exclude, 'package/lib/vscode'];
  await run('tar', unpack, { cwd: target, doing, next: 'Is there room on the disk, and a tar program?' });
  await leaveOutDependencies(path.join(target, 'package.json'));
  await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: target,
    doing,
    next,
  });
}

/** @param {string} file */
async function leaveOutDependencies(file) {
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  for (const name of leftOutDependencies) delete manifest.dependencies[name];
  await writeFile(file, JSON.stringify(manifest, null, 2));
}
