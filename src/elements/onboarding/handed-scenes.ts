import { type Scene, scenes } from '../../model/records/scene.js';
import type { AnyRecord, Resource } from '../../model/resource.js';
import { supportOf } from '../../model/supports.js';
import { flawOf } from '../../port/validate.js';

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
