import { convertIndexedToRgb, decode, encode } from 'fast-png';
import pixelmatch from 'pixelmatch';

/** Pixels in red, green, blue and alpha. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function read(png: Uint8Array): Picture {
  const decoded = decode(png);
  const { width, height, palette } = decoded;
  const pixels = palette ? convertIndexedToRgb(decoded) : decoded.data;
  const channels = palette ? palette[0]!.length : decoded.channels;
  if (channels === 4) return { width, height, data: Uint8Array.from(pixels) };
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++)
    for (let channel = 0; channel < 3; channel++) data[at * 4 + channel] = pixels[at * 3 + channel]!;
  return { width, height, data };
}

/** Half as wide and high, each pixel the mean of four: edges of letters that fall a little otherwise even out. */
export function halved({ width, height, data }: Picture): Picture {
  const half = { width: width >> 1, height: height >> 1 };
  const small = new Uint8Array(half.width * half.height * 4);
  for (let y = 0; y < half.height; y++)
    for (let x = 0; x < half.width; x++)
      for (let channel = 0; channel < 4; channel++) {
        const at = (y * 2 * width + x * 2) * 4 + channel;
        const below = at + width * 4;
        const sum = data[at]! + data[at + 4]! + data[below]! + data[below + 4]!;
        small[(y * half.width + x) * 4 + channel] = (sum + 2) >> 2;
      }
  return { ...half, data: small };
}

/** As a PNG of few colours: all of them the picture's own. What fills a place is kept, shades near to it are not. */
export function written({ width, height, data }: Picture): Uint8Array {
  const colours = Uint32Array.from({ length: width * height }, (_, at) => {
    const [red, green, blue] = data.subarray(at * 4, at * 4 + 3);
    return red! * 65_536 + green! * 256 + blue!;
  });
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].toSorted(([, a], [, b]) => b - a).map(([colour]) => colour);
  for (let near = 20; ; near += 2) {
    const place = new Map<number, number>();
    const palette: number[][] = [];
    for (const colour of byCount) {
      const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255];
      let nearest = counts.get(colour)! > colours.length / 400 ? 1 : near;
      for (const [at, [r, g, b]] of palette.entries()) {
        const distance = Math.hypot(r! - red, g! - green, b! - blue);
        if (distance >= nearest) continue;
        nearest = distance;
        place.set(colour, at);
      }
      if (!place.has(colour)) place.set(colour, palette.push([red, green, blue]) - 1);
    }
    if (palette.length > 256) continue;
    const indices = Uint8Array.from(colours, (colour) => place.get(colour)!);
    return encode({ width, height, data: indices, channels: 1, depth: 8, palette }, { zlib: { level: 9 } });
  }
}

/**
 * How far two pixels may be apart, as OKLab distance (1 is black to white), and how many further apart than that may
 * lie together in a square the size of a letter or two. See stories/decisions/23-pictures.mdx for where the figures come from.
 */
const tolerance = { distance: 0.12, square: 16, pixels: 14 };

export interface Comparison {
  readonly same: boolean;
  /** What is different, in words. */
  readonly words: string;
  /** Differences in red over the pale picture. */
  readonly map: Picture;
}

export function compare(expected: Picture, actual: Picture): Comparison {
  const width = Math.max(expected.width, actual.width);
  const height = Math.max(expected.height, actual.height);
  const map = new Uint8Array(width * height * 4);
  const most = pixelmatch(onto(expected, width, height), onto(actual, width, height), map, width, height, {
    threshold: tolerance.distance,
    windowSize: tolerance.square,
    // Halving has evened letters out; what is left of a thin line would be taken for one.
    includeAA: true,
  });
  const sizes = [expected, actual].map((picture) => `${picture.width * 2} × ${picture.height * 2}`);
  const words = [
    ...(sizes[0] === sizes[1] ? [] : [`is ${sizes[1]} px, was ${sizes[0]} px`]),
    ...(most > tolerance.pixels
      ? [`${most} of ${tolerance.square ** 2} pixels of one place differ, ${tolerance.pixels} may`]
      : []),
  ];
  return { same: words.length === 0, words: words.join('; '), map: { width, height, data: map } };
}

/** The picture on a larger ground. */
function onto(picture: Picture, width: number, height: number): Uint8Array {
  if (picture.width === width && picture.height === height) return picture.data;
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < picture.height; y++)
    data.set(picture.data.subarray(y * picture.width * 4, (y + 1) * picture.width * 4), y * width * 4);
  return data;
}
