/** A square or rectangular table of numbers, row by row. */
export type Matrix = number[][];

/**
 * Inverse of a matrix by Gauss-Jordan elimination with partial pivoting, O(n³).
 * @throws RangeError where it is singular
 */
export function inverse(matrix: Matrix): Matrix {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i;
    }
    const chosen = rows[pivot] ?? [];
    const divisor = chosen[column] ?? 0;
    if (divisor === 0) throw new RangeError(`column ${column} of the matrix is singular`);
    rows[pivot] = rows[column] ?? [];
    rows[column] = chosen;
    for (let j = 0; j < chosen.length; j++) chosen[j] = (chosen[j] ?? 0) / divisor;
    for (let i = 0; i < size; i++) {
      const row = rows[i];
      const factor = row?.[column] ?? 0;
      if (!row || i === column || factor === 0) continue;
      for (let j = column; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (chosen[j] ?? 0);
    }
  }
  return rows.map((row) => row.slice(size));
}

/** For each state the set of states that can follow it with any share, itself only if a loop leads back. */
export function reachable(moves: Matrix): Set<number>[] {
  return moves.map((_, start) => {
    const seen = new Set<number>();
    const open = [start];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      for (const [next, share] of (moves[state] ?? []).entries()) {
        if (share > 0 && !seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
      }
    }
    return seen;
  });
}

/**
 * What becomes of those who start in state 0 of a Markov chain whose rows may sum to less than 1, the rest leaving.
 *
 * States that nobody ever leaves (closed classes) are set apart, for a visitor arrives there endlessly. Among the others
 * N = (I − Q)⁻¹ holds the expected number of arrivals; from it visits_j = N₀ⱼ and the first-passage probability
 * reach_j = N₀ⱼ / Nⱼⱼ (Kemeny and Snell, Finite Markov Chains, 1960, theorem 3.5.7). Every state of a closed class is
 * reached with the probability of ever entering the class; its visits count the first arrival alone.
 */
export function solve(moves: Matrix, leaves: readonly number[]): { reach: number[]; visits: number[] } {
  const size = moves.length;
  const follows = reachable(moves);
  const canLeave = (state: number) => leaks(state) || [...(follows[state] ?? [])].some(leaks);
  const leaks = (state: number) => (leaves[state] ?? 0) > 0;
  const isClosed = (state: number) =>
    !canLeave(state) && [...(follows[state] ?? [])].every((next) => next === state || follows[next]?.has(state));
  const closed = moves.map((_, state) => isClosed(state));
  const transient = moves.map((_, state) => state).filter((state) => !closed[state]);
  const among = transient.map((i) => transient.map((j) => (i === j ? 1 : 0) - (moves[i]?.[j] ?? 0)));
  const arrivals = inverse(among);
  const reach = new Array<number>(size).fill(0);
  const visits = new Array<number>(size).fill(0);
  if (closed[0] === false) {
    for (const [k, state] of transient.entries()) {
      const expected = Math.max(0, arrivals[0]?.[k] ?? 0);
      visits[state] = expected;
      reach[state] = Math.min(1, expected / Math.max(1, arrivals[k]?.[k] ?? 1));
    }
  }
  for (let state = 0; state < size; state++) {
    if (!closed[state]) continue;
    const inClass = (other: number) => other === state || follows[state]?.has(other) === true;
    let entering = inClass(0) ? 1 : 0;
    for (const from of transient) {
      for (const [to, share] of (moves[from] ?? []).entries()) {
        if (inClass(to)) entering += (visits[from] ?? 0) * share;
      }
    }
    reach[state] = visits[state] = Math.min(1, entering);
  }
  return { reach, visits };
}
