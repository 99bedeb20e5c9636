import type { PreviewManager } from '../preview/manager.js';

/** Shows the text behind the map in front. */
export async function showSource(previews: PreviewManager): Promise<void> {
  await previews.active?.showSource();
}
