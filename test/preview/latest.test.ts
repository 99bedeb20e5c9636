import { describe, expect, it } from 'vitest';
import { Latest } from '../../src/extension/shared/preview/latest.js';

/** A server that answers when it is told to. */
function slow() {
  const asked: string[] = [];
  const delivered: string[] = [];
  const waiting: (() => void)[] = [];
  let wanted = 'a';
  const latest = new Latest(
    () => wanted,
    (question) => {
      asked.push(question);
      return new Promise<string>((resolve) => waiting.push(() => resolve(`${question}!`)));
    },
    (answer) => delivered.push(answer),
  );
  const answer = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { latest, asked, delivered, answer, want: (question: string) => (wanted = question) };
}

describe('asking for the latest', () => {
  it('asks once more, not once each, when much changes meanwhile', async () => {
    const { latest, asked, delivered, answer } = slow();
    for (let times = 0; times < 5; times++) latest.again();
    expect(asked).toHaveLength(1);
    await answer();
    expect(asked).toHaveLength(2);
    await answer();
    expect(asked).toHaveLength(2);
    expect(delivered).toEqual(['a!', 'a!']);
  });

  it('drops the answer to what is no longer wanted', async () => {
    const { latest, delivered, answer, want } = slow();
    latest.again();
    want('b');
    latest.changed();
    await answer();
    expect(delivered).toEqual([]);
    await answer();
    expect(delivered).toEqual(['b!']);
  });

  it('can be asked again once it is done', async () => {
    const { latest, delivered, answer } = slow();
    latest.again();
    await answer();
    latest.again();
    await answer();
    expect(delivered).toEqual(['a!', 'a!']);
  });
});
