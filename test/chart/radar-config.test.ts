import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { radarConfig } from '../../src/chart/radar-config.js';
import { stage } from '../../src/chart/stage.js';
import { stepsPerSpoke } from '../../src/model/wheel-shape.js';

const look = { colourOf: (name: string) => `the colour of ${name}`, fill: 'rgba(1, 2, 3, 0.1)', animate: true };

describe('radarConfig', () => {
  it('hands over the outline with the values on the spokes and gaps as they are', () => {
    const { data } = radarConfig([{ name: 'now', values: [4.2, 3.6, null, 3.9, 3.1] }], look);
    const drawn = data.datasets[0]!.data;
    assert.equal(data.labels?.length, drawn.length);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((spoke) => drawn[spoke * stepsPerSpoke]),
      [4.2, 3.6, null, 3.9, 3.1],
    );
    assert.equal(data.datasets[0]!.spanGaps, false);
    assert.equal(data.datasets[0]!.borderColor, 'the colour of now');
  });

  it('has the scale of the frame, and no labels, keys or size of its own', () => {
    const { options } = radarConfig([{ name: 'now', values: [1, 2, 3, 4, 5] }], look);
    assert.deepEqual([options?.scales?.['r']?.min, options?.scales?.['r']?.max], [0, 5]);
    assert.equal(options?.layout?.padding, (stage.size - 2 * stage.rim) / 2);
    assert.deepEqual([options?.responsive, options?.events], [false, []]);
  });

  it('stands still where the reader wants no motion', () => {
    assert.equal(radarConfig([], { ...look, animate: false }).options?.animation, false);
    assert.notEqual(radarConfig([], look).options?.animation, false);
  });

  it('draws each line by its own stroke, fills the one that asks for it, and keeps a hidden one to come back', () => {
    const values = [1, 2, 3, 4, 5];
    const { data } = radarConfig(
      [
        { name: 'now', values, filled: true },
        { name: 'team', values, dash: [12, 6], width: 2.5, hidden: true },
      ],
      look,
    );
    const [now, team] = data.datasets;
    assert.deepEqual([now!.backgroundColor, now!.borderDash, now!.hidden], [look.fill, [], false]);
    assert.deepEqual(
      [team!.backgroundColor, team!.borderDash, team!.borderWidth, team!.hidden],
      [undefined, [12, 6], 2.5, true],
    );
    assert.equal(team!.borderColor, 'the colour of team');
    assert.equal(radarConfig([], look).data.labels?.length, 5 * stepsPerSpoke, 'five spokes to come');
  });
});
