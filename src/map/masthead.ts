import * as l10n from '@vscode/l10n';
import { formatDuration } from '../model/durations.js';
import { counts, findingWords } from './badges.js';
import { card } from './card.js';
import { margin } from './columns.js';
import { personaShape, type Sight, spoken } from './lanes/lane.js';
import type { Look, Traveler } from './look.js';
import { mark } from './marks.js';
import { group, hover, line, rect, rule } from './node.js';
import { type as styles } from './text/font.js';
import { type Drawn, drawPiece, type Piece, pieceWidth, say } from './text/inline.js';
import { textWidth } from './text/measure.js';
import { isSpaced, wrap } from './text/wrap.js';
import type { SceneNode } from './types.js';
import { words } from './words.js';

const factWidth = 300;
const gap = 30;

/** Draws what the whole journey is about: title, facts, personas, needs. Its top is at 0. */
export function masthead(sight: Sight, width: number): Drawn {
  const drawn: Drawn = { width, height: 0, nodes: [], boxes: [] };
  let y = titleLine(sight, width, drawn);
  y = facts(sight.look, y + 8, width, drawn);
  y = legend(sight.look, y + 14, width, drawn);
  y = needs(sight, y + 14, width, drawn);
  drawn.height = Math.round(y);
  return drawn;
}

function titleLine({ look, badges }: Sight, width: number, drawn: Drawn): number {
  const { journey } = look;
  const pills: Piece[] = [];
  const pill = (text: string, name: string) => pills.push({ kind: 'pill', text, class: name });
  if (journey.draft) pill(l10n.t('draft'), 'jm-state jm-draft');
  if (journey.abstract) pill(l10n.t('abstract'), 'jm-state');
  if (journey.state?.value === 'future') {
    pill(
      journey.state.of ? l10n.t('future of {0}', look.named(journey.state.of)) : l10n.t('future'),
      'jm-state jm-future',
    );
  } else if (journey.state) pill(l10n.t('current'), 'jm-state');
  if (journey.variant) pill(l10n.t('variant of {0}', look.named(journey.variant.of)), 'jm-state');
  if (journey.partOf) pill(l10n.t('part of {0}', look.named(journey.partOf)), 'jm-state');

  const title = look.title(journey);
  const lines = wrap(title, styles.heading, width);
  let y = 0;
  let x = margin;
  for (const [index, text] of lines.entries()) {
    drawn.nodes.push(line(`title${index}`, margin, y, text, styles.heading));
    const wide = textWidth(text, styles.heading);
    drawn.boxes.push({
      kind: 'text',
      lane: 'masthead',
      id: journey.id,
      x: margin,
      y,
      width: wide,
      height: styles.heading.line,
    });
    x = margin + wide;
    y += styles.heading.line;
  }
  // Marks follow the title on its last line, or stand below it.
  x += 14;
  let top = Math.max(0, y - styles.heading.line) + 6;
  const place = (wide: number): number => {
    if (x + wide > margin + width && x > margin) {
      x = margin;
      top = y;
      y += 24;
    }
    const at = x;
    x += wide + 8;
    return at;
  };
  for (const [index, piece] of pills.entries()) {
    const wide = Math.min(pieceWidth(piece), width);
    drawPiece(piece, `mark${index}`, place(wide), top, 20, drawn, wide);
  }
  if (badges.all.length > 0) {
    const pieces = findingPieces(counts(badges.all));
    const wide = pieces.reduce((sum, piece) => sum + pieceWidth(piece) + between(piece), 0);
    findings(pieces, look, badges, place(wide), top, wide, drawn);
  }
  return y;
}

const between = (piece: Piece) => (piece.kind === 'mark' ? 5 : 10);

function findingPieces(list: ReturnType<typeof counts>): Piece[] {
  return list.flatMap(({ severity, count, shape }): Piece[] => [
    { kind: 'mark', shape, class: `jm-badge jm-${severity}`, size: 14 },
    say(words.severityCount(severity, count), styles.meta, 'jm-muted'),
  ]);
}

/** How many findings of each severity the journey has; the hover tells those that no other card wears. */
function findings(
  pieces: readonly Piece[],
  look: Look,
  badges: Sight['badges'],
  x: number,
  y: number,
  width: number,
  drawn: Drawn,
): void {
  const inner: Drawn = { width, height: 20, nodes: [], boxes: [] };
  let at = x;
  for (const [index, piece] of pieces.entries()) {
    drawPiece(piece, `count${index}`, at, y, 20, inner);
    at += pieceWidth(piece) + between(piece);
  }
  const own = findingWords(badges.on(look.journey.id));
  const name = own.length > 0 ? own : pieces.flatMap((piece) => ('text' in piece ? [piece.text] : []));
  const node = group('findings', 'jm-card jm-findings', [
    hover(spoken(name)),
    rect('box', 'jm-bare', x, y, width, 20, 4),
    ...inner.nodes,
  ]);
  node.attrs.role = 'graphics-symbol';
  node.id = look.journey.id;
  drawn.nodes.push(node);
  const parent = drawn.boxes.length;
  drawn.boxes.push({ kind: 'card', lane: 'masthead', id: look.journey.id, x, y, width, height: 20 });
  for (const box of inner.boxes) drawn.boxes.push({ ...box, parent });
}

/** Captions over values, as in the title block of a drawing. */
function facts(look: Look, top: number, width: number, drawn: Drawn): number {
  const { journey } = look;
  const list: [string, string][] = [];
  const add = (caption: string, value: string | undefined) => {
    if (value) list.push([caption, value]);
  };
  for (const { text } of journey.goals) add(l10n.t('Goal'), text);
  for (const { text } of journey.expectations) add(l10n.t('Expectation'), text);
  for (const { text } of journey.outcomes) add(l10n.t('Outcome'), text);
  add(l10n.t('Role'), journey.role && words.role(journey.role.value));
  add(l10n.t('Urgent'), journey.urgent && l10n.t('within {0}', formatDuration(journey.urgent.duration)));
  add(l10n.t('When'), journey.variant?.when?.text);
  add(l10n.t('Owner'), journey.owner && look.named(journey.owner));
  add(l10n.t('Mapped by'), journey.mappedBy.map((ref) => look.named(ref)).join(', '));
  add(l10n.t('Reviewed'), journey.reviewed?.date);
  for (const { journey: other } of journey.expandsTo) add(l10n.t('Expands to'), look.named(other));
  add(l10n.t('Solves'), journey.solves.map((ref) => look.named(ref)).join(', '));

  let x = margin;
  let y = top;
  let high = 0;
  for (const [index, [caption, value]] of list.entries()) {
    const room = Math.min(factWidth, width);
    const lines = wrap(value, styles.body, room);
    const wide = Math.max(textWidth(caption, styles.small), ...lines.map((text) => textWidth(text, styles.body)));
    if (x > margin && x + wide > margin + width) {
      x = margin;
      y += high + 10;
      high = 0;
    }
    drawn.nodes.push(line(`fact${index}`, x, y, caption, styles.small));
    let at = y + styles.small.line + 1;
    for (const [n, text] of lines.entries()) {
      drawn.nodes.push(line(`fact${index}-${n}`, x, at, text, styles.body));
      at += styles.body.line;
    }
    drawn.boxes.push({ kind: 'text', lane: 'masthead', x, y, width: wide, height: at - y });
    high = Math.max(high, at - y);
    x += wide + gap;
  }
  return y + high;
}

/** Who travels: line, marker, title, and what they say. */
function legend(look: Look, top: number, width: number, drawn: Drawn): number {
  const named = look.travelers.filter(({ id }) => id !== '*');
  if (named.length === 0) return top - 14;
  let x = margin;
  let y = top;
  let high = 0;
  for (const traveler of named) {
    const block = persona(traveler, look);
    if (x > margin && x + block.width > margin + width) {
      x = margin;
      y += high + 8;
      high = 0;
    }
    drawn.nodes.push(group(`persona ${traveler.id}`, 'jm-persona', block.nodes, x, y));
    const own = drawn.nodes.at(-1);
    if (own) {
      own.id = traveler.id;
      own.attrs.role = 'graphics-symbol';
    }
    drawn.boxes.push({
      kind: 'card',
      lane: 'masthead',
      id: traveler.id,
      x,
      y,
      width: block.width,
      height: block.height,
    });
    high = Math.max(high, block.height);
    x += block.width + 10;
  }
  return y + high;
}

function persona(traveler: Traveler, look: Look): { nodes: SceneNode[]; width: number; height: number } {
  const { persona: who, role } = traveler;
  const sample = 34;
  const pad = 10;
  const title = role ? `${traveler.title} · ${role}` : traveler.title;
  const quote = who?.quotes[0]?.text;
  const titles = wrap(title, styles.strong, 250);
  const quotes = quote === undefined ? [] : wrap(`“${quote}”`, styles.meta, 250);
  const wide = Math.max(
    ...titles.map((text) => textWidth(text, styles.strong)),
    ...quotes.map((text) => textWidth(text, styles.meta)),
    20,
  );
  const width = pad + sample + 8 + wide + pad;
  const height = 12 + (titles.length + quotes.length) * 16;
  const name = spoken(
    l10n.t('Persona: {0}', title),
    who?.goals.map(({ text }) => l10n.t('Goal: {0}', text)),
    who?.needs.map(({ text }) => l10n.t('Need: {0}', text)),
    who?.frustrations.map(({ text }) => l10n.t('Frustration: {0}', text)),
    who?.segments.map((ref) => look.named(ref)).join(', '),
  );
  const nodes: SceneNode[] = [
    hover(name),
    rect('box', 'jm-persona-box', 0.5, 0.5, width - 1, height - 1, 8),
    rule('line', `jm-curve jm-line-p${traveler.look}`, pad, 14, pad + sample, 14),
    mark(personaShape(traveler.look), 'mark', pad + sample / 2, 14, 11, `jm-fill-p${traveler.look}`),
  ];
  let y = 6;
  const x = pad + sample + 8;
  for (const [index, text] of titles.entries()) {
    nodes.push(line(`title${index}`, x, y, text, styles.strong));
    y += 16;
  }
  for (const [index, text] of quotes.entries()) {
    nodes.push(line(`quote${index}`, x, y, text, styles.meta, isSpaced(text) ? 'jm-italic' : undefined));
    y += 16;
  }
  return { nodes, width, height };
}

/** What the customers need on this journey, and whether anything answers it. */
function needs({ look, badges }: Sight, top: number, width: number, drawn: Drawn): number {
  const { needs: list } = look.journey;
  if (list.length === 0) return top - 14;
  let x = margin;
  let y = top;
  let high = 0;
  for (const need of list) {
    const title = look.title(need);
    const answered = !look.unanswered(need.id);
    const findings = badges.on(need.id);
    const wide = Math.min(width, 280, Math.max(130, textWidth(title, styles.body) + 44 + findings.length * 20));
    if (x > margin && x + wide > margin + width) {
      x = margin;
      y += high + 6;
      high = 0;
    }
    const made = card(
      {
        key: need.id,
        id: need.id,
        class: 'jm-need-card',
        name: spoken(l10n.t('Need: {0}', title), answered ? undefined : l10n.t('unanswered'), findingWords(findings)),
        title,
        titleStyle: styles.body,
        lead: [{ kind: 'mark', shape: 'diamond', class: 'jm-need', size: 10 }],
        chips: [],
        rows: answered ? [] : [[say(l10n.t('unanswered'), styles.strong, 'jm-pain')]],
      },
      wide,
    );
    drawn.nodes.push({ ...made.node, attrs: { ...made.node.attrs, transform: `translate(${x},${y})` } });
    const parent = drawn.boxes.length;
    for (const [index, box] of made.boxes.entries()) {
      drawn.boxes.push({ ...box, lane: 'masthead', x: box.x + x, y: box.y + y, ...(index === 0 ? {} : { parent }) });
    }
    high = Math.max(high, made.height);
    x += wide + 8;
  }
  return y + high;
}
