/**
 * Takes `@vscode/l10n` in its build as a module: the one for Node is CommonJS, which every file that says something would
 * wrap anew, and can only read files beyond it. Bundles and benchmark have to agree on it.
 */
export const l10nModule = { '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js' };
