import * as z from 'zod/mini';
import { wordsOf } from './issue.js';

/** Where a directory answers SCIM 2.0 (RFC 7644), and how we ask. */
export interface Directory {
  /** Without `/Users` at the end. */
  readonly url: string;
  readonly token: string;
  /** Waits so many milliseconds; tests pass their own. */
  readonly wait?: (ms: number) => Promise<void>;
}

const page = z.looseObject({ totalResults: z.int().check(z.minimum(0)), Resources: z.optional(z.array(z.unknown())) });

/** What is asked for at once; a server may give less. */
const asked = 200;
/** More than this is taken for a server that makes them up. */
const most = 1_000_000;
const attempts = 5;
const longestWait = 60_000;
/** Milliseconds for one page. */
const patience = 30_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Every entry of `Users` or `Groups`. What comes is either all of them or an
 * error: half a company would look like one that many have left. A server
 * that repeats itself or miscounts is an error too, never an endless loop.
 *
 * @throws Error naming the address and what is wrong, never the token
 */
export async function* pull<T extends { id: string }>(
  directory: Directory,
  what: 'Users' | 'Groups',
  shape: z.ZodMiniType<T>,
): AsyncGenerator<T> {
  const seen = new Set<string>();
  const addressOf = (start: number): string =>
    `${directory.url.replace(/\/+$/, '')}/${what}?startIndex=${start}&count=${asked}`;
  let total: number | undefined;
  let [first, last] = [0, 0];
  do {
    const address = addressOf(seen.size + 1);
    const found = page.safeParse(await get(directory, address));
    if (!found.success) throw new Error(`${address}: a list with totalResults and Resources is expected`);
    const { totalResults, Resources = [] } = found.data;
    total ??= totalResults;
    if (totalResults > most) throw new Error(`${address}: ${totalResults} entries are more than ${most}`);
    if (totalResults !== total) throw new Error(`${address}: changed while it was read; try again`);
    if (Resources.length === 0 && seen.size < total) {
      throw new Error(`${address}: said to have ${total} entries, gave ${seen.size}`);
    }
    last = Resources.length;
    first ||= last;
    for (const each of Resources) {
      const entry = shape.safeParse(each);
      if (!entry.success) {
        const [issue] = entry.error.issues;
        throw new Error(
          `${address}: entry ${seen.size + 1}: ${issue?.path.join('.') || 'entry'}: ${issue && wordsOf(issue)}`,
        );
      }
      if (seen.has(entry.data.id)) throw new Error(`${address}: gave "${entry.data.id}" twice`);
      seen.add(entry.data.id);
      if (seen.size > total) throw new Error(`${address}: said to have ${total} entries, gave more`);
      yield entry.data;
    }
  } while (seen.size < total);
  // Some servers tell the length of a page where the total is meant: after a full one we look further.
  if (total === 0 || last < first) return;
  const beyond = page.safeParse(await get(directory, addressOf(total + 1)).catch(() => undefined));
  const others = (beyond.data?.Resources ?? []).map((each) => shape.safeParse(each).data?.id);
  if (others.some((id) => id === undefined || !seen.has(id))) {
    throw new Error(`${addressOf(total + 1)}: said to have ${total} entries, has more`);
  }
}

async function get({ token, wait = pause }: Directory, address: string): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask(address, token);
    const busy = answer.status === 429 || answer.status >= 500;
    if (busy && attempt < attempts) {
      await answer.body?.cancel();
      await wait(delayOf(answer.headers.get('retry-after'), attempt));
      continue;
    }
    if (!answer.ok) throw new Error(`${address}: answered ${answer.status}`);
    try {
      return (await answer.json()) as unknown;
    } catch (error) {
      // The parser quotes what it read, which is about people.
      throw new Error(`${address}: the answer is not JSON, or broke off`, { cause: error });
    }
  }
}

async function ask(address: string, token: string): Promise<Response> {
  try {
    return await fetch(address, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/scim+json, application/json' },
      // The token is for this address and no other.
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    throw new Error(`${address}: ${late ? `no answer within ${patience / 1000} s` : 'not reached'}`, { cause: error });
  }
}

/** Milliseconds to wait, as the server says (seconds or a date), else longer each time; a minute at most. */
function delayOf(retryAfter: string | null, attempt: number): number {
  const said =
    retryAfter === null
      ? NaN
      : /^\d+$/.test(retryAfter)
        ? Number(retryAfter) * 1000
        : Date.parse(retryAfter) - Date.now();
  return Math.min(Math.max(Number.isNaN(said) ? 500 * 2 ** attempt : said, 0), longestWait);
}
