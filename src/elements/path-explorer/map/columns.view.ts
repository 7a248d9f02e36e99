import { knownOf } from '../../../model/roads/evidence.js';
import { say } from '../../../model/text.js';
import type { Career } from '../career.js';
import type { Direction } from '../way.js';
import {
  type Card,
  type Column,
  type Item,
  type Line,
  type MapView,
  type More,
  boxOf,
  cardHeight,
  cardWidth,
  columnStep,
  marksOf,
} from './map-view.js';
import { type Words, roadWords, widthOf } from '../road-words.js';
import { type CardSetting, RoleCard } from './role-card.js';
import type { Spread } from './spread.js';

/** What the reader has chosen to look at. */
export interface Look {
  /** The role that the roads start from (or lead to, backwards). */
  readonly centre: string;
  readonly direction: Direction;
  readonly now: string | undefined;
  readonly goal: string | undefined;
  readonly opened: string | undefined;
  readonly saved: ReadonlySet<string>;
  /** Roles that the reader put aside. */
  readonly aside: ReadonlySet<string>;
  /** The chosen route, as travelled; empty without one. */
  readonly route: readonly string[];
}

/** What the map and the outline draw: from what can be reached to places and words. */
export function mapView(career: Career, spread: Spread, look: Look, words: Words, lang: string): MapView {
  const { centre, direction, route } = look;
  const { parents, drawn, items, step: stepOf, onTheWay } = spread;
  const last = spread.steps - 1;
  const titleOf = (step: number): string =>
    step === 0 && direction === 'forward' && centre !== look.now ? words.here : words.column(direction, step);
  const placed = new Map<string, Item>();
  const foldOf = new Map<string, More>();
  const setting: CardSetting = {
    ...look,
    career,
    words,
    lang,
    route: new Set(route),
    parents,
    isAsked: (id) => onTheWay.size > 0 && id !== centre && !onTheWay.has(id),
    hangsOn: ({ key }) => {
      const near = parents.get(key) ?? [];
      const shown = near.find(({ id }) => placed.has(id));
      return shown?.id ?? near.map(({ id }) => foldOf.get(id)?.key).find((fold) => fold !== undefined);
    },
  };
  const links = linksDrawn(spread, look);
  const top = topOf(spread, links);
  const all = items.map((item, i): Item => {
    const step = stepOf[i]!;
    const x = (direction === 'back' ? last - step : step) * columnStep;
    const y = rounded((drawn.layout.y[i]! - (item.kind === 'role' ? 0.5 : 0.3) - top) * cardHeight);
    if (item.kind === 'role') {
      const card = new RoleCard(setting, item.key, step, x, y);
      placed.set(item.key, card);
      return card;
    }
    const family = say(career.family.get(item.familyId ?? '')?.name, lang);
    const count = item.roles.length;
    const label = family ? `+${count}` : words.more(count);
    const name = words.moreIn(titleOf(step), [family, words.more(count)].filter(Boolean).join(' '));
    const more: More = { kind: 'more', key: item.key, step, x, y, family, label, name };
    for (const role of item.roles) foldOf.set(career.graph.roles[role]!.id, more);
    return more;
  });
  const columns: Column[] = Array.from({ length: spread.steps }, (_, step) => ({
    step,
    title: titleOf(step),
    x: (direction === 'back' ? last - step : step) * columnStep,
    items: all.filter((item) => item.step === step).toSorted((a, b) => a.y - b.y),
  }));
  const lines = linesOf(career, spread, links, top, all, look, words);
  const bottom = Math.max(0, ...all.map((item) => boxOf(item).bottom), ...lines.map(({ box }) => box.bottom));
  return {
    columns: columns.filter((column) => column.items.length > 0),
    lines,
    districts: [],
    highways: [],
    marks: marksOf(all),
    ground: columns,
    width: Math.max(0, last) * columnStep + cardWidth,
    height: bottom,
    left: spread.left,
    onTheWay: spread.onTheWay.size,
    route,
  };
}

/**
 * Which links are drawn: those that lead one step on, the chosen route, and all
 * roads of the opened role. The others (back, and within a step) would hide
 * them; the panel tells them.
 */
function linksDrawn({ links, items, step }: Spread, { direction, opened, route }: Look): readonly number[] {
  return Array.from(links.keys()).filter((i) => {
    const { from, to } = links[i]!;
    const [a, b] = [items[from]!.key, items[to]!.key];
    return (
      (step[to]! - step[from]!) * (direction === 'back' ? -1 : 1) === 1 ||
      a === opened ||
      b === opened ||
      isStep(route, a, b)
    );
  });
}

const isStep = (route: readonly string[], from: string, to: string): boolean => {
  const at = route.indexOf(from);
  return at >= 0 && route[at + 1] === to;
};

/** Rows above the topmost thing that is drawn: roads that are not may have had them. */
function topOf({ items, drawn: { layout } }: Spread, links: readonly number[]): number {
  const { points, offset } = layout.curves;
  let top = Infinity;
  for (const [i, { kind }] of items.entries()) top = Math.min(top, layout.y[i]! - (kind === 'role' ? 0.5 : 0.3));
  for (const link of links)
    for (let i = offset[link]! + 1; i < offset[link + 1]!; i += 2) top = Math.min(top, points[i]!);
  return Number.isFinite(top) ? top : 0;
}

function linesOf(
  { graph }: Career,
  { links, drawn, steps }: Spread,
  which: readonly number[],
  top: number,
  items: readonly Item[],
  { route }: Look,
  words: Words,
): readonly Line[] {
  const { points, offset } = drawn.layout.curves;
  const lines: Line[] = [];
  for (const i of which) {
    const link = links[i]!;
    const [from, to] = [items[link.from]!, items[link.to]!];
    const road = graph.roads[link.roads[0]!]!;
    const bundle = isFold(from) || isFold(to);
    lines.push({
      key: `${from.key}>${to.key}`,
      between: [from.key, to.key],
      ...drawnAs(points.subarray(offset[i], offset[i + 1]), top),
      // Many roads in one are no road that is known in one way.
      line: bundle ? 'related' : knownOf(road),
      width: bundle ? 1 : widthOf(road),
      onRoute: isStep(route, from.key, to.key),
      far: bundle || (steps > 3 && Math.max(from.step, to.step) === steps - 1),
      words: bundle ? '' : roadWords(road, words),
    });
  }
  // The chosen route lies on top.
  return lines.toSorted((a, b) => Number(a.onRoute) - Number(b.onRoute));
}

const isFold = ({ kind }: Item): boolean => kind === 'more';

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A laid out curve (columns across, rows down) in em of the map. */
function drawnAs(points: Float32Array, top: number): Pick<Line, 'path' | 'box'> {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const at: string[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const x = rounded(points[i]! * columnStep);
    const y = rounded((points[i + 1]! - top) * cardHeight);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
    at.push(`${x} ${y}`);
  }
  return { path: `M${at[0]}C${at.slice(1).join(' ')}`, box };
}

/** A gentle S between two cards of the whole map, which nobody laid out roads for. */
export function curve(near: Card, far: Card): Pick<Line, 'path' | 'box'> {
  const [x1, x2] = far.x < near.x ? [near.x, far.x + cardWidth] : [near.x + cardWidth, far.x];
  const [y1, y2] = [near.y + cardHeight / 2, far.y + cardHeight / 2];
  const middle = (x1 + x2) / 2;
  return {
    path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`,
    box: { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) },
  };
}
