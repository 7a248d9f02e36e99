import type { ReactiveControllerHost } from 'lit';
import { warnOnce } from '../../base/log.js';
import type { Source } from '../../context/source.js';
import { type State, dataOf } from '../../context/state.js';
import { floor } from '../../model/disclosure/thresholds.js';
import type { Road } from '../../model/records/career.js';
import { PortError } from '../../port/error.js';
import { type Career, careerSlices } from './career.js';
import type { CareerData } from './catalogue.js';
import { givenSlices } from './given.js';
import { Making, isLarge } from './making.js';

/** What a catalogue is charted from. */
export interface Chartable {
  readonly data: CareerData;
  /** Roads that the person imagines. */
  readonly own: readonly Road[];
  /** Where the data came from; what the page has handed in nobody has looked through yet. */
  readonly source: Source | 'page' | undefined;
  /** People that must have taken a road for it to be told. */
  readonly smallest?: number | undefined;
}

/**
 * The catalogue with its indexes, made once for what it is made of: a large
 * one in slices, and what was there before stays in sight until the new one is
 * there, unless it came from elsewhere, and so perhaps for somebody else.
 */
export class Charting {
  career: Career | undefined;

  readonly #making: Making<Career>;
  #source: Chartable['source'];
  /** What was given and what of it fits: looked through once, also when one's own roads change. */
  #looked: { readonly given: CareerData; readonly good: CareerData } | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#making = new Making(host);
  }

  /**
   * The state to draw: still loading while the first career is in the making, empty where nothing of it fits,
   * an error where it could not be made (beside the one before, where there is one).
   *
   * @param given what the page has handed in
   */
  settle(
    state: State<CareerData>,
    given: CareerData | undefined,
    own: readonly Road[],
    source: Source | undefined,
    smallest?: number,
  ): State<CareerData> {
    const data = dataOf(state);
    if (!data) return state;
    const career = this.chart({ data, own, source: data === given ? 'page' : source, smallest: groupOf(smallest) });
    if (this.#making.failed) return { kind: 'error', error: new PortError('bad-data'), data: career && data };
    if (!career) return { kind: 'loading' };
    return career.data.roles.length === 0 ? { kind: 'empty' } : state;
  }

  /** Tries once more what could not be made. */
  again(): void {
    this.#making.again();
  }

  /** @returns the career, or `undefined` while the first one of a source is in the making */
  chart(of: Chartable): Career | undefined {
    const { data, own, source, smallest } = of;
    if (this.#source !== source) this.career = undefined;
    this.#source = source;
    return (this.career =
      this.#making.get([data, own, source, smallest], () => this.#work(of), isLarge(data)) ?? this.career);
  }

  *#work({ data, own, source, smallest }: Chartable): Generator<void, Career, undefined> {
    const given = source === 'page';
    if (given && this.#looked?.given !== data) this.#looked = { given: data, good: yield* givenSlices(data) };
    return yield* careerSlices(given ? this.#looked!.good : data, new Date(), own, smallest);
  }
}

/** The smallest group as a page wishes it; what is no such number loosens nothing. */
/** @param wished `null` where the attribute has been taken away */
function groupOf(wished: number | null = null): number {
  if (wished === null) return floor;
  if (Number.isInteger(wished) && wished >= floor) return wished;
  warnOnce(
    `<kyoritsu-path-explorer smallest-group="${wished}">: not understood, accepted: a whole number from ${floor}`,
  );
  return floor;
}
