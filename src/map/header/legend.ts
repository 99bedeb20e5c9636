import * as l10n from '@vscode/l10n';
import { margin } from '../columns.js';
import { group, line, path, rect } from '../node.js';
import { mark, type Shape } from '../persona-marks.js';
import type { SceneNode } from '../scene-types.js';
import { type as styles } from '../text/font.js';
import type { DrawnItems } from '../text/inline.js';
import { textWidth } from '../text/text-width.js';

/** A mark of the map: the class that it is drawn with, a sample of it, and what it means. */
interface Entry {
  /** Drawn with a class that begins so. */
  drawn: string;
  words(): string;
  sample(x: number, middle: number): SceneNode;
}

const sampleWidth = 26;

const icon =
  (shape: Shape, className: string, size = 10) =>
  (x: number, middle: number) =>
    mark(shape, 'sample', x + sampleWidth / 2, middle, size, className);

const stroke = (className: string) => (x: number, middle: number) =>
  path('sample', className, `M${x},${middle}L${x + sampleWidth},${middle}`);

const frame = (className: string) => (x: number, middle: number) =>
  group('sample', className, [rect('box', 'jm-card-box', x + 0.5, middle - 6.5, sampleWidth - 1, 13, 4)]);

/** Every mark that needs a word, in the order in which a map is read. */
const entries: readonly Entry[] = [
  { drawn: 'jm-fill-p', words: () => l10n.t('evidenced'), sample: icon('circle', 'jm-sample-full') },
  { drawn: 'jm-hollow-p', words: () => l10n.t('assumed'), sample: icon('circle', 'jm-sample-hollow') },
  { drawn: 'jm-line-all', words: () => l10n.t('all feel the same'), sample: stroke('jm-curve jm-line-all') },
  {
    drawn: 'jm-beside',
    words: () => l10n.t('what fewer live, with their share'),
    sample: stroke('jm-curve jm-line-all jm-thin'),
  },
  {
    drawn: 'jm-dotted',
    words: () => l10n.t('share unknown'),
    sample: stroke('jm-curve jm-line-all jm-thin jm-dotted'),
  },
  {
    drawn: 'jm-passing',
    words: () => l10n.t('no feeling recorded'),
    sample: stroke('jm-curve jm-line-all jm-thin jm-passing'),
  },
  { drawn: 'jm-dash-staff', words: () => l10n.t('staff'), sample: stroke('jm-curve jm-line-all jm-dash-staff') },
  { drawn: 'jm-some', words: () => l10n.t('some, share unknown'), sample: stroke('jm-arc-line jm-some-line') },
  {
    drawn: 'jm-bottleneck',
    words: () => l10n.t('where most leave'),
    sample: (x, y) => rect('sample', 'jm-bottleneck', x, y - 5, sampleWidth, 10),
  },
  { drawn: 'jm-unknown', words: () => l10n.t('optional, share unknown'), sample: frame('jm-unknown') },
  { drawn: 'jm-assumed', words: () => l10n.t('assumed: no evidence'), sample: frame('jm-assumed') },
  { drawn: 'jm-voice-mark', words: () => l10n.t('heard'), sample: icon('voice', 'jm-voice-mark', 11) },
  { drawn: 'jm-aha', words: () => l10n.t('aha'), sample: icon('star', 'jm-aha', 12) },
  { drawn: 'jm-truth', words: () => l10n.t('moment of truth'), sample: icon('diamond', 'jm-truth') },
  { drawn: 'jm-friction', words: () => l10n.t('friction'), sample: icon('friction', 'jm-friction', 11) },
  { drawn: 'jm-goal', words: () => l10n.t('goal'), sample: icon('ring', 'jm-goal', 9) },
  { drawn: 'jm-need', words: () => l10n.t('need'), sample: icon('diamond', 'jm-need') },
  { drawn: 'jm-team', words: () => l10n.t('team'), sample: icon('team', 'jm-team', 11) },
  { drawn: 'jm-bar-benchmark', words: () => l10n.t('benchmark'), sample: icon('bar', 'jm-bar-benchmark', 12) },
  { drawn: 'jm-bar-target', words: () => l10n.t('target'), sample: icon('bar', 'jm-bar-target', 12) },
];

/** The marks that some drawing uses, with their words; `used` are the classes of its nodes. */
export function legend(used: ReadonlySet<string>, top: number, width: number, drawn: DrawnItems): number {
  const classes = [...used];
  const shown = entries.filter((entry) => classes.some((name) => name.startsWith(entry.drawn)));
  // Where nothing is assumed there is nothing to tell apart.
  const isTelling = shown.filter(
    ({ drawn: name }) => name !== 'jm-fill-p' || classes.some((each) => each.startsWith('jm-hollow-p')),
  );
  if (isTelling.length === 0) return top - 14;
  const nodes: SceneNode[] = [];
  let x = margin;
  let y = top;
  for (const entry of isTelling) {
    const text = entry.words();
    const wide = textWidth(text, styles.small);
    if (x > margin && x + sampleWidth + 6 + wide > margin + width) {
      x = margin;
      y += styles.small.line + 4;
    }
    nodes.push(
      group(`mark ${entry.drawn}`, 'jm-legend-mark', [
        entry.sample(x, y + styles.small.line / 2),
        line('words', x + sampleWidth + 6, y, text, styles.small),
      ]),
    );
    drawn.boxes.push({
      kind: 'text',
      lane: 'header',
      x: x + sampleWidth + 6,
      y,
      width: wide,
      height: styles.small.line,
    });
    x += sampleWidth + 6 + wide + 18;
  }
  drawn.nodes.push(group('legend', 'jm-legend', nodes));
  return y + styles.small.line;
}

/** The classes of all nodes of a drawing. */
export function classesIn(nodes: readonly SceneNode[], known: ReadonlySet<string> = new Set()): Set<string> {
  const written = new Set<string>();
  const left = [...nodes];
  for (let node = left.pop(); node; node = left.pop()) {
    const name = node.attrs.class;
    if (typeof name === 'string') written.add(name);
    // Half of all nodes are words, and no mark.
    for (const child of node.children) if (child.tag !== 'text' && child.tag !== 'title') left.push(child);
  }
  return new Set([...known, ...[...written].flatMap((names) => names.split(' '))]);
}
