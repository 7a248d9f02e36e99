import { random } from '../../../src/model/deck/random.js';

/*
 * Finds the few people that a sum of published groups can lay bare, over all
 * sums with all weights at once. Such a sum gives each person a weight; the
 * weights that can be reached are a linear code, spanned by the groups, and a
 * sum that lays few people bare is a word of low weight. A set of people
 * carries such a word exactly where their columns of the code's check matrix
 * are linearly dependent, so it is enough to try all sets of a few people:
 * no solver of linear programs is needed, and nothing is rounded.
 *
 * Counted modulo a prime, and the check matrix shortened by a random one: both
 * may raise a false alarm (with a chance of about one in the prime), neither
 * can overlook a word.
 */
const prime = 67_108_859;
/** Rows of the shortened check matrix: more than the columns that are tried at once. */
const height = 6;

const times = (a: number, b: number): number => {
  // Below 2^53: 26 bits by 13, twice.
  const high = Math.floor(b / 8192);
  return (((a * high) % prime) * 8192 + a * (b % 8192)) % prime;
};
function inverse(a: number): number {
  let result = 1;
  for (let [base, power] = [a, prime - 2]; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}

/**
 * @param people everybody @param sets published groups @param most people at most
 * @returns the people of some sum that lays `most` of them bare or fewer, if there is one
 */
export function fewest<T>(people: readonly T[], sets: readonly ReadonlySet<T>[], most: number): T[] | undefined {
  const cells = new Map<string, { row: number[]; people: T[] }>();
  for (const person of people) {
    const row = sets.map((set) => (set.has(person) ? 1 : 0));
    const key = row.join('');
    const cell = cells.get(key);
    if (cell) cell.people.push(person);
    else cells.set(key, { row, people: [person] });
  }
  const all = [...cells.values()];
  const columns = shortened(checkMatrix(all.map(({ row }) => row)));
  const small = [...all.keys()].filter((cell) => all[cell]!.people.length <= most);
  const search = (
    from: number,
    left: number,
    basis: readonly Pivot[],
    taken: readonly number[],
  ): number[] | undefined => {
    for (let at = from; at < small.length; at++) {
      const cell = small[at]!;
      const size = all[cell]!.people.length;
      if (size > left) continue;
      const column = reduced(columns[cell]!, basis);
      const pivot = column.findIndex((value) => value !== 0);
      if (pivot < 0) return [...taken, cell];
      const scale = inverse(column[pivot]!);
      const next = { pivot, column: column.map((value) => times(value, scale)) };
      const found = search(at + 1, left - size, [...basis, next], [...taken, cell]);
      if (found) return found;
    }
    return undefined;
  };
  return search(0, most, [], [])?.flatMap((cell) => all[cell]!.people);
}

interface Pivot {
  readonly pivot: number;
  readonly column: readonly number[];
}

function reduced(column: readonly number[], basis: readonly Pivot[]): number[] {
  const rest = [...column];
  for (const { pivot, column: other } of basis) {
    const factor = rest[pivot]!;
    if (factor === 0) continue;
    for (let at = 0; at < rest.length; at++) rest[at] = (rest[at]! + times(prime - factor, other[at]!)) % prime;
  }
  return rest;
}

/** The columns of a matrix that is 0 on everything the groups span, one a cell. */
function checkMatrix(rows: readonly (readonly number[])[]): number[][] {
  // The groups as rows, in echelon form: pivots are cells that the others determine.
  const groups = (rows[0] ?? []).map((_, set) => rows.map((row) => row[set]!));
  const pivots: number[] = [];
  const echelon: number[][] = [];
  for (const group of groups) {
    const rest = reduced(
      group,
      echelon.map((column, at) => ({ pivot: pivots[at]!, column })),
    );
    const pivot = rest.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const scale = inverse(rest[pivot]!);
    const row = rest.map((value) => times(value, scale));
    for (const [at, other] of echelon.entries()) {
      const factor = other[pivot]!;
      if (factor !== 0) echelon[at] = other.map((value, cell) => (value + times(prime - factor, row[cell]!)) % prime);
    }
    pivots.push(pivot);
    echelon.push(row);
  }
  const free = [...rows.keys()].filter((cell) => !pivots.includes(cell));
  return rows.map((_, cell) => {
    const at = pivots.indexOf(cell);
    return free.map((other) => (at < 0 ? (cell === other ? 1 : 0) : (prime - echelon[at]![other]!) % prime));
  });
}

/** Random sums of the rows: columns that depend on one another still do. */
function shortened(columns: readonly (readonly number[])[]): number[][] {
  const next = random('check matrix');
  const factors = Array.from({ length: height }, () => (columns[0] ?? []).map(() => Math.floor(next() * prime)));
  return columns.map((column) =>
    factors.map((factor) => column.reduce((sum, value, at) => (sum + times(value, factor[at]!)) % prime, 0)),
  );
}
