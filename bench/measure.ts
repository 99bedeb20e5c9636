/** Milliseconds (or bytes) of several runs. */
export interface Figures {
  min: number;
  median: number;
  max: number;
}

export function figures(values: readonly number[]): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    min: sorted[0] ?? Number.NaN,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  };
}

/** Runs something several times, the first ones unmeasured. */
export async function repeat(runs: number, warm: number, run: (i: number) => Promise<number>): Promise<Figures> {
  const values: number[] = [];
  for (let i = 0; i < runs + warm; i++) {
    const value = await run(i);
    if (i >= warm) values.push(value);
  }
  return figures(values);
}
