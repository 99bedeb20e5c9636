import * as l10n from '@vscode/l10n';
import type { Ref } from '../../model/source.js';
import { isKind } from '../../model/walk.js';
import { card } from '../card.js';
import { perTouchpoint } from '../columns.js';
import type { MapContext } from '../context.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, textItem } from '../text/inline.js';
import { accessibleName, type CardLane, type CardMaker, numberMark } from './card-lane.js';

/** A lane of the service blueprint: who does what for each touchpoint. */
function work(name: 'onstage' | 'backstage' | 'support', named: (text: string) => string): CardLane {
  return {
    name,
    order: 'runs',
    cards(column, { context }) {
      return perTouchpoint(column, (touchpoint, number) =>
        touchpoint[name].map(({ text, by }, index): CardMaker => {
          const who = by ? doers(by, context) : [];
          const spec = {
            key: `${touchpoint.id} ${index}`,
            id: touchpoint.id,
            class: 'jm-work',
            name: accessibleName(named(text), context.title(touchpoint), who.join(' · ')),
            title: text,
            chips: numberMark(number),
            rows: [who.map((title): InlineItem => textItem(title))],
          };
          return (width) => card(spec, width);
        }),
      );
    },
  };
}

/** Who does it; of a system, also the team that runs it. */
function doers(by: Ref, context: MapContext): string[] {
  const element = by.id === undefined ? undefined : context.byId.get(by.id);
  const team = isKind(element, 'system') ? element.by : undefined;
  return team ? [context.named(by), context.named(team)] : [context.named(by)];
}

export const onstage = work('onstage', (text) => l10n.t('Onstage: {0}', text));
export const backstage = work('backstage', (text) => l10n.t('Backstage: {0}', text));
export const support = work('support', (text) => l10n.t('Support: {0}', text));

/** What customers can touch and keep. */
export const artefacts: CardLane = {
  name: 'artefacts',
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
};
