import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { carryOver } from '../../../src/model/roads/carry.js';
import type { Role, Skill } from '../../../src/model/records/career.js';
import { role } from './fixtures.js';

const has = (...skills: NonNullable<Role['skills']>): Partial<Role> => ({ skills });
const names = (list: readonly { skillId: string }[]): string[] => list.map(({ skillId }) => skillId);

describe('skills that carry over', () => {
  it('carries what is asked for at the same level or less, builds the rest', () => {
    const from = role('a', has({ skillId: 'talk', level: 3 }, { skillId: 'data', level: 1 }));
    const to = role(
      'b',
      has({ skillId: 'talk', level: 2 }, { skillId: 'data', level: 4 }, { skillId: 'new', level: 1 }),
    );
    const { carries, builds, unknown } = carryOver(from, to);
    assert.deepEqual(carries, [{ skillId: 'talk', have: 3, need: 2 }]);
    assert.deepEqual(builds, [
      { skillId: 'data', have: 1, need: 4 },
      { skillId: 'new', have: undefined, need: 1 },
    ]);
    assert.deepEqual(unknown, []);
  });

  it('holds a missing level for unknown, never for zero', () => {
    for (const level of [undefined, null, Number.NaN]) {
      const missing = level === undefined ? { skillId: 's' } : { skillId: 's', level };
      for (const [a, b] of [
        [missing, { skillId: 's', level: 2 }],
        [{ skillId: 's', level: 2 }, missing],
      ]) {
        const { carries, builds, unknown } = carryOver(role('a', has(a!)), role('b', has(b!)));
        assert.deepEqual([carries, builds, names(unknown)], [[], [], ['s']]);
      }
    }
    const zero = carryOver(role('a', has({ skillId: 's', level: 0 })), role('b', has({ skillId: 's', level: 1 })));
    assert.deepEqual(zero.builds, [{ skillId: 's', have: 0, need: 1 }]);
  });

  it('does not hold two scales against each other', () => {
    const onet = role('a', { ...has({ skillId: 's', level: 5 }), refs: [{ scheme: 'onet', id: '1' }] });
    const gdad = role('b', { ...has({ skillId: 's', level: 3 }), refs: [{ scheme: 'gdad', id: '2' }] });
    assert.deepEqual(names(carryOver(onet, gdad).unknown), ['s']);
    const skill: Skill = { id: 's', label: 's', scale: [1, 5] };
    assert.deepEqual(names(carryOver(onet, gdad, new Map([['s', skill]])).carries), ['s']);
    const narrow: Skill = { id: 's', label: 's', scale: [1, 4] };
    assert.deepEqual(names(carryOver(onet, gdad, new Map([['s', narrow]])).unknown), ['s'], '5 is not on a scale to 4');
  });

  it('takes one scheme in common for the same scale, and a level below the scale for unknown', () => {
    const refs = ['own', 'onet'].map((scheme) => ({ scheme: scheme as 'own', id: '1' }));
    const both = role('a', { ...has({ skillId: 's', level: 3 }), refs });
    const one = role('b', { ...has({ skillId: 's', level: 2 }), refs: [refs[1]!] });
    assert.deepEqual(names(carryOver(both, one).carries), ['s']);
    const skill: Skill = { id: 's', label: 's', scale: [3, 7] };
    assert.deepEqual(names(carryOver(both, one, new Map([['s', skill]])).unknown), ['s'], '2 is not on a scale from 3');
  });

  it('knows nothing of a present role that lists no skills', () => {
    const to = role('b', has({ skillId: 's', level: 1 }));
    assert.deepEqual(names(carryOver(role('a'), to).unknown), ['s']);
    assert.deepEqual(carryOver(to, role('a')), { carries: [], builds: [], unknown: [] });
  });

  it('names each skill that is asked for once, the weightiest first', () => {
    const to = role('b', has({ skillId: 'x', weight: 1 }, { skillId: 'y', weight: 5 }, { skillId: 'x', weight: 3 }));
    assert.deepEqual(names(carryOver(role('a', has({ skillId: 'z' })), to).builds), ['y', 'x']);
    const list = fc.array(fc.record({ skillId: fc.constantFrom('p', 'q', 'r'), level: fc.option(fc.integer()) }));
    fc.assert(
      fc.property(list, list, (mine, asked) => {
        const { carries, builds, unknown } = carryOver(role('a', { skills: mine }), role('b', { skills: asked }));
        assert.deepEqual(names([...carries, ...builds, ...unknown]).toSorted(), [...new Set(names(asked))].toSorted());
      }),
    );
  });
});
