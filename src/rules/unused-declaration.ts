import * as l10n from '@vscode/l10n';
import { sharedElements } from '../model/walk.js';
import type { Rule } from './rule.js';
import { remove } from './support/fix-builders.js';
import { sharedReferences } from './support/shared-references.js';
import { hasSyntaxErrors, mayBeMisspelt } from './support/syntax-errors.js';
import { displayName } from './support/wording.js';

/** A shared element that nothing of the project points at: it only makes the others harder to find. */
export const unusedDeclaration: Rule = {
  name: 'unused-declaration',
  group: 'text',
  sources: [],
  severity: 'hint',
  fix: 'suggested',
  summary: () => l10n.t('Nothing in the project uses a declaration.'),
  project(project, report) {
    // Its use may be written in words that could not be read.
    if (hasSyntaxErrors(project)) return;
    const used = sharedReferences(project);
    for (const element of sharedElements(project)) {
      if (element.name === undefined || used.has(element.id) || mayBeMisspelt(element, project)) continue;
      report({
        source: element.source,
        subject: element.id,
        message: l10n.t('Nothing uses “{0}”: use it, or remove it.', displayName(element)),
        unnecessary: true,
        fixes: () => [
          {
            title: l10n.t('Remove “{0}”', displayName(element)),
            edits: [remove(element.source)],
            preferred: true,
          },
        ],
      });
    }
  },
};
