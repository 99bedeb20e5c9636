import { type FromWebview, type InitialState, initialStateAttribute, type PageState } from '../protocol/webview.js';

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** VS Code around the page: may be acquired once only. */
export const vscodeApi: VsCodeApi = acquireVsCodeApi();

/** What the panel wrote into the page. */
export function readInitialState(page: HTMLElement): InitialState {
  return JSON.parse(page.getAttribute(initialStateAttribute) ?? '{}') as InitialState;
}

/** What the page kept of its former life: VS Code hands it back when a hidden page is shown again, or after a reload. */
export function readSavedViewState(): Partial<PageState> {
  const saved = vscodeApi.getState();
  return typeof saved === 'object' && saved !== null ? saved : {};
}
