import type { Authenticate } from '../auth.js';
import { numberOf, type Settings } from '../settings.js';
import type { Store } from '../store.js';
import { readAddresses } from './addresses.js';
import type { RoleRule } from './person.js';

/** What the settings say of signing in, checked before anything is opened; `undefined` where they say nothing. */
export async function configured(settings: Settings): Promise<((store: Promise<Store>) => Authenticate) | undefined> {
  const { org } = settings;
  const oidc = settings['oidc-issuer'];
  const person = settings['proxy-person'];
  if (oidc.length > 0 && person !== undefined) {
    throw new Error('--oidc-issuer and --proxy-person: one way to sign in, not two');
  }
  const roles = settings.role.map(readRole);
  if (oidc.length > 0) {
    const jwks = settings['oidc-jwks'];
    const issuers = oidc.map((text) => ({ ...readIssuer(text), jwks }));
    if (jwks !== undefined && issuers.length > 1) throw new Error('--oidc-jwks: for one issuer, not for several');
    // Only now: who signs people in by a proxy does not need the library.
    const { oidcAuthenticate } = await import('./oidc.js');
    const algorithms = settings['oidc-algorithm'];
    const options = {
      issuers,
      audience: settings['oidc-audience'],
      org,
      roles,
      skew: numberOf('oidc-skew', settings['oidc-skew'], 300),
      claims: { person: settings['oidc-person'], groups: settings['oidc-groups'], org: settings['oidc-org'] },
      ...(algorithms.length > 0 ? { algorithms } : {}),
    };
    // What cannot work is said now, not at the first request.
    oidcAuthenticate(new Promise<Store>(() => undefined), options);
    return (store) => oidcAuthenticate(store, options);
  }
  if (person === undefined) return undefined;
  if (settings.proxy.length === 0) throw new Error('--proxy-person: needs --proxy, whose header it is');
  const { proxyAuthenticate } = await import('./proxy.js');
  const headers = { person, groups: settings['proxy-groups'], org: settings['proxy-org'] };
  const odd = Object.values(headers).find((name) => name !== undefined && !/^[\w-]+$/.test(name));
  if (odd !== undefined) throw new Error(`--proxy-…: "${odd}" is no name of a header`);
  const trusted = readAddresses(settings.proxy);
  return (store) => proxyAuthenticate(store, { trusted, org, headers, roles });
}

function readIssuer(text: string): { url: string; org?: string } {
  const [, org, url = text] = /^([^=:/]+)=(.+)$/.exec(text) ?? [];
  return org === undefined ? { url } : { url, org };
}

function readRole(text: string): RoleRule {
  const [, name, group = ''] = /^([a-z]+)=(.+)$/.exec(text) ?? [];
  const role = (['hr', 'administrator'] as const).find((each) => each === name);
  if (!role)
    throw new Error(`--role ${text}: hr=GROUP or administrator=GROUP is expected; managers come from the tree`);
  return { role, group };
}
