import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { type Site, allSettled, openSite } from './site.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Works in the page of the explorer. */
const map = {
  /** The middle of the stage, brought into the middle of the screen. */
  middle: (): Point => {
    const stage = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelector('.stage')!;
    stage.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = stage.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  },
  /** A place of the stage with no card under a finger, near its middle. */
  gap: (): Point => {
    const root = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
    const { left, top, width, height } = root.querySelector('.stage')!.getBoundingClientRect();
    for (let y = top + height / 2; y < top + height - 20; y += 5) {
      for (let x = left + 20; x < left + width - 20; x += 5) {
        const around = [-16, 0, 16].flatMap((dx) => [-16, 0, 16].map((dy) => root.elementFromPoint(x + dx, y + dy)));
        if (around.every((there) => there?.matches('.stage, .world, .far'))) return { x, y };
      }
    }
    throw new Error('cards everywhere');
  },
  /** A role whose middle is in sight. */
  card: (): Point & { title: string } => {
    const root = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
    for (const card of root.querySelectorAll('.card')) {
      const { left, top, width, height } = card.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (card.contains(root.elementFromPoint(x, y)))
        return { x, y, title: card.querySelector('.card-title')!.textContent! };
    }
    throw new Error('no role in sight');
  },
  /** Size of the map and where its left edge is, as drawn: laid out, and scaled while it moves. */
  camera: (): { zoom: number; left: number; top: number } => {
    const world = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelector<HTMLElement>('.world')!;
    const { a, e, f } = new DOMMatrix(world.style.transform);
    return { zoom: Number(world.style.getPropertyValue('--_zoom')) * a, left: e, top: f };
  },
  opened: (): string | undefined =>
    document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelector('.panel-title')?.textContent,
  scrolled: (): number => scrollY,
} as const;

describe('fingers on the map of roads (built files, a phone)', () => {
  let site: Site;
  before(async () => {
    const spacer = '<div style="block-size: 1500px"></div>';
    site = await openSite(
      {
        '/index.html': `<!doctype html><html lang="ja"><head><meta name="viewport" content="width=device-width" />
          <script type="module" src="/cdn/kyoritsu.js"></script></head><body>${spacer}
          <kyoritsu-provider adapter="static" src="/data"><kyoritsu-path-explorer></kyoritsu-path-explorer></kyoritsu-provider>
          ${spacer}</body></html>`,
      },
      { '/cdn/': 'dist/cdn', '/data/': 'demo/data/gdad' },
    );
  });
  after(() => site.close());

  /** A phone that shows the whole catalogue as a map, and the fingers of a hand. */
  async function phone(): Promise<{ page: Page; fingers: Fingers }> {
    const { page } = await site.open('/index.html');
    await page.setViewport({ width: 390, height: 800, hasTouch: true, isMobile: true });
    await allSettled(page, ['kyoritsu-path-explorer']);
    await page.evaluate(() => {
      const root = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
      root.querySelectorAll<HTMLElement>('input[name="direction"]')[2]!.click();
      root.querySelectorAll<HTMLElement>('input[name="view"]')[0]!.click();
    });
    await page.waitForFunction(
      () => document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelector('.district') !== null,
    );
    await page.evaluate(map.middle);
    return { page, fingers: new Fingers(await page.createCDPSession()) };
  }

  it('one finger up and down scrolls the page, also where the map could move', async () => {
    const { page, fingers } = await phone();
    const at = await page.evaluate(map.middle);
    await zoomIn(page, fingers, at);
    const [before, there] = [await page.evaluate(map.camera), await page.evaluate(map.scrolled)];
    await fingers.drag(at, { x: at.x, y: at.y - 200 });
    await page.waitForFunction((from: number) => scrollY > from + 100, {}, there);
    const now = await page.evaluate(map.camera);
    // Where it is drawn anew after a zoom, it is off by a rounding.
    for (const side of ['left', 'top', 'zoom'] as const)
      assert.ok(Math.abs(now[side] - before[side]) < 1, `${side}: the map stays`);
    assert.equal(await page.evaluate(map.opened), undefined, 'and nothing opens');
  });

  it('one finger sideways moves the map, not the page, and opens nothing', async () => {
    const { page, fingers } = await phone();
    const at = await page.evaluate(map.middle);
    await zoomIn(page, fingers, at);
    const [before, there] = [await page.evaluate(map.camera), await page.evaluate(map.scrolled)];
    await fingers.drag(at, { x: at.x - 120, y: at.y });
    const now = await page.evaluate(map.camera);
    assert.ok(now.left < before.left - 80, `${now.left} after ${before.left}`);
    assert.ok(Math.abs(now.zoom - before.zoom) < 0.001);
    assert.equal(await page.evaluate(map.scrolled), there);
    assert.equal(await page.evaluate(map.opened), undefined);
  });

  it('two fingers zoom around what is between them, and move up and down too', async () => {
    const { page, fingers } = await phone();
    const at = await page.evaluate(map.middle);
    const [before, there] = [await page.evaluate(map.camera), await page.evaluate(map.scrolled)];
    await fingers.pinch(at, 40, 120);
    const near = await page.evaluate(map.camera);
    assert.ok(near.zoom > before.zoom * 2 && near.zoom < before.zoom * 4, `${near.zoom} from ${before.zoom}`);
    await fingers.both(at, 0, -80);
    const up = await page.evaluate(map.camera);
    assert.ok(up.top < near.top - 40, `${up.top} after ${near.top}`);
    await fingers.pinch(at, 120, 30);
    assert.ok((await page.evaluate(map.camera)).zoom < up.zoom / 2, 'and out again');
    assert.equal(await page.evaluate(map.scrolled), there, 'the page stays');
    assert.equal(await page.evaluate(() => visualViewport!.scale), 1, 'and is not zoomed itself');
  });

  it('are told what they can do, and not what keys do', async () => {
    const { page } = await phone();
    const told = await page.evaluate(() =>
      [...document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelectorAll<HTMLElement>('.help')]
        .filter((help) => help.getClientRects().length > 0)
        .map((help) => help.textContent),
    );
    assert.equal(told.length, 1);
    assert.match(told[0]!, /二回つづけてさわる/);
  });

  it('two presses beside the roles zoom in there', async () => {
    const { page, fingers } = await phone();
    const at = await page.evaluate(map.middle);
    await zoomIn(page, fingers, at);
    const gap = await page.evaluate(map.gap);
    const before = await page.evaluate(map.camera);
    await fingers.tap(gap, 0);
    await fingers.tap(gap, 2);
    const still = await page.evaluate(map.camera);
    assert.ok(Math.abs(still.zoom - before.zoom) < 0.001, 'two presses, but not soon after each other');
    await fingers.tap(gap, 2.2);
    await page.waitForFunction(
      (from: number) => {
        const root = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
        const world = root.querySelector<HTMLElement>('.world')!;
        const scale = new DOMMatrix(world.style.transform).a;
        return Number(world.style.getPropertyValue('--_zoom')) * scale > from * 1.5;
      },
      {},
      before.zoom,
    );
    assert.equal(await page.evaluate(map.opened), undefined);
  });

  it('a press on a role opens it', async () => {
    const { page, fingers } = await phone();
    await zoomIn(page, fingers, await page.evaluate(map.middle));
    const card = await page.evaluate(map.card);
    await fingers.tap(card, 0);
    await page.waitForFunction(
      (wanted: string) =>
        document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelector('.panel-title')?.textContent ===
        wanted,
      {},
      card.title,
    );
  });
});

/** Nearer, so that a part is out of sight, with cards that can be pressed. */
async function zoomIn(page: Page, fingers: Fingers, at: Point): Promise<void> {
  for (let more = 0; more < 9 && (await page.evaluate(map.camera)).zoom < 0.6; more++) await fingers.pinch(at, 50, 75);
  const { zoom } = await page.evaluate(map.camera);
  assert.ok(zoom >= 0.6 && zoom < 1.2, `zoomed to ${zoom}`);
}

/** Real touches, through the browser's own input: what it takes for itself does not reach the page. */
class Fingers {
  readonly #client: CDPSession;
  /** Seconds since 1970. */
  readonly #first = Date.now() / 1000 + 60;

  constructor(client: CDPSession) {
    this.#client = client;
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[], timestamp?: number) {
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }));
    await this.#client.send('Input.dispatchTouchEvent', { type, touchPoints, ...(timestamp && { timestamp }) });
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.#moved((part) => [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
  }

  /** Two fingers, side by side, at so many pixels from the middle. */
  async pinch({ x, y }: Point, from: number, to: number): Promise<void> {
    await this.#moved((part) => {
      const half = from + (to - from) * part;
      return [
        { x: x - half, y },
        { x: x + half, y },
      ];
    });
  }

  async both({ x, y }: Point, across: number, down: number): Promise<void> {
    await this.#moved((part) => [-40, 40].map((beside) => ({ x: x + beside + across * part, y: y + down * part })));
  }

  async #moved(at: (part: number) => readonly Point[]): Promise<void> {
    await this.#touch('touchStart', at(0));
    for (let step = 1; step <= 10; step++) await this.#touch('touchMove', at(step / 10));
    await this.#touch('touchEnd', []);
  }

  /** @param at seconds after the first press, by the clock of the input alone: a slow machine is as quick */
  async tap(point: Point, at: number): Promise<void> {
    const time = this.#first + at;
    await this.#touch('touchStart', [point], time);
    await this.#touch('touchEnd', [], time + 0.05);
  }
}
