import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  type Box,
  type Camera,
  detailAt,
  holds,
  keep,
  reveal,
  seen,
  wholeZoom,
  zoomAt,
} from '../../src/elements/path-explorer/map/camera.js';

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const sizes = fc.record({ width: number(12, 4000), height: number(6, 4000) });
const views = fc.record({ width: number(20, 80), height: number(18, 46) });
const cameras: fc.Arbitrary<Camera> = fc.record({
  x: number(-5000, 9000),
  y: number(-5000, 9000),
  zoom: number(0.001, 9),
});
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

describe('the camera of the map', () => {
  it('never loses the map: something of it is always seen, and all of it where it fits', () => {
    fc.assert(
      fc.property(cameras, sizes, views, (wild, map, view) => {
        const camera = keep(wild, map, view);
        const { left, top, right, bottom } = seen(camera, view);
        assert.ok(right > 0 && left < map.width && bottom > 0 && top < map.height);
        const whole = { left: 0, top: 0, right: map.width, bottom: map.height };
        if (camera.zoom <= wholeZoom(map, view) * (1 + 1e-9)) {
          const loose: Box = { left: left - 1e-6, top: top - 1e-6, right: right + 1e-6, bottom: bottom + 1e-6 };
          assert.ok(holds(loose, whole));
        }
      }),
    );
  });

  it('stays where it is when it is already kept', () => {
    fc.assert(
      fc.property(cameras, sizes, views, (wild, map, view) => {
        const once = keep(wild, map, view);
        const twice = keep(once, map, view);
        assert.ok(near(once.x, twice.x) && near(once.y, twice.y) && near(once.zoom, twice.zoom));
      }),
    );
  });

  it('zooms around the pointer: what is under it stays under it', () => {
    fc.assert(
      fc.property(
        cameras.filter(({ zoom }) => zoom <= 2),
        number(0.2, 5),
        number(-40, 40),
        number(-23, 23),
        (camera, factor, x, y) => {
          const after = zoomAt(camera, factor, { x, y });
          assert.ok(near(camera.x + x / camera.zoom, after.x + x / after.zoom));
          assert.ok(near(camera.y + y / camera.zoom, after.y + y / after.zoom));
          assert.ok(after.zoom <= 2);
        },
      ),
    );
  });

  it('brings a card into sight, and does not move for one that is', () => {
    const boxes = fc
      .tuple(number(0, 4000), number(0, 4000))
      .map(([left, top]): Box => ({ left, top, right: left + 10.5, bottom: top + 4.6 }));
    const readable = cameras.map((camera) => ({ ...camera, zoom: 0.42 + (camera.zoom % 0.58) }));
    fc.assert(
      fc.property(readable, boxes, views, (camera, box, view) => {
        const after = reveal(camera, box, view);
        const { left, top, right, bottom } = seen(after, view);
        assert.ok(left <= box.left + 1e-6 && top <= box.top + 1e-6);
        assert.ok(right >= box.right - 1e-6 && bottom >= box.bottom - 1e-6);
        const again = reveal(after, box, view);
        assert.ok(near(again.x, after.x) && near(again.y, after.y));
      }),
    );
  });

  it('shows less of a role the further away it is, never text too small to read', () => {
    assert.deepEqual([1, 0.74, 0.6, 0.42, 0.3, 0.01].map(detailAt), ['card', 'card', 'title', 'title', 'dot', 'dot']);
  });
});
