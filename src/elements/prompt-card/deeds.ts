import type { LitElement } from 'lit';
import { WidgetErrorEvent } from '../../context/error-event.js';
import {
  type PairPromise,
  type Prompt,
  type PromptState,
  type TalkShare,
  talkShares,
} from '../../model/records/talk.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';
import { freshKey } from '../../port/key.js';
import { PromiseSaveEvent, PromptUseEvent } from './prompt-card.events.js';
import type { TalkSession } from './talk-session.js';
import * as writer from './talk-writer.js';

/** The part of the table that a write belongs to: where its failure is told. */
export type At = 'card' | 'agreement' | 'agenda' | 'promises' | 'after';

/** What a new promise says. */
export interface NewPromise {
  readonly side: PairPromise['side'];
  readonly text: string;
  /** YYYY-MM-DD, or `null` for a promise without a day. */
  readonly due: string | null;
}

/**
 * What the reader does at the table, as events and writes. A write that fails
 * is told where it was made, and what was typed stays there.
 */
export class Deeds {
  /** The write that failed last. */
  failure: { readonly at: At; readonly error: PortError } | undefined;

  readonly #host: LitElement;
  readonly #reload: () => void;
  /** Is a card being written for? One at a time, so that an impatient finger does nothing twice. */
  #busy = false;
  #port: Port | undefined;
  #session: TalkSession | undefined;

  constructor(host: LitElement, reload: () => void) {
    this.#host = host;
    this.#reload = reload;
  }

  /** Where to write, and what for; before each drawing. */
  at(port: Port, session: TalkSession): void {
    this.#port = port;
    this.#session = session;
  }

  /** Takes a card up: it is on the agenda then, and in the reader's own history. */
  async use({ id }: Prompt): Promise<void> {
    const place = this.#session?.place;
    if (!place || this.#busy || !this.#host.dispatchEvent(new PromptUseEvent(id, place.meeting.id))) return;
    const done = await this.#write('card', async (port, number) => {
      await writer.addToAgenda(port, place, id);
      await writer.markCard(port, id, 'used', number);
    });
    if (done && this.#session) this.#session.talking = id;
    this.#host.requestUpdate();
  }

  /** Puts a card on the agenda for both to see, or takes it off again. */
  async plan({ id }: Prompt, on: boolean): Promise<void> {
    const place = this.#session?.place;
    if (!place || this.#busy) return;
    const write = on ? writer.addToAgenda : writer.removeFromAgenda;
    await this.#write(on ? 'card' : 'agenda', (port) => write(port, place, id));
  }

  async mark({ id }: Prompt, state: PromptState['state']): Promise<void> {
    // No event: what is put off or left unsaid is nobody's business, not even the page's.
    if (!this.#busy) await this.#write('card', (port, number) => writer.markCard(port, id, state, number));
  }

  /** A mark that lasts over meetings; `undefined` takes it away. */
  async keep({ id }: Prompt, state: 'pinned' | 'hidden' | undefined): Promise<void> {
    if (!this.#busy) await this.#write('card', (port) => writer.keepMark(port, id, state));
  }

  /** @param before what stood there when the reader began to write */
  agree(line: writer.LedgerLine, before: string, text: string): Promise<boolean> {
    const place = this.#session?.place;
    return place
      ? this.#write('agreement', (port) => writer.agree(port, place, line, before, text))
      : Promise.resolve(false);
  }

  async promise({ side, text, due }: NewPromise): Promise<boolean> {
    const { place, view } = this.#session ?? {};
    if (!place || !view) return false;
    const [person, company] = place.meeting.participants;
    const ownerId = side === 'person' ? person : company;
    const promise: PairPromise = {
      id: freshKey(),
      meetingId: place.meeting.id,
      side,
      ...(ownerId === undefined ? {} : { ownerId }),
      text,
      ...(due === null ? {} : { due }),
      status: 'open',
    };
    if (!this.#host.dispatchEvent(new PromiseSaveEvent(promise.id, side, 'open'))) return false;
    return this.#write('promises', async (port) => {
      await writer.ensureMeeting(port, place);
      await writer.savePromise(port, promise);
    });
  }

  settle({ record, version }: Stored<PairPromise>, status: PairPromise['status']): void {
    if (!this.#session || !this.#host.dispatchEvent(new PromiseSaveEvent(record.id, record.side, status))) return;
    this.#session.settled = [...this.#session.settled, record.id];
    void this.#write('promises', (port) => writer.savePromise(port, { ...record, status }, version));
  }

  /** Who talked more; kept on this device alone. No event: it is nobody else's business. */
  share(share: TalkShare['share']): void {
    const place = this.#session?.place;
    if (!place) return;
    const record: TalkShare = { id: place.meeting.id, share, at: new Date().toISOString() };
    void this.#write('after', (port) => port.put(talkShares, record, { key: freshKey() }));
  }

  /** Says that something could not be done, where it was asked for. */
  fail(at: At, failure: unknown): PortError {
    const error = PortError.from(failure);
    this.failure = { at, error };
    this.#host.dispatchEvent(new WidgetErrorEvent(error.kind, error.detail));
    this.#host.requestUpdate();
    return error;
  }

  /** @returns whether it is written */
  async #write(at: At, work: (port: Port, meetingNumber: number) => Promise<unknown>): Promise<boolean> {
    const port = this.#port;
    const view = this.#session?.view;
    if (!port || !view) return false;
    this.failure = undefined;
    if (at === 'card') this.#busy = true;
    try {
      await work(port, view.number);
      return true;
    } catch (failure) {
      // Somebody was faster: what stands there now is shown.
      if (this.fail(at, failure).kind === 'conflict') this.#reload();
      return false;
    } finally {
      if (at === 'card') this.#busy = false;
      this.#host.requestUpdate();
    }
  }
}
