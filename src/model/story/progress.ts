import type { Scene, StoryState } from '../records/scene.js';

/** Days that "later" may mean. */
export const snoozeDays = [7, 30] as const;
export type SnoozeDays = (typeof snoozeDays)[number];

/** The scene after that one; `undefined` after the last, or where the id is unknown. */
export function nextScene(story: readonly Scene[], sceneId: string): Scene | undefined {
  const at = story.findIndex(({ id }) => id === sceneId);
  return at < 0 ? undefined : story[at + 1];
}

/** The scene before that one; `undefined` before the first, or where the id is unknown. */
export function previousScene(story: readonly Scene[], sceneId: string): Scene | undefined {
  const at = story.findIndex(({ id }) => id === sceneId);
  return at < 1 ? undefined : story[at - 1];
}

/**
 * Where a reader goes on. A scene that an updated story no longer has becomes
 * the nearest earlier one: the last scene of the story that the reader had
 * done before it, else the first. Never an error, never a scene that the
 * reader has not been at. `undefined` only for a story without scenes.
 */
export function resumeScene(
  story: readonly Scene[],
  state: Pick<StoryState, 'sceneId' | 'done'> | undefined,
): Scene | undefined {
  if (state === undefined) return story[0];
  const stood = story.find(({ id }) => id === state.sceneId);
  if (stood !== undefined) return stood;
  // `done` is in the order of reading, so what follows the lost scene in it came later.
  const lost = state.done.indexOf(state.sceneId);
  const before = lost < 0 ? state.done : state.done.slice(0, lost);
  return story.findLast(({ id }) => before.includes(id)) ?? story[0];
}

/** Where an invitation to the story stands. */
export type Invitation = 'open' | 'snoozed' | 'dismissed' | 'finished';

/**
 * Whether a widget may invite to the story: only while `open`. "Never again"
 * outweighs everything; a story that was read to the end invites no more,
 * not even in a new version (the replay link remains).
 *
 * @param now the moment of asking
 */
export function invitation(state: StoryState | undefined, now: Date): Invitation {
  if (state?.dismissedAt != null) return 'dismissed';
  if (state?.finishedAt != null) return 'finished';
  if (state?.snoozeUntil != null && Date.parse(state.snoozeUntil) > now.getTime()) return 'snoozed';
  return 'open';
}

/** A reader who opens the story for the first time. `undefined` for a story without scenes. */
export function begin(story: readonly Scene[], lane: 'employee' | 'manager'): StoryState | undefined {
  const [first] = story;
  if (first === undefined) return undefined;
  return { id: first.storyId, storyId: first.storyId, version: first.version, sceneId: first.id, done: [], lane };
}

/**
 * The reader goes to a scene; the one left counts as done. Reading again
 * lifts a "later" but never a "never again", which only the reader takes back
 * by {@link replay}. Unknown scenes change nothing.
 */
export function goTo(state: StoryState, story: readonly Scene[], sceneId: string): StoryState {
  const scene = story.find(({ id }) => id === sceneId);
  if (scene === undefined) return state;
  const done = state.sceneId === sceneId ? state.done : withDone(state);
  return { ...state, version: scene.version, sceneId, done, snoozeUntil: null };
}

/** "Later", for 7 or 30 days of 24 hours from `now`. */
export const snooze = (state: StoryState, days: SnoozeDays, now: Date): StoryState => ({
  ...state,
  snoozeUntil: new Date(now.getTime() + days * 86_400_000).toISOString(),
});

/** "Never again": honoured by every widget that would invite. */
export const dismiss = (state: StoryState, now: Date): StoryState => ({ ...state, dismissedAt: now.toISOString() });

/** Read to the end; the scene stood at is done too. */
export const finish = (state: StoryState, now: Date): StoryState => ({
  ...state,
  done: withDone(state),
  snoozeUntil: null,
  finishedAt: now.toISOString(),
});

/** From the first scene again, by the reader's own wish; what was done before stays done. */
export const replay = (state: StoryState, story: readonly Scene[]): StoryState => ({
  ...state,
  version: story[0]?.version ?? state.version,
  sceneId: story[0]?.id ?? state.sceneId,
});

const withDone = ({ done, sceneId }: StoryState): string[] => (done.includes(sceneId) ? done : [...done, sceneId]);
