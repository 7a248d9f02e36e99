import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { demoPages } from './demo.js';
import { allSettled } from './site.js';

/** Everything of a request that its receiver could read. */
interface Sent {
  readonly line: string;
  readonly whole: string;
}

const sentOf = (request: HTTPRequest): Sent => ({
  line: `${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search}`,
  whole: JSON.stringify([request.method(), request.url(), request.headers(), request.postData() ?? '']),
});

/** Works in the page of the explorer, by the same calls that a reader's hands make. */
const steps = {
  count: (): number => document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelectorAll('.card').length,
  open: (index: number): string => {
    const root = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
    const cards = [...root.querySelectorAll<HTMLElement>('.card:not(.now)')];
    const card = cards[index % cards.length]!;
    card.click();
    return card.dataset['key']!;
  },
  /** Opens a family of the list, another one each time. */
  family: (index: number): void => {
    const root = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
    const families = [...root.querySelectorAll<HTMLElement>('.outline [aria-expanded="false"]')];
    families[index % families.length]!.click();
  },
  /** Opens a role of the list, and tells which. */
  row: (index: number): string => {
    const rows = [
      ...document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelectorAll<HTMLElement>('.row'),
    ];
    const row = rows[index % rows.length]!;
    row.click();
    return row.dataset['key']!;
  },
  press: (words: string): void => {
    const root = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
    const button = [...root.querySelectorAll<HTMLElement>('button, .segmented label')].find(
      (each) => each.textContent?.trim() === words,
    );
    if (!button) throw new Error(`no button ${words}`);
    button.click();
  },
  search: (words: string): void => {
    const input = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelector('input[type="search"]')!;
    (input as HTMLInputElement).value = words;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
  note: (words: string): void => {
    const area = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelector('.draft textarea')!;
    (area as HTMLTextAreaElement).value = words;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    area.dispatchEvent(new FocusEvent('blur'));
  },
} as const;

describe('exploring, as the network sees it (built files, reference server)', () => {
  const open = demoPages();

  const has = (page: Page, selector: string): Promise<unknown> =>
    page.waitForFunction(
      (wanted: string) => document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelector(wanted) !== null,
      { timeout: 15_000 },
      selector,
    );

  /** A long exploration that begins with the n-th role; what it sent, and which roles it opened. */
  async function explore(first: number, words: string): Promise<{ sent: Sent[]; opened: string[] }> {
    const sent: Sent[] = [];
    const page = await open();
    await allSettled(page, ['kyoritsu-path-explorer']);
    await has(page, '.map .card');
    await page.waitForNetworkIdle({ idleTime: 500, timeout: 15_000 }).catch(() => undefined);
    page.on('request', (request) => sent.push(sentOf(request)));

    const opened: string[] = [];
    for (let n = 0; n < 8; n++) {
      opened.push(await page.evaluate(steps.open, first + 2 * n));
      await has(page, '.panel-title');
    }
    for (const chip of ['社外', '公募中のみ', '公募中のみ', '社外']) await page.evaluate(steps.press, chip);
    const narrowed = { 道の種類: ['上へ'], ほかの条件: ['実際にあった異動', first === 0 ? '1歩' : '2歩'] };
    for (const [part, chips] of Object.entries(narrowed)) {
      await page.evaluate(steps.press, part);
      await has(page, `.filter-panel[aria-label="${part}"]`);
      for (const chip of chips) await page.evaluate(steps.press, chip);
    }
    await page.evaluate(steps.press, 'しぼりこみをはずす');
    opened.push(await page.evaluate(steps.open, first + 3));
    await page.evaluate(steps.press, 'いまは見ない');
    await has(page, '.view .kept h3');
    await page.evaluate(steps.press, '人事と');
    opened.push(await page.evaluate(steps.open, first));
    for (const act of ['しおりに入れる', '目標にする', 'ここへの道を思いえがく', 'ならべてくらべる']) {
      await page.evaluate(steps.press, act);
      await page.evaluate(() => document.querySelector('kyoritsu-path-explorer')!.updateComplete);
    }
    await has(page, '.compare');
    await page.evaluate(steps.press, 'ゆるめる');
    await page.evaluate(steps.note, words);
    await page.evaluate(steps.search, words);
    await has(page, '.results p');
    await page.evaluate(steps.press, 'ここから先を見る');
    await page.evaluate(steps.press, 'ぜんぶ');
    await has(page, '.district');
    await page.evaluate(steps.press, '一覧');
    await has(page, '.outline');
    await page.evaluate(steps.family, first);
    await has(page, '.outline .row');
    opened.push(await page.evaluate(steps.row, first));
    await has(page, '.outline .row.opened');
    // What was kept has been kept before the network is judged.
    await has(page, '.kept .chip');
    await page.waitForNetworkIdle({ idleTime: 1000, timeout: 15_000 }).catch(() => undefined);
    await page.browserContext().close();
    return { sent, opened };
  }

  it('asks for the same whatever is opened, kept, noted and searched, and says none of it', async () => {
    const one = await explore(0, '企画');
    const other = await explore(1, '品質');
    assert.notDeepEqual(one.opened, other.opened, 'two different explorations');
    const lines = ({ sent }: { sent: Sent[] }): string[] => sent.map(({ line }) => line).toSorted();
    assert.deepEqual(lines(one), lines(other));
    // Only code is fetched at all: nothing is written, no record is asked for.
    for (const line of lines(one)) assert.match(line, /^GET \/kyoritsu\/cdn\/chunks\/[\w-]+\.js$/);
    for (const { sent, opened } of [one, other]) {
      for (const { whole } of sent) {
        for (const id of opened) assert.ok(!whole.includes(id), `${id} in ${whole}`);
        assert.doesNotMatch(decodeURIComponent(whole.replaceAll('%', '%25')), /企画|品質/);
      }
    }
  });
});
