import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, nothing, render } from 'lit';
import '../../src/all.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { scenes } from '../../src/content/scenes.js';
import { onboarding as ja } from '../../src/locales/ja/onboarding.js';
import type { StoryState } from '../../src/model/records/scene.js';
import type { Adapter } from '../../src/port/adapter.js';
import { placeForEach } from '../browser/place.js';

/** Every widget on one page, and two stories: whoever would invite to the story is here. */
describe('an invitation to the story', () => {
  let place: HTMLElement;
  placeForEach((made) => (place = made));

  const stories = (): HTMLElement[] => [...place.querySelectorAll<HTMLElement>('kyoritsu-onboarding')];
  const others = (): HTMLElement[] => [...place.querySelectorAll<HTMLElement>('.others > *')];
  const inside = (widget: Element, what: string): HTMLElement | null => widget.shadowRoot!.querySelector(what);
  const at = (more: Partial<StoryState> = {}): StoryState => ({
    id: 'first-ride',
    storyId: 'first-ride',
    version: 1,
    sceneId: 'rails',
    done: ['standing'],
    ...more,
  });
  async function show(adapter: Adapter): Promise<void> {
    render(
      html`<kyoritsu-provider .adapter=${adapter} .deviceAdapter=${memoryAdapter()}>
        <kyoritsu-onboarding></kyoritsu-onboarding>
        <div class="others">
          <kyoritsu-radar></kyoritsu-radar>
          <kyoritsu-checkin></kyoritsu-checkin>
          <kyoritsu-path-explorer></kyoritsu-path-explorer>
          <kyoritsu-prompt-card></kyoritsu-prompt-card>
        </div>
        <kyoritsu-onboarding></kyoritsu-onboarding>
      </kyoritsu-provider>`,
      place,
    );
    // All widgets come at once: the first page of a run may take its time.
    const patient = { timeout: 15_000 };
    for (const story of stories())
      await waitUntil(() => inside(story, '.scene, .closed'), 'each story settles', patient);
    for (const widget of others()) {
      const settled = (): boolean => {
        const text = widget.shadowRoot!.textContent.trim();
        return text !== '' && !inside(widget, '[aria-busy=true]');
      };
      await waitUntil(settled, `${widget.localName} settles`, patient);
    }
  }
  /** Everything that is offered in a widget, by its name. */
  const offers = (widget: Element): string[] =>
    [...widget.shadowRoot!.querySelectorAll('button, a, summary, h2, h3, p')].map(({ textContent }) =>
      textContent.trim(),
    );
  const invites = (widget: Element): string[] => offers(widget).filter((text) => text.includes(ja.title));

  for (const [why, state, link] of [
    ['never again', at({ dismissedAt: '2026-11-20T09:00:00Z' }), ja.goOn],
    ['later', at({ snoozeUntil: '2099-01-01T00:00:00Z' }), ja.goOn],
    ['read to the end', at({ finishedAt: '2026-11-20T09:00:00Z' }), ja.replay],
  ] as const) {
    it(`after “${why}” no widget makes one; where the story stands, there is one small link`, async function () {
      this.timeout(30_000);
      await show(memoryAdapter({ scenes, 'story-states': [state] }));
      for (const story of stories()) {
        expect(inside(story, '.scene')).to.equal(null);
        expect(invites(story), 'the name is found where it is').to.include(ja.title);
        expect(inside(story, '.closed .button')!.textContent.trim()).to.equal(link);
      }
      for (const widget of others()) expect(invites(widget), widget.localName).to.deep.equal([]);
    });
  }

  it('“never again”, said by keys in one place, closes the other at once, and stays', async function () {
    this.timeout(30_000);
    const adapter = memoryAdapter({ scenes, 'story-states': [] });
    await show(adapter);
    const [first, second] = stories();
    expect(inside(second!, '.scene'), 'open before').not.to.equal(null);
    inside(first!, '[data-menu=later]')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => inside(first!, '.open-list'), 'the choice opens');
    const never = [...first!.shadowRoot!.querySelectorAll<HTMLElement>('.open-list .button')].find(
      (button) => button.textContent.trim() === ja.never,
    )!;
    never.focus();
    await sendKeys({ press: 'Enter' });
    for (const story of stories()) await waitUntil(() => inside(story, '.closed'), 'both are closed');
    expect(inside(second!, '.closed')!.textContent).to.contain(ja.dismissed);
    render(nothing, place);
    await show(adapter);
    for (const story of stories()) expect(inside(story, '.closed')).not.to.equal(null);
    for (const widget of others()) expect(invites(widget), widget.localName).to.deep.equal([]);
    // The small link is the reader's own way back; the other one stays closed.
    inside(stories()[0]!, '.closed .button')!.click();
    await waitUntil(() => inside(stories()[0]!, '.scene'), 'it opens');
    expect(inside(stories()[1]!, '.closed')).not.to.equal(null);
  });

  it('reading on in one leaves the other where it is', async function () {
    this.timeout(30_000);
    const adapter = memoryAdapter({ scenes, 'story-states': [at()] });
    await show(adapter);
    const [first, second] = stories();
    inside(first!, '[data-turn=next]')!.click();
    await waitUntil(
      async () => ((await adapter.list('story-states', {})).items[0]!.record as StoryState).sceneId === 'hand',
      'it is kept',
    );
    expect(inside(second!, '.scene .title')!.textContent).to.contain('転んでも');
  });
});
