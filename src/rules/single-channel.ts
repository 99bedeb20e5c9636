import * as l10n from '@vscode/l10n';
import { textsOf } from '../model/lookup.js';
import { allTouchpoints } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** People move between channels (source 001): a journey all on one is that channel's own picture of itself. */
export const singleChannel: Rule = {
  name: 'single-channel',
  group: 'journey',
  sources: ['001'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('All touchpoints of a journey are on one channel.'),
  journey(journey, project, report) {
    const via = [...allTouchpoints(journey)].flatMap((touchpoint) => touchpoint.via ?? []);
    const [first] = via;
    if (!first || via.length < 2 || via.some((ref) => ref.id === undefined || ref.id !== first.id)) return;
    const channel = project.channels.find((each) => each.id === first.id);
    report({
      source: journey.source,
      subject: journey.id,
      message: l10n.t(
        'Everything in “{0}” happens on one channel, “{1}”: add where else the customer looks, asks or gets help.',
        displayName(journey),
        channel ? displayName(channel) : first.text,
      ),
      related: [{ source: channel?.source ?? first.source, message: l10n.t('The only channel') }],
      suppressIfBrokenIn: textsOf(journey, project),
    });
  },
};
