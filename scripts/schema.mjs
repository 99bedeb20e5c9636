/** Writes the JSON Schema of journey.config.json from the settings' own schema and the rule catalogue; --check only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSync } from 'esbuild';

const TARGET = 'schemas/journey.config.schema.json';
buildSync({
  stdin: {
    contents: `
      import { toJsonSchema } from '@valibot/to-json-schema';
      import { SETTINGS } from './language-server/settings/schema.ts';
      import { catalogue } from './src/rules/index.ts';
      export const properties = Object.fromEntries(Object.entries(SETTINGS).map(([key, schema]) => [key, toJsonSchema(schema)]));
      export const rules = [...catalogue.values()];`,
    resolveDir: '.',
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile: 'test-output/schema.cjs',
});
const { properties, rules } = createRequire(import.meta.url)('../test-output/schema.cjs');

for (const schema of Object.values(properties)) delete schema.$schema;
const severity = properties.rules.additionalProperties;
properties.rules = {
  type: 'object',
  description: properties.rules.description,
  properties: Object.fromEntries(
    rules.map(({ name, severity: usual }) => [
      name,
      { ...severity, default: usual, markdownDescription: `Severity of \`${name}\`; \`${usual}\` by default.` },
    ]),
  ),
  additionalProperties: false,
};
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Settings of a journey project',
  description: 'This file makes its folder a project: the journeys in it see each other’s names.',
  type: 'object',
  properties: { $schema: { type: 'string' }, ...properties },
  additionalProperties: false,
};
const text = `${JSON.stringify(schema, null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error(`${TARGET} is not what the settings are: run npm run schema.`);
  process.exit(1);
}
