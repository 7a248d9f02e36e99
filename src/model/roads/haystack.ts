/**
 * Many short texts as one, so that one walk of the platform's own `indexOf`
 * looks through all of them: ten times faster than asking each.
 */
export class Haystack {
  readonly #parts: string[] = [];
  readonly #starts: number[] = [];
  #length = 0;
  #whole: string | undefined;
  #offsets = new Int32Array();

  /** @returns the number of the text, from 0 */
  add(text: string): number {
    this.#starts.push(this.#length);
    this.#length += text.length + 1;
    return this.#parts.push(text) - 1;
  }

  /** Closes the heap: from now on it can be looked through. */
  close(): void {
    this.#whole = `${this.#parts.join('\0')}\0`;
    this.#offsets = Int32Array.from(this.#starts);
    this.#parts.length = this.#starts.length = 0;
  }

  /** Calls back with each text that has the needle, once, in their order. */
  each(needle: string, found: (text: number) => void): void {
    const whole = this.#whole ?? '';
    if (needle === '') return;
    let text = 0;
    for (let at = whole.indexOf(needle); at >= 0;) {
      text = this.#textAt(at, text);
      found(text);
      if (++text >= this.#offsets.length) return;
      at = whole.indexOf(needle, this.#offsets[text]!);
    }
  }

  /** The last text that starts at or before a place, not before `from`. */
  #textAt(at: number, from: number): number {
    let low = from;
    let high = this.#offsets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#offsets[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
