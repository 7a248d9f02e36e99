/** A finger must move so far sideways, and twice as far as up or down, to turn the card (CSS pixels). */
const swipe = 48;

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea, select, [contenteditable]');

/** Turns the card with ← and →, while the focus is on it. */
export const turnByKey =
  (turn: () => void) =>
  (event: KeyboardEvent): void => {
    const arrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isField(event.target)) return;
    event.preventDefault();
    turn();
  };

/**
 * Turns the card when a finger or pen sweeps across it. A mouse selects text
 * instead. The card leaves up and down to the page's own scrolling
 * (`touch-action` in its styles); a sweep the page takes over ends as
 * `pointercancel` and turns nothing.
 */
export const watchSwipe =
  (turn: () => void) =>
  (down: PointerEvent): void => {
    if (down.pointerType === 'mouse' || !down.isPrimary) return;
    const card = down.currentTarget as HTMLElement;
    const done = new AbortController();
    const { signal } = done;
    card.addEventListener(
      'pointerup',
      (up) => {
        done.abort();
        const across = Math.abs(up.clientX - down.clientX);
        if (across >= swipe && across >= 2 * Math.abs(up.clientY - down.clientY)) turn();
      },
      { signal },
    );
    card.addEventListener('pointercancel', () => done.abort(), { signal });
  };
