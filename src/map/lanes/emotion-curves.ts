import * as l10n from '@vscode/l10n';
import { emotionPlot } from '../emotions/emotion-lane.js';
import { feelingRows } from './feeling-rows.js';
import type { Lane } from './lane.js';

/** What customers feel along the way, a curve for each persona. */
export const emotions: Lane<'emotions'> = {
  name: 'emotions',
  title: () => l10n.t('Emotions'),
  caption: () => l10n.t('and why'),
  draw: (laneContext) => emotionPlot(laneContext, { lane: 'emotions', height: 184, isOfStaff: false }),
  rows: (subject, context) => feelingRows(subject, context, false),
};
