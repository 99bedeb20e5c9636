import { personaColours, personaDashes } from './persona-marks.js';
import { type as styles } from './text/font.js';
import { faces, familyName, fontStack } from './text/typeface.js';

/**
 * What all text has, whatever is around the drawing: advances that are not rounded to the pixels of a screen, so that text
 * is as wide as it was measured; nothing inherited that moves or widens it.
 */
const inText = 'text-rendering:geometricPrecision;letter-spacing:0;word-spacing:0;direction:ltr';

/**
 * The style sheet by class. One class per rule and no nesting, so that renderers with little CSS (an SVG library, a mail
 * program) follow it too.
 */
const rules: readonly (readonly [string, string])[] = [
  ['jm-map', `font-family:${fontStack(familyName)};${inText}`],
  ...Object.values(styles).map((style): [string, string] => [
    style.class,
    `font-size:${style.size}px;font-weight:${faces[style.face].weight};` +
      `fill:var(${style.class.startsWith('jm-t-meta') || style.class.startsWith('jm-t-small') || style.class === 'jm-t-lane' ? '--jm-muted' : '--jm-fg'})` +
      `${style.face === 'italic' ? ';font-style:italic' : ''}`,
  ]),
  ['jm-t-strong', 'fill:var(--jm-fg)'],
  ['jm-muted', 'fill:var(--jm-muted)'],
  ['jm-ink', 'fill:var(--jm-fg)'],
  ['jm-halo', 'paint-order:stroke;stroke:var(--jm-bg);stroke-width:3px;stroke-linejoin:round'],

  ['jm-bg', 'fill:var(--jm-bg)'],
  ['jm-grid', 'stroke:var(--jm-line);stroke-width:1;fill:none'],
  ['jm-visibility', 'stroke:var(--jm-muted);stroke-width:1.8;stroke-dasharray:6 4'],
  ['jm-zero', 'stroke:var(--jm-zero)'],
  ['jm-dot', 'fill:var(--jm-muted)'],

  ['jm-card-box', 'fill:var(--jm-card);stroke:var(--jm-border);stroke-width:1'],
  ['jm-bare', 'fill:none;stroke:none;pointer-events:all'],
  ['jm-persona-box', 'fill:var(--jm-card);stroke:var(--jm-border);stroke-width:1'],
  ['jm-stage-ground', 'fill:var(--jm-soft)'],
  ['jm-assumed .jm-card-box', 'stroke-dasharray:5 3;stroke:var(--jm-muted)'],
  ['jm-branch .jm-card-box', 'fill:var(--jm-soft)'],
  ['jm-unknown .jm-card-box', 'stroke-dasharray:1 3;stroke:var(--jm-muted);stroke-linecap:round'],
  ['jm-dropped', 'opacity:.6'],

  ['jm-edge-pain', 'fill:var(--jm-pain)'],
  ['jm-edge-good', 'fill:var(--jm-good)'],
  ['jm-pain', 'fill:var(--jm-pain)'],
  ['jm-warn', 'fill:var(--jm-warn)'],
  ['jm-good', 'fill:none;stroke:var(--jm-good);stroke-width:2;stroke-linecap:round;stroke-linejoin:round'],
  ['jm-evidence', 'fill:var(--jm-pain);stroke:var(--jm-pain);stroke-width:1'],
  ['jm-evidence-none', 'fill:none;stroke:var(--jm-pain);stroke-width:1'],
  ['jm-evidence-good', 'fill:var(--jm-good);stroke:var(--jm-good);stroke-width:1'],
  ['jm-evidence-good-none', 'fill:none;stroke:var(--jm-good);stroke-width:1'],
  ['jm-sample-full', 'fill:var(--jm-fg);stroke:var(--jm-fg);stroke-width:2'],
  ['jm-sample-hollow', 'fill:var(--jm-bg);stroke:var(--jm-fg);stroke-width:2'],
  ['jm-team', 'fill:var(--jm-muted)'],
  ['jm-note', 'fill:none;stroke:var(--jm-muted);stroke-width:1.2;stroke-linejoin:round'],
  ['jm-voice-mark', 'fill:none;stroke:var(--jm-fg);stroke-width:1.3;stroke-linejoin:round'],
  ['jm-goal', 'fill:none;stroke:var(--jm-muted);stroke-width:2'],
  ['jm-need', 'fill:none;stroke:var(--jm-fg);stroke-width:1.5'],
  ['jm-aha', 'fill:var(--jm-accent)'],
  ['jm-truth', 'fill:var(--jm-fg)'],
  ['jm-friction', 'fill:none;stroke:var(--jm-muted);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round'],
  ['jm-trigger', 'fill:var(--jm-accent)'],

  ['jm-pill-box', 'fill:none;stroke:var(--jm-border);stroke-width:1'],
  ['jm-status .jm-pill-box', 'stroke:var(--jm-ai)'],
  ['jm-status .jm-t-small', 'fill:var(--jm-ai)'],
  ['jm-draft .jm-pill-box', 'stroke-dasharray:4 3;stroke:var(--jm-muted)'],
  ['jm-future .jm-pill-box', 'stroke:var(--jm-info)'],
  ['jm-future .jm-t-small', 'fill:var(--jm-info)'],
  ['jm-number .jm-count-box', 'fill:var(--jm-soft);stroke:var(--jm-border);stroke-width:1'],
  ['jm-score .jm-count-box', 'fill:var(--jm-score-bg)'],
  ['jm-score .jm-t-small-strong', 'fill:var(--jm-score-fg)'],
  ['jm-badge-count .jm-count-box', 'fill:none'],
  ['jm-data-o .jm-count-box', 'fill:none;stroke:var(--jm-muted);stroke-width:1'],
  ['jm-data-x .jm-count-box', 'fill:var(--jm-muted);stroke:var(--jm-muted);stroke-width:1'],
  ['jm-data-x .jm-t-small-strong', 'fill:var(--jm-bg)'],
  ['jm-lock', 'fill:none;stroke:var(--jm-muted);stroke-width:1.5;stroke-linejoin:round'],
  ['jm-apart', 'fill:none;stroke:var(--jm-warn);stroke-width:2;stroke-linecap:round'],

  ['jm-error', 'fill:var(--jm-pain)'],
  ['jm-warning', 'fill:var(--jm-warn)'],
  ['jm-info', 'fill:var(--jm-info)'],
  ['jm-hint', 'fill:none;stroke:var(--jm-muted);stroke-width:1.5'],
  ['jm-sign', 'stroke:none'],
  ['jm-sign-ink', 'fill:none;stroke:var(--jm-bg);stroke-width:1.8;stroke-linecap:round'],

  ['jm-ai .jm-card-box', 'fill:var(--jm-ai-soft);stroke:var(--jm-ai-border)'],
  ['jm-ai-title', 'fill:var(--jm-ai)'],
  ['jm-orphan .jm-card-box', 'fill:none;stroke:var(--jm-ai);stroke-dasharray:5 3'],
  ['jm-assist .jm-card-box', 'fill:none;stroke:var(--jm-ai-border);stroke-width:1.5'],
  ['jm-why', 'fill:var(--jm-fg)'],
  ['jm-why-line', 'stroke:var(--jm-pain);stroke-width:1;stroke-dasharray:3 2'],

  ['jm-bar', 'fill:var(--jm-track)'],
  ['jm-bar-value', 'fill:var(--jm-muted)'],
  ['jm-bar-most', 'fill:var(--jm-zero)'],
  ['jm-bar-on', 'fill:var(--jm-good)'],
  ['jm-bar-off', 'fill:var(--jm-warn)'],
  ['jm-bar-target', 'fill:var(--jm-fg)'],
  ['jm-bar-benchmark', 'fill:var(--jm-info)'],

  ['jm-ribbon', 'fill:var(--jm-flow)'],
  ['jm-bottleneck', 'fill:var(--jm-pain-soft)'],
  ['jm-arc-line', 'fill:none;stroke:var(--jm-muted);stroke-width:1.4'],
  ['jm-arc-restart .jm-arc-line', 'stroke-dasharray:4 3'],
  ['jm-arc-head', 'fill:var(--jm-muted)'],
  ['jm-exit-line', 'fill:none;stroke:var(--jm-muted);stroke-width:1.4'],
  ['jm-some .jm-arc-line', 'stroke-dasharray:1.5 3'],
  ['jm-some-line', 'stroke-dasharray:1.5 3'],
  ['jm-exit-head', 'fill:var(--jm-muted)'],
  ['jm-lost', 'fill:var(--jm-pain)'],
  ['jm-exit-line.jm-lost', 'fill:none;stroke:var(--jm-pain);stroke-dasharray:3 2'],

  ['jm-band-upstream .jm-band-bar', 'fill:var(--jm-upstream)'],
  ['jm-band-core .jm-band-bar', 'fill:var(--jm-core)'],
  ['jm-band-downstream .jm-band-bar', 'fill:var(--jm-downstream)'],

  ['jm-face', 'clip-path:circle(50%)'],
  ['jm-face-ring', 'fill:none;stroke-width:1.5'],
  ['jm-portrait', 'fill:var(--jm-soft);stroke-width:1.5'],
  ['jm-curve', 'fill:none;stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round'],
  ['jm-leader', 'stroke:var(--jm-zero);stroke-width:1'],
  ...Array.from({ length: personaColours }, (_, index): [string, string][] => [
    [`jm-fill-p${index}`, `fill:var(--jm-p${index});stroke:var(--jm-p${index});stroke-width:2;stroke-linejoin:round`],
    [`jm-hollow-p${index}`, `fill:var(--jm-bg);stroke:var(--jm-p${index});stroke-width:2;stroke-linejoin:round`],
    [`jm-line-p${index}`, `stroke:var(--jm-p${index})`],
  ]).flat(),
  ['jm-line-all', 'stroke:var(--jm-fg)'],
  ...personaDashes.map((dash, index): [string, string] => [`jm-dash-${index}`, `stroke-dasharray:${dash}`]),
  ['jm-dash-staff', 'stroke-dasharray:7 5'],
  ['jm-thin', 'stroke-width:1.3'],
  ['jm-passing', 'stroke-opacity:.5'],
  ['jm-dotted', 'stroke-dasharray:0.5 4'],
];

const sheet = rules.map(([selector, declarations]) => `.${selector}{${declarations}}`).join('\n');

/** The rules of the map by class, one a line, in terms of the custom properties `--jm-*` that give the colours. */
export function mapStyle(): string {
  return sheet;
}
