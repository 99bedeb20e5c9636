import * as l10n from '@vscode/l10n';
import type { Pain } from '../../model/elements.js';
import { concerns, gather, type MapContext } from '../context.js';
import { words } from '../map-texts.js';
import { type as styles } from '../text/font.js';
import { textItem } from '../text/inline.js';
import { cardLane } from './card-lane.js';
import { knownCard, knownRows } from './known-cards.js';
import { containedRows } from './rows.js';

/** What hurts, where it comes from and how sure we are. */
export const pains = cardLane({
  name: 'pains',
  title: () => l10n.t('Pains'),
  caption: () => l10n.t('and how sure we are'),
  kinds: ['pain'],
  order: 'rows',
  cards(column, laneContext) {
    const { context } = laneContext;
    return gather(column, (container) => container.pains)
      .filter(({ item }) => concerns(item.for, context))
      .map((gathered) => {
        const { item: pain } = gathered;
        return knownCard(gathered, laneContext, {
          class: 'jm-pain-card',
          edge: 'jm-edge-pain',
          dots: { filled: 'jm-evidence', hollow: 'jm-evidence-none' },
          lead: [],
          name: l10n.t('Pain: {0}', context.title(pain)),
          before: pain.area ? [textItem(words.area(pain.area))] : [],
          after: [
            ...(pain.severity ? [textItem(severityOf(pain))] : []),
            ...(context.unanswered(pain.id) ? [textItem(l10n.t('unanswered'), styles.strong, 'jm-pain')] : []),
          ],
        });
      });
  },
  rows: (subject, context) =>
    containedRows(
      subject,
      ({ pains }) => pains,
      (pain) => painRows(pain, context),
    ),
});

function painRows(pain: Pain, context: MapContext) {
  return knownRows(
    pain,
    context,
    pain.area && words.area(pain.area),
    pain.severity && severityOf(pain),
    context.unanswered(pain.id) && l10n.t('unanswered'),
  );
}

function severityOf({ severity }: Pain): string {
  return l10n.t('severity {0}', String(severity?.value));
}
