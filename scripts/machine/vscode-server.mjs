/** Starts and stops the VS Code server build, leaving no process and no file behind. */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { nodePath } from './paths.mjs';
import { Failure, run } from './run.mjs';

/** Makes the server end by itself when we are gone, even if we were killed. */
const endWithParent = "data:text/javascript,process.on('disconnect',()=>process.exit())";

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const quiet = ['--without-connection-token', '--accept-server-license-terms', '--disable-telemetry'];
const startTimeout = 60_000;

/**
 * Starts a server on a free port of this machine alone.
 * @param {{editor: string, data: string, args?: string[], env?: Record<string, string>}} options
 *   `editor` is the folder of the server build, `data` where the server keeps everything it writes.
 * @returns {Promise<{port: number, url: string, stop: () => Promise<void>, ended: Promise<void>}>} `ended` when it is gone
 * @throws {Failure} when it does not come up
 */
export async function startServer({ editor, data, args = [], env = {} }) {
  const child = spawn(
    nodePath(),
    // Without the smoke test driver the workbench ignores, in silence, every development and test key of its address.
    [
      '--import',
      endWithParent,
      'out/server-main.js',
      '--host',
      '127.0.0.1',
      '--port',
      '0',
      '--server-data-dir',
      data,
      '--enable-smoke-test-driver',
      ...quiet,
      ...args,
    ],
    { cwd: editor, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: await ownEnv(data, env) },
  );
  const stop = () => stopGroup(child);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.once('exit', () => resolve()));
  try {
    const port = await portOf(child);
    return { port, url: `http://localhost:${port}`, stop, ended };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Installs a packaged extension into an extensions folder, as a user's editor would.
 * @param {{editor: string, data: string, extensions: string, vsix: string}} options
 */
export async function installExtension({ editor, data, extensions, vsix }) {
  const args = ['--server-data-dir', data, '--accept-server-license-terms', '--extensions-dir', extensions];
  await run(nodePath(), ['out/server-main.js', ...args, '--install-extension', vsix, '--force'], {
    cwd: editor,
    env: await ownEnv(data, {}),
    doing: `Installing ${path.basename(vsix)} into VS Code`,
    next: 'Does the package hold what the editor needs? Try: npm run package',
  });
}

/**
 * @param {string} data
 * @param {Record<string, string>} extra
 */
async function ownEnv(data, extra) {
  const temporary = path.join(data, 'tmp');
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, TMPDIR: temporary, XDG_RUNTIME_DIR: temporary, ...extra };
  for (const name of Object.keys(env)) if (/^(VSCODE_|ELECTRON_)/.test(name)) delete env[name];
  return env;
}

/**
 * The port that the server says it listens on.
 * @param {ChildProcess} child
 * @returns {Promise<number>}
 */
function portOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    /** @param {string} why */
    const fail = (why) => {
      clearTimeout(timer);
      reject(
        new Failure(
          `Starting the VS Code server: ${why}. It said:\n  ${said.trim().split('\n').slice(-8).join('\n  ')}`,
        ),
      );
    };
    const timer = setTimeout(() => fail(`no address after ${startTimeout / 1000} s`), startTimeout);
    /** @param {string} text */
    const read = (text) => {
      said = (said + text).slice(-20_000);
      const port = /Web UI available at http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => fail(`it ended with ${signal ?? `code ${code}`}`));
  });
}

/**
 * Asks the server and every process it started to end, then makes them.
 * @param {ChildProcess} child
 */
async function stopGroup(child) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    await run('taskkill', ['/T', '/F', '/PID', String(child.pid)], { doing: 'Stopping the VS Code server' }).catch(
      () => {},
    );
    return;
  }
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', () => resolve());
  });
  signalGroup(child.pid, 'SIGTERM');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
  signalGroup(child.pid, 'SIGKILL');
  await ended;
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already: that is what was wanted.
  }
}
