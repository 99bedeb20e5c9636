import * as l10n from '@vscode/l10n';
import { setFormatLocale } from '../model/format.js';
import { addStyle } from './add-style.js';
import { App } from './app.js';
import { readInitialState } from './vscode-api.js';

/** The program of a map's page. */
const page = document.getElementById('page');
const initial = page && readInitialState(page);
if (page && initial) {
  l10n.config({ contents: initial.messages });
  setFormatLocale(initial.language);
  addStyle(document.currentScript);
  new App(page, initial).start();
}
