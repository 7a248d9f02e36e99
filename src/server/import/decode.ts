import { Place, Unreadable } from './entry.js';

/** How a file may be written: Excel in Japan saves CSV as Shift_JIS (its superset of Windows, as everywhere on the web). */
export const encodings = ['utf-8', 'shift_jis'] as const;
export type Encoding = (typeof encodings)[number];

/** The encoding of that name in any spelling (`UTF8`, `Shift-JIS`, `cp932`), or `undefined`. */
export function encodingOf(name: string): Encoding | undefined {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (plain === 'utf8') return 'utf-8';
  return ['shiftjis', 'sjis', 'cp932', 'mskanji', 'windows31j'].includes(plain) ? 'shift_jis' : undefined;
}

/**
 * Bytes as text, without a byte order mark.
 *
 * @throws Unreadable at the first character that is not of this encoding, or that an earlier program already lost (`�`)
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const place = new Place();
  const sound = (text: string): string => {
    const at = text.indexOf('\uFFFD');
    if (at < 0) return text;
    place.pass(text.slice(0, at));
    const hint = encoding === 'utf-8' ? '; a file saved by Excel in Japan may be shift_jis' : '';
    throw new Unreadable({
      line: place.line,
      column: place.column,
      path: '',
      reason: `a character that is not ${encoding}, or was lost before (\uFFFD)${hint}`,
    });
  };
  for await (const chunk of bytes) {
    const text = sound(decoder.decode(chunk, { stream: true }));
    if (text !== '') yield text;
    place.pass(text);
  }
  const rest = sound(decoder.decode());
  if (rest !== '') yield rest;
}
