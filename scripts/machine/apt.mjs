/** Debian and Ubuntu packages, installed only where that needs no question: as root. */
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** True when packages can be installed here without asking anyone. */
export const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * The one command a person would run to have the packages.
 * @param {string[]} packages
 */
export const installCommand = (packages) =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/** True on a system whose packages come from apt. */
export const hasApt = () => existsSync('/usr/bin/apt-get');

/**
 * Installs packages with apt-get, waiting for another apt-get to finish.
 * @param {string[]} packages
 * @throws {Failure} when apt-get fails
 */
export async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  const doing = `Installing ${packages.join(', ')}`;
  const next = `Check that the package server is reachable, or run: ${installCommand(packages)}`;
  await run('apt-get', [...wait, 'update'], { doing, next, env }).catch((error) => {
    if (!/lock/.test(error.message)) throw error;
  });
  await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], { doing, next, env });
}
