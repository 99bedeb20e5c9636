import * as l10n from '@vscode/l10n';
import type { EvidenceStrength } from '../../analysis/evidence.js';
import type { Id } from '../../model/source.js';
import { surenessTitle } from '../../model/sureness.js';
import { badge, findingWords } from '../badges.js';
import { card } from '../card.js';
import { concerns, gather } from '../context.js';
import { words } from '../map-texts.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, iconItem, rowText, textItem } from '../text/inline.js';
import { accessibleName, type CardLane, numberMark, whoMarks, whoWords } from './card-lane.js';

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
export const pains: CardLane = {
  name: 'pains',
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
};

/** What would help. */
export const opportunities: CardLane = {
  name: 'opportunities',
  order: 'rows',
  cards(column, { context, badges }) {
    return gather(column, (container) => container.opportunities).map(({ item: opportunity, touchpoint, number }) => {
      const findings = badges.on(opportunity.id);
      const whys = opportunity.answers.map((ref) => ({ id: ref.id, text: context.named(ref) }));
      const name = accessibleName(
        l10n.t('Opportunity: {0}', context.title(opportunity)),
        touchpoint && context.title(touchpoint),
        whys.map(({ text }) => l10n.t('For: {0}', text)),
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
            rows: whys.map(({ id, text }) => [whyIcon(id), textItem(text)]),
          },
          width,
        );
    });
  },
};

/** The sign of what is answered: the red of a pain, the green of an opportunity, the hollow diamond of a need. */
export function whyIcon(id: Id | undefined): InlineItem {
  const step = id?.slice(id.lastIndexOf('/') + 1);
  if (step?.startsWith('need:')) return iconItem('diamond', 'jm-need', 9);
  return iconItem('square', step?.startsWith('opportunity:') ? 'jm-edge-good' : 'jm-edge-pain', 6);
}
