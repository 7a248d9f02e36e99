import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { carryOver } from '../../src/model/roads/carry.js';
import { buildGraph } from '../../src/model/roads/graph.js';
import { reach } from '../../src/model/roads/reach.js';
import { buildSearch } from '../../src/model/roads/search.js';
import { resourceOf } from '../../src/model/resources.js';
import { wrongWith } from '../../src/server/import/check.js';
import { catalogueSources, converted } from '../../src/server/import/convert.js';
import {
  type Catalogue,
  convertCatalogue,
  ImportRefused,
  lineOf,
  type Progress,
} from '../../src/server/import/index.js';
import { importAll } from '../../src/server/import/write.js';
import { openStore, type Store } from '../../src/server/store.js';
import { catalogueSets, readSet } from './catalogue-sets.js';
import { type Engine, onEveryEngine } from './engines.js';

const parts = ['role-families', 'skills', 'roles', 'roads'] as const;
const sizes = (catalogue: Catalogue): number[] => parts.map((name) => catalogue[name].length);
/** Each extract, and the whole set too where it lies beside the checkout: the same is asked of both. */
const sets = catalogueSets();

for (const set of sets) {
  const { name, from, counts, asked, licence, notes } = set;
  describe(name, () => {
    const { files, attribution } = readSet(set);
    const steps: Progress[] = [];
    const said: string[] = [];
    let catalogue: Catalogue;
    before(async () => {
      catalogue = await convertCatalogue(from, files, {
        attribution,
        onProgress: (step) => steps.push(step),
        onNote: (note) => said.push(note),
      });
    });

    test('has the numbers of its source', () => {
      assert.deepEqual(sizes(catalogue), counts);
      const all = catalogue.roles.flatMap(({ skills = [] }) => skills);
      // An unknown level is left unknown; it is neither zero nor left out.
      assert.deepEqual([all.length, all.filter(({ level }) => level != null).length], asked);
    });

    test('keeps to the schemas, and points only to what there is', () => {
      for (const part of parts) {
        for (const record of catalogue[part]) assert.equal(wrongWith(resourceOf(part)!, record), undefined, record.id);
      }
      const ids = (list: readonly { id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
      const [families, skills, roles, roads] = parts.map((part) => ids(catalogue[part]));
      assert.deepEqual([roles!.size, roads!.size], [catalogue.roles.length, catalogue.roads.length]);
      for (const role of catalogue.roles) {
        assert.ok(families!.has(role.familyId!), role.id);
        for (const { skillId } of role.skills ?? []) assert.ok(skills!.has(skillId), `${role.id} ${skillId}`);
      }
      for (const road of catalogue.roads) assert.ok(roles!.has(road.from) && roles!.has(road.to), road.id);
    });

    test('says of its roads what the source knows, and no more', () => {
      for (const { kind, evidence, countBand } of catalogue.roads) {
        if (from === 'moves') assert.equal(kind, undefined, 'the record tells no kind');
        if (from === 'onet') assert.deepEqual([kind, evidence, countBand], ['related', 'designed', undefined]);
        if (from === 'gdad') assert.deepEqual([kind, evidence, countBand], ['up', 'designed', undefined]);
        if (from === 'moves') assert.ok(evidence === 'observed' && ['5-9', '10-19'].includes(countBand!));
      }
      assert.doesNotMatch(JSON.stringify(catalogue.roads), /"count"/);
    });

    test('is found by title, and walked', () => {
      const { roles, roads, skills, 'role-families': families } = catalogue;
      const { graph, messages } = buildGraph(roles, roads);
      assert.deepEqual(messages, []);
      const staying = [...graph.staying.values()].flat();
      assert.equal(graph.roads.length + staying.length, roads.length);
      const search = buildSearch({ roles, families, skills });
      for (const { id, title } of roles.filter((_, at) => at % 40 === 0)) {
        const words = typeof title === 'string' ? title : Object.values(title)[0]!;
        assert.ok(
          search.find(words, 10).some(({ roleId }) => roleId === id),
          words,
        );
      }
      const most = roads[0]?.from ?? roles[0]!.id;
      const { steps: walked } = reach(graph, most, { hops: 2 });
      assert.equal((walked[1]?.roles.length ?? 0) > 0, roads.length > 0, most);
      // Compared within itself: where there are levels, they say something; where there are none, nothing is made up.
      const [a, b] = roles.filter(({ skills: wanted = [] }) => wanted.some(({ level }) => level != null));
      if (a && b) assert.ok(carryOver(a, b).carries.length + carryOver(b, a).carries.length > 0);
      else for (const other of roles.slice(1, 50)) assert.deepEqual(carryOver(roles[0]!, other).carries, []);
    });

    test('shows the line that its licence asks for, and is not converted without it', async () => {
      for (const family of catalogue['role-families']) assert.match(family.attribution!, licence);
      if (from === 'sheet') return;
      await assert.rejects(convertCatalogue(from, files), new RegExp(`${from}: the line that has to be shown`));
    });

    test('tells how far it is, in order, and that it is done only at the end', () => {
      const of = Object.values(files).reduce((sum, text) => sum + text.length, 0);
      assert.deepEqual(steps.at(-1), { done: of, of });
      for (const [at, step] of steps.entries()) {
        assert.equal(step.of, of);
        assert.equal(step.done < of, at < steps.length - 1);
        assert.ok(at === 0 || step.done > steps[at - 1]!.done);
      }
      if (of > 200_000) assert.ok(steps.length > 2, `${steps.length}`);
    });

    test('says what was left out, and what stays unknown', () => {
      assert.deepEqual(
        notes.filter((note) => !said.some((sentence) => note.test(sentence))),
        [],
        said.join('\n'),
      );
    });
  });
}

test('observed moves: no road that fewer than five people went, whatever the source counts', async () => {
  const set = sets.find(({ from }) => from === 'moves')!;
  const { files, attribution } = readSet(set);
  const { roads } = await convertCatalogue('moves', files, { attribution });
  const rows = JSON.parse(files['transitions.json']!) as { from: string; to: string; count: number }[];
  assert.ok(rows.some(({ count }) => count < 5));
  assert.deepEqual(
    new Set(roads.map(({ id }) => id)),
    new Set(rows.filter(({ count }) => count >= 5).map(({ from, to }) => `${from}~${to}`)),
  );
});

test('other names of a job are kept where the tables have them, and found', async () => {
  const jobtag = await convertCatalogue(
    'jobtag',
    {
      'roles.json':
        '[{"id":"a","title":"豆腐職人","aliasesJa":["油揚製造工","がんもどき製造工"],"family":"製造","familyId":"12_1","skills":[{"id":"s","level":0}]}]',
      'skills.json': '[{"id":"s","name":"読解力","type":"skill"}]',
    },
    { attribution: 'line' },
  );
  assert.deepEqual(jobtag.roles[0]!.aliases, [{ ja: '油揚製造工' }, { ja: 'がんもどき製造工' }]);
  // Zero is a score, and no scale is claimed that the source does not give.
  assert.deepEqual([jobtag.roles[0]!.skills, jobtag.skills[0]!.scale], [[{ skillId: 's', level: 0 }], undefined]);
  const [hit] = buildSearch(jobtag).find('がんもどき');
  assert.deepEqual([hit?.roleId, hit?.matches[0]?.field, hit?.matches[0]?.alias], ['a', 'alias', 1]);
  const esco = await convertCatalogue(
    'esco',
    {
      'roles.json':
        '[{"id":"a","title":" Clerk","altLabels":[" scribe "],"family":"Clerks","skills":[{"id":"o","need":"optional"},{"id":"e","need":"essential"}]}]',
      'skills.json': '[{"id":"o","name":"o"},{"id":"e","name":"e"}]',
    },
    { attribution: 'line' },
  );
  assert.deepEqual([esco.roles[0]!.title, esco.roles[0]!.aliases], [{ en: 'Clerk' }, [{ en: 'scribe' }]]);
  assert.deepEqual(esco.roles[0]!.skills, [
    { skillId: 'e', weight: 2 },
    { skillId: 'o', weight: 1 },
  ]);
  const onet = await convertCatalogue(
    'onet',
    {
      'roles.json':
        '[{"id":"a","title":"Clerk","alternateTitles":["Scribe"],"family":"C","familyId":"1","level":null,"skills":[]}]',
      'skills.json': '[]',
      'descriptions.json': '{}',
      'transitions.json': '[]',
    },
    { attribution: 'line' },
  );
  assert.deepEqual(onet.roles[0]!.aliases, [{ en: 'Scribe' }]);
});

onEveryEngine((start) => {
  let engine: Engine;
  let store: Store;
  before(async () => {
    engine = await start();
    store = await openStore(engine.where);
  });
  after(async () => {
    await store.close();
    await engine.stop();
  });

  test('what the database cannot keep is told by file, line and column of the field it came from', async () => {
    const nul = 'a\\u0000';
    const files = {
      'skills.json': `[{ "id": "s",\n  "name": "${nul}", "group": "g" }, { "id": "t", "name": "T", "group": "${nul}" }]`,
      'roles.json': `[{ "id": "r", "title": "R",\n  "alternateTitles": ["x", "${nul}"], "familyId": "f",\n  "family": "${nul}", "level": null, "skills": [
        { "id": "s", "level": 1, "importance": 1 },
        { "id": "t", "level": 1, "importance": 2 }] }]`,
      'descriptions.json': '{}',
      'transitions.json': '[]',
    };
    const made = await converted('onet', files, { attribution: 'line' });
    const error = await importAll(store.db, 'nul', catalogueSources(made), { mode: 'merge', dryRun: false }).catch(
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof ImportRefused);
    const reason = 'holds a character that is not text';
    assert.deepEqual(error.flaws.map(lineOf), [
      `roles.json:3:13 family: ${reason}`,
      `skills.json:2:11 name: ${reason}`,
      `skills.json:2:73 group: ${reason}`,
      `roles.json:2:28 alternateTitles.1: ${reason}`,
    ]);
    // Skills are put in order on the way: the first of the record is the second of its row.
    assert.deepEqual(made.placeOf('roles', 0, 'skills.0.level'), { line: 5, column: 31, path: 'skills.1.level' });
  });

  for (const set of sets) {
    const { name, from, counts, licence } = set;
    test(`${name} is imported as one, first for show, and again without a change`, async () => {
      const { files, attribution } = readSet(set);
      const seen: number[] = [];
      const load = async (dryRun: boolean) => {
        const sources = catalogueSources(await converted(from, files, { attribution }));
        const options = { mode: 'replace', dryRun, onRecords: (done: number) => seen.push(done) } as const;
        return Object.values(await importAll(store.db, name, sources, options));
      };
      const who = { orgId: name, personId: 'x', roles: ['employee'] as const };
      const families = async () => (await store.list(who, resourceOf('role-families')!, {})).items;
      assert.deepEqual(
        (await load(true)).map(({ added }) => added),
        counts,
      );
      assert.deepEqual(await families(), [], 'a dry run writes nothing');
      // Told in order while records are checked, up to the last of them.
      assert.deepEqual(
        seen,
        seen.toSorted((a, b) => a - b),
      );
      assert.equal(
        seen.at(-1),
        counts.reduce((sum, count) => sum + count, 0),
      );
      assert.deepEqual(
        (await load(false)).map(({ added }) => added),
        counts,
      );
      for (const dryRun of [false, true])
        assert.deepEqual(
          (await load(dryRun)).map(({ added, changed, same, removed }) => [added, changed, same, removed]),
          counts.map((count) => [0, 0, count, 0]),
        );
      assert.match(String((await families())[0]?.record['attribution']), licence);
    });
  }
});
