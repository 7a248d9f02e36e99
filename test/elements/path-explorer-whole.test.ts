import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { careerOf } from '../../src/elements/path-explorer/career.js';
import type { CareerData } from '../../src/elements/path-explorer/catalogue.js';
import { groundsOf } from '../../src/elements/path-explorer/map/districts.js';
import type { Place } from '../../src/elements/path-explorer/place-in.js';
import { allShown } from '../../src/elements/path-explorer/filters.js';
import { type MapView, boxOf, itemsIn } from '../../src/elements/path-explorer/map/map-view.js';
import { branchesOf, readingOrder } from '../../src/elements/path-explorer/outline.js';
import { type Outlook, Scenery } from '../../src/elements/path-explorer/map/scenery.js';
import { walkWhole } from '../../src/elements/path-explorer/map/walk.js';
import { pathExplorer as ja } from '../../src/locales/ja/path-explorer.js';
import { largeCatalogue } from '../../stories/samples/large-catalogue.js';
import { careerSample } from '../../stories/samples/path-explorer.js';

const today = new Date('2026-11-22T12:00:00+09:00');
const sample: CareerData = { ...careerSample, families: careerSample['role-families'], now: 'sales' };
const nowhere = { now: 'sales', goal: undefined, centre: undefined, opened: undefined };

const outlookOfAll: Outlook = {
  way: 'whole',
  filters: allShown,
  unfolded: new Map(),
  saved: new Set(),
  aside: new Set(),
  chosen: 0,
  at: undefined,
};
type Look = (outlook: Partial<Outlook>, place: Partial<Place>) => MapView | undefined;

/** Whoever would be asked to draw. */
const nobody = { requestUpdate: () => undefined };

function whole(data: CareerData, outlook: Partial<Outlook> = {}, opened?: string): MapView {
  const seen: Outlook = { ...outlookOfAll, ...outlook };
  return new Scenery(nobody).view(careerOf(data, today), { ...nowhere, opened }, seen, ja, 'ja')!; // small enough to be made at once
}
const keysOf = (view: MapView): string[] => view.columns.flatMap(({ items }) => items.map(({ key }) => key));

describe('the whole map', () => {
  it('joins districts by roads between roles that are shown, and by no others', () => {
    const of = (id: string, familyId: string | undefined, place: 'inside' | 'outside') => ({
      id,
      title: id,
      familyId,
      place,
    });
    const data: CareerData = {
      families: ['A', 'B', 'X'].map((id) => ({ id, name: id })),
      roles: [
        of('a', 'A', 'inside'),
        of('b', 'B', 'inside'),
        of('b2', 'B', 'outside'),
        of('x', 'X', 'outside'),
        of('free', undefined, 'inside'),
      ],
      roads: ['b2', 'x'].map((to) => ({ id: to, from: 'a', to, kind: 'side', evidence: 'designed' })),
    };
    const joined = (outside: boolean): number => whole(data, { filters: { ...allShown, outside } }).highways.length;
    assert.equal(joined(true), 2);
    assert.equal(joined(false), 0);
  });

  it('holds every role once, each in the district of its family, none over another', () => {
    const families = fc.array(fc.nat(40), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(families, fc.nat(9), (sizes, alone) => {
        const data: CareerData = {
          families: sizes.map((_, f) => ({ id: `f${f}`, name: `F${f}` })),
          roles: [
            ...sizes.flatMap((size, f) =>
              Array.from({ length: size }, (_, r) => ({
                id: `${f}-${r}`,
                title: `${r}`,
                familyId: `f${f}`,
                place: 'inside' as const,
              })),
            ),
            ...Array.from({ length: alone }, (_, r) => ({ id: `x${r}`, title: 'x', place: 'inside' as const })),
          ],
          roads: [],
        };
        const { districts, width, height } = groundsOf(careerOf(data, today), 'ja', () => true);
        const ids = districts.flatMap(({ columns }) => columns.flatMap(({ roles }) => roles));
        assert.deepEqual(ids.toSorted(), data.roles.map(({ id }) => id).toSorted());
        const boxes = whole(data).columns.flatMap(({ step, items }) => items.map((item) => ({ step, ...boxOf(item) })));
        for (const [i, a] of boxes.entries()) {
          const own = districts[a.step]!;
          assert.ok(
            a.left >= own.left && a.right <= own.right + 1e-9 && a.top >= own.top && a.bottom <= own.bottom + 1e-9,
          );
          assert.ok(a.right <= width + 1e-9 && a.bottom <= height + 1e-9);
          for (const b of boxes.slice(i + 1))
            assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('filters by place and by open posts', () => {
    const inside = keysOf(whole(sample, { filters: { ...allShown, outside: false } }));
    assert.ok(inside.length > 0 && !inside.includes('agency'));
    assert.deepEqual(keysOf(whole(sample, { filters: { ...allShown, openOnly: true } })).toSorted(), ['pm', 'success']);
    assert.deepEqual(keysOf(whole(sample, { filters: { ...allShown, inside: false, outside: false } })), []);
  });

  it('filters by family, by kind of road and by steps from now, and draws only such roads', () => {
    const left = (change: Partial<typeof allShown>): string[] =>
      keysOf(whole(sample, { filters: { ...allShown, ...change } })).toSorted();
    assert.deepEqual(left({ families: new Set(['people']) }), ['hrd', 'people-partner']);
    assert.deepEqual(left({ kinds: new Set(['return']) }), ['sales', 'success']);
    assert.deepEqual(left({ kinds: new Set(['deepen']) }), ['sales'], 'staying is a road too');
    assert.deepEqual(left({ steps: 1 }), ['agency', 'enablement', 'planning', 'sales', 'sales-lead', 'success']);
    const up = whole(sample, { filters: { ...allShown, kinds: new Set(['up']) } }, 'pm');
    assert.deepEqual(
      up.lines.map(({ key }) => key),
      ['pm>product-head'],
    );
  });

  it('leaves out what was put aside, unless it is asked for', () => {
    const aside = new Set(['hrd', 'sales']);
    assert.ok(!keysOf(whole(sample, { aside })).includes('hrd'));
    assert.ok(keysOf(whole(sample, { aside })).includes('sales'), 'where one stands stays in sight');
    const shown = whole(sample, { aside, filters: { ...allShown, aside: true } });
    const marked = shown.columns.flatMap(({ items }) => items.filter((item) => item.kind === 'card' && item.aside));
    assert.deepEqual(marked.map(({ key }) => key).toSorted(), ['hrd', 'sales']);
  });

  it('draws the roads of what one looks at, not all of them', () => {
    assert.deepEqual(whole(sample).lines, []);
    const lines = whole(sample, {}, 'pm').lines;
    assert.ok(lines.length > 0);
    for (const { between, onRoute } of lines) assert.ok(between.includes('pm') || onRoute);
    assert.deepEqual(
      lines.filter(({ onRoute }) => onRoute).map(({ between }) => between),
      [
        ['sales', 'success'],
        ['success', 'pm'],
      ],
    );
    assert.match(lines.find(({ between }) => between[0] === 'success')!.words, /実際にあった異動/);
  });

  it('is walked to every role by arrows alone', () => {
    const view = whole(sample);
    const [first] = keysOf(view);
    const seen = new Set([first!]);
    for (const at of seen) {
      for (const arrow of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
        const to = walkWhole(view, at, arrow);
        if (to) seen.add(to.key);
      }
    }
    assert.deepEqual([...seen].toSorted(), sample.roles.map(({ id }) => id).toSorted());
  });

  it('is an outline by family: closed but where one stands, opening a handful at a time', () => {
    const data = largeCatalogue(1000, 10);
    const order = (outlook: Partial<Outlook>): readonly string[] => readingOrder(branchesOf(whole(data, outlook)));
    assert.equal(order({}).length, 20);
    assert.ok(order({}).every((key) => key.startsWith('§')));
    const standing = order({ at: 'r0' });
    assert.equal(standing.length, 20 + 40 + 1, 'forty of the fifty, and the fold of the rest');
    assert.ok(standing.includes('r0') && standing.includes('…§f0'));
    assert.equal(order({ at: 'r0', unfolded: new Map([['…§f0', 1]]) }).length, 20 + 50);
    assert.equal(order({ at: 'r0', unfolded: new Map([['§f0', 1]]) }).length, 20, 'and closes');
  });

  /** A large map: looked at once it is made. */
  async function large(
    data: CareerData,
  ): Promise<{ first: MapView | undefined; look: Look; asked: () => number; again: () => Promise<void> }> {
    let asked = 0;
    let drawn: () => void = () => undefined;
    const again = (): Promise<void> => new Promise<void>((resolve) => (drawn = resolve));
    const made = again();
    const scenery = new Scenery({ requestUpdate: () => (asked++, drawn()) });
    const career = careerOf(data, today);
    const look: Look = (outlook, place) =>
      scenery.view(career, { ...nowhere, now: 'r0', ...place }, { ...outlookOfAll, ...outlook }, ja, 'ja');
    const first = look({}, {});
    await made;
    return { first, look, asked: () => asked, again };
  }

  it('is made in slices where it is large, and then looked at without being made again', async () => {
    const { first, look, asked } = await large(largeCatalogue(2000, 8000));
    assert.equal(first, undefined, 'the page goes on meanwhile');
    const view = look({}, {})!;
    assert.equal(keysOf(view).length, 2000);
    const opened = look({ at: 'r7' }, { opened: 'r9', goal: 'r1999' })!;
    assert.equal(asked(), 1, 'made once');
    assert.equal(opened.ground, view.ground, 'what is painted from far away is kept');
    const flags = (of: MapView): string[] =>
      of.columns.flatMap(({ items }) =>
        items
          .flatMap((item) =>
            item.kind === 'card' ? [item.now && 'now', item.goal && 'goal', item.opened && 'opened'] : [],
          )
          .flatMap((flag, i) => (flag ? [`${flag} ${items[Math.floor(i / 3)]!.key}`] : [])),
      );
    assert.deepEqual(flags(opened).toSorted(), ['goal r1999', 'now r0', 'opened r9']);
    assert.deepEqual(flags(view), ['now r0']);
    const strays = opened.lines.filter(
      ({ between: [a, b], onRoute }) => !onRoute && ![a, b].some((id) => id === 'r7' || id === 'r9'),
    );
    assert.deepEqual(strays, [], 'only the roads of what is looked at, and the route');
    assert.ok(opened.lines.some(({ between }) => between.includes('r7')));
    const marked = new Set(['r9', 'r1999', ...opened.route]);
    for (const [i, column] of view.columns.entries()) {
      const has = column.items.some(({ key }) => marked.has(key));
      assert.equal(column !== opened.columns[i], has, 'only columns with something to mark are made anew');
    }
  });

  it('answers before the routes to what was opened are found, and draws them on the same ground', async () => {
    const { look, again } = await large(largeCatalogue(2000, 8000));
    const before = look({}, {})!;
    const found = again();
    const [at, place] = [{ at: 'r7' }, { opened: 'r1930' }];
    const opened = look(at, place)!;
    assert.deepEqual(opened.route, [], 'the page goes on meanwhile');
    const card = opened.columns.flatMap(({ items }) => items).find(({ key }) => key === 'r1930');
    assert.ok(card?.kind === 'card' && card.opened);
    await found;
    const { route, ground } = look(at, place)!;
    assert.equal(route[0], 'r0');
    assert.equal(route.at(-1), 'r1930');
    assert.equal(ground, before.ground);
    const next = again();
    assert.deepEqual(look(at, { opened: 'r1931' })!.route, route, 'the drawn route stays while another is sought');
    await next;
    assert.equal(look(at, { opened: 'r1931' })!.route.at(-1), 'r1931');
  });

  it('finds what is in sight among ten thousand without looking at all of it', async () => {
    const { look } = await large(largeCatalogue(10_000, 0));
    const view = look({}, {})!;
    const all = view.columns.flatMap(({ items }) => items);
    assert.equal(all.length, 10_000);
    const { left, top } = boxOf(all[5000]!);
    const box = { left: left - 30, top: top - 20, right: left + 30, bottom: top + 20 };
    const inSight = all.filter((item) => {
      const own = boxOf(item);
      return own.left <= box.right && own.right >= box.left && own.top <= box.bottom && own.bottom >= box.top;
    });
    assert.deepEqual(new Set(itemsIn(view, box)), new Set(inSight));
    assert.ok(inSight.length > 5 && inSight.length < 80);
  });
});
