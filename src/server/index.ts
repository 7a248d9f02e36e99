/** The door `kyoritsu/server`: for hosts that run the server with their own sign-in. */
export { type AppOptions, createApp } from './app.js';
export type { RequestEntry } from './access-log.js';
export type { Authenticate } from './auth.js';
export { readAddresses, type Trusted } from './auth/addresses.js';
export { type Issuer, oidcAuthenticate, type OidcOptions } from './auth/oidc.js';
export { proxyAuthenticate, type ProxyOptions } from './auth/proxy.js';
export type { RoleRule } from './auth/person.js';
export type { RateOptions } from './limits.js';
export type { Identity, ViewerRole } from './rules.js';
export { type Mount } from './mounts.js';
export { openStore, type Store, type StoreOptions } from './store.js';
export { Upkeep, type UpkeepOptions } from './upkeep.js';
