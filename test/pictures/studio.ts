import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type Rolldown, build } from 'vite';
import { realCatalogues } from '../page/catalogues.js';
import { type Site, openSite } from '../page/site.js';
import { type Picture, halved, read } from './picture.js';
import type { Shot } from './shots.js';

/** The same on each machine: its font settings and its screen's profile do not count. */
const drawing = {
  flags: ['--disable-lcd-text', '--force-color-profile=srgb', '--force-device-scale-factor=1'],
  env: { FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)) },
};

/** Everything that is pictured is in sight at once. */
const highest = 6000;

const document = `<!doctype html><html><head><meta charset="utf-8"><title>pictures</title><link rel="stylesheet" href="/page.css">
  <script type="module" src="/page.js"></script></head><body></body></html>`;

/** The page that draws, and its font, as one script, one sheet and the font's files: nothing of it comes later. */
async function bundled(): Promise<Record<string, string | Buffer>> {
  const { output } = (await build({
    configFile: '.storybook/vite.config.ts',
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: 'test/pictures/page.ts',
        output: { codeSplitting: false, entryFileNames: 'page.js', assetFileNames: '[name][extname]' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return Object.fromEntries(
    output.map((file) => [
      `/${file.fileName}`,
      file.type === 'chunk' ? file.code : typeof file.source === 'string' ? file.source : Buffer.from(file.source),
    ]),
  );
}

/** Where pictures are taken: one page, the same moment, the same place, the same letters. */
export class Studio {
  readonly #site: Site;
  readonly #page: Page;
  readonly #complaints: string[];

  private constructor(site: Site, page: Page, complaints: string[]) {
    this.#site = site;
    this.#page = page;
    this.#complaints = complaints;
  }

  static async open(): Promise<Studio> {
    const catalogues = await realCatalogues();
    const pages = Object.assign({ '/': document }, await bundled(), ...catalogues.map(({ files }) => files));
    const site = await openSite(pages, {}, {}, drawing);
    const { page, complaints } = await site.open('/');
    await page.emulateTimezone('Asia/Tokyo');
    await page.waitForFunction(() => 'show' in window, { timeout: 60_000 });
    return new Studio(site, page, complaints);
  }

  close(): Promise<void> {
    return this.#site.close();
  }

  /**
   * The picture at the scale of the screen, and half of it for comparing.
   *
   * @param spoil changes the finished page, to see that it is seen
   */
  async take(shot: Shot, spoil?: () => void): Promise<{ png: Uint8Array; half: Picture }> {
    const { subject, look, until, press = [] } = shot;
    const page = this.#page;
    this.#complaints.length = 0;
    // What is out of sight is not drawn.
    await page.setViewport({ width: look.width, height: highest });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: look.scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.evaluate((...given) => window.show(...given), subject, look);
    await page.waitForFunction(ready, { timeout: 60_000 }, until);
    for (const words of press) await page.waitForFunction(pressed, { timeout: 60_000 }, words);
    await page.waitForFunction(ready, { timeout: 60_000 }, until);
    if (spoil) await page.evaluate(spoil);
    const png = await this.#atRest(shot.name);
    assert.deepEqual(await page.evaluate(() => window.strangers()), [], 'every character is in the pinned font');
    assert.deepEqual(this.#complaints, []);
    return { png, half: halved(read(png)) };
  }

  /** What is on the screen when two pictures in a row are the same. */
  async #atRest(name: string): Promise<Uint8Array> {
    let last: Uint8Array | undefined;
    for (let turn = 0; turn < 50; turn++) {
      const { width, height } = await this.#page.evaluate(() => {
        const box = globalThis.document.querySelector('.page')!.getBoundingClientRect();
        return { width: box.width, height: Math.ceil(box.height) };
      });
      assert.ok(height <= highest, `${name} is ${height} px high`);
      const png = await this.#page.screenshot({
        clip: { x: 0, y: 0, width, height },
        captureBeyondViewport: false,
        optimizeForSpeed: true,
      });
      if (last && Buffer.compare(last, png) === 0) return png;
      last = png;
    }
    return assert.fail(`${name} does not come to rest`);
  }
}

/** In the page: the widget is not busy, shows what is asked for, every canvas has been drawn on, nothing moves. */
function ready(until: readonly string[]): boolean {
  const widget = [...globalThis.document.querySelectorAll('.page *')].find(
    ({ localName }) => localName.startsWith('kyoritsu-') && localName !== 'kyoritsu-provider',
  );
  const root = widget?.shadowRoot;
  if (!root?.querySelector('.widget') || root.querySelector('[aria-busy="true"]')) return false;
  if (!until.every((selector) => root.querySelector(selector))) return false;
  const blank = [...root.querySelectorAll('canvas')].some((canvas) => {
    if (canvas.clientWidth === 0) return false;
    // Near by, the map's canvas only stands in for roles until they are drawn.
    if (canvas.matches('.map:not(.shows-dot) canvas')) return false;
    const copy = new OffscreenCanvas(64, 64).getContext('2d', { willReadFrequently: true })!;
    copy.drawImage(canvas, 0, 0, 64, 64);
    return copy.getImageData(0, 0, 64, 64).data.every((value) => value === 0);
  });
  return !blank && root.getAnimations().length === 0;
}

/** In the page: a button or a choice of those words was there, and is pressed. */
function pressed(words: string): boolean {
  const root = globalThis.document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
  const found = [...root.querySelectorAll<HTMLElement>('button, label, .role')].find(
    ({ textContent }) => textContent.trim().replaceAll(/\s+/g, ' ') === words,
  );
  found?.click();
  return found !== undefined;
}
