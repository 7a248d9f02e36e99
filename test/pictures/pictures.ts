// `npm test` compares; `npm run pictures -- --update` records what differs. Words after that choose: wheel story.en
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { compare, read, written } from './picture.js';
import { type Shot, shots } from './shots.js';
import { Studio } from './studio.js';

const recorded = 'test/pictures/recorded';
/** Not in the repository: what was expected, what is, and where they differ. */
const differing = '.cache/pictures';

const words = process.argv.slice(2);
const updating = words.includes('--update');
const wanted = words.filter((word) => !word.startsWith('-'));
const chosen = shots.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const fileOf = ({ name }: Shot): string => `${recorded}/${name}.png`;

/** A page that was spoilt after it had been drawn has to be seen: what, in which picture, how. */
const spoilt: readonly (readonly [what: string, shot: string, spoil: () => void])[] = [
  [
    'a label has moved by four pixels',
    'wheel-wheel.ja-light-1024',
    () => {
      const root = document.querySelector('kyoritsu-radar')!.shadowRoot!;
      root.querySelector<HTMLElement>('.spoke-name')!.style.transform = 'translateX(4px)';
    },
  ],
  [
    'one support has the colour that is nearest to it',
    'wheel-wheel.en-light-1024',
    () => document.querySelector('kyoritsu-radar')!.style.setProperty('--kyoritsu-safe-road', '#23699e'),
  ],
  [
    'one letter is another',
    'story-employee-rails.ja-light-360',
    () => {
      const line = document.querySelector('kyoritsu-onboarding')!.shadowRoot!.querySelector('.words p')!;
      line.textContent = `人${line.textContent.slice(1)}`;
    },
  ],
  [
    'a role is missing',
    'roads-gdad-from-here.en-light-1240',
    () => document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelector('.map .card:not(.now)')!.remove(),
  ],
];

describe('pictures', () => {
  let studio: Studio;
  before(async () => {
    rmSync(differing, { recursive: true, force: true });
    studio = await Studio.open();
  });
  after(() => studio?.close());

  for (const shot of chosen) {
    it(shot.name, async () => {
      const { png, half } = await studio.take(shot);
      const file = fileOf(shot);
      if (!existsSync(file)) {
        assert.ok(updating, `${file} is not recorded: npm run pictures -- --update`);
        return record(file, written(half));
      }
      const expected = readFileSync(file);
      const found = compare(read(expected), half);
      if (found.same) return;
      if (updating) return record(file, written(half));
      const place = `${differing}/${shot.name}`;
      mkdirSync(differing, { recursive: true });
      writeFileSync(`${place}.expected.png`, expected);
      writeFileSync(`${place}.actual.png`, png);
      writeFileSync(`${place}.differing.png`, written(found.map));
      assert.fail(`${found.words}; see ${place}.{expected,actual,differing}.png`);
    });
  }

  if (wanted.length === 0 && !updating)
    for (const [what, name, spoil] of spoilt)
      it(`fails when ${what}`, async () => {
        const shot = shots.find((each) => each.name === name)!;
        const { half } = await studio.take(shot, spoil);
        const found = compare(read(readFileSync(fileOf(shot))), half);
        assert.match(found.words, /pixels of one place differ/);
      });

  it('has no picture of what is not taken any more', () => {
    const taken = new Set(shots.map(fileOf));
    const left = readdirSync(recorded).filter((name) => !taken.has(`${recorded}/${name}`));
    if (updating) for (const name of left) rmSync(`${recorded}/${name}`);
    else assert.deepEqual(left, []);
  });
});

function record(file: string, png: Uint8Array): void {
  mkdirSync(recorded, { recursive: true });
  writeFileSync(file, png);
  console.log(`recorded ${file}`);
}
