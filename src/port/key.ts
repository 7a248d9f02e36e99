/**
 * 128 random bits as text: an idempotency key, a version, an id. Says nothing
 * about who made it or when. (`crypto.randomUUID` is missing on plain-http
 * intranets, `getRandomValues` is not.)
 */
export const freshKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
