/** Texts that are worked through between two chances to pause. */
const slice = 100;
const lineEnd = 10;

/**
 * Many short texts, looked through by letters and pairs of letters: where each
 * stands is written down once, so that a word costs as much as its rarest pair
 * is frequent, whatever the size of the catalogue. Needles have no line end.
 */
export class Haystack {
  readonly #texts: string[] = [];
  #length = 0;
  /** All texts, each closed by a line end. */
  #codes = new Uint16Array();
  /** Where each text starts, and the end of the last. */
  #start = new Uint32Array();
  /** The text that each run of 64 codes starts in. */
  #runs = new Uint32Array();
  /** The best place of a letter in each text that has it: ascending, from `#letter[code]` on. */
  #letter = new Uint32Array();
  #bests = new Uint32Array();
  /** Where a pair stands: ascending, with all pairs of one hash from `#pair[hash]` on. */
  #pair = new Uint32Array();
  #places = new Uint32Array();
  #shift = 0;

  /** @returns the number of the text, from 0 */
  add(text: string): number {
    this.#length += text.length + 1;
    return this.#texts.push(text) - 1;
  }

  /** Closes the heap: from then on it can be looked through. */
  *close(): Generator<void, void, undefined> {
    const [texts, length] = [this.#texts, this.#length];
    this.#codes = new Uint16Array(length);
    this.#start = new Uint32Array(texts.length + 1);
    this.#runs = new Uint32Array((length >> 6) + 1);
    // Some sixteen places a hash, in a table that stays in the processor's cache.
    const bits = Math.min(16, Math.max(4, Math.ceil(Math.log2(length / 16 + 1))));
    this.#shift = 32 - bits;
    this.#pair = new Uint32Array((1 << bits) + 1);
    this.#letter = new Uint32Array(2 ** 16 + 1);
    /** The last text, from 1, in which a letter was met. */
    const met = new Uint32Array(2 ** 16);
    for (let t = 0; t < texts.length; t += slice, yield) this.#count(texts, t, Math.min(texts.length, t + slice), met);
    this.#bests = new Uint32Array(toStarts(this.#letter));
    this.#places = new Uint32Array(toStarts(this.#pair));
    yield;
    met.fill(0);
    for (let t = 0; t < texts.length; t += slice, yield) this.#fill(t, Math.min(texts.length, t + slice), met);
    // Filling has moved each start to the next one, and so all of them by one.
    for (const moved of [this.#letter, this.#pair]) {
      moved.copyWithin(1, 0);
      moved[0] = 0;
    }
    texts.length = 0;
  }

  /** Writes some texts down, and counts their letters and pairs. */
  #count(texts: readonly string[], from: number, to: number, met: Uint32Array): void {
    const [codes, start, runs, letter, pair, shift] = [
      this.#codes,
      this.#start,
      this.#runs,
      this.#letter,
      this.#pair,
      this.#shift,
    ];
    let at = start[from]!;
    for (let t = from; t < to; t++) {
      const text = texts[t]!;
      for (let run = (at + 63) >> 6; run << 6 <= at + text.length; run++) runs[run] = t;
      let before = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        codes[at++] = code;
        if (met[code] !== t + 1) {
          met[code] = t + 1;
          letter[code]!++;
        }
        if (i > 0) pair[hash(before, code, shift)]!++;
        before = code;
      }
      codes[at++] = lineEnd;
      start[t + 1] = at;
    }
  }

  /** Puts letters and pairs of some texts where their counts have made room. */
  #fill(from: number, to: number, met: Uint32Array): void {
    const [codes, start, letter, bests, pair, places, shift] = [
      this.#codes,
      this.#start,
      this.#letter,
      this.#bests,
      this.#pair,
      this.#places,
      this.#shift,
    ];
    for (let t = from; t < to; t++) {
      const [first, end] = [start[t]!, start[t + 1]! - 1];
      let before = 0;
      for (let at = first; at < end; at++) {
        const code = codes[at]!;
        if (met[code] !== t + 1) {
          met[code] = t + 1;
          bests[letter[code]!++] = at;
        } else if (this.isLine(at, at + 1) || (this.beginsWord(at) && !this.beginsWord(bests[letter[code]! - 1]!))) {
          bests[letter[code]! - 1] = at;
        }
        if (at > first) places[pair[hash(before, code, shift)]!++] = at - 1;
        before = code;
      }
    }
  }

  /**
   * Where the needle stands, ascending. A single letter is given once for each
   * text that has it, at its best place: a line of its own, else where a word
   * begins, else the first.
   *
   * @param from number of the first text to look through
   * @param to number of the text to end before
   */
  places(needle: string, from: number, to: number): Uint32Array {
    const [first, end] = [this.#start[from]!, this.#start[to]!];
    if (needle === '' || first === end) return new Uint32Array();
    if (needle.length === 1) {
      const letter = needle.charCodeAt(0);
      const [low, high] = [this.#letter[letter]!, this.#letter[letter + 1]!];
      return this.#bests.subarray(firstFrom(this.#bests, first, low, high), firstFrom(this.#bests, end, low, high));
    }
    let rarest = 0;
    let [low, high] = [0, Infinity];
    for (let k = 0; k < needle.length - 1; k++) {
      const h = hash(needle.charCodeAt(k), needle.charCodeAt(k + 1), this.#shift);
      if (this.#pair[h + 1]! - this.#pair[h]! >= high - low) continue;
      rarest = k;
      [low, high] = [this.#pair[h]!, this.#pair[h + 1]!];
    }
    low = firstFrom(this.#places, first + rarest, low, high);
    high = firstFrom(this.#places, end, low, high);
    const found = new Uint32Array(high - low);
    let count = 0;
    for (let k = low; k < high; k++) {
      const at = this.#places[k]! - rarest;
      if (this.#stands(needle, at)) found[count++] = at;
    }
    return found.subarray(0, count);
  }

  #stands(needle: string, at: number): boolean {
    for (let i = 0; i < needle.length; i++) if (this.#codes[at + i] !== needle.charCodeAt(i)) return false;
    return true;
  }

  /** The text that a place is in. */
  textAt(at: number): number {
    let text = this.#runs[at >> 6]!;
    while (this.#start[text + 1]! <= at) text++;
    return text;
  }

  /** Does a word begin at a place, as far as the letter before it tells? A Latin one also after kanji and kana (営業IT推進). */
  beginsWord(at: number): boolean {
    if (at === 0) return true;
    const before = this.#codes[at - 1]!;
    // The second half of a letter beyond the first 65,536, as in 𠮷野: told together with the first.
    const goesOn = (before & 0xfc00) === 0xdc00 ? isLetter(this.#codes[at - 2]!, before) : isLetter(before);
    return !goesOn || (!isLatin(before) && isLatin(this.#codes[at]!));
  }

  /** Is what stands between two places a line of its own? */
  isLine(at: number, end: number): boolean {
    return (at === 0 || this.#codes[at - 1] === lineEnd) && this.#codes[end] === lineEnd;
  }
}

const hash = (first: number, second: number, shift: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> shift;

/** Turns counts into where each begins among all, and says how many there are. */
function toStarts(counts: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    counts[i] = sum;
    sum += count;
  }
  return sum;
}

/** The first of the ascending places between `low` and `high` that is not before `place`. */
function firstFrom(places: Uint32Array, place: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (places[middle]! < place) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Latin letters and digits of folded text: words of them stand apart from each other. */
const isLatin = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xdf && code <= 0x24f && code !== 0xf7);

/** Asked of every title that has a letter: the usual ones without a regular expression. */
function isLetter(code: number, second?: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30a1 && code <= 0x30fa)) return true;
  return /[\p{L}\p{N}]/u.test(second === undefined ? String.fromCharCode(code) : String.fromCharCode(code, second));
}
