import type { Career } from '../career.js';
import { groundsOf } from './districts.js';
import { type Filters, type Stance, filterOf, mostSteps, rolesLeft } from '../filters.js';
import type { Way } from '../look.js';
import type { MapView } from './map-view.js';
import { type Look, mapView } from './columns.view.js';
import type { Place } from '../place-in.js';
import type { Words } from '../road-words.js';
import { type Ways, idsOf, waysIn } from '../panel/routes.js';
import { type Spread, spreadFrom } from './spread.js';
import { type Country, highwaysOf, wholeView } from './whole.view.js';

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

/** Keeps what was made last, as long as it is made of the same things. */
class Last<R> {
  #of: readonly unknown[] | undefined;
  #made: R | undefined;

  get(of: readonly unknown[], make: () => R): R {
    if (!this.#of || of.length !== this.#of.length || of.some((thing, index) => !Object.is(thing, this.#of![index]))) {
      this.#made = make();
      this.#of = of;
    }
    return this.#made!; // made when #of was set
  }
}

/** What is seen from a place: walked and laid out anew only when something it depends on has changed. */
export class Scenery {
  readonly #spread = new Last<Spread>();
  readonly #country = new Last<Country>();
  readonly #view = new Last<MapView>();
  readonly #ways = new Last<Ways | undefined>();
  /** Where things stood in the drawing before. */
  #before: { readonly scene: readonly unknown[]; readonly at: ReadonlyMap<string, number> } | undefined;

  /** Routes to the opened role or the goal. */
  ways(career: Career, place: Place, { way, filters, aside }: Outlook): Ways | undefined {
    const { now, goal, centre, opened } = place;
    return this.#ways.get([career, way, now, goal, centre, opened, filters, aside], () =>
      waysIn(career, way, place, filters, aside),
    );
  }

  view(career: Career, place: Place, outlook: Outlook, words: Words, lang: string): MapView {
    const { way, filters, unfolded, saved, aside, at, chosen } = outlook;
    const { now, goal, centre, opened } = place;
    const whole = way === 'whole';
    const ways = this.ways(career, place, outlook);
    return this.#view.get(
      [career, now, goal, centre, opened, way, filters, unfolded, chosen, saved, aside, whole ? at : '', words, lang],
      () => {
        const route = idsOf(career, ways?.routes[chosen]);
        const stance: Stance = { now, goal, centre, aside };
        if (way === 'whole') {
          const country = this.#country.get([career, filters, aside, now, goal, lang], () => {
            const left = rolesLeft(career, filters, stance);
            const grounds = groundsOf(career, lang, ({ id }) => left.has(id));
            const filter = filterOf(career, filters, stance);
            return { ...grounds, filter, highways: highwaysOf(career, grounds, filter) };
          });
          return wholeView(career, country, { now, goal, opened, saved, aside, at, route }, unfolded, words, lang);
        }
        const look = { now, goal, centre: centre!, opened, saved, aside, route, direction: way };
        return mapView(career, this.#spreadOf(career, look, filters, unfolded), look, words, lang);
      },
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
