/** Writes the JSON Schema of journey.config.json; --check only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { schemaText } from './schema-text.mjs';

const TARGET = 'schemas/journey.config.schema.json';
const text = await schemaText();
if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error(`${TARGET} is not what the settings are: run npm run schema.`);
  process.exit(1);
}
