import type { Road } from '../../../model/records/career.js';
import { knownOf, strength } from '../../../model/roads/evidence.js';
import { type RoadFilter, fits } from '../../../model/roads/reach.js';
import { say } from '../../../model/text.js';
import type { Career } from '../career.js';
import type { Box } from './camera.js';
import { type Ground, type Grounds, nameHeight, pitch } from './districts.js';
import { type Card, type Column, type District, type Highway, type Line, type MapView } from './map-view.js';
import { curve, type Look } from './columns.view.js';
import { roadWords, widthOf, type Words } from '../road-words.js';
import { RoleCard } from './role-card.js';

/** So many highways leave a district: more would hide the map. */
const mostHighways = 3;
/** So many roles of a family the outline lists at a time. */
const mostListed = 40;
/** So many roads of one role are drawn, the best known first. */
const mostRoads = 40;

/** The catalogue laid out, with the roads between its districts: the same whatever one looks at. */
export interface Country extends Grounds {
  readonly highways: readonly Highway[];
  /** Narrows the roads that are drawn. */
  readonly filter: RoadFilter;
}

/**
 * The whole catalogue as a map: districts, and the roads of the roles one
 * looks at; all roads at once would be a ball of wool.
 *
 * @param at role that the keyboard stands on
 */
export function wholeView(
  career: Career,
  country: Country,
  look: Omit<Look, 'centre' | 'direction'> & { readonly at: string | undefined },
  unfolded: ReadonlyMap<string, number>,
  words: Words,
  lang: string,
): MapView {
  const placed = new Map<string, Card>();
  const setting = {
    ...look,
    career,
    words,
    lang,
    route: new Set(look.route),
    parents: new Map(),
    hangsOn: () => undefined,
  };
  const columns: Column[] = [];
  const nameOf = (familyId: string): string => say(career.family.get(familyId)?.name, lang) || words.noFamily;
  for (const [step, { familyId, top, columns: lines }] of country.districts.entries()) {
    for (const { x, roles } of lines) {
      const items = roles.map((id, row) => {
        const card = new RoleCard(setting, id, step, x, top + nameHeight + row * pitch);
        placed.set(id, card);
        return card;
      });
      columns.push({ step, title: nameOf(familyId), x, items });
    }
  }
  const lines = new Map<string, Line>();
  for (const id of [look.opened, look.at]) {
    if (id !== undefined && placed.has(id))
      for (const line of linesAt(career, id, country.filter, placed, words)) lines.set(line.key, line);
  }
  // Last, to lie on top.
  for (const [i, id] of look.route.entries()) {
    const step =
      placed.has(id) &&
      linesAt(career, id, country.filter, placed, words).find(
        ({ between: [a, b] }) => a === id && b === look.route[i + 1],
      );
    if (!step) continue;
    lines.delete(step.key);
    lines.set(step.key, { ...step, onRoute: true });
  }
  return {
    columns,
    lines: [...lines.values()],
    districts: country.districts.map((ground, step) => {
      const cards = ground.columns.flatMap(({ roles }) => roles.map((id) => placed.get(id)!));
      return {
        ...districtOf(ground, step, cards, look.at, unfolded, nameOf(ground.familyId), words),
        ...edges(ground),
      };
    }),
    highways: country.highways,
    width: country.width,
    height: country.height,
    left: placed.size,
    onTheWay: 0,
    route: look.route,
  };
}

const edges = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });

/** A family in the outline: closed, but where the reader stands. */
function districtOf(
  { familyId }: Ground,
  step: number,
  cards: readonly Card[],
  at: string | undefined,
  unfolded: ReadonlyMap<string, number>,
  title: string,
  words: Words,
): Pick<District, 'title' | 'fold' | 'listed'> {
  const fold = { kind: 'more' as const, step, x: 0, y: 0, family: '' };
  const here = cards.findIndex(({ key }) => key === at);
  const turned = (unfolded.get(districtKey(familyId)) ?? 0) % 2 === 1;
  const open = turned !== here >= 0;
  const rest = `…${districtKey(familyId)}`;
  const listed = Math.max(here + 1, mostListed * (1 + (unfolded.get(rest) ?? 0)));
  const more = cards.length - listed;
  const label = words.district(title, cards.length);
  return {
    title,
    fold: { ...fold, key: districtKey(familyId), label, name: label, open },
    listed: open
      ? [
          ...cards.slice(0, listed),
          ...(more > 0
            ? [{ ...fold, key: rest, label: words.more(more), name: words.moreIn(title, words.more(more)) }]
            : []),
        ]
      : [],
  };
}

const districtKey = (familyId: string): string => `§${familyId}`;

/** Roads that leave a role or end at it. */
function linesAt(
  career: Career,
  id: string,
  filter: RoadFilter,
  placed: ReadonlyMap<string, Card>,
  words: Words,
): readonly Line[] {
  const { graph } = career;
  const role = graph.index.get(id)!;
  const at = ({ offset, item }: typeof graph.ahead): Road[] =>
    Array.from(item.subarray(offset[role], offset[role + 1]), (road) => graph.roads[road]!);
  const best = new Map<string, Road>();
  for (const road of [...at(graph.ahead), ...at(graph.back)]) {
    const pair = `${road.from}>${road.to}`;
    const before = best.get(pair);
    if (
      fits(road, filter) &&
      placed.has(road.from) &&
      placed.has(road.to) &&
      (!before || strength(road) > strength(before))
    )
      best.set(pair, road);
  }
  return [...best.values()]
    .toSorted((a, b) => strength(b) - strength(a))
    .slice(0, mostRoads)
    .map((road) => ({
      key: `${road.from}>${road.to}`,
      between: [road.from, road.to],
      ...curve(placed.get(road.from)!, placed.get(road.to)!),
      line: knownOf(road),
      width: widthOf(road),
      onRoute: false,
      far: false,
      words: roadWords(road, words),
    }));
}

/** Which districts most roads join. */
export function highwaysOf({ graph }: Career, { districts }: Grounds, filter: RoadFilter): readonly Highway[] {
  const ground = new Map(districts.map(({ familyId }, index) => [familyId, index]));
  const count = districts.length;
  const of = Int32Array.from(graph.roles, ({ familyId }) => ground.get(familyId ?? '') ?? ground.get('') ?? -1);
  const between = new Int32Array(count * count);
  for (let road = 0; road < graph.from.length; road++) {
    const [a, b] = [of[graph.from[road]!]!, of[graph.to[road]!]!];
    if (a >= 0 && b >= 0 && a !== b && fits(graph.roads[road]!, filter))
      between[Math.min(a, b) * count + Math.max(a, b)]!++;
  }
  const most = between.reduce((max, n) => Math.max(max, n), 1);
  const middle = (index: number): readonly [number, number] => {
    const { left, top, right, bottom } = districts[index]!;
    return [(left + right) / 2, (top + bottom) / 2];
  };
  const roadsOf = (a: number, b: number): number => between[Math.min(a, b) * count + Math.max(a, b)]!;
  const chosen = new Map<number, Highway>();
  for (let a = 0; a < count; a++) {
    const best: number[] = [];
    for (let b = 0; b < count; b++) {
      if (a === b || roadsOf(a, b) === 0) continue;
      if (best.length === mostHighways && roadsOf(a, best.at(-1)!) >= roadsOf(a, b)) continue;
      best.push(b);
      best.sort((m, n) => roadsOf(a, n) - roadsOf(a, m));
      best.length = Math.min(best.length, mostHighways);
    }
    for (const b of best)
      chosen.set(Math.min(a, b) * count + Math.max(a, b), {
        from: middle(Math.min(a, b)),
        to: middle(Math.max(a, b)),
        share: roadsOf(a, b) / most,
      });
  }
  return [...chosen.values()];
}
