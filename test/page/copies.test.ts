import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { version } from '../../src/base/version.js';
import { type Site, openSite } from './site.js';

const bundle = readFileSync('dist/cdn/kyoritsu.single.js', 'utf8');
/** The same library as another release would be: only its number differs. */
const release = (number: string): string =>
  bundle.replaceAll(JSON.stringify(version), JSON.stringify(number)).replaceAll(`\`${version}\``, `\`${number}\``);
/** A copy whose tags start with `two-`, as a page gets it that was built with a prefix of its own. */
const prefixed = release('9.9.9')
  .replaceAll('prefix:`kyoritsu`', 'prefix:`two`')
  .replaceAll('=`kyoritsu`', '=`two`')
  .replaceAll('="kyoritsu"', '="two"');

const result = {
  id: 'r1',
  takenAt: '2026-11-20T09:00:00+09:00',
  scores: { 'safe-road': 4.2 },
  dosage: {},
  autonomy: null,
};
const script = (files: readonly string[]): string => `
  ${files.map((file) => `await import('${file}');`).join('\n')}
  const capabilities = { 'self-results': ['list'] };
  for (const provider of document.querySelectorAll('kyoritsu-provider, two-provider')) {
    provider.adapter = { capabilities, list: async () => ({ items: [{ record: ${JSON.stringify(result)} }] }) };
  }
  window.done = true;`;

const page = (
  name: string,
): string => `<!doctype html><html lang="ja"><head><title>copies</title><script type="module" src="/${name}.js"></script></head><body>
  <kyoritsu-provider device="off"><kyoritsu-radar id="a"></kyoritsu-radar><two-radar id="b"></two-radar></kyoritsu-provider>
  <two-provider device="off"><kyoritsu-radar id="c"></kyoritsu-radar></two-provider></body></html>`;

describe('two copies of the library on one page (built files)', () => {
  let site: Site;
  before(async () => {
    site = await openSite(
      {
        '/same.html': page('same'),
        '/same.js': script(['/one.js', '/one.js?again']),
        '/other.html': page('other'),
        '/other.js': script(['/one.js', '/nine.js']),
        '/meet.html': page('meet'),
        '/meet.js': script(['/one.js', '/two.js']),
        '/late.html': page('late'),
        '/late.js': script(['/two.js', '/one.js']),
        '/one.js': bundle,
        '/nine.js': release('9.9.9'),
        '/two.js': prefixed,
      },
      {},
    );
  });
  after(() => site.close());

  const shows = async (name: string, ids: readonly string[]): Promise<string[]> => {
    const { page, complaints } = await site.open(`/${name}.html`);
    for (const id of ids) {
      await page.waitForFunction(
        (at: string) => document.getElementById(at)?.shadowRoot?.textContent?.includes('4.2'),
        { timeout: 10_000 },
        id,
      );
    }
    return complaints;
  };

  it('the same version twice is silent', async () => {
    assert.deepEqual(await shows('same', ['a']), []);
  });

  it('another version: the first wins, with one line that names both numbers', async () => {
    const complaints = await shows('other', ['a']);
    assert.equal(complaints.length, 1);
    assert.match(complaints[0]!, new RegExp(`${version.replaceAll('.', '\\.')} came first and stays, 9\\.9\\.9`));
  });

  it('a provider of one copy feeds the widgets of the other, both ways and in either order', async () => {
    assert.notEqual(prefixed, release('9.9.9'), 'the prefix was changed');
    assert.deepEqual(await shows('meet', ['a', 'b', 'c']), []);
    assert.deepEqual(await shows('late', ['a', 'b', 'c']), []);
  });
});
