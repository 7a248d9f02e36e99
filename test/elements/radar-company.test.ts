import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupView, hiddenWhole } from '../../src/elements/radar/company.view.js';
import { figureWords, shareWords } from '../../src/elements/radar/company.words.js';
import { csvOf } from '../../src/elements/radar/csv.js';
import type { RowsParts } from '../../src/elements/radar/radar.rows.js';
import type { Sorting } from '../../src/elements/radar/radar.rows.js';
import { sorted } from '../../src/elements/radar/table.js';
import { supportIds } from '../../src/model/supports.js';
import { resultWithGaps } from '../../stories/samples/radar.js';
import { Speaker } from '../../src/elements/radar/radar.words.js';
import { radarView } from '../../src/elements/radar/radar.view.js';
import { trendLines } from '../../src/elements/radar/trend.js';
import { trendView } from '../../src/elements/radar/trend.view.js';
import { radar as words } from '../../src/locales/ja/radar.js';
import { radarViews } from '../../src/locales/ja/radar-views.js';
import { mapPlaces } from '../../src/model/map-places.js';
import {
  cyclesOfACompany,
  figuresOfACompany,
  resultsOfYears,
  unionFigures,
  withheldFigures,
} from '../../stories/samples/company.js';

const team = (figures = figuresOfACompany, cycles = cyclesOfACompany) =>
  groupView(
    'team',
    '営業一課',
    figures.filter(({ groupId }) => groupId === 'unit:sales-1'),
    cycles,
  );

describe('the line of a group', () => {
  it('is that of the newest published cycle, and names the one that is still to come', () => {
    const view = team();
    assert.deepEqual([view.cycle?.id, view.pending?.id], ['cycle-2026-1', 'cycle-2026-2']);
    assert.deepEqual(view.values, [3.8, 3.6, 2.8, 3.8, 3.4]);
    assert.equal(figureWords(view.level('safe-road'), radarViews, 'ja'), '3.8(外へ動いた)');
    assert.match(shareWords(view.dosage('safe-road'), radarViews, 'ja'), /足りない 10%、ちょうどよい 70%/);
  });

  it('says a bound as a bound', () => {
    const company = groupView(
      'company',
      undefined,
      figuresOfACompany.filter(({ groupId }) => groupId === 'unit:whole'),
      cyclesOfACompany,
    );
    assert.equal(figureWords(company.level('contribution'), radarViews, 'ja'), '4以上');
  });

  const reasons = [
    ['pending', '集計中'],
    ['insufficient', '人数が足りません'],
    ['protected', '個人が推測されるのを防ぐため表示していません'],
    ['no-data', 'データがありません'],
    ['out-of-scope', '対象外'],
  ] as const;
  for (const [status, said] of reasons) {
    it(`that is hidden says why: ${said}`, () => {
      const view = team(withheldFigures(status));
      assert.equal(hiddenWhole(view), status);
      assert.deepEqual(view.values, [null, null, null, null, null]);
      assert.equal(figureWords(view.level('horizon'), radarViews, 'ja'), said);
      assert.equal(shareWords(view.dosage('horizon'), radarViews, 'ja'), said);
    });
  }

  it('has shares only where the figures have bars, and says from how many answers on there are some', () => {
    assert.equal(shareWords(team(unionFigures()).dosage('horizon'), radarViews, 'ja'), radarViews.noShares);
    const none = { ...figuresOfACompany.find(({ kind }) => kind === 'dosage')!, bars: [] };
    assert.equal(shareWords(none, radarViews, 'ja'), radarViews.noShares);
  });

  it('names the units of a safe union, and waits for the first publication', () => {
    assert.deepEqual(team(unionFigures()).union, { ja: '営業一課・営業二課', en: 'Sales 1, Sales 2' });
    assert.equal(hiddenWhole(team([], cyclesOfACompany.slice(-1))), 'pending');
    assert.equal(hiddenWhole(team([], [])), 'no-data');
  });
});

describe('the way from check-in to check-in', () => {
  it('has a gap where a cycle ended without one, and none for a cycle that is still open', () => {
    const view = trendView(resultsOfYears, cyclesOfACompany, team());
    assert.deepEqual(view.levels['safe-road'], [2.7, 3.3, null, 3.9, 4.2]);
    assert.deepEqual(view.team?.['safe-road'], [null, 3.2, 3.4, 3.8, null]);
    assert.equal(view.places[2]?.cycle?.id, 'cycle-2025-2');
    assert.deepEqual(trendView([], cyclesOfACompany, undefined).places, []);
  });

  it('has a gap where a pulse did not ask, and not the value from before', () => {
    const [now, before] = resultsOfYears;
    const pulse = { ...now!, id: 'p', takenAt: '2026-12-01T09:00:00+09:00', scores: { horizon: 4.6 }, dosage: {} };
    const { taken } = radarView([before!, pulse, now!]);
    const view = trendView(taken, [], undefined);
    assert.deepEqual(view.levels['safe-road'], [3.9, 4.2, null]);
    assert.deepEqual(view.levels.horizon, [2.7, 3.1, 4.6]);
    const { lines } = trendLines(view, undefined);
    assert.deepEqual(
      lines.map(({ name, points }) => [name, points.at(-1)?.y]),
      [
        ['safe-road', null],
        ['steady-hand', null],
        ['forward-drive', null],
        ['contribution', null],
        ['horizon', 4.6],
      ],
    );
  });
});

describe('the table’s order', () => {
  const parts = {
    view: radarView([resultWithGaps]),
    lines: [{ name: 'team', label: 'チーム', values: [3, null, 5, 4, 1], on: true, say: () => '' }],
  } as unknown as RowsParts;
  const order = (sorting: Sorting | undefined): string[] => sorted(parts, sorting).map(({ id }) => id);

  it('is that of the spokes, or by a column either way; what has no value stands last both ways', () => {
    assert.deepEqual(order(undefined), supportIds);
    const [known, unknown] = [
      ['forward-drive', 'contribution', 'safe-road'],
      ['steady-hand', 'horizon'],
    ];
    assert.deepEqual(order({ by: 'level', down: false }), [...known, ...unknown]);
    assert.deepEqual(order({ by: 'level', down: true }), [...known.toReversed(), ...unknown]);
    assert.deepEqual(order({ by: 'team', down: true }).at(-1), 'steady-hand');
    assert.deepEqual(order({ by: 'support', down: true }), supportIds.toReversed());
  });
});

describe('the map', () => {
  it('puts supports of the same amount side by side round one middle, and those unknown nowhere', () => {
    const places = mapPlaces([
      { id: 'a', dosage: 3 },
      { id: 'b', dosage: null },
      { id: 'c', dosage: 3 },
      { id: 'd', dosage: 1 },
    ]);
    assert.deepEqual(
      places.map(({ id, side }) => [id, side]),
      [
        ['a', -0.5],
        ['c', 0.5],
        ['d', 0],
      ],
    );
  });
});

describe('the file of own check-ins', () => {
  it('is never a formula, quotes what must be, and has a byte order mark', () => {
    const cycles = [{ ...cyclesOfACompany[4]!, title: '=HYPERLINK("http://x","a"),b' }];
    const text = csvOf(resultsOfYears, cycles, radarViews, new Speaker(words, 'ja'));
    assert.ok(text.startsWith('\u{feff}日時,回,安全道路(値),安全道路(量)'));
    assert.ok(text.includes(`,"'=HYPERLINK(""http://x"",""a""),b",4.2,3,`), text.split('\r\n')[1]);
    assert.equal(text.split('\r\n').length, resultsOfYears.length + 2);
    assert.ok(!/(^|,|\r\n)"?[=+@]/.test(text));
  });
});
