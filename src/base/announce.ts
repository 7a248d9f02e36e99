/**
 * Whose words a screen reader heard last, a document. A widget speaks only
 * through the live region in its own shadow tree (nothing outside it is
 * touched), but one at a time: whoever speaks silences the one before.
 */
const speaking = new WeakMap<Document, HTMLElement>();

/**
 * Says a sentence politely, once.
 *
 * @param region the widget's own `role="status"` element
 */
export function announce(region: HTMLElement | null | undefined, sentence: string): void {
  if (!region) return;
  const document = region.ownerDocument;
  const before = speaking.get(document);
  if (before && before !== region) before.textContent = '';
  speaking.set(document, region);
  // The same sentence twice would be no change and so not be heard.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
