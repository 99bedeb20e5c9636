import { evaluated } from './evaluated.mjs';

const HEAD = `# The rules

What the checker finds, with one page per rule: why it matters, an example that it finds and one that it does not, how to fix it, how to turn it off.

Severities: an **error** means that the map would lie; at a **warning** a reviewer should stop; an **info** is worth a look; a **hint** is a suggestion; **off** has to be turned on in \`journey.config.json\`.
A journey that says \`draft\` is checked for errors alone. The severity after the settings counts: a rule that they make an error checks drafts too, and one that they take down from an error does not.

Fixes: a **safe** one invents nothing, and “fix all” makes it; a **suggested** one is yours to judge or to fill in. The sources are those of [where the ideas come from](../sources.md).
`;

/**
 * What the index says of a rule.
 * @typedef {{name: string, severity: string, finds: string, fix: string, sources: string[]}} Entry
 */

/** The index of the rules, docs/rules/README.md, made from their metadata. */
export async function ruleIndexText() {
  /** @type {{groups: {title: string, about: string, rules: Entry[]}[]}} */
  const { groups } = await evaluated(
    `import { catalogue } from './src/rules/index.ts';
    import { ruleGroups } from './src/rules/rule-groups.ts';
    const rules = [...catalogue.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    export const groups = Object.entries(ruleGroups).map(([key, group]) => ({
      ...group,
      rules: rules.filter(({ group }) => group === key).map((rule) => ({ ...rule, finds: rule.summary() })),
    }));`,
  );
  const tables = groups.map(({ title, about, rules }) =>
    [
      `## ${title}`,
      '',
      about,
      '',
      '| rule | severity | what it finds | fix | sources |',
      '|---|---|---|---|---|',
      ...rules.map(row),
      '',
    ].join('\n'),
  );
  return [HEAD, ...tables].join('\n');
}

/** @param {Entry} entry */
function row({ name, severity, finds, fix, sources }) {
  const cells = [`[${name}](${name}.md)`, severity, finds, fix === 'none' ? '–' : fix, sources.join(', ') || '–'];
  return `| ${cells.join(' | ')} |`;
}
