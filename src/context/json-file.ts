import { PortError } from '../port/error.js';

/**
 * Reads a JSON file that an attribute names. What it holds is for the caller
 * to look at.
 *
 * @param url relative to the page, or absolute
 * @throws PortError with a `detail` that names the address and the reason
 */
export async function readJsonFile(url: string, signal: AbortSignal): Promise<unknown> {
  // Fetched only by who has such an attribute.
  const { fetchText, parseJson, problemOf } = await import('../adapters/http.js');
  const init: RequestInit = {
    signal,
    credentials: 'same-origin',
    redirect: 'follow',
    headers: { accept: 'application/json' },
  };
  const { response, text } = await fetchText(globalThis.fetch, url, init, url);
  if (!response.ok) throw problemOf(response, text, url);
  const value = parseJson(text, url, response);
  if (value === null) throw new PortError('bad-data', { detail: `${url}: is empty` });
  return value;
}
