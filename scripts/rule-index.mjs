/** Writes the index of the rules from their metadata; --check only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ruleIndexText } from './rule-index-text.mjs';

const TARGET = 'docs/rules/README.md';
const text = await ruleIndexText();
if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error(`${TARGET} is not what the rules say of themselves: run npm run rule-index.`);
  process.exit(1);
}
