import { type Box, type Camera, type Size, holds, meets, seen, within } from './camera.js';
import { pitch } from './districts.js';
import { type Card, type Item, type MapView, boxOf, cardHeight, cardWidth, itemsIn } from './map-view.js';

/** Part of a view drawn beyond each side, for panning without drawing. */
const margin = 0.3;

interface Painted {
  readonly view: MapView;
  readonly camera: Camera;
  readonly size: Size;
  readonly ratio: number;
}

/**
 * The map from far away: roles as dots and the highways between districts, as
 * one bitmap. It is moved and scaled with the camera and painted anew only
 * when it no longer covers the view, has been scaled by a quarter, or has come
 * to rest.
 */
export class Far {
  #painted: Painted | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #waiting = 0;

  show(canvas: HTMLCanvasElement, view: MapView, camera: Camera, size: Size, em: number): void {
    const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
    const before = this.#painted;
    const scale = before ? camera.zoom / before.camera.zoom : 1;
    const other =
      before === undefined ||
      canvas !== this.#canvas ||
      before.view.ground !== view.ground ||
      before.ratio !== ratio ||
      before.size.width !== size.width ||
      before.size.height !== size.height;
    const paint = (): void => {
      this.#canvas = canvas;
      this.#painted = { view, camera, size, ratio };
      paintFar(canvas, this.#painted, em);
      canvas.style.transform = '';
    };
    this.stop();
    if (other) return this.#afterFrame(paint);
    const stale =
      scale < 0.75 || scale > 1.33 || !holds(seen(before.camera, size, margin), within(seen(camera, size), view));
    if (stale) return paint();
    const from = before.camera;
    const [x, y] = [(from.x - camera.x) * camera.zoom * em, (from.y - camera.y) * camera.zoom * em];
    canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    if (scale !== 1) this.#rest = setTimeout(paint, 120);
  }

  /** What waits to be painted is not. */
  stop(): void {
    clearTimeout(this.#rest);
    cancelAnimationFrame(this.#waiting);
  }

  /** What has just been drawn is laid out first: asking for colours before would lay it out twice, in one long task. */
  #afterFrame(paint: () => void): void {
    this.#waiting = requestAnimationFrame(() => {
      this.#rest = setTimeout(paint);
    });
  }
}

function paintFar(canvas: HTMLCanvasElement, { view, camera, size, ratio }: Painted, em: number): void {
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

  // A dot of at least a pixel and a half, whatever the zoom.
  const least = (1.5 * ratio) / scale;
  const box = seen(camera, size, margin);
  context.fillStyle = color;
  if (view.districts.length > 0) paintDistricts(context, view, box, least);
  else paintDots(context, itemsIn(view, box), least);
  const cards = marksOf(view, box);
  context.fillStyle = columnRuleColor;
  paintDots(context, cards.outside, least);
  context.fillStyle = outlineColor;
  paintDots(context, cards.open, least);

  // All the rest lies below.
  context.globalCompositeOperation = 'destination-over';
  context.strokeStyle = borderBottomColor;
  context.lineWidth = ratio / scale;
  for (const { left, top, right, bottom } of view.districts)
    context.strokeRect(left - 1, top, right - left + 2, bottom - top + 1);
  context.strokeStyle = borderTopColor;
  context.globalAlpha = 0.35;
  for (const { from, to, share } of view.highways) {
    context.lineWidth = ((1 + 6 * share) * ratio) / scale;
    context.beginPath();
    context.moveTo(...from);
    context.bezierCurveTo((from[0] + to[0]) / 2, from[1], (from[0] + to[0]) / 2, to[1], ...to);
    context.stroke();
  }
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
}

function paintDots(context: CanvasRenderingContext2D, items: readonly Item[], least: number): void {
  for (const { kind, x, y } of items)
    if (kind === 'card') context.fillRect(x, y, Math.max(least, cardWidth), Math.max(least, cardHeight));
}

/** Ten thousand dots one by one would take longer than a frame: columns are painted whole, and then the gaps between their rows taken out. */
function paintDistricts(context: CanvasRenderingContext2D, view: MapView, box: Box, least: number): void {
  const ends = new Map<number, { readonly left: number; right: number; readonly top: number; rows: number }>();
  for (const { step, x, items } of view.columns) {
    const top = items[0]!.y;
    const bottom = items.at(-1)!.y + cardHeight;
    if (x > box.right || x + cardWidth < box.left || top > box.bottom || bottom < box.top) continue;
    context.fillRect(x, top, cardWidth, bottom - top);
    const district = ends.get(step);
    if (!district) ends.set(step, { left: x, right: x + cardWidth, top, rows: items.length });
    else {
      district.right = x + cardWidth;
      district.rows = Math.max(district.rows, items.length);
    }
  }
  if (cardHeight < least) return;
  for (const { left, right, top, rows } of ends.values())
    for (let row = 1; row < rows; row++)
      context.clearRect(left, top + row * pitch - (pitch - cardHeight), right - left, pitch - cardHeight);
}

/** Roles that are painted in a colour of their own: asked for once, as looking each up in every picture would take long. */
function marksOf(view: MapView, box: Box): { readonly outside: readonly Card[]; readonly open: readonly Card[] } {
  let marks = marked.get(view.ground);
  if (!marks) {
    const cards = view.columns.flatMap(({ items }) => items.filter((item): item is Card => item.kind === 'card'));
    marks = { outside: cards.filter((card) => card.outside), open: cards.filter((card) => card.posts !== '') };
    marked.set(view.ground, marks);
  }
  const inBox = (card: Card): boolean => meets(boxOf(card), box);
  return { outside: marks.outside.filter(inBox), open: marks.open.filter(inBox) };
}

const marked = new WeakMap<object, { readonly outside: readonly Card[]; readonly open: readonly Card[] }>();
