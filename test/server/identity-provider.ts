import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

/** What a token says, and how it is made. */
export interface TokenOptions {
  readonly claims?: JWTPayload;
  /** Seconds from the moment of `at`. */
  readonly expiresIn?: number;
  readonly validFrom?: number;
  readonly audience?: string;
  readonly issuer?: string;
  readonly alg?: string;
  readonly kid?: string;
  /** Signs with a key that the provider has never shown. */
  readonly forged?: boolean;
}

/** A sign-in service on loopback that behaves, and misbehaves, as told. */
export interface Provider {
  readonly url: string;
  token(person: string, options?: TokenOptions): Promise<string>;
  /** A token without a signature. */
  unsigned(person: string): string;
  /** New key; the old one is shown no more. */
  rotate(): Promise<void>;
  /** How often the keys were asked for. */
  readonly asked: number;
  /** What it answers instead of keys: a status, or nothing at all. */
  fault: number | 'silence' | undefined;
  stop(): Promise<void>;
}

export const audience = 'kyoritsu';

/** @param at milliseconds since 1970 from which tokens count */
export async function startProvider(at: () => number = Date.now): Promise<Provider> {
  const make = (alg = 'RS256') => generateKeyPair(alg, { extractable: true });
  let current = { kid: 'key-1', ...(await make()) };
  const stranger = await make();
  let serial = 1;
  let asked = 0;
  let fault: Provider['fault'];
  const server: Server = createServer((request, response) => {
    void (async () => {
      if (request.url === '/jwks') asked += 1;
      if (fault === 'silence') return;
      if (fault !== undefined) {
        response.writeHead(fault).end('<h1>sorry');
        return;
      }
      const keys = [{ ...(await exportJWK(current.publicKey)), kid: current.kid, use: 'sig' }];
      const discovery = { issuer: url, jwks_uri: `${url}/jwks` };
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(request.url === '/jwks' ? { keys } : discovery));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const now = (): number => Math.floor(at() / 1000);

  async function token(person: string, options: TokenOptions = {}): Promise<string> {
    const { claims = {}, expiresIn = 300, validFrom, alg = 'RS256', kid = current.kid, forged = false } = options;
    let jwt = new SignJWT({ sub: person, ...claims })
      .setProtectedHeader({ alg, kid })
      .setIssuer(options.issuer ?? url)
      .setAudience(options.audience ?? audience)
      .setIssuedAt(now());
    if (Number.isFinite(expiresIn)) jwt = jwt.setExpirationTime(now() + expiresIn);
    if (validFrom !== undefined) jwt = jwt.setNotBefore(now() + validFrom);
    const key: CryptoKey | Uint8Array = alg.startsWith('HS')
      ? // The classical confusion: the public key, which everybody has, taken as a shared secret.
        new TextEncoder().encode(JSON.stringify(await exportJWK(current.publicKey)))
      : forged
        ? stranger.privateKey
        : current.privateKey;
    return jwt.sign(key);
  }

  return {
    url,
    token,
    unsigned: (person) =>
      new UnsecuredJWT({ sub: person })
        .setIssuer(url)
        .setAudience(audience)
        .setExpirationTime(now() + 300)
        .encode(),
    async rotate() {
      current = { kid: `key-${++serial}`, ...(await make()) };
    },
    get asked() {
      return asked;
    },
    get fault() {
      return fault;
    },
    set fault(value) {
      fault = value;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
