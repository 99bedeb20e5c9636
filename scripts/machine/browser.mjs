/** A Chromium-based browser: found where one is usually installed, else installed. */
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { canInstall, hasApt, install, installCommand } from './apt.mjs';
import { Failure } from './run.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

function candidates() {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(homedir(), 'Applications')];
    return folders.flatMap((folder) => macApps.map((app) => path.join(folder, `${app}.app/Contents/MacOS/${app}`)));
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) => windowsPrograms.map((program) => path.join(folder, program)));
  }
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute), '/usr/bin', '/snap/bin'];
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
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

/**
 * The browser installed here, if any; `CHROME_PATH` wins.
 * @throws {Failure} when `CHROME_PATH` names no program
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && !isProgram(named))
    throw new Failure(`Looking for a browser: CHROME_PATH names ${named}, which is no program. Correct or unset it.`);
  return named || candidates().find(isProgram);
}

function howToInstall() {
  if (process.platform === 'darwin') return 'brew install --cask google-chrome';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  return hasApt()
    ? installCommand(['chromium'])
    : 'your package manager, for the package chromium (or set CHROME_PATH)';
}

/**
 * The path of a Chromium-based browser, installing one where that is possible without asking.
 * @param {import('./run.mjs').Say} say
 * @throws {Failure} with the command to run, where it is not
 */
export async function browser(say = () => {}) {
  const found = findBrowser();
  if (found) return found;
  if (!canInstall())
    throw new Failure(`Looking for Chrome, Chromium or Edge: none is installed. Run: ${howToInstall()}`);
  say('installing Chromium');
  await install(['chromium']);
  const installed = findBrowser();
  if (!installed)
    throw new Failure(
      'Installing Chromium: the package installed no browser. Install Chrome and set CHROME_PATH to it.',
    );
  return installed;
}
