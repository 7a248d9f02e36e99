import type { Page } from 'puppeteer-core';

/**
 * Types into a field with the CPU slowed four times.
 *
 * @param field JavaScript that gives the field
 * @param until JavaScript that is true when what was typed has been answered
 * @returns milliseconds of each task over 50, which made a letter wait
 */
export async function typing(
  page: Page,
  { field, words, delay, until = 'true' }: { field: string; words: string; delay: number; until?: string },
): Promise<readonly number[]> {
  await page.emulateCPUThrottling(4);
  await page.evaluate(`(() => {
    globalThis.long = [];
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)))
      .observe({ entryTypes: ['longtask'] });
    (${field}).focus();
  })()`);
  await page.keyboard.type(words, { delay });
  await page.waitForFunction(until, { timeout: 60_000 });
  return (await page.evaluate('long')) as number[];
}
