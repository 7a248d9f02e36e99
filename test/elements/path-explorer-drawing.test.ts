import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Camera, seen } from '../../src/elements/path-explorer/map/camera.js';
import { Drawing } from '../../src/elements/path-explorer/map/drawing.js';
import type { Eye } from '../../src/elements/path-explorer/map/eye.js';
import {
  type Card,
  type Column,
  type MapView,
  cardHeight,
  cardWidth,
  itemsIn,
} from '../../src/elements/path-explorer/map/map-view.js';
import { type Aim, Strips } from '../../src/elements/path-explorer/map/strips.js';

const card = (key: string, x: number, y: number, opened = false): Card =>
  ({ kind: 'card', key, x, y, title: key, opened }) as Card; // nothing else decides what is drawn

/** A map of so many columns with so many rows each; keys say where a card stands. */
function town(columns: number, rows: number, opened?: string): MapView {
  const of: Column[] = Array.from({ length: columns }, (_, c) => ({
    step: c,
    title: '',
    x: c * 12,
    items: Array.from({ length: rows }, (__, r) => card(`${c}/${r}`, c * 12, r * 6, `${c}/${r}` === opened)),
  }));
  return {
    columns: of,
    lines: [],
    districts: [],
    highways: [],
    marks: { outside: [], open: [], asked: [] },
    ground: of,
    width: columns * 12 - 12 + cardWidth,
    height: rows * 6 - 6 + cardHeight,
    left: 0,
    onTheWay: 0,
    route: [],
  };
}
const size = { width: 60, height: 40 };
const at = (view: MapView, zoom: number): Camera => ({ x: view.width / 2, y: view.height / 2, zoom });
const none: ReadonlySet<string> = new Set();
const aimAt = (view: MapView, zoom: number): Aim => ({
  box: seen(at(view, zoom), size, 0.25),
  detail: zoom < 0.42 ? 'dot' : 'title',
  zoom,
});
const keysOf = ({ strips }: ReturnType<Strips['draw']>): string[] =>
  strips.flatMap(({ items }) => items.map(({ key }) => key));

describe('the strips of the map', () => {
  it('come bit by bit, from the middle outwards, until all that is in sight is there', () => {
    const view = town(40, 40);
    const strips = new Strips();
    const aim = aimAt(view, 0.5);
    const wanted = itemsIn(view, aim.box).map(({ key }) => key);
    assert.ok(wanted.length > 200, `${wanted.length} at once would take long`);
    let before: string[] = [];
    for (let frame = 1; ; frame++) {
      assert.ok(frame < 30);
      const drawn = strips.draw(view, aim, none, 0);
      const keys = keysOf(drawn);
      assert.ok(keys.length > before.length && keys.length - before.length <= 20, `${keys.length - before.length} new`);
      assert.deepEqual([...new Set([...before, ...keys])].toSorted(), keys.toSorted(), 'nothing goes again');
      if (frame === 1)
        assert.ok(
          keys.some((key) => key.startsWith('20/') || key.startsWith('19/')),
          'the middle',
        );
      before = keys;
      if (drawn.done) break;
    }
    assert.deepEqual(before, wanted, 'in the order of the map');
  });

  it('keep what is drawn as it is until its turn comes, and what is there already is the same object', () => {
    const view = town(12, 12);
    const strips = new Strips();
    while (!strips.draw(view, aimAt(view, 0.6), none, 0).done);
    const before = strips.draw(view, aimAt(view, 0.6), none, 0).strips;
    const after = strips.draw(view, aimAt(view, 0.7), none, 0);
    assert.equal(after.done, false);
    assert.deepEqual([...new Set(after.strips.map(({ zoom }) => zoom))].toSorted(), [0.6, 0.7]);
    for (const strip of after.strips) if (strip.zoom === 0.6) assert.ok(before.includes(strip));
    // Other things that are drawn in a frame leave less room for them, but never none for ever.
    assert.deepEqual(strips.draw(view, aimAt(view, 0.7), none, 99).strips, after.strips);
    assert.notDeepEqual(strips.draw(view, aimAt(view, 0.7), none, 0).strips, after.strips);
  });

  it('never miss what the reader stands on, wherever one looks and however far away', () => {
    const view = town(40, 40);
    const strips = new Strips();
    const landmarks = new Set(['0/39', '39/0', '20/20']);
    for (const zoom of [0.5, 0.1, 2]) {
      const keys = keysOf(strips.draw(view, aimAt(view, zoom), landmarks, 99));
      for (const key of landmarks) assert.ok(keys.includes(key), `${key} at ${zoom}`);
    }
    const far = strips.draw(view, aimAt(view, 0.1), landmarks, 0);
    assert.deepEqual([far.done, keysOf(far).length], [true, 3], 'all others are dots');
  });

  it('show at once what has changed', () => {
    const strips = new Strips();
    const view = town(10, 8);
    while (!strips.draw(view, aimAt(view, 0.8), none, 0).done);
    const other = town(10, 8, '9/7');
    const { strips: drawn, done } = strips.draw(other, aimAt(other, 0.8), none, 99);
    assert.ok(done);
    assert.ok(drawn.every(({ column }) => other.columns.includes(column)));
    assert.ok(drawn.some(({ items }) => items.some((item) => item.kind === 'card' && item.opened)));
  });
});

describe('the drawing of the map', () => {
  const view = town(40, 40);
  const eyeAt = (zoom: number, x = view.width / 2): Eye => ({ view, camera: { ...at(view, zoom), x }, size });
  function drawn(zoom: number): Drawing {
    const drawing = new Drawing();
    do drawing.picture(eyeAt(zoom), none);
    while (drawing.goesOn());
    return drawing;
  }

  it('is left as it is while a zoom moves, also where more could be read', () => {
    const drawing = drawn(0.6);
    drawing.moving = true;
    for (const zoom of [0.31, 0.45, 0.73, 0.75, 1.19]) assert.equal(drawing.isStale(eyeAt(zoom)), false, `${zoom}`);
    const { zoom, detail } = drawing.picture(eyeAt(1), none);
    assert.deepEqual({ zoom, detail }, { zoom: 0.6, detail: 'title' }, 'whoever asks');
    assert.equal(drawing.drawn(eyeAt(1))?.still, false);
    drawing.moving = false;
    assert.equal(drawing.isStale(eyeAt(1)), true, 'at rest it is drawn anew');
    assert.equal(drawing.picture(eyeAt(1), none).detail, 'card');
  });

  it('is done anew in the middle of a zoom where it would look wrong, and to the end before the next', () => {
    const drawing = drawn(0.6);
    drawing.moving = true;
    for (const zoom of [0.29, 1.21]) assert.equal(drawing.isStale(eyeAt(zoom)), true, `${zoom}`);
    assert.equal(drawing.picture(eyeAt(1.21), none).zoom, 1.21);
    assert.equal(drawing.goesOn(), true);
    assert.equal(drawing.goesOn(), false, 'no frame is asked for while nobody asks for this picture');
    assert.equal(drawing.picture(eyeAt(2), none).zoom, 1.21, 'else nothing would ever be there');
  });

  it('is done anew where a pan leaves what is drawn', () => {
    const drawing = drawn(0.6);
    drawing.moving = true;
    assert.equal(drawing.isStale(eyeAt(0.6, view.width / 2 + 10)), false);
    assert.equal(drawing.isStale(eyeAt(0.6, view.width / 2 + 40)), true);
  });
});
