import { type LitElement, adoptStyles, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { onboarding } from '../../locales/ja/onboarding.js';
import type { Scene } from '../../model/records/scene.js';
import type { SelfResult } from '../../model/records/results.js';
import type { Course } from './art/course.js';
import { Journey } from './journey.js';
import { motionSwitch } from './motion-switch.js';
import type { Art } from './scene-panel.js';
import type { Tries } from './tries.js';

/** What the pictures are drawn from, as far as motion needs to know. */
interface Shown {
  readonly story: readonly Scene[];
  readonly tries: Tries;
  readonly wheel: SelfResult | undefined;
  /** The reader wants nothing to move. */
  readonly still: boolean;
}

/** The acts of a story's scenes, in their order: the road that all of them are on. */
export const courseOf = (story: readonly Scene[]): Course => story.map(({ act }) => act);

/** The pictures of a telling: fetches them when there is a scene to show, and lets them move where that is wanted. */
export class Stage {
  #art: Art | undefined;
  readonly #host: LitElement;
  readonly #journey: Journey;

  constructor(host: LitElement) {
    this.#host = host;
    this.#journey = new Journey(host);
  }

  /** Number of the scene that the bicycle is on its way from. */
  get from(): number | undefined {
    return this.#journey.from;
  }

  /** The pictures are here. */
  get set(): boolean {
    return typeof this.#art === 'object';
  }

  /** The pictures come after the words, once, and only when there is a scene to show. */
  pictures(): Art {
    if (this.#art) return this.#art;
    void this.#fetch();
    return (this.#art = 'coming');
  }

  /** The bicycle rides over to another scene, where things may move. */
  ride(fromId: string, toId: string, { story, tries, wheel, still }: Shown): void {
    const art = this.#art;
    const [from, place] = [fromId, toId].map((id) => story.findIndex((scene) => scene.id === id)) as [number, number];
    if (still || from === place || typeof art !== 'object') return;
    const trip = { course: courseOf(story), from, place, tries, wheel };
    this.#journey.start((picture) => art.travel(picture, trip), from);
  }

  /** The bicycle answers what has been tried; `before` is what had been tried until then. */
  answer(sceneId: string, before: Tries, { story, tries, wheel, still }: Shown): void {
    const art = this.#art;
    const place = story.findIndex(({ id }) => id === sceneId);
    if (still || typeof art !== 'object' || place < 0) return;
    this.#journey.start((picture) => art.answer(picture, { course: courseOf(story), place, before, tries, wheel }));
  }

  /** Everything still at once. */
  stop(): void {
    this.#journey.stop();
  }

  /** The switch for what moves; a device that asks for stills has said it already. */
  switch(words: Translation<typeof onboarding>, still: boolean, turn: () => void): unknown {
    if (this.#journey.calm || !this.set) return nothing;
    return motionSwitch(words, still, () => {
      this.stop();
      turn();
    });
  }

  async #fetch(): Promise<void> {
    try {
      const art = await import('./art/pictures.js');
      const { elementStyles } = this.#host.constructor as typeof LitElement;
      // Their colours come with them; a shadow root of ours, so never a page's sheet.
      adoptStyles(this.#host.renderRoot as ShadowRoot, [...elementStyles, ...art.artStyles]);
      this.#art = art;
    } catch {
      // Said in words where the picture would be, with what it shows.
      this.#art = 'missing';
    }
    this.#host.requestUpdate();
  }
}
