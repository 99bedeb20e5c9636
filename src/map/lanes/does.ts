import * as l10n from '@vscode/l10n';
import { card } from '../card.js';
import type { CardMaker } from '../card-layout.js';
import { perTouchpoint } from '../columns.js';
import { concerns } from '../context.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, textItem } from '../text/inline.js';
import { accessibleName, cardLane, numberMark, quoted, whoMarks, whoWords } from './card-lane.js';
import { touchpointRows } from './rows.js';

/** What the customer does and thinks, touchpoint by touchpoint. */
export const does = cardLane({
  name: 'does',
  title: () => l10n.t('Doing'),
  caption: () => l10n.t('and thinking'),
  order: 'runs',
  cards(column, { context }) {
    return perTouchpoint(column, (touchpoint, number): CardMaker[] => {
      const thinks = touchpoint.thinks.filter((thought) => concerns(thought.for, context));
      const rows: InlineItem[][] = [
        ...touchpoint.does.map(({ text }) => [textItem(text, styles.body)]),
        ...thinks.map((thought) => [...whoMarks(thought.for, context), quoted(thought.text, 'jm-muted')]),
      ].filter((row) => row.length > 0);
      if (rows.length === 0) return [];
      const [gutterMark] = numberMark(number);
      const name = accessibleName(
        context.title(touchpoint),
        touchpoint.does.map(({ text }) => l10n.t('Does: {0}', text)),
        thinks.map((thought) => l10n.t('Thinks: {0}', [thought.text, ...whoWords(thought.for, context)].join(' – '))),
      );
      return [
        (width) =>
          card(
            {
              key: touchpoint.id,
              id: touchpoint.id,
              class: 'jm-voice',
              name,
              bare: true,
              rows,
              ...(gutterMark ? { gutterMark } : {}),
            },
            width,
          ),
      ];
    });
  },
  rows: (subject) =>
    touchpointRows(subject, ({ does, thinks }) => [
      ...does.map(({ text }) => ({ text })),
      ...thinks.map(({ text }) => ({ text: `“${text}”` })),
    ]),
});
