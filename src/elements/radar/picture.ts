import { type SupportId, supportIds } from '../../model/supports.js';
import { type Values, pointAt } from '../../model/wheel-plane.js';
import { outline } from '../../model/wheel-shape.js';
import { highest, lowest } from '../../model/wheel.js';

/** What a picture of the wheel shows, already in the reader's words. */
export interface Picture {
  readonly title: string;
  readonly date: string;
  readonly values: Values;
  /** Two lines a spoke: name, and what is told of it. */
  readonly labels: readonly (readonly [name: string, told: string])[];
  /** Where the concept comes from. */
  readonly source: string;
  readonly ink: Ink;
}

/** Colours and letters of the widget as it stands in its page, in light. */
export interface Ink {
  readonly font: string;
  readonly of: { readonly [token in Token]: string };
}

const tokens = ['surface', 'ink', 'muted', 'line', 'accent', ...supportIds] as const;
type Token = (typeof tokens)[number];

/** Pixels; the wheel stands in the middle of the lower part. */
const [width, height, rim] = [1200, 1320, 300];
const hub = { x: width / 2, y: 700 } as const;

/**
 * Reads the widget's tokens as colours that a canvas takes. A token may be a
 * mix or depend on the page's scheme, so a probe is asked what it comes to; a
 * picture is for paper and mail, therefore always the light one.
 */
export function inkOf(root: ParentNode & Node, font: string): Ink {
  const probe = root.ownerDocument!.createElement('span');
  probe.hidden = true;
  probe.style.setProperty('color-scheme', 'light');
  root.append(probe);
  const look = getComputedStyle(probe);
  const entries = tokens.map((token) => {
    probe.style.setProperty('color', `var(--_${token})`);
    return [token, look.color] as const;
  });
  probe.remove();
  return { font, of: Object.fromEntries(entries) as Ink['of'] };
}

/** Paints the wheel with its title and date as a PNG. Nothing is fetched for it and nothing is sent. */
export async function pictureOf(picture: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no canvas');
  paint(context, picture);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('this browser makes no picture of a canvas');
  return blob;
}

function paint(context: CanvasRenderingContext2D, { title, date, values, labels, source, ink }: Picture): void {
  const { of, font } = ink;
  const write = (text: string, x: number, y: number, size: number, colour: string, weight = 400): void => {
    context.font = `${weight} ${size}px ${font}`;
    context.fillStyle = colour;
    // Long words of another language become narrower rather than leave the paper.
    context.fillText(text, x, y, Math.min(width - 80, 2 * Math.min(x, width - x) - 24));
  };
  const ring = (radius: number, lineWidth: number, colour: string): void => {
    context.beginPath();
    context.arc(hub.x, hub.y, radius, 0, 2 * Math.PI);
    context.lineWidth = lineWidth;
    context.strokeStyle = colour;
    context.stroke();
  };
  context.fillStyle = of.surface;
  context.fillRect(0, 0, width, height);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  write(title, hub.x, 90, 52, of.ink, 700);
  write(date, hub.x, 155, 30, of.muted);

  ring(rim + 26, 18, of.line);
  for (let level = lowest; level <= highest; level++) ring((level / highest) * rim, 2, of.line);
  for (const [spoke, id] of supportIds.entries()) line(context, pointAt(spoke, highest, rim), of[id]);
  shape(context, values, of.accent);
  for (const [spoke, id] of supportIds.entries()) point(context, values[spoke], spoke, of, id);
  ring(13, 6, of.ink);

  for (const [spoke, [name, told]] of labels.entries()) {
    const { x, y } = pointAt(spoke, highest, rim + (spoke === 0 ? 88 : 165));
    write(name, hub.x + x, hub.y + y - 18, 32, of[supportIds[spoke]!], 700);
    write(told, hub.x + x, hub.y + y + 22, 25, of.ink);
  }
  write(source, hub.x, height - 60, 20, of.muted);
}

function line(context: CanvasRenderingContext2D, end: { x: number; y: number }, colour: string): void {
  context.beginPath();
  context.moveTo(hub.x, hub.y);
  context.lineTo(hub.x + end.x, hub.y + end.y);
  context.lineWidth = 4;
  context.strokeStyle = colour;
  context.stroke();
}

/** The outline, open where a support has no value. */
function shape(context: CanvasRenderingContext2D, values: Values, colour: string): void {
  const points = outline(values, rim);
  const whole = points.every((each) => each !== null);
  context.beginPath();
  let drawing = false;
  for (const each of whole ? points : [...points, points[0] ?? null]) {
    if (each) context[drawing ? 'lineTo' : 'moveTo'](hub.x + each.x, hub.y + each.y);
    drawing = each !== null;
  }
  if (whole) {
    context.closePath();
    context.globalAlpha = 0.12;
    context.fillStyle = colour;
    context.fill();
    context.globalAlpha = 1;
  }
  context.lineWidth = 7;
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  context.stroke();
}

function point(
  context: CanvasRenderingContext2D,
  value: number | null | undefined,
  spoke: number,
  of: Ink['of'],
  id: SupportId,
): void {
  if (value == null) return;
  const { x, y } = pointAt(spoke, value, rim);
  context.beginPath();
  context.arc(hub.x + x, hub.y + y, 14, 0, 2 * Math.PI);
  context.fillStyle = of.surface;
  context.fill();
  context.lineWidth = 7;
  context.strokeStyle = of[id];
  context.stroke();
}
