import * as l10n from '@vscode/l10n';
import type { CardMaker } from '../card.js';
import { card } from '../card.js';
import { concerns } from '../context.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, iconItem, textItem } from '../text/inline.js';
import { accessibleName, cardLane, quoted, whoMarks, whoWords } from './card-lane.js';

/** What the customer wants of a stage and asks in it. */
export const questions = cardLane({
  name: 'questions',
  title: () => l10n.t('Questions'),
  caption: () => l10n.t('and goals'),
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
  rows: (subject) =>
    subject.kind === 'stage' ? [...subject.goals, ...subject.questions].map(({ text }) => ({ text })) : [],
});
