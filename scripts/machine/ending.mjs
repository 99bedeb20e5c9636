/** Work to do before this process ends, however it ends. */

const endings = new Set();
let ending;

/** Runs every registered ending once, the last one first, and waits for all. */
export function end() {
  ending ??= (async () => {
    for (const one of [...endings].reverse()) await Promise.resolve(one()).catch(() => {});
  })();
  return ending;
}

/** True once the end has begun. */
export const isEnding = () => ending !== undefined;

/** Registers work for the end of this process: a signal, a closed output pipe, or a call of {@link end}. */
export function atEnd(work) {
  if (endings.size === 0) listen();
  endings.add(work);
}

function listen() {
  const leave = (code) => end().finally(() => process.exit(code));
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])
    process.on(signal, () => leave(code));
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code === 'EPIPE') leave(1);
    });
  }
}
