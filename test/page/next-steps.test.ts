import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import ICAL from 'ical.js';
import type { Page } from 'puppeteer-core';
import { type Site, type Visit, allSettled, openSite, strictPolicy } from './site.js';

const pageOf = (lang: string): string =>
  `<!doctype html><html lang="${lang}"><head><title>steps</title><script type="module" src="/cdn/radar.js"></script><script type="module" src="/page.js"></script></head>
  <body><kyoritsu-radar></kyoritsu-radar></body></html>`;
const script = `
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));
  await customElements.whenDefined('kyoritsu-radar');
  const scores = { 'safe-road': 4.2, 'steady-hand': null, 'forward-drive': 2.3, contribution: 3.9, horizon: 3.1 };
  const dosage = { 'safe-road': 3, 'steady-hand': 4, 'forward-drive': 1, contribution: 3, horizon: 2 };
  document.querySelector('kyoritsu-radar').data = [{ id: 'r1', takenAt: '2026-11-20T09:00:00+09:00', scores, dosage, autonomy: 3.5 }];
`;
/** What a sheet was when its frame asked to be printed. */
interface Printed {
  readonly title: string;
  readonly body: string;
  readonly styles: string;
  readonly lang: string;
}

/** Presses the button with these words in the radar, once it is there. */
const press = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (text: string) => {
      const root = document.querySelector('kyoritsu-radar')!.shadowRoot!;
      const button = [...root.querySelectorAll<HTMLElement>('button, summary')].find(
        (each) => each.textContent?.trim() === text,
      );
      button?.click();
      return button !== undefined;
    },
    { timeout: 15_000 },
    words,
  );

const words = {
  ja: {
    more: 'つぎの一歩・予定・印刷',
    calendar: 'カレンダー用ファイルをつくる',
    picture: '車輪を画像で保存',
    print: '1on1のシートを印刷',
    event: '予定',
  },
  en: {
    more: 'Next steps, calendar, printing',
    calendar: 'Make a calendar file',
    picture: 'Save the wheel as a picture',
    print: 'Print a sheet for the 1on1',
    event: 'Busy',
  },
} as const;

describe('what comes after the wheel (built files, strict policy)', () => {
  let site: Site;
  const folder = mkdtempSync(join(tmpdir(), 'kyoritsu-files-'));
  before(async () => {
    site = await openSite(
      { '/ja.html': pageOf('ja'), '/en.html': pageOf('en'), '/page.js': script },
      { '/cdn/': 'dist/cdn' },
      { 'content-security-policy': strictPolicy },
    );
  });
  after(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(lang: 'ja' | 'en'): Promise<Visit> {
    const visit = await site.open(`/${lang}.html`);
    const { page } = visit;
    // Ten in the morning is meant on the reader's own clock.
    await page.emulateTimezone('Asia/Tokyo');
    await page.evaluateOnNewDocument(() => {
      window.print = () => {
        const styles = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
        const { title, documentElement, body } = document;
        const printed = { title, lang: documentElement.lang, body: body.innerHTML, styles: styles.join('\n') };
        (window.top as unknown as { printed: unknown }).printed = printed;
      };
    });
    await page.reload();
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      browserContextId: page.browserContext().id!,
    });
    await allSettled(page, ['kyoritsu-radar']);
    await press(page, words[lang].more);
    return visit;
  }
  const arrived = async (ending: string): Promise<Buffer> => {
    for (let turn = 0; turn < 300; turn++) {
      const name = readdirSync(folder).find((each) => each.endsWith(ending));
      if (name && existsSync(join(folder, name))) {
        const file = readFileSync(join(folder, name));
        rmSync(join(folder, name));
        return file;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return assert.fail(`no ${ending} has arrived; there is ${readdirSync(folder).join(', ') || 'nothing'}`);
  };

  for (const lang of ['ja', 'en'] as const) {
    it(`${lang}: half an hour for the calendar, at ten on the reader’s clock, named neutrally`, async () => {
      const { page } = await open(lang);
      await press(page, words[lang].calendar);
      const text = (await arrived('.ics')).toString('utf8');
      const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!);
      const start = event.startDate.toJSDate();
      assert.equal(event.summary, words[lang].event);
      assert.match(start.toISOString(), /T01:00:00\.000Z$/);
      assert.ok(start > new Date() && ![0, 6].includes(start.getUTCDay()));
      assert.equal(event.duration.toSeconds(), 1800);
      await page.browserContext().close();
    });

    it(`${lang}: a picture of the wheel, painted, and nothing violated or fetched from elsewhere`, async () => {
      const { page, complaints, requests } = await open(lang);
      await press(page, words[lang].picture);
      const file = await arrived('.png');
      assert.equal(file.subarray(1, 4).toString('latin1'), 'PNG');
      assert.deepEqual([file.readUInt32BE(16), file.readUInt32BE(20)], [1200, 1320]);
      assert.ok(file.length > 30_000, `${file.length} bytes: an empty picture is smaller`);
      assert.deepEqual(await page.evaluate(() => (window as unknown as { violations: string[] }).violations), []);
      assert.deepEqual(complaints, []);
      assert.deepEqual(
        // Chromium draws the icon of its own time field from a data: address, which the policy does not concern.
        requests.filter((address) => /^(?:https?|wss?):/.test(address)),
        [],
      );
      await page.browserContext().close();
    });

    it(`${lang}: a sheet for the 1on1 that is one side of A4 when Chromium prints it`, async () => {
      const { page } = await open(lang);
      await press(page, words[lang].print);
      const handle = await page.waitForFunction(() => (window as unknown as { printed?: Printed }).printed);
      const sheet = (await handle.jsonValue())!;
      assert.equal(sheet.lang, lang);
      // The document that the frame held, printed for real.
      const paper = await site.browser.newPage();
      await paper.setContent(
        `<!doctype html><html lang="${lang}"><title>${sheet.title}</title><style>${sheet.styles}</style><body>${sheet.body}`,
      );
      const pdf = Buffer.from(await paper.pdf({ preferCSSPageSize: true, printBackground: true }));
      const text = pdf.toString('latin1');
      assert.equal([...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, 1, 'one page');
      const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(text)!.map(Number);
      assert.deepEqual([Math.round(width!), Math.round(height!)], [595, 842], 'A4 in points');
      // Nothing is cut off at the foot: what the sheet holds ends above its own edge.
      const spare = await paper.evaluate(() => {
        const main = document.querySelector('main')!;
        return main.getBoundingClientRect().bottom - document.querySelector('footer')!.getBoundingClientRect().bottom;
      });
      assert.ok(spare >= 0, `the footer ends ${-spare} px below the paper`);
      await paper.close();
      await page.browserContext().close();
    });
  }
});
