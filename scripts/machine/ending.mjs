/** Work to do before this process ends, however it ends. */

/** @type {Set<() => unknown>} */
const endings = new Set();
/** @type {Promise<void> | undefined} */
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

/**
 * Registers work for the end of this process: a signal, a closed output pipe, or a call of {@link end}.
 * @param {() => unknown} work
 */
export function atEnd(work) {
  if (endings.size === 0) listen();
  endings.add(work);
}

function listen() {
  /** @param {number} code */
  const leave = (code) => end().finally(() => process.exit(code));
  process.on('SIGINT', () => leave(130));
  process.on('SIGTERM', () => leave(143));
  process.on('SIGHUP', () => leave(129));
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code === 'EPIPE') leave(1);
    });
  }
}
