import { viewer } from '../model/records/organisation.js';
import { type Adapter, can } from '../port/adapter.js';
import { PortError } from '../port/error.js';
import { guard } from '../port/guard.js';

/**
 * Who is looking, as a key for what is kept on the device: two people at one
 * browser never see each other's. `local` where the adapter knows no viewer.
 * Asked for once, now; whoever awaits it hears a failure.
 */
export function personOf(adapter: Adapter): Promise<string> {
  const person = find(adapter);
  // It may fail before anybody awaits it, which is not the page's affair.
  person.catch(() => undefined);
  return person;
}

async function find(adapter: Adapter): Promise<string> {
  if (!can(adapter, viewer.name, 'list')) return 'local';
  try {
    const page = await guard(adapter).list(viewer, { limit: 1 });
    return page.items[0]?.record.id ?? 'local';
  } catch (error) {
    // Files next to the page know no viewer. Any other failure must not lead into somebody else's store.
    if (PortError.is(error) && error.kind === 'unsupported') return 'local';
    throw error;
  }
}
