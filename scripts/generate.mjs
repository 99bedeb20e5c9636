/**
 * Generates the list of the rules from their folder, and the parser's tables and types from the grammar. The parser's folder
 * is emptied first: an unknown file there makes the generator ask.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { writeRuleList } from './rule-list.mjs';

writeRuleList();

rmSync('language-server/generated', { recursive: true, force: true });
mkdirSync('language-server/generated', { recursive: true });
const run = spawnSync(process.execPath, ['node_modules/langium-cli/bin/langium.js', 'generate', '--mode=production'], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exit(run.status ?? 1);
