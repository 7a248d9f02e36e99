import { untilAborted } from './abort.js';
import { PortError } from './error.js';

export interface LimitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call, repeats and the waits between them included. */
  readonly timeLimit: number;
  /** How often a failed attempt may be repeated. */
  readonly retries: number;
}

/** Longest wait for a retry, in seconds: beyond it the reader is told instead. */
const patience = 5;

/**
 * Runs a call with a time limit, mapping whatever it throws to a `PortError`
 * and repeating it where the failure may pass (`unavailable`, `rate-limited`).
 * The caller's abort rejects at once with the signal's reason, also when the
 * call itself pays no heed; a late answer is never seen.
 *
 * @throws PortError, or the signal's own reason
 */
export async function withLimit<T>(call: (signal: AbortSignal) => Promise<T>, options: LimitOptions): Promise<T> {
  const { signal, timeLimit, retries } = options;
  signal?.throwIfAborted();
  const inner = new AbortController();
  const onAbort = (): void => inner.abort(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(
    () => inner.abort(new PortError('unavailable', { detail: `no answer within ${timeLimit} ms` })),
    timeLimit,
  );
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        return await untilAborted(call(inner.signal), inner.signal);
      } catch (error) {
        // Aborted or out of time: the reason is the caller's own, or ours from above.
        if (inner.signal.aborted) throw inner.signal.reason;
        const failure = PortError.from(error);
        const wait = failure.retryAfter ?? 0.25 * 2 ** attempt;
        const passing = failure.kind === 'unavailable' || failure.kind === 'rate-limited';
        if (!passing || attempt >= retries || wait > patience) throw failure;
        await pause(wait * 1000, inner.signal);
      }
    }
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await untilAborted(new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds))), signal);
  } finally {
    clearTimeout(timer);
  }
}
