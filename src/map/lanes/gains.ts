import * as l10n from '@vscode/l10n';
import { concerns, gather } from '../context.js';
import { iconItem } from '../text/inline.js';
import { cardLane } from './card-lane.js';
import { knownCard, knownRows } from './known-cards.js';
import { containedRows } from './rows.js';

/** What works and must stay, and how sure we are. */
export const gains = cardLane({
  name: 'gains',
  title: () => l10n.t('Gains'),
  caption: () => l10n.t('what must stay'),
  kinds: ['gain'],
  order: 'rows',
  cards(column, laneContext) {
    const { context } = laneContext;
    return gather(column, (container) => container.gains)
      .filter(({ item }) => concerns(item.for, context))
      .map((gathered) =>
        knownCard(gathered, laneContext, {
          class: 'jm-gain-card',
          edge: 'jm-edge-good',
          dots: { filled: 'jm-evidence-good', hollow: 'jm-evidence-good-none' },
          lead: [iconItem('tick', 'jm-good', 9)],
          name: l10n.t('Gain: {0}', context.title(gathered.item)),
          before: [],
          after: [],
        }),
      );
  },
  rows: (subject, context) =>
    containedRows(
      subject,
      ({ gains }) => gains,
      (gain) => knownRows(gain, context),
    ),
});
