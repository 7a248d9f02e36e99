import { expect, waitUntil } from '@open-wc/testing';
import { html, render } from 'lit';
import '../../src/define/onboarding.js';
import '../../src/define/provider.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { scenes } from '../../src/content/scenes.js';
import type { KyoritsuOnboarding } from '../../src/elements/onboarding/onboarding.js';
import type { StoryState } from '../../src/model/records/scene.js';
import { say } from '../../src/model/text.js';
import { uneven } from '../../stories/samples/onboarding.js';
import { placeForEach } from '../browser/place.js';

const still: StoryState = {
  id: 'first-ride',
  storyId: 'first-ride',
  version: 1,
  sceneId: 'standing',
  done: [],
  still: true,
};

/** What the guide page about the story's accessibility names. */
describe('<kyoritsu-onboarding> for everybody', () => {
  let place: HTMLElement;
  placeForEach((made) => (place = made));

  const root = (widget: Element): ShadowRoot => widget.shadowRoot!;
  async function show(lang: string, lane: 'employee' | 'manager', sceneId = 'standing'): Promise<KyoritsuOnboarding> {
    const adapter = memoryAdapter({ scenes, 'story-states': [{ ...still, sceneId }], 'self-results': [uneven] });
    render(
      html`<kyoritsu-provider lang=${lang} .adapter=${adapter} .deviceAdapter=${memoryAdapter()}
        ><kyoritsu-onboarding .lane=${lane}></kyoritsu-onboarding
      ></kyoritsu-provider>`,
      place,
    );
    const widget = place.querySelector('kyoritsu-onboarding')!;
    const first = say(scenes.find(({ id }) => id === sceneId)![lane].title, lang);
    await waitUntil(() => root(widget).querySelector('.scene .title')?.textContent?.includes(first), 'the words come', {
      timeout: 15_000,
    });
    await waitUntil(() => root(widget).querySelector('.picture'), 'the picture comes', { timeout: 15_000 });
    return widget;
  }
  async function* throughAll(widget: KyoritsuOnboarding): AsyncGenerator<(typeof scenes)[number]> {
    for (const scene of scenes) {
      yield scene;
      root(widget).querySelector<HTMLElement>('[data-turn=next]')?.click();
      await widget.updateComplete;
      await Promise.all(
        root(widget)
          .querySelector('.widget')!
          .getAnimations({ subtree: true })
          .map(({ finished }) => finished),
      );
    }
  }

  for (const scheme of ['light', 'dark']) {
    for (const lang of ['ja', 'en']) {
      for (const lane of ['employee', 'manager'] as const) {
        it(`axe finds nothing in any scene: ${lane}, ${lang}, ${scheme}`, async function () {
          this.timeout(60_000);
          place.style.cssText = `color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#12171d' : '#f4f2ec'}`;
          const widget = await show(lang, lane);
          for await (const scene of throughAll(widget)) await expect(widget, scene.id).to.be.accessible();
        });
      }
    }
  }

  it('the picture says in words all that it shows, and everything inside it is quiet', async () => {
    const widget = await show('ja', 'employee');
    for await (const scene of throughAll(widget)) {
      const picture = root(widget).querySelector('.picture')!;
      expect(picture.getAttribute('role')).to.equal('img');
      expect(picture.getAttribute('aria-label')).to.contain(say(scene.picture, 'ja'));
      for (const child of picture.children) expect(child.getAttribute('aria-hidden')).to.equal('true');
    }
  });

  for (const [name, css] of [
    ['320 px', 'inline-size: 320px'],
    [
      'the text spacing of WCAG 1.4.12',
      'inline-size: 320px; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em',
    ],
    ['text at 200 %', 'inline-size: 640px; font-size: 200%'],
  ] as const) {
    for (const lang of ['ja', 'en']) {
      it(`nothing is cut or overlaps at ${name}, ${lang}`, async () => {
        place.style.cssText = css;
        const widget = await show(lang, 'manager');
        for await (const scene of throughAll(widget)) {
          const box = widget.getBoundingClientRect();
          for (const element of root(widget).querySelectorAll(
            '.head *, .words *, .try *, .ending *, .foot *, .notes *',
          )) {
            const { left, right, width } = element.getBoundingClientRect();
            if (width < 2) continue;
            expect(left, `${scene.id} ${element.localName}`).to.be.at.least(box.left - 1);
            expect(right, `${scene.id} ${element.localName}`).to.be.at.most(box.right + 1);
          }
          const [frame, words] = ['.frame', '.words'].map((part) =>
            root(widget).querySelector(part)!.getBoundingClientRect(),
          );
          expect(words!.top, 'the words stand below the picture').to.be.at.least(frame!.bottom - 1);
        }
      });
    }
  }

  it('every target is at least 24 px, the main ones 44', async () => {
    place.style.inlineSize = '320px';
    const widget = await show('ja', 'employee');
    for await (const scene of throughAll(widget)) {
      for (const target of root(widget).querySelectorAll('button, label.choice, input[type=range], input[type=text]')) {
        const { width, height } = target.getBoundingClientRect();
        const least = target.matches('[data-turn], .choice, input') ? 43.9 : 24;
        expect(Math.min(width, height), `${scene.id} ${target.textContent.trim()}`).to.be.at.least(least);
      }
    }
  });

  it('what has the focus is never covered: nothing is stuck or lies over the page', async () => {
    const widget = await show('ja', 'employee', 'rails');
    for (const element of root(widget).querySelectorAll('*')) {
      expect(['fixed', 'sticky']).to.not.include(getComputedStyle(element).position);
    }
    for (const target of root(widget).querySelectorAll<HTMLElement>('button, input')) {
      target.focus();
      target.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = target.getBoundingClientRect();
      const hit = root(widget).elementFromPoint(left + width / 2, top + height / 2);
      expect(target.contains(hit) || hit?.contains(target), target.outerHTML).to.equal(true);
    }
  });
});
