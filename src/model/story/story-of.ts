import type { Scene } from '../records/scene.js';

/** The scenes of one story in their order; of several stored versions the newest. */
export function storyOf(scenes: readonly Scene[], storyId: string): readonly Scene[] {
  const own = scenes.filter((scene) => scene.storyId === storyId);
  const version = Math.max(...own.map((scene) => scene.version));
  return own.filter((scene) => scene.version === version).toSorted((a, b) => a.order - b.order);
}
