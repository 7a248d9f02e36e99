import { type RoadFilter, fits } from '../../../model/roads/reach.js';
import { say } from '../../../model/text.js';
import type { Career } from '../career.js';
import { type Filters, type Stance, filterOf, rolesLeftSlices } from '../filters.js';
import type { Words } from '../road-words.js';
import { type Ground, type Grounds, groundsSlices, nameHeight, pitch } from './districts.js';
import { type Card, type Column, type Highway, type Marks, marksOf } from './map-view.js';
import { type CardSetting, RoleCard } from './role-card.js';

/** So many highways leave a district, and so many are on the map: more would hide it. */
const mostLeaving = 3;
const mostHighways = 100;
const slice = 1000;

/** The whole catalogue laid out, with a card for each role and the roads between its districts: the same whatever one looks at. */
export interface Country extends Grounds {
  readonly highways: readonly Highway[];
  readonly marks: Marks;
  /** Narrows the roads that are drawn. */
  readonly filter: RoadFilter;
  /** From left to right; in each district from its first column to its last. */
  readonly columns: readonly Column[];
  /** Where each role stands: its column, and its place in it. */
  readonly seats: ReadonlyMap<string, readonly [column: number, row: number]>;
  /** What its cards are made of: nothing that one looks at or keeps. */
  readonly setting: CardSetting;
}

export interface CountryOptions {
  readonly career: Career;
  readonly filters: Filters;
  readonly stance: Stance;
  readonly words: Words;
  readonly lang: string;
}

/** In slices of about a millisecond: ten thousand roles would hold up the page. */
export function* countrySlices({
  career,
  filters,
  stance,
  words,
  lang,
}: CountryOptions): Generator<void, Country, undefined> {
  const left = yield* rolesLeftSlices(career, filters, stance);
  const filter = filterOf(career, filters, stance);
  yield;
  const grounds = yield* groundsSlices(career, lang, ({ id }) => left.has(id));
  const highways = yield* highwaySlices(career, grounds, filter, left);
  const setting: CardSetting = {
    career,
    words,
    lang,
    now: stance.now,
    goal: undefined,
    opened: undefined,
    saved: new Set(),
    aside: stance.aside,
    route: new Set(),
    parents: new Map(),
    // What the filters leave out is not there at all.
    isAsked: () => false,
    hangsOn: () => undefined,
  };
  const columns: Column[] = [];
  const seats = new Map<string, readonly [number, number]>();
  const marks: { readonly [kind in keyof Marks]: Card[] } = { outside: [], open: [], asked: [] };
  for (const [step, { familyId, top, columns: lines }] of grounds.districts.entries()) {
    const title = say(career.family.get(familyId)?.name, lang) || words.noFamily;
    for (const { x, roles } of lines) {
      const items = roles.map((id, row): Card => {
        seats.set(id, [columns.length, row]);
        return new RoleCard(setting, id, step, x, top + nameHeight + row * pitch);
      });
      if (seats.size % slice < items.length) yield;
      columns.push({ step, title, x, items });
      const { outside, open } = marksOf(items);
      marks.outside.push(...outside);
      marks.open.push(...open);
    }
  }
  return { ...grounds, filter, highways, marks, columns, seats, setting };
}

/** Which districts most roads join. */
function* highwaySlices(
  { graph, family }: Career,
  { districts }: Grounds,
  filter: RoadFilter,
  left: ReadonlySet<string>,
): Generator<void, readonly Highway[], undefined> {
  const ground = new Map(districts.map(({ familyId }, index) => [familyId, index]));
  // A role that is filtered out joins nothing that is shown.
  const of = Int32Array.from(graph.roles, ({ id, familyId }) =>
    left.has(id) ? (ground.get(family.has(familyId ?? '') ? familyId! : '') ?? -1) : -1,
  );
  yield;
  // Only pairs that are joined: where each role is a family of its own, all pairs would fill the memory.
  const count = districts.length;
  const between = new Map<number, number>();
  for (let road = 0; road < graph.from.length; road++) {
    if (road % (4 * slice) === 0) yield;
    const [a, b] = [of[graph.from[road]!]!, of[graph.to[road]!]!];
    if (a < 0 || b < 0 || a === b || !fits(graph.roads[road]!, filter)) continue;
    const pair = Math.min(a, b) * count + Math.max(a, b);
    between.set(pair, (between.get(pair) ?? 0) + 1);
  }
  const joined = districts.map((): (readonly [pair: number, roads: number])[] => []);
  let most = 1;
  for (const pair of between) {
    most = Math.max(most, pair[1]);
    joined[Math.floor(pair[0] / count)]!.push(pair);
    joined[pair[0] % count]!.push(pair);
  }
  yield;
  const middle = ({ left, top, right, bottom }: Ground): readonly [number, number] => [
    (left + right) / 2,
    (top + bottom) / 2,
  ];
  const chosen = new Map<number, Highway>();
  for (const pairs of joined) {
    for (const [pair, roads] of pairs.toSorted(([p, m], [q, n]) => n - m || p - q).slice(0, mostLeaving)) {
      const [from, to] = [districts[Math.floor(pair / count)]!, districts[pair % count]!];
      chosen.set(pair, { from: middle(from), to: middle(to), share: roads / most });
    }
  }
  return [...chosen.values()].toSorted((a, b) => b.share - a.share).slice(0, mostHighways);
}
