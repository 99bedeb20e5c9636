import type { Boot, FromWebview, PageState } from '../protocol.js';

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** VS Code around the page: may be acquired once only. */
export const host: VsCodeApi = acquireVsCodeApi();

/** What the panel wrote into the page. */
export function readBoot(page: HTMLElement): Boot {
  return JSON.parse(page.dataset.boot ?? '{}') as Boot;
}

/** What the page kept of its former life: VS Code hands it back when a hidden page is shown again, or after a reload. */
export function readKept(): Partial<PageState> {
  const kept = host.getState();
  return typeof kept === 'object' && kept !== null ? kept : {};
}
