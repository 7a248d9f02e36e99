import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { itemIds, type Row } from '../../demo/generate/answers.js';
import { company } from '../../demo/generate/company.js';
import { format } from '../../demo/generate/format.js';
import { prompts } from '../../src/content/prompts.js';
import {
  type Contact,
  type Learning,
  type Posting,
  type Road,
  roadKinds,
  type Role,
  type Skill,
  type Story,
} from '../../src/model/records/career.js';
import type { Person, Unit } from '../../src/model/records/organisation.js';
import type { Cycle } from '../../src/model/records/results.js';
import { resourceOf } from '../../src/model/resources.js';
import { readSeed } from '../../src/server/seed.js';
import { broken } from './schema.js';

const folder = new URL('../../demo/data/company/', import.meta.url);
const made = company();
const list = <T>(path: string): T[] => made[path] as T[];
const ids = (path: string): Set<string> => new Set(list<{ id: string }>(path).map(({ id }) => id));

describe('the invented company', () => {
  it('is the same at every run, and the committed files are what the generator makes', () => {
    const committed = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.json'),
    );
    assert.deepEqual(committed.map((path) => path.replaceAll('\\', '/')).toSorted(), Object.keys(made).toSorted());
    for (const [path, content] of Object.entries(made)) {
      assert.equal(readFileSync(new URL(path, folder), 'utf8'), format(content), `${path}: run demo/generate/write.ts`);
    }
    assert.deepEqual(company(), made);
  });

  it('keeps to the schemas', () => {
    for (const [path, content] of Object.entries(made)) {
      if (!Array.isArray(content)) continue;
      const name = path.replace('.json', '');
      const records = resourceOf(name)?.scope === 'owner' ? content.map(({ record }) => record as unknown) : content;
      // Ids are unique within an owner: results of the same round have the same id.
      assert.deepEqual(
        broken(name, records).filter((flaw) => !(name === 'self-results' && flaw.endsWith(': twice'))),
        [],
        path,
      );
    }
  });

  it('has 200 people in one tree of units, each but one with a manager who leads there', () => {
    const people = list<Person>('people.json');
    const units = new Map(list<Unit>('units.json').map((unit) => [unit.id, unit]));
    const byId = new Map(people.map((person) => [person.id, person]));
    assert.equal(people.length, 200);
    assert.equal(new Set(people.map(({ displayName }) => JSON.stringify(displayName))).size, 200);
    assert.deepEqual(
      people.filter(({ managerId }) => managerId === null).map(({ id }) => id),
      ['p-004'],
    );
    for (const { id, unitId, managerId, roleId } of people) {
      const unit = units.get(unitId);
      assert.ok(unit, id);
      assert.ok(ids('roles.json').has(roleId ?? ''), `${id} ${roleId}`);
      if (managerId === null) continue;
      const lead = byId.get(managerId!);
      assert.ok(lead?.unitId === unitId || lead?.unitId === unit.parentId, `${id} is led from ${lead?.unitId}`);
    }
    for (const unit of units.values()) {
      assert.ok(unit.parentId === null || units.has(unit.parentId!), unit.id);
      assert.ok(
        people.some(({ unitId }) => unitId === unit.id),
        `${unit.id} is empty`,
      );
    }
  });

  it('has about 60 roles over 8 families, inside and outside, with known and unknown levels', () => {
    const roles = list<Role>('roles.json');
    const skills = new Map(list<Skill>('skills.json').map((skill) => [skill.id, skill]));
    assert.ok(roles.length >= 55 && roles.length <= 65, `${roles.length}`);
    assert.equal(list('role-families.json').length, 8);
    for (const { id, familyId, skills: asked = [] } of roles) {
      assert.ok(familyId === null || ids('role-families.json').has(familyId!), id);
      for (const { skillId, level } of asked) {
        assert.ok(skills.has(skillId), `${id} ${skillId}`);
        assert.ok(level === undefined || (level! >= 1 && level! <= 4), `${id} ${skillId} ${level}`);
        assert.equal(level === undefined, skills.get(skillId)?.levels === undefined, `${id} ${skillId}`);
      }
    }
    const asked = new Set(roles.flatMap((role) => role.skills ?? []).map(({ skillId }) => skillId));
    assert.deepEqual(
      [...skills.keys()].filter((id) => !asked.has(id)),
      [],
    );
    for (const place of ['inside', 'outside']) assert.ok(roles.some((role) => role.place === place));
  });

  it('has roads of every kind between known roles, counted only where they were observed', () => {
    const roads = list<Road>('roads.json');
    const roles = ids('roles.json');
    assert.ok(roads.length >= 140, `${roads.length}`);
    // Every kind but the curated nearness, which no company has.
    const kinds = roadKinds.filter((kind) => kind !== 'related').toSorted();
    assert.deepEqual([...new Set(roads.flatMap(({ kind }) => kind ?? []))].toSorted(), kinds);
    // A time away is a road too, and of no kind.
    for (const { id, to, kind } of roads) assert.equal(kind === undefined, to === 'leave', id);
    assert.equal(new Set(roads.map(({ id }) => id)).size, roads.length);
    for (const { id, from, to, evidence, countBand, medianMonths, period } of roads) {
      assert.ok(roles.has(from) && roles.has(to) && from !== to, id);
      const figures = [countBand, medianMonths, period].filter((figure) => figure !== undefined).length;
      assert.equal(figures, evidence === 'observed' ? 3 : 0, id);
    }
    const reached = new Set(roads.flatMap(({ from, to }) => [from, to]));
    assert.deepEqual(
      [...roles].filter((id) => !reached.has(id)),
      [],
    );
    for (const { roleId } of list<Person>('people.json'))
      assert.ok(roads.some(({ from }) => from === roleId) || roleId === 'executive', roleId ?? '');
  });

  it('has posts, learning, stories and contacts that point to what there is', () => {
    const postings = list<Posting>('postings.json');
    assert.deepEqual([...new Set(postings.map(({ kind }) => kind))].toSorted(), ['一斉', '兼務', '短期', '随時']);
    for (const { id, roleId, unitId, disclosure } of postings) {
      assert.ok(ids('roles.json').has(roleId) && ids('units.json').has(unitId!) && disclosure, id);
    }
    for (const { id, skillIds } of list<Learning>('learning.json')) {
      for (const skillId of skillIds) assert.ok(ids('skills.json').has(skillId), `${id} ${skillId}`);
    }
    for (const { id, roleId } of list<Story>('stories.json')) assert.ok(ids('roles.json').has(roleId), id);
    const asked = list<Contact>('contacts.json');
    for (const { id, roleId, personId } of asked) {
      assert.ok(ids('roles.json').has(roleId), id);
      assert.ok(personId == null || ids('people.json').has(personId), id);
    }
    const people = asked.flatMap(({ personId }) => personId ?? []);
    assert.deepEqual([...new Set(people)], people, 'nobody agreed twice');
    assert.equal(people.length, asked.length - 1, 'all but who has left are in the directory');
  });

  it('has two finished rounds with answers of most people, one line a submission, and an open one', () => {
    assert.deepEqual(
      list<Cycle>('cycles.json').map(({ id, status }) => [id, status]),
      [
        ['2025-11', 'published'],
        ['2026-05', 'published'],
        ['2026-11', 'open'],
      ],
    );
    const people = ids('people.json');
    for (const cycle of ['2025-11', '2026-05']) {
      const { rows } = made[`submissions/${cycle}.json`] as { rows: Row[] };
      const full = rows.filter(([, kind]) => kind === 'full');
      assert.ok(full.length > 150 && full.length < 190, `${full.length}`);
      assert.equal(new Set(rows.map(([id, kind]) => `${id} ${kind}`)).size, rows.length);
      for (const [id, kind, answers] of rows) {
        assert.ok(people.has(id), id);
        assert.match(answers, kind === 'full' ? /^[1-5-]{23}$/ : /^[1-5-]{20}$/, id);
      }
      const letters = rows.map(([, , answers]) => answers).join('');
      for (const letter of '12345-') {
        const share = [...letters].filter((each) => each === letter).length / letters.length;
        assert.ok(share > 0.01 && share < 0.4, `${letter}: ${share}`);
      }
    }
    assert.equal(itemIds.length, 23);
  });

  it('lets the employee and the manager of the pair talk by the rules', () => {
    const byId = new Map(list<Person>('people.json').map((person) => [person.id, person]));
    assert.equal(byId.get('p-001')?.managerId, 'p-002');
    assert.equal(byId.get('p-001')?.roleId, 'corporate-sales');
    assert.equal(byId.get('p-003')?.unitId, 'people-dept');
    const cards = list<{ agenda: string[] }>('meetings.json').flatMap(({ agenda }) => agenda);
    assert.ok(cards.length > 4);
    assert.equal(new Set(cards).size, cards.length);
    assert.ok(cards.every((id) => prompts.find((prompt) => prompt.id === id)?.type === 'boss'));
  });

  it('gives each persona two results of their own, and the mirror to the manager alone', () => {
    const owners = (path: string): string[] => list<{ ownerId: string }>(path).map(({ ownerId }) => ownerId);
    assert.deepEqual(owners('self-results.json'), ['p-001', 'p-001', 'p-002', 'p-002', 'p-003', 'p-003']);
    assert.deepEqual(owners('mirror-results.json'), ['p-002', 'p-002']);
  });

  it('is a seed that the server reads', async () => {
    const seed = await readSeed(fileURLToPath(folder));
    assert.equal(seed['people']?.length, 200);
    assert.equal(seed['notes']?.length, 5);
    assert.equal(seed['viewer']?.length, 3);
  });
});
