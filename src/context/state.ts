import type { Withheld } from '../model/withheld.js';
import type { PortError } from '../port/error.js';

/** What a widget is: one of eight, never a pair of booleans. */
export type State<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly data: T }
  | { readonly kind: 'empty' }
  /** There is something, but it is not shown; `reason` is one of the five public words. */
  | { readonly kind: 'withheld'; readonly reason: Withheld }
  /** The adapter does not offer what the widget needs. */
  | { readonly kind: 'unsupported'; readonly missing: readonly string[] }
  /** No connection; `data` is what was loaded before, if anything. */
  | { readonly kind: 'offline'; readonly data?: T | undefined }
  /** `data` is what was loaded before: it stays in sight unless the reader may not see it any more. */
  | { readonly kind: 'error'; readonly error: PortError; readonly data?: T | undefined };

/** What can be shown in a state, freshly loaded or from before. */
export const dataOf = <T>(state: State<T>): T | undefined => ('data' in state ? state.data : undefined);
