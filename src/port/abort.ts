/**
 * Waits for a promise, but no longer than the signal allows: an abort rejects
 * at once with the signal's own reason, and the late answer dies unseen.
 */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  let release = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    release = () => signal.removeEventListener('abort', stop);
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    release();
    // The abort wins over an answer that was on its way in the same turn.
    signal.throwIfAborted();
  }
}
