import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { type Site, allSettled, openSite, strictPolicy } from './site.js';

const widgets = ['radar', 'checkin', 'path-explorer', 'prompt-card', 'onboarding'].map((name) => `kyoritsu-${name}`);
const tags = widgets.map((tag) => `<${tag}></${tag}>`).join('\n');
const hashes = JSON.parse(readFileSync('dist/cdn/sri.json', 'utf8')) as Record<string, string>;

/** What a page without a build writes, for each of the three files that it can choose from. */
const entries = {
  'kyoritsu.js': '<script type="module" src="/cdn/kyoritsu.js"></script>',
  'kyoritsu.single.js': `<script type="module" src="/cdn/kyoritsu.single.js" integrity="${hashes['kyoritsu.single.js']}"></script>`,
  'kyoritsu.iife.js': `<script defer src="/cdn/kyoritsu.iife.js" integrity="${hashes['kyoritsu.iife.js']}"></script>`,
};
const pageOf = (script: string): string =>
  `<!doctype html><html lang="ja"><head><title>strict</title>${script}<script type="module" src="/page.js"></script></head>
  <body><kyoritsu-provider adapter="static" src="/data">${tags}</kyoritsu-provider></body></html>`;
const script = `
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  await customElements.whenDefined('kyoritsu-radar');
  const scores = { 'safe-road': 4.2, 'steady-hand': 3.6, 'forward-drive': 2.3, contribution: 3.9, horizon: 3.1 };
  const dosage = { 'safe-road': 3, 'steady-hand': 4, 'forward-drive': 2, contribution: 3, horizon: 2 };
  document.querySelector('kyoritsu-radar').data = [{ id: 'r1', takenAt: '2026-11-20T09:00:00+09:00', scores, dosage, autonomy: 3.5 }];
`;

describe('a page with a strict policy and Trusted Types (built files)', () => {
  let site: Site;
  before(async () => {
    const wrong = entries['kyoritsu.single.js'].replace(hashes['kyoritsu.single.js']!, hashes['kyoritsu.iife.js']!);
    const pages = Object.fromEntries(Object.entries(entries).map(([name, tag]) => [`/${name}.html`, pageOf(tag)]));
    site = await openSite(
      { ...pages, '/wrong.html': `<!doctype html><title>wrong</title>${wrong}`, '/page.js': script },
      { '/cdn/': 'dist/cdn', '/data/': 'demo/data/gdad' },
      { 'content-security-policy': strictPolicy },
    );
  });
  after(() => site.close());

  for (const name of Object.keys(entries)) {
    it(`${name}: every widget lives, the chart is painted, nothing is violated, nobody else is called`, async () => {
      const { page, complaints, requests } = await site.open(`/${name}.html`);
      await allSettled(page, widgets);
      await page.waitForFunction(() => {
        const canvas = document.querySelector('kyoritsu-radar')?.shadowRoot?.querySelector('canvas');
        if (!canvas || canvas.width === 0) return false;
        const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels.some((value) => value !== 0);
      });
      // A template minifier that drops the slash of `<circle />` nests the shapes, and most are not painted.
      const nested = await page.evaluate((names: readonly string[]) => {
        const shapes = 'circle, path, rect, line, ellipse, polygon';
        const roots = names.map((tag) => document.querySelector(tag)!.shadowRoot!);
        return roots
          .flatMap((root) => [...root.querySelectorAll('svg')])
          .filter((svg) => svg.querySelector(`:is(${shapes}) :is(${shapes})`)).length;
      }, widgets);
      assert.equal(nested, 0, 'shapes inside shapes');
      // English words, and so another chunk, come under the same policy.
      await page.evaluate(() => (document.documentElement.lang = 'en'));
      await page.waitForFunction(
        () =>
          document.querySelector('kyoritsu-radar')?.shadowRoot?.querySelector('.widget')?.getAttribute('lang') === 'en',
      );
      assert.deepEqual(await page.evaluate(() => (window as unknown as { violations: string[] }).violations), []);
      assert.deepEqual(complaints, []);
      assert.deepEqual(
        // A data: address calls nobody: the browser's own picture in a date field is one.
        requests.filter((address) => !address.startsWith('/') && !address.startsWith('data:')),
        [],
      );
    });
  }

  it('a file that is not the one of the hash is refused', async () => {
    const { page, complaints } = await site.open('/wrong.html');
    assert.equal(await page.evaluate(() => customElements.get('kyoritsu-radar') === undefined), true);
    assert.match(complaints.join(), /integrity/);
  });
});
