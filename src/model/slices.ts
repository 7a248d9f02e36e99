import { nextTask } from './next-task.js';

/** Does work that is cut into slices without a pause: where it is small, or nobody waits. */
export function atOnce<T>(work: Iterator<unknown, T, undefined>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Runs work that is cut into slices without holding up the page: as many
 * slices as fit the budget, then a pause in which the page paints and answers.
 *
 * @param pause what to wait for in between; `nextTask` where not given
 * @param budget milliseconds of work between two pauses; 8 leaves room in a frame, also on a slow device
 * @param signal gives the work up at the next pause, by rejecting with its reason
 */
export async function inSlices<T>(
  work: Iterator<unknown, T, undefined>,
  {
    pause = nextTask,
    budget = 8,
    signal,
  }: {
    readonly pause?: (() => Promise<unknown>) | undefined;
    readonly budget?: number | undefined;
    readonly signal?: AbortSignal | undefined;
  } = {},
): Promise<T> {
  for (;;) {
    const start = performance.now();
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() - start < budget);
    await pause();
    signal?.throwIfAborted();
  }
}
