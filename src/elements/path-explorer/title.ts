import { say } from '../../model/text.js';
import type { Career } from './career.js';

/**
 * A title within a sentence, on an island of its own direction: Arabic in a
 * Japanese line would else take its neighbours along. For text that cannot be
 * marked up; elements use `<bdi>` or `dir="auto"`.
 */
export const isolated = (title: string): string => `\u2068${title}\u2069`;

/** The title of a role; its id where the catalogue does not know it. */
export const titleOf = (career: Career, id: string, lang: string): string =>
  say(career.role.get(id)?.title, lang) || id;
