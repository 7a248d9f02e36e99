/** What joins the parts of one word in one catalogue and not in another: データ・アナリスト, back-end. */
const joints = /(?<=[\u30a1-\u30fc])・(?=[\u30a1-\u30fa])|(?<=[a-z])[-\u2010\u2011](?=[a-z])/g;
/** Kana that have another spelling: hiragana, small and old letters, and ヴ with its vowel. */
const respelled = /[ヴゔ][ァィェォぁぃぇぉ]?|[\u3041-\u3096ァィゥェォヂヅヵヶ]/g;
const [small, large] = ['ァィゥェォヵヶヂヅ', 'アイウエオカケジズ'];
const vu: Readonly<Record<string, string>> = { ァ: 'バ', ィ: 'ビ', ェ: 'ベ', ォ: 'ボ' };
/** イ-row kana: after them ヤ and ア are one sound in loan words (エンジニヤ, エンジニア). */
const yaAfterI = /([イキシチニヒミリギジヂビピ])ヤ/g;

/**
 * Text as it is compared: one width (NFKC), lower case, no accents, katakana
 * for hiragana, and one spelling where loan words have several or join their
 * parts with a mark. Long vowels stay; see `foldLong`.
 */
export function fold(text: string): string {
  let s = text;
  if (!usual.test(text)) {
    s = (/[^\0-\x7f]/.test(text) ? text.normalize('NFKC') : text).toLowerCase();
    // Accents of Latin letters only: taking kana apart would lose their voicing.
    if (/[\u00c0-\u024f]/.test(s))
      s = s.replace(/[\u00c0-\u024f]/g, (c) => c.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
  }
  if (/[\u3041-\u3096ァィゥェォヂヅヤヴヵヶ]/.test(s)) s = oneKana(s);
  return /[-・\u2010\u2011]/.test(s) ? s.replace(joints, '') : s;
}

/** One width and lower case already, as most of a catalogue is: ASCII, kana and kanji. */
const usual = /^[\0-@[-~\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff]*$/;

function oneKana(s: string): string {
  const one = s.replace(respelled, (kana) => {
    let spelling = spellings.get(kana);
    if (spelling === undefined) spellings.set(kana, (spelling = spellingOf(kana)));
    return spelling;
  });
  return one.includes('ヤ') ? one.replace(yaAfterI, '$1ア') : one;
}

/** Each kana's one spelling, once it was met. */
const spellings = new Map<string, string>();

function spellingOf(kana: string): string {
  const [first, vowel] = kana.replace(/[\u3041-\u3096]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
  if (first === 'ヴ') return vowel === undefined ? 'ブ' : vu[vowel]!;
  return large[small.indexOf(first!)] ?? first!;
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
    .map((word) => fold(word).replace(/ー+$/u, ''));
  return [...new Set(parts.filter(Boolean))];
}

/** The whole query as it may stand in a text: folded, with single spaces. */
export const queryPhrase = (query: string): string => fold(query).trim().replace(/\s+/gu, ' ').replace(/ー+$/u, '');
