import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { html, nothing, render } from 'lit';
import '../../src/define/onboarding.js';
import '../../src/define/provider.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { scenes } from '../../src/content/scenes.js';
import type { KyoritsuOnboarding } from '../../src/elements/onboarding/onboarding.js';
import { onboarding as ja } from '../../src/locales/ja/onboarding.js';
import { clothesColours, skinColours } from '../../src/model/records/scene.js';
import type { Adapter } from '../../src/port/adapter.js';
import { failing } from '../../src/testing/fakes.js';

const inChromium = navigator.userAgent.includes('Chrome/');

describe('<kyoritsu-onboarding> in colours', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(async () => {
    render(nothing, place);
    place.remove();
    if (inChromium) await executeServerCommand('emulate-features', {});
  });

  const root = (widget: Element): ShadowRoot => widget.shadowRoot!;
  const find = <E extends Element>(widget: Element, what: string): E => root(widget).querySelector<E>(what)!;
  const still = (sceneId: string): unknown => ({
    id: 'first-ride',
    storyId: 'first-ride',
    version: 1,
    sceneId,
    done: [],
    still: true,
  });
  async function show(
    sceneId: string,
    { company, device, lane }: { company?: Adapter; device?: Adapter | 'off'; lane?: 'employee' | 'manager' } = {},
  ): Promise<KyoritsuOnboarding> {
    const adapter = company ?? memoryAdapter({ scenes, 'story-states': [still(sceneId)] as never });
    render(
      html`<kyoritsu-provider .adapter=${adapter} .deviceAdapter=${device === 'off' ? undefined : (device ?? memoryAdapter())} device=${device === 'off' ? 'off' : nothing}
        ><kyoritsu-onboarding .lane=${lane}></kyoritsu-onboarding
      ></kyoritsu-provider>`,
      place,
    );
    const widget = place.querySelector('kyoritsu-onboarding')!;
    await waitUntil(() => root(widget).querySelector('.picture'), 'the picture comes', { timeout: 15_000 });
    await waitUntil(() => root(widget).querySelector('[data-menu=rider]'), 'so does the choice');
    return widget;
  }
  const press = async (widget: KyoritsuOnboarding, ...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await sendKeys({ press: key });
      await widget.updateComplete;
    }
  };
  const colours = async (adapter: Adapter): Promise<unknown> =>
    (await adapter.list('rider-colours', {})).items.map(({ record }) => record);
  const paint = (widget: Element, what: string, how: 'fill' | 'stroke' | 'background-color' = 'fill'): string =>
    getComputedStyle(find(widget, what)).getPropertyValue(how);

  it('are nobody’s until the reader chooses, by keys; the device keeps them, the company is not told', async () => {
    const company = memoryAdapter({ scenes, 'story-states': [still('rails')] as never });
    const device = memoryAdapter();
    const widget = await show('rails', { company, device });
    const nobodys = [paint(widget, '.a-first .a-skin'), paint(widget, '.a-first .a-body')];
    find<HTMLElement>(widget, '[data-menu=rider]').focus();
    await press(widget, 'Enter');
    expect(find(widget, '.rider-list').textContent).to.contain(ja.riderKept).and.contain(ja.riderIs('employee'));
    expect(
      [...root(widget).querySelectorAll<HTMLInputElement>('.rider-list :checked')].map(({ value }) => value),
    ).to.deep.equal(['neutral', 'neutral']);
    find<HTMLElement>(widget, '[name=skin]:checked').focus();
    await press(widget, 'ArrowDown', 'ArrowDown');
    find<HTMLElement>(widget, '[name=clothes]:checked').focus();
    await press(widget, 'ArrowDown');
    const chosen = { id: 'rider', skin: skinColours[2], clothes: clothesColours[1] };
    expect(find(widget, '.title').textContent, 'arrow keys do not turn the page here').to.contain('転んでも');
    const seen = [paint(widget, '.a-first .a-skin'), paint(widget, '.a-first .a-body')];
    expect(seen[0]).not.to.equal(nobodys[0]);
    expect(seen[1]).not.to.equal(nobodys[1]);
    await waitUntil(
      async () => JSON.stringify(await colours(device)) === JSON.stringify([chosen]),
      'the device keeps it',
    );
    expect(await colours(company), 'the company has nothing of it').to.deep.equal([]);
    await press(widget, 'Escape');
    expect(root(widget).querySelectorAll('.rider-list')).to.have.length(0);
    expect(root(widget).activeElement?.matches('[data-menu=rider]')).to.equal(true);
    render(nothing, place);
    const again = await show('rails', { company, device });
    expect([paint(again, '.a-first .a-skin'), paint(again, '.a-first .a-body')]).to.deep.equal(seen);
  });

  it('say that they last as long as the page where the device cannot keep them', async () => {
    const device = failing(memoryAdapter(), 'unavailable', { verbs: ['put'] });
    const widget = await show('rails', { device });
    find<HTMLElement>(widget, '[data-menu=rider]').click();
    await widget.updateComplete;
    root(widget).querySelectorAll<HTMLElement>('[name=clothes]')[2]!.click();
    await waitUntil(() => find(widget, '.rider-list').textContent!.includes(ja.riderForNow), 'it is said');
    expect(find(widget, '.picture').className).to.contain('clothes-ink');
  });

  it('are not handed to a company that would take them: without a store on the device they last as long as the page', async () => {
    const company = memoryAdapter({ scenes, 'story-states': [still('rails')] as never });
    expect(company.capabilities['rider-colours'], 'it would take them').to.contain('put');
    const widget = await show('rails', { company, device: 'off' });
    find<HTMLElement>(widget, '[data-menu=rider]').click();
    await widget.updateComplete;
    expect(find(widget, '.rider-list').textContent).to.contain(ja.riderForNow);
    root(widget).querySelectorAll<HTMLElement>('[name=skin]')[3]!.click();
    await widget.updateComplete;
    expect(find(widget, '.picture').className).to.contain('skin-tone-3');
    // Whatever is kept at all is kept by now: the place, which is written after it, is there.
    find<HTMLElement>(widget, '[data-turn=next]').click();
    await waitUntil(
      async () => JSON.stringify(await company.list('story-states', {})).includes('"hand"'),
      'the place is kept',
    );
    expect(await colours(company)).to.deep.equal([]);
  });

  it('belong to whoever stands for the reader: the rider, or the hand and the second rider', async () => {
    const device = memoryAdapter({ 'rider-colours': [{ id: 'rider', skin: 'tone-5', clothes: 'plum' }] });
    const seen: Record<string, string[]> = {};
    for (const lane of ['employee', 'manager'] as const) {
      const widget = await show('together', { device, lane });
      seen[lane] = ['.a-first', '.a-second'].flatMap((who) => [
        paint(widget, `${who} .a-skin`),
        paint(widget, `${who} .a-body`),
      ]);
      render(nothing, place);
    }
    expect(seen['manager']!.slice(2), 'the second rider has what the rider has there').to.deep.equal(
      seen['employee']!.slice(0, 2),
    );
    expect(seen['manager']![0], 'who is not the reader stays nobody in particular').to.equal(seen['employee']![2]);
    const widget = await show('hand', { device, lane: 'manager' });
    expect(paint(widget, '.a-hand')).to.equal(seen['employee']![0]);
  });

  it('are told apart from road and hills by 3:1 in each theme and all clothes, and more so where more is asked for', async () => {
    for (const more of inChromium ? [false, true] : [false]) {
      if (more) await executeServerCommand('emulate-features', { 'prefers-contrast': 'more' });
      for (const scheme of ['light', 'dark']) {
        place.style.colorScheme = scheme;
        for (const clothes of clothesColours) {
          const device = memoryAdapter({ 'rider-colours': [{ id: 'rider', skin: 'tone-3', clothes }] });
          const widget = await show('rails', { device });
          const grounds = ['.a-road', '.a-near', '.a-meadow'].map((what) => paint(widget, what));
          for (const [what, how] of [
            ['.a-first .a-body', 'fill'],
            ['.a-first .a-person:not(.a-behind) .a-leg', 'fill'],
            ['.a-first .a-shoe', 'fill'],
            ['.a-first .a-helmet', 'fill'],
            ['.a-frame', 'stroke'],
            ['.a-tyre', 'stroke'],
            ['.a-rail', 'stroke'],
          ] as const) {
            // What the rail is seen before is hills and meadow, not the road.
            for (const ground of what === '.a-rail' ? grounds.slice(1) : grounds) {
              const ratio = contrast(paint(widget, what, how), ground);
              expect(ratio, `${what} ${scheme} ${clothes}${more ? ' more' : ''}`).to.be.at.least(more ? 4.5 : 3);
            }
          }
          render(nothing, place);
        }
      }
    }
  });

  it('give way to the reader’s own in forced colours, in every scene and for everything that can be tried', async function () {
    if (!inChromium) return;
    this.timeout(60_000);
    await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
    const probe = document.createElement('i');
    place.append(probe);
    const system = new Set(
      ['Canvas', 'CanvasText', 'Highlight', 'LinkText'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      }),
    );
    probe.remove();
    const device = memoryAdapter({ 'rider-colours': [{ id: 'rider', skin: 'tone-5', clothes: 'plum' }] });
    const widget = await show('standing', { device, lane: 'manager' });
    const onlySystem = (when: string): void => {
      for (const shape of find(widget, '.picture').querySelectorAll('path, circle, ellipse, text, stop')) {
        const { fill, stroke, stopColor, display } = getComputedStyle(shape);
        if (display === 'none' || !shape.checkVisibility?.()) continue;
        for (const colour of shape.localName === 'stop'
          ? shape.matches('.s-mist')
            ? [stopColor]
            : []
          : [fill, stroke]) {
          if (colour === 'none' || colour.startsWith('url(')) continue;
          expect([...system], `${when}: ${shape.getAttribute('class')} ${colour}`).to.include(colour);
        }
      }
    };
    for (const scene of scenes) {
      onlySystem(scene.id);
      for (const input of root(widget).querySelectorAll<HTMLInputElement>('.try input')) {
        if (input.type === 'text' || input.type === 'range') {
          input.value = input.type === 'text' ? '安心' : '4';
          input.dispatchEvent(new Event('input'));
        } else input.click();
        await widget.updateComplete;
        onlySystem(`${scene.id} ${input.value}`);
      }
      find<HTMLElement>(widget, '[data-turn=next]')?.click();
      await widget.updateComplete;
    }
  });
});

/** Red, green and blue, 0 to 1, of a computed colour. */
function channels(colour: string): number[] {
  const numbers = colour
    .match(/[\d.]+(?:e-?\d+)?/g)!
    .slice(0, 3)
    .map(Number);
  return colour.startsWith('color(') ? numbers : numbers.map((each) => each / 255);
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [light, dark] = [a, b]
    .map((colour) => {
      const [r, g, blue] = channels(colour).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * blue!;
    })
    .toSorted((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}
