import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { measuresOf } from '../../../src/model/disclosure/plan.js';
import { distributionGroup, smallestGroup } from '../../../src/model/disclosure/thresholds.js';
import type { TeamResult } from '../../../src/model/records/results.js';
import { type Organisation, organisationOf, type Person, wishes } from './organisations.js';
import { ours, plain, type Rule } from './rules.js';
import { fewest } from './solver.js';

/*
 * Sums and differences of shown groups, worked out from what is published and
 * from who is in which group, by another way than the engine's: with sets of
 * people. Nothing that can be added up and taken away may leave a few. Pairs
 * are tried one by one; sums of all groups with all weights are solved exactly
 * (see `solver.ts`), so for each organisation tried the bound is proved, and
 * only the organisations are a sample.
 */
const runs = 150 * Number(process.env['ATTACKS'] ?? 1);

/** Who stands behind a shown figure. */
function membersOf({ plans, cycles }: Organisation, figure: TeamResult): Set<Person> {
  const plan = plans[0]!;
  const parent = new Map(plan.units.map(({ id, parentId }) => [id, parentId]));
  const isIn = (unitId: string | null, group: string): boolean => {
    for (let unit: string | null | undefined = unitId ?? 'u0'; unit; unit = parent.get(unit))
      if (unit === group) return true;
    return false;
  };
  const { unitId, unitIds, cut } = figure.group;
  const measure = measuresOf(plan.survey).find(
    (each) => each.kind === figure.kind && each.supportId === figure.supportId,
  )!;
  const asked = cycles[0]!.filter(
    ({ of, answers }) => of === figure.of && measure.items.some(({ id }) => answers[id] != null),
  );
  const inside = ({ unitId: own, attributes }: Person): boolean => {
    if (cut) return Object.entries(cut).every(([name, value]) => attributes?.[name] === value);
    if (!unitIds) return isIn(own, unitId);
    // The unit above stands for those who belong to it directly, unless it stands alone.
    return unitIds.some((unit) =>
      unitIds.length > 1 && unitIds.some((other) => parent.get(other) === unit)
        ? (own ?? 'u0') === unit
        : isIn(own, unit),
    );
  };
  return new Set(asked.filter(inside));
}

const minus = (a: Set<Person>, b: Set<Person>): Set<Person> => new Set([...a].filter((each) => !b.has(each)));
const apart = (a: Set<Person>, b: Set<Person>): number => minus(a, b).size + minus(b, a).size;
const shownBy = (rule: Rule, organisation: Organisation): TeamResult[] =>
  rule(organisation)[0]!.filter(({ status }) => status === 'ok');
const smallestOf = (organisation: Organisation, { kind }: TeamResult): number =>
  Math.max(smallestGroup(organisation.plans[0]!.thresholds), kind === 'dosage' ? distributionGroup : 0);
const sameMeasure = (a: TeamResult) => (b: TeamResult) =>
  a.kind === b.kind && a.supportId === b.supportId && a.of === b.of;

/** The sets of people behind all that is shown of each thing measured. */
function shownSets(rule: Rule, organisation: Organisation): Map<string, { sets: Set<Person>[]; cuts: number }> {
  const all = new Map<string, { sets: Set<Person>[]; cuts: number }>();
  for (const figure of shownBy(rule, organisation)) {
    const key = [figure.of, figure.kind, figure.supportId].join(' ');
    const families = all.get(key) ?? { sets: [], cuts: 0 };
    families.sets.push(membersOf(organisation, figure));
    if (figure.group.cut) families.cuts++;
    all.set(key, families);
  }
  return all;
}

describe('differences of shown groups', () => {
  it('of any two: nobody, or the smallest group', (t) => {
    let pairs = 0;
    fc.assert(
      fc.property(wishes({ units: 14, people: 120 }), (wish) => {
        const organisation = organisationOf(wish);
        const shown = shownBy(ours, organisation).map((figure) => ({
          figure,
          members: membersOf(organisation, figure),
        }));
        for (const [at, a] of shown.entries()) {
          assert.ok(a.members.size >= smallestOf(organisation, a.figure), JSON.stringify(a.figure));
          for (const b of shown.slice(at + 1).filter(({ figure }) => sameMeasure(a.figure)(figure))) {
            const left = apart(a.members, b.members);
            pairs++;
            assert.ok(
              left === 0 || left >= smallestOf(organisation, a.figure),
              `${a.figure.id} / ${b.figure.id}: ${left}`,
            );
          }
        }
      }),
      { numRuns: runs, seed: 5 },
    );
    t.diagnostic(`${pairs} pairs`);
    assert.ok(pairs > runs);
  });

  it('of a unit and all its shown parts: nobody, or the smallest group', () => {
    fc.assert(
      fc.property(wishes({ units: 30, people: 300 }), (wish) => {
        const organisation = organisationOf(wish);
        const alone = shownBy(ours, organisation).filter(({ group }) => !group.cut && !group.unitIds);
        const parent = new Map(organisation.plans[0]!.units.map(({ id, parentId }) => [id, parentId]));
        for (const figure of alone) {
          const parts = alone
            .filter(sameMeasure(figure))
            .filter(({ group }) => parent.get(group.unitId) === figure.group.unitId);
          let left = membersOf(organisation, figure);
          for (const part of parts) left = minus(left, membersOf(organisation, part));
          assert.ok(left.size === 0 || left.size >= smallestOf(organisation, figure), `${figure.id}: ${left.size}`);
        }
      }),
      { numRuns: runs, seed: 6 },
    );
  });

  it('and of all shown groups at once, with any weights: nobody, or five people and more', (t) => {
    let sums = 0;
    let cutsShown = 0;
    fc.assert(
      fc.property(wishes({ units: 9, people: 120 }), (wish) => {
        const organisation = organisationOf(wish);
        for (const [measure, families] of shownSets(ours, organisation)) {
          sums++;
          cutsShown += families.cuts;
          const few = fewest(organisation.cycles[0]!, families.sets, 4);
          assert.equal(few, undefined, `${measure}: ${few?.length} people`);
        }
      }),
      { numRuns: runs, seed: 7 },
    );
    t.diagnostic(`${sums} measures solved, ${cutsShown} parts of cuts among their shown groups`);
    assert.ok(cutsShown > 2 * runs);
  });

  it('lay people bare where each group alone is large enough: the solver is a real one', (t) => {
    let bare = 0;
    let sums = 0;
    fc.assert(
      fc.property(wishes({ units: 9, people: 120 }), (wish) => {
        const organisation = organisationOf({ ...wish, lie: 'nearly-both' });
        for (const [, { sets }] of shownSets(ours, organisation)) {
          sums++;
          const everyone = organisation.cycles[0]!;
          const parts = ['osaka', 'tokyo', 'full', 'part'].map(
            (value) =>
              new Set(
                everyone.filter(({ attributes, of }) => of === 'people' && Object.values(attributes!).includes(value)),
              ),
          );
          const naive = [...sets, ...parts.filter((part) => part.size >= 5)];
          if (fewest(everyone, naive, 4)) bare++;
        }
      }),
      { numRuns: runs, seed: 9 },
    );
    t.diagnostic(`${bare} of ${sums} measures`);
    assert.ok(bare > sums / 20, `${bare} of ${sums}`);
  });

  it('lay people bare under the usual rule: the search is a real one', () => {
    let bare = 0;
    fc.assert(
      fc.property(wishes({ units: 14, people: 60 }), (wish) => {
        const organisation = organisationOf({ ...wish, shape: 'chain', lie: 'none' });
        const shown = shownBy(plain, organisation).map((figure) => {
          const named = { ...figure, of: 'people' as const, group: { unitId: figure.groupId!.slice('unit:'.length) } };
          return { named, members: membersOf(organisation, named) };
        });
        const few = (a: (typeof shown)[number]) => (b: (typeof shown)[number]) =>
          sameMeasure(a.named)(b.named) && [1, 2, 3, 4].includes(apart(a.members, b.members));
        if (shown.some((a) => shown.some(few(a)))) bare++;
      }),
      { numRuns: runs, seed: 8 },
    );
    assert.ok(bare > runs / 4, `${bare} of ${runs}`);
  });
});
