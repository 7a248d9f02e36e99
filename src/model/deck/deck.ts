import { type Prompt, prompts } from '../records/talk.js';
import type { Text } from '../text.js';

/**
 * A deck as a file: a company's own cards, or somebody else's that are free to
 * use. `{"mode": "add", "source": {"text": "…"}, "prompts": [ … ]}`; a bare
 * array of cards replaces the built-in deck.
 */
export interface Deck {
  /** `replace` (usual): these cards and no others. `add`: beside those that are there; a card of the same id takes its place. */
  readonly mode?: 'replace' | 'add' | undefined;
  /** Whose cards these are; shown wherever one of them is. */
  readonly source?: { readonly text: Text; readonly url?: string | undefined } | undefined;
  readonly prompts: readonly Prompt[];
}

const isObject = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean =>
  typeof value === 'string' ||
  (isObject(value) && Object.values(value).every((each) => typeof each === 'string') && Object.keys(value).length > 0);

/**
 * Reads what a file or a page hands in. One wrong card refuses the whole deck:
 * half a deck would be drawn from as if it were one.
 *
 * @returns the deck, or the first thing that is wrong with it as `path: reason`
 */
export function readDeck(value: unknown): Deck | string {
  const deck: unknown = Array.isArray(value) ? { prompts: value } : value;
  if (!isObject(deck)) return 'expected {"prompts": [...]} or an array of cards';
  const { mode, source, prompts: cards } = deck;
  if (mode !== undefined && mode !== 'replace' && mode !== 'add') return 'mode: expected "replace" or "add"';
  if (source !== undefined) {
    if (!isObject(source) || !isText(source['text'])) return 'source.text: expected a text';
    const { url } = source;
    if (url !== undefined && !(typeof url === 'string' && /^https?:\/\//.test(url))) {
      return 'source.url: expected an address that begins with https://';
    }
  }
  if (!Array.isArray(cards)) return 'prompts: expected an array of cards';
  if (cards.length === 0) return 'prompts: holds no card';
  const first = new Map<string, number>();
  for (const [at, card] of (cards as readonly unknown[]).entries()) {
    const flaw = prompts.check(card);
    const id = isObject(card) && typeof card['id'] === 'string' ? card['id'] : undefined;
    const where = `prompts[${at}]${id === undefined ? '' : ` (${JSON.stringify(id)})`}`;
    if (flaw !== undefined) return `${where} ${flaw}`;
    const before = first.get(id!);
    if (before !== undefined) return `${where} id: stands twice, first in prompts[${before}]`;
    first.set(id!, at);
  }
  // Each part has just been looked at.
  return deck as unknown as Deck;
}

/** The cards to draw from: those that are there, with a deck beside them or in their place. */
export function withDeck(cards: readonly Prompt[], deck: Deck | undefined): readonly Prompt[] {
  if (!deck) return cards;
  if (deck.mode !== 'add') return deck.prompts;
  const own = new Map(deck.prompts.map((card) => [card.id, card]));
  return [...cards.filter(({ id }) => !own.has(id)), ...deck.prompts];
}

/** The deck's source, where the card is one of the deck's. */
export const sourceOf = (deck: Deck | undefined, promptId: string): Deck['source'] =>
  deck?.prompts.some(({ id }) => id === promptId) ? deck.source : undefined;
