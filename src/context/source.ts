import { createContext } from '@lit/context';
import type { Adapter } from '../port/adapter.js';

/**
 * Where a part of a page gets its data. This travels from provider to
 * widgets, also between two copies of the library: so it is plain, and each
 * copy puts its own guard round the adapter.
 */
export interface Source {
  readonly adapter: Adapter;
  /** Where the person's own things stay; `off` on a shared kiosk; this device when absent. */
  readonly device?: Adapter | 'off' | undefined;
  /** Owner resources that go to the adapter although they would stay on the device. */
  readonly sync?: readonly string[] | undefined;
  /** Tells the widgets of this source what was written: events are named after the resource. */
  readonly changes: EventTarget;
}

/** Key by a registered symbol with a major number, so that copies of the library meet. */
export const sourceContext = createContext<Source>(Symbol.for('kyoritsu.source/1'));
