/**
 * Runs the language server's web worker as a process, so that a client over stdio can speak to it: in a context that has what
 * a browser gives to a worker, and nothing of Node.
 *
 *   node test/server/worker-process.mjs [FILE]
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const [file = 'dist/browser/server.js'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** @type {{onmessage?: (event: {data: unknown}) => void, postMessage(message: unknown): void, addEventListener(): void}} */
const self = { postMessage: send, addEventListener: () => {} };
const silent = () => {};
/** Nobody reads the console of a worker. */
const log = { log: silent, info: silent, warn: silent, error: silent };
const given = { TextDecoder, TextEncoder, URL, atob, btoa, clearTimeout, performance, queueMicrotask, setTimeout };
vm.runInContext(readFileSync(file, 'utf8'), vm.createContext({ ...given, self, console: log }), { filename: file });

/** @param {unknown} message */
function send(message) {
  const body = JSON.stringify(message);
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

let buffer = Buffer.alloc(0);
process.stdin.on('data', (chunk) => {
  buffer = Buffer.concat([buffer, chunk]);
  for (;;) {
    const head = buffer.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/.exec(buffer.toString('utf8', 0, head))?.[1]);
    if (buffer.length < head + 4 + length) return;
    const message = JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length));
    buffer = buffer.subarray(head + 4 + length);
    self.onmessage?.({ data: message });
    // Nobody ends a worker but whoever started it.
    if (message.method === 'exit') process.exit();
  }
});
process.stdin.on('end', () => process.exit());
