import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { FileAnswers } from './client-files.js';

/** A message of the Language Server Protocol, as far as tests look into it. */
// biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked into as it comes
type Json = any;

/** The language server in its two kinds: each does what the other does. */
export const SERVERS = [
  { kind: 'process', server: 'dist/server.cjs' },
  { kind: 'web worker', server: 'test/server/worker-process.mjs' },
];

/** A plain JSON-RPC client over stdio: it knows nothing that an editor would not. */
export class Client {
  readonly diagnostics = new Map<string, Json[]>();
  readonly notifications: { method: string; params: Json }[] = [];
  stderr = '';
  private readonly process: ChildProcess;
  private buffer = Buffer.alloc(0);
  private nextId = 1;
  private readonly pending = new Map<number, { resolve(value: Json): void; reject(error: Error): void }>();
  private readonly waiting: { done(): boolean; resolve(): void }[] = [];
  private readonly versions = new Map<string, number>();

  /** @param files what is answered when the server asks for files; by default, such questions get no sensible answer */
  constructor(
    server = 'dist/server.cjs',
    private readonly files: FileAnswers = {},
  ) {
    this.process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stdout?.on('data', (chunk: Buffer) => this.receive(chunk));
    this.process.stderr?.on('data', (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    this.process.on('exit', (code) => {
      for (const { reject } of this.pending.values())
        reject(new Error(`the server ended with ${code}: ${this.stderr}`));
    });
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  get running(): boolean {
    return this.process.exitCode === null;
  }

  async start(folders: string[], options: Json = {}): Promise<Json> {
    const uris = folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder }));
    const capabilities = {
      workspace: { workspaceFolders: true, configuration: false },
      textDocument: {
        completion: { completionItem: { snippetSupport: true } },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        publishDiagnostics: { relatedInformation: true },
        rename: { prepareSupport: true },
      },
    };
    const answer = await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: uris,
      ...options,
    });
    this.notify('initialized', {});
    return answer;
  }

  async stop(): Promise<void> {
    if (!this.running) return;
    await this.request('shutdown', null);
    this.notify('exit', null);
    await new Promise((resolve) => this.process.once('exit', resolve));
  }

  request(method: string, params: Json): Promise<Json> {
    const id = this.nextId++;
    this.send({ jsonrpc: '2.0', id, method, params });
    return new Promise((resolve, reject) => this.pending.set(id, { resolve, reject }));
  }

  notify(method: string, params: Json): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  open(uri: string, text: string): void {
    this.versions.set(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'journey', version: 1, text } });
  }

  /** Replaces the whole text. */
  change(uri: string, text: string): number {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    this.diagnostics.delete(uri);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    return version;
  }

  /** Adds and removes workspace folders. */
  changeFolders(added: string[], removed: string[]): void {
    const folders = (paths: string[]) => paths.map((each) => ({ uri: pathToFileURL(each).href, name: each }));
    this.notify('workspace/didChangeWorkspaceFolders', { event: { added: folders(added), removed: folders(removed) } });
  }

  close(uri: string): void {
    this.diagnostics.delete(uri);
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** The diagnostics of a file, once there are any that satisfy. */
  async checked(uri: string, satisfies: (diagnostics: Json[]) => boolean = () => true): Promise<Json[]> {
    await this.until(() => {
      const diagnostics = this.diagnostics.get(uri);
      return diagnostics !== undefined && satisfies(diagnostics);
    });
    return this.diagnostics.get(uri) ?? [];
  }

  /** Waits for something that a message from the server brings about. */
  until(done: () => boolean): Promise<void> {
    if (done()) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ done, resolve }));
  }

  private send(message: Json): void {
    const body = JSON.stringify(message);
    this.process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private receive(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const head = this.buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.buffer.toString('utf8', 0, head))?.[1]);
      if (this.buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.buffer.toString('utf8', head + 4, head + 4 + length));
      this.buffer = this.buffer.subarray(head + 4 + length);
      this.handle(message);
    }
  }

  private answer({ id, method, params }: Json): void {
    try {
      this.send({ jsonrpc: '2.0', id, result: this.files[method]?.(params.uri) ?? null });
    } catch (error) {
      this.send({ jsonrpc: '2.0', id, error: { code: -32603, message: String(error) } });
    }
  }

  private handle(message: Json): void {
    if (message.method && message.id !== undefined) {
      this.answer(message);
    } else if (message.method) {
      if (message.method === 'textDocument/publishDiagnostics')
        this.diagnostics.set(message.params.uri, message.params.diagnostics);
      else this.notifications.push(message);
    } else {
      const request = this.pending.get(message.id);
      this.pending.delete(message.id);
      if (message.error) request?.reject(new Error(message.error.message));
      else request?.resolve(message.result);
    }
    for (const waiter of [...this.waiting]) {
      if (!waiter.done()) continue;
      this.waiting.splice(this.waiting.indexOf(waiter), 1);
      waiter.resolve();
    }
  }
}
