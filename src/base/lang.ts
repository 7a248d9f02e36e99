/**
 * The language an element stands in: its own `lang` or the nearest above it,
 * through shadow hosts. Japanese where the page says nothing that is a language.
 *
 * @returns a BCP 47 tag that `Intl` takes
 */
export function nearestLang(element: Element): string {
  for (let at: Element | null = element; at;) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return tagOf(lang);
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return 'ja';
}

/** Pages also write `ja_JP` and worse, which `Intl` would throw at. */
function tagOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0] ?? 'ja';
  } catch {
    return 'ja';
  }
}

interface Watch {
  readonly listeners: Set<() => void>;
  readonly observer: MutationObserver;
}

/** One observer a tree, however many widgets stand in it. */
const watches = new WeakMap<Node, Watch>();

/** Calls back whenever any `lang` in the trees above an element changes; returns how to stop. */
export function watchLang(element: Element, onChange: () => void): () => void {
  const stops: (() => void)[] = [];
  for (let at: Element | null = element; at;) {
    const root: Node = at.getRootNode();
    stops.push(watchRoot(root, onChange));
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return () => stops.forEach((stop) => stop());
}

function watchRoot(root: Node, onChange: () => void): () => void {
  const { listeners, observer } = watches.get(root) ?? startWatch(root);
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
    if (listeners.size > 0) return;
    observer.disconnect();
    watches.delete(root);
  };
}

function startWatch(root: Node): Watch {
  const listeners = new Set<() => void>();
  const observer = new MutationObserver(() => listeners.forEach((listener) => listener()));
  observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  const watch = { listeners, observer };
  watches.set(root, watch);
  return watch;
}
