import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { demoPages } from './demo.js';
import { allSettled } from './site.js';

/** Works in the page of the explorer, by what a reader's hands would touch. */
const hands = {
  /** Presses what bears these words or this label; whether there was such a thing. */
  press: (words: string): boolean => {
    const root = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
    const found = [...root.querySelectorAll<HTMLElement>('button, .segmented label')].find(
      (each) => each.textContent?.trim() === words || each.getAttribute('aria-label') === words,
    );
    found?.click();
    return found !== undefined;
  },
  /** Presses the n-th of those that are there, beginning anew after the last; its key, where it is a role. */
  nth: (selector: string, n: number): string | undefined => {
    const root = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
    const those = [...root.querySelectorAll<HTMLElement>(selector)];
    const one = those[n % those.length];
    one?.click();
    return one?.dataset['key'];
  },
  type: (selector: string, words: string): void => {
    const field = document
      .querySelector('kyoritsu-path-explorer')!
      .shadowRoot!.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)!;
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('blur'));
  },
  wheel: (delta: number): void => {
    const stage = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelector('.stage')!;
    const { left, top, width, height } = stage.getBoundingClientRect();
    const at = { clientX: left + width / 3, clientY: top + height / 3 };
    stage.dispatchEvent(
      new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true, deltaY: delta, ...at }),
    );
  },
  arrow: (key: string): void => {
    const root = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
    const item = root.activeElement ?? root.querySelector<HTMLElement>('[data-key][tabindex="0"]')!;
    (item as HTMLElement).focus();
    item.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  },
  drawn: async (): Promise<void> => {
    const element = document.querySelector('kyoritsu-path-explorer')!;
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
  },
  /** All that is kept in this browser, by place and key. */
  kept: async (): Promise<Record<string, string>> => {
    const found: Record<string, string> = {};
    for (const [name, store] of Object.entries({ localStorage, sessionStorage }))
      for (const key of Object.keys(store)) found[`${name} ${key}`] = store.getItem(key)!;
    found['cookie'] = document.cookie;
    found['address'] = `${location.href} ${history.length} ${JSON.stringify(history.state)} ${document.title}`;
    for (const cache of await caches.keys()) found[`cache ${cache}`] = '';
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name!);
        opening.addEventListener('success', () => resolve(opening.result));
      });
      for (const store of database.objectStoreNames) {
        const room = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all(
          [room.getAllKeys(), room.getAll()].map(
            (asked) =>
              new Promise<unknown[]>((resolve) => asked.addEventListener('success', () => resolve(asked.result))),
          ),
        );
        for (const [i, key] of keys!.entries())
          found[`indexedDB ${name} ${store} ${JSON.stringify(key)}`] = JSON.stringify(values![i]);
      }
      database.close();
    }
    return found;
  },
} as const;

describe('whoever watches the network or the browser of an explorer (built files, reference server)', () => {
  const open = demoPages();

  const has = (page: Page, selector: string): Promise<unknown> =>
    page.waitForFunction(
      (wanted: string) => document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelector(wanted) !== null,
      { timeout: 30_000 },
      selector,
    );

  /** Everything that can be done, with the n-th roles. */
  async function round(page: Page, n: number, words: string): Promise<{ opened: string[]; kept: string[] }> {
    const opened: string[] = [];
    const did = async (act: Promise<unknown>): Promise<void> => {
      await act;
      await page.evaluate(hands.drawn);
    };
    const press = (name: string): Promise<void> => did(page.evaluate(hands.press, name));
    const nth = async (selector: string, index: number): Promise<void> => {
      await has(page, selector);
      const key = await page.evaluate(hands.nth, selector, index);
      await page.evaluate(hands.drawn);
      if (key && !/^[§…]/.test(key)) opened.push(key);
    };
    await press('地図');
    await press('ぜんぶ');
    await has(page, '.district');
    for (const way of ['大きくする', '大きくする', '小さくする', '全体を見る']) await press(way);
    for (const delta of [-100, 120]) await did(page.evaluate(hands.wheel, delta));
    for (const key of ['ArrowRight', 'ArrowDown', '+', '0']) await did(page.evaluate(hands.arrow, key));
    for (const delta of [-100, -100, -100, -100]) await did(page.evaluate(hands.wheel, delta));
    await nth('.card:not(.now)', n);
    await nth('.card:not(.now)', n + 1);
    await did(page.evaluate(hands.type, 'input[type="search"]', words));
    await has(page, '.hit');
    await did(page.evaluate(hands.nth, '.hit', n));
    await nth('.card.opened', 0);
    await press('しおりに入れる');
    await has(page, '.card.opened .saved-badge');
    const kept = [opened.at(-1)!];
    for (const who of ['上司と', '話すための問い', 'この道を1on1で話す']) await press(who);
    await press('ならべてくらべる');
    await press('とじる');
    for (const part of ['道の種類', '職種', 'ほかの条件']) {
      await press(part);
      await did(page.evaluate(hands.nth, '.filter-panel .chip', n));
      await press('しぼりこみをはずす');
    }
    await press('ここから先を見る');
    await press('目標から逆に');
    await press('ぜんぶ');
    await has(page, '.district');
    await press('一覧');
    await has(page, '.outline');
    await nth('.outline [aria-expanded="false"]', n);
    await nth('.outline .row', n);
    await did(page.evaluate(hands.type, '.draft textarea', words));
    return { opened: opened.filter((id) => !kept.includes(id)), kept };
  }

  for (const [source, query] of Object.entries({ 'the reference server': '', 'static files': '?catalogue=gdad' })) {
    it(`sees nothing at all of a second exploration, and finds only what was kept: ${source}`, async () => {
      const said: string[] = [];
      const page = await open(query, (loading) => loading.on('console', (line) => said.push(line.text())));
      await allSettled(page, ['kyoritsu-path-explorer']);
      await has(page, '.body');
      // The first time brings code, each piece once.
      await round(page, 0, query ? 'data' : '営業');
      await page.waitForNetworkIdle({ idleTime: 1000, timeout: 30_000 });
      const before = await page.evaluate(hands.kept);
      const sent: string[] = [];
      page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
      const { opened, kept } = await round(page, 3, query ? 'service' : '品質');
      // Until the notes are where they belong, on the device.
      await page.waitForFunction(
        () => !document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.textContent!.includes('書いている途中'),
        { timeout: 15_000 },
      );
      await page.waitForNetworkIdle({ idleTime: 1000, timeout: 30_000 });
      assert.deepEqual(sent, [], 'not one request, so none that depends on anything');

      const after = await page.evaluate(hands.kept);
      const changed = Object.entries(after).filter(([key, value]) => before[key] !== value);
      assert.ok(changed.length > 0, 'what was kept is there');
      for (const [key, value] of changed) {
        assert.match(key, /^indexedDB .*(?:bookmarks|career-drafts|prompt-states)/);
        for (const id of opened) assert.ok(!`${key} ${value}`.includes(`"${id}"`), `${id} in ${key}`);
      }
      assert.ok(changed.some(([, value]) => kept.some((id) => value.includes(id))));
      assert.equal(after['address'], before['address'], 'no address, no history, no title of the page');
      const roles = [...opened, ...kept];
      for (const line of said) for (const id of roles) assert.ok(!line.includes(id), line);
      await page.browserContext().close();
    });
  }
});
