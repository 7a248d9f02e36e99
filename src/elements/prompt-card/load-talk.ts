import type { OwnPlaces } from '../../context/own-content.js';
import type { Deck } from '../../model/deck/deck.js';
import { viewer } from '../../model/records/organisation.js';
import { type SelfResult, selfResults } from '../../model/records/results.js';
import { type Prompt, meetings, notes, promises, promptStates, prompts, talkShares } from '../../model/records/talk.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';
import type { DeckData } from './own-deck.js';
import type { TalkData } from './prompt-card.view.js';

/** Everything the card needs, in as few calls as there are resources. */
export async function loadTalk(port: Port, signal: AbortSignal, places: OwnPlaces<DeckData>): Promise<TalkData> {
  const [{ cards, deck }, states, talks, written, promised, shares, wheel, me] = await Promise.all([
    cardsOf(port, signal, places),
    port.all(promptStates, {}, { signal }),
    port.all(meetings, {}, { signal }),
    port.all(notes, {}, { signal }),
    port.all(promises, {}, { signal }),
    // At a kiosk nothing of the kind is kept.
    port.can(talkShares, 'list') ? port.all(talkShares, {}, { signal }) : [],
    latestResult(port, signal),
    reader(port, signal),
  ]);
  return {
    prompts: cards,
    deck,
    states: recordsOf(states),
    meetings: talks,
    notes: written,
    promises: promised,
    shares: recordsOf(shares),
    wheel,
    me,
  };
}

/** The source's cards, with the page's own deck beside them or in their place. */
async function cardsOf(
  port: Port,
  signal: AbortSignal,
  places: OwnPlaces<DeckData>,
): Promise<{ cards: readonly Prompt[]; deck: Deck | undefined }> {
  const there = async (): Promise<readonly Prompt[]> => recordsOf(await port.all(prompts, {}, { signal }));
  if (places.data == null && !places.file) return { cards: await there(), deck: undefined };
  // Only a page that has one pays for reading it.
  const { ownDeck, withDeck } = await import('./own-deck.js');
  const deck = await ownDeck(places, signal);
  return { cards: withDeck(deck && deck.mode !== 'add' ? [] : await there(), deck), deck };
}

const recordsOf = <T>(stored: readonly Stored<T>[]): readonly T[] => stored.map(({ record }) => record);

async function latestResult(port: Port, signal: AbortSignal): Promise<SelfResult | undefined> {
  if (!port.can(selfResults, 'list')) return undefined;
  try {
    const page = await port.list(selfResults, { sort: '-takenAt', limit: 1 }, { signal });
    return page.items[0]?.record;
  } catch {
    // It only steers the draw: without it the cards come in turn, which is as good.
    return undefined;
  }
}

async function reader(port: Port, signal: AbortSignal): Promise<string> {
  const nobody = 'me';
  if (!port.can(viewer, 'list')) return nobody;
  try {
    const page = await port.list(viewer, { limit: 1 }, { signal });
    return page.items[0]?.record.id ?? nobody;
  } catch (error) {
    // Files next to the page know no viewer. Any other failure must not write in somebody else's name.
    if (PortError.is(error) && error.kind === 'unsupported') return nobody;
    throw error;
  }
}
