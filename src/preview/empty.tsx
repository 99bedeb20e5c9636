import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';

/** Why there is no map to see. */
export type Lack = 'waiting' | 'late' | 'no-journey' | 'abstract';

const sample = `journey Upgrade "From 4G to 5G" {
  draft
  stage "My video keeps buffering" awareness {
    touchpoint "Video stalls in the tunnel"
  }
}`;

/** What stands where a map would. */
export function Empty({ lack }: { lack: Lack }): VNode {
  return (
    <section class={`empty empty-${lack}`}>
      <p class="lead">{leads[lack]()}</p>
      <p>{hints[lack]()}</p>
      {lack === 'no-journey' && <pre>{sample}</pre>}
    </section>
  );
}

const leads: Record<Lack, () => string> = {
  waiting: () => l10n.t('Reading the journey …'),
  late: () => l10n.t('The language server has not answered yet.'),
  'no-journey': () => l10n.t('There is no journey in this file.'),
  abstract: () => l10n.t('This journey is abstract.'),
};

const hints: Record<Lack, () => string> = {
  waiting: () => '',
  late: () =>
    l10n.t(
      'If it stays so, run “Journey: Restart Language Server” from the Command Palette, and look into the output “Journey”.',
    ),
  'no-journey': () => l10n.t('Its map appears here as soon as you write one, for example:'),
  abstract: () => l10n.t('It is drawn through its variants: choose one above, or write one.'),
};
