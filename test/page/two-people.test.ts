import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { demoPages } from './demo.js';
import { allSettled } from './site.js';

/*
 * Two people, two browsers, one meeting: what one shares appears at the other
 * without a reload, what is one's own never does, and who is offline loses
 * nothing.
 */
const card = 'kyoritsu-prompt-card';

/** What stands in the card, or in a part of it. */
const text = (page: Page, part = '.widget'): Promise<string> =>
  page.evaluate(
    (name: string, selector: string) =>
      document.querySelector(name)?.shadowRoot?.querySelector(selector)?.textContent?.trim() ?? '',
    card,
    part,
  );
const shows = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (name: string, part: string) => document.querySelector(name)?.shadowRoot?.textContent?.includes(part),
    { timeout: 20_000 },
    card,
    words,
  );
const type = async (page: Page, selector: string, words: string): Promise<void> => {
  const field = await page.waitForSelector(`${card} >>> ${selector}`);
  await field!.focus();
  await page.keyboard.type(words);
};
const press = async (page: Page, words: string): Promise<void> => {
  const button = await page.waitForSelector(`${card} >>> button::-p-text(${words})`);
  await button!.focus();
  await page.keyboard.press('Enter');
};

describe('two people in a meeting (built files, reference server)', () => {
  const opened = demoPages();
  let person: Page;
  let manager: Page;

  before(async () => {
    const open = async (as: string): Promise<Page> => {
      const page = await opened(`?as=${as}`);
      await allSettled(page, [card]);
      // The meeting that both are in is on the table.
      await shows(page, '5回目の1on1');
      return page;
    };
    person = await open('employee');
    manager = await open('manager');
  });

  it('see what the other shares, and never what is the other’s own', async () => {
    await type(person, '.note textarea', 'only for me');
    await shows(person, '保存しました');
    await (await person.waitForSelector(`${card} >>> input[name=visibility][value=pair]`))!.click();
    await press(person, '相手にも見せる');
    await shows(manager, 'only for me');
    await (await person.waitForSelector(`${card} >>> input[name=visibility][value=self]`))!.click();
    await manager.waitForFunction(
      (name: string) => !document.querySelector(name)?.shadowRoot?.textContent?.includes('only for me'),
      { timeout: 20_000 },
      card,
    );
  });

  it('put questions on one agenda, agree on what stays, and promise on both sides', async () => {
    const question = await text(manager, '#question');
    await press(manager, '今日の問いに入れておく');
    await person.waitForFunction(
      (name: string, words: string) =>
        document.querySelector(name)?.shadowRoot?.querySelector('.agenda')?.textContent?.includes(words),
      { timeout: 20_000 },
      card,
      question,
    );
    await type(person, '.agreement label:nth-child(2) textarea', 'home matters');
    await person.keyboard.press('Tab');
    await manager.waitForFunction(
      (name: string) =>
        [
          ...document.querySelector(name)!.shadowRoot!.querySelectorAll<HTMLTextAreaElement>('.agreement textarea'),
        ].some(({ value }) => value === 'home matters'),
      { timeout: 20_000 },
      card,
    );
    await type(manager, '.side-column:nth-child(2) [name=text]', 'a quiet hour');
    await manager.keyboard.press('Enter');
    await shows(person, 'a quiet hour');
  });

  it('lose nothing when one of them is offline', async () => {
    await person.setOfflineMode(true);
    await type(person, '.side-column:nth-child(1) [name=text]', 'from the train');
    await person.keyboard.press('Enter');
    await shows(person, 'from the train');
    await type(manager, '.side-column:nth-child(2) [name=text]', 'meanwhile');
    await manager.keyboard.press('Enter');
    await shows(manager, 'meanwhile');
    assert.ok(!(await text(manager)).includes('from the train'));
    await person.setOfflineMode(false);
    await shows(manager, 'from the train');
    await shows(person, 'meanwhile');
  });

  it('are not told whether the other is there', async () => {
    for (const page of [person, manager]) assert.doesNotMatch(await text(page), /オンライン|接続中|入力中/);
  });
});
