import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Counterpart } from '../model/records/talk.js';
import type { SupportId } from '../model/supports.js';
import type { Source } from './source.js';

interface Offer {
  readonly source: Source | undefined;
  readonly fulfil: () => void;
}

/**
 * A wish of the reader that another widget (or the page) may fulfil. It bubbles
 * up to the document, where widgets offer themselves: one with the same source
 * is preferred, else the first. A page that calls `preventDefault()` keeps it
 * for itself, to go to another page say.
 */
export abstract class IntentEvent extends Event {
  readonly source: Source | undefined;
  readonly #offers: Offer[] = [];

  constructor(type: string, source: Source | undefined) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    this.source = source;
  }

  /** Will somebody fulfil it? Known once it has been dispatched. */
  get taken(): boolean {
    return this.defaultPrevented || this.#offers.length > 0;
  }

  /** A widget offers itself. */
  offer(source: Source | undefined, fulfil: () => void): void {
    this.#offers.push({ source, fulfil });
    // Decided when all have been asked, the page's own listeners too.
    if (this.#offers.length === 1) queueMicrotask(() => this.#decide());
  }

  #decide(): void {
    if (this.defaultPrevented) return;
    const near = this.#offers.find((offer) => offer.source?.changes === this.source?.changes);
    (near ?? this.#offers[0])?.fulfil();
  }
}

/** What a talk shall be about. */
export interface TalkTopic {
  readonly supportId?: SupportId | undefined;
  readonly role?: { readonly id: string; readonly title: string } | undefined;
  /** With whom; where not given, whoever the prompt card is set to. */
  readonly counterpart?: Counterpart | undefined;
}

/** The reader wants to talk about something: the prompt card answers. */
export class TalkIntent extends IntentEvent {
  static readonly type = 'kyoritsu-talk';
  readonly detail: TalkTopic;
  constructor(source: Source | undefined, topic: TalkTopic) {
    super(TalkIntent.type, source);
    this.detail = topic;
  }
}

/** The reader wants to check in: the check-in answers. */
export class CheckinIntent extends IntentEvent {
  static readonly type = 'kyoritsu-start-checkin';
  constructor(source: Source | undefined) {
    super(CheckinIntent.type, source);
  }
}

/** The reader wants to see the own wheel: the radar answers. */
export class WheelIntent extends IntentEvent {
  static readonly type = 'kyoritsu-see-wheel';
  constructor(source: Source | undefined) {
    super(WheelIntent.type, source);
  }
}

/** Lets a widget offer itself for an intent, wherever on the page it comes from. */
export class IntentListener<E extends IntentEvent> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #type: string;
  readonly #source: () => Source | undefined;
  readonly #fulfil: (event: E) => void;

  constructor(
    host: ReactiveControllerHost & Element,
    type: string,
    source: () => Source | undefined,
    fulfil: (event: E) => void,
  ) {
    this.#host = host;
    this.#type = type;
    this.#source = source;
    this.#fulfil = fulfil;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener(this.#type, this.#listen);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener(this.#type, this.#listen);
  }

  readonly #listen = (event: Event): void => {
    const intent = event as E;
    intent.offer(this.#source(), () => this.#fulfil(intent));
  };
}
