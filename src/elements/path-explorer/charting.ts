import type { ReactiveControllerHost } from 'lit';
import type { Source } from '../../context/source.js';
import { type State, dataOf } from '../../context/state.js';
import type { Road } from '../../model/records/career.js';
import { atOnce, inSlices } from '../../model/slices.js';
import { type Career, careerSlices } from './career.js';
import type { CareerData } from './catalogue.js';
import { givenSlices } from './given.js';

/** More records than this hold up the page: they are charted in slices. A count and no time, so that the same page always takes the same way. */
const most = 5000;

/** What a catalogue is charted from. */
export interface Chartable {
  readonly data: CareerData;
  /** Roads that the person imagines. */
  readonly own: readonly Road[];
  /** Where the data came from; what the page has handed in nobody has looked through yet. */
  readonly source: Source | 'page' | undefined;
}

/**
 * The catalogue with its indexes, made once for what it is made of: a large
 * one in slices, and what was there before stays in sight until the new one is
 * there, unless it came from elsewhere, and so perhaps for somebody else.
 */
export class Charting {
  career: Career | undefined;

  readonly #host: ReactiveControllerHost;
  #of: Chartable | undefined;
  /** What was given and what of it fits: looked through once, also when one's own roads change. */
  #looked: { readonly given: CareerData; readonly good: CareerData } | undefined;
  #going: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * The state to draw: still loading while the first career is in the making, empty where nothing of it fits.
   *
   * @param given what the page has handed in
   */
  settle(
    state: State<CareerData>,
    given: CareerData | undefined,
    own: readonly Road[],
    source: Source | undefined,
  ): State<CareerData> {
    const data = dataOf(state);
    if (!data) return state;
    const career = this.chart({ data, own, source: data === given ? 'page' : source });
    if (!career) return { kind: 'loading' };
    return career.data.roles.length === 0 ? { kind: 'empty' } : state;
  }

  /** @returns the career, or `undefined` while the first one is in the making: the host is asked to draw when it is there */
  chart(of: Chartable): Career | undefined {
    const before = this.#of;
    if (before && before.data === of.data && before.own === of.own && before.source === of.source) return this.career;
    this.#going?.abort();
    this.#of = of;
    if (before?.source !== of.source) this.career = undefined;
    const work = this.#work(of);
    if (sizeOf(of.data) <= most) return (this.career = atOnce(work));
    void this.#inSlices(work, (this.#going = new AbortController()).signal);
    return this.career;
  }

  async #inSlices(work: Generator<void, Career, undefined>, signal: AbortSignal): Promise<void> {
    try {
      const career = await inSlices(work, { signal });
      // It may have been done before the first pause, and given up after.
      if (signal.aborted) return;
      this.career = career;
      this.#host.requestUpdate();
    } catch (failure) {
      if (!signal.aborted) throw failure;
    }
  }

  *#work({ data, own, source }: Chartable): Generator<void, Career, undefined> {
    const given = source === 'page';
    if (given && this.#looked?.given !== data) this.#looked = { given: data, good: yield* givenSlices(data) };
    return yield* careerSlices(given ? this.#looked!.good : data, new Date(), own);
  }
}

const sizeOf = ({ roles, roads, skills }: Partial<CareerData>): number =>
  [roles, roads, skills].reduce((sum, list) => sum + (list?.length ?? 0), 0);
