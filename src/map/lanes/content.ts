import * as l10n from '@vscode/l10n';
import type { CardMaker } from '../card.js';
import { card } from '../card.js';
import { type as styles } from '../text/font.js';
import { textItem } from '../text/inline.js';
import { accessibleName, cardLane } from './card-lane.js';

/** What a stage gives to read, watch or try. */
export const content = cardLane({
  name: 'content',
  title: () => l10n.t('Content'),
  caption: () => l10n.t('what answers them'),
  order: 'rows',
  cards({ stage }) {
    return (stage?.contents ?? []).map(({ text }, index): CardMaker => {
      const name = accessibleName(l10n.t('Content: {0}', text));
      const rows = [[textItem(text, styles.body)]];
      return (width) =>
        card(
          { key: `content${index}`, ...(stage ? { id: stage.id } : {}), class: 'jm-content', name, bare: true, rows },
          width,
        );
    });
  },
  rows: (subject) => (subject.kind === 'stage' ? subject.contents.map(({ text }) => ({ text })) : []),
});
