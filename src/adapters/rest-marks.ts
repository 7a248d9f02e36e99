import { watchers } from './watchers.js';

/**
 * What the server's marks say: a resource has another mark when something that
 * this person may see in it has changed. Lists carry the mark they were read
 * at, the stream carries the newest; where the two differ, somebody shows
 * something old. So nothing is missed before the stream is open or while it is
 * broken, and nothing is asked for twice.
 */
export interface Marks {
  add(resource: string, onChange: () => void): () => void;
  /** Before a list is asked for; returns what to call with its mark, and with nothing where it failed. */
  asking(resource: string): (mark?: string | null) => void;
  /**
   * Before a write is sent; returns what to call with the mark that its answer carries, and with nothing where it
   * carries none or failed. Who watches is told at once, and not once more when the stream tells of the same change.
   */
  writing(resource: string): (mark?: string | null) => void;
  /** The server tells marks: all of them at first, then each that has changed. */
  told(marks: { readonly [resource: string]: unknown }): void;
  /** The stream is broken or ended. */
  closed(): void;
}

/** Lists of one resource were read at different marks, or at one that the server did not say. */
const mixed = Symbol('mixed');

export function marks(): Marks {
  const watching = watchers();
  /** At which mark what is shown was read. */
  const shown = new Map<string, string | typeof mixed>();
  /** The newest marks, while the stream is open. */
  let newest: Map<string, string> | undefined;
  /** Lists on their way that were asked for before the stream was open. */
  const early = new Map<string, number>();
  /** Writes on their way: what the stream says meanwhile may be their own echo. */
  const writes = new Map<string, number>();

  const look = (resource: string, mark: string): void => {
    const before = shown.get(resource);
    shown.set(resource, mark);
    if (before !== undefined && before !== mark) watching.changed(resource);
  };

  return {
    add: watching.add,
    asking(resource) {
      // What is asked for under an open stream cannot be older than what the stream will tell.
      if (newest !== undefined) return () => undefined;
      early.set(resource, (early.get(resource) ?? 0) + 1);
      return (mark) => {
        early.set(resource, early.get(resource)! - 1);
        if (mark === undefined) return;
        const now = newest?.get(resource);
        if (now !== undefined) {
          if (mark !== now) watching.changed(resource);
          return;
        }
        const before = shown.get(resource);
        shown.set(resource, mark !== null && (before === undefined || before === mark) ? mark : mixed);
      };
    },
    writing(resource) {
      writes.set(resource, (writes.get(resource) ?? 0) + 1);
      return (mark) => {
        const left = writes.get(resource)! - 1;
        writes.set(resource, left);
        if (mark) {
          // A list that is asked for now cannot be older than the mark, nor than what has been told meanwhile.
          shown.set(resource, mark);
          watching.changed(resource);
          return;
        }
        const told = newest?.get(resource);
        if (left === 0 && told !== undefined) look(resource, told);
      };
    },
    told(marks) {
      const first = newest === undefined;
      newest ??= new Map();
      for (const [resource, mark] of Object.entries(marks)) {
        if (typeof mark !== 'string') continue;
        const before = shown.get(resource);
        newest.set(resource, mark);
        if (before !== undefined && writes.get(resource)) continue;
        // Never listed: who watches without having asked is told to be on the safe side.
        if (before === undefined && first && !early.get(resource)) watching.changed(resource);
        look(resource, mark);
      }
    },
    closed() {
      newest = undefined;
    },
  };
}
