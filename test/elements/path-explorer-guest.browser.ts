import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { KyoritsuPathExplorer } from '../../src/elements/path-explorer/path-explorer.js';
import type { Adapter } from '../../src/port/adapter.js';
import { largeCatalogue } from '../../stories/samples/large-catalogue.js';
import { careerSample } from '../../stories/samples/path-explorer.js';
import { resize } from '../browser/media.js';
import { placeForEach } from '../browser/place.js';
import { all, explorer, item, one, records, settled, title, wide } from './explorer-page.js';

const until = (check: () => boolean, what: string): Promise<void> => waitUntil(check, what, { timeout: 30_000 });
const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
const handed = async (roles: number): Promise<KyoritsuPathExplorer> =>
  wide(
    await settled(
      await fixture<KyoritsuPathExplorer>(
        html`<kyoritsu-path-explorer .data=${largeCatalogue(roles, roles * 2)}></kyoritsu-path-explorer>`,
      ),
    ),
  );
const cards = (element: Element): string[] => all(element, '.map .card').map(({ dataset }) => dataset['key']!);
const placed = (element: Element): string => one(element, '.world').style.transform;
const field = (element: Element): HTMLInputElement => one(element, 'input[type="search"]') as HTMLInputElement;
async function seek(element: Element, query: string): Promise<void> {
  field(element).value = query;
  field(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await until(() => all(element, '.hit').length > 0, 'finds something');
}

describe('kyoritsu-path-explorer as a guest of a page', function () {
  this.timeout(60_000);
  before(() => resize(1240));
  let page: HTMLElement;
  placeForEach((made) => (page = made));

  it('is drawn as before when it was taken out of the page and put back', async () => {
    const element = await handed(60);
    const [drawn, at] = [cards(element), placed(element)];
    const { parentNode } = element;
    element.requestUpdate();
    element.remove();
    await element.updateComplete;
    parentNode!.append(element);
    await until(() => cards(element).length === drawn.length && placed(element) === at, 'is drawn again');
    expect(cards(element)).to.deep.equal(drawn);

    // At rest no frame is asked for.
    await frame();
    await frame();
    const { requestAnimationFrame: ask } = globalThis;
    let asked = 0;
    globalThis.requestAnimationFrame = (then) => {
      asked++;
      return ask(then);
    };
    try {
      for (let n = 0; n < 5; n++) await new Promise(ask);
    } finally {
      globalThis.requestAnimationFrame = ask;
    }
    expect(asked).to.equal(0);
  });

  it('shows nothing of what one person looked at and searched to the next', async () => {
    const company = (name: string): Adapter =>
      memoryAdapter({
        ...records,
        roles: careerSample.roles.map((role) => (role.id === 'success' ? { ...role, title: name } : role)),
      });
    const show = (name: string): void => {
      render(
        html`<kyoritsu-provider .adapter=${company(name)} .deviceAdapter=${memoryAdapter()}
          ><kyoritsu-path-explorer></kyoritsu-path-explorer
        ></kyoritsu-provider>`,
        page,
      );
    };
    show('A');
    const element = await wide(await settled(page.querySelector('kyoritsu-path-explorer')!));
    item(element, 'success').click();
    await until(() => title(element) !== undefined, 'opens');
    await seek(element, '営業');
    show('B');
    await until(
      () => all(element, '[data-key="success"] .card-title')[0]?.textContent === 'B',
      'shows what the next one sees',
    );
    expect(title(element)).to.equal(undefined);
    expect(field(element).value).to.equal('');
    expect(all(element, '.hit')).to.have.length(0);
  });

  it('lets the map go where the mouse was let go outside of it', async () => {
    const element = await handed(60);
    const stage = one(element, '.stage');
    for (const key of ['+', '+', '+'])
      stage.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    const whole = placed(element);
    await until(() => placed(element) !== whole && one(element, '.world').style.willChange === '', 'is nearer');
    const at = placed(element);
    const { left, top, width, height } = stage.getBoundingClientRect();
    const mouse = (type: string, x: number, buttons: number): boolean =>
      stage.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerId: 1,
          pointerType: 'mouse',
          button: 0,
          buttons,
          clientX: left + x,
          clientY: top + height / 2,
        }),
      );
    mouse('pointerdown', 2, 1);
    mouse('pointermove', width / 2, 0);
    mouse('pointermove', width / 4, 0);
    expect(placed(element)).to.equal(at);
  });

  it('leaves the Enter that ends a composition to the input method, in Safari too', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    await seek(element, '営業');
    const enter = (keyCode: number): boolean =>
      field(element).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', keyCode, bubbles: true, composed: true, cancelable: true }),
      );
    enter(229);
    await element.updateComplete;
    expect(field(element).value).to.equal('営業');
    enter(13);
    await until(() => field(element).value === '', 'goes to the first that was found');
  });

  it('shows the rest where a record has an id that cannot be written down', async () => {
    const data = largeCatalogue(40, 60);
    const odd = { ...data, roles: [{ ...data.roles[0]!, id: 1n as unknown as string }, ...data.roles] };
    const element = await fixture<KyoritsuPathExplorer>(
      html`<kyoritsu-path-explorer .data=${odd}></kyoritsu-path-explorer>`,
    );
    await until(() => all(element, '.card, .outline').length > 0, 'draws the others');
  });

  it('does not take the focus back from a page that is a component itself', async () => {
    const shadow = page.attachShadow({ mode: 'open' });
    render(html`<kyoritsu-path-explorer .data=${largeCatalogue(6000, 0)}></kyoritsu-path-explorer>`, shadow);
    const element = await wide(await settled(shadow.querySelector('kyoritsu-path-explorer')!));
    await until(() => all(element, '.near .chip').length === 1, 'offers the whole map');
    const other = document.createElement('input');
    page.after(other);
    try {
      one(element, '.near .chip').focus();
      one(element, '.near .chip').click();
      other.focus();
      await until(() => all(element, '.district').length > 0, 'draws the whole map');
      await element.updateComplete;
      // Not the elements themselves: a message about them would be written out with all 6,000 roles.
      expect(document.activeElement === other, 'the focus is where the reader went').to.equal(true);
    } finally {
      other.remove();
    }
  });
});
