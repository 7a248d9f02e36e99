/** Words of a folded text in which a slip of the keyboard can be told: Latin or katakana, four letters and more. */
export const spellings = (folded: string): readonly string[] => folded.match(/[a-z]{4,}|[\u30a1-\u30fc]{4,}/g) ?? [];

/**
 * Fewest slips (a letter wrong, missing, too many, or two swapped) that make
 * the beginning of `word` out of `typed`; `limit + 1` when there are more.
 */
export function slips(typed: string, word: string, limit: number): number {
  const width = Math.min(word.length, typed.length + limit);
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min(last[j - 1]! + (same ? 0 : 1), last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(limit + 1, ...last);
}

/** The letters of a word as bits (folded on 32): a letter that is typed and not there is a slip at least. */
function letters(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function bitsIn(n: number): number {
  let count = 0;
  for (let rest = n; rest; rest &= rest - 1) count++;
  return count;
}

/** Do both begin alike, or with two letters swapped, and end not too far from each other? */
const isNear = (typed: string, word: string): boolean =>
  (typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0])) &&
  word.length - typed.length <= typed.length / 2;

/** All spellings of a catalogue, each once. */
export class Vocabulary {
  readonly #words = new Map<string, number>();

  add(folded: string): void {
    for (const word of spellings(folded)) if (!this.#words.has(word)) this.#words.set(word, letters(word));
  }

  /**
   * The spellings that a typed word may stand for: those with the fewest slips,
   * one slip for short words, two for long. One that begins another stands for
   * both. None for a word that is known itself. In Latin, whose words stand
   * apart, the first letter is seldom wrong, and what goes on for long is another
   * word: "german" is no "germination" and not "permanent".
   */
  nearest(typed: string): readonly string[] {
    if (!spellings(typed).includes(typed) || this.#words.has(typed)) return [];
    const limit = typed.length < 8 ? 1 : 2;
    const own = letters(typed);
    const isLatin = /^[a-z]/.test(typed);
    let least = limit;
    let found: string[] = [];
    for (const [word, bits] of this.#words) {
      // What begins with the typed is found without this.
      if (word.length < typed.length - least || bitsIn(own & ~bits) > least || word.startsWith(typed)) continue;
      if (isLatin && !isNear(typed, word)) continue;
      const n = slips(typed, word, least);
      if (n > least) continue;
      if (n < least) found = [];
      least = n;
      found.push(word);
    }
    const kept: string[] = [];
    for (const word of found.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)))
      if (!kept.some((shorter) => word.includes(shorter))) kept.push(word);
    return kept.slice(0, 8);
  }
}
