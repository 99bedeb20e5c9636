import { readMessage } from '../protocol/read-message.js';
import {
  type FromWebview,
  type InitialState,
  InitialStateSchema,
  initialStateAttribute,
  type PageState,
  SavedStateSchema,
} from '../protocol/webview.js';

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** VS Code around the page: may be acquired once only. */
export const vscodeApi: VsCodeApi = acquireVsCodeApi();

/** What the panel wrote into the page. */
export function readInitialState(page: HTMLElement): InitialState | undefined {
  const written: unknown = JSON.parse(page.getAttribute(initialStateAttribute) ?? 'null');
  return readMessage(InitialStateSchema, written, 'the extension');
}

/** What the page kept of its former life: VS Code hands it back when a hidden page is shown again, or after a reload. */
export function readSavedViewState(): Partial<PageState> {
  const saved = vscodeApi.getState();
  return (saved === undefined ? undefined : readMessage(SavedStateSchema, saved, 'an earlier page')) ?? {};
}
