import * as l10n from '@vscode/l10n';
import type { RuleMetadata } from './rule.js';

/** Rules that only the parser, the linker, the settings or the file system can check; their findings come as `problems`. */
export const problemRules: readonly RuleMetadata[] = [
  {
    name: 'syntax',
    group: 'text',
    sources: [],
    severity: 'error',
    fix: 'suggested',
    summary: () => l10n.t('A text cannot be read.'),
  },
  {
    name: 'unknown-reference',
    group: 'text',
    sources: [],
    severity: 'error',
    fix: 'suggested',
    summary: () => l10n.t('A name is used that nothing declares.'),
  },
  {
    name: 'written-twice',
    group: 'text',
    sources: [],
    severity: 'warning',
    fix: 'safe',
    summary: () => l10n.t('A statement that can have one value is written twice.'),
  },
  {
    name: 'broken-image',
    group: 'text',
    sources: [],
    severity: 'warning',
    fix: 'none',
    summary: () => l10n.t('An image is not there, or is no picture.'),
  },
  {
    name: 'unused-ignore',
    group: 'text',
    sources: [],
    severity: 'warning',
    fix: 'safe',
    summary: () => l10n.t('A comment that ignores a rule silences nothing, or gives no reason.'),
  },
  {
    name: 'invalid-settings',
    group: 'text',
    sources: [],
    severity: 'error',
    fix: 'suggested',
    summary: () => l10n.t('The project’s settings cannot be used as they are written.'),
  },
];
