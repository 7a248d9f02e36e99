import type { Translation } from '../../base/locale.js';
import type { onboarding } from '../../locales/ja/onboarding.js';
import type { Scene } from '../../model/records/scene.js';

/** Where the supporting hand is. */
export const handPlaces = ['far', 'near', 'grip'] as const;
export type Hand = (typeof handPlaces)[number];
/** How heavy the gear is. */
export const gearWeights = ['light', 'fit', 'heavy'] as const;
export type Gear = (typeof gearWeights)[number];
/** The three roads of the fork. */
export const forkRoads = ['inside', 'outside', 'deeper'] as const;
export type Fork = (typeof forkRoads)[number];
/** Heights of the rail, from the feet (0) to the eyes (4). */
export const railHeights = [0, 1, 2, 3, 4] as const;

/**
 * What the reader has tried in the scenes. Lives while the page is open and is
 * stored nowhere: nothing here is an answer.
 */
export interface Tries {
  /** 0 (feet) to 4 (eyes). */
  readonly rail: number;
  readonly hand: Hand;
  readonly gear: Gear;
  /** The word on the parcel; empty until the reader writes one. */
  readonly word: string;
  readonly view: Fork | undefined;
  /** A word was said to the one who fell. */
  readonly voice: boolean;
  /** The pushing hand was eased. */
  readonly ease: boolean;
}

/** As the scenes' own picture texts describe them. */
export const untried: Tries = {
  rail: 2,
  hand: 'near',
  gear: 'fit',
  word: '',
  view: undefined,
  voice: false,
  ease: false,
};

/** One thing that can be tried, and what the bicycle answers. */
export interface Answer {
  readonly choice: string;
  readonly answer: string;
}

/** How the bicycle answers what was tried in a scene; `undefined` where there is nothing to do. */
export interface Reply {
  /** What the picture shows beyond its own text, where something was changed. */
  readonly shows: string | undefined;
  readonly answer: string;
}

type Words = Translation<typeof onboarding>;

/** The bicycle's answer in a sentence. */
export function replyTo(act: Scene['act'], tries: Tries, words: Words): Reply | undefined {
  const reply = (changed: boolean, shows: string, answer: string): Reply => ({
    shows: changed ? shows : undefined,
    answer,
  });
  switch (act) {
    case 'rail':
      return reply(tries.rail !== untried.rail, words.railAt(tries.rail), words.railAnswer(tries.rail));
    case 'hand':
      return reply(tries.hand !== untried.hand, words.handAt(tries.hand), words.handAnswer(tries.hand));
    case 'gear':
      return reply(tries.gear !== untried.gear, words.gearAt(tries.gear), words.gearAnswer(tries.gear));
    case 'basket': {
      const word = tries.word.trim();
      return reply(word !== '', words.basketShows(word), word ? words.basketAnswer(word) : words.basketEmpty);
    }
    case 'view':
      return tries.view
        ? reply(true, words.viewAt(tries.view), words.viewAnswer(tries.view))
        : reply(false, '', words.viewNone);
    case 'fall': {
      const said = [tries.voice && words.voiceAnswer, tries.ease && words.easeAnswer].filter(Boolean).join(' ');
      return reply(said !== '', said, said || words.fallNone);
    }
    default:
      return undefined;
  }
}

/** Everything that can be tried in a scene with its answer, for those who read the text alone. */
export function allAnswers(act: Scene['act'], words: Words): readonly Answer[] {
  switch (act) {
    case 'rail':
      return railHeights.map((at) => ({ choice: words.railAt(at), answer: words.railAnswer(at) }));
    case 'hand':
      return handPlaces.map((at) => ({ choice: words.handAt(at), answer: words.handAnswer(at) }));
    case 'gear':
      return gearWeights.map((at) => ({ choice: words.gearAt(at), answer: words.gearAnswer(at) }));
    case 'view':
      return forkRoads.map((at) => ({ choice: words.viewAt(at), answer: words.viewAnswer(at) }));
    case 'fall':
      return [
        { choice: words.voice, answer: words.voiceAnswer },
        { choice: words.ease, answer: words.easeAnswer },
      ];
    default:
      return [];
  }
}
