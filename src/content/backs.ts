import type { Text } from '../model/text.js';

/** What is written on the back of a card. */
export interface Back {
  /** For whoever listens; on a card that the employee asks, for whoever answers. */
  readonly hints: Text[];
  /** A sign of stepping in too far, as the listener would notice it. */
  readonly overstep: Text[];
  /** One or two questions to go on with. */
  readonly followUps: Text[];
}

type Words = readonly [ja: string, en: string];
const text = ([ja, en]: Words): Text => ({ ja, en });

/** A back in both languages. */
export const back = (hint: Words, overstep: Words, ...followUps: Words[]): Back => ({
  hints: [text(hint)],
  overstep: [text(overstep)],
  followUps: followUps.map(text),
});
