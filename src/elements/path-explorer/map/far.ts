import { type Box, detailAt, holds, meets, seen, within } from './camera.js';
import type { Eye, Shot } from './eye.js';
import { atOnce, inSlices } from '../../../model/slices.js';
import { type Highway, type Item, boxOf, cardHeight, cardWidth, inColumn } from './map-view.js';

/** Part of a view painted beyond each side, for moving without painting. */
const margin = 0.3;
/** A bitmap that is scaled by more than this is painted anew while it moves: further out it would end in sight, nearer its dots would blur. */
const furthest = 0.7;
const nearest = 2;

/** Columns that are painted without a pause. */
const slice = 50;
/** So much smaller than a card its place is painted, so that the card's round corners cover it. */
const inset = 0.25;

interface Painted extends Eye {
  readonly ratio: number;
}

interface Waiting {
  readonly frame: number;
  task?: ReturnType<typeof setTimeout>;
}

/**
 * The map from far away: roles as dots and the highways between districts, as
 * one bitmap, and what is seen of roles until they are drawn. It is moved and
 * scaled with the camera, and painted anew only when that no longer looks
 * well, or when the camera has come to rest.
 */
export class Far {
  #painted: Painted | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #shot: Shot | undefined;
  #still = false;
  #waiting: Waiting | undefined;
  #going: AbortController | undefined;

  /** @param still has the camera come to rest? */
  show(canvas: HTMLCanvasElement, shot: Shot, still: boolean): void {
    const { view, camera, size, em } = shot;
    this.#shot = shot;
    this.#still = still;
    if (canvas !== this.#canvas) {
      this.hide(canvas);
      this.#painted = undefined;
      canvas.addEventListener('transitionend', this.#onColours);
    }
    this.#canvas = canvas;
    const before = this.#painted;
    const other =
      before?.view.ground !== view.ground ||
      before.ratio !== ratioOf() ||
      before.size.width !== size.width ||
      before.size.height !== size.height;
    if (before?.view.ground !== view.ground) canvas.style.visibility = 'hidden';
    if (other) return this.#later();
    const scale = camera.zoom / before.camera.zoom;
    const [x, y] = [(before.camera.x - camera.x) * camera.zoom * em, (before.camera.y - camera.y) * camera.zoom * em];
    canvas.style.transform = scale === 1 && x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px) scale(${scale})`;
    const fits = scale > furthest && scale < nearest;
    // What was painted long ago and far away would flash up.
    if (fits) canvas.style.visibility = '';
    if (!fits || (still && scale !== 1) || !holds(seen(before.camera, size, margin), within(seen(camera, size), view)))
      this.#later();
  }

  /** The page has turned dark or light. */
  readonly #onColours = (): void => {
    // What is being painted has the old ones.
    this.stop();
    if (this.#canvas?.style.visibility === 'hidden') this.#painted = undefined;
    if (this.#shot) this.#later();
  };

  /** Nothing of it is seen. */
  hide({ style }: HTMLCanvasElement): void {
    style.visibility = 'hidden';
    this.stop();
  }

  /** What waits to be painted is not. */
  stop(): void {
    cancelAnimationFrame(this.#waiting?.frame ?? 0);
    clearTimeout(this.#waiting?.task);
    this.#waiting = undefined;
    this.#going?.abort();
    this.#going = undefined;
  }

  /**
   * After the next frame, as things are then. What has just been drawn is laid
   * out first: asking for colours before would lay it out twice, in one long task.
   */
  #later(): void {
    if (this.#waiting || this.#going) return;
    const waiting: Waiting = {
      frame: requestAnimationFrame(() => {
        waiting.task = setTimeout(() => this.#paint());
      }),
    };
    this.#waiting = waiting;
  }

  #paint(): void {
    this.#waiting = undefined;
    const canvas = this.#canvas!; // set before anything waits
    const { view, camera, size, em } = this.#shot!;
    const painted = { view, camera, size, ratio: ratioOf() };
    const work = painting(canvas, painted, em);
    if (canvas.style.visibility !== 'hidden') {
      atOnce(work);
      return this.#showPainted(canvas, painted);
    }
    // Nobody sees it before it is done.
    this.#painted = undefined;
    const going = (this.#going = new AbortController());
    inSlices(work, { signal: going.signal }).then(
      () => {
        if (this.#going !== going) return;
        this.#going = undefined;
        this.#showPainted(canvas, painted);
      },
      (failure: unknown) => {
        if (!going.signal.aborted) throw failure;
      },
    );
  }

  #showPainted(canvas: HTMLCanvasElement, painted: Painted): void {
    this.#painted = painted;
    canvas.style.visibility = '';
    this.show(canvas, this.#shot!, this.#still);
  }
}

const ratioOf = (): number => Math.min(2, globalThis.devicePixelRatio || 1);

function* painting(
  canvas: HTMLCanvasElement,
  { view, camera, size, ratio }: Painted,
  em: number,
): Generator<void, void, undefined> {
  const width = Math.round(size.width * em * (1 + 2 * margin) * ratio);
  const height = Math.round(size.height * em * (1 + 2 * margin) * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext('2d');
  if (!context) return;
  // The colours of the style sheet, themes and forced colours among them: see `.far`.
  const { color, borderTopColor, borderBottomColor, outlineColor, columnRuleColor } = getComputedStyle(canvas);
  const scale = camera.zoom * em * ratio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(scale, 0, 0, scale, width / 2 - camera.x * scale, height / 2 - camera.y * scale);
  const box = seen(camera, size, margin);
  // A dot of at least a pixel and a half, whatever the zoom.
  const least = (1.5 * ratio) / scale;

  // Where roles can be read, their places are all that is missing of them for a moment.
  if (detailAt(camera.zoom) !== 'dot') {
    context.fillStyle = borderBottomColor;
    for (const column of view.columns) paintDots(context, inColumn(column, box), least, inset);
    return;
  }
  context.strokeStyle = borderTopColor;
  context.globalAlpha = 0.35;
  for (const { from, to, share } of view.highways) {
    if (!meets(between(from, to), box)) continue;
    context.lineWidth = ((1 + 6 * share) * ratio) / scale;
    context.beginPath();
    context.moveTo(...from);
    context.bezierCurveTo((from[0] + to[0]) / 2, from[1], (from[0] + to[0]) / 2, to[1], ...to);
    context.stroke();
  }
  context.globalAlpha = 1;
  yield;
  context.strokeStyle = borderBottomColor;
  context.lineWidth = ratio / scale;
  for (const { left, top, right, bottom } of view.districts)
    context.strokeRect(left - 1, top, right - left + 2, bottom - top + 1);
  context.fillStyle = color;
  for (const [index, column] of view.columns.entries()) {
    paintDots(context, inColumn(column, box), least);
    if (index % slice === slice - 1) yield;
  }
  const seenOf = (items: readonly Item[]): readonly Item[] => items.filter((item) => meets(boxOf(item), box));
  context.fillStyle = columnRuleColor;
  paintDots(context, seenOf(view.marks.outside), least);
  context.fillStyle = outlineColor;
  paintDots(context, seenOf(view.marks.open), least);
  // Not by a colour: a dot with a window in it.
  for (const { x, y } of seenOf(view.marks.asked))
    context.clearRect(x + cardWidth * 0.3, y + cardHeight * 0.25, cardWidth * 0.4, cardHeight * 0.5);
}

const between = (from: Highway['from'], to: Highway['to']): Box => ({
  left: Math.min(from[0], to[0]),
  top: Math.min(from[1], to[1]),
  right: Math.max(from[0], to[0]),
  bottom: Math.max(from[1], to[1]),
});

/** As one path a column: ten thousand dots one by one take twice as long, and all as one path too. */
function paintDots(context: CanvasRenderingContext2D, items: readonly Item[], least: number, within = 0): void {
  if (items.length === 0) return;
  const [width, height] = [Math.max(least, cardWidth - 2 * within), Math.max(least, cardHeight - 2 * within)];
  context.beginPath();
  for (const { kind, x, y } of items) if (kind === 'card') context.rect(x + within, y + within, width, height);
  context.fill();
}
