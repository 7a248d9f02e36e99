/**
 * Words of a record: one string for every reader, or a string a language
 * (`{ ja: '…', en: '…' }`, keys are BCP 47 tags).
 */
export type Text = string | Record<string, string>;

/**
 * The words of a text in the reader's language. Falls back from `en-GB` to
 * `en`, then to Japanese, English, and whatever there is: a missing
 * translation shows another language, never nothing.
 *
 * @param words the record's text
 * @param locale BCP 47 tag of the reader
 */
export function say(words: Text | undefined | null, locale: string): string {
  if (words == null) return '';
  if (typeof words === 'string') return words;
  const language = locale.split('-')[0] ?? locale;
  return words[locale] ?? words[language] ?? words['ja'] ?? words['en'] ?? Object.values(words)[0] ?? '';
}
