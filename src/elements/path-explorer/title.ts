import { say } from '../../model/text.js';
import type { Career } from './career.js';

/** The title of a role; its id where the catalogue does not know it. */
export const titleOf = (career: Career, id: string, lang: string): string =>
  say(career.role.get(id)?.title, lang) || id;
