import type { SnoozeDays } from '../../model/story/progress.js';

/** The reader turns to a scene; `preventDefault()` keeps the story where it is. */
export class OnboardingSceneEvent extends Event {
  static readonly type = 'kyoritsu-onboarding-scene';
  readonly detail: { readonly storyId: string; readonly sceneId: string };
  constructor(storyId: string, sceneId: string) {
    super(OnboardingSceneEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = { storyId, sceneId };
  }
}

/** The reader puts the story off for 7 or 30 days, or for good; `preventDefault()` leaves it open. */
export class OnboardingLaterEvent extends Event {
  static readonly type = 'kyoritsu-onboarding-later';
  readonly detail: { readonly storyId: string; readonly until: SnoozeDays | 'never' };
  constructor(storyId: string, until: SnoozeDays | 'never') {
    super(OnboardingLaterEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = { storyId, until };
  }
}

/** The story was read to its end; `preventDefault()` leaves it open and unfinished. */
export class OnboardingFinishEvent extends Event {
  static readonly type = 'kyoritsu-onboarding-finish';
  readonly detail: { readonly storyId: string };
  constructor(storyId: string) {
    super(OnboardingFinishEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = { storyId };
  }
}
