import type { PreviewManager } from '../preview/manager.js';

/** Ties the map in front to its file, or lets it follow the active editor again. */
export function toggleLock(previews: PreviewManager): void {
  previews.active?.toggleLock();
}
