/**
 * The language an element stands in: its own `lang` or the nearest above it,
 * through shadow hosts. Japanese where the page says nothing.
 */
export function nearestLang(element: Element): string {
  for (let at: Element | null = element; at;) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return 'ja';
}

/** Calls back whenever any `lang` in the trees above an element changes; returns how to stop. */
export function watchLang(element: Element, onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  for (let at: Element | null = element; at;) {
    const root: Node = at.getRootNode();
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return () => observer.disconnect();
}
