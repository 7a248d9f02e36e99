import { type Draw, draw } from '../../model/deck/draw.js';
import type { SelfResult } from '../../model/records/survey.js';
import type { Counterpart, Meeting, Note, PairPromise, Prompt, PromptState } from '../../model/records/talk.js';
import type { SupportId } from '../../model/supports.js';
import type { Stored } from '../../port/adapter.js';

/** What the card shows and draws from; handed in as `data`, everything but the prompts may be left out. */
export interface TalkData {
  readonly prompts: readonly Prompt[];
  readonly states?: readonly PromptState[] | undefined;
  readonly meetings?: readonly Meeting[] | undefined;
  readonly notes?: readonly Stored<Note>[] | undefined;
  readonly promises?: readonly Stored<PairPromise>[] | undefined;
  /** The reader's own latest result, which steers the draw on this device only. */
  readonly wheel?: SelfResult | undefined;
  /** The reader's id in `people`. */
  readonly me?: string | undefined;
}

/** What the reader does at the card; none of it is kept. */
export interface Sitting {
  readonly counterpart: Counterpart;
  readonly support?: SupportId | undefined;
  /** Cards turned over for another one. */
  readonly setAside: readonly string[];
  /** The card that is being talked about. */
  readonly talking?: string | undefined;
  readonly now: Date;
}

export interface TalkView {
  /** The meeting that is next or going on; undefined until something is written for it. */
  readonly meeting: Meeting | undefined;
  /** Running number of this pair's meetings, from 1. */
  readonly number: number;
  readonly draw: Draw;
  /** The card on top: the one talked about, else the first of the draw. */
  readonly card: Prompt | undefined;
  /** Cards of this meeting so far. */
  readonly used: readonly Prompt[];
  readonly note: Stored<Note> | undefined;
  /** What the other one has shared. */
  readonly theirs: readonly Note[];
  readonly promises: Readonly<Record<PairPromise['side'], readonly Stored<PairPromise>[]>>;
  /** Is there anybody to share a note with? */
  readonly pair: boolean;
}

/** A meeting counts as going on for so long after its start. */
const meetingHours = 12;

/** Data and what the reader did, as one view. */
export function talkView(data: TalkData, sitting: Sitting): TalkView {
  const { prompts, states = [], notes = [], promises = [], me = 'me' } = data;
  const { counterpart, now } = sitting;
  const meetings = (data.meetings ?? [])
    .filter(({ type }) => type === counterpart)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const since = now.getTime() - meetingHours * 3_600_000;
  const at = meetings.findIndex(({ startsAt }) => Date.parse(startsAt) >= since);
  const meeting = at < 0 ? undefined : meetings[at];
  const number = (at < 0 ? meetings.length : at) + 1;

  const drawn = draw({
    prompts,
    counterpart,
    meeting: number,
    states,
    wheel: data.wheel,
    support: sitting.support,
    setAside: sitting.setAside,
    seed: `${me} ${counterpart} ${number}`,
  });
  const usedIds = states.filter((s) => s.state === 'used' && s.meeting === number).map(({ promptId }) => promptId);
  const used = prompts.filter(({ id, type }) => type === counterpart && usedIds.includes(id));
  const ofPair = new Set(meetings.map(({ id }) => id));
  const open = (side: PairPromise['side']): readonly Stored<PairPromise>[] =>
    promises.filter(
      ({ record }) =>
        record.side === side &&
        ofPair.has(record.meetingId) &&
        // They come back until kept or let go; what was settled today stays in sight today.
        (record.status === 'open' || record.meetingId === meeting?.id),
    );
  const ofMeeting = notes.filter(({ record }) => record.meetingId === meeting?.id);
  return {
    meeting,
    number,
    draw: drawn,
    card: prompts.find(({ id }) => id === sitting.talking) ?? drawn.cards[0]?.prompt,
    used,
    note: ofMeeting.find(({ record }) => record.authorId === me),
    theirs: ofMeeting
      .map(({ record }) => record)
      .filter(({ authorId, visibility }) => authorId !== me && visibility === 'pair'),
    promises: { person: open('person'), company: open('company') },
    pair: (meeting ?? meetings.at(-1))?.participants.length === 2,
  };
}
