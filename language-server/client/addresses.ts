import { URI } from 'langium';
import type { MessageReader, MessageWriter } from 'vscode-languageserver';
import { Message } from 'vscode-languageserver';

/**
 * The addresses of open files as the client writes them. The server writes every address in one way, and some clients compare
 * them as texts: `file:///c:/a.journey` is no `file:///c%3A/a.journey` to them.
 */
export class ClientAddresses {
  /** Addresses as the client writes them, by how the server does, where the two differ. */
  private readonly spellings = new Map<string, string>();

  /** Tells the client that nothing is found under an address. */
  private clear: ((uri: string) => void) | undefined;

  /** Takes note of the addresses in messages that open files. They stay: closing is answered, too. */
  reading(reader: MessageReader): MessageReader {
    const listen = reader.listen.bind(reader);
    reader.listen = (callback) =>
      listen((message) => {
        this.note(message);
        callback(message);
      });
    return reader;
  }

  /** Puts the client's addresses into messages on their way out. */
  writing(writer: MessageWriter): MessageWriter {
    const write = writer.write.bind(writer);
    this.clear = (uri) => {
      const message = { jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params: { uri, diagnostics: [] } };
      void write(message);
    };
    writer.write = (message) => write(this.spellings.size === 0 ? message : (this.spelt(message) as Message));
    return writer;
  }

  private note(message: Message): void {
    if (!Message.isNotification(message) || message.method !== 'textDocument/didOpen') return;
    const uri = addressIn(message.params);
    if (uri === undefined) return;
    const own = URI.parse(uri).toString();
    if (own === uri) this.spellings.delete(own);
    else if (this.spellings.get(own) !== uri) {
      // What was found before it was opened stands under the server's address.
      this.clear?.(own);
      this.spellings.set(own, uri);
    }
  }

  private spelt(value: unknown): unknown {
    if (typeof value === 'string') return this.spellings.get(value) ?? value;
    if (Array.isArray(value)) return value.map((each) => this.spelt(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [this.spellings.get(key) ?? key, this.spelt(each)]),
    );
  }
}

function addressIn(params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null || !('textDocument' in params)) return undefined;
  const { textDocument } = params;
  if (typeof textDocument !== 'object' || textDocument === null || !('uri' in textDocument)) return undefined;
  return typeof textDocument.uri === 'string' ? textDocument.uri : undefined;
}
