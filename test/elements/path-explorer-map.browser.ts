import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { emulate, resize } from '../browser/media.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { CareerData } from '../../src/elements/path-explorer/catalogue.js';
import type { KyoritsuPathExplorer } from '../../src/elements/path-explorer/path-explorer.js';
import { largeCatalogue } from '../../stories/samples/large-catalogue.js';
import { all, explorer, focused, item, one, records, settled, title, wide } from './explorer-page.js';

const world = (element: Element): HTMLElement => one(element, '.world');
/** As drawn: laid out, and scaled while it moves. */
const zoomOf = (element: Element): number =>
  Number(world(element).style.getPropertyValue('--_zoom')) * new DOMMatrix(world(element).style.transform).a;
const leftOf = (element: Element): number => new DOMMatrix(world(element).style.transform).e;
const middleOf = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const wheel = (stage: HTMLElement, init: WheelEventInit): WheelEvent => {
  const [clientX, clientY] = middleOf(stage);
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX, clientY, ...init });
  stage.dispatchEvent(event);
  return event;
};
/** Nothing glides any more, for some frames and for as long as it takes to be drawn crisp: a busy machine may paint none for a while. */
const rest = async (element: Element): Promise<void> => {
  let before = '';
  let since = performance.now();
  for (let same = 0; same < 4 || performance.now() - since < 200;) {
    await new Promise(requestAnimationFrame);
    const now = `${zoomOf(element)} ${world(element).style.transform}`;
    same = now === before ? same + 1 : 0;
    if (same === 0) since = performance.now();
    before = now;
  }
};
const label = (element: Element, name: string): HTMLElement => one(element, `[aria-label="${name}"]`);

async function large(roles: number, roads: number): Promise<KyoritsuPathExplorer> {
  const data: CareerData = largeCatalogue(roles, roads);
  const element = await fixture<KyoritsuPathExplorer>(
    html`<kyoritsu-path-explorer .data=${data}></kyoritsu-path-explorer>`,
  );
  return wide(await settled(element));
}
const showWhole = async (element: Element): Promise<void> => {
  all(element, 'input[type="radio"]')[2]!.click();
  await waitUntil(() => all(element, '.district').length > 0, 'draws the whole map');
};

describe('the map of kyoritsu-path-explorer', () => {
  before(() => resize(1240));
  afterEach(() => resetMouse());

  it('leaves the wheel to the page, and zooms with Ctrl around the pointer', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    await rest(element);
    const stage = one(element, '.stage');
    const before = zoomOf(element);
    expect(wheel(stage, { deltaY: 120 }).defaultPrevented, 'the page scrolls').to.equal(false);
    expect(zoomOf(element)).to.equal(before);
    expect(wheel(stage, { deltaY: -120, ctrlKey: true }).defaultPrevented).to.equal(true);
    await waitUntil(() => zoomOf(element) > before, 'zooms');
    await waitUntil(() => all(element, '.overview').length === 1, 'a part is out of sight');
    await rest(element);
    const left = leftOf(element);
    expect(wheel(stage, { deltaX: 40, deltaY: 0 }).defaultPrevented, 'sideways pans where there is more').to.equal(
      true,
    );
    await waitUntil(() => leftOf(element) < left, 'pans');
  });

  it('tells once how the wheel zooms, to whoever turns it over the map, and never to whoever knows', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    await rest(element);
    const hints = (): HTMLElement[] => all(element, '.wheel-hint');
    expect(hints()).to.have.length(0);
    wheel(one(element, '.stage'), { deltaY: 120 });
    await waitUntil(() => hints().length === 1, 'tells');
    expect(hints()[0]!.textContent).to.contain('ホイール');
    expect(hints()[0]!.ariaHidden, 'the help below says it to everybody').to.equal('true');
    expect(one(element, '.help').textContent).to.contain('Ctrl を押しながらホイール');
    hints()[0]!.getAnimations()[0]!.finish();
    await waitUntil(() => hints().length === 0, 'goes by itself');
    wheel(one(element, '.stage'), { deltaY: 120 });
    await element.updateComplete;
    expect(hints(), 'once').to.have.length(0);

    const other = await wide(await explorer(memoryAdapter(records)));
    await rest(other);
    wheel(one(other, '.stage'), { deltaY: -120, ctrlKey: true });
    wheel(one(other, '.stage'), { deltaY: 120 });
    await other.updateComplete;
    expect(all(other, '.wheel-hint')).to.have.length(0);
  });

  it('is dragged by the mouse, and a drag is no press on the card under it', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    for (let press = 0; press < 4; press++) label(element, '大きくする').click();
    await waitUntil(() => zoomOf(element) > 1, 'larger');
    await waitUntil(() => all(element, '.overview').length === 1, 'shows where in the whole one is');
    await rest(element);
    const card = all(element, '.card').find((one) => {
      const { left, top } = one.getBoundingClientRect();
      const stage = element.shadowRoot!.querySelector('.stage')!.getBoundingClientRect();
      return left > stage.left + 50 && top > stage.top + 50;
    })!;
    card.scrollIntoView({ block: 'center' });
    const [x, y] = middleOf(card);
    const before = leftOf(element);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x - 40, y] });
    await sendMouse({ type: 'move', position: [x - 80, y] });
    await sendMouse({ type: 'up' });
    expect(leftOf(element)).to.be.closeTo(before - 80, 12);
    expect(title(element)).to.equal(undefined);
    const [again, at] = middleOf(card);
    await sendMouse({ type: 'click', position: [again, at] });
    await waitUntil(() => title(element) !== undefined, 'a press opens');
  });

  it('zooms, fits and pans by keys and by buttons', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    item(element, 'sales').focus();
    const before = zoomOf(element);
    await sendKeys({ press: '+' });
    await sendKeys({ press: '+' });
    await waitUntil(() => zoomOf(element) > before * 1.3, '+ zooms in');
    const left = leftOf(element);
    // Not every driver can hold a key down.
    const pan = new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey: true, bubbles: true, composed: true });
    item(element, 'sales').dispatchEvent(pan);
    await waitUntil(() => leftOf(element) < left - 20, 'Shift with an arrow pans');
    expect(focused(element)).to.equal('sales');
    await sendKeys({ press: '0' });
    await waitUntil(() => all(element, '.overview').length === 0, 'all of it is in sight again');
    label(element, '小さくする').click();
    await element.updateComplete;
    expect(all(element, '.overview'), 'there is nothing further away').to.have.length(0);
  });

  it('brings the role that is walked to into sight', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    item(element, 'sales').focus();
    for (let press = 0; press < 4; press++) await sendKeys({ press: '+' });
    await waitUntil(() => zoomOf(element) > 1.5, 'large');
    for (let press = 0; press < 3; press++) await sendKeys({ press: 'ArrowRight' });
    const inSight = (): boolean => {
      const card = element.shadowRoot!.activeElement!.getBoundingClientRect();
      const stage = one(element, '.stage').getBoundingClientRect();
      return (
        card.left >= stage.left && card.right <= stage.right && card.top >= stage.top && card.bottom <= stage.bottom
      );
    };
    await waitUntil(() => focused(element) !== 'sales' && inSight(), 'seen whole');
  });

  it('draws ten thousand roles as dots, and elements only for what is in sight', async () => {
    const element = await large(10_000, 40_000);
    await showWhole(element);
    const elements = (): number => element.shadowRoot!.querySelectorAll('*').length;
    const painted = (): number => {
      const canvas = one(element, 'canvas') as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let i = 3; i < data.length; i += 4) if (data[i]) count++;
      return count;
    };
    await waitUntil(() => painted() > 5000, 'dots are painted');
    expect(elements()).to.be.at.most(800);
    for (let press = 0; press < 13; press++) {
      label(element, '大きくする').click();
      await rest(element);
      expect(elements()).to.be.at.most(3500);
    }
    await waitUntil(() => all(element, '.shows-card .card').length > 0, 'cards at last');
    expect(all(element, '.card').length).to.be.at.most(150);
  });

  it('opens the role whose dot is pressed', async () => {
    const element = await large(3000, 0);
    await showWhole(element);
    await waitUntil(() => all(element, 'canvas').length === 1, 'dots');
    await rest(element);
    const stage = one(element, '.stage');
    stage.scrollIntoView({ block: 'center' });
    await rest(element);
    const district = all(element, '.district')[0]!.getBoundingClientRect();
    // The middle of the last card of its first column.
    const em = zoomOf(element) * Number.parseFloat(getComputedStyle(stage).fontSize);
    const position: [number, number] = [Math.round(district.left + 6 * em), Math.round(district.bottom - 3.3 * em)];
    await sendMouse({ type: 'click', position });
    await waitUntil(() => title(element) !== undefined, 'opens');
    expect(focused(element), 'the keyboard goes on from there').to.match(/^r\d+$/);
  });

  it('keeps place and focus when map and list take turns', async () => {
    const element = await large(200, 800);
    await showWhole(element);
    const [key] = all(element, '.place button').map(({ dataset }) => dataset['key']!);
    item(element, key!).focus();
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => focused(element) !== key, 'walks');
    const at = focused(element)!;
    const [map, list] = all(element, 'fieldset:last-of-type input') as [HTMLInputElement, HTMLInputElement];
    list.focus();
    list.click();
    await waitUntil(() => all(element, '.outline').length === 1, 'list');
    expect(item(element, at).tabIndex, 'the tab stop is the same role').to.equal(0);
    expect(item(element, at).textContent, 'no family that it does not belong to').not.to.match(/\d部/);
    map.click();
    await waitUntil(() => all(element, '.map').length === 1, 'map');
    expect(item(element, at).tabIndex).to.equal(0);
  });

  it('goes onto paper whole, whatever the screen shows, and leaves nothing behind', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    for (let press = 0; press < 4; press++) label(element, '大きくする').click();
    await waitUntil(() => all(element, '.overview').length === 1, 'a part is out of sight');
    await rest(element);
    dispatchEvent(new Event('beforeprint'));
    expect(all(element, '.paper .card')).to.have.length(records.roles!.length);
    expect(all(element, '.paper .road').length).to.be.greaterThan(5);
    dispatchEvent(new Event('afterprint'));
    expect(all(element, '.paper *')).to.have.length(0);
  });

  it('names on paper whose roads lead here, and leaves out what can only be pressed', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    item(element, 'pm').click();
    await waitUntil(() => all(element, '.contacts').length === 1, 'opens');
    // Where the engine's driver can; elsewhere it is the screen.
    await emulate({ media: 'print' });
    const paper = matchMedia('print').matches;
    const seen = (part: HTMLElement): boolean => part.getClientRects().length > 0;
    const roads = all(element, '.panel-part .button.plain');
    expect(roads.map((road) => road.textContent!.trim())).to.include('カスタマーサクセス');
    expect(roads.every(seen)).to.equal(true);
    for (const only of ['.contacts .chip', '.asks', '.tools, .search', '.acts'])
      for (const part of all(element, only)) expect(seen(part), only).to.equal(!paper);
    expect(seen(one(element, '.contacts'))).to.equal(true);
    await emulate({ media: 'screen' });
  });

  it('lists a large family a handful at a time, and says where in all of it each role is', async () => {
    const element = await large(300, 600);
    await showWhole(element);
    all(element, 'input[name="view"]')[1]!.click();
    await waitUntil(() => all(element, '.outline').length > 0, 'lists');
    const closed = all(element, '.outline [aria-expanded="false"]')[0]!;
    closed.click();
    const listed = (): HTMLElement[] => all(element, '.outline li[aria-posinset]');
    await waitUntil(() => closed.getAttribute('aria-expanded') === 'true', 'opens');
    const own = [...closed.closest('li')!.querySelectorAll('li')];
    expect(own).to.have.length(41, 'forty roles and what opens the rest');
    expect(own[39]!.getAttribute('aria-posinset')).to.equal('40');
    expect(own[39]!.getAttribute('aria-setsize')).to.equal('50');
    expect(listed().length).to.be.lessThan(120, 'the others stay closed');
  });
});
