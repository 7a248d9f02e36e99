import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, nothing, render } from 'lit';
import '../../src/define/onboarding.js';
import '../../src/define/provider.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { scenes } from '../../src/content/scenes.js';
import { CheckinIntent, TalkIntent } from '../../src/context/intents.js';
import type { KyoritsuOnboarding } from '../../src/elements/onboarding/onboarding.js';
import { allAnswers } from '../../src/elements/onboarding/tries.js';
import { handout } from '../../src/elements/onboarding/handout.js';
import { sceneViews } from '../../src/elements/onboarding/onboarding.view.js';
import { onboarding as en } from '../../src/locales/en/onboarding.js';
import { onboarding as ja } from '../../src/locales/ja/onboarding.js';
import type { Scene, StoryState } from '../../src/model/records/scene.js';
import { storyWheel } from '../../src/model/story/ride.js';
import type { Text } from '../../src/model/text.js';
import { laySheet } from '../../src/parts/print.js';
import { uneven } from '../../stories/samples/onboarding.js';
import { say } from '../../src/model/text.js';
import type { Adapter } from '../../src/port/adapter.js';
import { type CollectedConsole, collectConsole } from '../../src/testing/console-guard.js';
import { failing } from '../../src/testing/fakes.js';

const at = (sceneId: string, more: Partial<StoryState> = {}): StoryState => ({
  id: 'first-ride',
  storyId: 'first-ride',
  version: 1,
  sceneId,
  done: [],
  ...more,
});
const company = (stored?: StoryState): Adapter => memoryAdapter({ scenes, 'story-states': stored ? [stored] : [] });
const inJapanese = (words: Text): string => say(words, 'ja');

describe('<kyoritsu-onboarding>', () => {
  let place: HTMLElement;
  let said: CollectedConsole;
  beforeEach(() => {
    said = collectConsole();
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => {
    said.stop();
    render(nothing, place);
    place.remove();
  });

  async function show(adapter: Adapter, data?: unknown): Promise<KyoritsuOnboarding> {
    render(
      html`<button id="before">before</button>
        <kyoritsu-provider .adapter=${adapter} .deviceAdapter=${memoryAdapter()}>
          <kyoritsu-onboarding .data=${data}></kyoritsu-onboarding>
        </kyoritsu-provider>
        <button id="after">after</button>`,
      place,
    );
    const widget = place.querySelector('kyoritsu-onboarding')!;
    await waitUntil(() => root(widget).querySelector('.scene, .closed, .notice'), 'the story settles', {
      timeout: 15_000,
    });
    return widget;
  }
  const root = (widget: Element): ShadowRoot => widget.shadowRoot!;
  const find = <E extends HTMLElement>(widget: Element, what: string): E => {
    const found = root(widget).querySelector<E>(what);
    if (!found) throw new Error(`${what} is not there`);
    return found;
  };
  const title = (widget: Element): string => find(widget, '.scene .title').textContent.replaceAll(/\s+/g, ' ').trim();
  const press = async (widget: KyoritsuOnboarding, ...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await sendKeys({ press: key });
      await widget.updateComplete;
    }
  };
  const stored = async (adapter: Adapter): Promise<StoryState | undefined> =>
    (await adapter.list('story-states', {})).items[0]?.record as StoryState | undefined;

  it('is turned by its buttons with real keys; the heading takes the focus; the place is kept', async () => {
    const adapter = company();
    const widget = await show(adapter);
    expect(title(widget)).to.contain('霧の中に');
    expect(document.activeElement, 'the focus is not taken unasked').not.to.equal(widget);
    find(widget, '[data-turn=next]').focus();
    await press(widget, 'Enter');
    expect(title(widget)).to.contain('転んでも');
    expect(root(widget).activeElement?.matches('.scene .title')).to.equal(true);
    await waitUntil(async () => (await stored(adapter))?.sceneId === 'rails', 'the place is kept');
    expect((await stored(adapter))?.done).to.deep.equal(['standing']);
    expect(await stored(adapter), 'a lane nobody chose is not stored').not.to.have.property('lane');
  });

  it('arrow keys turn the page only while the focus is inside, and never in a field', async () => {
    const widget = await show(company(at('rails')));
    place.querySelector<HTMLElement>('#before')!.focus();
    await press(widget, 'ArrowRight');
    expect(title(widget)).to.contain('転んでも');
    const slider = find<HTMLInputElement>(widget, 'input[type=range]');
    slider.focus();
    await press(widget, 'ArrowRight', 'ArrowRight');
    expect(slider.value).to.equal('4');
    expect(slider.getAttribute('aria-valuetext')).to.equal('目の高さ');
    expect(find(widget, '.answer').textContent).to.equal(ja.railAnswer(4));
    expect(title(widget)).to.contain('転んでも');
    find(widget, '[data-turn=next]').focus();
    await press(widget, 'ArrowRight');
    expect(title(widget)).to.contain('うしろに');
    await press(widget, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(title(widget)).to.contain('霧の中に');
  });

  it('each thing to try answers to keys, in the picture and in a sentence', async () => {
    const widget = await show(company(at('hand')));
    const drawn = (): string => find(widget, '.picture').innerHTML.replaceAll(/<!--.*?-->/g, '');
    await waitUntil(() => root(widget).querySelector('.picture'), 'the picture comes');
    const attempt = async (what: string, ...keys: string[]): Promise<string> => {
      const before = drawn();
      find(widget, what).focus();
      await press(widget, ...keys);
      expect(drawn(), `${what} changes the picture`).not.to.equal(before);
      return find(widget, '.answer').textContent;
    };
    expect(await attempt('input:checked', 'ArrowDown')).to.equal(ja.handAnswer('grip'));
    expect(find(widget, '.picture').ariaLabel).to.contain(ja.handAt('grip'));
    find(widget, '.title').focus();
    await press(widget, 'ArrowRight');
    expect(await attempt('input:checked', 'ArrowDown')).to.equal(ja.gearAnswer('heavy'));
    find(widget, '.title').focus();
    await press(widget, 'ArrowRight');
    expect(await attempt('input[type=text]', 'a', 'b')).to.equal(ja.basketAnswer('ab'));
    find(widget, '.title').focus();
    await press(widget, 'ArrowRight');
    expect(await attempt('input', ' ')).to.equal(ja.viewAnswer('inside'));
    find(widget, '.title').focus();
    await press(widget, 'ArrowRight');
    expect(await attempt('input', ' ')).to.equal(ja.voiceAnswer);
  });

  it('what is tried and written on the parcel is stored nowhere', async () => {
    const adapter = company(at('basket'));
    const widget = await show(adapter);
    find(widget, 'input[type=text]').focus();
    await sendKeys({ type: 'himitsu' });
    find(widget, '[data-turn=next]').focus();
    await press(widget, 'Enter');
    await waitUntil(async () => (await stored(adapter))?.sceneId === 'fork', 'the place is kept');
    expect(JSON.stringify(await stored(adapter))).not.to.contain('himitsu');
  });

  it('the text version has every word, every picture and every answer', async () => {
    const widget = await show(company());
    find(widget, '[data-tool=text]').click();
    await widget.updateComplete;
    const text = find(widget, '.whole').textContent;
    expect(root(widget).querySelectorAll('.picture')).to.have.length(0);
    for (const scene of scenes) {
      for (const words of [scene.employee.title, ...scene.employee.body, scene.picture]) {
        expect(text).to.contain(inJapanese(words));
      }
      for (const { choice, answer } of allAnswers(scene.act, ja)) expect(text).to.contain(choice).and.contain(answer);
    }
    await press(widget, 'Escape');
    expect(root(widget).querySelectorAll('.whole'), 'Escape leaves').to.have.length(0);
  });

  for (const [until, label, days] of [
    ['snoozeUntil', ja.in7, 7],
    ['snoozeUntil', ja.in30, 30],
    ['dismissedAt', ja.never, 0],
  ] as const) {
    it(`「${label}」 closes it, is kept, and holds in the next page`, async () => {
      const adapter = company();
      const widget = await show(adapter);
      find(widget, '[data-menu=later]').focus();
      await press(widget, 'Enter');
      const button = [...root(widget).querySelectorAll<HTMLElement>('.open-list .button')].find(
        (one) => one.textContent.trim() === label,
      )!;
      button.focus();
      await press(widget, 'Enter');
      await waitUntil(async () => (await stored(adapter))?.[until] != null, 'it is kept');
      expect(root(widget).activeElement?.matches('.closed .button'), 'the focus is on the small link').to.equal(true);
      const when = Date.parse(String((await stored(adapter))![until]));
      expect(Math.round((when - Date.now()) / 86_400_000)).to.equal(days);
      render(nothing, place);
      const again = await show(adapter);
      expect(root(again).querySelector('.scene')).to.equal(null);
      find(again, '.closed .button').focus();
      await press(again, 'Enter');
      expect(title(again), 'the small link opens it').to.contain('霧の中に');
    });
  }

  it('a page may keep the story where it is', async () => {
    const widget = await show(company());
    const heard: string[] = [];
    for (const type of ['scene', 'later', 'finish']) {
      place.addEventListener(`kyoritsu-onboarding-${type}`, (event) => {
        heard.push(`${type} ${JSON.stringify((event as CustomEvent).detail)}`);
        event.preventDefault();
      });
    }
    find(widget, '[data-turn=next]').click();
    find(widget, '[data-menu=later]').click();
    await widget.updateComplete;
    root(widget).querySelectorAll<HTMLElement>('.open-list .button')[2]!.click();
    await widget.updateComplete;
    expect(title(widget)).to.contain('霧の中に');
    expect(heard).to.deep.equal([
      'scene {"storyId":"first-ride","sceneId":"rails"}',
      'later {"storyId":"first-ride","until":"never"}',
    ]);
  });

  it('ends in the check-in and the talk about promises, or says that nobody is there', async () => {
    const adapter = company(at('together'));
    const widget = await show(adapter);
    find(widget, '[data-end=checkin]').click();
    await widget.updateComplete;
    expect(find(widget, '.ending [role=status]').textContent).to.equal(ja.noCheckin);
    const wishes: string[] = [];
    const take = (event: Event): void => {
      wishes.push(event.type);
      event.preventDefault();
    };
    place.addEventListener(CheckinIntent.type, take);
    place.addEventListener(TalkIntent.type, take);
    find(widget, '[data-end=checkin]').click();
    find(widget, '[data-end=talk]').click();
    await widget.updateComplete;
    expect(wishes).to.deep.equal([CheckinIntent.type, TalkIntent.type]);
    expect(find(widget, '.ending [role=status]').textContent).to.equal('');
    await waitUntil(async () => (await stored(adapter))?.finishedAt != null, 'the end is kept');
    expect(title(widget), 'nothing jumps away').to.contain('ならんで');
  });

  it('a place that cannot be kept is said, the story goes on, and trying again keeps it', async () => {
    const inner = company();
    const widget = await show(failing(inner, 'unavailable', { verbs: ['put'], times: 1 }));
    find(widget, '[data-turn=next]').click();
    await waitUntil(() => root(widget).querySelector('[data-retry]'), 'it is said');
    expect(title(widget)).to.contain('転んでも');
    find(widget, '[data-retry]').focus();
    await press(widget, 'Enter');
    await waitUntil(async () => (await stored(inner))?.sceneId === 'rails', 'it is kept');
    await waitUntil(() => !root(widget).querySelector('[data-retry]'), 'it is not said any more');
  });

  it('scenes of a company: good ones are told and edited live, bad ones refused as a whole', async () => {
    const own = (words: string): Scene[] =>
      scenes.slice(0, 2).map((scene) => ({ ...scene, employee: { title: words, body: [words] } }));
    const widget = await show(company(at('rails')), own('うちの道'));
    expect(title(widget)).to.contain('うちの道');
    widget.data = own('なおした道');
    await waitUntil(() => title(widget).includes('なおした道'), 'the edit is seen at once');
    expect(title(widget), 'the reader stays where they are').to.contain('2 / 2');
    said.claim([]);
    widget.data = [scenes[0], { ...scenes[1], act: 'jump' }] as Scene[];
    await waitUntil(() => title(widget).includes('転んでも'), 'the company’s own story is told instead');
    said.claim([/<kyoritsu-onboarding> \.data: these scenes are not used, \[1\] \(scene "rails"\) act: /]);
  });

  it('scenes of a company as a file: told by an attribute alone; a wrong file says where and why, and ours are told', async () => {
    const file = (value: unknown): string =>
      URL.createObjectURL(
        new Blob([typeof value === 'string' ? value : JSON.stringify(value)], { type: 'application/json' }),
      );
    const own = scenes
      .slice(0, 2)
      .map((scene) => ({ ...scene, employee: { title: 'うちの道', body: ['はじめの一行'] } }));
    const widget = await show(company());
    widget.setAttribute('story-file', file(own));
    await waitUntil(() => title(widget).includes('うちの道'), 'the file is told');
    expect(title(widget)).to.contain('1 / 2');
    said.claim([]);
    widget.setAttribute('story-file', file([own[0], { ...own[1], manager: { title: 'x' } }]));
    await waitUntil(() => title(widget).includes('霧の中に'), 'ours are told instead');
    said.claim([/<kyoritsu-onboarding story-file="blob:.*\[1\] \(scene "rails"\) manager\.body: /]);
    widget.setAttribute('story-file', file(own));
    await waitUntil(() => title(widget).includes('うちの道'), 'a better file is told');
    widget.setAttribute('story-file', file('{ not json'));
    await waitUntil(() => title(widget).includes('霧の中に'), 'ours are told instead');
    said.claim([/story-file="blob:.*these scenes are not used/]);
  });

  it('of several stories the one named is told, else ours with one line', async () => {
    const other = scenes.slice(0, 2).map((scene) => ({
      ...scene,
      id: `other-${scene.id}`,
      storyId: 'second-ride',
      employee: { title: '二つめの話', body: ['はじめの一行'] },
    }));
    const widget = await show(memoryAdapter({ scenes: [...other, ...scenes], 'story-states': [] }));
    expect(title(widget), 'ours comes first').to.contain('霧の中に');
    widget.setAttribute('story', 'second-ride');
    await waitUntil(() => title(widget).includes('二つめの話'), 'the other is told');
    said.claim([]);
    widget.setAttribute('story', 'third-ride');
    await waitUntil(() => title(widget).includes('霧の中に'), 'ours is told');
    said.claim([/story="third-ride">: there is no such story, first-ride is told/]);
  });

  it('one A4 page has every scene with its picture and all words, in each lane and language', async () => {
    for (const [lang, words] of [
      ['ja', ja],
      ['en', en],
    ] as const) {
      for (const lane of ['employee', 'manager'] as const) {
        const views = sceneViews(scenes, lane, lang, undefined);
        const course = scenes.map(({ act }) => act);
        const sheet = laySheet(place, handout(views, course, lane, words as typeof ja, lang));
        const page = sheet.contentDocument!.body;
        expect(page.querySelectorAll('article .picture .l-road'), lang).to.have.length(8);
        expect(page.textContent, 'whose story it is').to.contain(words[lane]);
        for (const scene of views)
          for (const text of [scene.title, ...scene.body]) expect(page.textContent).to.contain(text);
        // 277 mm of the sheet's 297 are free of margins; a millimetre is 96 / 25.4 px.
        expect(page.querySelector('footer')!.getBoundingClientRect().bottom, `${lang} ${lane}`).to.be.at.most(
          (277 * 96) / 25.4,
        );
        const broad = page.querySelector('.picture')!.getBoundingClientRect();
        expect(broad.width).to.be.greaterThan(200);
        expect(broad.height).to.be.greaterThan(60);
        sheet.remove();
      }
    }
  });

  it('prints that page alone, and takes it away again', async () => {
    // A dialog would stop some browsers; that it is asked for is enough.
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
    let printed = 0;
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      configurable: true,
      get(this: HTMLIFrameElement) {
        const page = own.get!.call(this) as Window | null;
        if (page) page.print = () => void printed++;
        return page;
      },
    });
    try {
      const widget = await show(company(at('hand')));
      find(widget, '[data-tool=print]').click();
      await waitUntil(() => printed === 1, 'it is printed once');
      const frame = root(widget).querySelector('iframe')!;
      expect(frame.contentDocument!.body.textContent).to.contain('霧の中に').and.contain('ならんで');
      expect(frame.contentDocument!.title).to.equal(ja.title);
      frame.contentWindow!.dispatchEvent(new Event('afterprint'));
      expect(root(widget).querySelector('iframe')).to.equal(null);
    } finally {
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', own);
    }
  });

  it('without a check-in the round wheels invite to one; with one they are the reader’s', async () => {
    const widget = await show(company(at('together')));
    await waitUntil(() => root(widget).querySelector('.picture'), 'the picture comes');
    expect(find(widget, '.ending').textContent).to.contain(ja.neutralWheel);
    expect(root(widget).querySelectorAll('circle.a-tyre')).to.have.length(4);
    render(nothing, place);
    const own = await show(memoryAdapter({ scenes, 'story-states': [at('together')], 'self-results': [uneven] }));
    await waitUntil(() => root(own).querySelector('.picture'), 'the picture comes');
    expect(find(own, '.ending').textContent).to.contain(ja.ownRide);
    const shape = storyWheel(uneven).path;
    expect([...root(own).querySelectorAll('path.a-tyre')].map((path) => path.getAttribute('d'))).to.deep.equal([
      shape,
      shape,
    ]);
    expect(find(own, '.picture').ariaLabel).to.contain(ja.ownWheel);
  });

  it('an unknown lane: the default, and one line', async () => {
    const widget = await show(company());
    widget.setAttribute('lane', 'boss');
    await widget.updateComplete;
    expect(find(widget, '.words').textContent).to.contain('これからの道は');
    said.claim([/lane="boss".*employee, manager/]);
    widget.lane = 'manager';
    await widget.updateComplete;
    expect(find(widget, '.words').textContent).to.contain('急がせず');
  });

  it('is accessible in every scene, list and version', async () => {
    const widget = await show(company(at('standing')));
    const check = async (what: string): Promise<void> => {
      await widget.updateComplete;
      await Promise.all(
        find(widget, '.widget')
          .getAnimations({ subtree: true })
          .map(({ finished }) => finished),
      );
      await expect(widget, what).to.be.accessible();
    };
    // The pictures stand still, so that every one is looked at where it stays.
    await waitUntil(() => root(widget).querySelector('.motion'), 'the picture comes');
    find(widget, '.motion').click();
    for (const scene of scenes.slice(1)) {
      find(widget, '[data-turn=next]').click();
      await check(scene.id);
    }
    for (const what of ['[data-menu=contents]', '[data-menu=later]', '[data-tool=text]', '[data-end=finish]']) {
      find(widget, what).click();
      await check(what);
    }
    expect(find(widget, '.closed').textContent).to.contain(ja.finished);
  });

  it('leaves Tab free: the focus walks in and out', async () => {
    await show(company(at('together')));
    place.querySelector<HTMLElement>('#before')!.focus();
    for (let stop = 0; stop < 12 && document.activeElement?.id !== 'after'; stop++) await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.id).to.equal('after');
  });
});
