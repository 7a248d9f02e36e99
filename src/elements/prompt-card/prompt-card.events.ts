/** The reader wants to talk about a card; cancel it to handle it on the page. Skips tell nobody, so they have no event. */
export class PromptUseEvent extends Event {
  static readonly type = 'kyoritsu-prompt-use';
  readonly detail: { readonly promptId: string; readonly meetingId: string };
  constructor(promptId: string, meetingId: string) {
    super(PromptUseEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = { promptId, meetingId };
  }
}

/** A note is about to be saved; the detail says who may see it, never what it says. */
export class NoteSaveEvent extends Event {
  static readonly type = 'kyoritsu-note-save';
  readonly detail: { readonly meetingId: string; readonly visibility: 'self' | 'pair' };
  constructor(meetingId: string, visibility: 'self' | 'pair') {
    super(NoteSaveEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = { meetingId, visibility };
  }
}

/** A promise is about to be made, kept or let go. */
export class PromiseSaveEvent extends Event {
  static readonly type = 'kyoritsu-promise-save';
  readonly detail: {
    readonly promiseId: string;
    readonly side: 'person' | 'company';
    readonly status: 'open' | 'kept' | 'let-go';
  };
  constructor(promiseId: string, side: 'person' | 'company', status: 'open' | 'kept' | 'let-go') {
    super(PromiseSaveEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = { promiseId, side, status };
  }
}
