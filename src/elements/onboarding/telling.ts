import { type LitElement, type ReactiveController, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import { CheckinIntent, TalkIntent } from '../../context/intents.js';
import type { Loader } from '../../context/loader.js';
import type { onboarding } from '../../locales/ja/onboarding.js';
import { riderColours, storyStates } from '../../model/records/scene.js';
import type { SelfResult } from '../../model/records/results.js';
import * as progress from '../../model/story/progress.js';
import type { Port } from '../../port/guard.js';
import { ending } from './ending.js';
import { type FrameActions, type Menu, contents, foot, head, laterList } from './frame.js';
import { printSheet } from '../../parts/print.js';
import { type Lane, laneOf } from './lane.js';
import type { StoryData } from './load-story.js';
import { OnboardingFinishEvent, OnboardingLaterEvent, OnboardingSceneEvent } from './onboarding.events.js';
import { type SceneView, sceneViews } from './onboarding.view.js';
import { closedView, notes } from './quiet.js';
import { riderList } from './rider-list.js';
import { scenePanel } from './scene-panel.js';
import { StorySession } from './session.js';
import { Stage, courseOf } from './stage.js';
import type { Tries } from './tries.js';
import { wholeText } from './whole-text.js';

type Words = Translation<typeof onboarding>;

/**
 * The story as it is told: shows what is loaded, and turns what the reader
 * does into events and progress. It comes with the scenes, so that the door of
 * the widget stays light.
 */
export class Telling implements ReactiveController {
  readonly #host: LitElement;
  readonly #loader: Pick<Loader<unknown>, 'home' | 'source'>;
  readonly #session: StorySession;
  readonly #stage: Stage;

  #wheel: SelfResult | undefined;
  /** Where other widgets of the same source tell what they have written. */
  #changes: EventTarget | undefined;
  #menu: Menu | undefined;
  /** A scene was turned to in this page. */
  #turned = false;
  /** Where the focus goes after the next drawing. */
  #focus: string | undefined;

  constructor(host: LitElement, loader: Pick<Loader<unknown>, 'home' | 'source'>) {
    this.#host = host;
    this.#loader = loader;
    this.#session = new StorySession(() => host.requestUpdate());
    this.#stage = new Stage(host);
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#focus) return;
    this.#host.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = undefined;
  }

  hostConnected(): void {
    if (this.#session.state) this.#listen(this.#loader.source?.changes);
  }

  hostDisconnected(): void {
    this.#listen(undefined);
  }

  /** Shows what has been loaded; before each drawing. */
  show(data: StoryData, port: Port): void {
    this.#session.adopt(data, port, this.#loader.home(riderColours) === 'device');
    this.#listen(this.#loader.source?.changes);
  }

  #listen(changes: EventTarget | undefined): void {
    if (changes === this.#changes) return;
    this.#changes?.removeEventListener(storyStates.name, this.#onProgress);
    this.#changes = changes;
    changes?.addEventListener(storyStates.name, this.#onProgress);
  }

  readonly #onProgress = (): void => void this.#session.hear(new Date());

  /** Another source, another person perhaps: nothing of the old one stays. */
  forget(): void {
    this.#session.forget();
  }

  /** @param wanted the lane that the page has said, if it has */
  draw(data: StoryData, wanted: Lane | undefined, words: Words, lang: string): unknown {
    const session = this.#session;
    const { state } = session;
    if (!state) return nothing;
    if (!session.open(new Date())) {
      return closedView(session.closedBecause(new Date()), state, lang, words, {
        open: () => this.#open(),
        retry: () => session.retry(),
      });
    }
    const lane = laneOf(wanted, state, data.viewer);
    const views = sceneViews(data.story, lane, lang, state);
    const here = views.find((scene) => scene.here) ?? views[0]!;
    this.#wheel = data.wheel;
    const end = (): unknown =>
      ending(words, lane, data.wheel !== undefined, session.answer ? words[session.answer] : '', {
        checkin: () => this.#checkin(),
        talk: () => this.#talk(),
        finish: () => this.#finish(),
      });
    const actions = this.#actions(views, lane, words, lang);
    return html`<section aria-label=${words.title} @keydown=${this.#onKey}>
      ${head(words, this.#menu, session.asText, this.#stage.set, actions)}
      ${this.#menu === 'contents' ? contents(views, words, wanted ? undefined : lane, actions) : nothing}
      ${this.#menu === 'later' ? laterList(words, actions) : nothing}
      ${
        this.#menu === 'rider'
          ? riderList(session.rider, lane, session.riderKept, words, (change) => session.dress(change))
          : nothing
      }
      ${
        session.asText
          ? wholeText(views, words, end())
          : html`${scenePanel({
              scene: here,
              course: courseOf(session.story),
              from: this.#stage.from,
              motion: this.#stage.switch(words, session.still, () => session.keepStill(!session.still)),
              words,
              tries: session.tries,
              art: this.#stage.pictures(),
              wheel: data.wheel,
              lane,
              rider: session.rider,
              turned: this.#turned,
              ending: here.place === here.of ? end() : nothing,
              change: (change) => this.#attempt(here.id, change),
            })}
          ${foot(views, words, actions)}`
      }
      ${notes(session.kept, this.#loader.home(storyStates), words, () => session.retry())}
    </section>`;
  }

  #actions(views: readonly SceneView[], lane: Lane, words: Words, lang: string): FrameActions {
    const story = this.#session.story;
    const here = (views.find((scene) => scene.here) ?? views[0]!).id;
    return {
      go: (sceneId) => this.#go(sceneId),
      back: () => this.#go(progress.previousScene(story, here)?.id),
      next: () => this.#go(progress.nextScene(story, here)?.id),
      choose: (menu) => this.#choose(menu),
      print: () => void this.#print(views, lane, words, lang),
      asText: () => this.#asText(!this.#session.asText),
      later: (until) => this.#later(until),
      lane: (chosen) => {
        if (chosen !== lane) this.#session.chooseLane(chosen);
      },
    };
  }

  async #print(views: readonly SceneView[], lane: Lane, words: Words, lang: string): Promise<void> {
    this.#stage.stop();
    try {
      const { handout } = await import('./handout.js');
      printSheet(this.#host.renderRoot as ShadowRoot, handout(views, courseOf(this.#session.story), lane, words, lang));
    } catch {
      // The page's own printing has the words.
      globalThis.print();
    }
  }

  #go(sceneId: string | undefined): void {
    const { state } = this.#session;
    if (!state || sceneId === undefined) return;
    this.#menu = undefined;
    if (!this.#host.dispatchEvent(new OnboardingSceneEvent(state.storyId, sceneId))) return;
    this.#turned = true;
    this.#stage.ride(state.sceneId, sceneId, this.#shown);
    this.#session.go(sceneId);
    this.#focus = '.scene .title';
  }

  #attempt(sceneId: string, change: Partial<Tries>): void {
    const before = this.#session.tries;
    this.#session.attempt(change);
    this.#stage.answer(sceneId, before, this.#shown);
  }

  get #shown(): Parameters<Stage['answer']>[2] {
    const { story, tries, still } = this.#session;
    return { story, tries, still, wheel: this.#wheel };
  }

  #open(): void {
    this.#session.reopen();
    this.#focus = '.title';
  }

  #later(until: progress.SnoozeDays | 'never'): void {
    const { state } = this.#session;
    if (!state) return;
    if (!this.#host.dispatchEvent(new OnboardingLaterEvent(state.storyId, until))) return;
    this.#menu = undefined;
    this.#session.putOff(until, new Date());
    this.#focus = '.closed .button';
  }

  #finish(close = true): void {
    const { state } = this.#session;
    if (!state) return;
    if (!this.#host.dispatchEvent(new OnboardingFinishEvent(state.storyId))) return;
    this.#session.finish(new Date(), close);
    if (close) this.#focus = '.closed .button';
  }

  #checkin(): void {
    const intent = new CheckinIntent(this.#loader.source);
    this.#host.dispatchEvent(intent);
    this.#end(intent.taken ? undefined : 'noCheckin');
  }

  #talk(): void {
    const intent = new TalkIntent(this.#loader.source, {});
    this.#host.dispatchEvent(intent);
    this.#end(intent.taken ? undefined : 'noTalk');
  }

  /** Whoever asks for what comes next has come to the end; where nobody took the wish, that is said. */
  #end(nobody: 'noCheckin' | 'noTalk' | undefined): void {
    this.#session.answered(nobody);
    this.#finish(false);
  }

  #choose(menu: Menu | undefined): void {
    this.#menu = menu === this.#menu ? undefined : menu;
    this.#host.requestUpdate();
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
