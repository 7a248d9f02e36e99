import { withBuiltIn } from '../adapters/builtin.js';
import { route } from '../adapters/route.js';
import { warnOnce } from '../base/log.js';
import type { Adapter } from '../port/adapter.js';
import { type Port, guard } from '../port/guard.js';
import { deviceStore } from './device-store.js';
import { personOf } from './person.js';
import type { Source } from './source.js';

/** Where a resource lives: the company's store, this device, or the library's own content. */
export type Home = 'company' | 'device' | 'built-in';

/** A source behind its guard, with every resource sent to the right place. */
export interface Ports {
  readonly port: Port;
  /** Deletes what this person has on the device: for sign-out. */
  clear(): Promise<void>;
  /** Undefined where nothing offers the resource. */
  home(resource: string): Home | undefined;
}

/** What stays on the device although the company's store could take it, until the page says `sync`. */
const privateByDefault = ['career-drafts', 'bookmarks', 'checkin-drafts', 'talk-shares', 'rider-colours'];

const known = new WeakMap<Source, Ports>();

/** The ports of a source; the same source gives the same ports. */
export function portsOf(source: Source): Ports {
  let ports = known.get(source);
  if (!ports) known.set(source, (ports = open(source)));
  return ports;
}

function open(source: Source): Ports {
  const { adapter, device, changes, sync = [] } = source;
  const own = device === 'off' ? undefined : (device ?? deviceStore(personOf(adapter)));
  const whole = withBuiltIn(adapter);
  const stays = (name: string): boolean =>
    !(name in adapter.capabilities) || (privateByDefault.includes(name) && !sync.includes(name));
  const onDevice = Object.keys(own?.capabilities ?? {}).filter((name) => own !== adapter && stays(name));
  const routed = own ? route(Object.fromEntries(onDevice.map((name) => [name, own])), whole) : whole;
  return {
    port: telling(guard(routed, { warn: warnOnce }), changes),
    async clear() {
      const store = own as (Adapter & { clear?(): Promise<void> }) | undefined;
      await store?.clear?.();
    },
    home: (name) => {
      if (own === adapter && name in adapter.capabilities) return 'device';
      if (onDevice.includes(name)) return 'device';
      if (name in adapter.capabilities) return 'company';
      return name in routed.capabilities ? 'built-in' : undefined;
    },
  };
}

/** Tells the other widgets of the source what was written. */
function telling(port: Port, changes: EventTarget): Port {
  return {
    ...port,
    async put(resource, record, options) {
      const stored = await port.put(resource, record, options);
      changes.dispatchEvent(new Event(resource.name));
      return stored;
    },
    async remove(resource, id, options) {
      await port.remove(resource, id, options);
      changes.dispatchEvent(new Event(resource.name));
    },
    watch(resource, query, onChange) {
      const stop = port.watch(resource, query, onChange);
      changes.addEventListener(resource.name, onChange);
      return () => {
        stop();
        changes.removeEventListener(resource.name, onChange);
      };
    },
  };
}
