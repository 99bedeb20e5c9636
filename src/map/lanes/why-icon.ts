import type { Id } from '../../model/source.js';
import { type InlineItem, iconItem } from '../text/inline.js';

/** The sign of what is answered: the red of a pain, the green of an opportunity, the hollow diamond of a need. */
export function whyIcon(id: Id | undefined): InlineItem {
  const step = id?.slice(id.lastIndexOf('/') + 1);
  if (step?.startsWith('need:')) return iconItem('diamond', 'jm-need', 9);
  return iconItem('square', step?.startsWith('opportunity:') ? 'jm-edge-good' : 'jm-edge-pain', 6);
}
