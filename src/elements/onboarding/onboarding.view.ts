import type { Viewer } from '../../model/records/organisation.js';
import type { Scene, StoryState } from '../../model/records/scene.js';
import { scenes } from '../../model/records/scene.js';
import type { AnyRecord, Resource } from '../../model/resource.js';
import { type SupportId, supportOf } from '../../model/supports.js';
import { say } from '../../model/text.js';
import { flawOf } from '../../port/validate.js';

/** Whose story it is: the employee's own, or of the one who supports. */
export const lanes = ['employee', 'manager'] as const;
export type Lane = (typeof lanes)[number];

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

/** The page's word, else the reader's own choice, else what the reader is to the company. */
export const laneOf = (attribute: Lane | undefined, state: StoryState | undefined, viewer: Viewer | undefined): Lane =>
  attribute ?? state?.lane ?? (viewer?.roles.includes('manager') ? 'manager' : 'employee');

/** The story asked for, else ours, else the first there is. */
export function storyIdOf(scenes: readonly Scene[], asked: string | undefined): string | undefined {
  const ids = new Set(scenes.map(({ storyId }) => storyId));
  return [asked, 'first-ride'].find((id) => id !== undefined && ids.has(id)) ?? scenes[0]?.storyId;
}

/**
 * First thing that is wrong with scenes that a page hands in, naming scene,
 * field and reason; `undefined` where they can be told. One bad scene refuses
 * all: a story with a hole is no story.
 */
export function flawOfScenes(value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'data: not a list of scenes';
  if (value.length === 0) return 'data: no scenes';
  const seen = new Set<string>();
  for (const [index, record] of (value as unknown[]).entries()) {
    const flaw = flawOf(scenes as unknown as Resource<AnyRecord>, record);
    const name = `data[${index}] (scene ${JSON.stringify((record as Partial<Scene> | null)?.id) ?? 'without id'})`;
    if (flaw !== undefined) return `${name} ${flaw}`;
    const scene = record as Scene;
    const key = JSON.stringify([scene.storyId, scene.version, scene.id]);
    if (seen.has(key)) return `${name} id: used twice in this story`;
    seen.add(key);
    if (scene.support != null && !supportOf(scene.support)) {
      return `${name} support: ${JSON.stringify(scene.support)} is none of the five`;
    }
  }
  return undefined;
}
