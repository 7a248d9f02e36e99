import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, nothing, render } from 'lit';
import '../../src/define/onboarding.js';
import '../../src/define/provider.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { scenes } from '../../src/content/scenes.js';
import type { KyoritsuOnboarding } from '../../src/elements/onboarding/onboarding.js';
import { onboarding as ja } from '../../src/locales/ja/onboarding.js';
import type { StoryState } from '../../src/model/records/scene.js';
import type { Adapter } from '../../src/port/adapter.js';
import { emulate } from '../browser/media.js';

const at = (sceneId: string): StoryState => ({
  id: 'first-ride',
  storyId: 'first-ride',
  version: 1,
  sceneId,
  done: [],
});
/** What a compositor can do alone. */
const light = new Set(['transform', 'opacity']);
const bookkeeping = new Set(['offset', 'computedOffset', 'easing', 'composite']);

describe('<kyoritsu-onboarding> moves', () => {
  let place: HTMLElement;
  beforeEach(async () => {
    await emulate({ reducedMotion: 'no-preference' });
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => {
    render(nothing, place);
    place.remove();
  });

  const root = (widget: Element): ShadowRoot => widget.shadowRoot!;
  const drawn = (widget: Element): Element => root(widget).querySelector('.picture')!;
  const moving = (widget: Element): Animation[] => drawn(widget).getAnimations({ subtree: true });
  const next = (widget: Element): HTMLElement => root(widget).querySelector('[data-turn=next]')!;

  /** When the browser has told who watches what is in sight: an observer that came later is told later. */
  const told = (part: Element): Promise<void> =>
    new Promise((done) => {
      const observer = new IntersectionObserver(() => {
        observer.disconnect();
        done();
      });
      observer.observe(part);
    });
  async function show(sceneId: string, adapter?: Adapter): Promise<KyoritsuOnboarding> {
    const company = adapter ?? memoryAdapter({ scenes, 'story-states': [at(sceneId)] });
    render(
      html`<kyoritsu-provider .adapter=${company} .deviceAdapter=${memoryAdapter()}
        ><kyoritsu-onboarding></kyoritsu-onboarding
      ></kyoritsu-provider>`,
      place,
    );
    const widget = place.querySelector('kyoritsu-onboarding')!;
    await waitUntil(() => root(widget).querySelector('.picture'), 'the picture comes', { timeout: 15_000 });
    await told(drawn(widget));
    return widget;
  }
  const turn = async (widget: KyoritsuOnboarding): Promise<void> => {
    next(widget).click();
    await widget.updateComplete;
  };

  it('nothing by itself, not even when it comes into sight', async () => {
    const widget = await show('hand');
    expect(moving(widget)).to.deep.equal([]);
  });

  it('along the road when the page is turned: at most five seconds, by transform and opacity alone, then stands still', async () => {
    const widget = await show('hand');
    await turn(widget);
    const running = moving(widget);
    expect(running.length).to.be.greaterThan(8);
    for (const { effect } of running) {
      expect(Number(effect!.getComputedTiming().endTime)).to.be.at.most(5000);
      for (const frame of (effect as KeyframeEffect).getKeyframes()) {
        for (const name of Object.keys(frame)) {
          if (!bookkeeping.has(name)) expect([...light]).to.include(name);
        }
      }
    }
    // What is left behind is there while the bicycle leaves it.
    expect(drawn(widget).querySelector('.l-going')).to.not.equal(null);
    for (const animation of running) animation.finish();
    await waitUntil(() => !drawn(widget).querySelector('.l-going'), 'what was left behind has gone');
    expect(moving(widget)).to.deep.equal([]);
  });

  it('the picture at the end is the one that stands there without any motion', async () => {
    const marks = (widget: Element): string => drawn(widget).innerHTML.replaceAll(/<!--.*?-->|\s+/g, '');
    const widget = await show('hand');
    await turn(widget);
    for (const animation of moving(widget)) animation.finish();
    await waitUntil(() => moving(widget).length === 0, 'it stands still');
    await waitUntil(() => !drawn(widget).querySelector('.l-going'), 'what was left behind has gone');
    const moved = marks(widget);
    render(nothing, place);
    expect(marks(await show('gear'))).to.equal(moved);
  });

  it('stops at once by its button, stays still from then on, here and on another device', async () => {
    const company = memoryAdapter({ scenes, 'story-states': [at('hand')] });
    const widget = await show('hand', company);
    await turn(widget);
    const button = root(widget).querySelector<HTMLElement>('.motion')!;
    expect(button.textContent.trim()).to.equal(ja.keepStill);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(moving(widget)).to.deep.equal([]);
    expect(button.textContent.trim()).to.equal(ja.move);
    const kept = async (): Promise<StoryState | undefined> =>
      (await company.list('story-states', {})).items[0]?.record as StoryState | undefined;
    await waitUntil(async () => (await kept())?.still === true, 'it is kept at once, not with the next page');
    await turn(widget);
    expect(moving(widget)).to.deep.equal([]);
    await waitUntil(async () => (await kept())?.sceneId === 'basket', 'it is kept');
    render(nothing, place);
    const other = await show('hand', company);
    expect(root(other).querySelector('.motion')!.textContent.trim()).to.equal(ja.move);
    await turn(other);
    expect(moving(other)).to.deep.equal([]);
    root(other).querySelector<HTMLElement>('.motion')!.click();
    await other.updateComplete;
    await turn(other);
    expect(moving(other).length, 'and moves again when it is asked to').to.be.greaterThan(0);
  });

  const tryIt = async (widget: KyoritsuOnboarding, what: string, value?: string): Promise<void> => {
    const input = root(widget).querySelectorAll<HTMLInputElement>('.try input')[Number(what)]!;
    if (value === undefined) {
      input.click();
    } else {
      input.value = value;
      input.dispatchEvent(new Event('input'));
    }
    await widget.updateComplete;
  };
  /** What moves, by the class that says what it is. */
  const movers = (widget: Element): string =>
    [...new Set(moving(widget).map(({ effect }) => (effect as KeyframeEffect).target!.getAttribute('class')))].join(
      ' ',
    );

  for (const [name, sceneId, what, value, parts] of [
    ['the rail rises behind the road, and the head goes down', 'rails', '0', '4', ['t-rails', 'a-looking']],
    ['without a rail the bicycle trembles', 'rails', '0', '0', ['t-rails', 't-sway']],
    ['from far the hand comes too late', 'hand', '0', undefined, ['t-hand', 't-sway']],
    ['a gripping hand holds it back', 'hand', '2', undefined, ['t-hand', 't-sway']],
    ['a light gear turns the crank', 'gear', '0', undefined, ['a-cranking', 'a-turning', 't-sprocket', 'l-road']],
    ['a heavy gear gives a little and comes back', 'gear', '2', undefined, ['a-cranking', 'l-rider']],
    ['the basket takes the word', 'basket', '0', '安心', ['t-tag', 't-parcel', 't-waving']],
    ['the head turns down a road', 'fork', '2', undefined, ['a-looking', 't-pin']],
    ['what lay gets up', 'break', '0', undefined, ['t-left', 't-voice']],
    ['what was pushed gets its balance back', 'break', '1', undefined, ['t-push', 't-sway']],
  ] as const) {
    it(`when something is tried: ${name}`, async () => {
      const widget = await show(sceneId);
      await tryIt(widget, what, value);
      const running = moving(widget);
      for (const part of parts) expect(movers(widget)).to.contain(part);
      for (const { effect } of running) {
        expect(Number(effect!.getComputedTiming().endTime)).to.be.within(100, 5000);
        const frames = (effect as KeyframeEffect).getKeyframes();
        for (const frame of frames) {
          for (const key of Object.keys(frame)) if (!bookkeeping.has(key)) expect([...light]).to.include(key);
        }
      }
      // Ends where the drawing stands: nothing jumps when it is over.
      const places = (): string[] =>
        [...drawn(widget).querySelectorAll('*')].map((part) => {
          const { x, y, width } = part.getBoundingClientRect();
          return `${part.getAttribute('class')} ${[x, y, width].map((n) => Math.round(n))}`;
        });
      for (const animation of running) {
        animation.pause();
        animation.currentTime = Number(animation.effect!.getComputedTiming().endTime) - 0.001;
      }
      const atEnd = places();
      for (const animation of running) animation.cancel();
      expect(atEnd).to.deep.equal(places());
    });

    it(`the switch stops it: ${name}`, async () => {
      const widget = await show(sceneId);
      await tryIt(widget, what, value);
      root(widget).querySelector<HTMLElement>('.motion')!.click();
      await widget.updateComplete;
      expect(moving(widget)).to.deep.equal([]);
      const answered = root(widget).querySelector('.answer')!.textContent;
      render(nothing, place);
      const stills = await show(sceneId, memoryAdapter({ scenes, 'story-states': [{ ...at(sceneId), still: true }] }));
      await tryIt(stills, what, value);
      expect(moving(stills), 'nor does it move where it is to be still').to.deep.equal([]);
      expect(root(stills).querySelector('.answer')!.textContent, 'the sentence is the same').to.equal(answered);
    });
  }

  it('while more letters are written, nothing moves beside them', async () => {
    const widget = await show('basket');
    await tryIt(widget, '0', '安');
    for (const animation of moving(widget)) animation.finish();
    await waitUntil(() => moving(widget).length === 0, 'it stands still');
    await tryIt(widget, '0', '安心');
    expect(moving(widget)).to.deep.equal([]);
  });

  it('not while it is out of sight', async () => {
    const widget = await show('hand');
    await turn(widget);
    expect(moving(widget).length).to.be.greaterThan(0);
    place.style.cssText = 'position: absolute; inset-block-start: -5000px';
    await waitUntil(() => moving(widget).length === 0, 'it stops when it leaves the screen');
    await turn(widget);
    expect(moving(widget)).to.deep.equal([]);
    expect(root(widget).querySelector('.title')!.textContent).to.contain('かご');
  });

  it('not while the page is hidden', async () => {
    const hide = (hidden: boolean): void => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const widget = await show('hand');
    await turn(widget);
    expect(moving(widget).length).to.be.greaterThan(0);
    try {
      hide(true);
      expect(moving(widget), 'it stops').to.deep.equal([]);
      await turn(widget);
      expect(moving(widget), 'and does not begin').to.deep.equal([]);
      hide(false);
      await tryIt(widget, '0', '安心');
      expect(moving(widget).length, 'and moves again when it is seen').to.be.greaterThan(0);
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  });

  it('not where the device asks for stills; the scene is there all the same', async () => {
    const asked = globalThis.matchMedia;
    // The other engines' drivers cannot ask for it: there the page is told so instead.
    if (!navigator.userAgent.includes('Chrome/')) {
      globalThis.matchMedia = (query) =>
        query.includes('reduced-motion')
          ? (Object.assign(new EventTarget(), { matches: true }) as MediaQueryList)
          : asked.call(window, query);
    }
    await emulate({ reducedMotion: 'reduce' });
    try {
      const widget = await show('hand');
      await turn(widget);
      expect(moving(widget)).to.deep.equal([]);
      expect(root(widget).querySelector('.motion')).to.equal(null);
      expect(root(widget).querySelector('.title')!.textContent).to.contain('ギア');
    } finally {
      globalThis.matchMedia = asked;
    }
  });

  it('leaves nothing behind when it is taken away on the way', async () => {
    const widget = await show('hand');
    await turn(widget);
    const running = moving(widget);
    widget.remove();
    for (const animation of running) expect(animation.playState).to.equal('idle');
  });
});
