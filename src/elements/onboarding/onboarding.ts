import { type PropertyValues, html } from 'lit';
import { property } from 'lit/decorators.js';
import { KyoritsuElement } from '../../base/element.js';
import { Locale, type Translation } from '../../base/locale.js';
import { warnAttribute } from '../../base/log.js';
import { baseStyles } from '../../base/styles.js';
import { Loader, type Need, need } from '../../context/loader.js';
import { dataOf } from '../../context/state.js';
import { onboarding as ja } from '../../locales/ja/onboarding.js';
import { viewer } from '../../model/records/organisation.js';
import { type Scene, riderColours, scenes, storyStates } from '../../model/records/scene.js';
import { selfResults } from '../../model/records/results.js';
import { notice } from '../../parts/notice.js';
import { stateStyles, stateView } from '../../parts/states.js';
import { segmentedStyles } from '../../parts/switch.js';
import { type Lane, lanes } from './lane.js';
import { type StoryData, loadStory } from './load-story.js';
import { styles } from './onboarding.styles.js';
import { sceneStyles } from './scene.styles.js';
import type { Telling } from './telling.js';

type Words = Translation<typeof ja>;

/**
 * 「こぎ出す日」, the bicycle story: eight short scenes for the employee and for
 * the manager, to read with or without pictures. It stands in the page, never
 * over it; nothing moves by itself; it remembers where the reader was, and
 * stays closed for whoever has said "later" or "never again".
 *
 * A company's own scenes are JSON, by `data` or as a file by `story-file`;
 * the guide page *The story's scenes* says what is in them.
 *
 * @summary The bicycle story, in eight scenes.
 * @fires {OnboardingSceneEvent} kyoritsu-onboarding-scene - The reader turns to a scene; cancelable.
 * @fires {OnboardingLaterEvent} kyoritsu-onboarding-later - The reader puts the story off; cancelable.
 * @fires {OnboardingFinishEvent} kyoritsu-onboarding-finish - The story was read to its end; cancelable.
 * @fires {CheckinIntent} kyoritsu-start-checkin - The reader wants to check in.
 * @fires {TalkIntent} kyoritsu-talk - The reader wants to talk about the two promises.
 * @fires {WidgetErrorEvent} kyoritsu-error - The story could not be loaded.
 * @csspart widget - The card.
 */
export class KyoritsuOnboarding extends KyoritsuElement<typeof ja> {
  static override readonly widget: string = 'onboarding';
  static readonly needs: readonly Need[] = [
    need(scenes, ['list', 'watch']),
    need(storyStates, ['list', 'put'], true),
    need(viewer, ['list'], true),
    need(selfResults, ['list', 'watch'], true),
    need(riderColours, ['list', 'put'], true),
  ];
  static override styles = [...baseStyles, ...stateStyles, segmentedStyles, sceneStyles, styles];

  /** A company's own scenes. Refused as a whole where one is wrong; the story that would be told else stays. */
  @property({ attribute: false }) data: readonly Scene[] | undefined;
  /** Whose story it is: `employee` or `manager`. Without it the reader chooses, and what the reader is to the company comes first. */
  @property() lane: Lane | undefined;
  /** Id of the story to tell, where there are several; of one that is not there, ours is told. */
  @property() story: string | undefined;
  /** Address of a JSON file with scenes of the page's own; `data` comes before it. */
  @property({ attribute: 'story-file' }) storyFile: string | undefined;
  /** Id of the provider to use instead of the one around. */
  @property() provider: string | undefined;

  protected readonly locale = new Locale(this, {
    name: 'onboarding',
    ja,
    en: () => import('../../locales/en/onboarding.js').then((module) => module.onboarding),
  });
  readonly #loader = new Loader<StoryData, typeof import('./telling.js')>(this, {
    needs: KyoritsuOnboarding.needs,
    part: () => import('./telling.js'),
    load: (port, signal) => loadStory(port, signal, { data: this.data, file: this.storyFile }, this.story),
    isEmpty: ({ story }) => story.length === 0,
  });
  #telling: Telling | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lane') && this.lane != null && !lanes.includes(this.lane)) {
      warnAttribute(this, 'lane', this.lane, lanes);
    }
    // A load that began before the first drawing did not know of these yet.
    const told = this.hasUpdated || this.data != null || this.story !== undefined || this.storyFile !== undefined;
    if (told && (['data', 'story', 'storyFile'] as const).some((name) => changed.has(name))) void this.#loader.reload();
    const { state, port, part } = this.#loader;
    const data = dataOf(state);
    if (data && port && part) (this.#telling ??= new part.Telling(this, this.#loader)).show(data, port);
    else if (state.kind === 'idle' || state.kind === 'loading') this.#telling?.forget();
  }

  protected override draw(words: Words): unknown {
    const lane = lanes.find((each) => each === this.lane);
    return stateView(this.#loader.state, words, {
      ready: (data) => this.#telling?.draw(data, lane, words, this.locale.lang),
      empty: () => notice({ drawing: 'bicycle', title: words.emptyTitle, text: words.empty }),
      skeleton: () => html`<div class="frame"></div>
        <div class="pad waiting"></div>`,
      retry: () => void this.#loader.reload(),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kyoritsu-onboarding': KyoritsuOnboarding;
  }
}
