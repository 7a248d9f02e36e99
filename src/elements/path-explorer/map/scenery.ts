import type { ReactiveControllerHost } from 'lit';
import type { Career } from '../career.js';
import { type Country, countrySlices } from './country.js';
import { Families } from './families.js';
import { type Filters, filterOf, mostSteps } from '../filters.js';
import type { Direction, Way } from '../way.js';
import { Last, Making, isLarge, tellFailure } from '../making.js';
import type { MapView } from './map-view.js';
import { type Look, mapView } from './columns.view.js';
import type { Place } from '../place-in.js';
import type { Words } from '../road-words.js';
import { type Ways, endsIn, idsOf, waySlices } from '../panel/routes.js';
import { type Spread, spreadFrom } from './spread.js';
import { wholeView } from './whole.view.js';

/** What decides what is seen. */
export interface Outlook {
  readonly way: Way;
  readonly filters: Filters;
  /** How many times each fold was opened, by its key. */
  readonly unfolded: ReadonlyMap<string, number>;
  /** Which of the routes is drawn. */
  readonly chosen: number;
  readonly saved: ReadonlySet<string>;
  /** Roles that the reader put aside. */
  readonly aside: ReadonlySet<string>;
  /** Role that the keyboard stands on; matters on the whole map only. */
  readonly at: string | undefined;
}

/** What is seen from a place: walked and laid out anew only when something it depends on has changed. */
export class Scenery {
  /** What was asked for last (`view`) could not be worked out. */
  failed = false;

  readonly #spread = new Last<Spread>();
  readonly #country: Making<Country>;
  #families = new Families();
  readonly #view = new Last<MapView>();
  readonly #ways: Making<Ways | null>;
  /** The drawn route: the one before stays while another is sought. */
  #route: readonly string[] = [];
  readonly #routes = new Last<readonly string[]>();
  /** Where things stood in the drawing before. */
  #before: { readonly scene: readonly unknown[]; readonly at: ReadonlyMap<string, number> } | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#country = new Making(host);
    this.#ways = new Making(host);
  }

  /** Could the routes not be sought? The rest is seen without them. */
  get hasNoWays(): boolean {
    return this.#ways.failed;
  }

  /** Tries once more what could not be worked out, when it is next asked for. */
  again(): void {
    this.#country.again();
    this.#ways.again();
  }

  /** Another person may be looking. */
  forget(): void {
    this.#route = [];
    this.#families = new Families();
    this.#before = undefined;
  }

  /**
   * Routes to the opened role or the goal.
   *
   * @returns `null` where there are none; `undefined` while they are sought in a large catalogue: the host is asked to draw when they are there
   */
  ways(career: Career, place: Place, { way, filters, aside }: Outlook): Ways | null | undefined {
    const { now, goal, centre, opened } = place;
    const ends = endsIn(way, place);
    return this.#ways.get(
      [career, way, now, goal, centre, opened, filters, aside],
      () => waySlices(career, ends, place, filters, aside),
      ends.length > 0 && isLarge(career.data),
    );
  }

  #routeOf(career: Career, ways: Ways | null | undefined, chosen: number): readonly string[] {
    if (ways !== undefined)
      this.#route = this.#routes.get([career, ways, chosen], () => idsOf(career, ways?.routes[chosen]));
    return this.#route;
  }

  /** @returns what is seen, or `undefined` where that `failed`, or while the map of a large catalogue is in the making: the host is asked to draw when it is there */
  view(career: Career, place: Place, outlook: Outlook, words: Words, lang: string): MapView | undefined {
    try {
      const view = this.#viewOf(career, place, outlook, words, lang);
      this.failed = !view && this.#country.failed;
      return view;
    } catch (failure) {
      this.failed = true;
      tellFailure(failure);
      return undefined;
    }
  }

  #viewOf(career: Career, place: Place, outlook: Outlook, words: Words, lang: string): MapView | undefined {
    const { way, filters, unfolded, saved, aside, at, chosen } = outlook;
    const { now, goal, centre, opened } = place;
    const route = this.#routeOf(career, this.ways(career, place, outlook), chosen);
    const country = way === 'whole' ? this.#countryOf(career, place, outlook, words, lang) : undefined;
    if (way === 'whole' && !country) return undefined;
    const open = country && this.#families.follow(country, at, unfolded);
    return this.#view.get(
      // What else the whole map is made of, its country is made of.
      country
        ? [country, goal, opened, unfolded, saved, route, at, open]
        : [career, now, goal, centre, opened, way, filters, unfolded, route, saved, aside, words, lang],
      () => {
        if (country && open) return wholeView(country, { now, goal, opened, saved, aside, at, open, route }, unfolded);
        const direction: Direction = way === 'back' ? 'back' : 'forward';
        const look = { now, goal, centre: centre!, opened, saved, aside, route, direction };
        return mapView(career, this.#spreadOf(career, look, filters, unfolded), look, words, lang);
      },
    );
  }

  #countryOf(career: Career, place: Place, outlook: Outlook, words: Words, lang: string): Country | undefined {
    const { filters, aside } = outlook;
    const { now } = place;
    // They matter where they were put aside alone: another goal is no other country.
    const [goal, centre] = [place.goal, place.centre].map((id) => (aside.has(id ?? '') ? id : undefined));
    return this.#country.get(
      [career, filters, aside, now, goal, centre, words, lang],
      () => countrySlices({ career, filters, stance: { now, goal, centre, aside }, words, lang }),
      isLarge(career.data),
    );
  }

  #spreadOf(career: Career, look: Look, filters: Filters, unfolded: ReadonlyMap<string, number>): Spread {
    const { direction, now, goal, centre, saved, aside, route } = look;
    return this.#spread.get([career, direction, now, goal, centre, filters, unfolded, saved, aside, ...route], () => {
      const scene = [career, direction, centre, filters];
      const same = this.#before?.scene.every((thing, index) => thing === scene[index]);
      const spread = spreadFrom(career, {
        centre,
        direction,
        filter: filterOf(career, filters, look),
        hops: filters.steps ?? mostSteps,
        unfolded: new Set(unfolded.keys()),
        first: new Set([...route, ...saved]),
        // Only while one looks at the same: elsewhere old places would leave holes.
        previous: same ? this.#before!.at : undefined,
      });
      this.#before = { scene, at: spread.drawn.at };
      return spread;
    });
  }
}
