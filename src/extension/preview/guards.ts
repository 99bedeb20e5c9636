import type { FromWebview, MapState } from '../../protocol/webview.js';

/** Whether what a page sent is one of its messages: the page shows other people's text, so its messages are checked. */
export function isFromWebview(value: unknown): value is FromWebview {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'ready':
      return true;
    case 'reveal':
      return typeof value.uri === 'string' && typeof value.focus === 'boolean' && isRange(value.range);
    case 'choose':
      return typeof value.journey === 'string';
    case 'remember':
      return isMapState(value.state);
    default:
      return false;
  }
}

/** Whether what VS Code kept over a reload still says which map to show. */
export function isMapState(value: unknown): value is MapState {
  return (
    isRecord(value) &&
    typeof value.uri === 'string' &&
    (value.journey === undefined || typeof value.journey === 'string') &&
    typeof value.locked === 'boolean' &&
    Array.isArray(value.hidden) &&
    value.hidden.every((lane) => typeof lane === 'string') &&
    typeof value.zoom === 'number'
  );
}

function isRange(value: unknown): boolean {
  return isRecord(value) && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && isIndex(value.line) && isIndex(value.character);
}

function isIndex(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
