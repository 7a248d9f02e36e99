import type { AnyRecord } from '../model/resource.js';
import type { Adapter } from '../port/adapter.js';
import type { Check, ConformanceOptions, Make } from './conformance-check.js';
import { ownSample } from './conformance-samples.js';
import { readingChecks } from './conformance-reading.js';
import { refusalChecks } from './conformance-refusals.js';
import { watchingChecks } from './conformance-watching.js';
import { writingChecks } from './conformance-writing.js';

export type { Bench, Check, ConformanceOptions, Made, Make } from './conformance-check.js';
export type { Sample } from './conformance-samples.js';
export { catalogueSample, ownSample, pairSample } from './conformance-samples.js';

/** What a runner gives: mocha, node:test, vitest and jasmine all do. */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: (this: unknown) => Promise<void>): unknown;
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
