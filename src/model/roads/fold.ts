/** イ-row kana: after them ヤ and ア are one sound in loan words (エンジニヤ, エンジニア). */
const yaAfterI = /([イキシチニヒミリギジヂビピ])ヤ/g;
/** What joins the parts of one word in one catalogue and not in another: データ・アナリスト, back-end. */
const joints = /(?<=[\u30a1-\u30fc])・(?=[\u30a1-\u30fa])|(?<=[a-z])[-\u2010\u2011](?=[a-z])/g;
const small = 'ァィゥェォヵヶヂヅ';
const large = 'アイウエオカケジズ';
const vu: Readonly<Record<string, string>> = { ァ: 'バ', ィ: 'ビ', ェ: 'ベ', ォ: 'ボ' };

/**
 * Text as it is compared: one width (NFKC), lower case, no accents, katakana
 * for hiragana, and one spelling where loan words have several or join their
 * parts with a mark. Long vowels stay; see `foldLong`.
 */
export function fold(text: string): string {
  const plain = /^[\0-\x7f]*$/.test(text);
  let s = (plain ? text : text.normalize('NFKC')).toLowerCase();
  if (!plain) {
    // Accents of Latin letters only: taking kana apart would lose their voicing.
    if (/[\u00c0-\u024f]/.test(s))
      s = s.replace(/[\u00c0-\u024f]/g, (c) => c.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
    if (/[\u3041-\u3096ァィゥェォヂヅヤヴヵヶ]/.test(s)) s = oneKana(s);
  }
  return /[-・\u2010\u2011]/.test(s) ? s.replace(joints, '') : s;
}

const oneKana = (s: string): string =>
  s
    .replace(/[\u3041-\u3096]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
    .replace(/ヴ([ァィェォ])?/g, (_, vowel: string | undefined) => (vowel ? vu[vowel]! : 'ブ'))
    .replace(/[ァィゥェォヵヶヂヅ]/g, (c) => large[small.indexOf(c)]!)
    .replace(yaAfterI, '$1ア');

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
    .map((word) => fold(word).replace(/ー+$/u, ''));
  return [...new Set(parts.filter(Boolean))];
}
