import type { SelfResult } from '../records/results.js';
import type { Counterpart, Prompt, PromptState } from '../records/talk.js';
import type { SupportId } from '../supports.js';

/** What a draw depends on; nothing else does, so that the same input gives the same cards. */
export interface DrawInput {
  readonly prompts: readonly Prompt[];
  readonly counterpart: Counterpart;
  /** Running number of this pair's meetings, from 1. */
  readonly meeting: number;
  /** What the person did with cards before (uses, pins, cards laid aside). */
  readonly states?: readonly PromptState[];
  /** The reader's own latest result: too much or too little steers the cards. */
  readonly wheel?: Pick<SelfResult, 'dosage'> | undefined;
  /** The support the reader picked to talk about. */
  readonly support?: SupportId | null | undefined;
  /** Ids of cards turned over for another one in this sitting; kept nowhere. */
  readonly setAside?: readonly string[];
  readonly seed: string;
}
