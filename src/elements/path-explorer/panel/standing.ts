import type { Look } from '../look.js';
import type { Own } from '../own/own.js';
import type { Career } from '../career.js';
import type { Place } from '../place-in.js';
import type { Words } from '../road-words.js';
import { type RouteLine, type Ways, routeLine } from './routes.js';

/** How the opened role stands to the person and to the map. */
export interface Standing {
  readonly saved: boolean;
  /** Has the reader put it aside for now? */
  readonly aside: boolean;
  readonly isGoal: boolean;
  readonly isNow: boolean;
  /** Can roles be bookmarked here? */
  readonly keeps: boolean;
  /** Where bookmarks and goal go, in a sentence. */
  readonly home: string;
  /** Sentence where a write failed or the bookmarks could not be read. */
  readonly failure: string;
  /** That no route leads here, where that is so. */
  readonly noRoute: string;
  /** Routes to this role or from it to the goal, each in a sentence. */
  readonly routes: readonly RouteLine[];
  /** Which of them is drawn. */
  readonly chosen: number;
  /** Has the reader drawn a road of the own here? */
  readonly imagined: boolean;
}

interface Around {
  readonly career: Career;
  readonly place: Place;
  readonly look: Pick<Look, 'chosen'>;
  readonly own: Pick<Own, 'saved' | 'aside' | 'keeps' | 'home' | 'failed' | 'failure' | 'roads'>;
  /** `undefined` while they are sought. */
  readonly ways: Ways | null | undefined;
  readonly words: Words;
  readonly lang: string;
}

/** What the panel says about a role beside the role itself. */
export function standingOf(id: string, { career, place, look, own, ways, words, lang }: Around): Standing {
  const kind = own.failed?.kind ?? own.failure;
  const here = ways && (ways.to === id || ways.from === id) ? ways.routes : [];
  return {
    saved: own.saved.has(id),
    aside: own.aside.has(id),
    isGoal: id === place.goal,
    isNow: id === place.now,
    keeps: own.keeps,
    home: homeOf(own, words),
    failure: kind === undefined ? '' : `${own.failed ? words.writeFailed : ''}${words.error(kind)}`,
    noRoute:
      ways !== undefined && here.length === 0 && place.now !== undefined && id !== place.now ? words.unreached : '',
    routes: id === place.centre && id !== ways?.to ? [] : here.map((route) => routeLine(career, route, words, lang)),
    chosen: look.chosen,
    imagined: own.roads.some(({ from, to }) => from === place.now && to === id),
  };
}

/** Where what is the reader's own goes, in a sentence. */
export const homeOf = ({ home }: Pick<Own, 'home'>, words: Words): string =>
  home === undefined ? words.keptFor : home === 'device' ? words.onDevice : words.inCompany;
