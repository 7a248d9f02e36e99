import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Road, Role, RoleFamily, Skill } from '../../src/model/records/career.js';
import { gdad } from '../../src/server/import/gdad.js';
import { onet } from '../../src/server/import/onet.js';
import { broken } from './schema.js';

const data = new URL('../../demo/data/', import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, data), 'utf8')) as T;
const resources = ['role-families', 'skills', 'roles', 'roads'];

for (const [name, counts, licence] of [
  ['gdad', [8, 188, 205, 153], /Open Government Licence v3\.0/],
  ['onet', [23, 35, 1016, 4615], /CC BY 4\.0.*not approved, endorsed, or tested/],
] as const) {
  describe(`demo/data/${name}`, () => {
    it('keeps to the schemas, and its numbers are those of the source', () => {
      const sizes = resources.map((resource) => {
        const records = read<unknown[]>(`${name}/${resource}.json`);
        assert.deepEqual(broken(resource, records), []);
        return records.length;
      });
      assert.deepEqual(sizes, counts);
    });

    it('shows its attribution line with every family, and says licence and changes beside', () => {
      const about = read<{ attribution: string; licence: string; changes: string[] }>(`${name}/SOURCE.json`);
      assert.match(about.attribution, licence);
      assert.ok(about.licence.startsWith(name === 'onet' ? 'CC BY 4.0' : 'Open Government Licence'));
      assert.ok(about.changes.length > 3);
      for (const family of read<RoleFamily[]>(`${name}/role-families.json`)) {
        assert.equal(family.attribution, about.attribution);
      }
    });

    it('points only to what there is', () => {
      const ids = (resource: string): Set<string> =>
        new Set(read<{ id: string }[]>(`${name}/${resource}.json`).map(({ id }) => id));
      const [families, skills, roles] = resources.map(ids);
      for (const role of read<Role[]>(`${name}/roles.json`)) {
        assert.ok(families!.has(role.familyId!), role.id);
        for (const { skillId } of role.skills ?? []) assert.ok(skills!.has(skillId), `${role.id} ${skillId}`);
      }
      for (const { id, from, to } of read<Road[]>(`${name}/roads.json`))
        assert.ok(roles!.has(from) && roles!.has(to), id);
    });

    it('claims no observed move and no count', () => {
      for (const road of read<Road[]>(`${name}/roads.json`)) {
        assert.equal(road.evidence, 'designed', road.id);
        assert.equal(road.kind, name === 'onet' ? 'related' : 'up', road.id);
        assert.ok(road.note, road.id);
        assert.deepEqual([road.countBand, road.period, road.medianMonths], [undefined, undefined, undefined], road.id);
      }
    });

    it('leaves an unknown level unknown, within the scale of its skill', () => {
      const scales = new Map(read<Skill[]>(`${name}/skills.json`).map(({ id, scale }) => [id, scale]));
      const levels = read<Role[]>(`${name}/roles.json`).flatMap(({ skills = [] }) => skills);
      assert.ok(levels.some(({ level }) => level === null));
      for (const { skillId, level } of levels) {
        const [low, high] = scales.get(skillId)!;
        assert.ok(level === null || (level! >= low && level! <= high), `${skillId} ${level}`);
      }
    });
  });
}

it('all demo data together stays under 6 MB, O*NET under 1.5 MB', () => {
  const size = (path: string): number =>
    readdirSync(new URL(path, data), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(`${entry.parentPath}/${entry.name}`).size, 0);
  assert.ok(size('./') < 6_000_000, `${size('./')}`);
  assert.ok(size('onet/') < 1_500_000, `${size('onet/')}`);
});

describe('gdad()', () => {
  const role = {
    id: 'tester--lead-tester',
    title: 'Lead tester',
    family: 'Quality assurance testing (QAT)',
    summary: 'A lead tester leads.\n\nAt this role level, you will:\n- lead tests\n- teach others',
    skills: [
      { id: 'testing', level: 4 },
      { id: 'leading', level: null },
    ],
  };
  const skills = [{ id: 'testing', name: 'Testing' }];
  const transitions = [{ from: 'tester--tester', to: 'tester--lead-tester' }];

  it('takes a role level apart, and keeps an open level open', () => {
    const converted = gdad({ roles: [role], skills, transitions }, 'line');
    assert.deepEqual(converted.roles, [
      {
        id: 'tester--lead-tester',
        title: { en: 'Lead tester' },
        familyId: 'quality-assurance-testing-qat',
        summary: { en: 'A lead tester leads.' },
        tasks: [{ en: 'lead tests' }, { en: 'teach others' }],
        skills: [
          { skillId: 'testing', level: 4 },
          { skillId: 'leading', level: null },
        ],
        refs: [{ scheme: 'gdad', id: 'tester--lead-tester' }],
        place: 'inside',
      },
    ]);
    assert.deepEqual(converted['role-families'][0]?.attribution, 'line');
    assert.equal(converted.roads[0]?.evidence, 'designed');
  });

  it('names source and path where a row is not as described', () => {
    const wrong = [role, { ...role, title: 7 }];
    assert.throws(() => gdad({ roles: wrong, skills, transitions }, ''), /GDaD roles: 1\.title: /);
    assert.throws(() => gdad({ roles: [role], skills: {}, transitions }, ''), /GDaD skills: /);
  });
});

describe('onet()', () => {
  const skill = (id: string, level: number, importance: number, lowPrecision?: boolean): unknown => ({
    id,
    level,
    importance,
    ...(lowPrecision === undefined ? {} : { lowPrecision }),
  });
  const source = {
    roles: [
      {
        id: 'a',
        title: 'A',
        family: 'F',
        familyId: '1',
        level: null,
        skills: [skill('x', 0, 3), skill('y', 5, 4, true), skill('z', 2, 1)],
      },
    ],
    skills: [{ id: 'x', name: 'X', group: 'G' }],
    descriptions: { a: 'Does A.' },
    transitions: [
      { from: 'a', to: 'b', rank: 1, tier: 'Primary-Short' },
      { from: 'a', to: 'c', rank: 11, tier: 'Supplemental' },
    ],
  };

  it('keeps the most important skills; zero is a level, low precision is not', () => {
    const { roles, roads } = onet(source, 'line', { skillsPerRole: 2, tiers: ['Primary-Short'] });
    assert.deepEqual(roles[0]?.skills, [
      { skillId: 'y', level: null, weight: 4 },
      { skillId: 'x', level: 0, weight: 3 },
    ]);
    assert.equal(roles[0]?.level, null);
    assert.deepEqual(
      roads.map(({ to, kind, evidence }) => [to, kind, evidence]),
      [['b', 'related', 'designed']],
    );
  });

  it('names source and path where a row is not as described', () => {
    const wrong = { ...source, transitions: [{ from: 'a', to: 'b', rank: '1', tier: '' }] };
    assert.throws(() => onet(wrong, '', { skillsPerRole: 1, tiers: [] }), /O\*NET transitions: 0\.rank: /);
  });
});
