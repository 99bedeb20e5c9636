import { hasRightToLeft } from './direction.js';
import type { TextStyle } from './font.js';
import { emWidth, textWidth } from './text-width.js';

/** A piece of text that stays on one line if it can. */
interface Word {
  text: string;
  /** A space stood before it, lost where the line breaks. */
  spaced: boolean;
}

const cacheLimit = 20_000;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Scripts written without spaces between words, and what is set among them. */
const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** Whether a text is in a script that has italics throughout. */
export function hasItalics(text: string): boolean {
  return !unspaced.test(text) && !hasRightToLeft(text);
}

/** Never at the start of a line: closing marks, the Thai repetition and abbreviation marks, units that follow a number. */
const closing =
  /^[\p{Pe}\p{Pf}\p{M}!%,.:;?…·‧、。，．：；？！‰℃”’〉》」』】〕〗〙〛）］｝～ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ๆฯ"')\]}>]+$/u;
/** Never at the end of a line. */
const opening = /[\p{Ps}\p{Pi}“‘〈《「『【〔〖〘〚（［｛¥$€£฿#@"'([{<]$/u;

const splitCache = new Map<string, Word[]>();

function remember<V>(cache: Map<string, V>, key: string, value: V): V {
  // A full reset is crude and rare; a map of thousands of cards stays well below the limit.
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(key, value);
  return value;
}

const untidy = /^\s|^\p{M}|\s$|\s\s|[^\S ]/u;

/**
 * One run of white space becomes one space: line ends in prose are the writer's wrapping, not the reader's. A mark that
 * has no letter to stand on, and would stand on what is before the text, is given a dotted circle.
 */
export function flat(text: string): string {
  if (!untidy.test(text)) return text;
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\p{M}/u, '\u25cc$&');
}

function splitUnspaced(chunk: string, spaced: boolean, into: Word[]): void {
  let first = true;
  for (const { segment } of words.segment(chunk)) {
    const last = into.at(-1);
    if (!first && last && (closing.test(segment) || opening.test(last.text))) last.text += segment;
    else into.push({ text: segment, spaced: first && spaced });
    first = false;
  }
}

/** The words of a text, in the sense of where its script allows a line to break. */
function split(text: string): Word[] {
  const known = splitCache.get(text);
  if (known) return known;
  const out: Word[] = [];
  let spaced = false;
  for (const chunk of text.split(' ')) {
    if (chunk === '') continue;
    if (unspaced.test(chunk)) splitUnspaced(chunk, spaced, out);
    else {
      // A hyphen or a slash between letters lets a line end after it.
      const parts = chunk.split(/(?<=\p{L}[-/–—])(?=\p{L})/u);
      for (const [index, part] of parts.entries()) out.push({ text: part, spaced: index === 0 && spaced });
    }
    spaced = true;
  }
  return remember(splitCache, text, out);
}

/** Lines by style and room, then by text: joined keys would cost more than they save. */
const lineCaches = new Map<string, Map<string, string[]>>();

function linesFor(style: TextStyle, width: number, indent: number): Map<string, string[]> {
  const key = `${style.face}${style.size}|${width}|${indent}`;
  let lines = lineCaches.get(key);
  if (!lines) {
    if (lineCaches.size >= cacheLimit) lineCaches.clear();
    lines = new Map();
    lineCaches.set(key, lines);
  }
  return lines;
}

/**
 * Breaks a text into lines no wider than `width` pixels; the first line may be shorter by `indent`.
 *
 * Breaks between words of the text's own script, and inside a word only where the word alone is too wide.
 */
export function wrap(text: string, style: TextStyle, width: number, indent = 0): string[] {
  // Whole pixels, on the safe side, so that near-equal rooms share their lines.
  const room = Math.floor(width);
  const used = Math.ceil(indent / 4) * 4;
  const cache = linesFor(style, room, used);
  return cache.get(text) ?? remember(cache, text, wrapNow(flat(text), style, room, used));
}

function wrapNow(text: string, style: TextStyle, width: number, indent: number): string[] {
  if (text === '') return [];
  if (textWidth(text, style) <= width - indent) return [text];
  const space = emWidth(' ', style.face) * style.size;
  const lines: string[] = [];
  let line = '';
  let used = indent;
  const flush = () => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of split(text)) {
    const wide = textWidth(word.text, style);
    const gap = line !== '' && word.spaced ? space : 0;
    if (used + gap + wide <= width) {
      line += (gap > 0 ? ' ' : '') + word.text;
      used += gap + wide;
      continue;
    }
    // An indented first line may stay empty: what leads it stands alone and the text starts below.
    if (line !== '' || used > 0) flush();
    if (wide <= width) {
      line = word.text;
      used = wide;
      continue;
    }
    for (const { segment } of graphemes.segment(word.text)) {
      const advance = textWidth(segment, style);
      if (line !== '' && used + advance > width) flush();
      line += segment;
      used += advance;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The text if it fits, else as much of it as fits with an ellipsis. Show the whole in a hover. */
export function ellipsis(text: string, style: TextStyle, width: number): string {
  const whole = flat(text);
  if (textWidth(whole, style) <= width) return whole;
  const room = width - textWidth('…', style);
  let out = '';
  let used = 0;
  for (const { segment } of graphemes.segment(whole)) {
    used += textWidth(segment, style);
    if (used > room) break;
    out += segment;
  }
  return `${out.trimEnd()}…`;
}

/** At most `limit` lines, the last one ending in an ellipsis where there was more. */
export function wrapAtMost(text: string, style: TextStyle, width: number, limit: number): string[] {
  const lines = wrap(text, style, width);
  if (lines.length <= limit) return lines;
  const kept = lines.slice(0, limit - 1);
  // Lines break where some scripts have no space: the rest is taken from the text itself.
  const whole = flat(text);
  const end = kept.reduce((at, line) => whole.indexOf(line, at) + line.length, 0);
  const rest = whole.slice(end).trimStart();
  // The rest is longer than one line, so this always cuts.
  kept.push(ellipsis(rest, style, width).replace(/(?<!…)$/u, '…'));
  return kept;
}

/** The text if it fits into so many lines, else about as much of it, with an ellipsis. */
export function cutToLines(text: string, style: TextStyle, width: number, limit: number): string {
  // Lines are seldom full.
  return wrap(text, style, width).length <= limit ? flat(text) : ellipsis(text, style, width * (limit - 0.25));
}
