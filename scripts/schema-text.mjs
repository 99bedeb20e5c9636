import { evaluated } from './evaluated.mjs';

/**
 * The JSON Schema of journey.config.json, made from the settings' own schema and the rule catalogue. What it says of
 * the settings is in English, or in a language that has a bundle in `l10n/`.
 */
export async function schemaText(language = 'en') {
  const { properties, rules, about } = await settings(language);
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
 * The settings as JSON Schemas, described in a language.
 * @param {string} language
 * @returns {Promise<{
 *   about: object,
 *   properties: Record<string, Schema> & {rules: Schema & {additionalProperties: object}},
 *   rules: {name: string, usual: string, text: string}[],
 * }>}
 */
function settings(language) {
  return evaluated(
    `import { toJsonSchema } from '@valibot/to-json-schema';
    import { aboutRule, aboutSettings, SETTINGS } from './language-server/settings/schema.ts';
    import { catalogue } from './src/rules/index.ts';
    export const about = aboutSettings();
    export const properties = Object.fromEntries(Object.entries(SETTINGS).map(([key, schema]) => [key, toJsonSchema(schema)]));
    export const rules = [...catalogue.values()]
      .filter(({ name }) => name !== 'invalid-settings')
      .map((rule) => ({ name: rule.name, usual: rule.severity, text: aboutRule(rule) }));`,
    language,
  );
}
