/** The real VS Code workbench, in a browser we drive. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { Failure } from './run.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a test or a picture wants of the editor: no chat panel, no welcome, no questions. */
export const calmSettings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'window.commandCenter': false,
};

/**
 * The address that opens the workbench on a folder.
 * @param {{url: string, port: number}} server
 * @param {{workspace?: string, openFile?: string, developmentPaths?: string[], testsPath?: string, env?: Record<string, string>}} what
 */
export function workbenchAddress(server, { workspace, openFile, developmentPaths = [], testsPath, env = {} }) {
  /** @param {string} file a path of the server's, or an address as it is */
  const remote = (file) =>
    /^https?:/.test(file)
      ? file
      : `vscode-remote://localhost:${server.port}${pathToFileURL(path.resolve(file)).pathname}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...developmentPaths.map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
    ...(openFile ? [['openFile', remote(openFile)]] : []),
    ['extensionEnvironment', JSON.stringify(env)],
  ];
  const kind = workspace?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const open = workspace
    ? [`${kind}=${encodeURIComponent(pathToFileURL(path.resolve(workspace)).pathname)}`]
    : ['ew=true'];
  return `${server.url}/?${[...open, `payload=${encodeURIComponent(JSON.stringify(payload))}`].join('&')}`;
}

/**
 * Starts a browser without a window, whose debugging address others may connect to as well.
 * @param {{program: string, profile: string, size?: {width: number, height: number}}} options
 * @throws {Failure} when the browser does not start
 */
export async function openBrowser({ program, profile, size = { width: 1600, height: 1000 } }) {
  const context = await chromium
    .launchPersistentContext(profile, {
      executablePath: program,
      headless: true,
      viewport: size,
      args: [...flags, '--remote-debugging-port=0'],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch((error) => {
      throw new Failure(
        `Starting the browser ${program}: ${error.message.split('\n')[0]} Set CHROME_PATH to another one.`,
      );
    });
  const [port] = (await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const page = context.pages()[0] ?? (await context.newPage());
  return { page, debugAddress: `http://127.0.0.1:${port}`, close: () => context.close() };
}
