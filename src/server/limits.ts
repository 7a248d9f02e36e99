import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { PortError } from '../port/error.js';
import type { Identity } from './rules.js';

/** Requests a minute; 0 is without limit. */
export interface RateOptions {
  /** Of one person. */
  readonly person: number;
  /** From one address without a valid sign-in: an office behind one address is not held up by it. */
  readonly address: number;
}

/** Counts in memory, for this process. */
export interface Limits {
  /**
   * Runs a sign-in in the name of an address. What succeeds costs nothing.
   *
   * @throws PortError `rate-limited`, before the sign-in is tried
   */
  signIn(address: string | undefined, attempt: () => Promise<Identity | undefined>): Promise<Identity | undefined>;
  /** Counts a request of somebody known. @throws PortError `rate-limited` */
  count(who: Identity): Promise<void>;
}

const seconds = 60;

/** Counters for one server. */
export function rateLimits({ person, address }: RateOptions): Limits {
  const people = person > 0 ? new RateLimiterMemory({ points: person, duration: seconds }) : undefined;
  const addresses = address > 0 ? new RateLimiterMemory({ points: address, duration: seconds }) : undefined;
  return {
    async signIn(from, attempt) {
      if (!addresses || from === undefined) return attempt();
      const key = networkOf(from);
      // Taken first and given back, so that a thousand at once are no way around it.
      await take(addresses, key);
      try {
        const who = await attempt();
        if (who) await addresses.reward(key, 1);
        return who;
      } catch (error) {
        // Somebody real whom we do not know, or a sign-in service that is down: not a guess.
        if (!PortError.is(error) || error.kind !== 'unauthenticated') await addresses.reward(key, 1);
        throw error;
      }
    },
    async count({ orgId, personId }) {
      if (people) await take(people, JSON.stringify([orgId, personId]));
    },
  };
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    const { msBeforeNext } = refusal as RateLimiterRes;
    throw new PortError('rate-limited', {
      detail: 'too many requests; wait a little',
      retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)),
    });
  }
}

/** Whoever has one IPv6 address has a whole /64 of them. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
