import { type PropertyValues, adoptStyles, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { KyoritsuElement } from '../../base/element.js';
import { Locale, type Translation } from '../../base/locale.js';
import { warnAttribute, warnOnce } from '../../base/log.js';
import { baseStyles } from '../../base/styles.js';
import { CheckinIntent, TalkIntent } from '../../context/intents.js';
import { Loader, type Need, need } from '../../context/loader.js';
import { dataOf } from '../../context/state.js';
import { onboarding as ja } from '../../locales/ja/onboarding.js';
import { viewer } from '../../model/records/organisation.js';
import { type Scene, scenes, storyStates } from '../../model/records/scene.js';
import { selfResults } from '../../model/records/survey.js';
import * as progress from '../../model/story/progress.js';
import { notice } from '../../parts/notice.js';
import { stateStyles, stateView } from '../../parts/states.js';
import { segmentedStyles } from '../../parts/switch.js';
import { ending } from './ending.js';
import { type FrameActions, type Menu, contents, foot, head, laterList } from './frame.js';
import { type StoryData, loadStory } from './load-story.js';
import { OnboardingFinishEvent, OnboardingLaterEvent, OnboardingSceneEvent } from './onboarding.events.js';
import { styles } from './onboarding.styles.js';
import { type Lane, flawOfScenes, laneOf, lanes, sceneViews } from './onboarding.view.js';
import { closedView, notes } from './quiet.js';
import { type Art, scenePanel } from './scene-panel.js';
import { StorySession } from './session.js';
import { sceneStyles } from './scene.styles.js';
import { wholeText } from './whole-text.js';

type Words = Translation<typeof ja>;

/**
 * 「こぎ出す日」, the bicycle story: eight short scenes for the employee and for
 * the manager, to read with or without pictures. It stands in the page, never
 * over it; nothing moves by itself; it remembers where the reader was, and
 * stays closed for whoever has said "later" or "never again".
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
  ];
  static override styles = [...baseStyles, ...stateStyles, segmentedStyles, sceneStyles, styles];

  /** A company's own scenes. Refused as a whole where one is wrong; the story that would be told else stays. */
  @property({ attribute: false }) data: readonly Scene[] | undefined;
  /** Whose story it is: `employee` or `manager`. Without it the reader chooses, and what the reader is to the company comes first. */
  @property() lane: Lane | undefined;
  /** Id of the story to tell, where there are several. */
  @property() story: string | undefined;
  /** Id of the provider to use instead of the one around. */
  @property() provider: string | undefined;

  protected readonly locale = new Locale(this, {
    name: 'onboarding',
    ja,
    en: () => import('../../locales/en/onboarding.js').then((module) => module.onboarding),
  });
  readonly #loader = new Loader<StoryData>(this, {
    needs: KyoritsuOnboarding.needs,
    load: (port, signal) => loadStory(port, signal, this.#own, this.story),
    isEmpty: ({ story }) => story.length === 0,
  });
  readonly #session = new StorySession(() => this.requestUpdate());

  #own: readonly Scene[] | undefined;
  #art: Art | undefined;
  #menu: Menu | undefined;
  /** A scene was turned to in this page. */
  #turned = false;
  /** Where the focus goes after the next drawing. */
  #focus: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lane') && this.lane != null && !lanes.includes(this.lane)) {
      warnAttribute(this, 'lane', this.lane, lanes);
    }
    if (changed.has('data')) {
      const flaw = this.data == null ? undefined : flawOfScenes(this.data);
      if (flaw !== undefined) warnOnce(`<${this.localName}> ${flaw}; these scenes are not used`);
      this.#own = flaw === undefined ? (this.data ?? undefined) : undefined;
    }
    const asked = this.hasUpdated || this.data != null || this.story !== undefined;
    // A load that began before the first drawing did not know of these yet.
    if ((changed.has('data') || changed.has('story')) && asked) void this.#loader.reload();
    const { state, port } = this.#loader;
    const story = dataOf(state);
    if (story && port) this.#session.adopt(story, port);
    else if (state.kind === 'idle' || state.kind === 'loading') this.#session.forget();
  }

  protected override updated(): void {
    if (!this.#focus) return;
    this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = undefined;
  }

  protected override draw(words: Words): unknown {
    return stateView(this.#loader.state, words, {
      ready: (data) => this.#drawStory(data, words),
      empty: () => notice({ drawing: 'bicycle', title: words.emptyTitle, text: words.empty }),
      skeleton: () => html`<div class="frame"></div>
        <div class="pad waiting"></div>`,
      retry: () => void this.#loader.reload(),
    });
  }

  #drawStory(data: StoryData, words: Words): unknown {
    const session = this.#session;
    const { state } = session;
    if (!state) return nothing;
    if (!session.open(new Date())) {
      return closedView(session.closedBecause(new Date()), state, this.locale.lang, words, {
        open: () => this.#open(),
        retry: () => session.retry(),
      });
    }
    const attribute = this.lane != null && lanes.includes(this.lane) ? this.lane : undefined;
    const lane = laneOf(attribute, state, data.viewer);
    const views = sceneViews(data.story, lane, this.locale.lang, state);
    const here = views.find((scene) => scene.here) ?? views[0]!;
    const end = (): unknown =>
      ending(words, lane, session.answer ? words[session.answer] : '', {
        checkin: () => this.#checkin(),
        talk: () => this.#talk(),
        finish: () => this.#finish(),
      });
    const actions = this.#actions(here.id, lane);
    return html`<section aria-label=${words.title} @keydown=${this.#onKey}>
      ${head(words, this.#menu, session.asText, actions)}
      ${this.#menu === 'contents' ? contents(views, words, attribute ? undefined : lane, actions) : nothing}
      ${this.#menu === 'later' ? laterList(words, actions) : nothing}
      ${
        session.asText
          ? wholeText(views, words, end())
          : html`${keyed(
              here.id,
              scenePanel({
                scene: here,
                words,
                tries: session.tries,
                art: this.#pictures(),
                wheel: data.wheel,
                turned: this.#turned,
                ending: here.place === here.of ? end() : nothing,
                change: (change) => session.attempt(change),
              }),
            )}
          ${foot(views, words, actions)}`
      }
      ${notes(session.kept, this.#loader.home(storyStates), words, () => session.retry())}
    </section>`;
  }

  #actions(here: string, lane: Lane): FrameActions {
    const story = this.#session.story;
    return {
      go: (sceneId) => this.#go(sceneId),
      back: () => this.#go(progress.previousScene(story, here)?.id),
      next: () => this.#go(progress.nextScene(story, here)?.id),
      choose: (menu) => this.#choose(menu),
      asText: () => this.#asText(!this.#session.asText),
      later: (until) => this.#later(until),
      lane: (chosen) => {
        if (chosen !== lane) this.#session.chooseLane(chosen);
      },
    };
  }

  /** The pictures come after the words, once, and only when there is a scene to show. */
  #pictures(): Art {
    if (this.#art) return this.#art;
    void this.#fetchPictures();
    return (this.#art = 'coming');
  }

  async #fetchPictures(): Promise<void> {
    try {
      const art = await import('./art/pictures.js');
      // Their colours come with them; a shadow root of ours, so never a page's sheet.
      adoptStyles(this.renderRoot as ShadowRoot, [...KyoritsuOnboarding.elementStyles, art.artStyles]);
      this.#art = art;
    } catch {
      // Said in words where the picture would be, with what it shows.
      this.#art = 'missing';
    }
    this.requestUpdate();
  }

  #go(sceneId: string | undefined): void {
    const { state } = this.#session;
    if (!state || sceneId === undefined) return;
    this.#menu = undefined;
    if (!this.dispatchEvent(new OnboardingSceneEvent(state.storyId, sceneId))) return;
    this.#turned = true;
    this.#session.go(sceneId);
    this.#focus = '.scene .title';
  }

  #open(): void {
    this.#session.reopen();
    this.#focus = '.title';
  }

  #later(until: progress.SnoozeDays | 'never'): void {
    const { state } = this.#session;
    if (!state) return;
    if (!this.dispatchEvent(new OnboardingLaterEvent(state.storyId, until))) return;
    this.#menu = undefined;
    this.#session.putOff(until, new Date());
    this.#focus = '.closed .button';
  }

  #finish(close = true): void {
    const { state } = this.#session;
    if (!state) return;
    if (!this.dispatchEvent(new OnboardingFinishEvent(state.storyId))) return;
    this.#session.finish(new Date(), close);
    if (close) this.#focus = '.closed .button';
  }

  #checkin(): void {
    const intent = new CheckinIntent(this.#loader.source);
    this.dispatchEvent(intent);
    this.#end(intent.taken ? undefined : 'noCheckin');
  }

  #talk(): void {
    const intent = new TalkIntent(this.#loader.source, {});
    this.dispatchEvent(intent);
    this.#end(intent.taken ? undefined : 'noTalk');
  }

  /** Whoever asks for what comes next has come to the end; where nobody took the wish, that is said. */
  #end(nobody: 'noCheckin' | 'noTalk' | undefined): void {
    this.#session.answered(nobody);
    this.#finish(false);
  }

  #choose(menu: Menu | undefined): void {
    this.#menu = menu === this.#menu ? undefined : menu;
    this.requestUpdate();
  }

  #asText(on: boolean): void {
    this.#menu = undefined;
    this.#session.readAsText(on);
    this.#focus = '.title';
  }

  /** Arrow keys turn the page while the focus is in the story, but belong to a field that is focused; Escape leaves. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { state, story, asText } = this.#session;
    if (event.key === 'Escape') {
      if (this.#menu) {
        this.#focus = `[data-menu="${this.#menu}"]`;
        this.#choose(this.#menu);
      } else if (asText) {
        this.#asText(false);
      } else return;
      event.preventDefault();
      return;
    }
    if (!state || asText || (event.target as Element).closest('input')) return;
    const to =
      event.key === 'ArrowRight'
        ? progress.nextScene(story, state.sceneId)
        : event.key === 'ArrowLeft'
          ? progress.previousScene(story, state.sceneId)
          : undefined;
    if (!to) return;
    event.preventDefault();
    this.#go(to.id);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kyoritsu-onboarding': KyoritsuOnboarding;
  }
}
