const DIGIT = /^\p{Nd}$/u;

/** Signs that go with full-width digits, and what is meant by them. */
const SIGNS: Readonly<Record<string, string>> = {
  '．': '.',
  '，': ',',
  '／': '/',
  '－': '-',
  '＋': '+',
  '～': '~',
};

/** Whether a character is a digit of any script. */
export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' ? true : char > '\u007F' && DIGIT.test(char);
}

/** The same with ASCII digits and signs, character by character, so that offsets stay what they are. */
export function inAscii(text: string): string {
  return [...text].map((char) => SIGNS[char] ?? (isDigit(char) && char.length === 1 ? digitOf(char) : char)).join('');
}

/** The digits of each script stand in a row of ten, from nought to nine. */
function digitOf(char: string): string {
  const code = char.charCodeAt(0);
  let zero = code;
  while (isDigit(String.fromCharCode(zero - 1))) zero--;
  return String((code - zero) % 10);
}
