import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { demoPages } from './demo.js';
import { allSettled } from './site.js';

const widgets = ['radar', 'checkin', 'path-explorer', 'prompt-card', 'onboarding'].map((name) => `kyoritsu-${name}`);

/** What has the focus, through shadow roots: its widget and its words. */
const focused = (): { widget: string; words: string } => {
  let at = document.activeElement;
  let widget = at?.localName ?? '';
  while (at?.shadowRoot?.activeElement) {
    if (at.localName.startsWith('kyoritsu-')) widget = at.localName;
    at = at.shadowRoot.activeElement;
  }
  return { widget, words: (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim().replaceAll(/\s+/g, ' ') };
};

/** Presses Tab until what has the focus fits; a person without a mouse has no other way. */
async function tabTo(page: Page, widget: string, words: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 600; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(focused);
    if (at.widget === widget && words.test(at.words)) return;
    seen.push(`${at.widget}: ${at.words.slice(0, 40)}`);
  }
  assert.fail(`no ${words} in ${widget} by Tab; the last stops: ${seen.slice(-25).join(' | ')}`);
}

const textOf = (page: Page, widget: string): Promise<string> =>
  page.evaluate(
    (name) => document.querySelector(name)!.shadowRoot!.querySelector('.widget')!.textContent!.replaceAll(/\s+/g, ' '),
    widget,
  );
const says = (page: Page, widget: string, words: string): Promise<unknown> =>
  page.waitForFunction(
    (name: string, part: string) =>
      document
        .querySelector(name)
        ?.shadowRoot?.querySelector('.widget')
        ?.textContent?.replaceAll(/\s+/g, ' ')
        .includes(part),
    { timeout: 20_000 },
    widget,
    words,
  );

describe('the demo portal, by keyboard only (built files, reference server)', () => {
  const opened = demoPages();

  const open = async (query = ''): Promise<{ page: Page; complaints: string[] }> => {
    const complaints: string[] = [];
    const page = await opened(query, (fresh) => {
      fresh.on('pageerror', (error) => complaints.push(String(error)));
      fresh.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
      });
    });
    await allSettled(page, widgets);
    return { page, complaints };
  };

  it('the wheel’s chosen support draws the prompts', async () => {
    const { page, complaints } = await open();
    await tabTo(page, 'kyoritsu-radar', /問いをひらく/);
    await page.keyboard.press('Enter');
    await says(page, 'kyoritsu-prompt-card', '」について話す');
    assert.equal((await page.evaluate(focused)).widget, 'kyoritsu-prompt-card');
    assert.deepEqual(complaints, []);
  });

  it('a role opens prompts to talk about it', async () => {
    const { page } = await open();
    await tabTo(page, 'kyoritsu-path-explorer', /法人営業/);
    await page.keyboard.press('ArrowRight');
    // A family that is folded opens; the role above it has a panel.
    while ((await page.evaluate(focused)).words.endsWith('ひらく')) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await tabTo(page, 'kyoritsu-path-explorer', /1on1で話す/);
    await page.keyboard.press('Enter');
    await says(page, 'kyoritsu-prompt-card', 'への道について話す');
  });

  it('the story ends in the check-in, and the check-in fills the wheel', async () => {
    const { page, complaints } = await open();
    const filled = await textOf(page, 'kyoritsu-radar');
    await tabTo(page, 'kyoritsu-onboarding', /つぎへ|こぎ出す|すすむ/);
    for (let scene = 1; scene < 8; scene++) {
      if (scene > 1) await tabTo(page, 'kyoritsu-onboarding', /つぎへ/);
      await page.keyboard.press('Enter');
    }
    await tabTo(page, 'kyoritsu-onboarding', /チェックイン/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(`(${focused.toString()})().widget === 'kyoritsu-checkin'`);
    await tabTo(page, 'kyoritsu-checkin', /はじめる/);
    await page.keyboard.press('Enter');
    for (let item = 1; item <= 23; item++) {
      await says(page, 'kyoritsu-checkin', `${item} / 23`);
      // A number answers and goes on to the next question.
      await page.keyboard.press(item <= 15 ? '5' : '3');
    }
    await says(page, 'kyoritsu-checkin', 'ここまでで終わりです');
    await tabTo(page, 'kyoritsu-checkin', /会社へ送る/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (old: string) =>
        document
          .querySelector('kyoritsu-radar')!
          .shadowRoot!.querySelector('.widget')!
          .textContent!.replaceAll(/\s+/g, ' ') !== old,
      { timeout: 20_000 },
      filled,
    );
    await says(page, 'kyoritsu-radar', '5.0');
    assert.deepEqual(complaints, []);
  });

  it('lives in English, for a manager and on a real catalogue, whose source it names', async () => {
    const { page, complaints } = await open('?as=manager&lang=en&catalogue=gdad');
    await says(page, 'kyoritsu-path-explorer', 'Open Government Licence');
    await says(page, 'kyoritsu-prompt-card', 'Cards for a one-to-one');
    assert.deepEqual(complaints, []);
  });
});
