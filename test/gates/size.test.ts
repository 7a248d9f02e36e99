import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

const folder = 'dist/cdn';
const KiB = 1024;

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
  for (const name of ['radar', 'checkin', 'path-explorer', 'prompt-card', 'onboarding']) {
    it(`<kyoritsu-${name}> with the provider and the browser's store is at most 30 KiB`, (test) => {
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

  it('the chart is one lazy chunk of at most 50 KiB, content and English are lazy too', () => {
    const files = [...eager('kyoritsu.js')];
    assert.deepEqual(
      files.filter((file) => /chart-|prompts-|scenes-|surveys-/.test(file)),
      [],
    );
    const hashes = JSON.parse(readFileSync(`${folder}/sri.json`, 'utf8')) as Record<string, string>;
    assert.ok(Object.keys(hashes).length > 0);
    const chunks = new Set(
      [
        ...readFileSync(
          join(
            folder,
            [...eager('radar.js')].find(
              (file) => /radar-|radar\.js/.test(file) && readFileSync(join(folder, file), 'utf8').includes('chart'),
            )!,
          ),
          'utf8',
        ).matchAll(/["'`]\.\/((?:chunks\/)?[\w-]*chart[\w-]*\.js)["'`]/g),
      ].map((match) => match[1]!),
    );
    assert.equal(chunks.size, 1, 'one chart chunk');
  });
});
