/* oxlint-disable no-console -- the one place that stands in for the console */

/** What the code under test has said on the console since the guard was put up. */
export interface CollectedConsole {
  /** Each warning and error as one line of text. */
  readonly lines: readonly string[];
  /**
   * Takes note of what was expected and forgets what was collected so far.
   *
   * @param expected each must be found in at least one line
   * @throws Error that quotes a line nobody claims, or a claim that nothing met
   */
  claim(expected?: readonly RegExp[]): void;
  /** Puts the real console back. */
  stop(): void;
}

/**
 * Collects `console.warn` and `console.error` instead of printing them, so
 * that a test must claim each: a warning that nobody expects is a failure, and
 * so is a promised warning that does not come.
 *
 * @example
 * const said = collectConsole();
 * try { …; said.claim([/roles "r7": left out/]); } finally { said.stop(); }
 */
export function collectConsole(): CollectedConsole {
  const real = { warn: console.warn, error: console.error };
  let lines: string[] = [];
  const collect = (...parts: unknown[]): void => void lines.push(parts.map(inWords).join(' '));
  console.warn = collect;
  console.error = collect;
  return {
    get lines() {
      return lines;
    },
    claim(expected = []) {
      const said = lines;
      lines = [];
      const unclaimed = said.find((line) => !expected.some((pattern) => matches(pattern, line)));
      if (unclaimed !== undefined) throw new Error(`nobody claims this console line: ${unclaimed}`);
      const unmet = expected.find((pattern) => !said.some((line) => matches(pattern, line)));
      if (unmet !== undefined) throw new Error(`no console line matches ${unmet}`);
    },
    stop() {
      console.warn = real.warn;
      console.error = real.error;
    },
  };
}

// `search` knows no `lastIndex`: a pattern with the `g` flag must not remember the line before.
const matches = (pattern: RegExp, line: string): boolean => line.search(pattern) >= 0;

const inWords = (part: unknown): string => {
  if (part instanceof Error) return `${part.name}: ${part.message}`;
  if (typeof part === 'string') return part;
  try {
    return JSON.stringify(part) ?? String(part);
  } catch {
    // A ring of objects has no JSON; its name is all that can be said.
    return String(part);
  }
};
