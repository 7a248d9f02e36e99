import { untilAborted } from '../port/abort.js';
import type { Adapter, CallOptions, Page, Stored } from '../port/adapter.js';
import { PortError, type PortErrorKind, type PortErrorOptions } from '../port/error.js';

type Call = 'list' | 'put' | 'remove';

/** The same adapter, each call going through `around` first. */
function wrap(
  adapter: Adapter,
  around: <T>(verb: Call, run: () => Promise<T>, options: CallOptions | undefined) => Promise<T>,
): Adapter {
  const { put, remove, watch } = adapter;
  return {
    get capabilities() {
      return adapter.capabilities;
    },
    list: (resource, query, options) => around('list', () => adapter.list(resource, query, options), options),
    ...(put && {
      put: (...args: Parameters<typeof put>) => around('put', () => put.apply(adapter, args), args[2]),
    }),
    ...(remove && {
      remove: (...args: Parameters<typeof remove>) => around('remove', () => remove.apply(adapter, args), args[2]),
    }),
    ...(watch && { watch: watch.bind(adapter) }),
  };
}

export interface FailingOptions extends PortErrorOptions {
  /** How many calls fail before all is well; every one when absent. */
  readonly times?: number;
  /** Which calls fail; all when absent. */
  readonly verbs?: readonly Call[];
  /** The call arrives and is carried out; only its answer is lost. */
  readonly afterwards?: boolean;
}

/** An adapter that fails with a `PortError` of that kind. */
export function failing(adapter: Adapter, kind: PortErrorKind, options: FailingOptions = {}): Adapter {
  const { times = Infinity, verbs = ['list', 'put', 'remove'], afterwards = false, ...error } = options;
  let left = times;
  return wrap(adapter, async (verb, run, callOptions) => {
    callOptions?.signal?.throwIfAborted();
    if (!verbs.includes(verb) || left <= 0) return run();
    left--;
    if (afterwards) await run();
    throw new PortError(kind, { detail: `${verb} fails, as told`, ...error });
  });
}

/** An adapter whose answers wait for a sign: no clock, no chance. */
export interface SlowAdapter extends Adapter {
  /** How many calls wait now. */
  readonly held: number;
  /** Lets those that wait go on, in their order; later ones wait again. */
  release(): void;
}

/** An adapter that answers only when told to; an abort ends the wait. */
export function slow(adapter: Adapter): SlowAdapter {
  const waiting = new Set<() => void>();
  const wrapped = wrap(adapter, async (_verb, run, options) => {
    let go = (): void => undefined;
    const sign = new Promise<void>((resolve) => (go = resolve));
    waiting.add(go);
    try {
      await untilAborted(sign, options?.signal);
    } finally {
      waiting.delete(go);
    }
    return run();
  });
  return Object.defineProperties(wrapped, {
    held: { get: () => waiting.size },
    release: {
      value: () => {
        for (const go of waiting) go();
      },
    },
  }) as SlowAdapter; // the two members have just been added
}

/**
 * How an answer is wrong: its first row, every row, or the answer itself, which holds no items at all.
 */
export type Malformation = 'first' | 'every' | 'answer';

/** An adapter whose lists are malformed: rows whose id is a number, or no rows. */
export function malformed(adapter: Adapter, how: Malformation = 'first'): Adapter {
  const spoil = ({ record, version }: Stored, n: number): unknown =>
    how === 'every' || n === 0 ? { record: { ...record, id: 7 }, version } : { record, version };
  return {
    ...wrap(adapter, (_verb, run) => run()),
    async list(resource, query, options) {
      const page = await adapter.list(resource, query, options);
      // Not a page at all: that is the point.
      return (how === 'answer' ? { rows: page.items } : { ...page, items: page.items.map(spoil) }) as Page;
    },
  };
}
