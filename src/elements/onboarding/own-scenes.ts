import { warnOnce } from '../../base/log.js';
import { readJsonFile } from '../../context/json-file.js';
import { type Scene, scenes } from '../../model/records/scene.js';
import type { AnyRecord, Resource } from '../../model/resource.js';
import { supportOf } from '../../model/supports.js';
import { PortError } from '../../port/error.js';
import { flawOf } from '../../port/validate.js';

/** Where scenes of the page's own may come from; handed-in ones come before a named file. */
export interface ScenePlaces {
  readonly data: readonly Scene[] | null | undefined;
  /** Address of a JSON file. */
  readonly file: string | null | undefined;
}

/**
 * The page's own scenes, if it has any and all of them can be told: refused as
 * a whole with one console line that names scene, field and reason, else. The
 * story that is there stays.
 */
export async function ownScenes(
  { data, file }: ScenePlaces,
  signal: AbortSignal,
): Promise<readonly Scene[] | undefined> {
  if (data != null) return accepted(data, '<kyoritsu-onboarding> .data');
  if (!file) return undefined;
  const place = `<kyoritsu-onboarding story="${file}">`;
  try {
    return accepted(await readJsonFile(file, signal), place);
  } catch (error) {
    if (signal.aborted) throw error;
    const { kind, detail } = PortError.from(error);
    warnOnce(`${place}: these scenes are not used, ${detail ?? kind}`);
    return undefined;
  }
}

function accepted(value: unknown, place: string): readonly Scene[] | undefined {
  const flaw = flawOfScenes(value);
  if (flaw === undefined) return value as readonly Scene[];
  warnOnce(`${place}: these scenes are not used, ${flaw}`);
  return undefined;
}

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
