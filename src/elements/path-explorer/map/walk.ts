import type { Arrow, Walked } from '../look.js';
import { type MapView, itemOf } from './map-view.js';

/**
 * Where a key leads on the map: up and down within a column and to its ends, left and right
 * along a road (the chosen route first, then the nearest end).
 *
 * @param key what has the focus: a role's id or the key of a fold
 * @returns the key to go to, with the words of the road that was walked
 */
export function walk(view: MapView, key: string, arrow: Arrow): Walked | undefined {
  const column = view.columns.find(({ items }) => items.some((item) => item.key === key));
  const at = column?.items.findIndex((item) => item.key === key) ?? -1;
  if (!column) return undefined;
  if (arrow !== 'ArrowLeft' && arrow !== 'ArrowRight') {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: column.items.length - 1 }[arrow];
    const next = to === at ? undefined : column.items[to];
    return next && { key: next.key, road: '' };
  }
  const here = column.items[at]!;
  const [own, other] = arrow === 'ArrowRight' ? ([0, 1] as const) : ([1, 0] as const);
  const places = new Map(view.columns.flatMap(({ items }) => items.map((item) => [item.key, item.y] as const)));
  const distance = (end: string): number => Math.abs((places.get(end) ?? 0) - here.y);
  const [best] = view.lines
    .filter(({ between }) => between[own] === key)
    .toSorted(
      (a, b) => Number(b.onRoute) - Number(a.onRoute) || distance(a.between[other]) - distance(b.between[other]),
    );
  if (best) return { key: best.between[other], road: best.words };
  // A fold that nothing hangs on leads back to its neighbours, so that nobody is stuck.
  const beside = view.columns
    .filter(({ x }) => (arrow === 'ArrowRight' ? x > column.x : x < column.x))
    .toSorted((a, b) => Math.abs(a.x - column.x) - Math.abs(b.x - column.x))[0];
  const nearest = beside?.items.toSorted((a, b) => distance(a.key) - distance(b.key))[0];
  return here.kind === 'more' && nearest ? { key: nearest.key, road: '' } : undefined;
}

/**
 * Where an arrow leads on the whole map, which has no steps to walk along: to
 * the nearest role that way, with the road where one joins the two; Home and End
 * to the first and the last of all.
 */
export function walkWhole(view: MapView, key: string, arrow: Arrow): Walked | undefined {
  const here = itemOf(view, key);
  if (!here) return undefined;
  if (arrow === 'Home' || arrow === 'End') {
    const end = arrow === 'Home' ? view.columns[0]?.items[0] : view.columns.at(-1)?.items.at(-1);
    return end && end.key !== key ? { key: end.key, road: '' } : undefined;
  }
  const across = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
  const sign = arrow === 'ArrowLeft' || arrow === 'ArrowUp' ? -1 : 1;
  let best: { readonly key: string; readonly far: number } | undefined;
  for (const { items } of view.columns) {
    for (const item of items) {
      const ahead = (across ? item.x - here.x : item.y - here.y) * sign;
      if (ahead <= 0) continue;
      const far = ahead + 3 * Math.abs(across ? item.y - here.y : item.x - here.x);
      if (!best || far < best.far) best = { key: item.key, far };
    }
  }
  const road = view.lines.find(({ between }) => between.includes(key) && between.includes(best?.key ?? ''));
  return best && { key: best.key, road: road?.words ?? '' };
}
