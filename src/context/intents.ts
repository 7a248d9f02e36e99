import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SupportId } from '../model/supports.js';
import type { Source } from './source.js';

/**
 * A wish of the reader that another widget (or the page) may fulfil. It bubbles
 * up to the document; a widget with the same source takes it, and a page that
 * calls `preventDefault()` keeps it for itself, to go to another page say.
 */
export abstract class IntentEvent extends Event {
  /** Has somebody taken it? */
  taken = false;
  readonly source: Source | undefined;

  constructor(type: string, source: Source | undefined) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    this.source = source;
  }
}

/** What a talk shall be about. */
export interface TalkTopic {
  readonly supportId?: SupportId | undefined;
  readonly role?: { readonly id: string; readonly title: string } | undefined;
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

/** Lets a widget take the intents of its own source, wherever on the page they come from. */
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
    if (intent.defaultPrevented || intent.taken || intent.source?.changes !== this.#source()?.changes) return;
    intent.taken = true;
    this.#fulfil(intent);
  };
}
