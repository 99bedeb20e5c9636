/** `npm run new-rule NAME`: the files of a rule that finds nothing yet. Its tests are red until these are filled. */
import { writeRuleList } from './rule-list.mjs';
import { camelCase, nameArgument, Scaffold } from './scaffold.mjs';

const name = nameArgument('npm run new-rule NAME');
const constant = camelCase(name);
const files = new Scaffold();

files.create(
  `src/rules/${name}.ts`,
  `import * as l10n from '@vscode/l10n';
import type { Rule } from './rule.js';

/** What is wrong, why it matters, and where that is known from (source 003). */
export const ${constant}: Rule = {
  name: '${name}',
  group: 'journey',
  sources: ['003'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('What is wrong, in one sentence.'),
  journey(_journey, _project, _report) {
    // For each place where it is so: report({ source, subject, message: l10n.t('…'), suppressIfBrokenIn: […] })
  },
};
`,
);
files.create(
  `test/rules/${name}.test.ts`,
  `import { describeRule } from './rule-tests.js';

describeRule('${name}', {
  fires: {
    'what it is about': {
      text: 'journey J "J" { stage A "A" }',
      on: ['what is underlined'],
      severity: 'info',
      message: /what the message says/,
    },
  },
  quiet: { 'a near miss': 'journey J "J" { stage A "A" }' },
  broken: { 'text that cannot be read where it is missing': 'journey J "J" { stge A "A" }' },
});
`,
);
files.create(
  `docs/rules/${name}.md`,
  `# What is wrong, in a few words

\`${name}\` · **Info**: worth a look.

## Why it matters

What happens to a customer or a team otherwise ([source 003](../sources.md)).

## What is found

When exactly it is reported, and when it is not.

## Not like this

\`\`\`journey
\`\`\`

## But like this

\`\`\`journey
\`\`\`

## How to fix it

What to write or to do.

## How to turn it off

For the whole project, in \`journey.config.json\` (or give it another severity: \`hint\`, \`info\`, \`warning\`, \`error\`):

\`\`\`json
{ "rules": { "${name}": "off" } }
\`\`\`

In one place, with a reason, on the line above the finding: \`// journey-ignore ${name}: a good reason\`.
`,
);
files.write();
writeRuleList();
console.log(
  [
    'Next: fill these in, and',
    '- translate the summary and the messages in l10n/bundle.l10n.*.json;',
    '- npm run rule-index, npm run schema, npm run format, and the tests that docs/contributing.md names.',
  ].join('\n'),
);
