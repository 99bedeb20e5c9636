import * as l10n from '@vscode/l10n';

// Test files share their modules: each begins in English, whatever the one before it spoke.
l10n.config({ contents: '{}' });
