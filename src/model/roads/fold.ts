/** イ-row kana: after them ヤ and ア are one sound in loan words (エンジニヤ, エンジニア). */
const yaAfterI = /([イキシチニヒミリギジヂビピ])ヤ/g;
const small = 'ァィゥェォヵヶ';
const large = 'アイウエオカケ';
const vu: Readonly<Record<string, string>> = { ァ: 'バ', ィ: 'ビ', ェ: 'ベ', ォ: 'ボ' };

/**
 * Text as it is compared: one width (NFKC), lower case, no accents, katakana
 * for hiragana, and one spelling where loan words have several. Long vowels
 * stay; see `foldLong`.
 */
export function fold(text: string): string {
  let s = text.normalize('NFKC').toLowerCase();
  // Accents of Latin letters only: taking kana apart would lose their voicing.
  if (/[\u00c0-\u024f]/.test(s))
    s = s.replace(/[\u00c0-\u024f]/g, (c) => c.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
  if (!/[\u3041-\u30ff]/.test(s)) return s;
  return s
    .replace(/[\u3041-\u3096]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
    .replace(/ヴ([ァィェォ])?/g, (_, vowel: string | undefined) => (vowel ? vu[vowel]! : 'ブ'))
    .replace(/[ァィゥェォヵヶ]/g, (c) => large[small.indexOf(c)]!)
    .replace(yaAfterI, '$1ア');
}

/** Without long vowels: マネージャー and マネジャー become one. Takes folded text. */
export const foldLong = (folded: string): string => folded.replaceAll('ー', '');

/**
 * The words of a query, folded; all of them must be found. Besides spaces,
 * a word ends where Latin, katakana and kanji meet and at particles between
 * kanji, so that 機械学習エンジニア finds エンジニア（機械学習）. A long vowel at the end of a
 * word is dropped: サーバー finds サーバ.
 */
export function queryWords(query: string): readonly string[] {
  const parts = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/([\p{Script=Han}々])[のとやをにでがはへ](?=[\p{Script=Han}々\u30a1-\u30fa])/gu, '$1 ')
    .replace(/([\p{Script=Han}々])(?=[\u30a1-\u30fa\p{Script=Latin}])/gu, '$1 ')
    .replace(/([\u30a1-\u30fc])(?=[\p{Script=Han}々\p{Script=Latin}])/gu, '$1 ')
    .replace(/(\p{Script=Latin})(?=[\p{Script=Han}々\u30a1-\u30fa])/gu, '$1 ')
    .split(/[\s・、。,/()「」【】|]+/u)
    .map((word) => fold(word).replace(/(?<=.)ー+$/u, ''));
  return [...new Set(parts.filter(Boolean))];
}

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
