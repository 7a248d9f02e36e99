/** Everything that can go wrong at the port. */
export const portErrorKinds = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'rate-limited',
  'offline',
  'unavailable',
  'unsupported',
  'bad-data',
] as const;
export type PortErrorKind = (typeof portErrorKinds)[number];

export interface PortErrorOptions extends ErrorOptions {
  /** Safe to show to a developer: never a token, an answer or a note. */
  readonly detail?: string | undefined;
  /** Seconds to wait before trying again. */
  readonly retryAfter?: number | undefined;
}

/** Does the browser know that there is no network? `false` where nobody knows (Node). */
export const isOffline = (): boolean => globalThis.navigator?.onLine === false;

const brand = Symbol.for('kyoritsu.port-error/1');

/** The only error that leaves the port (an abort rejects with the signal's own reason). */
export class PortError extends Error {
  readonly kind: PortErrorKind;
  readonly detail: string | undefined;
  readonly retryAfter: number | undefined;
  /** Recognised across copies of the library, where `instanceof` would fail. */
  readonly [brand] = true;

  constructor(kind: PortErrorKind, options: PortErrorOptions = {}) {
    super(
      options.detail ? `${kind}: ${options.detail}` : kind,
      options.cause === undefined ? {} : { cause: options.cause },
    );
    this.name = 'PortError';
    this.kind = kind;
    this.detail = options.detail;
    this.retryAfter = options.retryAfter;
  }

  static is(value: unknown): value is PortError {
    return typeof value === 'object' && value !== null && brand in value;
  }

  /**
   * Any thrown value as a port error: unknown ones become `unavailable`, or
   * `offline` where the browser says so (an adapter that simply calls `fetch`).
   * Only the name is passed on: a message may quote somebody's note (as that of
   * `JSON.parse` does), and `detail` reaches the page's monitoring.
   */
  static from(value: unknown): PortError {
    if (PortError.is(value)) return value;
    const detail = value instanceof Error ? value.name : typeof value;
    const kind = value instanceof TypeError && isOffline() ? 'offline' : 'unavailable';
    return new PortError(kind, { detail, cause: value });
  }
}
