import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { random } from '../../../src/model/deck/random.js';

describe('random', () => {
  it('spreads evenly over [0, 1), and every seed has its own row', () => {
    const bins = Array.from({ length: 10 }, () => 0);
    const next = random('even');
    for (let drawn = 0; drawn < 10_000; drawn++) bins[Math.floor(next() * 10)]! += 1;
    for (const count of bins) assert.ok(count > 850 && count < 1150, `${bins}`);
    assert.notEqual(random('a')(), random('b')());
    assert.equal(random('a')(), random('a')());
  });
});
