/*
 * Making an `Intl` formatter costs as much as drawing a widget, and a page
 * needs few different ones: they are made once and shared by all its widgets.
 */
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

function once<F>(made: Map<string, F>, lang: string, options: object, make: () => F): F {
  const key = lang + JSON.stringify(options);
  const format = made.get(key) ?? make();
  made.set(key, format);
  return format;
}

/**
 * Writes numbers of a language.
 *
 * @param lang a tag that `Intl` takes, as `Locale` gives it
 */
export const numberFormat = (lang: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once(numbers, lang, options, () => new Intl.NumberFormat(lang, options));

/**
 * Writes days and times of a language, in the reader's time zone unless the
 * options name one.
 *
 * @param lang a tag that `Intl` takes, as `Locale` gives it
 */
export const dateFormat = (lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(dates, lang, options, () => new Intl.DateTimeFormat(lang, options));
