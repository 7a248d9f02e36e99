/**
 * Before the reader's agreement to lay two wheels over each other is written,
 * or withdrawn: cancelable. Says which talk, never what is on a wheel.
 */
export class OverlayEvent extends Event {
  static readonly type = 'kyoritsu-overlay';
  readonly detail: { readonly meetingId: string; readonly agreed: boolean };
  constructor(meetingId: string, agreed: boolean) {
    super(OverlayEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = { meetingId, agreed };
  }
}
