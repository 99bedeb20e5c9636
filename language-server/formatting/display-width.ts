/** What takes two columns: East Asian wide and full-width characters, and pictures. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u;
/** What takes none: marks of Thai and other scripts, joiners. */
const NARROW = /[\p{M}\p{Cf}]/u;
const PLAIN = /^[ -~]*$/;

/**
 * How many columns a text takes in a monospaced font; counted no further than past `limit`. Written here because
 * `string-width` splits each text into graphemes, which takes longer than all other formatting.
 */
export function columnsOf(text: string, limit: number): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const char of text) {
    columns += WIDE.test(char) ? 2 : NARROW.test(char) ? 0 : 1;
    if (columns > limit) break;
  }
  return columns;
}
