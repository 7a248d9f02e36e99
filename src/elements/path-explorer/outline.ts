import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Arrow, Walked } from './look.js';
import { type Walk, badges, moreTemplate } from './map/map.js';
import { type Card, type Item, type MapView, type More, itemOf } from './map/map-view.js';
import type { Words } from './road-words.js';

/** A role with what hangs on it. */
export interface Branch {
  readonly item: Item;
  readonly children: readonly Branch[];
}

/** The map as a nested list: each role once, under its best-known neighbour; on the whole map under its family. */
export function branchesOf(view: MapView): readonly Branch[] {
  if (view.districts.length > 0)
    return view.districts.map(({ fold, listed }) => ({
      item: fold,
      children: listed.map((item) => ({ item, children: [] })),
    }));
  const under = new Map<string | undefined, Item[]>();
  for (const item of view.columns.flatMap(({ items }) => items)) {
    // A fold stands as the last of its step, for it stands for many parents.
    const parent = item.kind === 'card' ? item.parent : foldParent(view, item);
    const those = under.get(parent);
    if (those) those.push(item);
    else under.set(parent, [item]);
  }
  const branches = (parent: string | undefined): readonly Branch[] =>
    (under.get(parent) ?? []).map((item) => ({ item, children: branches(item.key) }));
  return branches(undefined);
}

/** A fold hangs on the last role shown of the step before. */
const foldParent = (view: MapView, { step }: More): string | undefined =>
  view.columns.find((column) => column.step === step - 1)?.items.findLast(({ kind }) => kind === 'card')?.key;

/** Keys in the order they are read, for ↑ and ↓. */
export const readingOrder = (branches: readonly Branch[]): readonly string[] =>
  branches.flatMap(({ item, children }) => [item.key, ...readingOrder(children)]);

/** What takes the focus after a fold was opened: the first item that came out of it; a family that opens keeps it. */
export function cameOut(before: MapView, after: MapView, fold: string): string | undefined {
  if (!fold.startsWith('…')) return undefined;
  const known = new Set(readingOrder(branchesOf(before)));
  const step = itemOf(after, fold)?.step;
  return readingOrder(branchesOf(after)).find(
    (key) => !known.has(key) && (step === undefined || itemOf(after, key)?.step === step),
  );
}

/** Where a key leads in the list: ↑ ↓ by reading order, Home and End to its ends, ← to the parent, → to the first child. */
export function walkOutline(view: MapView, key: string, arrow: Arrow): Walked | undefined {
  const to = stepInOutline(branchesOf(view), key, arrow);
  return to === undefined ? undefined : { key: to, road: '' };
}

function stepInOutline(branches: readonly Branch[], key: string, arrow: Arrow): string | undefined {
  const order = readingOrder(branches);
  const at = order.indexOf(key);
  if (arrow !== 'ArrowLeft' && arrow !== 'ArrowRight') {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: order.length - 1 }[arrow];
    return to === at ? undefined : order[to];
  }
  const find = (among: readonly Branch[], parent?: string): string | undefined => {
    for (const { item, children } of among) {
      if (item.key === key) return arrow === 'ArrowLeft' ? parent : children[0]?.item.key;
      const found = find(children, item.key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(branches);
}

/** On the whole map the family stands above its roles already. */
const titleIn = (view: MapView, step: number): string =>
  view.districts.length > 0 ? '' : (view.columns.find((column) => column.step === step)?.title ?? '');

/** The same roles and roads as the map, as a list with the same powers. */
export const outlineTemplate = (view: MapView, label: string, words: Words, on: Walk): TemplateResult => html`
  <div class="outline" role="group" aria-label=${label} aria-describedby="help-keys" @keydown=${on.onKey}>
    ${level(branchesOf(view), words, (step) => titleIn(view, step), on, new Map(view.districts.map(({ fold, count }) => [fold.key, count])))}
  </div>
`;

/**
 * @param sizeOf roles of each family, listed or not: a reader of the screen hears "3 of 52" while forty are there
 * @param of how many there would be here in all, where not all are listed
 */
const level = (
  branches: readonly Branch[],
  words: Words,
  titles: (step: number) => string,
  on: Walk,
  sizeOf: ReadonlyMap<string, number>,
  of?: number,
): TemplateResult | typeof nothing =>
  branches.length === 0
    ? nothing
    : html`<ul>
        ${repeat(
          branches,
          ({ item }) => item.key,
          ({ item, children }, index) =>
            html`<li aria-setsize=${ifDefined(of)} aria-posinset=${ifDefined(of === undefined ? undefined : index + 1)}>
              ${item.kind === 'card' ? row(item, words, titles(item.step), on) : moreTemplate(item, on)}
              ${level(children, words, titles, on, sizeOf, sizeOf.get(item.key))}
            </li>`,
        )}
      </ul>`;

const row = (card: Card, words: Words, step: string, on: Walk): TemplateResult => html`
  <button
    type="button"
    class="row ${card.opened ? 'opened' : ''} ${card.onRoute ? 'onRoute' : ''}"
    data-key=${card.key}
    tabindex=${card.key === on.at ? 0 : -1}
    aria-current=${card.opened ? 'true' : 'false'}
    @click=${() => on.onOpen(card.key)}
    @focus=${() => on.onFocus(card.key)}
  >
    <span class="row-head">${step ? html`<span class="small muted">${step}</span>` : nothing} <span class="row-title" dir="auto">${card.title}</span></span>
    ${badges(card, words)}
    <span class="small muted">
      ${[card.now ? words.youAreHere : card.carry, card.road, card.also].filter(Boolean).join(words.separator)}
    </span>
  </button>
`;
