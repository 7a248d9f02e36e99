import type { AnyRecord, Verb } from '../model/resource.js';

/** A record and the version it was read or written at (an opaque string, for `ifMatch`). */
export interface Stored<T = AnyRecord> {
  readonly record: T;
  readonly version?: string | undefined;
}

/** One page of a list; no `cursor` means that this was the last. */
export interface Page<T = AnyRecord> {
  readonly items: readonly Stored<T>[];
  readonly cursor?: string | undefined;
}

/** A value that a field is compared with. */
export type Scalar = string | number | boolean | null;

/** What to list. Everything is optional: `{}` is the first hundred records. */
export interface Query {
  /** Named fields: equal to a value, or to one of several. */
  readonly filter?: { readonly [field: string]: Scalar | readonly Scalar[] };
  /** A field's name, `-` before it for descending. Ties keep a stable order. */
  readonly sort?: string;
  /** 1 to 100, 100 when absent. */
  readonly limit?: number;
  /** Opaque: from the page before. */
  readonly cursor?: string;
}

export interface CallOptions {
  /** Aborting rejects with the signal's own reason, the one rejection that is not a `PortError`. */
  readonly signal?: AbortSignal | undefined;
}

export interface PutOptions extends CallOptions {
  /** Write only if the stored version is this one; `null`: only if there is none yet. Else `conflict`. */
  readonly ifMatch?: string | null | undefined;
  /**
   * A repeat with the same key changes nothing and answers what the first one
   * did. Any string; `freshKey()` makes one that cannot be traced to a person.
   */
  readonly key?: string | undefined;
}

export interface RemoveOptions extends CallOptions {
  /** Remove only if the stored version is this one, else `conflict`. */
  readonly ifMatch?: string | undefined;
}

/** Which verbs work for which resource, known without a call. */
export type Capabilities = { readonly [resource: string]: readonly Verb[] };

/**
 * The one interface between the widgets and a company's data. Only
 * `capabilities` and `list` are required; a read-only catalogue is one
 * function (see `catalogue`). Failures are thrown as `PortError`; whatever
 * else is thrown reaches the widgets as `unavailable`.
 */
export interface Adapter {
  readonly capabilities: Capabilities;
  list(resource: string, query: Query, options?: CallOptions): Promise<Page>;
  /** Creates or replaces the record with that id. */
  put?(resource: string, record: AnyRecord, options?: PutOptions): Promise<Stored>;
  /** Removing what is not there is no error. */
  remove?(resource: string, id: string, options?: RemoveOptions): Promise<void>;
  /** Calls back when records that the query may cover have changed; returns how to stop. */
  watch?(resource: string, query: Query, onChange: () => void): () => void;
}

/** How the version of a write begins that waits on this device for a connection (see `outbox`). */
export const waitingVersion = 'outbox:';

/** Does this write still wait on this device, to be sent when there is a connection? */
export const isWaiting = ({ version }: Stored<unknown>): boolean => version?.startsWith(waitingVersion) ?? false;

/** May this be asked of the adapter at all? What it claims but has no method for, it cannot. */
export function can(adapter: Adapter, resource: string, verb: Verb): boolean {
  const { capabilities } = adapter;
  // Own properties only: `constructor` is no resource.
  return Object.hasOwn(capabilities, resource) && capabilities[resource]!.includes(verb) && adapter[verb] !== undefined;
}
