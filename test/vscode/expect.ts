/** The few assertions that the tests in a worker need: there is no `node:assert` there. */

/** @throws when two values are not the same, which for lists and objects means the same written as JSON */
export function equal(actual: unknown, expected: unknown): void {
  const [is, shouldBe] = [actual, expected].map((value) => JSON.stringify(value));
  if (is !== shouldBe) throw new Error(`${is} should be ${shouldBe}`);
}

/** @throws when a text does not fit a pattern */
export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`“${text}” should fit ${pattern}`);
}
