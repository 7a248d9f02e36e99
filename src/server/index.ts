/** The door `kyoritsu/server`: for hosts that run the server with their own sign-in. */
export { type AppOptions, createApp } from './app.js';
export type { Authenticate } from './auth.js';
export type { Identity, ViewerRole } from './rules.js';
export { type Mount } from './mounts.js';
export { openStore, type Store, type StoreOptions } from './store.js';
