import { type OwnPlaces, ownContent } from '../../context/own-content.js';
import { type Scene, scenes } from '../../model/records/scene.js';
import type { AnyRecord, Resource } from '../../model/resource.js';
import { supportOf } from '../../model/supports.js';
import { flawOf } from '../../port/validate.js';

/** The page's own scenes, if it has any and all of them can be told. */
export const ownScenes = (
  places: OwnPlaces<readonly Scene[]>,
  signal: AbortSignal,
): Promise<readonly Scene[] | undefined> =>
  ownContent(
    places,
    { tag: 'kyoritsu-onboarding', attribute: 'story-file', what: 'these scenes are', read: readScenes },
    signal,
  );

const readScenes = (value: unknown): readonly Scene[] | string => flawOfScenes(value) ?? (value as readonly Scene[]);

/**
 * First thing that is wrong with scenes that a page hands in, naming scene,
 * field and reason; `undefined` where they can be told. One bad scene refuses
 * all: a story with a hole is no story.
 */
export function flawOfScenes(value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'not a list of scenes';
  if (value.length === 0) return 'no scenes';
  const seen = new Set<string>();
  for (const [index, record] of (value as unknown[]).entries()) {
    const flaw = flawOf(scenes as unknown as Resource<AnyRecord>, record);
    const name = `[${index}] (scene ${JSON.stringify((record as Partial<Scene> | null)?.id) ?? 'without id'})`;
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
