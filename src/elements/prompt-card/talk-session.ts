import { warnOnce } from '../../base/log.js';
import type { TalkTopic } from '../../context/intents.js';
import type { Counterpart, Meeting } from '../../model/records/talk.js';
import { supportOf } from '../../model/supports.js';
import { localTime } from '../../parts/calendar.js';
import { type TalkData, type TalkView, talkView } from './prompt-card.view.js';
import { type MeetingPlace, unplannedMeeting } from './talk-writer.js';

/** What the reader does while sitting at the card. Nothing of it is kept anywhere. */
export class TalkSession {
  topic: TalkTopic | undefined;
  /** Ids of cards turned over for another one. */
  setAside: readonly string[] = [];
  /** Id of the card that is being talked about. */
  talking: string | undefined;
  /** Id of a card of the agenda that the reader has opened. */
  opened: string | undefined;
  /** Large letters for a screen that both look at: only the question, nothing that is one person's alone. */
  large = false;
  /** A time to begin with for the next talk: in two weeks, at the hour it is now. */
  readonly nextTime = inTwoWeeks(new Date());
  /** Ids of promises kept or let go just now. */
  settled: readonly string[] = [];
  face: 'front' | 'back' = 'front';
  /** Has the card on top been turned? */
  moved = false;
  /** What is shown; undefined before anything is loaded. */
  view: TalkView | undefined;
  place: MeetingPlace | undefined;
  /** All cards for the counterpart, for print. */
  cards: Pick<TalkData, 'prompts' | 'deck'> | undefined;

  /** Meetings that nobody planned, by counterpart and number: whatever is written for one meets in one. */
  readonly #unplanned = new Map<string, Meeting>();

  /** Shows what has been loaded, in the light of what the reader has done. */
  show(data: TalkData, counterpart: Counterpart, now: Date): void {
    const { setAside, talking, opened, settled, topic } = this;
    const support = topic?.supportId ?? (topic?.role ? 'horizon' : undefined);
    const view = talkView(data, { counterpart, support, setAside, talking, opened, settled, now });
    if (view.card?.id !== this.view?.card?.id) {
      this.face = 'front';
      this.moved = false;
    }
    this.view = view;
    this.cards = { prompts: data.prompts.filter(({ type }) => type === counterpart), deck: data.deck };
    this.place = view.meeting
      ? { meeting: view.meeting.record, version: view.meeting.version, planned: true }
      : { meeting: this.#meetingFor(counterpart, view, data.me), planned: false };
  }

  turn(): void {
    this.face = this.face === 'front' ? 'back' : 'front';
    this.moved = true;
  }

  /** Opens a card of the agenda. */
  open(id: string): void {
    this.opened = id;
    this.talking = undefined;
  }

  /** Lays a card aside for another one. */
  lay(id: string): void {
    this.setAside = [...this.setAside, id];
    this.opened = undefined;
  }

  /** On to the next card. */
  next(): void {
    this.talking = undefined;
    this.opened = undefined;
  }

  /** Another topic, or none; a topic that names nothing known is none. */
  take(topic: TalkTopic | undefined): void {
    const { supportId, role } = topic ?? {};
    const known = supportId !== undefined && supportOf(supportId) !== undefined;
    if (supportId !== undefined && !known) warnOnce(`kyoritsu-talk: unknown support "${String(supportId)}", left out`);
    this.topic = known || role ? { ...(known && { supportId }), ...(role && { role }) } : undefined;
    this.begin();
  }

  /** Draws afresh: another counterpart, another topic. */
  begin(): void {
    this.setAside = [];
    this.talking = undefined;
    this.opened = undefined;
  }

  #meetingFor(counterpart: Counterpart, { number, partner }: TalkView, me: string): Meeting {
    const key = `${counterpart} ${number}`;
    const meeting =
      this.#unplanned.get(key) ?? unplannedMeeting(counterpart, partner === undefined ? [me] : [me, partner]);
    this.#unplanned.set(key, meeting);
    return meeting;
  }
}

function inTwoWeeks(now: Date): string {
  return localTime(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 14, now.getHours()));
}
