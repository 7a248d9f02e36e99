import { type Camera, type Size, holds, seen, within } from './camera.js';
import { type Card, type Item, type MapView, cardHeight, cardWidth, itemsIn } from './map-view.js';

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

  show(canvas: HTMLCanvasElement, view: MapView, camera: Camera, size: Size, em: number): void {
    const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
    const before = this.#painted;
    const scale = before ? camera.zoom / before.camera.zoom : 1;
    const stale =
      before === undefined ||
      canvas !== this.#canvas ||
      before.view !== view ||
      before.ratio !== ratio ||
      before.size.width !== size.width ||
      before.size.height !== size.height ||
      scale < 0.75 ||
      scale > 1.33 ||
      !holds(seen(before.camera, size, margin), within(seen(camera, size), view));
    const paint = (): void => {
      this.#canvas = canvas;
      this.#painted = { view, camera, size, ratio };
      paintFar(canvas, this.#painted, em);
      canvas.style.transform = '';
    };
    clearTimeout(this.#rest);
    if (stale) return paint();
    const from = before.camera;
    const [x, y] = [(from.x - camera.x) * camera.zoom * em, (from.y - camera.y) * camera.zoom * em];
    canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    if (scale !== 1) this.#rest = setTimeout(paint, 120);
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
  const { color, borderTopColor, outlineColor, columnRuleColor } = getComputedStyle(canvas);
  const scale = camera.zoom * em * ratio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(scale, 0, 0, scale, width / 2 - camera.x * scale, height / 2 - camera.y * scale);

  context.strokeStyle = borderTopColor;
  for (const { from, to, share } of view.highways) {
    context.globalAlpha = 0.35;
    context.lineWidth = ((1 + 6 * share) * ratio) / scale;
    context.beginPath();
    context.moveTo(...from);
    context.bezierCurveTo((from[0] + to[0]) / 2, from[1], (from[0] + to[0]) / 2, to[1], ...to);
    context.stroke();
  }
  context.globalAlpha = 1;

  // A dot of at least a pixel and a half, whatever the zoom.
  const least = (1.5 * ratio) / scale;
  const items = itemsIn(view, seen(camera, size, margin));
  const dots = (fill: string, which: readonly Item[]): void => {
    context.fillStyle = fill;
    for (const { x, y } of which) context.fillRect(x, y, Math.max(least, cardWidth), Math.max(least, cardHeight));
  };
  const isCard = (item: Item): item is Card => item.kind === 'card';
  const cards = items.filter(isCard);
  dots(color, cards);
  dots(
    columnRuleColor,
    cards.filter((card) => card.outside),
  );
  dots(
    outlineColor,
    cards.filter((card) => card.posts !== ''),
  );
}
