import type { Adapter, CallOptions, Capabilities, Page, Query, Stored } from '../port/adapter.js';
import { untilAborted } from '../port/abort.js';
import { capabilitiesOf, need } from '../port/capabilities.js';
import { PortError } from '../port/error.js';
import { fetchText, parseJson, problemOf } from './http.js';

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

/** What a server of the contract offers: everything but the device's own, and no watching. */
const everything = capabilitiesOf(['shared', 'owner', 'pair', 'write-only', 'aggregate'], ['watch']);

/**
 * Speaks Kyoritsu's HTTP contract (`{src}/v1/openapi.json` describes it) to
 * the reference server or to a company's own.
 *
 * The token goes into the `Authorization` header and nowhere else: no error,
 * log or address ever holds it.
 *
 * @throws PortError of every kind
 */
export function restAdapter(options: RestOptions): RestAdapter {
  const { token, capabilities = everything } = options;
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

  const adapter: RestAdapter = {
    capabilities,
    async discover({ signal } = {}) {
      const { response, text, what } = await call('GET', '', { signal });
      const offered = (parseJson(text, what, response) as { capabilities?: unknown } | null)?.capabilities;
      if (typeof offered !== 'object' || offered === null)
        throw new PortError('bad-data', { detail: `${what}: no capabilities` });
      return offered as Capabilities;
    },
    async list(resource, query, { signal } = {}) {
      need(adapter, resource, 'list');
      const { response, text, what } = await call('GET', `${part(resource)}${search(query)}`, { signal });
      // Its shape is the guard's to check, as every adapter's is.
      return parseJson(text, what, response) as Page;
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
      const { response, text, what } = await call('PUT', path, { signal, headers, body: JSON.stringify(record) });
      return parseJson(text, what, response) as Stored;
    },
    async remove(resource, id, { signal, ifMatch } = {}) {
      need(adapter, resource, 'remove');
      const headers: HeadersInit = ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` };
      await call('DELETE', `${part(resource)}/${part(id)}`, { signal, headers });
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
