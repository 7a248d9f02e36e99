import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { PortError } from '../port/error.js';

export interface StreamOptions {
  /** Asks for the stream, with the token of the moment. @throws PortError */
  readonly open: (signal: AbortSignal) => Promise<Response>;
  readonly told: (marks: { readonly [resource: string]: unknown }) => void;
  /** The connection is gone; it comes back by itself. */
  readonly closed: () => void;
  /** The server has no such stream, or none for this person: it is not asked again. */
  readonly unsupported: () => void;
}

/** Milliseconds without a sign of life (the server beats every 15 s) after which a connection counts as broken. */
const silence = 50_000;
/** Milliseconds before the first new try, doubled with each failure. */
const firstWait = 1000;
const longestWait = 60_000;
/** Characters of an event that is not ours any more. */
const longestEvent = 65_536;

const never: readonly PortError['kind'][] = ['unsupported', 'not-found', 'forbidden', 'invalid'];

/**
 * Keeps one stream open as long as somebody watches and the page is seen:
 * comes back after a break, later after each failure and not at the same
 * moment as everybody else, at once when the network is back.
 *
 * @returns how to stop
 */
export function keepStream(options: StreamOptions): () => void {
  const end = new AbortController();
  const page = globalThis.document as Document | undefined;
  const network = 'addEventListener' in globalThis ? globalThis : undefined;

  async function run(): Promise<void> {
    let failures = 0;
    while (!end.signal.aborted) {
      if (page?.hidden) await sign(page, 'visibilitychange');
      else {
        const { lived, wait, unsupported } = await once();
        if (unsupported) return options.unsupported();
        failures = lived ? 0 : failures + 1;
        const least = Math.min(longestWait, firstWait * 2 ** failures);
        if (!page?.hidden && !end.signal.aborted) {
          await sign(network, 'online', Math.max(wait ?? 0, least * (0.5 + Math.random() / 2)));
        }
      }
    }
  }

  /** One connection, from its opening to its end. */
  async function once(): Promise<{ lived?: boolean; wait?: number | undefined; unsupported?: boolean }> {
    const here = new AbortController();
    const leave = (): void => here.abort();
    const look = (): void => void (page?.hidden && leave());
    end.signal.addEventListener('abort', leave);
    page?.addEventListener('visibilitychange', look);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const alive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(leave, silence);
    };
    let lived = false;
    let wait: number | undefined;
    const onEvent = ({ event, data }: EventSourceMessage): void => {
      const value: unknown = JSON.parse(data);
      if (event !== 'marks' || typeof value !== 'object' || value === null) return;
      lived = true;
      options.told({ ...value });
    };
    try {
      alive();
      const response = await options.open(here.signal);
      const parser = createParser({ onEvent, onRetry: (retry) => (wait = retry), maxBufferSize: longestEvent });
      const decoder = new TextDecoder();
      const reader = response.body!.getReader();
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        alive();
        parser.feed(decoder.decode(chunk.value, { stream: true }));
      }
    } catch (error) {
      // Told to nobody: what is shown stays, and reading and writing tell of what is really wrong.
      const { kind, retryAfter } = PortError.from(error);
      if (!here.signal.aborted && !lived && never.includes(kind)) return { unsupported: true };
      if (retryAfter !== undefined) wait = retryAfter * 1000;
    } finally {
      clearTimeout(timer);
      end.signal.removeEventListener('abort', leave);
      page?.removeEventListener('visibilitychange', look);
      leave();
      options.closed();
    }
    return { lived, wait };
  }

  /** Waits for an event, the time (ms) or the end. */
  function sign(target: EventTarget | undefined, name: string, time?: number): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        target?.removeEventListener(name, go);
        end.signal.removeEventListener('abort', go);
        resolve();
      };
      const timer = time === undefined ? undefined : setTimeout(go, time);
      target?.addEventListener(name, go);
      end.signal.addEventListener('abort', go);
    });
  }

  void run();
  return () => end.abort();
}
