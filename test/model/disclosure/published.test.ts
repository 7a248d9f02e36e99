import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Plan } from '../../../src/model/disclosure/plan.js';
import { publish } from '../../../src/model/disclosure/publish.js';
import { Tally } from '../../../src/model/disclosure/tally.js';
import { trendOf } from '../../../src/model/disclosure/trend.js';
import type { TeamResult } from '../../../src/model/records/results.js';
import { survey } from './organisations.js';
import { turnoverOf } from './rules.js';

const plan = (more: Partial<Plan> = {}): Plan => ({
  cycleId: 'c',
  survey,
  units: [{ id: 'top', name: { ja: '会社', en: 'Company' } }],
  thresholds: { minGroup: 5, preset: 'standard' },
  cuts: [],
  ...more,
});
const many = (n: number, value: number): number[] => Array.from({ length: n }, () => value);

describe('a small team', () => {
  const units = [
    { id: 'top', name: { ja: '会社', en: 'Company' } },
    { id: 'div', name: { ja: '本部', en: 'Division' }, parentId: 'top' },
    ...['a', 'b', 'c'].map((id) => ({ id, name: { ja: `${id}課`, en: `Team ${id}` }, parentId: 'div' })),
    { id: 'other', name: { ja: '別', en: 'Other' }, parentId: 'top' },
  ];
  const figures = (sizes: { [unit: string]: number }) => {
    const tally = new Tally(plan({ units }));
    for (const [unitId, n] of Object.entries(sizes)) {
      for (const value of many(n, 3)) tally.add({ unitId, answers: { h1: value }, of: 'people' });
    }
    const level = [...publish(plan({ units }), tally)].filter(
      ({ kind, supportId }) => kind === 'level' && supportId === 'horizon',
    );
    return Object.fromEntries(level.map((figure) => [figure.group.unitId, figure]));
  };

  it('stands together with its neighbour, by name', () => {
    const { a, b, c } = figures({ a: 3, b: 4, c: 9, other: 10 });
    assert.deepEqual(a!.group, { unitId: 'a', unitIds: ['a', 'b'], label: { ja: 'a課・b課', en: 'Team a, Team b' } });
    assert.deepEqual(b!.group.unitIds, ['a', 'b']);
    assert.equal(a!.level, b!.level);
    assert.equal(c!.group.unitIds, undefined);
  });

  it('takes the next smallest with it where it would stand alone or too few', () => {
    const { a, b, c } = figures({ a: 3, b: 6, c: 9, other: 10 });
    assert.deepEqual([a!.group.unitIds, b!.group.unitIds, c!.group.unitIds], [['a', 'b'], ['a', 'b'], undefined]);
  });

  it('stands with as few neighbours as may be, whoever is left over with the last', () => {
    const of = (sizes: { [unit: string]: number }) => figures({ ...sizes, div: 4 });
    const { a, b, c } = of({ a: 3, b: 4, c: 4 });
    assert.deepEqual(
      [a!.group.unitIds, b!.group.unitIds, c!.group.unitIds],
      [
        ['div', 'a'],
        ['b', 'c'],
        ['b', 'c'],
      ],
    );
    const rest = of({ a: 3, b: 2, c: 1 });
    assert.deepEqual(rest['c']!.group.unitIds, ['div']);
    const tops = figures({ a: 4, other: 4 });
    assert.equal(tops['other']!.status, 'insufficient');
  });

  it('of a company of small teams is not left with the company alone', () => {
    const teams = ['p', 'q', 'r', 's', 't'];
    const flat = [{ id: 'top', name: 'top' }, ...teams.map((id) => ({ id, name: id, parentId: 'top' }))];
    const tally = new Tally(plan({ units: flat }));
    for (const unitId of teams) for (const h1 of many(4, 3)) tally.add({ unitId, answers: { h1 }, of: 'people' });
    const shown = [...publish(plan({ units: flat }), tally)].filter(
      ({ supportId, kind, group }) => supportId === 'horizon' && kind === 'level' && group.unitIds,
    );
    assert.deepEqual(
      shown.map(({ group }) => group.unitIds!.join('')),
      ['pq', 'pq', 'rst', 'rst', 'rst'],
    );
  });

  it('stands with whoever belongs to the unit above directly', () => {
    const { a } = figures({ div: 4, a: 3, b: 6, c: 9, other: 10 });
    assert.deepEqual(a!.group, {
      unitId: 'a',
      unitIds: ['div', 'a'],
      label: { ja: '本部(直属)・a課', en: 'Division (directly), Team a' },
    });
  });

  it('is shown as the unit above where nothing beside it may be shown', () => {
    const { a, c } = figures({ a: 3, c: 3, other: 10 });
    assert.deepEqual([a!.group.unitIds, c!.group.unitIds], [['div'], ['div']]);
    assert.equal(a!.status, 'ok');
  });

  it('is not shown as the whole company: that is no team', () => {
    const { a, other } = figures({ a: 3, other: 3 });
    assert.deepEqual([a!.status, other!.status], ['insufficient', 'insufficient']);
    assert.deepEqual(figures({ a: 3, other: 10 })['other']!.status, 'protected');
  });
});

describe('a trend', () => {
  const of = (before: number, leave: number, join: number, value: [number, number], n = 12) => {
    const first = many(n, value[0]).map((h1, at) => ({
      key: `k${at}`,
      unitId: 'top',
      answers: { h1 },
      of: 'people' as const,
    }));
    const second = [
      ...first.slice(leave).map((each) => ({ ...each, answers: { h1: value[1] } })),
      ...many(join, value[1]).map((h1, at) => ({
        key: `new${at}`,
        unitId: 'top',
        answers: { h1 },
        of: 'people' as const,
      })),
    ];
    const tallyOf = (people: typeof first) => {
      const tally = new Tally(plan());
      for (const person of people) tally.add(person);
      return tally;
    };
    const figuresBefore = [...publish(plan(), tallyOf(first))];
    const previous = { figures: figuresBefore, turnover: turnoverOf(plan(), first, second) };
    return [...publish(plan(), tallyOf(second), before ? previous : undefined)].find(
      ({ supportId }) => supportId === 'horizon',
    )!.trend;
  };

  it('is told where the people are the same, or enough of them are others', () => {
    assert.equal(of(1, 0, 0, [3, 5]), 'up');
    assert.equal(of(1, 0, 0, [5, 1]), 'down');
    assert.equal(of(1, 0, 0, [4, 5]), 'flat');
    assert.equal(of(1, 3, 2, [3, 5]), 'up');
  });

  it('needs half a point where one of the groups is small, three tenths else; a union has none', () => {
    const figure = (level: number, precision: number, more: object = {}): TeamResult => ({
      id: 'f',
      cycleId: 'c',
      groupId: 'unit:top',
      group: { unitId: 'top' },
      kind: 'level',
      of: 'people',
      status: 'ok',
      level,
      precision,
      trend: null,
      ...more,
    });
    const turnover = turnoverOf(plan(), [], []);
    const told = (then: TeamResult, now: TeamResult) => trendOf(5, { figures: [then], turnover })(now).trend;
    assert.equal(told(figure(3.2, 0.2), figure(3.5, 0.1)), 'up');
    assert.equal(told(figure(3.2, 0.2), figure(3.4, 0.2)), 'flat');
    assert.equal(told(figure(3.1, 0.1), figure(3.5, 0.5)), 'flat');
    assert.equal(told(figure(3.5, 0.5), figure(3.1, 0.1)), 'flat');
    assert.equal(told(figure(3.5, 0.5), figure(3, 0.5)), 'down');
    const union = { group: { unitId: 'top', unitIds: ['top'] } };
    assert.equal(told(figure(3, 0.2, union), figure(4, 0.2)), null);
    assert.equal(told(figure(3, 0.2), figure(4, 0.2, union)), null);
    assert.equal(told(figure(3, 0.2, { status: 'protected' }), figure(4, 0.2)), null);
  });

  it('is not told where few came or went because their unit moved, or because a cut is named twice', () => {
    const person = (key: string, unitId: string, site = 'x') => ({
      key,
      unitId,
      attributes: { site },
      answers: { h1: 3 },
      of: 'people' as const,
    });
    const unit = (id: string, parentId?: string) => ({ id, name: id, ...(parentId ? { parentId } : {}) });
    const people = [
      ...many(12, 0).map((_, at) => person(`a${at}`, 'a')),
      ...many(3, 0).map((_, at) => person(`b${at}`, 'b')),
    ];
    const before = [unit('top'), unit('a', 'top'), unit('b', 'a')];
    const now = [unit('top'), unit('a', 'top'), unit('b', 'top')];
    const turnover = turnoverOf(plan({ units: now }), people, people, before);
    assert.deepEqual(
      ['unit:a', 'unit:b', 'unit:top'].map((group) => turnover.of(group)),
      [3, 0, 0],
    );
    const twice = plan({ units: now, cuts: [['site'], ['site']] });
    const moved = people.map((each, at) => (at < 3 ? { ...each, attributes: { site: 'y' } } : each));
    assert.equal(turnoverOf(twice, people, moved).of('cut:site=y'), 3);
  });

  it('is not told of a few who came or went, nor without a cycle before', () => {
    for (const [leave, join] of [
      [1, 0],
      [0, 1],
      [2, 2],
      [4, 0],
    ] as const)
      assert.equal(of(1, leave, join, [3, 5]), null);
    assert.equal(of(0, 0, 0, [3, 5]), null);
  });
});

describe('units', () => {
  const tally = (units: Plan['units']) => () => new Tally(plan({ units }));
  it('in a circle, twice, without a top or under an unknown one are refused by name', () => {
    const unit = (id: string, parentId?: string) => ({ id, name: id, ...(parentId ? { parentId } : {}) });
    assert.throws(tally([unit('a'), unit('b', 'c'), unit('c', 'b')]), /"b" is in a circle/);
    assert.throws(tally([unit('a'), unit('a')]), /"a" stands twice/);
    assert.throws(tally([unit('a', 'a')]), /none is at the top/);
    assert.throws(tally([unit('a'), unit('b', 'x')]), /"b" hangs under "x"/);
  });

  it('in a row of five hundred, or with several tops, are figures like any other', () => {
    const chain = Array.from({ length: 500 }, (_, at) => ({
      id: `u${at}`,
      name: '部',
      ...(at ? { parentId: `u${at - 1}` } : {}),
    }));
    const deep = new Tally(plan({ units: chain }));
    for (let at = 0; at < 20; at++) deep.add({ unitId: 'u499', answers: { h1: 3 }, of: 'people' });
    assert.equal(
      [...publish(plan({ units: chain }), deep)].filter(
        ({ status, supportId }) => status === 'ok' && supportId === 'horizon',
      ).length,
      500,
    );
    const tops = [
      { id: 'x', name: 'x' },
      { id: '__proto__', name: '😀<script>' },
    ];
    const two = new Tally(plan({ units: tops }));
    for (let at = 0; at < 20; at++) two.add({ unitId: at % 2 ? 'x' : '__proto__', answers: { h1: 3 }, of: 'people' });
    const shown = [...publish(plan({ units: tops }), two)].filter(
      ({ supportId, kind }) => supportId === 'horizon' && kind === 'level',
    );
    assert.deepEqual(
      shown.map(({ status }) => status),
      ['ok', 'ok'],
    );
  });
});
