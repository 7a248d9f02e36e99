import { Place, Unreadable } from './entry.js';
import { type Lang, readingWords } from './words.js';

/** How a file may be written: Excel in Japan saves CSV as Shift_JIS (its superset of Windows, as everywhere on the web). */
export const encodings = ['utf-8', 'shift_jis'] as const;
export type Encoding = (typeof encodings)[number];

/** The encoding of that name in any spelling (`UTF8`, `Shift-JIS`, `cp932`), or `undefined`. */
export function encodingOf(name: string): Encoding | undefined {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (plain === 'utf8') return 'utf-8';
  return ['shiftjis', 'sjis', 'cp932', 'mskanji', 'windows31j'].includes(plain) ? 'shift_jis' : undefined;
}

/** The marks that Excel's "Unicode text" begins with. */
const utf16: readonly (readonly [first: number, second: number, encoding: string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/**
 * Bytes as text, without a byte order mark. One of UTF-16 is followed whatever
 * encoding is told.
 *
 * @throws Unreadable at the first character that is not of this encoding, or that an earlier program already lost (`�`)
 */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  lang: Lang = 'en',
): AsyncGenerator<string> {
  const place = new Place();
  let decoder: TextDecoder | undefined;
  const sound = (text: string): string => {
    const at = text.indexOf('\uFFFD');
    if (at < 0) return text;
    place.pass(text.slice(0, at));
    const said = decoder?.encoding ?? encoding;
    const reason = readingWords(lang).notText(said, said === 'utf-8' ? 'shift_jis' : undefined);
    throw new Unreadable({ line: place.line, column: place.column, path: '', reason });
  };
  for await (const chunk of whole(bytes)) {
    decoder ??= new TextDecoder(utf16.find(([a, b]) => chunk[0] === a && chunk[1] === b)?.[2] ?? encoding);
    const text = sound(decoder.decode(chunk, { stream: true }));
    if (text !== '') yield text;
    place.pass(text);
  }
  const rest = sound(decoder?.decode() ?? '');
  if (rest !== '') yield rest;
}

/** The same bytes, the first two of them together: they may be a mark. */
async function* whole(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array | undefined;
  let begun = false;
  for await (const chunk of bytes) {
    if (begun) {
      yield chunk;
      continue;
    }
    held = held === undefined ? chunk : Uint8Array.from([...held, ...chunk]);
    if (held.length < 2) continue;
    begun = true;
    yield held;
  }
  if (!begun && held !== undefined) yield held;
}
