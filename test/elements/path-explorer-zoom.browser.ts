import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { KyoritsuPathExplorer } from '../../src/elements/path-explorer/path-explorer.js';
import { largeCatalogue } from '../../stories/samples/large-catalogue.js';
import { resize } from '../browser/media.js';
import { all, focused, item, one, settled, wide } from './explorer-page.js';

const world = (element: Element): HTMLElement => one(element, '.world');
const laidOut = (element: Element): number => Number(world(element).style.getPropertyValue('--_zoom'));
const zoomOf = (element: Element): number => laidOut(element) * new DOMMatrix(world(element).style.transform).a;
const strips = (element: Element): HTMLElement[] => all(element, '.strip');
const shown = (element: Element): string[] => [...new Set(strips(element).map(({ className }) => className))];

/** What a busy machine draws late it draws all the same. */
const until = (check: () => boolean, what: string): Promise<void> => waitUntil(check, what, { timeout: 30_000 });

/** A turn of the wheel with Ctrl, as a pinch on a trackpad says it too: by a factor around a point of the screen. */
function turn(element: Element, factor: number, at?: readonly [number, number]): void {
  const stage = one(element, '.stage');
  const { left, top, width, height } = stage.getBoundingClientRect();
  const [clientX, clientY] = at ?? [left + width / 2, top + height / 2];
  // One event goes no further than this.
  const times = Math.ceil(Math.abs(Math.log(factor)) / 0.29);
  const deltaY = (-200 * Math.log(factor)) / times;
  for (let n = 0; n < times; n++)
    stage.dispatchEvent(
      new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true, deltaY, clientX, clientY }),
    );
}
const turnTo = (element: Element, zoom: number): void => turn(element, zoom / zoomOf(element));

/** Drawn to the end: nothing is scaled, and the layer for moving is gone. */
const atRest = (element: Element): Promise<void> =>
  until(() => all(element, '.world').length > 0 && world(element).style.willChange === '', 'comes to rest');

async function whole(roles: number): Promise<KyoritsuPathExplorer> {
  const element = await wide(
    await settled(
      await fixture<KyoritsuPathExplorer>(
        html`<kyoritsu-path-explorer .data=${largeCatalogue(roles, roles * 2)}></kyoritsu-path-explorer>`,
      ),
    ),
  );
  all(element, 'input[name="direction"]')[2]!.click();
  await until(() => all(element, '.district').length > 0, 'draws the whole map');
  await element.updateComplete;
  await atRest(element);
  return element;
}

/** What changes in the world, but for where the world itself is. */
function watched(element: Element): () => MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(world(element), { subtree: true, childList: true, attributes: true, characterData: true });
  return () => observer.takeRecords().filter(({ target }) => target !== world(element));
}

describe('a zoom of the map of kyoritsu-path-explorer', function () {
  // A page in the background is given few frames, and a zoom takes many.
  this.timeout(60_000);
  before(() => resize(1240));

  it('changes nothing but transforms while it moves, and is crisp where it comes to rest', async () => {
    const element = await whole(1000);
    turnTo(element, 0.6);
    await until(() => Math.abs(laidOut(element) - 0.6) < 1e-4, 'is drawn there');
    await atRest(element);
    expect(shown(element)).to.deep.equal(['strip shows-title']);
    expect(strips(element).length).to.be.greaterThan(3);
    const elements = all(element, '*').length;

    const changes = watched(element);
    // From titles to cards and most of the way to dots, all in one frame.
    for (const zoom of [0.65, 0.8, 1.1, 0.7, 0.45, 0.38, 0.9]) {
      turnTo(element, zoom);
      expect(zoomOf(element)).to.be.closeTo(zoom, 1e-4);
      // Whatever else the widget draws in between.
      element.requestUpdate();
      await element.updateComplete;
    }
    expect(changes(), 'no item is drawn, moved or laid out').to.deep.equal([]);
    expect(laidOut(element)).to.be.closeTo(0.6, 1e-4);
    expect(world(element).style.willChange).to.equal('transform');
    expect(all(element, '*').length).to.equal(elements);

    await until(() => laidOut(element) > 0.89, 'is drawn anew');
    await atRest(element);
    expect(world(element).style.transform).to.match(/^translate\(-?\d+px, -?\d+px\)$/);
    for (const strip of strips(element)) {
      expect(strip.style.transform).to.equal('');
      expect(Number(strip.style.getPropertyValue('--_zoom'))).to.equal(laidOut(element));
    }
    expect(shown(element)).to.deep.equal(['strip shows-card']);
    expect(one(element, '.card-line').getClientRects().length, 'all of a card').to.equal(1);
    expect(one(element, 'canvas').style.visibility, 'nothing lies below the cards').to.equal('hidden');
  });

  it('shows the places of roles until they are drawn, and draws them in portions', async () => {
    const element = await whole(1000);
    await until(() => one(element, 'canvas').style.visibility === '', 'dots');
    const cards = (): number => all(element, '.card').length;
    const before = cards();
    let most = 0;
    let last = before;
    const observer = new MutationObserver(() => {
      most = Math.max(most, cards() - last);
      last = cards();
    });
    observer.observe(world(element), { subtree: true, childList: true });
    turnTo(element, 0.45);
    await until(() => cards() > before + 60, 'all that is in sight');
    await atRest(element);
    observer.disconnect();
    expect(most).to.be.at.most(20);
    expect(one(element, 'canvas').style.visibility).to.equal('hidden');
    turnTo(element, 0.2);
    await until(() => one(element, 'canvas').style.visibility === '', 'dots again');
    await until(() => cards() <= before, 'and nothing else');
  });

  it('keeps the focus where it is, however far one goes', async () => {
    const element = await whole(600);
    turnTo(element, 0.8);
    await until(() => shown(element).includes('strip shows-card'), 'cards');
    await atRest(element);
    const { left, top, width, height } = one(element, '.stage').getBoundingClientRect();
    const middle = all(element, '.card').find((card) => {
      const box = card.getBoundingClientRect();
      return box.left > left && box.right < left + width && box.top > top + height / 3 && box.bottom < top + height;
    })!;
    middle.focus();
    const key = focused(element);
    const lost: EventTarget[] = [];
    middle.addEventListener('blur', ({ target }) => lost.push(target!));
    await atRest(element);
    for (const zoom of [0.2, 1.5, 0.05, 0.5]) {
      turnTo(element, zoom);
      await until(() => Math.abs(laidOut(element) - zoomOf(element)) < 1e-9, `is drawn at ${zoom}`);
      await atRest(element);
      expect(focused(element), `at ${zoom}`).to.equal(key);
    }
    expect(lost).to.deep.equal([]);
    expect(element.shadowRoot!.activeElement).to.equal(middle);
  });

  it('leaves under the pointer what is there, while it moves and at rest', async () => {
    const element = await whole(600);
    turnTo(element, 0.5);
    await until(() => shown(element).includes('strip shows-title'), 'titles');
    await atRest(element);
    const { left, top, width, height } = one(element, '.stage').getBoundingClientRect();
    const middleOf = (card: HTMLElement): [number, number] => {
      const box = card.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2];
    };
    // Not at the edge of the map, which stays in sight whatever one points at.
    const card = all(element, '.card').find((candidate) => {
      const [x, y] = middleOf(candidate);
      return Math.abs(x - left - width * 0.4) < 90 && Math.abs(y - top - height * 0.4) < 40;
    })!;
    const key = card.dataset['key']!;
    const point = middleOf(card);
    const isThere = (when: string): void => {
      const [x, y] = middleOf(item(element, key));
      expect(x, `${when}: across`).to.be.closeTo(point[0], 2.5);
      expect(y, `${when}: down`).to.be.closeTo(point[1], 2.5);
    };
    turn(element, 1.7, point);
    isThere('moving');
    await until(() => shown(element).every((detail) => detail === 'strip shows-card'), 'cards');
    await atRest(element);
    isThere('at rest');
  });

  it('says in small where in the whole one is', async () => {
    const element = await whole(600);
    turnTo(element, 0.6);
    await until(() => all(element, '.lens').length === 1, 'a part is out of sight');
    await atRest(element);
    const lens = (): DOMRect => one(element, '.lens').getBoundingClientRect();
    const frame = one(element, '.overview').getBoundingClientRect();
    expect(lens().width).to.be.lessThan(frame.width * 0.9);
    const before = lens();
    one(element, '.stage').dispatchEvent(
      new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaX: 200, deltaY: 0 }),
    );
    await until(() => lens().left > before.left, 'goes along');
    await atRest(element);
    turnTo(element, 0.9);
    await until(() => lens().width < before.width * 0.8, 'nearer, and so smaller');
  });

  it('goes by keys as by the wheel, and comes to rest crisp', async () => {
    const element = await whole(600);
    turnTo(element, 0.5);
    await until(() => shown(element).includes('strip shows-title'), 'titles');
    await atRest(element);
    const before = laidOut(element);
    const stage = one(element, '.map');
    for (const key of ['+', '+'])
      stage.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await until(() => laidOut(element) > before * 1.8, 'two steps nearer');
    await atRest(element);
    expect(shown(element)).to.deep.equal(['strip shows-card']);
    expect(world(element).style.transform).not.to.contain('scale');
  });

  it('paints dots in the colours of the page, also when they change', async () => {
    const element = await whole(1000);
    const canvas = one(element, 'canvas') as HTMLCanvasElement;
    /** How light the painted pixels are, from black to white. */
    const lightness = (): number => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let [sum, count] = [0, 0];
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] !== 255) continue;
        sum += data[i]! + data[i + 1]! + data[i + 2]!;
        count++;
      }
      return count < 5000 ? NaN : sum / count / 765;
    };
    element.style.colorScheme = 'light';
    await until(() => lightness() > 0.6, 'light');
    element.style.colorScheme = 'dark';
    await until(() => lightness() < 0.4, 'dark');
  });

  it('takes two fingers for a zoom around what is between them, and one that goes down for the page', async () => {
    const element = await whole(600);
    const stage = one(element, '.stage');
    // Pointers that no hand moves cannot be captured.
    stage.setPointerCapture = () => undefined;
    const { left, top, width, height } = stage.getBoundingClientRect();
    const [x, y] = [left + width * 0.4, top + height * 0.4];
    const finger = (type: string, pointerId: number, clientX: number, clientY: number): boolean =>
      stage.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerType: 'touch',
          pointerId,
          clientX,
          clientY,
          button: 0,
          buttons: type === 'pointerup' ? 0 : 1,
        }),
      );
    turnTo(element, 0.6);
    await until(() => Math.abs(laidOut(element) - 0.6) < 1e-4, 'is drawn there');
    await atRest(element);
    const still = world(element).style.transform;
    finger('pointerdown', 1, x, y);
    for (const down of [4, 12, 40]) finger('pointermove', 1, x + down / 8, y + down);
    finger('pointercancel', 1, x, y + 40);
    expect(world(element).style.transform, 'the page scrolls').to.equal(still);

    finger('pointerdown', 1, x - 40, y);
    finger('pointerdown', 2, x + 40, y);
    const changes = watched(element);
    for (const spread of [45, 50, 55, 60]) {
      finger('pointermove', 1, x - spread, y);
      finger('pointermove', 2, x + spread, y);
    }
    await element.updateComplete;
    expect(zoomOf(element)).to.be.closeTo(0.9, 0.001);
    expect(changes(), 'nothing but transforms').to.deep.equal([]);
    finger('pointerup', 1, x - 60, y);
    finger('pointerup', 2, x + 60, y);
    await until(() => shown(element).every((detail) => detail === 'strip shows-card'), 'cards');
    await atRest(element);
    expect(world(element).style.transform).not.to.contain('scale');
  });
});
