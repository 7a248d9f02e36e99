import type { AnyRecord, Verb } from '../model/resource.js';
import type { Adapter } from '../port/adapter.js';
import type { Sample } from './conformance-samples.js';

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

/** What the suite is told about an adapter. */
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
