import { warnOnce } from '../../base/log.js';
import { viewer } from '../../model/records/organisation.js';
import { type SelfResult, selfResults } from '../../model/records/survey.js';
import { type Prompt, meetings, notes, promises, promptStates, prompts } from '../../model/records/talk.js';
import type { AnyRecord } from '../../model/resource.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';
import { keepGood } from '../../port/validate.js';
import type { TalkData } from './prompt-card.view.js';

/** What a page may hand in: a deck of its own. History, notes and promises always live in the source. */
export interface DeckData {
  readonly prompts: readonly Prompt[];
}

/** The handed-in cards that fit; `undefined` where there is no deck or none of it fits, so that the source's stays. */
export function goodDeck(data: DeckData | null | undefined): readonly Prompt[] | undefined {
  if (data == null) return undefined;
  const deck: unknown = data.prompts;
  if (!Array.isArray(deck)) {
    warnOnce('<kyoritsu-prompt-card>.data.prompts: expected an array of prompts; the deck is not used');
    return undefined;
  }
  const records: readonly AnyRecord[] = deck;
  const good = keepGood(
    prompts,
    records.map((record) => ({ record })),
    warnOnce,
  );
  return good.length === 0 && deck.length > 0 ? undefined : good.map(({ record }) => record);
}

/**
 * Everything the card needs, in as few calls as there are resources.
 *
 * @param deck handed in by the page, instead of the source's
 */
export async function loadTalk(
  port: Port,
  signal: AbortSignal,
  deck: readonly Prompt[] | undefined,
): Promise<TalkData> {
  const [cards, states, talks, written, promised, wheel, me] = await Promise.all([
    deck ?? port.all(prompts, {}, { signal }).then(recordsOf),
    port.all(promptStates, {}, { signal }),
    port.all(meetings, {}, { signal }),
    port.all(notes, {}, { signal }),
    port.all(promises, {}, { signal }),
    latestResult(port, signal),
    reader(port, signal),
  ]);
  return { prompts: cards, states: recordsOf(states), meetings: talks, notes: written, promises: promised, wheel, me };
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
