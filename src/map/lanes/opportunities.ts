import * as l10n from '@vscode/l10n';
import { badge, findingWords } from '../badges.js';
import { card } from '../card.js';
import { gather } from '../context.js';
import { type InlineItem, textItem } from '../text/inline.js';
import { annotatedRows, annotationItems, annotationWords } from './annotations.js';
import { accessibleName, cardLane, numberMark } from './card-lane.js';
import { clauses, containedRows } from './rows.js';
import { whyIcon } from './why-icon.js';

/** What would help. */
export const opportunities = cardLane({
  name: 'opportunities',
  title: () => l10n.t('Opportunities'),
  caption: () => l10n.t('what would help'),
  kinds: ['opportunity'],
  order: 'rows',
  cards(column, { context, badges }) {
    return gather(column, (container) => container.opportunities).map(({ item: opportunity, touchpoint, number }) => {
      const findings = badges.on(opportunity.id);
      const whys = opportunity.answers.map((ref) => ({ id: ref.id, text: context.named(ref) }));
      const name = accessibleName(
        l10n.t('Opportunity: {0}', context.title(opportunity)),
        touchpoint && context.title(touchpoint),
        whys.map(({ text }) => l10n.t('For: {0}', text)),
        annotationWords(opportunity),
        findingWords(findings),
      );
      return (width) =>
        card(
          {
            key: opportunity.id,
            id: opportunity.id,
            class: 'jm-opportunity',
            edge: 'jm-edge-good',
            name,
            title: context.title(opportunity),
            chips: [...badge(findings), ...numberMark(number)],
            rows: [
              ...whys.map(({ id, text }): InlineItem[] => [whyIcon(id), textItem(text)]),
              ...annotationItems(opportunity, width),
            ],
          },
          width,
        );
    });
  },
  rows: (subject, context) =>
    containedRows(
      subject,
      ({ opportunities }) => opportunities,
      (opportunity) => {
        const whys = opportunity.answers.map((ref) => l10n.t('For: {0}', context.named(ref)));
        return annotatedRows({ text: clauses(context.title(opportunity), ...whys), id: opportunity.id }, opportunity);
      },
    ),
});
