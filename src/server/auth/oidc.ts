import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Store } from '../store.js';
import { type Authenticate, bearerOf } from '../auth.js';
import { type KeyOptions, keysOf, securely } from './keys.js';
import { identify, isId, type RoleRule } from './person.js';

/** Signatures that only the issuer can make: no shared secrets (HS…), and `none` is no signature. */
export const asymmetric = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** One sign-in service that is believed. */
export interface Issuer extends KeyOptions {
  /** Exactly as in the tokens' `iss`. */
  readonly url: string;
  /** Organisation of all whom it names; `OidcOptions.org` when absent. */
  readonly org?: string | undefined;
}

export interface OidcOptions {
  /** Several for several organisations: the token's `iss` chooses. */
  readonly issuers: readonly Issuer[];
  /** One of these has to be in the token's `aud`. */
  readonly audience: readonly string[];
  /** Organisation where neither issuer nor claim names one. */
  readonly org: string;
  /** Names of the claims; a path with dots where the claim is nested (`realm_access.roles`). */
  readonly claims?: { readonly person?: string; readonly org?: string | undefined; readonly groups?: string };
  readonly roles?: readonly RoleRule[];
  /** Of `asymmetric`; RS256, PS256, ES256 and EdDSA when absent. */
  readonly algorithms?: readonly string[];
  /** Seconds by which the issuer's clock and ours may differ (30). */
  readonly skew?: number | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Believes signed tokens (JWT) of the named issuers, in `Authorization: Bearer`.
 * Nothing of a token is kept or logged.
 *
 * @throws Error for options that would let in whom nobody vouches for
 */
export function oidcAuthenticate(store: Promise<Store>, options: OidcOptions): Authenticate {
  const { audience, org, roles = [], skew = 30, now = Date.now, claims = {} } = options;
  const { algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'] } = options;
  if (options.issuers.length === 0) throw new Error('oidc: an issuer is expected');
  if (audience.length === 0) throw new Error("oidc: an audience is expected, or other applications' tokens would do");
  const odd = algorithms.find((name) => !asymmetric.includes(name));
  if (odd !== undefined || algorithms.length === 0) {
    throw new Error(`oidc: algorithm "${odd ?? ''}" cannot be believed; choose of ${asymmetric.join(', ')}`);
  }
  if (!(skew >= 0 && skew <= 300)) throw new Error('oidc: 0 to 300 seconds of skew are expected');
  const believed = new Map<string, { issuer: Issuer; keys: JWTVerifyGetKey }>();
  for (const issuer of options.issuers) {
    if (believed.has(issuer.url)) throw new Error(`oidc: issuer ${issuer.url} is named twice`);
    if (issuer.jwks !== undefined) securely(issuer.jwks);
    believed.set(securely(issuer.url), { issuer, keys: keysOf(issuer.url, issuer) });
  }

  return async (request) => {
    const token = bearerOf(request);
    if (token === undefined) return undefined;
    const verified = await verify(token);
    if (!verified) return undefined;
    const { payload, issuer } = verified;
    const orgId = issuer.org ?? (claims.org === undefined ? org : claimOf(payload, claims.org));
    const personId = claimOf(payload, claims.person ?? 'sub');
    if (!isId(orgId) || !isId(personId)) return undefined;
    const groups = textsOf(claimOf(payload, claims.groups ?? 'groups'));
    return identify(await store, { orgId, personId, groups }, roles);
  };

  async function verify(token: string): Promise<{ payload: JWTPayload; issuer: Issuer } | undefined> {
    try {
      // Read unverified only to choose whose keys to verify with.
      const found = believed.get(decodeJwt(token).iss ?? '');
      if (!found) return undefined;
      const { payload } = await jwtVerify(token, found.keys, {
        issuer: found.issuer.url,
        audience: [...audience],
        algorithms: [...algorithms],
        clockTolerance: skew,
        currentDate: new Date(now()),
        // Without an end it would be good for ever.
        requiredClaims: ['exp'],
      });
      return { payload, issuer: found.issuer };
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}

/** A claim by its name, which may itself hold dots (`https://acme.example/org`), else by its path. */
function claimOf(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  let at: unknown = payload;
  for (const part of name.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as { [part: string]: unknown })[part];
  }
  return at;
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter((each) => typeof each === 'string');
