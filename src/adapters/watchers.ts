/** Those who want to know when a resource changes. */
export interface Watchers {
  /** @returns how to stop */
  add(resource: string, onChange: () => void): () => void;
  /** Calls those of the resource, or all, after the current turn: none can break the write it hears of. */
  changed(resource?: string): void;
}

/** An empty list of watchers, for adapters that can watch. */
export function watchers(): Watchers {
  const all = new Set<{ readonly resource: string; readonly onChange: () => void }>();
  return {
    add(resource, onChange) {
      const watcher = { resource, onChange };
      all.add(watcher);
      return () => void all.delete(watcher);
    },
    changed(resource) {
      for (const watcher of all) {
        if (resource !== undefined && watcher.resource !== resource) continue;
        queueMicrotask(() => all.has(watcher) && watcher.onChange());
      }
    },
  };
}
