import type { PortErrorKind } from '../port/error.js';
import { PortError } from '../port/error.js';

/** HTTP status of each kind of error. */
export const statusOf: { readonly [kind in PortErrorKind]: number } = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 412,
  invalid: 422,
  'rate-limited': 429,
  unsupported: 501,
  'bad-data': 502,
  unavailable: 503,
  offline: 503,
};

const titles: { readonly [kind in PortErrorKind]: string } = {
  unauthenticated: 'Sign in first',
  forbidden: 'Not yours to see or change',
  'not-found': 'No such record',
  conflict: 'Changed by somebody else meanwhile',
  invalid: 'The request is not well formed',
  'rate-limited': 'Too many requests',
  unsupported: 'Not offered by this server',
  'bad-data': 'The data behind is not well formed',
  unavailable: 'Not available now',
  offline: 'Not available now',
};

/** RFC 9457 answer for a port error; `status` where it differs from the kind's own. */
export function problem(error: PortError, status: number = statusOf[error.kind]): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (error.kind === 'unauthenticated') headers.set('www-authenticate', 'Bearer');
  if (error.retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(error.retryAfter)));
  const body = {
    type: `urn:kyoritsu:problem:${error.kind}`,
    title: titles[error.kind],
    status,
    kind: error.kind,
    detail: error.detail,
    retryAfter: error.retryAfter,
  };
  return new Response(JSON.stringify(body), { status, headers });
}

/**
 * Any thrown value as an answer. What is not a port error is told to the
 * operator without its message (a database quotes values in it) and to the
 * caller not at all.
 *
 * @param report gets one line for the operator
 */
export function problemOf(error: unknown, report: (line: string) => void): Response {
  if (PortError.is(error)) return problem(error);
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  report(`unexpected ${name}${code}\n${frames.join('\n')}`);
  return problem(new PortError('unavailable', { detail: 'the server failed; its log says where' }));
}
