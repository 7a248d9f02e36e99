import type { AnyRecord, Verb } from '../model/resource.js';
import type { Adapter } from '../port/adapter.js';
import { type Sample, ownSample } from './conformance-samples.js';
import { readingChecks } from './conformance-reading.js';
import { refusalChecks } from './conformance-refusals.js';
import { watchingChecks } from './conformance-watching.js';
import { writingChecks } from './conformance-writing.js';

export type { Sample } from './conformance-samples.js';
export { catalogueSample, ownSample, pairSample } from './conformance-samples.js';

/** What a runner gives: mocha, node:test, vitest and jasmine all do. */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: (this: unknown) => Promise<void>): unknown;
}

/** An adapter made for one check. */
export interface Made {
  readonly adapter: Adapter;
  /** The same store for the other person of a meeting, see `pair`. */
  readonly other?: Adapter;
  /** Called when the check is over, whatever its end. */
  cleanup?(): Promise<void> | void;
}

/**
 * Makes an adapter whose sample resource holds exactly the given records. One
 * that writes may leave them to the suite, see `seeds`.
 */
export type Make = (records: readonly AnyRecord[]) => Promise<Made>;

export interface ConformanceOptions {
  /** What the suite is called in the runner's output. */
  readonly name: string;
  /** The resource to work with; bookmarks when absent, `catalogueSample` for read-only adapters. */
  readonly sample?: Sample;
  /** What the adapter offers for that resource; `list put remove` when absent. */
  readonly verbs?: readonly Verb[];
  /** `make` puts the records there itself. Else the suite writes them with `put`. */
  readonly seeds?: boolean;
  /** A resource that the adapter offers to be put only, and a record of it. */
  readonly writeOnly?: { readonly resource: string; readonly record: AnyRecord };
  /** `make` also gives `other`, and both share the sample's records. */
  readonly pair?: boolean;
  /** Milliseconds within which who watches is told at the latest; 10,000 when absent. */
  readonly tellWithin?: number;
  /** How many records are very many; 10,000 when absent. */
  readonly many?: number;
}

/** What a check works with. */
export interface Bench {
  readonly adapter: Adapter;
  readonly other: Adapter | undefined;
  readonly sample: Sample;
  readonly options: ConformanceOptions;
}

/** One thing that every adapter must do. */
export interface Check {
  readonly name: string;
  /** The verbs without which it cannot be tried. */
  readonly needs: readonly Verb[];
  /** What must be there before; nothing when absent. */
  readonly given?: (sample: Sample, options: ConformanceOptions) => readonly AnyRecord[];
  /** May it be tried at all? Beyond the verbs. */
  readonly applies?: (options: ConformanceOptions) => boolean;
  /** @throws Error that says what is wrong */
  run(bench: Bench): Promise<void>;
}

/** Milliseconds that a check may take where the runner has a limit of its own; ten thousand records take a while. */
const timeLimit = 120_000;

/**
 * Proves an adapter: paging, filters, order, conflicts, repeats, aborts,
 * errors, texts and dates, very many records, telling of changes. Works on any runner with
 * `describe` and `it`; needs no assertion library.
 *
 * @param make makes an adapter for each check, see {@link Make}
 * @param runner `{ describe, it }` of the runner
 * @returns the names of the checks that the adapter's verbs make impossible:
 *   none is left out silently
 *
 * @example
 * const notApplicable = adapterConformance(
 *   async () => ({ adapter: myAdapter(await freshDatabase()) }),
 *   { describe, it },
 *   { name: 'my adapter' },
 * );
 */
export function adapterConformance(make: Make, runner: Runner, options: ConformanceOptions): readonly string[] {
  const { sample = ownSample, verbs = ['list', 'put', 'remove'], seeds = false } = options;
  const possible = ({ needs, given, applies }: Check): boolean =>
    needs.every((verb) => verbs.includes(verb)) &&
    (given === undefined || seeds || verbs.includes('put')) &&
    (applies?.(options) ?? true);
  const checks = [...readingChecks, ...writingChecks, ...watchingChecks, ...refusalChecks];

  runner.describe(`${options.name} conforms to the port`, () => {
    for (const check of checks.filter(possible)) {
      runner.it(check.name, async function (this: unknown) {
        allowTime(this);
        const records = check.given?.(sample, options) ?? [];
        const { adapter, other, cleanup } = await make(seeds ? records : []);
        try {
          if (!seeds) await write(adapter, sample.resource, records);
          await check.run({ adapter, other, sample, options: { ...options, verbs } });
        } finally {
          await cleanup?.();
        }
      });
    }
  });
  return checks.filter((check) => !possible(check)).map(({ name }) => name);
}

/** Several at a time, for adapters that have a way to go. */
async function write(adapter: Adapter, resource: string, records: readonly AnyRecord[]): Promise<void> {
  const atOnce = 16;
  for (let from = 0; from < records.length; from += atOnce) {
    await Promise.all(records.slice(from, from + atOnce).map((record) => adapter.put!(resource, record)));
  }
}

/** Mocha's own limit of two seconds is set on `this`. */
function allowTime(context: unknown): void {
  if (typeof context !== 'object' || context === null || !('timeout' in context)) return;
  if (typeof context.timeout === 'function') context.timeout(timeLimit);
}
