import * as l10n from '@vscode/l10n';
import type { CardMaker } from '../card.js';
import { card } from '../card.js';
import { perTouchpoint } from '../columns.js';
import { type as styles } from '../text/font.js';
import { textItem } from '../text/inline.js';
import { accessibleName, cardLane, numberMark } from './card-lane.js';
import { touchpointRows } from './rows.js';

/** What customers can touch and keep. */
export const artefacts = cardLane({
  name: 'artefacts',
  title: () => l10n.t('Artefacts'),
  caption: () => l10n.t('what is left in their hands'),
  order: 'runs',
  cards(column, { context }) {
    return perTouchpoint(column, (touchpoint, number) =>
      touchpoint.artefacts.map(({ text }, index): CardMaker => {
        const [gutterMark] = numberMark(number);
        const spec = {
          key: `${touchpoint.id} ${index}`,
          id: touchpoint.id,
          class: 'jm-artefact',
          bare: true,
          name: accessibleName(l10n.t('Artefact: {0}', text), context.title(touchpoint)),
          rows: [[textItem(text, styles.body)]],
          ...(gutterMark ? { gutterMark } : {}),
        };
        return (width) => card(spec, width);
      }),
    );
  },
  rows: (subject) => touchpointRows(subject, ({ artefacts }) => artefacts.map(({ text }) => ({ text }))),
});
