import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Built } from '../build.js';

/** What is typed into the sample at any place: names that it declares or mentions, and what makes or breaks lines. */
export const WORDS = [
  '',
  'x',
  '\n',
  '{',
  '}',
  '"',
  'HiddenFee',
  'Research',
  'Mei',
  '// note\n',
  '/** doc */\n',
  ' for Commuter',
  'stage New "n"\n',
  'emotional',
] as const;

/** A text with a piece of it replaced; the place is taken round its length. */
export function replaced(text: string, { at, cut, put }: { at: number; cut: number; put: string }): string {
  const offset = at % (text.length + 1);
  return text.slice(0, offset) + put + text.slice(offset + cut);
}

/** Types a whole new text into a file, as an editor would report it. */
export async function type(
  { services, documents }: Built,
  index: number,
  text: string,
  version: number,
): Promise<void> {
  const document = documents[index];
  if (!document) throw new Error('no such document');
  const { TextDocuments, DocumentBuilder } = services.shared.workspace;
  TextDocuments.set(TextDocument.create(document.uri.toString(), 'journey', version, text));
  await DocumentBuilder.update([document.uri], []);
}
