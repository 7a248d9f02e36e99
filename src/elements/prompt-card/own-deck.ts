import { type OwnPlaces, ownContent } from '../../context/own-content.js';
import { type Deck, readDeck } from '../../model/deck/deck.js';
import type { Prompt } from '../../model/records/talk.js';

export { withDeck } from '../../model/deck/deck.js';

/** What a page may hand in: a deck of its own, whole or its cards alone. History, notes and promises always live in the source. */
export type DeckData = Deck | readonly Prompt[];

/** The page's own deck, if it has one and every card of it fits. */
export const ownDeck = (places: OwnPlaces<DeckData>, signal: AbortSignal): Promise<Deck | undefined> =>
  ownContent(places, { tag: 'kyoritsu-prompt-card', attribute: 'deck', what: 'the deck is', read: readDeck }, signal);
