import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

/** `CDN=… npm run …` weighs another build. */
const folder = process.env['CDN'] ?? 'dist/cdn';
const KiB = 1024;
/** What each widget fetches beside its data. */
const parts = {
  radar: 'beyond',
  checkin: 'sitting',
  'path-explorer': 'exploring',
  'prompt-card': 'talk',
  onboarding: 'telling',
};

/** A built file and every file that it asks for before it runs. */
function eager(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(folder, file), 'utf8');
  for (const [, from, bare] of code.matchAll(
    /(?:import|export)\s*[^"'`()]*?from\s*["'`](\.[^"'`]+)["'`]|import\s*["'`](\.[^"'`]+)["'`]/g,
  )) {
    eager(join(dirname(file), (from ?? bare)!), seen);
  }
  return seen;
}
const weigh = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
const inWords = (bytes: number): string => `${(bytes / KiB).toFixed(1)} KiB`;

describe('sizes of the built files (gzip -9)', () => {
  // The device's store (some 4 KiB) is fetched when it is first asked; see decision 08.
  for (const name of ['radar', 'checkin', 'path-explorer', 'prompt-card', 'onboarding']) {
    it(`<kyoritsu-${name}> with the provider is at most 30 KiB`, (test) => {
      const size = weigh(eager('provider.js', eager(`${name}.js`)));
      test.diagnostic(`${name}: ${inWords(size)}`);
      assert.ok(size <= 30 * KiB, inWords(size));
    });

    it(`<kyoritsu-${name}> asks for at most four files before it can be read`, () => {
      const files = eager(`${name}.js`);
      assert.ok(files.size <= 4, [...files].join(' '));
    });
  }

  it('all widgets are at most 60 KiB', (test) => {
    const size = weigh(eager('kyoritsu.js'));
    test.diagnostic(`all: ${inWords(size)}`);
    assert.ok(size <= 60 * KiB, inWords(size));
  });

  it('content and English are not among what is asked for at once', () => {
    const files = [...eager('kyoritsu.js')];
    const lazy = /prompts|scenes|surveys|chart|pictures|shared/;
    assert.deepEqual(
      files.filter((file) => lazy.test(file)),
      [],
    );
    // Under these names they do exist; otherwise the line above would say nothing.
    const chunks = readdirSync(join(folder, 'chunks')).join(' ');
    for (const name of lazy.source.split('|')) assert.match(chunks, new RegExp(name));
  });

  it('the chart of a wheel is lazy and at most 50 KiB, that of a trend a little more, once', (test) => {
    const chunk = (name: string): string => {
      const found = readdirSync(join(folder, 'chunks')).filter((file) => file.startsWith(`${name}-`));
      assert.equal(found.length, 1, name);
      return `chunks/${found[0]!}`;
    };
    const before = eager('radar.js');
    const wheel = eager(chunk('radar-chart'));
    const size = weigh([...wheel].filter((file) => !before.has(file)));
    test.diagnostic(`chart: ${inWords(size)}`);
    assert.ok(size <= 50 * KiB, inWords(size));
    const more = weigh([...eager(chunk('trend-chart'))].filter((file) => !before.has(file) && !wheel.has(file)));
    assert.ok(more <= 2 * KiB, inWords(more));
    assert.ok(![...before].some((file) => /chart|drawn/.test(file)), 'not among what is asked for at once');
  });

  it('the story with the pictures of all its scenes is at most 40 KiB, words, door and provider apart', (test) => {
    const chunks = readdirSync(join(folder, 'chunks'));
    const named = (name: string): string => `chunks/${chunks.find((file) => file.startsWith(`${name}-`))!}`;
    const door = eager('provider.js', eager('onboarding.js'));
    const weighed = (name: string): number => weigh([...eager(named(name))].filter((file) => !door.has(file)));
    const pictures = weighed('pictures');
    test.diagnostic(
      `door ${inWords(weigh(door))}, telling ${inWords(weighed('telling'))}, pictures ${inWords(pictures)}, handout ${inWords(weighed('handout'))}`,
    );
    assert.ok(pictures > KiB && pictures <= 40 * KiB, inWords(pictures));
  });

  for (const [name, part] of Object.entries(parts)) {
    it(`what draws <kyoritsu-${name}> asks for at most two files more`, () => {
      const before = eager(`${name}.js`);
      // A model of the same name may have a file of its own among what is there at once.
      const chunk = readdirSync(join(folder, 'chunks')).find(
        (file) => file.startsWith(`${part}-`) && !before.has(`chunks/${file}`),
      );
      assert.ok(chunk, `chunks/${part}-….js comes beside the data`);
      const more = [...eager(`chunks/${chunk}`)].filter((file) => !before.has(file) && !file.endsWith(chunk));
      assert.ok(more.length <= 2, more.join(' '));
    });
  }
});
