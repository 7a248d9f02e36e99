import type { Records } from '../../src/adapters/memory.js';
import { scenes } from '../../src/content/scenes.js';
import type { Scene, StoryState } from '../../src/model/records/scene.js';
import type { SelfResult } from '../../src/model/records/results.js';

/** A reader who is at the guard rails. */
export const reading: StoryState = {
  id: 'first-ride',
  storyId: 'first-ride',
  version: 1,
  sceneId: 'rails',
  done: ['standing'],
};

/** A check-in whose wheel is uneven. */
export const uneven: SelfResult = {
  id: 'checkin-1',
  takenAt: '2026-10-01T09:00:00+09:00',
  scores: { 'safe-road': 4.3, 'steady-hand': 2.3, 'forward-drive': 3.7, contribution: 4.7, horizon: 2 },
  dosage: {},
  autonomy: 3.7,
};

/** What the company offers: the story, and who is looking. */
export const company: Records = { scenes, viewer: [{ id: 'p1', roles: ['employee'] }] };

const long =
  '転んでもけがをしないと思えるだけの、ながいながい見出しが二行にも三行にもわたって続いてもきちんと折り返される道';

/** Scenes with far more words than ours, one of them without a single space, and words that look like code. */
export const longScenes: Scene[] = scenes.slice(0, 3).map((scene, index) => ({
  ...scene,
  version: 2,
  employee: {
    title: index === 0 ? long : 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    body: [
      long.repeat(4),
      '<script>alert("text is text")</script> 🚲🚲🚲',
      'مرحبا بالعالم — שלום עולם',
      'x'.repeat(200),
    ],
  },
}));
