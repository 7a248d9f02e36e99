import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { rollFrames } from '../../../src/elements/radar/roll.js';
import type { SelfResult } from '../../../src/model/records/results.js';
import { storyWheel, wheelRadius } from '../../../src/model/story/ride.js';
import { supportIds } from '../../../src/model/supports.js';
import { ride } from '../../../src/model/wheel-roll.js';
import { outlinePath } from '../../../src/model/wheel-shape.js';

const scored = (...levels: (number | null)[]): Pick<SelfResult, 'scores'> => ({
  scores: Object.fromEntries(supportIds.map((id, index) => [id, levels[index]])) as SelfResult['scores'],
});
const numbers = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('the wheel of the story', () => {
  it('is the wheel of the radar, only scaled: every point in the same proportion', () => {
    const levels = [4.3, 2.3, 3.7, 4.7, 2];
    const [ours, radar] = [numbers(storyWheel(scored(...levels)).path!), numbers(outlinePath(levels, 200))];
    assert.equal(ours.length, radar.length);
    const far = radar.reduce((best, value, index) => (Math.abs(value) > Math.abs(radar[best]!) ? index : best), 0);
    const scale = ours[far]! / radar[far]!;
    for (const [index, value] of radar.entries()) assert.ok(Math.abs(ours[index]! - value * scale) < 0.02, `${index}`);
  });

  it('reaches as far as a round one at its farthest, whatever the level', () => {
    for (const levels of [
      [4.3, 2.3, 3.7, 4.7, 2],
      [1, 1.2, 1, 1, 1.1],
      [2, 2, 2, 2, 2],
    ]) {
      assert.ok(Math.abs(storyWheel(scored(...levels)).roll.highest - wheelRadius) < 1e-9);
    }
  });

  it('is a neutral one where nothing, or too little, is known', () => {
    for (const result of [undefined, scored(), scored(4, 3, null, null, null)]) {
      const wheel = storyWheel(result);
      assert.equal(wheel.path, undefined);
      assert.equal((wheel.spokes.match(/M/g) ?? []).length, 5);
    }
    assert.ok(storyWheel(scored(4, 3, 4, null, null)).path);
  });
});

describe('a ride', () => {
  const sinking = (...levels: number[]): number => {
    const sinks = ride(storyWheel(scored(...levels)).roll, 960, 100).map(({ sink }) => sink);
    return Math.max(...sinks) - Math.min(...sinks);
  };

  it('is as even as the five supports, and says nothing of their level', () => {
    assert.ok(sinking(2, 2, 2, 2, 2) < 0.1);
    assert.ok(sinking(5, 5, 5, 5, 5) < 0.1);
    const [little, much] = [sinking(3.5, 3, 3.5, 3.5, 3), sinking(5, 1, 4, 5, 1)];
    assert.ok(little > 0.5 && much > 3 * little, `${little} ${much}`);
    assert.ok(Math.abs(sinking(2, 1, 2, 2, 1) - sinking(4, 2, 4, 4, 2)) < 0.01);
  });

  it('sets off and stops softly, the wheels as they stood, without slipping', () => {
    const { roll } = storyWheel(scored(4.3, 2.3, 3.7, 4.7, 2));
    const frames = ride(roll, 960, 121);
    const [first, last] = [frames[0]!, frames.at(-1)!];
    assert.deepEqual([first.along, first.turn, first.sink], [0, 0, 0]);
    assert.equal(last.along, 1);
    assert.ok(Math.abs(last.turn % 360) < 1e-6 || Math.abs((last.turn % 360) - 360) < 1e-6);
    assert.ok(Math.abs(last.sink) < 1e-9);
    const turns = last.turn / 360;
    assert.equal(Math.round(turns), Math.round(960 / roll.length));
    for (const [index, frame] of frames.entries()) {
      if (index === 0) continue;
      const before = frames[index - 1]!;
      assert.ok(frame.turn >= before.turn && frame.along >= before.along, `frame ${index}`);
      // What the ground passes is what the rim unrolls: between the shortest and the longest reach, times the angle.
      const angle = ((frame.turn - before.turn) * Math.PI) / 180;
      const way = (frame.along - before.along) * turns * roll.length;
      assert.ok(
        way >= roll.lowest * angle - 0.05 && way <= roll.highest * angle + 0.05,
        `frame ${index}: ${way} ${angle}`,
      );
    }
    const quarter = frames[30]!;
    assert.ok(frames[1]!.along < quarter.along / 50, 'it sets off softly');
  });

  it('a way shorter than one turn is one turn', () => {
    assert.equal(Math.round(ride(storyWheel(undefined).roll, 10, 20).at(-1)!.turn), 360);
  });
});

describe('the wheel rolled on the radar and the bicycle of the story', () => {
  const level = fc.double({ min: 1, max: 5, noNaN: true });
  const five = fc
    .array(fc.option(level, { freq: 5 }), { minLength: 5, maxLength: 5 })
    .filter((levels) => levels.filter((each) => each !== null).length >= 3);

  it('stand alike in every frame of a turn: turned as far, the hub as high on its own scale', () => {
    fc.assert(
      fc.property(five, (levels) => {
        const radar = rollFrames(levels)!;
        const { roll } = storyWheel(scored(...levels));
        const story = ride(roll, roll.length, radar.length);
        const way = radar.at(-1)!.x - radar[0]!.x;
        // Both turn once: what one comes, and how it goes up and down, is the other's in one proportion.
        const scale = roll.length / way;
        for (const [frame, { x, y, degrees }] of radar.entries()) {
          const { along, turn, sink } = story[frame]!;
          assert.ok(Math.abs(degrees - turn) < 1e-6, `frame ${frame}: turned ${degrees} and ${turn}`);
          assert.ok(Math.abs((x - radar[0]!.x) * scale - along * roll.length) < 1e-6, `frame ${frame}: come`);
          assert.ok(Math.abs((y - radar[0]!.y) * scale - sink) < 1e-6, `frame ${frame}: sunk`);
        }
      }),
    );
  });

  it('are no wheel in the same cases', () => {
    assert.equal(rollFrames([4, 3, null, null, null]), undefined);
    assert.equal(storyWheel(scored(4, 3, null, null, null)).path, undefined);
  });
});
