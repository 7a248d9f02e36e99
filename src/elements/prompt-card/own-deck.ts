import { warnOnce } from '../../base/log.js';
import { readJsonFile } from '../../context/json-file.js';
import { type Deck, readDeck } from '../../model/deck/deck.js';
import type { Prompt } from '../../model/records/talk.js';
import { PortError } from '../../port/error.js';

export { withDeck } from '../../model/deck/deck.js';

/** What a page may hand in: a deck of its own, whole or its cards alone. History, notes and promises always live in the source. */
export type DeckData = Deck | readonly Prompt[];

/** Where a deck of the page's own may come from; a handed-in one comes before a named file. */
export interface DeckPlaces {
  readonly data: DeckData | null | undefined;
  /** Address of a JSON file. */
  readonly file: string | null | undefined;
}

/**
 * The page's own deck, if it has one and all of it fits: refused as a whole
 * with one console line that names file, path and reason, else. The deck that
 * is there stays.
 */
export async function ownDeck({ data, file }: DeckPlaces, signal: AbortSignal): Promise<Deck | undefined> {
  if (data != null) return accepted(data, '<kyoritsu-prompt-card> .data');
  if (!file) return undefined;
  const place = `<kyoritsu-prompt-card deck="${file}">`;
  try {
    return accepted(await readJsonFile(file, signal), place);
  } catch (error) {
    if (signal.aborted) throw error;
    const { kind, detail } = PortError.from(error);
    warnOnce(`${place}: the deck is not used, ${detail ?? kind}`);
    return undefined;
  }
}

function accepted(value: unknown, place: string): Deck | undefined {
  const deck = readDeck(value);
  if (typeof deck !== 'string') return deck;
  warnOnce(`${place}: the deck is not used, ${deck}`);
  return undefined;
}
