import type { Listening } from './listen.js';
import { channel } from './marks.js';

/** Tells streams of this process that something may have changed for their person. */
export interface Signals {
  /** @returns how to stop; changes that are committed after it has resolved are told */
  on(topic: string, wake: () => void): Promise<() => void>;
  close(): Promise<void>;
}

/** Milliseconds between looks where nothing is heard, and between tries to hear again. */
const lookEvery = 2000;

/**
 * One listener for all streams, started by the first. While the database is
 * not heard (it restarts, or a pooler forwards no notices) every stream is
 * woken every two seconds to look for itself; when it is heard again, once:
 * nobody misses what was told in between.
 */
export function signals({ listen }: Listening): Signals {
  const topics = new Map<string, Set<() => void>>();
  let starting: Promise<void> | undefined;
  let stop: (() => Promise<void>) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const hear = (topic: string): void => {
    for (const wake of topics.get(topic) ?? []) wake();
  };
  const wakeAll = (): void => {
    for (const topic of topics.keys()) hear(topic);
  };
  const lost = (): void => {
    stop = undefined;
    retry();
  };
  const retry = (): void => {
    if (closed) return;
    timer = setTimeout(() => void start().then(wakeAll), lookEvery);
    timer.unref();
  };
  const start = async (): Promise<void> => {
    try {
      stop = await listen(channel, hear, lost);
      if (closed) await stop();
    } catch {
      retry();
    }
  };

  return {
    async on(topic, wake) {
      let wakes = topics.get(topic);
      if (!wakes) topics.set(topic, (wakes = new Set()));
      wakes.add(wake);
      await (starting ??= start());
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0 && topics.get(topic) === wakes) topics.delete(topic);
      };
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await starting;
      await stop?.();
    },
  };
}
