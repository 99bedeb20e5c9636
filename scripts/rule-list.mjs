import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { camelCase, stop } from './scaffold.mjs';

const FOLDER = 'src/rules';

/** Writes the module that imports every rule: each file of the folder that exports one named like itself. */
export function writeRuleList() {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter(exportsRule)
    .sort();
  mkdirSync(`${FOLDER}/generated`, { recursive: true });
  writeFileSync(
    `${FOLDER}/generated/rules.ts`,
    [
      '/** Written by `npm run generate`: the rules that check the model, by name. */',
      "import type { Rule } from '../rule.js';",
      ...names.map((name) => `import { ${camelCase(name)} } from '../${name}.js';`),
      '',
      `export const rules: readonly Rule[] = [${names.map(camelCase).join(', ')}];`,
      '',
    ].join('\n'),
  );
}

/** @param {string} name */
function exportsRule(name) {
  const [, constant] = /^export const (\w+): Rule = /m.exec(readFileSync(`${FOLDER}/${name}.ts`, 'utf8')) ?? [];
  if (constant !== undefined && constant !== camelCase(name))
    stop(`${FOLDER}/${name}.ts has to export its rule as ${camelCase(name)}, not as ${constant}.`);
  return constant !== undefined;
}
