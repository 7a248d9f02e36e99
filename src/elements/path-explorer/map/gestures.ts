/** What gestures turn into; lengths in em of the view, points from its middle. */
export interface GestureActs {
  /** Pixels of an em. */
  readonly em: () => number;
  /** A hand is on the map: whatever moves by itself stops. */
  readonly begin: () => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, at: Point) => void;
  /** Is there anything to pan to? */
  readonly pans: () => boolean;
  /** A press that moved nothing and hit nothing that listens itself. */
  readonly tap: (at: Point) => void;
  /** Two such presses at one place, one soon after the other. */
  readonly tapTwice: (at: Point) => void;
  /** The wheel turned over the map and scrolled the page. */
  readonly wheel: () => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A press that moves less than this is a press. */
const slack = 5;
/** Two presses within so many milliseconds and pixels are one of two. */
const soon = 400;
const near = 30;

/**
 * Mouse, wheel and fingers on the map, as a polite guest of a page takes them:
 * the page keeps its scrolling. One finger moves the map sideways, and up and
 * down the page, which `touch-action: pan-y` says before anything moves; two
 * move and zoom the map, twice pressed zooms in. The wheel zooms only with Ctrl
 * (as a pinch on a trackpad says), and pans only sideways; a mouse drags.
 */
export class Gestures {
  readonly #act: GestureActs;
  #stage: HTMLElement | undefined;
  readonly #down = new Map<number, Point>();
  #moved = false;
  #tapped: { readonly at: number; readonly x: number; readonly y: number } | undefined;

  constructor(act: GestureActs) {
    this.#act = act;
  }

  listen(stage: HTMLElement): void {
    this.#stage = stage;
    stage.addEventListener('wheel', this.#onWheel, { passive: false });
    stage.addEventListener('pointerdown', this.#onDown);
    stage.addEventListener('pointermove', this.#onMove);
    for (const end of ['pointerup', 'pointercancel'] as const) stage.addEventListener(end, this.#onUp);
    // The click that ends a drag is not meant for the role under it.
    stage.addEventListener('click', this.#onClick, { capture: true });
  }

  /** What is pressed is forgotten: the map leaves the page. */
  drop(): void {
    this.#down.clear();
  }

  /** Is a button or finger down? */
  get pressing(): boolean {
    return this.#down.size > 0;
  }

  #point({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): Point {
    const { left, top, width, height } = this.#stage!.getBoundingClientRect();
    const em = this.#act.em();
    return { x: (clientX - left - width / 2) / em, y: (clientY - top - height / 2) / em };
  }

  readonly #onWheel = (event: WheelEvent): void => {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.#act.begin();
      // A notch of a wheel is about 100, a pinch a few at a time.
      const delta = Math.max(-60, Math.min(60, event.deltaY * unit));
      this.#act.zoom(Math.exp(-delta / 200), this.#point(event));
      return;
    }
    const across = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (Math.abs(across) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return this.#act.wheel();
    if (!this.#act.pans()) return;
    event.preventDefault();
    this.#act.begin();
    this.#act.pan((-across * unit) / this.#act.em(), 0);
  };

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.#down.size === 0) this.#moved = false;
    this.#down.set(event.pointerId, this.#point(event));
  };

  readonly #onMove = (event: PointerEvent): void => {
    const before = this.#down.get(event.pointerId);
    if (!before) return;
    // Let go outside, before the map had taken hold of the pointer.
    if (event.buttons === 0) return this.#onUp(event);
    const now = this.#point(event);
    const other = [...this.#down].find(([id]) => id !== event.pointerId)?.[1];
    if (!this.#moved && !other) {
      const [across, down] = [Math.abs(now.x - before.x), Math.abs(now.y - before.y)];
      if (Math.hypot(across, down) * this.#act.em() < slack) return;
      // The page is about to take this finger for its own scrolling, and says so only after it has moved.
      if (event.pointerType === 'touch' && down >= across) return;
    }
    if (!this.#moved) {
      this.#moved = true;
      this.#act.begin();
      // From now on the map follows also outside; a press on a card stays with the card.
      this.#stage!.setPointerCapture(event.pointerId);
    }
    this.#down.set(event.pointerId, now);
    if (!other) return this.#act.pan(now.x - before.x, now.y - before.y);
    const spread = (a: Point): number => Math.max(1, Math.hypot(a.x - other.x, a.y - other.y));
    this.#act.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    this.#act.zoom(spread(now) / spread(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  };

  readonly #onUp = (event: PointerEvent): void => {
    this.#down.delete(event.pointerId);
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (this.#moved) {
      this.#moved = false;
      event.stopPropagation();
      event.preventDefault();
      this.#tapped = undefined;
    } else if (!(event.target as Element).closest('button')) this.#tap(event);
  };

  #tap({ timeStamp: at, clientX: x, clientY: y }: MouseEvent): void {
    const before = this.#tapped;
    const twice = before && at - before.at < soon && Math.hypot(x - before.x, y - before.y) < near;
    this.#tapped = twice ? undefined : { at, x, y };
    this.#act[twice ? 'tapTwice' : 'tap'](this.#point({ clientX: x, clientY: y }));
  }
}
