import * as l10n from '@vscode/l10n';
import { lacksShare } from '../../analysis/touchpoint-shares.js';
import type { Friction, Touchpoint } from '../../model/elements.js';
import { formatDuration, formatList, formatShare } from '../../model/format.js';
import type { Ref, TextFor } from '../../model/source.js';
import { badge, findingWords } from '../badges.js';
import type { CardMaker } from '../card.js';
import { card } from '../card.js';
import { perTouchpoint } from '../columns.js';
import { concerns, type MapContext } from '../context.js';
import { words } from '../map-texts.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, iconItem, rowText, textItem } from '../text/inline.js';
import { annotatedRows, annotationItems, annotationWords, pictureFoot } from './annotations.js';
import { accessibleName, cardLane, numberMark, whoMarks, whoWords } from './card-lane.js';
import { clauses, titleRow, touchpointRows } from './rows.js';

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
      const first = conditions(touchpoint, column.touchpoints, context);
      const rest = [details(touchpoint)];
      const name = accessibleName(
        l10n.t('Touchpoint: {0}', context.title(touchpoint)),
        touchpoint.via && l10n.t('Channel: {0}', context.named(touchpoint.via)),
        touchpoint.by.length > 0 && l10n.t('by {0}', whoWords(touchpoint.by, context).join('')),
        [first, ...rest].map(rowText),
        momentWords(touchpoint, context),
        annotationWords(touchpoint),
        findingWords(findings),
      );
      const branch = touchpoint.optional || touchpoint.insteadOf ? ' jm-branch' : '';
      const unknown = lacksShare(touchpoint, column.touchpoints) ? ' jm-unknown' : '';
      const foot = pictureFoot(touchpoint, context);
      const { images } = touchpoint;
      return [
        (width) =>
          card(
            {
              key: touchpoint.id,
              id: touchpoint.id,
              isMain: true,
              class: `jm-touchpoint${branch}${unknown}`,
              name,
              title: context.title(touchpoint),
              lead: numberMark(number),
              chips: [...badge(findings), ...channel],
              rows: [
                [...first, ...whoBy(touchpoint.by, context)],
                ...rest,
                ...moments(touchpoint, context),
                ...annotationItems({ ...touchpoint, images: foot ? images.slice(1) : images }, width),
              ],
              ...(foot && { foot }),
            },
            width,
          ),
      ];
    });
  },
  rows: (subject, context) =>
    subject.kind === 'stage'
      ? touchpointRows(subject, (touchpoint) => {
          const { text, id } = titleRow(touchpoint, context);
          const title = touchpoint.via ? l10n.t('{0} via {1}', text, context.named(touchpoint.via)) : text;
          const said = [conditions(touchpoint, subject.touchpoints, context), details(touchpoint)].map(rowText);
          const who = touchpoint.by.length > 0 && l10n.t('by {0}', whoWords(touchpoint.by, context).join(''));
          const words = clauses(title, who, ...said, ...momentWords(touchpoint, context));
          return annotatedRows({ id, text: words }, touchpoint);
        })
      : [],
});

/** When and for whom it happens. */
function conditions(touchpoint: Touchpoint, touchpoints: readonly Touchpoint[], context: MapContext): InlineItem[] {
  const out: InlineItem[] = [];
  const { insteadOf, alongside, when, optional, optionalShare } = touchpoint;
  const unknown = lacksShare(touchpoint, touchpoints) ? '?' : undefined;
  if (insteadOf) {
    const other = context.named(insteadOf.touchpoint);
    const share = insteadOf.share === undefined ? !optional && unknown : formatShare(insteadOf.share);
    out.push(
      textItem(
        share ? l10n.t('instead of {0}: {1}', other, share) : l10n.t('instead of {0}', other),
        styles.strong,
        'jm-muted',
      ),
    );
  }
  if (alongside) out.push(textItem(l10n.t('alongside {0}', context.named(alongside))));
  if (optional && (optionalShare !== undefined || unknown)) {
    const share = optionalShare === undefined ? '?' : formatShare(optionalShare);
    out.push(textItem(l10n.t('optional: {0}', share), styles.strong, 'jm-muted'));
  } else if (optional) out.push(textItem(l10n.t('optional')));
  if (when) out.push(textItem(l10n.t('when {0}', when.text)));
  return out;
}

function whoBy(by: readonly Ref[], context: MapContext): InlineItem[] {
  if (by.length === 0) return [];
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
function moments(touchpoint: Touchpoint, context: MapContext): InlineItem[][] {
  const { ahas, momentsOfTruth } = touchpoint;
  const here = (list: readonly TextFor[]) => list.filter((each) => concerns(each.for, context));
  return [
    ...here(ahas).map((aha): InlineItem[] => [
      iconItem('star', 'jm-aha', 12),
      ...whoMarks(aha.for, context),
      textItem(aha.text),
    ]),
    ...here(momentsOfTruth).map((moment): InlineItem[] => [
      iconItem('diamond', 'jm-truth', 10),
      ...whoMarks(moment.for, context),
      textItem(moment.text),
    ]),
    ...touchpoint.frictions.map((friction): InlineItem[] => [
      iconItem('friction', 'jm-friction', 11),
      textItem(frictionText(friction)),
      ...(friction.because ? [textItem(friction.because)] : []),
    ]),
    ...touchpoint.accessible.map(({ text }): InlineItem[] => [
      iconItem('tick', 'jm-good', 9),
      textItem(l10n.t('accessible: {0}', text)),
    ]),
  ];
}

function frictionText({ intent, text }: Friction): string {
  return intent === 'intentional' ? l10n.t('on purpose: {0}', text) : l10n.t('friction: {0}', text);
}

/** The same in words. */
function momentWords(touchpoint: Touchpoint, context: MapContext): string[] {
  const { ahas, momentsOfTruth, frictions, accessible } = touchpoint;
  const forSome = ({ text, for: whom }: TextFor) => [text, ...whoWords(whom, context)].join(' – ');
  return [
    ...ahas.map((aha) => l10n.t('Aha: {0}', forSome(aha))),
    ...momentsOfTruth.map((moment) => l10n.t('Moment of truth: {0}', forSome(moment))),
    ...frictions.map((friction) => clauses(frictionText(friction), friction.because)),
    ...accessible.map(({ text }) => l10n.t('accessible: {0}', text)),
  ];
}
