import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { demoPages } from './demo.js';
import { allSettled } from './site.js';

/*
 * A whole meeting without a mouse and without looking: by keys, and by what a
 * screen reader is told.
 */
const card = 'kyoritsu-prompt-card';

type Node = SerializedAXNode;
const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];
async function heard(page: Page): Promise<Node[]> {
  const root = await page.$(card);
  const snapshot = await page.accessibility.snapshot({ root: root!, interestingOnly: false });
  assert.ok(snapshot, 'the card is in the accessibility tree');
  return nodes(snapshot);
}
const nameOf = async (page: Page): Promise<string> => (await heard(page)).find(({ focused }) => focused)?.name ?? '';

/** Presses Tab until what a screen reader calls by that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    const at = await nameOf(page);
    if (name.test(at)) return;
    seen.push(at);
    await page.keyboard.press('Tab');
  }
  assert.fail(`no ${String(name)} by Tab; stops: ${seen.join(' | ')}`);
}
/** Back to the first stop of the widget. */
const begin = (page: Page): Promise<void> =>
  page.evaluate((name: string) => {
    document.querySelector(name)!.shadowRoot!.querySelector<HTMLElement>('input')!.focus();
  }, card);
const shows = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (name: string, part: string) => document.querySelector(name)?.shadowRoot?.textContent?.includes(part),
    { timeout: 20_000 },
    card,
    words,
  );

describe('a meeting by keys and by ear (built files, reference server)', () => {
  const open = demoPages();
  let page: Page;

  before(async () => {
    page = await open();
    await allSettled(page, [card]);
    await shows(page, '5回目の1on1');
  });

  it('tells what the card is, whom it is for, and what can be done', async () => {
    const tree = await heard(page);
    const said = (role: string, name: RegExp): boolean =>
      tree.some((node) => node.role === role && name.test(node.name ?? ''));
    assert.ok(said('heading', /^1on1の問いカード$/));
    for (const who of ['上司', 'ほかの部署の人', '社外メンター', '人事'])
      assert.ok(said('radio', new RegExp(who)), who);
    assert.ok(said('region', /[。か]$/), 'the card is one region, named by its question');
    for (const act of ['この問いで話す', '裏をみる', 'べつの問い', 'あとで', '今日は話さない']) {
      assert.ok(said('button', new RegExp(`^${act}$`)), act);
    }
    assert.ok(said('textbox', /^この1on1のメモ$/));
    assert.ok(said('heading', /^ふたりの約束/));
  });

  it('is held from the first agreement to the next date', async () => {
    await begin(page);
    await tabTo(page, /^裏をみる$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^表にもどる$/);
    assert.ok((await heard(page)).some(({ name }) => name === '聴く人へのヒント'));
    await page.keyboard.press('ArrowLeft');
    await tabTo(page, /^裏をみる$/);

    await tabTo(page, /^この場から出してよいこと$/);
    await page.keyboard.type('what I want to learn');
    await tabTo(page, /^ここだけにすること$/);
    await page.keyboard.type('home');
    await tabTo(page, /^この1on1のメモ$/);
    await page.keyboard.type('a word to myself');
    await shows(page, '保存しました');
    await tabTo(page, /^わたしの一歩をくわえる$/);
    await page.keyboard.type('write one page');
    await page.keyboard.press('Enter');
    await shows(page, 'write one page');

    await begin(page);
    await tabTo(page, /^この問いで話す$/);
    await page.keyboard.press('Enter');
    await shows(page, '話しました');
    await tabTo(page, /^話したあとに$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^自分$/);
    await page.keyboard.press('Space');
    await shows(page, '10秒だけ待ってみる');
    await tabTo(page, /^カレンダー用ファイルをつくる$/);
  });

  it('kept what was written, for whoever comes back', async () => {
    await page.reload();
    await allSettled(page, [card]);
    await shows(page, 'write one page');
    const values = (await heard(page)).map(({ value }) => value);
    for (const words of ['what I want to learn', 'home', 'a word to myself']) assert.ok(values.includes(words), words);
  });
});
