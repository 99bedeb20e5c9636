/** VS Code as a desktop program: the installed one, or one downloaded for this purpose. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder, inRoot } from './paths.mjs';
import { Failure, run } from './run.mjs';

const probeTimeout = 4000;

/** True when a window can be shown here. */
export const hasDisplay = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The installed `code` command, unless it is too old for the extension or would only talk to a remote window. */
export async function installedCode() {
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const file = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  if (process.platform === 'darwin') {
    const inApp = 'Applications/Visual Studio Code.app/Contents/Resources/app/bin';
    folders.push(`/${inApp}`, path.join(homedir(), inApp));
  }
  const code = folders.map((folder) => path.join(folder, file)).find(isProgram);
  return code && (await isRecent(code)) ? code : undefined;
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} code */
async function isRecent(code) {
  const manifest = JSON.parse(await readFile(inRoot('package.json'), 'utf8'));
  const needed = version(manifest.engines.vscode);
  const said = await run(quote(code), [...asRoot(), `--user-data-dir=${profile()}`, '--version'], {
    doing: 'Asking VS Code for its version',
    shell: needsShell(code),
    env: cleanEnv(),
  }).catch(() => '');
  const own = version(said);
  return own.major > needed.major || (own.major === needed.major && own.minor >= needed.minor);
}

/**
 * The first version number in a text; one that compares with nothing, where there is none.
 * @param {string} text
 */
function version(text) {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(text) ?? [];
  return { major: Number(major), minor: Number(minor) };
}

/**
 * A VS Code downloaded once, or nothing when its server does not answer soon.
 * @param {import('./run.mjs').Say} say
 */
export async function downloadedCode(say) {
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      signal: AbortSignal.timeout(probeTimeout),
    });
    if (!answer.ok) return undefined;
    say('Fetching VS Code (once) …');
    return await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: cacheFolder('vscode'),
      reporter: new SilentReporter(),
    });
  } catch {
    return undefined;
  }
}

const profile = () => cacheFolder('vscode-profile');
/** @param {string} program */
const needsShell = (program) => /\.(cmd|bat)$/.test(program);
/** @param {string} text */
const quote = (text) => (needsShell(text) ? `"${text}"` : text);
const asRoot = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * Without this, a terminal inside VS Code would make us open that window again.
 * @param {Record<string, string>} extra
 */
function cleanEnv(extra = {}) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...extra };
  for (const name of Object.keys(env)) if (/^(VSCODE_|ELECTRON_)/.test(name)) delete env[name];
  return env;
}

/**
 * Opens a window with the extension of this folder, in a profile of its own so that the environment reaches it.
 * @param {{program: string, folder: string, file: string, env: Record<string, string>, settings: object}} options
 * @returns {Promise<void>} settled when the window is closed
 * @throws {Failure} when the program does not start
 */
export async function openDesktop({ program, folder, file, env, settings }) {
  const settingsFile = path.join(profile(), 'User/settings.json');
  await mkdir(path.dirname(settingsFile), { recursive: true });
  await writeFile(settingsFile, JSON.stringify(settings, null, 2), { flag: 'wx' }).catch(() => {});
  const args = [
    ...asRoot(),
    `--user-data-dir=${profile()}`,
    `--extensionDevelopmentPath=${inRoot()}`,
    '--new-window',
    '--wait',
    '--skip-welcome',
    '--skip-release-notes',
    '--disable-workspace-trust',
    folder,
    file,
  ];
  const shell = needsShell(program);
  const child = spawn(quote(program), shell ? args.map((arg) => `"${arg}"`) : args, {
    stdio: 'ignore',
    shell,
    env: cleanEnv(env),
  });
  return new Promise((resolve, reject) => {
    /** @param {string} why */
    const fail = (why) => reject(new Failure(`Opening VS Code (${program}): ${why}.`));
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => (code === 0 ? resolve() : fail(`it ended with code ${code}`)));
  });
}

/**
 * Shows an address in the user's browser; that it cannot is no error, the address was printed.
 * @param {string} address
 */
export function openInBrowser(address) {
  const { program, args } = opener();
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** What opens an address with the program meant for it. */
function opener() {
  if (process.platform === 'darwin') return { program: 'open', args: [] };
  if (process.platform === 'win32') return { program: 'cmd', args: ['/c', 'start', '""'] };
  return { program: 'xdg-open', args: [] };
}
