/** Measures the built bundles and prints one table; `--quick` leaves the large workspace out. Run `npm run build` first. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { l10nModule } from './machine/l10n-module.mjs';

if (!existsSync('dist/server.cjs')) {
  console.error('Nothing to measure: dist/server.cjs is missing. Run npm run build first.');
  process.exit(1);
}
/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  minify: true,
  alias: l10nModule,
};
await build({ ...common, entryPoints: ['bench/bare-server.ts'], outfile: 'test-output/bare-server.cjs' });
await build({ ...common, entryPoints: ['bench/main.ts'], outfile: 'test-output/bench.cjs' });
const run = spawnSync(process.execPath, ['test-output/bench.cjs', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
