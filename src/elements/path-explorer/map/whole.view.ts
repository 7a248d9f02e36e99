import type { Road } from '../../../model/records/career.js';
import type { Box } from './camera.js';
import { type Look, curve } from './columns.view.js';
import type { Country } from './country.js';
import { type Opened, familyKey } from './families.js';
import type { Card, Column, District, Line, MapView } from './map-view.js';
import { knownOf, strength } from '../../../model/roads/evidence.js';
import { fits } from '../../../model/roads/reach.js';
import { roadWords, widthOf } from '../road-words.js';
import { RoleCard } from './role-card.js';

/** So many roles of a family the outline lists at a time. */
const mostListed = 40;
/** So many roads of one role are drawn, the best known first. */
const mostRoads = 40;

/** What of the whole map the reader looks at. */
export interface WholeLook extends Omit<Look, 'centre' | 'direction'> {
  /** Role that the keyboard stands on. */
  readonly at: string | undefined;
  /** What the outline shows open. */
  readonly open: Opened;
}

/**
 * The whole catalogue as a map: districts, and the roads of the roles one
 * looks at; all roads at once would be a ball of wool. What the country has
 * already is taken from it, so that a glance costs the same in any catalogue.
 */
export function wholeView(country: Country, look: WholeLook, unfolded: ReadonlyMap<string, number>): MapView {
  const columns = marked(country, look);
  const cardOf = ([column, row]: readonly [number, number]): Card => columns[column]!.items[row] as Card; // a district has no folds
  const card = (id: string): Card | undefined => {
    const seat = country.seats.get(id);
    return seat && cardOf(seat);
  };
  const lines = new Map<string, Line>();
  for (const id of [look.opened, look.at]) {
    for (const line of linesAt(country, id, card)) lines.set(line.key, line);
  }
  // Last, to lie on top.
  for (const [i, id] of look.route.entries()) {
    const step = linesAt(country, id, card).find(({ between: [a, b] }) => a === id && b === look.route[i + 1]);
    if (!step) continue;
    lines.delete(step.key);
    lines.set(step.key, { ...step, onRoute: true });
  }
  const inDistrict: Column[][] = country.districts.map(() => []);
  for (const column of columns) inDistrict[column.step]!.push(column);
  return {
    columns,
    lines: [...lines.values()],
    districts: inDistrict.map((those, step) => ({
      ...districtOf(country, step, those, look.open, unfolded),
      ...edges(country.districts[step]!),
    })),
    highways: country.highways,
    marks: country.marks,
    ground: country,
    width: country.width,
    height: country.height,
    left: country.seats.size,
    onTheWay: 0,
    route: look.route,
  };
}

/** The country's columns; those with a role that is looked at or kept have a card that says so. */
function marked({ columns, seats, setting }: Country, look: WholeLook): readonly Column[] {
  const { goal, opened, saved, route } = look;
  const own = { ...setting, goal, opened, saved, route: new Set(route) };
  const drawn = new Map<number, (typeof columns)[number]['items'][number][]>();
  for (const id of new Set([goal, opened, ...saved, ...route])) {
    const seat = id === undefined ? undefined : seats.get(id);
    if (!seat) continue;
    const [column, row] = seat;
    const items = drawn.get(column) ?? [...columns[column]!.items];
    const { key, step, x, y } = items[row]!;
    items[row] = new RoleCard(own, key, step, x, y);
    drawn.set(column, items);
  }
  return drawn.size === 0
    ? columns
    : columns.map((column, i) => (drawn.has(i) ? { ...column, items: drawn.get(i)! } : column));
}

const edges = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });

/** A family in the outline: closed until it is opened, or the reader has come to stand in it. */
function districtOf(
  { districts, setting: { words } }: Country,
  step: number,
  columns: readonly Column[],
  { families, reach }: Opened,
  unfolded: ReadonlyMap<string, number>,
): Pick<District, 'title' | 'fold' | 'count' | 'listed'> {
  const { familyId } = districts[step]!;
  const [{ title }] = columns as [Column]; // a district without roles is none
  const count = columns.reduce((sum, { items }) => sum + items.length, 0);
  const fold = { kind: 'more' as const, step, x: 0, y: 0, family: '' };
  const key = familyKey(familyId);
  const open = families.has(key);
  const label = words.district(title, count);
  const named = { title, count, fold: { ...fold, key, label, name: label, open } };
  if (!open) return { ...named, listed: [] };
  const cards = columns.flatMap(({ items }) => items);
  const rest = `…${key}`;
  const listed = Math.max(reach.get(key) ?? 0, mostListed * (1 + (unfolded.get(rest) ?? 0)));
  const more = cards.length - listed;
  if (more <= 0) return { ...named, listed: cards };
  const next = { ...fold, key: rest, label: words.more(more), name: words.moreIn(title, words.more(more)) };
  return { ...named, listed: [...cards.slice(0, listed), next] };
}

/** Roads that leave a role or end at it; none where it is not on the map. */
function linesAt(
  { setting, filter }: Country,
  id: string | undefined,
  card: (id: string) => Card | undefined,
): readonly Line[] {
  const { career, words } = setting;
  if (id === undefined || !card(id)) return [];
  const best = new Map<string, Road>();
  for (const road of [...career.roadsFrom(id), ...career.roadsInto(id)]) {
    const pair = `${road.from}>${road.to}`;
    const before = best.get(pair);
    if (fits(road, filter) && card(road.from) && card(road.to) && (!before || strength(road) > strength(before)))
      best.set(pair, road);
  }
  return [...best.values()]
    .toSorted((a, b) => strength(b) - strength(a))
    .slice(0, mostRoads)
    .map((road) => ({
      key: `${road.from}>${road.to}`,
      between: [road.from, road.to],
      ...curve(card(road.from)!, card(road.to)!),
      line: knownOf(road),
      width: widthOf(road),
      onRoute: false,
      far: false,
      words: roadWords(road, words),
    }));
}
