import { PortError } from '../../port/error.js';
import type { Database } from '../database.js';
import { capabilitiesOf, type Identity } from '../rules.js';
import type { Listening } from './listen.js';
import { marksOf, topicOf } from './marks.js';
import { signals } from './signals.js';
import { type EndReason, WatchStream } from './stream.js';

export interface WatchOptions {
  /** Milliseconds between two signs of life, at each of which the sign-in is looked at again; 15,000 when absent. */
  readonly beat?: number | undefined;
  /** Milliseconds that a stream lives at most; half an hour when absent. */
  readonly life?: number | undefined;
  /** Streams one person may have; with one more the oldest ends. 6 when absent. */
  readonly perPerson?: number | undefined;
  /** Streams of the whole process; 10,000 when absent. */
  readonly perProcess?: number | undefined;
}

/** The streams of this process. */
export interface Watching {
  /**
   * @param again finds out anew who is asking; throws a `PortError` where nobody credible does
   * @throws PortError `forbidden` where the person can watch nothing, `unavailable` when there are too many streams
   */
  open(who: Identity, again: () => Promise<Identity>): Promise<Response>;
  /** The person's mark of a resource; `undefined` where it cannot be watched. */
  markOf(who: Identity, resource: string): Promise<string | undefined>;
  /** Ends every stream with a hint when to come back, and opens no more: before the server stops. */
  stop(): void;
  /** Lets the database go. */
  close(): Promise<void>;
}

const watchable = (who: Identity): string[] =>
  Object.entries(capabilitiesOf(who)).flatMap(([name, verbs]) => (verbs.includes('watch') ? [name] : []));

/** Opens streams that tell people what has changed for them; what it is, they ask for themselves. */
export function watching(db: Database & Listening, options: WatchOptions = {}): Watching {
  const { beat = 15_000, life = 30 * 60_000, perPerson = 6, perProcess = 10_000 } = options;
  const heard = signals(db);
  /** By person, the oldest first. */
  const streams = new Map<string, Set<WatchStream>>();
  let count = 0;
  let stopped = false;

  const full = (): PortError =>
    new PortError('unavailable', { detail: 'too many pages are watching', retryAfter: 30 + Math.random() * 30 });

  return {
    async open(who, again) {
      const resources = watchable(who);
      if (resources.length === 0) throw new PortError('forbidden', { detail: 'there is nothing you may watch' });
      if (stopped || count >= perProcess) throw full();
      const topic = topicOf(who.orgId, who.personId);
      const check = async (): Promise<EndReason | undefined> => {
        try {
          const now = await again();
          const same = now.orgId === who.orgId && now.personId === who.personId && sameOf(watchable(now), resources);
          return same ? undefined : 'unauthenticated';
        } catch (error) {
          const refused = PortError.is(error) && (error.kind === 'unauthenticated' || error.kind === 'forbidden');
          return refused ? 'unauthenticated' : 'unavailable';
        }
      };
      let off: (() => void) | undefined;
      const own = streams.get(topic) ?? new Set();
      streams.set(topic, own);
      const stream = new WatchStream({
        marks: () => marksOf(db, who, resources),
        check,
        beat,
        life,
        onEnd() {
          off?.();
          count--;
          own.delete(stream);
          if (own.size === 0 && streams.get(topic) === own) streams.delete(topic);
        },
      });
      count++;
      own.add(stream);
      // The oldest goes and not the newest: after a broken connection it may be one that nobody reads any more.
      const [oldest] = own;
      if (own.size > perPerson) oldest?.end('too-many');
      off = await heard.on(topic, stream.wake);
      if (stopped) stream.end('stopping');
      return stream.response();
    },
    async markOf(who, resource) {
      if (!watchable(who).includes(resource)) return undefined;
      return (await marksOf(db, who, [resource])).get(resource);
    },
    stop() {
      stopped = true;
      for (const own of streams.values()) for (const stream of own) stream.end('stopping');
    },
    close: () => heard.close(),
  };
}

const sameOf = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));
