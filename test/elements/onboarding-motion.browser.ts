import { expect, nextFrame, waitUntil } from '@open-wc/testing';
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

  async function show(sceneId: string, adapter?: Adapter): Promise<KyoritsuOnboarding> {
    const company = adapter ?? memoryAdapter({ scenes, 'story-states': [at(sceneId)] });
    render(
      html`<kyoritsu-provider .adapter=${company} .deviceAdapter=${memoryAdapter()}
        ><kyoritsu-onboarding></kyoritsu-onboarding
      ></kyoritsu-provider>`,
      place,
    );
    const widget = place.querySelector('kyoritsu-onboarding')!;
    await waitUntil(() => root(widget).querySelector('.picture'), 'the picture comes');
    // The observer tells what is in sight with a frame.
    await nextFrame();
    await nextFrame();
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
    await turn(widget);
    expect(moving(widget)).to.deep.equal([]);
    await waitUntil(
      async () =>
        ((await company.list('story-states', {})).items[0]?.record as StoryState | undefined)?.sceneId === 'basket',
      'it is kept',
    );
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
