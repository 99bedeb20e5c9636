import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** Over what the arguments of the process ask the server to speak, as every server of the protocol takes them. */
export function transportFor(args: readonly string[]): [MessageReader, MessageWriter] {
  const port = argument('--socket', args);
  if (port !== undefined) return createServerSocketTransport(Number(port));
  const pipe = argument('--pipe', args);
  if (pipe !== undefined) return createServerPipeTransport(pipe);
  if (!args.includes('--stdio')) return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  // A client that is gone cannot say so.
  for (const end of ['end', 'close']) process.stdin.once(end, () => process.exit(1));
  // What a library prints must not come between the messages.
  console.log = console.error;
  return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
}

/** The value of `--name=value` or `--name value`. */
function argument(name: string, args: readonly string[]): string | undefined {
  const at = args.findIndex((each) => each === name || each.startsWith(`${name}=`));
  const written = args[at];
  if (written === undefined) return undefined;
  return written === name ? args[at + 1] : written.slice(name.length + 1);
}
