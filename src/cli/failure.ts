/** Something that keeps the command from running, in one line for the person who typed it: what, to which file, why. */
export class Failure extends Error {}

/** What somebody typed, in quotation marks where it begins or ends with a space. */
export function typed(given: string): string {
  return given === '' || given.trim() !== given ? `“${given}”` : given;
}
