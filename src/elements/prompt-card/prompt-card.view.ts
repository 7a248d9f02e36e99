import { type Deck, sourceOf } from '../../model/deck/deck.js';
import { cardsPerMeeting, type Draw, draw } from '../../model/deck/draw.js';
import type { SelfResult } from '../../model/records/results.js';
import type {
  Counterpart,
  Meeting,
  Note,
  PairPromise,
  Prompt,
  PromptState,
  TalkShare,
} from '../../model/records/talk.js';
import type { SupportId } from '../../model/supports.js';
import type { Stored } from '../../port/adapter.js';

/** What the widget has loaded. */
export interface TalkData {
  readonly prompts: readonly Prompt[];
  /** The page's own deck, some or all of `prompts` then: its source is named. */
  readonly deck?: Deck | undefined;
  readonly states: readonly PromptState[];
  readonly meetings: readonly Stored<Meeting>[];
  readonly notes: readonly Stored<Note>[];
  readonly promises: readonly Stored<PairPromise>[];
  /** Who talked more, as the reader has seen it; only ever on this device. */
  readonly shares: readonly TalkShare[];
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
  /** Id of a card of the agenda that the reader has opened. */
  readonly opened?: string | undefined;
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
  /** Cards of this meeting, talked about or put there for it by either side; three at most. */
  readonly agenda: readonly { readonly prompt: Prompt; readonly used: boolean }[];
  /** Is the reader's card pinned: does it come back until it is let go? */
  readonly pinned: boolean;
  /** Cards that the reader does not want to see again. */
  readonly hidden: readonly Prompt[];
  readonly source: Deck['source'];
  /** Who talked more this time, and the times before with the same person, the newest first. */
  readonly share: TalkShare['share'] | undefined;
  readonly earlierShares: readonly TalkShare['share'][];
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
  const { counterpart, talking, opened, support } = sitting;
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

  const mine = known === undefined || known.record.participants[0] === me;
  const agenda = agendaOf(data, meeting, number);
  const put = agenda.filter(({ used }) => !used).map(({ prompt }) => prompt.id);
  const drawn = draw({
    prompts,
    counterpart,
    meeting: number,
    // What stands on the agenda takes its place, whoever put it there.
    states: [...states, ...put.map((id): PromptState => ({ ...placed, id, promptId: id, meeting: number }))],
    // The amount is the person's own answer about being supported; whoever sits opposite has another wheel.
    wheel: mine ? data.wheel : undefined,
    support,
    setAside: sitting.setAside,
    seed: `${me} ${counterpart} ${number}`,
  });
  const onTop = prompts.find(({ id }) => id === (talking ?? opened));
  // What the reader came for is on top, also before a card that would open a talk.
  const card = onTop ?? (drawn.cards.find(({ prompt }) => prompt.support === support) ?? drawn.cards[0])?.prompt;
  const marked = (id: string | undefined, state: PromptState['state']): boolean =>
    states.some((each) => each.promptId === id && each.state === state);
  const ofMeeting = notes.filter(({ record }) => record.meetingId === meeting?.record.id);
  return {
    meeting,
    number,
    talks: meeting ? ofPair.indexOf(meeting) + 1 : ofPair.length + 1,
    partner,
    draw: drawn,
    card,
    talking: card !== undefined && card.id === talking,
    agenda,
    pinned: marked(card?.id, 'pinned'),
    hidden: prompts.filter(({ id, type }) => type === counterpart && marked(id, 'hidden')),
    source: card && sourceOf(data.deck, card.id),
    ...sharesOf(data.shares, ofPair, meeting),
    note: ofMeeting.find(({ record }) => record.authorId === me),
    theirs: ofMeeting
      .map(({ record }) => record)
      .filter(({ authorId, visibility }) => authorId !== me && visibility === 'pair'),
    mine,
    promises: promisesOf(data, new Set(ofPair.map(({ record }) => record.id)), meeting?.record.id, sitting.settled),
  };
}

/** How many talks back the reader sees who talked more. */
const sharesBack = 5;

function sharesOf(
  shares: readonly TalkShare[],
  ofPair: readonly Stored<Meeting>[],
  meeting: Stored<Meeting> | undefined,
): Pick<TalkView, 'share' | 'earlierShares'> {
  const said = new Map(shares.map(({ id, share }) => [id, share]));
  const before = ofPair.filter((each) => each !== meeting && (!meeting || startOf(each) < startOf(meeting)));
  return {
    share: meeting && said.get(meeting.record.id),
    earlierShares: before
      .toReversed()
      .flatMap(({ record }) => said.get(record.id) ?? [])
      .slice(0, sharesBack),
  };
}

/** A card on the agenda, as the drawing sees it. */
const placed = { state: 'used', at: '' } as const;

/** What is talked about this time: what stands on the agenda, and what the reader has taken up. */
function agendaOf(
  { prompts, states }: TalkData,
  meeting: Stored<Meeting> | undefined,
  number: number,
): TalkView['agenda'] {
  const used = new Set(
    states.filter((each) => each.state === 'used' && each.meeting === number).map(({ promptId }) => promptId),
  );
  const cards = new Map(prompts.map((prompt) => [prompt.id, prompt]));
  const type = meeting?.record.type;
  const ids = new Set([...(meeting?.record.agenda ?? []), ...used]);
  return [...ids]
    .flatMap((id) => cards.get(id) ?? [])
    .filter((prompt) => type === undefined || prompt.type === type)
    .slice(0, cardsPerMeeting)
    .map((prompt) => ({ prompt, used: used.has(prompt.id) }));
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
