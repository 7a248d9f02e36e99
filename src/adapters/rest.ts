import {
  type Adapter,
  type CallOptions,
  type Capabilities,
  type Page,
  type Query,
  type Stored,
  can,
} from '../port/adapter.js';
import { untilAborted } from '../port/abort.js';
import { capabilitiesOf, need } from '../port/capabilities.js';
import { PortError } from '../port/error.js';
import { fetchText, parseJson, problemOf } from './http.js';
import { marks } from './rest-marks.js';

export interface RestOptions {
  /** The server's base address, without `/v1`: `/kyoritsu`, `https://hr.example.com/kyoritsu`. */
  readonly src: string;
  /** Called before each request. An empty string sends none (a cookie may do). */
  readonly token?: (() => string | Promise<string>) | undefined;
  /** Instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** What the server offers, where it is not everything but what stays on the device. */
  readonly capabilities?: Capabilities;
}

/** The adapter, which can also ask what this person may do. */
export interface RestAdapter extends Adapter {
  /** What the server offers to whom the token names (`GET /v1`): for `capabilities` of another adapter. */
  discover(options?: CallOptions): Promise<Capabilities>;
}

/** What a server of the contract offers: everything but the device's own, and watching what two people share. */
const everything: Capabilities = {
  ...capabilitiesOf(['shared', 'owner', 'write-only', 'aggregate'], ['watch']),
  ...capabilitiesOf(['pair']),
};

/**
 * Speaks Kyoritsu's HTTP contract (`{src}/v1/openapi.json` describes it) to
 * the reference server or to a company's own.
 *
 * The token goes into the `Authorization` header and nowhere else: no error,
 * log or address ever holds it.
 *
 * Watching is one stream (server-sent events, `GET /v1/watch`) for everything
 * that is watched, open while the page is seen. It says that a resource has
 * changed, never what. Where the server has none, `capabilities` lose `watch`.
 *
 * Catalogues are kept by the browser's own HTTP cache where the server says so
 * (`Cache-Control: private, no-cache` and an `ETag`): asked after each time,
 * sent again only when something has changed.
 *
 * @throws PortError of every kind
 */
export function restAdapter(options: RestOptions): RestAdapter {
  const { token } = options;
  let capabilities = options.capabilities ?? everything;
  const known = marks();
  let watched = 0;
  let stopStream: (() => void) | undefined;
  const base = `${options.src.replace(/\/+$/, '')}/v1`;

  async function call(
    method: string,
    path: string,
    { signal, body, headers = {} }: { signal?: AbortSignal | undefined; body?: string; headers?: HeadersInit },
  ): Promise<{ response: Response; text: string; what: string }> {
    signal?.throwIfAborted();
    // Without id and query: they may name people, or tell which card was left unsaid.
    const what = `${method} /v1/${path.split(/[/?]/)[0]}`;
    const { fetch = globalThis.fetch } = options;
    const bearer = await untilAborted(tokenOf(token), signal);
    const init: RequestInit = {
      method,
      credentials: 'same-origin',
      headers: headersOf(headers, bearer),
      ...(signal && { signal }),
      ...(body !== undefined && { body }),
    };
    const { response, text } = await fetchText(fetch, path ? `${base}/${path}` : base, init, what);
    if (!response.ok) throw problemOf(response, text, what);
    return { response, text, what };
  }

  /** Calls, and hears from the answer which mark the own change has given: the stream then tells nobody of it again. */
  async function write(resource: string, ...request: Parameters<typeof call>): ReturnType<typeof call> {
    const answered = can(adapter, resource, 'watch') ? known.writing(resource) : undefined;
    try {
      const answer = await call(...request);
      answered?.(answer.response.headers.get('kyoritsu-mark'));
      return answer;
    } catch (error) {
      answered?.();
      throw error;
    }
  }

  async function openStream(signal: AbortSignal): Promise<Response> {
    const { fetch = globalThis.fetch } = options;
    const headers = headersOf({}, await untilAborted(tokenOf(token), signal));
    headers.set('accept', 'text/event-stream, application/problem+json');
    const init: RequestInit = { credentials: 'same-origin', redirect: 'manual', cache: 'no-store', headers, signal };
    const response = await fetch(`${base}/watch`, init);
    if (!response.ok) throw problemOf(response, await response.text(), 'GET /v1/watch');
    // A sign-in page, say.
    if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
      throw new PortError('bad-data', { detail: 'GET /v1/watch: the answer is no stream of events' });
    return response;
  }

  /** Its code comes when somebody watches; the stream ends when nobody does any more. */
  function stream(): void {
    if (stopStream) return;
    let stopped = false;
    stopStream = () => (stopped = true);
    const unsupported = (): void => {
      const entries = Object.entries(capabilities);
      capabilities = Object.fromEntries(
        entries.map(([name, verbs]) => [name, verbs.filter((verb) => verb !== 'watch')]),
      );
    };
    import('./rest-watch.js').then(
      ({ keepStream }) => {
        if (!stopped)
          stopStream = keepStream({ open: openStream, told: known.told, closed: known.closed, unsupported });
      },
      // The code did not arrive: the next who watches asks for it again.
      () => (stopStream = undefined),
    );
  }

  const adapter: RestAdapter = {
    get capabilities() {
      return capabilities;
    },
    async discover({ signal } = {}) {
      const { response, text, what } = await call('GET', '', { signal });
      const offered = (parseJson(text, what, response) as { capabilities?: unknown } | null)?.capabilities;
      if (typeof offered !== 'object' || offered === null)
        throw new PortError('bad-data', { detail: `${what}: no capabilities` });
      return offered as Capabilities;
    },
    async list(resource, query, { signal } = {}) {
      need(adapter, resource, 'list');
      const answered = can(adapter, resource, 'watch') ? known.asking(resource) : undefined;
      try {
        const { response, text, what } = await call('GET', `${part(resource)}${search(query)}`, { signal });
        // Its shape is the guard's to check, as every adapter's is.
        const page = parseJson(text, what, response) as Page;
        answered?.(unquoted(response.headers.get('etag')));
        return page;
      } catch (error) {
        answered?.();
        throw error;
      }
    },
    async put(resource, record, { signal, ifMatch, key } = {}) {
      need(adapter, resource, 'put');
      const headers = {
        'content-type': 'application/json',
        ...(typeof ifMatch === 'string' && { 'if-match': `"${ifMatch}"` }),
        ...(ifMatch === null && { 'if-none-match': '*' }),
        // A header takes no 日本語; a key of `freshKey()` stays as it is.
        ...(key !== undefined && { 'idempotency-key': escaped(key) }),
      };
      const path = `${part(resource)}/${part(record.id)}`;
      const { response, text, what } = await write(resource, 'PUT', path, {
        signal,
        headers,
        body: JSON.stringify(record),
      });
      return parseJson(text, what, response) as Stored;
    },
    async remove(resource, id, { signal, ifMatch } = {}) {
      need(adapter, resource, 'remove');
      const headers: HeadersInit = ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` };
      await write(resource, 'DELETE', `${part(resource)}/${part(id)}`, { signal, headers });
    },
    watch(resource, _query, onChange) {
      if (!can(adapter, resource, 'watch')) return () => undefined;
      const leave = known.add(resource, onChange);
      watched++;
      stream();
      let left = false;
      return () => {
        if (left) return;
        left = true;
        leave();
        watched--;
        // A widget that is moved stops and begins again in one go.
        setTimeout(() => {
          if (watched > 0) return;
          stopStream?.();
          stopStream = undefined;
        });
      };
    },
  };
  return adapter;
}

/** A part of a path. `.` and `..` would be walked by the URL parser, escaped or not. */
function part(name: string): string {
  if (name === '.' || name === '..') throw new PortError('invalid', { detail: `"${name}" can be no id` });
  return escaped(name);
}

function escaped(name: string): string {
  try {
    return encodeURIComponent(name);
  } catch (error) {
    throw new PortError('invalid', { detail: 'an id or key that ends in half a character', cause: error });
  }
}

/** The mark in an ETag; proxies that compress make it a weak one. */
const unquoted = (etag: string | null): string | null => etag && etag.replace(/^(?:W\/)?"(.*)"$/, '$1');

function search({ filter, sort, limit, cursor }: Query): string {
  const params = new URLSearchParams();
  if (filter !== undefined) params.set('filter', JSON.stringify(filter));
  if (sort !== undefined) params.set('sort', sort);
  if (limit !== undefined) params.set('limit', String(limit));
  if (cursor !== undefined) params.set('cursor', cursor);
  return params.size > 0 ? `?${params}` : '';
}

async function tokenOf(token: RestOptions['token']): Promise<string> {
  try {
    return (await token?.()) ?? '';
  } catch (error) {
    // Only the name: what the host's callback says may hold the token.
    const name = error instanceof Error ? error.name : typeof error;
    throw new PortError('unauthenticated', { detail: `the token callback failed (${name})` });
  }
}

function headersOf(headers: HeadersInit, bearer: string): Headers {
  try {
    const all = new Headers(headers);
    all.set('accept', 'application/json, application/problem+json');
    if (bearer !== '') all.set('authorization', `Bearer ${bearer}`);
    return all;
  } catch {
    // Neither message nor cause: the platform's own quotes the header, token and all.
    throw new PortError('invalid', { detail: 'a token or version that no header can hold' });
  }
}
