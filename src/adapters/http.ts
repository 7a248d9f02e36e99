import { nextTask } from '../model/next-task.js';
import { inSlices } from '../model/slices.js';
import { PortError, type PortErrorKind, isOffline, portErrorKinds } from '../port/error.js';
import { jsonSlices } from './json-slices.js';

/** What a status means where the answer itself does not say. */
const kindOfStatus: { readonly [status: number]: PortErrorKind } = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'unsupported',
  408: 'unavailable',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  429: 'rate-limited',
  501: 'unsupported',
};

/**
 * Fetches, and tells failures apart. No answer at all (no network, a VPN that
 * dropped, a name that does not resolve, CORS) is `offline`: `fetch` gives a
 * page no way to know more.
 *
 * @param what the request in words that are safe to show, such as `GET /v1/roles`
 * @throws PortError, or the signal's own reason
 */
export async function fetchText(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
  what: string,
): Promise<{ readonly response: Response; readonly text: string }> {
  try {
    const response = await fetch(url, { redirect: 'manual', ...init });
    return { response, text: await textOf(response) };
  } catch (error) {
    if (init.signal?.aborted) throw init.signal.reason;
    if (!(error instanceof TypeError)) throw PortError.from(error);
    const detail = `${what}: ${isOffline() ? 'no network' : 'no answer (network, VPN or CORS)'}`;
    throw new PortError('offline', { detail, cause: error });
  }
}

/**
 * What `response.text()` gives, decoded as it arrives: the platform decodes a
 * long body in one task, and a company's catalogue is megabytes.
 */
async function textOf(response: Response): Promise<string> {
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for (let since = performance.now(); ;) {
    const { done, value } = await reader.read();
    parts.push(decoder.decode(value, { stream: !done }));
    if (done) return parts.join('');
    if (performance.now() - since < 8) continue;
    await nextTask();
    since = performance.now();
  }
}

/** A JSON text's value. @throws PortError `bad-data` */
export function parseJson(text: string, what: string, response: Response): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notJson(error, what, response);
  }
}

/** The same of a long text, with pauses in which the page is used. @throws PortError `bad-data` */
export async function parseLongJson(text: string, what: string, response: Response): Promise<unknown> {
  try {
    return await inSlices(jsonSlices(text));
  } catch (error) {
    throw notJson(error, what, response);
  }
}

function notJson(error: unknown, what: string, response: Response): PortError {
  // The text itself stays out of the detail: it may be somebody's note.
  const type = response.headers.get('content-type') ?? 'of no type';
  return new PortError('bad-data', { detail: `${what}: the answer is not JSON (${type})`, cause: describe(error) });
}

// The parser's own message quotes the text.
const describe = (error: unknown): string => (error instanceof Error ? error.name : 'Error');

/** Why an answer is no success: from its problem details (RFC 9457), else from its status. */
export function problemOf(response: Response, text: string, what: string): PortError {
  const problem = problemIn(text);
  const kind = portErrorKinds.find((known) => known === problem['kind']) ?? kindOf(response);
  const told = problem['detail'] ?? problem['title'];
  const detail = `${what}: ${typeof told === 'string' ? told : meaning(response)}`;
  return new PortError(kind, { detail, retryAfter: secondsIn(response, problem['retryAfter']) });
}

const kindOf = (response: Response): PortErrorKind => {
  const { status } = response;
  // A sign-in page in the way: our contract knows no redirects.
  if (isRedirect(response)) return 'unauthenticated';
  return kindOfStatus[status] ?? (status >= 400 && status < 500 ? 'invalid' : 'unavailable');
};

const isRedirect = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);

const meaning = (response: Response): string =>
  isRedirect(response) ? 'sent elsewhere, to a sign-in probably' : `status ${response.status}`;

function problemIn(text: string): { readonly [field: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // A proxy's HTML page, or nothing: the status says enough.
    return {};
  }
}

/** Retry-After as seconds: the header holds seconds or a date. */
function secondsIn(response: Response, told: unknown): number | undefined {
  const header = response.headers.get('retry-after');
  if (header === null) return typeof told === 'number' && told >= 0 ? told : undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
