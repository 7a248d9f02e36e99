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
  waitUntil(() => all(element, '.world').length > 0 && world(element).style.willChange === '', 'comes to rest', {
    timeout: 10_000,
  });

async function whole(roles: number): Promise<KyoritsuPathExplorer> {
  const element = await wide(
    await settled(
      await fixture<KyoritsuPathExplorer>(
        html`<kyoritsu-path-explorer .data=${largeCatalogue(roles, roles * 2)}></kyoritsu-path-explorer>`,
      ),
    ),
  );
  all(element, 'input[name="direction"]')[2]!.click();
  await waitUntil(() => all(element, '.district').length > 0, 'draws the whole map');
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

describe('a zoom of the map of kyoritsu-path-explorer', () => {
  before(() => resize(1240));

  it('changes nothing but transforms while it moves, and is crisp where it comes to rest', async () => {
    const element = await whole(1000);
    turnTo(element, 0.6);
    await waitUntil(() => Math.abs(laidOut(element) - 0.6) < 1e-4, 'is drawn there');
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

    await waitUntil(() => laidOut(element) > 0.89, 'is drawn anew');
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
    await waitUntil(() => one(element, 'canvas').style.visibility === '', 'dots');
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
    await waitUntil(() => cards() > before + 60, 'all that is in sight');
    await atRest(element);
    observer.disconnect();
    expect(most).to.be.at.most(20);
    expect(one(element, 'canvas').style.visibility).to.equal('hidden');
    turnTo(element, 0.2);
    await waitUntil(() => one(element, 'canvas').style.visibility === '', 'dots again');
    await waitUntil(() => cards() <= before, 'and nothing else');
  });

  it('keeps the focus where it is, however far one goes', async () => {
    const element = await whole(600);
    turnTo(element, 0.8);
    await waitUntil(() => shown(element).includes('strip shows-card'), 'cards');
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
      await waitUntil(() => Math.abs(laidOut(element) - zoomOf(element)) < 1e-9, `is drawn at ${zoom}`);
      await atRest(element);
      expect(focused(element), `at ${zoom}`).to.equal(key);
    }
    expect(lost).to.deep.equal([]);
    expect(element.shadowRoot!.activeElement).to.equal(middle);
  });

  it('leaves under the pointer what is there, while it moves and at rest', async () => {
    const element = await whole(600);
    turnTo(element, 0.5);
    await waitUntil(() => shown(element).includes('strip shows-title'), 'titles');
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
    await waitUntil(() => shown(element).every((detail) => detail === 'strip shows-card'), 'cards');
    await atRest(element);
    isThere('at rest');
  });

  it('says in small where in the whole one is', async () => {
    const element = await whole(600);
    turnTo(element, 0.6);
    await waitUntil(() => all(element, '.lens').length === 1, 'a part is out of sight');
    await atRest(element);
    const lens = (): DOMRect => one(element, '.lens').getBoundingClientRect();
    const frame = one(element, '.overview').getBoundingClientRect();
    expect(lens().width).to.be.lessThan(frame.width * 0.9);
    const before = lens();
    one(element, '.stage').dispatchEvent(
      new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaX: 200, deltaY: 0 }),
    );
    await waitUntil(() => lens().left > before.left, 'goes along');
    await atRest(element);
    turnTo(element, 0.9);
    await waitUntil(() => lens().width < before.width * 0.8, 'nearer, and so smaller');
  });

  it('goes by keys as by the wheel, and comes to rest crisp', async () => {
    const element = await whole(600);
    turnTo(element, 0.5);
    await waitUntil(() => shown(element).includes('strip shows-title'), 'titles');
    await atRest(element);
    const before = laidOut(element);
    const stage = one(element, '.map');
    for (const key of ['+', '+'])
      stage.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await waitUntil(() => laidOut(element) > before * 1.8, 'two steps nearer');
    await atRest(element);
    expect(shown(element)).to.deep.equal(['strip shows-card']);
    expect(world(element).style.transform).not.to.contain('scale');
  });
});
