import type { Own } from './own.js';
import type { Career } from './career.js';
import { titleOf } from './title.js';
import type { Place } from './place-in.js';
import { type MapView, itemOf } from './map-view.js';
import type { Words } from './road-words.js';

/** How the opened role stands to the person and to the map. */
export interface Standing {
  readonly saved: boolean;
  readonly isGoal: boolean;
  readonly isNow: boolean;
  /** Can roles be bookmarked here? */
  readonly keeps: boolean;
  /** Where bookmarks and goal go, in a sentence. */
  readonly home: string;
  /** Sentence where a write failed or the bookmarks could not be read. */
  readonly failure: string;
  /** How the shown route runs, or that none leads here. */
  readonly route: string;
}

interface Around {
  readonly career: Career;
  readonly place: Place;
  readonly own: Pick<Own, 'saved' | 'keeps' | 'home' | 'failed' | 'failure'>;
  readonly view: MapView | undefined;
  readonly words: Words;
  readonly lang: string;
}

/** What the panel says about a role beside the role itself. */
export function standingOf(id: string, { career, place, own, view, words, lang }: Around): Standing {
  const kind = own.failed?.kind ?? own.failure;
  const shown = view !== undefined && itemOf(view, id) !== undefined;
  const route = view?.route ?? [];
  return {
    saved: own.saved.has(id),
    isGoal: id === place.goal,
    isNow: id === place.now,
    keeps: own.keeps,
    home: own.home === undefined ? words.keptFor : own.home === 'device' ? words.onDevice : words.inCompany,
    failure: kind === undefined ? '' : `${own.failed ? words.writeFailed : ''}${words.error(kind)}`,
    route:
      route.length > 1 && route.includes(id)
        ? words.route(route.map((at) => titleOf(career, at, lang)).join(' → '))
        : place.centre !== undefined && !shown
          ? words.unreached
          : '',
  };
}
