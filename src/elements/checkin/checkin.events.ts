/** What the check-in's events tell: ids and kinds, never an answer, and no receipt that would lead to one. */
export interface CheckinEventDetail {
  readonly surveyId: string;
  readonly kind: 'full' | 'pulse' | 'mirror';
  /** Round that the answers go to; `null` where they go to nobody. */
  readonly cycleId: string | null;
}

/** The reader ends the check-in. `preventDefault()` leaves it undone: nothing is sent, nothing is lost. */
export class CheckinSubmitEvent extends Event {
  static readonly type = 'kyoritsu-checkin-submit';
  readonly detail: CheckinEventDetail;
  constructor(detail: CheckinEventDetail) {
    super(CheckinSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

/** The check-in has ended: the answers have arrived (where they go anywhere) and the own result is kept. */
export class CheckinDoneEvent extends Event {
  static readonly type = 'kyoritsu-checkin-done';
  readonly detail: CheckinEventDetail;
  constructor(detail: CheckinEventDetail) {
    super(CheckinDoneEvent.type, { bubbles: true, composed: true });
    this.detail = detail;
  }
}
