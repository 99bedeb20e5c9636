import * as l10n from '@vscode/l10n';
import type { Ref } from '../../model/source.js';
import { isKind } from '../../model/walk.js';
import type { CardMaker } from '../card.js';
import { card } from '../card.js';
import { perTouchpoint } from '../columns.js';
import type { MapContext } from '../context.js';
import { type InlineItem, textItem } from '../text/inline.js';
import { accessibleName, cardLane, numberMark } from './card-lane.js';
import type { Lane } from './lane.js';
import { touchpointRows } from './rows.js';

interface WorkLane<Name extends string> extends Pick<Lane, 'title' | 'caption' | 'behind'> {
  name: Name;
  /** What a card says to those who hear it. */
  named(text: string): string;
}

/** A lane of the service blueprint: who does what for each touchpoint. */
export function workLane<const Name extends 'onstage' | 'backstage' | 'support'>({
  named,
  ...lane
}: WorkLane<Name>): Lane<Name> {
  return cardLane({
    ...lane,
    order: 'runs',
    cards(column, { context }) {
      return perTouchpoint(column, (touchpoint, number) =>
        touchpoint[lane.name].map(({ text, by }, index): CardMaker => {
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
    rows: (subject, context) =>
      touchpointRows(subject, (touchpoint) =>
        touchpoint[lane.name].map(({ text, by }) => ({
          text: by ? l10n.t('{0} by {1}', text, context.named(by)) : text,
        })),
      ),
  });
}

/** Who does it; of a system, also the team that runs it. */
function doers(by: Ref, context: MapContext): string[] {
  const element = by.id === undefined ? undefined : context.byId.get(by.id);
  const team = isKind(element, 'system') ? element.by : undefined;
  return team ? [context.named(by), context.named(team)] : [context.named(by)];
}
