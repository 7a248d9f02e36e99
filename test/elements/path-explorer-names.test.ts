import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { District } from '../../src/elements/path-explorer/map/map-view.js';
import { namesIn } from '../../src/elements/path-explorer/map/names.js';

const district = (step: number, left: number, top: number, wide: number, title: string): District => ({
  left,
  top,
  right: left + wide,
  bottom: top + 40,
  title,
  fold: { kind: 'more', key: `§${step}`, step, x: 0, y: 0, family: '', label: title, name: title },
  count: 1,
  listed: [],
});
/** A map of so many districts in lines of ten. */
const town = (count: number, title = '営業推進部'): District[] =>
  Array.from({ length: count }, (_, n) => district(n, (n % 10) * 50, Math.floor(n / 10) * 50, 48, title));
const all = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
const steps = (names: readonly { fold: { step: number } }[]): number[] => names.map(({ fold }) => fold.step);

describe('the names of districts', () => {
  it('are all written while roles can be read, of those in sight alone', () => {
    const inSight = namesIn(town(100), { left: 0, top: 0, right: 120, bottom: 60 }, 1, 'title', 500);
    assert.deepEqual(steps(inSight), [0, 1, 2, 10, 11, 12]);
    assert.equal(inSight[0]!.room, 48);
  });

  it('from far away cover no other, in any town', () => {
    const sizes = fc.array(fc.record({ wide: fc.integer({ min: 1, max: 90 }), title: fc.string({ maxLength: 30 }) }), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(sizes, fc.double({ min: 0.01, max: 0.41, noNaN: true }), (of, zoom) => {
        let x = 0;
        const districts = of.map(({ wide, title }, n) => {
          const made = district(n, x % 600, Math.floor(x / 600) * 44, wide, title);
          x += wide + 2;
          return made;
        });
        const names = namesIn(districts, all, zoom, 'dot', 700);
        assert.ok(names.length > 0, 'the first always has room');
        for (const [i, a] of names.entries()) {
          for (const b of names.slice(i + 1)) {
            const beside = Math.abs((a.top - b.top) * zoom - (a.raise - b.raise)) > 1.5;
            const [left, right] = a.left < b.left ? [a, b] : [b, a];
            assert.ok(
              beside || left.left * zoom + left.room <= right.left * zoom,
              `${a.fold.step} over ${b.fold.step}`,
            );
          }
        }
      }),
    );
  });

  it('come first for larger districts, and are not a row of dots at the edge', () => {
    const small = [
      district(0, 0, 0, 10, '営業部'),
      district(1, 12, 0, 10, '開発部'),
      district(2, 24, 0, 80, '品質保証部'),
    ];
    const names = namesIn(small, all, 0.1, 'dot', 104);
    assert.deepEqual(steps(names), [0, 2], 'the large one, and a small one on the line below');
    assert.deepEqual(
      names.map(({ raise }) => raise),
      [-1.8, 0],
    );
    assert.deepEqual(
      steps(namesIn([district(0, 0, 0, 10, '営業'), district(1, 95, 0, 10, '開発')], all, 0.1, 'dot', 104)),
      [0],
    );
  });

  it('of small districts between large neighbours stand further down, inside their own', () => {
    const street = [60, 8, 60, 8, 8, 60].reduce<District[]>((made, wide, n) => {
      const left = made.length === 0 ? 0 : made.at(-1)!.right + 2;
      return [...made, district(n, left, 0, wide, '品質保証・生産技術')];
    }, []);
    for (const zoom of [0.15, 0.2, 0.3]) {
      const names = namesIn(street, all, zoom, 'dot', 260);
      assert.deepEqual(steps(names), [0, 1, 2, 3, 4, 5], `all at ${zoom}`);
      for (const { raise, top, bottom } of names) assert.ok(-raise + 1.7 <= (bottom - top) * zoom, 'in its district');
    }
  });

  it('leave a role that is written too to be read, and stay above it', () => {
    const [first] = town(1);
    const role = { x: first!.left, y: first!.top + 4, title: '営業担当' };
    const names = (zoom: number, y = role.y): readonly number[] =>
      namesIn([first!], all, zoom, 'dot', 100, [{ ...role, y }]).map(({ raise }) => raise);
    for (const zoom of [0.05, 0.18, 0.3]) {
      const [raise] = names(zoom);
      assert.ok(
        first!.top * zoom - raise! + 1.7 <= role.y * zoom + 1e-9,
        `${zoom}: its line ends where the role begins`,
      );
    }
    assert.deepEqual(names(0.18, first!.top + 30), [0], 'a role further down is in nobody’s way');
    assert.deepEqual(names(0.41 * 2), [0], 'nor is one with room above it');
  });
});
