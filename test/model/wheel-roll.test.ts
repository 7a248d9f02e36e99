import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { bumpOf, ride, rollOf } from '../../src/model/wheel-roll.js';
import { outline } from '../../src/model/wheel-shape.js';

const level = fc.double({ min: 1, max: 5, noNaN: true });
const five = fc.array(level, { minLength: 5, maxLength: 5 });
const near = (a: number, b: number, off = 1e-6): void => assert.ok(Math.abs(a - b) <= off, `${a} and ${b}`);

describe('rollOf', () => {
  it('keeps the hub of five equal values at one height, over one circumference', () => {
    fc.assert(
      fc.property(level, (value) => {
        const roll = rollOf([value, value, value, value, value], 100)!;
        const radius = value * 20;
        // The outline is drawn in chords: 6° of a circle sag by 0.14 % of its radius.
        near(roll.lowest, radius, radius * 0.0014);
        near(roll.highest, radius, radius * 0.0014);
        near(roll.length, 2 * Math.PI * radius, 2 * Math.PI * radius * 0.0014);
        assert.equal(bumpOf([value, value, value, value, value]), 0);
      }),
    );
  });

  it('ends as it began, and never goes back', () => {
    fc.assert(
      fc.property(five, (values) => {
        const { moments, length } = rollOf(values, 100)!;
        near(moments[0]!.height, moments.at(-1)!.height);
        near(moments.at(-1)!.turn, 2 * Math.PI);
        assert.equal(moments.at(-1)!.x, length);
        for (const [at, moment] of moments.entries()) if (at > 0) assert.ok(moment.x > moments[at - 1]!.x);
      }),
    );
  });

  it('stands on the line: nothing of the rim is below it, something touches it', () => {
    fc.assert(
      fc.property(five, fc.integer({ min: 0, max: 180 }), (values, at) => {
        const { turn, height } = rollOf(values, 100)!.moments[at]!;
        const below = outline(values, 100).map((point) => point!.x * Math.sin(turn) + point!.y * Math.cos(turn));
        assert.ok(below.every((depth) => depth <= height + 1e-6));
        near(Math.max(...below), height);
      }),
    );
  });

  it('puts the hub at least as high as the spoke that points down, and never higher than the longest', () => {
    fc.assert(
      fc.property(five, fc.integer({ min: 0, max: 4 }), (values, spoke) => {
        const roll = rollOf(values, 100, 180)!;
        // Spoke k points down after half a turn less its own angle; 36° are 18 steps of 2°.
        const turn = (((180 - 72 * spoke + 360) % 360) / 2) | 0;
        assert.ok(roll.moments[turn]!.height >= values[spoke]! * 20 - 1e-6);
        near(roll.highest, Math.max(...values) * 20, 1e-6);
      }),
    );
  });

  it('turns with the wheel, and grows with it', () => {
    fc.assert(
      fc.property(five, (values) => {
        const roll = rollOf(values, 100)!;
        const turned = rollOf([...values.slice(1), values[0]!], 100)!;
        near(turned.length, roll.length);
        near(turned.lowest, roll.lowest);
        near(rollOf(values, 200)!.length, 2 * roll.length);
      }),
    );
  });

  it('bumps on what is missing, and needs three values to be a wheel', () => {
    assert.ok(bumpOf([4, 4, null, 4, 4])! > 1);
    assert.ok(bumpOf([5, 1, 5, 1, 5])! > bumpOf([4, 3.5, 4, 3.5, 4])!);
    assert.equal(rollOf([4, null, null, 4, null], 100), undefined);
    assert.equal(bumpOf([null, null, null, null, null]), undefined);
  });
});

describe('ride', () => {
  /** Levels as a check-in gives them, some of them missing. */
  const some = fc
    .array(fc.option(level, { freq: 4 }), { minLength: 5, maxLength: 5 })
    .filter((values) => values.filter((value) => value !== null).length >= 3);

  it('has the hub in every frame as high as the rim reaches down at that turn', () => {
    fc.assert(
      fc.property(some, fc.double({ min: 10, max: 2000, noNaN: true }), (values, distance) => {
        const roll = rollOf(values, 100)!;
        const rim = outline(values, 100).filter((point) => point !== null);
        for (const { turn, sink } of ride(roll, distance, 40)) {
          const angle = (turn / 180) * Math.PI;
          const reach = Math.max(0, ...rim.map(({ x, y }) => x * Math.sin(angle) + y * Math.cos(angle)));
          // Between two of the roll's moments, 2° apart, the height is drawn straight: where the wheel falls from one
          // bulge onto the next the slope changes by at most twice the radius, which cuts a quarter of that off a step.
          near(roll.moments[0]!.height - sink, reach, (200 * (Math.PI / 90)) / 4);
        }
      }),
    );
  });

  it('has come, in every frame, as far as the rim has unrolled', () => {
    fc.assert(
      fc.property(some, (values) => {
        const roll = rollOf(values, 100)!;
        for (const { along, turn } of ride(roll, roll.length, 60)) {
          const at = (turn / 360) * 180;
          const [a, b] = [roll.moments[Math.floor(at)]!, roll.moments[Math.min(180, Math.ceil(at))]!];
          const way = along * roll.length;
          assert.ok(way >= a.x - 1e-6 && way <= b.x + 1e-6, `${way} between ${a.x} and ${b.x}`);
        }
      }),
    );
  });
});
