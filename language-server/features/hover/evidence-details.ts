import * as l10n from '@vscode/l10n';
import type { EvidenceStrength } from '../../../src/analysis/evidence.js';
import type { Evidence, HowKnown } from '../../../src/model/elements.js';
import { formatNumber } from '../../../src/model/format.js';
import type { Ref, Tally } from '../../../src/model/source.js';
import { surenessText } from '../../../src/model/sureness.js';
import { code, plain } from './markdown.js';

/** Lines of evidence that a hover has room for. */
const most = 5;

/** How sure something is, with what was counted, and the evidence it rests on. */
export function evidenceDetails(evidence: readonly Evidence[], known: EvidenceStrength | undefined): string[] {
  if (!known) return [];
  const lines = evidence.slice(0, most).map(evidenceLine);
  const more = evidence.length - lines.length;
  if (more > 0) lines.push(l10n.t('{0} more', formatNumber(more)));
  return [surenessText(known.sureness, known.sources, known.largest), ...lines];
}

function evidenceLine({ text, how, from, on, count, of }: Evidence): string {
  const parts = [howTitle(how?.value ?? 'observed'), ...sourceParts({ from, count, of }), on ? plain(on.date) : ''];
  return `“${plain(text)}” · ${parts.filter((part) => part !== '').join(' · ')}`;
}

/** Where something is known from, and how often it was found. */
export function sourceParts({
  from,
  count,
  of,
}: { from?: Ref | undefined } & { [K in keyof Tally]: Tally[K] | undefined }): string[] {
  const parts = from ? [code(from.text)] : [];
  if (count === undefined) return parts;
  const counted =
    of === undefined
      ? l10n.t('seen {0} times', formatNumber(count))
      : l10n.t('{0} of {1}', formatNumber(count), formatNumber(of));
  return [...parts, plain(counted)];
}

/** How a piece of evidence is known, in the reader's words. */
function howTitle(how: HowKnown): string {
  switch (how) {
    case 'observed':
      return l10n.t('observed');
    case 'said':
      return l10n.t('said');
    case 'assumed':
      return l10n.t('assumed');
  }
}
