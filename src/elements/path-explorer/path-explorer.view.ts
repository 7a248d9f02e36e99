import type { Career } from './career.js';
import type { Direction } from './look.js';
import {
  type Card,
  type Column,
  type Item,
  type Line,
  type MapView,
  type More,
  cardHeight,
  cardWidth,
  moreHeight,
  pitch,
} from './map-view.js';
import { type Words, lineOf, roadWords, widthOf } from './road-words.js';
import { type CardSetting, RoleCard } from './role-card.js';
import { type Spread, foldKey } from './spread.js';

/** What the reader has chosen to look at. */
export interface Look {
  /** The role that the roads start from (or lead to, backwards). */
  readonly centre: string;
  readonly direction: Direction;
  readonly now: string | undefined;
  readonly goal: string | undefined;
  readonly opened: string | undefined;
  readonly saved: ReadonlySet<string>;
}

const columnStep = 17;

/** What the map and the outline draw: from what can be reached to places and words. */
export function mapView(career: Career, spread: Spread, look: Look, words: Words, lang: string): MapView {
  const { centre, direction } = look;
  const { parents, chain, steps } = spread;
  const last = steps.length - 1;
  const columns: Column[] = [];
  const placed = new Map<string, Card>();
  const mores = new Map<number, More>();
  let height = spread.rows * pitch;
  const setting: CardSetting = {
    ...look,
    career,
    words,
    lang,
    route: new Set(chain),
    parents,
    hangsOn: ({ key, step }) =>
      (parents.get(key) ?? []).find(({ id }) => placed.has(id))?.id ?? mores.get(step - 1)?.key,
  };

  for (const [step, { roles, folded }] of steps.entries()) {
    const x = (direction === 'back' ? last - step : step) * columnStep;
    const title =
      step === 0 && direction === 'forward' && centre !== look.now ? words.here : words.column(direction, step);
    const items: Item[] = roles.map(({ id, row }) => {
      const card = new RoleCard(setting, id, step, x, round((row - 0.5) * pitch + (pitch - cardHeight) / 2));
      placed.set(id, card);
      return card;
    });
    if (folded > 0) {
      const more: More = {
        kind: 'more',
        key: foldKey(step),
        step,
        x,
        y: (items.at(-1)?.y ?? 0) + (items.length > 0 ? pitch : 0),
        label: words.more(folded),
        name: words.moreIn(title, folded),
      };
      items.push(more);
      mores.set(step, more);
      height = Math.max(height, more.y + moreHeight + pitch - cardHeight);
    }
    columns.push({ step, title, x, items });
  }

  const route = direction === 'back' ? chain.toReversed() : chain;
  return {
    columns,
    lines: linesOf(placed, mores, spread, look, words),
    districts: [],
    highways: [],
    width: last * columnStep + cardWidth,
    height,
    route: route.length > 1 ? route : [],
  };
}

function linesOf(
  placed: ReadonlyMap<string, Card>,
  mores: ReadonlyMap<number, More>,
  { parents, chain, steps }: Spread,
  { direction }: Look,
  words: Words,
): readonly Line[] {
  const drawn: Line[] = [];
  const travelled = (near: string, far: string): readonly [string, string] =>
    direction === 'back' ? [far, near] : [near, far];
  for (const card of placed.values()) {
    let joined = false;
    for (const { id: parent, road } of parents.get(card.key) ?? []) {
      const from = placed.get(parent);
      if (!from) continue;
      joined = true;
      drawn.push({
        key: `${parent}>${card.key}`,
        between: travelled(parent, card.key),
        ...curve(from, card, cardHeight),
        line: lineOf(road),
        width: widthOf(road),
        onRoute: chain.includes(parent) && chain.indexOf(card.key) - chain.indexOf(parent) === 1,
        far: steps.length > 3 && card.step === steps.length - 1,
        words: roadWords(road, words),
      });
    }
    // What is reached only through folded roles hangs on the fold.
    const fold = mores.get(card.step - 1);
    if (joined || !fold) continue;
    drawn.push({
      key: `${fold.key}>${card.key}`,
      between: travelled(fold.key, card.key),
      ...curve(fold, card, moreHeight),
      line: 'related',
      width: 1,
      onRoute: false,
      far: true,
      words: '',
    });
  }
  // The chosen route lies on top.
  return drawn.toSorted((a, b) => Number(a.onRoute) - Number(b.onRoute));
}

/** A gentle S between two items. */
export function curve(near: Item, far: Item, nearHeight: number): Pick<Line, 'path' | 'box'> {
  const [x1, x2] = far.x < near.x ? [near.x, far.x + cardWidth] : [near.x + cardWidth, far.x];
  const y1 = round(near.y + nearHeight / 2);
  const y2 = round(far.y + cardHeight / 2);
  const middle = (x1 + x2) / 2;
  return {
    path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`,
    box: { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) },
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
