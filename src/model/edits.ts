import type { Range, Source } from './source.js';

/** A change to text, described without the text: the language server knows indentation and braces. */
export type FixEdit =
  /**
   * Add statements to the block of the element written at `into` (`range` of its source), opening a block where it has none.
   * Lines of `text` are indented relative to the block. `beside` asks for a better place than `at`: the line before or
   * after one of the statements in that block.
   */
  | {
      kind: 'insert';
      into: Source;
      text: string;
      at: 'start' | 'end';
      beside?: { where: 'before' | 'after'; statement: Source };
    }
  /**
   * Add words to an element's first line, before its block: `for Commuter`. They go to its end, or before the word in
   * front of `before`: `from price` before the `for` of the persona named there.
   */
  | { kind: 'head'; of: Source; text: string; before?: Source }
  /** Put `text` in place of a range; an empty range inserts. */
  | { kind: 'replace'; uri: string; range: Range; text: string }
  /** Take a statement away with its line. */
  | { kind: 'remove'; source: Source }
  /** Add an entry to the settings of the project that a statement belongs to: `emotions`, `wobbly` and its score. */
  | { kind: 'setting'; of: Source; key: 'emotions' | 'aiKinds'; name: string; value: unknown };
