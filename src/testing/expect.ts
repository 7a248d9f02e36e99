import { PortError, type PortErrorKind } from '../port/error.js';

/** @throws Error with these words, where the condition does not hold */
export function ensure(condition: boolean, words: string): asserts condition {
  if (!condition) throw new Error(words);
}

/** @throws Error that shows both, where they are not the same JSON (the order of fields does not count) */
export function ensureSame(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [inOneOrder(actual), inOneOrder(expected)];
  ensure(got === wanted, `${what}\n  expected: ${wanted}\n  got:      ${got}`);
}

/** @throws Error where the call succeeds, or fails otherwise than by a `PortError` of that kind */
export async function ensureRefused(call: () => Promise<unknown>, kind: PortErrorKind, what: string): Promise<void> {
  const error = await failureOf(call, what);
  ensure(PortError.is(error), `${what}: rejected with ${String(error)}, which is no PortError`);
  ensure(error.kind === kind, `${what}: expected ${kind}, got ${error.kind} (${error.detail ?? 'no detail'})`);
}

/** What the call rejects with. @throws Error where it succeeds, or throws instead of rejecting */
export async function failureOf(call: () => Promise<unknown>, what: string): Promise<unknown> {
  let answer: Promise<unknown>;
  try {
    answer = call();
  } catch (error) {
    throw new Error(`${what}: threw instead of rejecting`, { cause: error });
  }
  try {
    await answer;
  } catch (error) {
    return error;
  }
  throw new Error(`${what}: went through`);
}

/** JSON with the fields of each object in one order. */
const inOneOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? String(value);
