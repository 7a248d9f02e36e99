import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Role } from '../../../src/model/records/career.js';
import { type Near, nearSlices } from '../../../src/model/roads/near.js';
import { atOnce, inSlices } from '../../../src/model/slices.js';

const nearRoles = (...of: Parameters<typeof nearSlices>): readonly Near[] => atOnce(nearSlices(...of));

type Asked = NonNullable<Role['skills']>[number];
const role = (id: string, skills: readonly Asked[]): Role => ({ id, title: id, place: 'outside', skills: [...skills] });
const named = (id: string, ...skills: readonly string[]): Role =>
  role(
    id,
    skills.map((skillId) => ({ skillId })),
  );
const told = (from: Role, roles: readonly Role[], most = 9): string[] =>
  nearRoles(from, roles, most).map((near) => `${near.role.id}: ${near.shared.join(' ')}`);

describe('roles near by what they ask for', () => {
  it('are sorted by what is shared, then by how much of both that is, then as the catalogue has them', () => {
    const from = named('from', 'a', 'b', 'c');
    const roles = [
      named('wide', 'a', 'b', 'x', 'y', 'z'),
      named('close', 'b', 'a'),
      from,
      named('same', 'c', 'b', 'a'),
      named('also', 'a', 'b'),
      named('one', 'a', 'x'),
      named('none'),
    ];
    assert.deepEqual(told(from, roles), ['same: a b c', 'close: a b', 'also: a b', 'wide: a b']);
    assert.deepEqual(told(from, roles, 2), ['same: a b c', 'close: a b']);
  });

  it('go by what each asks for most: where all ask for all, only the strongest count', () => {
    const all = (id: string, strong: readonly number[]): Role =>
      role(
        id,
        Array.from({ length: 30 }, (_, at) => ({ skillId: `s${at}`, level: strong.includes(at) ? 4 + at / 100 : 1 })),
      );
    const ten = Array.from({ length: 10 }, (_, at) => at);
    const from = all('from', ten);
    const near = nearRoles(
      from,
      [
        all(
          'far',
          ten.map((at) => at + 20),
        ),
        all(
          'half',
          ten.map((at) => at + 5),
        ),
        from,
      ],
      9,
    );
    assert.deepEqual(
      near.map((each) => [each.role.id, each.shared.length]),
      [['half', 5]],
    );
    // Strongest first, as the first role asks for them.
    assert.deepEqual(near[0]!.shared, ['s9', 's8', 's7', 's6', 's5']);
  });

  it('weight comes before level, an unknown level behind known ones, and as strong as the tenth counts too', () => {
    const skills = Array.from({ length: 12 }, (_, at): Asked => ({ skillId: `s${at}`, weight: at < 2 ? 2 : 1 }));
    const levels = skills.map((skill, at) => ({ ...skill, level: at === 11 ? null : 3 }));
    // Ten of the twelve, and the eleventh as it is asked for as much as the tenth; the unknown one is behind.
    const [near] = nearRoles(role('from', levels), [role('to', levels)], 1);
    assert.deepEqual(
      near!.shared,
      Array.from({ length: 11 }, (_, at) => `s${at}`),
    );
  });

  it('a role that asks for nothing, or for one skill, has nothing near: one in common says nothing', () => {
    assert.deepEqual(told(named('from'), [named('other', 'a', 'b')]), []);
    assert.deepEqual(told(named('from', 'a'), [named('other', 'a', 'b')]), []);
  });

  it('whatever is asked for, each is there once, never the role itself, and shares what it is said to share', () => {
    const skill = fc.record({
      skillId: fc.constantFrom(...'abcdefgh'),
      level: fc.option(fc.double({ noNaN: true })),
      weight: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    });
    const skills = fc.uniqueArray(skill, { selector: ({ skillId }) => skillId });
    fc.assert(
      fc.property(fc.array(skills, { minLength: 1, maxLength: 12 }), (lists) => {
        const roles = lists.map((list, at) =>
          role(
            `r${at}`,
            list.map(({ weight, ...rest }) => ({ ...rest, ...(weight === undefined ? {} : { weight }) })),
          ),
        );
        const near = nearRoles(roles[0]!, roles, 20);
        assert.equal(new Set(near.map((each) => each.role)).size, near.length);
        for (const { role: other, shared } of near) {
          assert.notEqual(other.id, 'r0');
          assert.ok(shared.length >= 2);
          for (const id of shared)
            for (const one of [roles[0]!, other]) assert.ok(one.skills!.some(({ skillId }) => skillId === id));
        }
        const sizes = near.map(({ shared }) => shared.length);
        assert.deepEqual(
          sizes,
          sizes.toSorted((a, b) => b - a),
        );
      }),
    );
  });

  it('are the same in slices as at once, and let the page breathe in between', async () => {
    const letters = [...'abcdefghijkl'];
    const roles = Array.from({ length: 2000 }, (_, at) =>
      named(`r${at}`, ...letters.filter((_letter, bit) => ((at * 2654435761) >>> (bit + 3)) % 3 === 0).slice(0, 9)),
    );
    const [from] = roles;
    const without = new Set(roles.filter((_, at) => at % 7 === 0).map(({ id }) => id));
    const ids = ({ skills }: Role): string[] => skills!.map(({ skillId }) => skillId);
    const atOneGo = roles
      .filter((other) => other !== from && !without.has(other.id))
      .map((other) => ({ role: other, shared: ids(from!).filter((id) => ids(other).includes(id)) }))
      .filter(({ shared }) => shared.length >= 2)
      .map((near) => ({ ...near, all: new Set([...ids(from!), ...ids(near.role)]).size }))
      .toSorted((a, b) => b.shared.length - a.shared.length || b.shared.length / b.all - a.shared.length / a.all)
      .slice(0, 50)
      .map(({ role: other, shared }) => ({ role: other, shared }));
    assert.equal(atOneGo.length, 50);
    let pauses = 0;
    const pause = async (): Promise<void> => void pauses++;
    const inParts = await inSlices(nearSlices(from!, roles, 50, without), { pause, budget: 0 });
    assert.deepEqual(inParts, atOneGo);
    assert.ok(pauses >= 9, `${pauses} pauses`);
  });
});
