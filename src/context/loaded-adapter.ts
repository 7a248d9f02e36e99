import type { Adapter } from '../port/adapter.js';
import type { PortError } from '../port/error.js';

/** What an adapter that is loaded by name is given. */
export interface NamedOptions {
  /** Address of the server or of the folder. */
  readonly src: string;
  /** The host's token callback. */
  readonly token: () => Promise<string>;
  /** May writes wait on this device while there is no connection? */
  readonly keep: boolean;
  /** A write that had waited was refused for good; its text is kept in the outbox. */
  readonly onRefused: (error: PortError) => void;
}

/** An adapter, and how it is put away. */
export interface LoadedAdapter {
  readonly adapter: Adapter;
  /** It keeps things on this device, and nobody else has them: the reader is told so. */
  readonly here?: boolean;
  /** Ends what it does by itself; what waits to be sent stays for the next visit. */
  readonly stop?: () => void;
  /** Deletes what it remembers, and what still waits to be sent: for sign-out. */
  readonly clear?: () => Promise<void>;
}
