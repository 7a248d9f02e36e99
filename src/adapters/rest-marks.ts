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
    told(marks) {
      const first = newest === undefined;
      newest ??= new Map();
      for (const [resource, mark] of Object.entries(marks)) {
        if (typeof mark !== 'string') continue;
        const before = shown.get(resource);
        newest.set(resource, mark);
        shown.set(resource, mark);
        // Never listed: who watches without having asked is told to be on the safe side.
        const unknown = before === undefined && first && !early.get(resource);
        if (unknown || (before !== undefined && before !== mark)) watching.changed(resource);
      }
    },
    closed() {
      newest = undefined;
    },
  };
}
