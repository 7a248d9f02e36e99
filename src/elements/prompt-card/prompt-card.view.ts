import { type Draw, draw } from '../../model/deck/draw.js';
import type { SelfResult } from '../../model/records/survey.js';
import type { Counterpart, Meeting, Note, PairPromise, Prompt, PromptState } from '../../model/records/talk.js';
import type { SupportId } from '../../model/supports.js';
import type { Stored } from '../../port/adapter.js';

/** What the widget has loaded. */
export interface TalkData {
  readonly prompts: readonly Prompt[];
  readonly states: readonly PromptState[];
  readonly meetings: readonly Stored<Meeting>[];
  readonly notes: readonly Stored<Note>[];
  readonly promises: readonly Stored<PairPromise>[];
  /** The reader's own latest result, which steers the draw. */
  readonly wheel?: SelfResult | undefined;
  /** The reader's id in `people`; some word of our own where nobody is signed in. */
  readonly me: string;
}

/** What the reader does at the card; none of it is kept. */
export interface Sitting {
  readonly counterpart: Counterpart;
  readonly support?: SupportId | undefined;
  /** Ids of cards turned over for another one. */
  readonly setAside: readonly string[];
  /** Id of the card that is being talked about. */
  readonly talking?: string | undefined;
  /** Ids of promises kept or let go just now: they stay in sight for this sitting. */
  readonly settled: readonly string[];
  readonly now: Date;
}

export interface TalkView {
  /** The meeting that is next or going on; undefined until something is written for it. */
  readonly meeting: Stored<Meeting> | undefined;
  /** Running number by which the cards' marks are kept, from 1: the reader's meetings with that kind of counterpart. */
  readonly number: number;
  /** How many talks the two have had, this one included. */
  readonly talks: number;
  /** Id of the person opposite, where one is known. */
  readonly partner: string | undefined;
  readonly draw: Draw;
  /** The card on top: the one talked about, else one of the chosen support, else the first of the draw. */
  readonly card: Prompt | undefined;
  /** Is the card on top being talked about? */
  readonly talking: boolean;
  /** Cards of this meeting so far. */
  readonly used: readonly Prompt[];
  readonly note: Stored<Note> | undefined;
  /** What the other one has shared. */
  readonly theirs: readonly Note[];
  readonly promises: Readonly<Record<PairPromise['side'], readonly Stored<PairPromise>[]>>;
  /** Is the reader the one whose career the talks are about? The first of a meeting's two is. */
  readonly mine: boolean;
}

/** A meeting counts as going on for so many hours after its start. */
const meetingHours = 12;

/** Data and what the reader does, as one view. */
export function talkView(data: TalkData, sitting: Sitting): TalkView {
  const { prompts, states, notes, me } = data;
  const { counterpart, talking, support } = sitting;
  const meetings = data.meetings
    .filter(({ record }) => record.type === counterpart)
    .toSorted((a, b) => startOf(a) - startOf(b));
  const at = presentOf(meetings, sitting.now.getTime());
  const meeting = meetings[at];
  const number = (meeting ? at : meetings.length) + 1;

  // A manager sits with several people, and managers change: what belongs to one pair is never shown to another.
  const otherOf = ({ record }: Stored<Meeting>): string | undefined => record.participants.find((id) => id !== me);
  const known = meeting ?? meetings.findLast(otherOf);
  const partner = known && otherOf(known);
  const ofPair = meetings.filter((stored) => (otherOf(stored) ?? partner) === partner);

  const drawn = draw({
    prompts,
    counterpart,
    meeting: number,
    states,
    wheel: data.wheel,
    support,
    setAside: sitting.setAside,
    seed: `${me} ${counterpart} ${number}`,
  });
  const usedIds = states.filter((s) => s.state === 'used' && s.meeting === number).map(({ promptId }) => promptId);
  const talkedAbout = talking === undefined ? undefined : prompts.find(({ id }) => id === talking);
  const ofMeeting = notes.filter(({ record }) => record.meetingId === meeting?.record.id);
  return {
    meeting,
    number,
    talks: meeting ? ofPair.indexOf(meeting) + 1 : ofPair.length + 1,
    partner,
    draw: drawn,
    // What the reader came for is on top, also before a card that would open a talk.
    card: talkedAbout ?? (drawn.cards.find(({ prompt }) => prompt.support === support) ?? drawn.cards[0])?.prompt,
    talking: talkedAbout !== undefined,
    used: prompts.filter(({ id, type }) => type === counterpart && id !== talking && usedIds.includes(id)),
    note: ofMeeting.find(({ record }) => record.authorId === me),
    theirs: ofMeeting
      .map(({ record }) => record)
      .filter(({ authorId, visibility }) => authorId !== me && visibility === 'pair'),
    mine: known === undefined || known.record.participants[0] === me,
    promises: promisesOf(data, new Set(ofPair.map(({ record }) => record.id)), meeting?.record.id, sitting.settled),
  };
}

const startOf = ({ record }: Stored<Meeting>): number => Date.parse(record.startsAt);

/** Where the meeting that goes on stands in the row, else the next one that is planned, else -1. */
function presentOf(meetings: readonly Stored<Meeting>[], now: number): number {
  const since = now - meetingHours * 3_600_000;
  const started = meetings.findLastIndex((meeting) => startOf(meeting) <= now && startOf(meeting) >= since);
  return started >= 0 ? started : meetings.findIndex((meeting) => startOf(meeting) > now);
}

/** They come back until kept or let go; what was settled in this meeting or just now stays in sight. */
function promisesOf(
  { promises }: TalkData,
  meetings: ReadonlySet<string>,
  meetingId: string | undefined,
  settled: readonly string[],
): TalkView['promises'] {
  const shown = promises.filter(
    ({ record }) =>
      meetings.has(record.meetingId) &&
      (record.status === 'open' || record.meetingId === meetingId || settled.includes(record.id)),
  );
  const of = (side: PairPromise['side']): readonly Stored<PairPromise>[] =>
    shown.filter(({ record }) => record.side === side);
  return { person: of('person'), company: of('company') };
}
