import { PortError } from './error.js';

export interface LimitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt. */
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
 * call itself pays no heed.
 */
export async function withLimit<T>(call: (signal: AbortSignal) => Promise<T>, options: LimitOptions): Promise<T> {
  const { signal, timeLimit, retries } = options;
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted();
    try {
      return await attemptOnce(call, signal, timeLimit);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      const failure = PortError.from(error);
      const wait = failure.retryAfter ?? 0.25 * 2 ** attempt;
      const passing = failure.kind === 'unavailable' || failure.kind === 'rate-limited';
      if (!passing || attempt >= retries || wait > patience) throw failure;
      await pause(wait * 1000, signal);
    }
  }
}

async function attemptOnce<T>(
  call: (signal: AbortSignal) => Promise<T>,
  outer: AbortSignal | undefined,
  timeLimit: number,
): Promise<T> {
  const inner = new AbortController();
  let release = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    const stop = (reason: unknown): void => {
      inner.abort(reason);
      reject(reason);
    };
    const onAbort = (): void => stop(outer?.reason);
    const timer = setTimeout(
      () => stop(new PortError('unavailable', { detail: `no answer within ${timeLimit} ms` })),
      timeLimit,
    );
    outer?.addEventListener('abort', onAbort, { once: true });
    release = () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([call(inner.signal), stopped]);
  } finally {
    release();
  }
}

const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
