import type { Id } from '../model/source.js';
import type { PageState } from '../protocol/webview.js';

/** How the map of a file was left. */
export interface FileView extends Pick<PageState, 'scroll' | 'selected' | 'zoom'> {
  journey?: Id;
}

/** As many files as anybody goes back to. */
const most = 50;

/** How the maps of the files shown before were left, so that each is found again as it was. */
export class FileViews {
  private readonly views = new Map<string, FileView>();

  keep(uri: string, view: FileView): void {
    this.views.delete(uri);
    this.views.set(uri, view);
    const [oldest] = this.views.keys();
    if (oldest !== undefined && this.views.size > most) this.views.delete(oldest);
  }

  of(uri: string): FileView | undefined {
    return this.views.get(uri);
  }
}
