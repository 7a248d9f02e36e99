import type { SelfResult } from '../../model/records/results.js';
import type { ViewWords } from './company.words.js';

/** What the company's part of the wheel is lent by the widget. */
export interface CompanyHelp {
  /** The reader's own newest result. */
  readonly own: () => SelfResult | undefined;
  /** Says a sentence politely. */
  readonly announce: (sentence: string) => void;
  /** Undefined while the language is on its way. */
  readonly words: () => ViewWords | undefined;
}
