import type { Scene, StoryState } from '../../model/records/scene.js';
import { type SupportId, supportOf } from '../../model/supports.js';
import { say } from '../../model/text.js';
import type { Lane } from './lane.js';

/** A scene in the reader's language and lane. */
export interface SceneView {
  readonly id: string;
  readonly act: Scene['act'];
  /** From 1. */
  readonly place: number;
  readonly of: number;
  readonly support: { readonly id: SupportId; readonly name: string; readonly plain: string } | undefined;
  readonly title: string;
  readonly body: readonly string[];
  /** What the picture shows, in words. */
  readonly picture: string;
  readonly done: boolean;
  readonly here: boolean;
}

/** The whole story for one reader. */
export function sceneViews(
  story: readonly Scene[],
  lane: Lane,
  lang: string,
  at: Pick<StoryState, 'sceneId' | 'done'> | undefined,
): readonly SceneView[] {
  return story.map((scene, index) => {
    const support = scene.support == null ? undefined : supportOf(scene.support);
    return {
      id: scene.id,
      act: scene.act,
      place: index + 1,
      of: story.length,
      support: support && { id: support.id, name: say(support.name, lang), plain: say(support.plain, lang) },
      title: say(scene[lane].title, lang),
      body: scene[lane].body.map((line) => say(line, lang)),
      picture: say(scene.picture, lang),
      done: at?.done.includes(scene.id) ?? false,
      here: scene.id === at?.sceneId,
    };
  });
}

/** A look at the picture takes about so long. */
const secondsPerPicture = 3;

/**
 * Whole minutes (at least 1) to read some scenes: 550 characters a minute for
 * scripts without spaces, 220 words a minute for the others, and a look at
 * each picture.
 */
export function minutesFor(scenes: readonly Pick<SceneView, 'title' | 'body'>[]): number {
  const seconds = scenes.reduce((sum, { title, body }) => {
    const text = [title, ...body].join(' ');
    const characters = text.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/gu)?.length ?? 0;
    const words = text.match(/[\p{L}\p{N}’']+/gu)?.length ?? 0;
    return sum + secondsPerPicture + (characters > 0 ? characters / (550 / 60) : words / (220 / 60));
  }, 0);
  return Math.max(1, Math.round(seconds / 60));
}
