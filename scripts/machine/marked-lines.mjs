/** The test reporter's lines, picked out of everything else an editor prints. */
import { Writable } from 'node:stream';

/** What the reporter puts before each of its lines; `test/vscode/reporter.ts` holds the same. */
const mark = '[journey-test] ';

/**
 * The reporter's own line in a line of output, if it is one.
 * @param {string} text
 */
export function markedLine(text) {
  const at = text.indexOf(mark);
  return at < 0 ? undefined : text.slice(at + mark.length);
}

/**
 * A stream that hands on nothing but the reporter's lines, without the mark.
 * @param {(line: string) => void} write
 */
export function markedLines(write) {
  let rest = '';
  return new Writable({
    write(chunk, _encoding, done) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const marked = markedLine(line);
        if (marked !== undefined) write(marked);
      }
      done();
    },
  });
}
