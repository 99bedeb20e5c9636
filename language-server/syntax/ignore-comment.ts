/** How a comment begins that is meant to silence a rule, be it well written, or as ESLint has it, or otherwise. */
export const IGNORE_START = /^\/[/*][\s/*]*journey-(?:ignore|disable)((?:-(?:disable|next|line))*)(?![\w-])\s*/i;

/** Whether a comment is meant to silence a rule. */
export function resemblesIgnore(comment: string): boolean {
  return IGNORE_START.test(comment);
}
