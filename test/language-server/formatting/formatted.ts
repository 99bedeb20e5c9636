import { EmptyFileSystem } from 'langium';
import { JourneyFormatter } from '../../../language-server/features/formatting/formatter.js';
import { createJourneyServices } from '../../../language-server/module.js';
import type { AllServices } from '../../../language-server/services.js';
import { journeyParserOf } from '../../../language-server/syntax/parser.js';
import { isComment } from '../../../language-server/syntax/source-tokens.js';
import { endOf } from '../../../language-server/syntax/token-position.js';

export const services: AllServices = createJourneyServices(EmptyFileSystem);

export function formatter(): JourneyFormatter {
  const { Formatter } = services.journey.lsp;
  if (!(Formatter instanceof JourneyFormatter)) throw new Error('Another formatter.');
  return Formatter;
}

/** A text formatted as whoever sets nothing has it. */
export function formatted(text: string): string {
  return formatter().formatText(text);
}

const TWINS: Record<string, string> = { '，': ',', '％': '%', '→': '->', '｛': '{', '｝': '}', '≥': '>=', '≤': '<=' };

/** All that formatting may not change: words and signs, and the characters of texts and comments but for blanks. */
export function essence(text: string): string[] {
  const parts: string[] = [];
  let end = 0;
  const between = (start: number) => {
    const rest = text.slice(end, start).replace(/[\s;；]/g, '');
    if (rest !== '') parts.push(rest);
  };
  for (const token of journeyParserOf(services.journey).readTokens(text).written) {
    between(token.startOffset);
    end = endOf(token);
    const { image, tokenType } = token;
    if (tokenType.name === 'SEMICOLON') continue;
    const isProse = isComment(token) || tokenType.name === 'TEXT';
    parts.push(isProse ? image.replace(/\s/g, '').replace(/[“”]|\\?"/g, '"') : (TWINS[image] ?? image));
  }
  between(text.length);
  return parts;
}
