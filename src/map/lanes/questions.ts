import * as l10n from '@vscode/l10n';
import { card } from '../card.js';
import { perTouchpoint } from '../columns.js';
import { concerns } from '../context.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, iconItem, textItem } from '../text/inline.js';
import { isSpaced } from '../text/wrap.js';
import { accessibleName, type CardLane, type CardMaker, numberMark, whoMarks, whoWords } from './card-lane.js';

/** The customer's own words. Latin text is set in italics; Chinese and Thai have none. */
function quoted(text: string, className?: string): InlineItem {
  return textItem(`“${text.trim()}”`, isSpaced(text) ? styles.quote : styles.body, className);
}

/** What the customer wants of a stage and asks in it. */
export const questions: CardLane = {
  name: 'questions',
  order: 'rows',
  cards({ stage }, { context }) {
    if (!stage) return [];
    const goals = stage.goals.map((goal, index): CardMaker => {
      const row: InlineItem[] = [iconItem('ring', 'jm-goal', 9), textItem(goal.text, styles.body)];
      const name = accessibleName(l10n.t('Goal: {0}', goal.text));
      return (width) =>
        card({ key: `goal${index}`, id: stage.id, class: 'jm-voice', name, bare: true, rows: [row] }, width);
    });
    const asked = stage.questions
      .filter((question) => concerns(question.for, context))
      .map((question, index): CardMaker => {
        const row: InlineItem[] = [...whoMarks(question.for, context), quoted(question.text)];
        const name = accessibleName(l10n.t('Question: {0}', question.text), whoWords(question.for, context));
        return (width) =>
          card({ key: `question${index}`, id: stage.id, class: 'jm-voice', name, bare: true, rows: [row] }, width);
      });
    return [...goals, ...asked];
  },
};

/** What the customer does and thinks, touchpoint by touchpoint. */
export const does: CardLane = {
  name: 'does',
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
};
