/** Other programs, run so that a failure reads as one clear line. */
import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Tells a person what is being done.
 * @typedef {(line: string) => void} Say
 */

/** Something went wrong that a person can act on: its message is shown without a stack. */
export class Failure extends Error {}

/**
 * How to run a program: `doing` names the work for the error message, `next` says what to do about it; `show` lets the
 * output through.
 * @typedef {{doing: string, next?: string, show?: boolean, cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean}} RunOptions
 */

/**
 * Runs a program to its end and returns what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<string>}
 * @throws {Failure} when it cannot start or ends with another code than 0
 */
export function run(command, args, { doing, next = '', show = false, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    let errors = '';
    child.stdout?.on('data', (data) => {
      output += data;
    });
    child.stderr?.on('data', (data) => {
      errors += data;
    });
    /** @param {string} why */
    const fail = (why) => {
      const said = shortened((errors || output).trim().split('\n')).join('\n  ');
      const lines = [`${doing}: ${path.basename(command)} ${why}.`, next, said && `It said:\n  ${said}`];
      reject(new Failure(lines.filter(Boolean).join(' ')));
    };
    child.on('error', (error) => fail(`could not be started (${error.message})`));
    child.on('close', (code, signal) =>
      code === 0 ? resolve(output) : fail(`ended with ${signal ?? `code ${code}`}`),
    );
  });
}

/**
 * The first and the last lines: one or the other says why.
 * @param {string[]} lines
 */
const shortened = (lines) => (lines.length > 7 ? [...lines.slice(0, 3), '…', ...lines.slice(-3)] : lines);

/**
 * Runs npm, whatever started us. Its script-only environment is left behind so that it works on `cwd`.
 * @param {string[]} args
 * @param {RunOptions} options
 */
export function npm(args, options) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...options.env };
  for (const name of Object.keys(env)) {
    if (/^npm_(config_local_prefix|package_|lifecycle_)|^INIT_CWD$/.test(name)) delete env[name];
  }
  const cli = process.env.npm_execpath;
  if (cli && /^npm-cli\.[cm]?js$/.test(path.basename(cli)))
    return run(process.execPath, [cli, ...args], { ...options, env });
  return run('npm', args, { ...options, env, shell: process.platform === 'win32' });
}

/**
 * Runs a script's main function; a {@link Failure} is printed as a line, anything else with its stack.
 * @param {() => Promise<number | undefined>} body resolves to the exit code
 */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? `\nError: ${error.message}` : error);
    process.exitCode = 1;
  }
}
