import { deviceStore } from './device-store.js';
import type { Source } from './source.js';

/** Registered, so that two copies of the library on one page share it and their widgets meet. */
const key = Symbol.for('kyoritsu.browser-source/1');

/** The zero-configuration default: the person's own data on this device, one store for the whole page. */
export function browserSource(): Source {
  const page = globalThis as { [key]?: Source };
  if (!page[key]) {
    const adapter = deviceStore('local');
    page[key] = { adapter, device: adapter, changes: new EventTarget() };
  }
  return page[key];
}
