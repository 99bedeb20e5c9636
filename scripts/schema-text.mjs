import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * The JSON Schema of journey.config.json, made from the settings' own schema and the rule catalogue. What it says of
 * the settings is in English, or in a language that has a bundle in `l10n/`.
 */
export async function schemaText(language = 'en') {
  const messages = language === 'en' ? '{}' : await readFile(`l10n/bundle.l10n.${language}.json`, 'utf8');
  const { properties, rules, about } = await evaluated(messages);
  for (const schema of Object.values(properties)) delete schema.$schema;
  const severity = properties.rules.additionalProperties;
  const rulesSchema = {
    type: 'object',
    description: properties.rules.description,
    properties: Object.fromEntries(
      rules.map(({ name, usual, text }) => [name, { ...severity, default: usual, markdownDescription: text }]),
    ),
    additionalProperties: false,
  };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...about,
    type: 'object',
    properties: { $schema: { type: 'string' }, ...properties, rules: rulesSchema },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/**
 * A JSON Schema, as far as it is put together here.
 * @typedef {{$schema?: string, description?: string, additionalProperties?: object | boolean} & Record<string, unknown>} Schema
 */

/**
 * The settings as JSON Schemas, described in the language of `messages`: that is settled before their module is run.
 * @param {string} messages
 * @returns {Promise<{
 *   about: object,
 *   properties: Record<string, Schema> & {rules: Schema & {additionalProperties: object}},
 *   rules: {name: string, usual: string, text: string}[],
 * }>}
 */
async function evaluated(messages) {
  const outfile = path.resolve(`test-output/schema-${process.pid}-${performance.now()}.mjs`);
  await build({
    stdin: {
      contents: `
        import 'messages';
        import { toJsonSchema } from '@valibot/to-json-schema';
        import { aboutRule, aboutSettings, SETTINGS } from './language-server/settings/schema.ts';
        import { catalogue } from './src/rules/index.ts';
        export const about = aboutSettings();
        export const properties = Object.fromEntries(Object.entries(SETTINGS).map(([key, schema]) => [key, toJsonSchema(schema)]));
        export const rules = [...catalogue.values()].filter(({ name }) => name !== 'invalid-settings').map(({ name, severity }) => ({ name, usual: severity, text: aboutRule(name, severity) }));`,
      resolveDir: '.',
      loader: 'ts',
    },
    plugins: [
      {
        name: 'messages',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^messages$/ }, () => ({ path: 'messages', namespace: 'messages' }));
          onLoad({ filter: /.*/, namespace: 'messages' }, () => ({
            contents: `import * as l10n from '@vscode/l10n'; l10n.config({ contents: ${JSON.stringify(messages)} });`,
            resolveDir: '.',
          }));
        },
      },
    ],
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    outfile,
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
