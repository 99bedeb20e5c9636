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

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function isRecent(code) {
  const numbers = (text) => (/(\d+)\.(\d+)/.exec(text) ?? []).slice(1).map(Number);
  const manifest = JSON.parse(await readFile(inRoot('package.json'), 'utf8'));
  const [major, minor] = numbers(manifest.engines.vscode);
  const said = await run(quote(code), [...asRoot(), `--user-data-dir=${profile()}`, '--version'], {
    doing: 'Asking VS Code for its version',
    shell: needsShell(code),
    env: cleanEnv(),
  }).catch(() => '');
  const [ownMajor, ownMinor] = numbers(said);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/** A VS Code downloaded once, or nothing when its server does not answer soon. */
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
const needsShell = (program) => /\.(cmd|bat)$/.test(program);
const quote = (text) => (needsShell(text) ? `"${text}"` : text);
const asRoot = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** Without this, a terminal inside VS Code would make us open that window again. */
function cleanEnv(extra = {}) {
  const env = { ...process.env, ...extra };
  for (const name of Object.keys(env)) if (/^(VSCODE_|ELECTRON_)/.test(name)) delete env[name];
  return env;
}

/**
 * Opens a window with the extension of this folder, in a profile of its own so that the environment reaches it.
 * @returns a promise that ends with the window
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
    const fail = (why) => reject(new Failure(`Opening VS Code (${program}): ${why}.`));
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => (code === 0 ? resolve() : fail(`it ended with code ${code}`)));
  });
}

/** Shows an address in the user's browser; that it cannot is no error, the address was printed. */
export function openInBrowser(address) {
  const [program, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '""', address],
  }[process.platform] ?? ['xdg-open', address];
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
