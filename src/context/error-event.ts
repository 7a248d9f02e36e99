import type { PortErrorKind } from '../port/error.js';

/**
 * A load or a write failed; the widget already says so in words. For the
 * page's own monitoring: `detail` names the kind, never any content.
 */
export class WidgetErrorEvent extends Event {
  static readonly type = 'kyoritsu-error';
  readonly detail: { readonly kind: PortErrorKind; readonly detail?: string | undefined };
  constructor(kind: PortErrorKind, detail?: string) {
    super(WidgetErrorEvent.type, { bubbles: true, composed: true });
    this.detail = { kind, detail };
  }
}
