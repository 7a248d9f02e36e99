/** Characters of a text that are passed on at once. */
const most = 65_536;

/**
 * A text as readers of files take it.
 *
 * @param tell told, before each next piece, how many characters have been taken
 */
export async function* inPieces(text: string, tell?: (characters: number) => void): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += most) {
    yield text.slice(at, at + most);
    tell?.(Math.min(at + most, text.length));
  }
}
