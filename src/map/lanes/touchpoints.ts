import * as l10n from '@vscode/l10n';
import type { Touchpoint } from '../../model/elements.js';
import { formatDuration, formatList, formatShare } from '../../model/format.js';
import type { Ref } from '../../model/source.js';
import { badge, findingWords } from '../badges.js';
import { card } from '../card.js';
import type { CardMaker } from '../card-layout.js';
import { perTouchpoint } from '../columns.js';
import type { MapContext } from '../context.js';
import { words } from '../map-texts.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, iconItem, rowText, textItem } from '../text/inline.js';
import { accessibleName, cardLane, numberMark, whoMarks, whoWords } from './card-lane.js';
import { titleRow, touchpointRows } from './rows.js';

/** Where the customer meets the company, and what marks the meeting. */
export const touchpoints = cardLane({
  name: 'touchpoints',
  title: () => l10n.t('Touchpoints'),
  caption: () => l10n.t('where they meet us'),
  kinds: ['touchpoint'],
  order: 'runs',
  cards(column, { context, badges }) {
    return perTouchpoint(column, (touchpoint, number): CardMaker[] => {
      const findings = badges.on(touchpoint.id);
      const channel: InlineItem[] = touchpoint.via
        ? [{ kind: 'pill', text: context.named(touchpoint.via), class: 'jm-channel' }]
        : [];
      const rows = [conditions(touchpoint, context), details(touchpoint), ...moments(touchpoint)];
      const name = accessibleName(
        l10n.t('Touchpoint: {0}', context.title(touchpoint)),
        touchpoint.via && l10n.t('Channel: {0}', context.named(touchpoint.via)),
        touchpoint.by.length > 0 && l10n.t('by {0}', whoWords(touchpoint.by, context).join('')),
        rows.map(rowText),
        findingWords(findings),
      );
      const optional = touchpoint.optional || touchpoint.insteadOf ? ' jm-branch' : '';
      return [
        (width) =>
          card(
            {
              key: touchpoint.id,
              id: touchpoint.id,
              isMain: true,
              class: `jm-touchpoint${optional}`,
              name,
              title: context.title(touchpoint),
              lead: numberMark(number),
              chips: [...badge(findings), ...channel],
              rows,
            },
            width,
          ),
      ];
    });
  },
  rows: (subject, context) =>
    touchpointRows(subject, (touchpoint) => {
      const { text, id } = titleRow(touchpoint, context);
      return [{ id, text: touchpoint.via ? l10n.t('{0} via {1}', text, context.named(touchpoint.via)) : text }];
    }),
});

/** When and for whom it happens. */
function conditions(touchpoint: Touchpoint, context: MapContext): InlineItem[] {
  const out: InlineItem[] = [];
  const { insteadOf, alongside, when } = touchpoint;
  if (insteadOf) {
    const other = context.named(insteadOf.touchpoint);
    out.push(
      textItem(
        insteadOf.share === undefined
          ? l10n.t('instead of {0}', other)
          : l10n.t('instead of {0}: {1}', other, formatShare(insteadOf.share)),
        styles.strong,
        'jm-muted',
      ),
    );
  }
  if (alongside) out.push(textItem(l10n.t('alongside {0}', context.named(alongside))));
  if (touchpoint.optional) out.push(textItem(l10n.t('optional')));
  if (touchpoint.by.length > 0) out.push(...whoBy(touchpoint.by, context));
  if (when) out.push(textItem(l10n.t('when {0}', when.text)));
  return out;
}

function whoBy(by: readonly Ref[], context: MapContext): InlineItem[] {
  // The markers of the legend say who in less room than names would; hover and screen reader have the names.
  const marks = whoMarks(by, context);
  return marks.length > 0
    ? [textItem(l10n.t('only by')), ...marks]
    : [textItem(l10n.t('by {0}', whoWords(by, context).join('')))];
}

/** Pyramid level, time and what it evokes. */
function details(touchpoint: Touchpoint): InlineItem[] {
  const out: InlineItem[] = [];
  const { level, time, wait, urgent, evokes } = touchpoint;
  if (level) {
    const word = words.level(level.value);
    if (level.by === 'customer') out.push(textItem(l10n.t('{0} by the customer', word)));
    else if (level.by === 'company') out.push(textItem(l10n.t('{0} by the company', word)));
    else out.push(textItem(word));
  }
  if (time) out.push(textItem(formatDuration(time.duration)));
  if (wait) out.push(textItem(l10n.t('waits {0}', formatDuration(wait.duration)), styles.meta, 'jm-warn'));
  if (urgent)
    out.push(textItem(l10n.t('urgent: within {0}', formatDuration(urgent.duration)), styles.strong, 'jm-pain'));
  if (evokes.length > 0) {
    out.push(textItem(l10n.t('evokes {0}', formatList(evokes.map(({ value }) => words.fiveFeeling(value))))));
  }
  return out;
}

/** What one remembers: ahas, moments of truth, friction, access. */
function moments(touchpoint: Touchpoint): InlineItem[][] {
  return [
    ...touchpoint.ahas.map(({ text }): InlineItem[] => [iconItem('star', 'jm-aha', 12), textItem(text)]),
    ...touchpoint.momentsOfTruth.map(({ text }): InlineItem[] => [iconItem('diamond', 'jm-truth', 10), textItem(text)]),
    ...touchpoint.frictions.map((friction): InlineItem[] => [
      iconItem('friction', 'jm-friction', 11),
      textItem(
        friction.intent === 'intentional'
          ? l10n.t('on purpose: {0}', friction.text)
          : l10n.t('friction: {0}', friction.text),
      ),
      ...(friction.because ? [textItem(friction.because)] : []),
    ]),
    ...touchpoint.accessible.map(({ text }): InlineItem[] => [
      iconItem('tick', 'jm-good', 9),
      textItem(l10n.t('accessible: {0}', text)),
    ]),
  ];
}
