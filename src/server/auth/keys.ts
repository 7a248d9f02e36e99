import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { PortError } from '../../port/error.js';

/** How an issuer's public keys are fetched and kept; milliseconds. */
export interface KeyOptions {
  /** Where the keys are; asked of the issuer (`/.well-known/openid-configuration`) when absent. */
  readonly jwks?: string | undefined;
  /** An unknown key makes us look again, but not more often than this (30,000). */
  readonly cooldown?: number | undefined;
  /** Keys are fetched anew after this (600,000): as long works a key that the issuer has withdrawn. */
  readonly maxAge?: number | undefined;
  /** Longest wait for the issuer (5,000). */
  readonly patience?: number | undefined;
}

/** The keys of one issuer. What is thrown is jose's own for a bad token, `unavailable` when the issuer fails. */
export function keysOf(issuer: string, options: KeyOptions = {}): JWTVerifyGetKey {
  const { jwks, cooldown = 30_000, maxAge = 600_000, patience = 5_000 } = options;
  const fetched = (address: string): JWTVerifyGetKey =>
    createRemoteJWKSet(new URL(address), {
      cooldownDuration: cooldown,
      cacheMaxAge: maxAge,
      timeoutDuration: patience,
    });
  let keys = jwks === undefined ? undefined : Promise.resolve(fetched(jwks));
  return async (header, token) => {
    // Found once; a failure is forgotten, and the next request tries again.
    keys ??= discover(issuer, patience).then(fetched);
    const asked = keys;
    try {
      return await (
        await asked
      )(header, token);
    } catch (error) {
      if (isTokensFault(error)) throw error;
      if (jwks === undefined && PortError.is(error) && keys === asked) keys = undefined;
      throw PortError.is(error) ? error : silent();
    }
  };
}

const silent = (): PortError =>
  new PortError('unavailable', { detail: 'the sign-in service does not answer as expected', retryAfter: 5 });

/** jose uses its base class, without a code of its own, where the key set could not be fetched. */
const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  error.code !== 'ERR_JOSE_GENERIC' &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid);

/** Where the issuer says its keys are (OpenID Connect Discovery 1.0, section 4). */
async function discover(issuer: string, patience: number): Promise<string> {
  try {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const found = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
    const { issuer: said, jwks_uri: address } = found;
    if (!response.ok || said !== issuer || typeof address !== 'string') throw silent();
    return securely(address);
  } catch {
    throw silent();
  }
}

/** An address that nobody on the way can answer for: https, or this machine. @throws Error for any other */
export function securely(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const near = url !== undefined && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || (near && url.protocol === 'http:'))) {
    throw new Error(`${address}: an address with https is expected`);
  }
  return address;
}
