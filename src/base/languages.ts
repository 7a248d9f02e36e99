/** Words of one language, by widget. */
export type Catalogue = { readonly [widget: string]: object };

/** Languages that the page has added, by BCP 47 tag. */
export const languages = new Map<string, Catalogue>();

/**
 * Adds a language (or replaces words of one) for every widget of this copy.
 * Call it before the widgets are defined. Missing widgets read English.
 *
 * @example
 * import { addLanguage } from 'kyoritsu';
 * addLanguage('fr', { radar: { ...en.radar, title: 'Ma roue' } });
 */
export function addLanguage(lang: string, catalogue: Catalogue): void {
  languages.set(lang, catalogue);
}
