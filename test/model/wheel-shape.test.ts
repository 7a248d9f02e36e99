import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { pointAt } from '../../src/model/wheel-plane.js';
import { outline, outlinePath, outlineValues, stepsPerSpoke } from '../../src/model/wheel-shape.js';

const level = fc.double({ min: 1, max: 5, noNaN: true });
const five = fc.array(level, { minLength: 5, maxLength: 5 });
const fiveWithGaps = fc.array(fc.option(level), { minLength: 5, maxLength: 5 });

describe('pointAt', () => {
  it('puts the first spoke on top, 5 on the rim and rings as far out as their number', () => {
    const top = pointAt(0, 5, 100);
    assert.ok(Math.abs(top.x) < 1e-9 && Math.abs(top.y + 100) < 1e-9);
    const second = pointAt(1, 5, 100);
    assert.ok(second.x > 95 && second.y < -30 && second.y > -31, 'clockwise');
    for (const value of [1, 2, 3, 4, 5]) {
      const { x, y } = pointAt(2, value, 100);
      assert.ok(Math.abs(Math.hypot(x, y) - value * 20) < 1e-9);
    }
  });
});

describe('outlineValues', () => {
  it('is the given value at each spoke, exactly', () => {
    fc.assert(
      fc.property(fiveWithGaps, (values) => {
        const drawn = outlineValues(values);
        assert.equal(drawn.length, 5 * stepsPerSpoke);
        assert.deepEqual(
          values.map((_, spoke) => drawn[spoke * stepsPerSpoke]),
          values,
        );
      }),
    );
  });

  it('never leaves the range of the two spokes around it', () => {
    fc.assert(
      fc.property(five, (values) => {
        for (const [index, value] of outlineValues(values).entries()) {
          const spoke = Math.floor(index / stepsPerSpoke);
          const ends = [values[spoke]!, values[(spoke + 1) % 5]!];
          assert.ok(value! >= Math.min(...ends) && value! <= Math.max(...ends));
        }
      }),
    );
  });

  it('is smooth: the slope before and after a spoke is the same', () => {
    fc.assert(
      fc.property(five, (values) => {
        const steps = 2000;
        const drawn = outlineValues(values, steps) as number[];
        for (let spoke = 0; spoke < 5; spoke++) {
          const at = spoke * steps;
          const after = (drawn[at + 1]! - drawn[at]!) * steps;
          const before = (drawn[at]! - drawn[(at - 1 + drawn.length) % drawn.length]!) * steps;
          // One step is 0.036°: the curve's own bend is all that is left.
          assert.ok(Math.abs(after - before) < 0.05, `${before} and ${after} at spoke ${spoke}`);
        }
      }),
    );
  });

  it('makes a circle of equal values and turns with the wheel', () => {
    assert.deepEqual(new Set(outlineValues([3.7, 3.7, 3.7, 3.7, 3.7])), new Set([3.7]));
    fc.assert(
      fc.property(fiveWithGaps, (values) => {
        const turned = outlineValues([...values.slice(1), values[0]!]);
        const drawn = outlineValues(values);
        assert.deepEqual(turned, [...drawn.slice(stepsPerSpoke), ...drawn.slice(0, stepsPerSpoke)]);
      }),
    );
  });

  it('leaves a gap from neighbour to neighbour of a missing value', () => {
    const drawn = outlineValues([4, 3, null, 2, 5], 4);
    const drawnAt = drawn.map((value) => (value === null ? '-' : 'o')).join('');
    assert.equal(drawnAt, ['oooo', 'o---', '----', 'oooo', 'oooo'].join(''));
    assert.deepEqual(new Set(outlineValues([null, null, null, null, undefined])), new Set([null]));
  });
});

describe('outline and its path', () => {
  it('has the radius of the value at each spoke', () => {
    fc.assert(
      fc.property(five, (values) => {
        const points = outline(values, 160);
        for (const [spoke, value] of values.entries()) {
          const { x, y } = points[spoke * stepsPerSpoke]!;
          assert.ok(Math.abs(Math.hypot(x, y) - (value / 5) * 160) < 1e-9);
        }
      }),
    );
  });

  it('is one closed path, or open pieces round a gap', () => {
    assert.match(outlinePath([1, 2, 3, 4, 5], 100), /^M0\.00 -20\.00(L-?[\d.]+ -?[\d.]+){59}Z$/);
    const open = outlinePath([4, 3, null, 2, 5], 100);
    assert.equal(open.match(/M/g)?.length, 2);
    assert.ok(!open.includes('Z'));
    // The piece that crosses the top ends on the top spoke.
    assert.ok(open.endsWith('L0.00 -80.00'), open.slice(-30));
    assert.equal(outlinePath([null, null, null, null, null], 100), '');
  });
});
