import * as l10n from '@vscode/l10n';
import type { EvidenceStrength } from '../../analysis/evidence.js';
import { surenessTitle } from '../../model/sureness.js';
import { badge, findingWords } from '../badges.js';
import { card } from '../card.js';
import { concerns, gather } from '../context.js';
import { words } from '../map-texts.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, rowText, textItem } from '../text/inline.js';
import { accessibleName, cardLane, numberMark, whoMarks, whoWords } from './card-lane.js';
import { clauses, containedRows } from './rows.js';

/** Three dots, filled as far as the evidence goes, and the word for it. */
function evidenceDots({ strength, sureness }: EvidenceStrength): InlineItem[] {
  const dots = [0, 1, 2].map(
    (index): InlineItem => ({
      kind: 'mark',
      shape: 'circle',
      class: index < strength ? 'jm-evidence' : 'jm-evidence-none',
      size: 7,
      tight: true,
    }),
  );
  return [...dots, textItem(surenessTitle(sureness))];
}

/** What hurts, where it comes from and how sure we are. */
export const pains = cardLane({
  name: 'pains',
  title: () => l10n.t('Pains'),
  caption: () => l10n.t('and how sure we are'),
  kinds: ['pain'],
  order: 'rows',
  cards(column, { context, badges }) {
    const gathered = gather(column, (container) => container.pains);
    return gathered
      .filter(({ item }) => concerns(item.for, context))
      .map(({ item: pain, touchpoint, number }) => {
        const findings = badges.on(pain.id);
        const unanswered = context.unanswered(pain.id);
        const row: InlineItem[] = [];
        if (pain.area) row.push(textItem(words.area(pain.area)));
        const evidence = context.analysis.evidence[pain.id];
        if (evidence) row.push(...evidenceDots(evidence));
        if (pain.severity) row.push(textItem(l10n.t('severity {0}', String(pain.severity.value))));
        if (unanswered) row.push(textItem(l10n.t('unanswered'), styles.strong, 'jm-pain'));
        const name = accessibleName(
          l10n.t('Pain: {0}', context.title(pain)),
          touchpoint && context.title(touchpoint),
          whoWords(pain.for, context),
          rowText(row),
          pain.evidence.map(({ text }) => l10n.t('Evidence: {0}', text)),
          findingWords(findings),
        );
        return (width) =>
          card(
            {
              key: pain.id,
              id: pain.id,
              class: evidence?.sureness === 'assumed' ? 'jm-pain-card jm-assumed' : 'jm-pain-card',
              edge: 'jm-edge-pain',
              name,
              title: context.title(pain),
              lead: whoMarks(pain.for, context),
              chips: [...badge(findings), ...numberMark(number)],
              rows: [row],
            },
            width,
          );
      });
  },
  rows: (subject, context) =>
    containedRows(
      subject,
      ({ pains }) => pains,
      (pain) => {
        const evidence = context.analysis.evidence[pain.id];
        const known = evidence && surenessTitle(evidence.sureness);
        const text = clauses(context.title(pain), known, context.unanswered(pain.id) && l10n.t('unanswered'));
        return { text, id: pain.id };
      },
    ),
});
