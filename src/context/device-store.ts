import type { BrowserAdapter } from '../adapters/browser.js';
import type { Adapter } from '../port/adapter.js';
import { capabilitiesOf } from '../port/capabilities.js';

/**
 * This browser's store, whose code is loaded when it is first asked: a page
 * that shows handed-in data never pays for a database.
 *
 * @param person whose things it keeps
 */
export function deviceStore(person: string | Promise<string>): Adapter & Pick<BrowserAdapter, 'clear'> {
  let opened: Promise<BrowserAdapter> | undefined;
  const open = (): Promise<BrowserAdapter> => {
    opened ??= import('../adapters/browser.js').then(({ browserAdapter }) => browserAdapter({ person }));
    // A chunk that did not arrive may arrive at the next try.
    opened.catch(() => (opened = undefined));
    return opened;
  };
  return {
    // The same as the store's own, known without loading it.
    capabilities: capabilitiesOf(['owner', 'pair', 'device']),
    list: async (...call) => (await open()).list(...call),
    put: async (...call) => (await open()).put!(...call),
    remove: async (...call) => (await open()).remove!(...call),
    clear: async () => (await open()).clear(),
    watch(resource, query, onChange) {
      let stop: (() => void) | undefined;
      let stopped = false;
      open().then(
        (store) => {
          if (!stopped) stop = store.watch!(resource, query, onChange);
        },
        // The reader hears of it at the next read or write, which tries again.
        () => undefined,
      );
      return () => {
        stopped = true;
        stop?.();
      };
    },
  };
}
