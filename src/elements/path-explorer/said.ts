import type { Mode, Walked } from './look.js';
import { type MapView, itemOf } from './map/map-view.js';
import type { Words } from './road-words.js';

/**
 * What is said of a step by an arrow key: which way it led, and how the road
 * is known. Title and open posts are in the name of what has the focus now and
 * are read with it, and so are step and road in the list: nothing is heard twice.
 *
 * @param from key of the item that one comes from
 * @returns nothing where there is nothing to add
 */
export function stepSaid(view: MapView, from: string, to: Walked, mode: Mode, words: Words): string {
  const [here, there] = [itemOf(view, from), itemOf(view, to.key)];
  if (!here || !there) return '';
  const whole = view.districts.length > 0;
  const line = view.lines.find(({ between }) => between.includes(from) && between.includes(to.key));
  // Time runs from left to right, backwards from a goal too; on the whole map only roads lead anywhere.
  const along = whole ? (line ? (line.between[0] === from ? 1 : -1) : 0) : there.x - here.x;
  if (mode === 'list') return along === 0 ? '' : along > 0 ? words.further('') : words.nearer('');
  const column = view.columns.find(({ items }) => items.includes(there))?.title ?? '';
  const way = along > 0 ? words.further(column) : along < 0 ? words.nearer(column) : words.beside(whole ? column : '');
  const known = to.road || (there.kind === 'card' && !whole ? there.road : '');
  return [way, known].filter(Boolean).join(words.separator);
}
