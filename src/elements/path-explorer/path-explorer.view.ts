import { say } from '../../model/text.js';
import type { Career } from './career.js';
import { titleOf } from './title.js';
import { carryOver } from '../../model/roads/carry.js';
import type { Direction } from './look.js';
import type { Spread } from './spread.js';
import { type Words, lineOf, roadWords, widthOf } from './road-words.js';

/** What the reader has chosen to look at. */
export interface Look {
  /** The role that the roads start from (or lead to, backwards). */
  readonly centre: string;
  readonly direction: Direction;
  readonly now: string | undefined;
  readonly goal: string | undefined;
  readonly opened: string | undefined;
  readonly saved: ReadonlySet<string>;
  /** Steps whose fold the reader has opened. */
  readonly unfolded: ReadonlySet<number>;
}

/** A role on the map. Places are in per cent of the width and in em of the height. */
export interface Card {
  readonly kind: 'card';
  readonly key: string;
  readonly step: number;
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly family: string;
  /** "7 of 9 carry over"; empty where that is not known. */
  readonly carry: string;
  readonly posts: string;
  readonly outside: boolean;
  readonly now: boolean;
  readonly goal: boolean;
  readonly saved: boolean;
  readonly opened: boolean;
  readonly onRoute: boolean;
  /** How one gets here from the step before, and from which other roles too. */
  readonly road: string;
  /** Key of what it hangs on in the outline: the best-known neighbour that is shown, or a fold. */
  readonly parent: string | undefined;
  readonly also: string;
}

/** The rest of a column: opens, or where even that would be too much, says how to find them. */
export interface More {
  readonly kind: 'more';
  readonly key: string;
  readonly step: number;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly name: string;
  readonly opens: boolean;
}

export interface Column {
  readonly step: number;
  readonly title: string;
  readonly x: number;
  readonly items: readonly (Card | More)[];
}

/** A drawn road; `between` names the two ends in the direction one travels. */
export interface Line {
  readonly key: string;
  readonly between: readonly [from: string, to: string];
  readonly path: string;
  readonly line: ReturnType<typeof lineOf>;
  readonly width: number;
  readonly onRoute: boolean;
  readonly far: boolean;
  readonly words: string;
}

export interface MapView {
  /** In the order one walks: nearest first, also backwards from a goal. */
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  /** Height of the map in em. */
  readonly height: number;
  /** From the centre to the opened role (or the goal), as travelled; empty without one. */
  readonly route: readonly string[];
}

/** Em from one card to the next, and the height of a card. */
const pitch = 6.2;
const cardHeight = 5.2;
const moreHeight = 2.4;
/** Per cent of the width. */
const cardWidth = 19;
const columnStep = 27;
const lastStep = 3;

/** What the map and the outline draw: from what can be reached to places and words. */
export function mapView(career: Career, spread: Spread, look: Look, words: Words, lang: string): MapView {
  const { centre, direction } = look;
  const { parents, chain } = spread;
  const onRoute = new Set(chain);
  const columns: Column[] = [];
  const placed = new Map<string, Card>();
  const mores = new Map<number, More>();
  let height = spread.rows * pitch;

  for (const [step, { roles, folded }] of spread.steps.entries()) {
    const x = (direction === 'back' ? lastStep - step : step) * columnStep;
    const title =
      step === 0 && direction === 'forward' && centre !== look.now ? words.here : words.column(direction, step);
    const items: (Card | More)[] = roles.map(({ id, row }) => {
      const card = cardOf(id, step, x, round((row - 0.5) * pitch + (pitch - cardHeight) / 2));
      placed.set(id, card);
      return card;
    });
    if (folded > 0) {
      const opens = !look.unfolded.has(step);
      const more: More = {
        kind: 'more',
        key: `…${step}`,
        step,
        x,
        y: (items.at(-1)?.y ?? 0) + (items.length > 0 ? pitch : 0),
        label: opens ? words.more(folded) : words.beyond(folded),
        name: words.moreIn(title, folded),
        opens,
      };
      items.push(more);
      mores.set(step, more);
      height = Math.max(height, more.y + pitch);
    }
    columns.push({ step, title, x, items });
  }

  const route = direction === 'back' ? chain.toReversed() : chain;
  return { columns, lines: lines(), height, route: route.length > 1 ? route : [] };

  function cardOf(id: string, step: number, x: number, y: number): Card {
    const role = career.role.get(id)!;
    const [first, ...others] = parents.get(id) ?? [];
    const now = look.now === undefined || look.now === id ? undefined : career.role.get(look.now);
    const carries = now ? carryOver(now, role, career.skill).carries.length : 0;
    const open = career.open.get(id)?.length ?? 0;
    const names = others.slice(0, 3).map(({ id: from }) => titleOf(career, from, lang));
    return {
      kind: 'card',
      key: id,
      step,
      x,
      y,
      title: titleOf(career, id, lang),
      family: say(career.family.get(role.familyId ?? '')?.name, lang),
      // Nothing that carries over is no news about a person, so it is not said on the card.
      carry: carries > 0 ? words.carries(carries, role.skills?.length ?? 0) : '',
      posts: open > 0 ? words.openPosts(open) : '',
      outside: role.place === 'outside' && career.hasInside,
      now: id === look.now,
      goal: id === look.goal,
      saved: look.saved.has(id),
      opened: id === look.opened,
      onRoute: chain.length > 1 && onRoute.has(id),
      road: first ? roadWords(first.road, words, 'short') : '',
      parent: (parents.get(id) ?? []).find(({ id: from }) => placed.has(from))?.id ?? mores.get(step - 1)?.key,
      also: names.length > 0 ? words.alsoFrom(names.join(words.separator)) : '',
    };
  }

  function lines(): Line[] {
    const drawn: Line[] = [];
    const joined = new Set<string>();
    for (const card of placed.values()) {
      for (const { id: parent, road } of parents.get(card.key) ?? []) {
        const from = placed.get(parent);
        if (!from) continue;
        joined.add(card.key);
        const neighbours = chain.indexOf(card.key) - chain.indexOf(parent) === 1;
        drawn.push({
          key: `${parent}>${card.key}`,
          between: direction === 'back' ? [card.key, parent] : [parent, card.key],
          path: curve(from, card, cardHeight, direction),
          line: lineOf(road),
          width: widthOf(road),
          onRoute: neighbours && chain.includes(parent),
          far: card.step === lastStep,
          words: roadWords(road, words),
        });
      }
      // What is reached only through folded roles hangs on the fold.
      const fold = mores.get(card.step - 1);
      if (joined.has(card.key) || !fold) continue;
      drawn.push({
        key: `${fold.key}>${card.key}`,
        between: direction === 'back' ? [card.key, fold.key] : [fold.key, card.key],
        path: curve(fold, card, moreHeight, direction),
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
}

/** A gentle S between two items: per cent across, em down (the drawing is stretched to the width, strokes are not). */
function curve(near: Card | More, far: Card, nearHeight: number, direction: Direction): string {
  const [x1, x2] = direction === 'back' ? [near.x, far.x + cardWidth] : [near.x + cardWidth, far.x];
  const y1 = round(near.y + nearHeight / 2);
  const y2 = round(far.y + cardHeight / 2);
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
