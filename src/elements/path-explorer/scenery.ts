import type { Role } from '../../model/records/career.js';
import type { Career } from './career.js';
import { groundsOf } from './districts.js';
import type { Filters, Way } from './look.js';
import type { MapView } from './map-view.js';
import { mapView } from './path-explorer.view.js';
import type { Place } from './place-in.js';
import type { Words } from './road-words.js';
import { type Spread, spreadFrom } from './spread.js';
import { type Country, highwaysOf, wholeView } from './whole.view.js';

/** What decides what is seen. */
export interface Outlook {
  readonly way: Way;
  readonly filters: Filters;
  /** How many times each fold was opened, by its key. */
  readonly unfolded: ReadonlyMap<string, number>;
  readonly saved: ReadonlySet<string>;
  /** Role that the keyboard stands on; matters on the whole map only. */
  readonly at: string | undefined;
}

/** Keeps what was made last, as long as it is made of the same things. */
class Last<R> {
  #of: readonly unknown[] | undefined;
  #made: R | undefined;

  get(of: readonly unknown[], make: () => R): R {
    if (!this.#of || of.some((thing, index) => !Object.is(thing, this.#of![index]))) {
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

  view(career: Career, place: Place, outlook: Outlook, words: Words, lang: string): MapView {
    const { way, filters, unfolded, saved, at } = outlook;
    const { now, goal, centre, opened } = place;
    const whole = way === 'whole';
    return this.#view.get(
      [career, now, goal, centre, opened, way, filters, unfolded, saved, whole ? at : '', words, lang],
      () => {
        if (way === 'whole') {
          const country = this.#country.get([career, filters, lang], () => {
            const grounds = groundsOf(career, lang, wanted(career, filters));
            return { ...grounds, highways: highwaysOf(career, grounds) };
          });
          return wholeView(career, country, { now, goal, opened, saved, at }, unfolded, words, lang);
        }
        const look = { now, goal, centre: centre!, opened, saved, direction: way };
        const spread = this.#spread.get([career, way, centre, filters, unfolded, opened, goal, saved], () =>
          spreadFrom(career, { ...look, filters, unfolded, targets: [opened, goal], first: saved }),
        );
        return mapView(career, spread, look, words, lang);
      },
    );
  }
}

/** The same filters on the whole map: roles alone, as no road has to be walked. */
function wanted({ open }: Career, { inside, outside, openOnly }: Filters): (role: Role) => boolean {
  return ({ id, place }) => (place === 'inside' ? inside : outside) && (!openOnly || open.has(id));
}
