import { warnOnce } from '../../base/log.js';
import { viewer } from '../../model/records/organisation.js';
import { selfResults } from '../../model/records/survey.js';
import { type Prompt, meetings, notes, promises, promptStates, prompts } from '../../model/records/talk.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';
import { keepGood } from '../../port/validate.js';
import type { TalkData } from './prompt-card.view.js';

/** Handed-in cards that fit; when none does the built-in deck stays. */
export function goodDeck(data: TalkData): TalkData | undefined {
  const deck: unknown = data.prompts;
  if (!Array.isArray(deck)) {
    warnOnce('<kyoritsu-prompt-card>.data.prompts: expected an array of prompts');
    return undefined;
  }
  const good = keepGood(
    prompts,
    (deck as Prompt[]).map((record) => ({ record })),
    warnOnce,
  ).map(({ record }) => record);
  return deck.length > 0 && good.length === 0 ? undefined : { ...data, prompts: good };
}

/** Everything the card needs, in as few calls as there are resources. */
export async function loadTalk(port: Port, signal: AbortSignal): Promise<TalkData> {
  const records = <T>(stored: readonly Stored<T>[]): T[] => stored.map(({ record }) => record);
  const [deck, states, talks, written, promised, results, viewers] = await Promise.all([
    port.all(prompts, {}, { signal }),
    port.all(promptStates, {}, { signal }),
    port.all(meetings, {}, { signal }),
    port.all(notes, {}, { signal }),
    port.all(promises, {}, { signal }),
    port.can(selfResults, 'list') ? port.list(selfResults, { sort: '-takenAt', limit: 1 }, { signal }) : undefined,
    port.can(viewer, 'list') ? port.list(viewer, { limit: 1 }, { signal }).catch(unsupportedIsNobody) : undefined,
  ]);
  return {
    prompts: records(deck),
    states: records(states),
    meetings: records(talks),
    notes: written,
    promises: promised,
    wheel: results?.items[0]?.record,
    me: viewers?.items[0]?.record.id,
  };
}

/** Files next to the page know no viewer; the talk works without. */
function unsupportedIsNobody(error: unknown): undefined {
  if (PortError.is(error) && error.kind === 'unsupported') return undefined;
  throw error;
}
