import type { Translation } from '../../base/locale.js';
import type { radarNext } from '../../locales/ja/radar-next.js';
import type { steps } from '../../locales/ja/steps.js';
import type { SupportId } from '../../model/supports.js';
import type { Values } from '../../model/wheel-plane.js';
import type { SpokeView } from './radar.view.js';
import type { Speaker } from './radar.words.js';

/** Words of what comes after the wheel, in one language. */
export type NextWords = Translation<typeof radarNext>;

/** Words of the steps in one language. */
export type StepWords = Translation<typeof steps>;

/** What the steps are drawn from. */
export interface StepsParts {
  readonly spokes: readonly SpokeView[];
  readonly values: Values;
  readonly takenAt: string | undefined;
  /** The support to talk about: the reader's choice, else the suggestion. */
  readonly supportId: SupportId | undefined;
  readonly speaker: Speaker;
  /** Where the wheel comes from, and what it leads to. */
  readonly words: NextWords;
}
