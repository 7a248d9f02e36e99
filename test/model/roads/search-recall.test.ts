import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Role, RoleFamily, Skill } from '../../../src/model/records/career.js';
import { type Search, buildSearch } from '../../../src/model/roads/search.js';
import { type Text, say } from '../../../src/model/text.js';
import { recallList } from '../../bench/recall.js';
import { company } from '../../bench/company.js';

const all = 1e6;

describe('search in 10,000 roles and 15,000 skills', () => {
  const made = company(10_000, 0);
  const search = buildSearch(made);
  const relevant = recallList(made);

  for (const [query, wanted] of relevant) {
    it(`finds each of the roles meant by ${query}, and they come first`, () => {
      assert.ok(wanted.size > 0);
      const hits = search.find(query, all);
      const found = new Set(hits.map(({ roleId }) => roleId));
      const missed = [...wanted].filter((id) => !found.has(id));
      assert.deepEqual(missed, []);
      assert.equal(hits.total, hits.length);
      const first = hits.slice(0, 20);
      const right = first.filter(({ roleId }) => wanted.has(roleId)).length;
      assert.ok(right >= 0.9 * Math.min(first.length, wanted.size), `${right} of ${first.length}`);
      assert.deepEqual(
        search.find(query).map(({ roleId }) => roleId),
        first.map(({ roleId }) => roleId),
      );
    });
  }
});

describe('search in real catalogues', () => {
  const read = <T>(catalogue: string, resource: string): T =>
    JSON.parse(readFileSync(new URL(`../../../demo/data/${catalogue}/${resource}.json`, import.meta.url), 'utf8')) as T;
  const open = (catalogue: string): { search: Search; roles: readonly Role[]; skill: Map<string, Skill> } => {
    const roles = read<Role[]>(catalogue, 'roles');
    const skills = read<Skill[]>(catalogue, 'skills');
    const families = read<RoleFamily[]>(catalogue, 'role-families');
    return { search: buildSearch({ roles, skills, families }), roles, skill: new Map(skills.map((s) => [s.id, s])) };
  };
  const texts = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
  const onet = open('onet');
  const gdad = open('gdad');
  const found = (search: Search, query: string): Set<string> =>
    new Set(search.find(query, all).map(({ roleId }) => roleId));
  const titled = (roles: readonly Role[], part: RegExp): string[] =>
    roles.filter(({ title }) => texts(title).some((text) => part.test(text))).map(({ id }) => id);

  for (const [name, { search, roles }, query, part] of [
    ['O*NET', onet, 'nurse', /nurse/i],
    ['O*NET', onet, 'nurce', /nurse/i],
    ['O*NET', onet, 'ENGINEERS', /engineers/i],
    ['O*NET', onet, 'softwear develop', /software develop/i],
    ['O*NET', onet, 'managers sales', /(?=.*managers)(?=.*sales)/i],
    ['GDaD', gdad, 'senior devops', /senior devops/i],
    ['GDaD', gdad, 'frontend developer', /front-?end developer/i],
    ['GDaD', gdad, 'front-end', /front-?end/i],
    ['GDaD', gdad, 'data analist', /data analyst/i],
  ] as const) {
    it(`finds every ${part} of ${name} by “${query}”, first of all`, () => {
      const ids = titled(roles, part);
      assert.ok(ids.length > 0);
      const hits = search.find(query, all).map(({ roleId }) => roleId);
      const first = new Set(hits.slice(0, ids.length));
      assert.deepEqual(
        ids.filter((id) => !first.has(id)),
        [],
      );
    });
  }

  it('finds a role by each of its skills, and says which it was', () => {
    for (const { search, roles, skill } of [onet, gdad]) {
      for (const { id, skills = [] } of roles.slice(0, 40)) {
        const label = say(skill.get(skills[0]?.skillId ?? '')?.label, 'en');
        if (!label) continue;
        const hit = search.find(label, all).find(({ roleId }) => roleId === id);
        assert.ok(hit, `${id} by ${label}`);
        for (const { field, id: skillId, word } of hit.matches) {
          if (field !== 'skill') continue;
          assert.match(say(skill.get(skillId!)!.label, 'en').toLowerCase().replaceAll('-', ''), new RegExp(word));
        }
      }
    }
  });

  it('finds a role by what is done there, and says which task it was', () => {
    const [role] = gdad.roles.filter(({ tasks }) => tasks?.length);
    const task = say(role!.tasks!.at(-1), 'en');
    const hit = gdad.search.find(task, all).find(({ roleId }) => roleId === role!.id)!;
    assert.ok(hit.matches.some(({ field, task: at }) => field === 'task' && at === role!.tasks!.length - 1));
    assert.deepEqual(found(gdad.search, 'zzzzqqq'), new Set());
  });
});
