import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { carryOver } from '../../src/model/roads/carry.js';
import { buildGraph } from '../../src/model/roads/graph.js';
import { reach } from '../../src/model/roads/reach.js';
import { buildSearch } from '../../src/model/roads/search.js';
import { resourceOf } from '../../src/model/resources.js';
import { wrongWith } from '../../src/server/import/check.js';
import { catalogueSources, converted } from '../../src/server/import/convert.js';
import { type Catalogue, convertCatalogue, filesOf, type Origin } from '../../src/server/import/index.js';
import { importAll } from '../../src/server/import/write.js';
import { openStore, type Store } from '../../src/server/store.js';
import { type Engine, onEveryEngine } from './engines.js';

/* The real catalogues, which may be loaded and tried but are not ours to ship: they lie beside the checkout. */
const data = new URL('../../../shared/data/', import.meta.url);
const missing =
  'missing data: the folder ../shared/data is not beside this checkout, so no real catalogue was converted';

interface Expected {
  readonly from: Origin;
  readonly folder: string;
  /** Families, skills, roles, roads. */
  readonly counts: readonly [number, number, number, number];
  /** Skills asked for by all roles together, and how many of them with a level. */
  readonly asked: readonly [number, number];
  readonly licence: RegExp;
}
const catalogues: readonly Expected[] = [
  {
    from: 'gdad',
    folder: 'uk-gdad-framework',
    counts: [8, 188, 205, 153],
    asked: [1809, 1781],
    licence: /Open Government Licence v3\.0/,
  },
  {
    from: 'onet',
    folder: 'onet-29.3',
    counts: [23, 35, 1016, 18_460],
    asked: [27_463, 27_345],
    licence: /CC BY 4\.0.*not approved, endorsed, or tested/,
  },
  {
    from: 'esco',
    folder: 'esco-1.2.0',
    counts: [10, 13_492, 3039, 0],
    asked: [129_004, 0],
    licence: /ESCO classification of the European Commission.*modified/,
  },
  {
    from: 'jobtag',
    folder: 'jobtag-ipd-7.00',
    counts: [15, 72, 556, 0],
    asked: [36_186, 36_186],
    licence: /JILPT.*ver\.7\.00.*加工して作成/,
  },
  {
    from: 'moves',
    folder: 'white-house-staff-2009-2017',
    counts: [1, 0, 95, 10],
    asked: [0, 0],
    licence: /Annual Report to Congress/,
  },
];

const read = (folder: string, from: Origin) => {
  const text = (name: string): string => readFileSync(new URL(`${folder}/${name}`, data), 'utf8');
  const files = Object.fromEntries(filesOf(from).map((name) => [name, text(name)]));
  return { files, attribution: (JSON.parse(text('SOURCE.json')) as { attribution: string }).attribution };
};

if (!existsSync(fileURLToPath(data))) {
  test('real catalogues', (t) => {
    if (process.env.CI) throw new Error(missing);
    t.diagnostic(missing);
  });
} else {
  for (const { from, folder, counts, asked, licence } of catalogues) {
    describe(folder, () => {
      let catalogue: Catalogue;
      before(async () => {
        const { files, attribution } = read(folder, from);
        catalogue = await convertCatalogue(from, files, { attribution });
      });

      test('has the numbers of its source', () => {
        assert.deepEqual(
          (['role-families', 'skills', 'roles', 'roads'] as const).map((name) => catalogue[name].length),
          counts,
        );
        const all = catalogue.roles.flatMap(({ skills = [] }) => skills);
        assert.deepEqual([all.length, all.filter(({ level }) => level != null).length], asked);
      });

      test('keeps to the schemas, and points only to what there is', () => {
        for (const name of ['role-families', 'skills', 'roles', 'roads'] as const) {
          for (const record of catalogue[name])
            assert.equal(wrongWith(resourceOf(name)!, record), undefined, record.id);
        }
        const ids = (list: readonly { id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
        const [families, skills, roles] = [
          ids(catalogue['role-families']),
          ids(catalogue.skills),
          ids(catalogue.roles),
        ];
        assert.equal(roles.size, catalogue.roles.length);
        assert.equal(ids(catalogue.roads).size, catalogue.roads.length);
        for (const role of catalogue.roles) {
          assert.ok(families.has(role.familyId!), role.id);
          assert.ok(
            (role.skills ?? []).every(({ skillId }) => skills.has(skillId)),
            role.id,
          );
        }
        for (const road of catalogue.roads) assert.ok(roles.has(road.from) && roles.has(road.to), road.id);
      });

      test('is found by title, and walked', () => {
        const { roles, roads, skills, 'role-families': families } = catalogue;
        const { graph, messages } = buildGraph(roles, roads);
        assert.deepEqual(messages, []);
        assert.equal(graph.roads.length, roads.length);
        const search = buildSearch({ roles, families, skills });
        for (const { id, title } of roles.filter((_, at) => at % 40 === 0)) {
          const words = typeof title === 'string' ? title : Object.values(title)[0]!;
          assert.ok(
            search.find(words, 10).some(({ roleId }) => roleId === id),
            words,
          );
        }
        const most = roads[0]?.from ?? roles[0]!.id;
        const { steps } = reach(graph, most, { hops: 2 });
        assert.equal((steps[1]?.roles.length ?? 0) > 0, roads.length > 0, most);
        // Compared within itself: where there are levels, they say something; where there are none, nothing is made up.
        const [a, b] = roles.filter(({ skills: asked = [] }) => asked.some(({ level }) => level != null));
        if (a && b) assert.ok(carryOver(a, b).carries.length + carryOver(b, a).carries.length > 0);
        else for (const other of roles.slice(1, 50)) assert.deepEqual(carryOver(roles[0]!, other).carries, []);
      });

      test('shows the line that its licence asks for', () => {
        for (const family of catalogue['role-families']) assert.match(family.attribution!, licence);
      });
    });
  }

  const convert = (folder: string, from: Origin): Promise<Catalogue> => {
    const { files, attribution } = read(folder, from);
    return convertCatalogue(from, files, { attribution });
  };

  test('what is easy to get wrong: nearness is no move, a designed road is not observed, zero is a level', async () => {
    const onet = await convert('onet-29.3', 'onet');
    assert.ok(
      onet.roads.every(({ kind, evidence, countBand }) => kind === 'related' && evidence === 'designed' && !countBand),
    );
    assert.equal(onet.roles.flatMap(({ skills = [] }) => skills).filter(({ level }) => level === null).length, 118);
    const gdad = await convert('uk-gdad-framework', 'gdad');
    assert.ok(gdad.roads.every(({ kind, evidence }) => kind === 'up' && evidence === 'designed'));
    assert.ok(gdad.roles.every(({ level }) => level === undefined));
    const jobtag = await convert('jobtag-ipd-7.00', 'jobtag');
    const levels = jobtag.roles.flatMap(({ skills = [] }) => skills.map(({ level }) => level));
    assert.equal(levels.filter((level) => level === 0).length, 6);
    assert.ok(jobtag.skills.every(({ scale }) => scale === undefined));
    const skills = new Set(
      jobtag.skills.filter(({ category }) => (category as { en: string }).en === 'Skill').map(({ id }) => id),
    );
    assert.equal(skills.size, 39);
    assert.equal(jobtag.roles.filter((role) => role.skills?.some(({ skillId }) => skills.has(skillId))).length, 498);
    const esco = await convert('esco-1.2.0', 'esco');
    assert.ok(esco.roles.every(({ title }) => (title as { en: string }).en === (title as { en: string }).en.trim()));
    const essential = esco.roles.flatMap(({ skills: all = [] }) => all).filter(({ weight }) => weight === 2);
    assert.equal(essential.length, 67_622);
  });

  test('other names of a job are kept, and found', async () => {
    const { roles, skills } = await convert('jobtag-ipd-7.00', 'jobtag');
    const tofu = roles.find(({ id }) => id === 'IPD_01_01_001')!;
    assert.deepEqual(tofu.aliases!.slice(0, 2), [{ ja: '油揚製造工' }, { ja: 'がんもどき製造工' }]);
    const [hit] = buildSearch({ roles, skills }).find('がんもどき');
    assert.deepEqual([hit?.roleId, hit?.matches[0]?.field, hit?.matches[0]?.alias], ['IPD_01_01_001', 'alias', 1]);
  });

  test('other names come from ESCO and O*NET where their tables have them', async () => {
    const esco = await convertCatalogue(
      'esco',
      {
        'roles.json': '[{"id":"a","title":"Clerk","altLabels":[" scribe "],"family":"Clerks","skills":[]}]',
        'skills.json': '[]',
      },
      { attribution: 'line' },
    );
    assert.deepEqual(esco.roles[0]!.aliases, [{ en: 'scribe' }]);
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

  test('observed moves: bands and no counts, and no road that fewer than five people went', async () => {
    const { roads } = await convert('white-house-staff-2009-2017', 'moves');
    const { files } = read('white-house-staff-2009-2017', 'moves');
    const rows = JSON.parse(files['transitions.json']!) as { from: string; to: string; count: number }[];
    assert.deepEqual(
      new Set(roads.map(({ from, to }) => `${from}~${to}`)),
      new Set(rows.filter(({ count }) => count >= 5).map(({ from, to }) => `${from}~${to}`)),
    );
    assert.deepEqual([...new Set(roads.map(({ countBand }) => countBand))].toSorted(), ['10-19', '5-9']);
    assert.ok(roads.every(({ evidence }) => evidence === 'observed'));
    assert.doesNotMatch(JSON.stringify(roads), /"count"|\b16\b/);
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

    test('each is imported as one, and again without a change', async () => {
      for (const { from, folder, counts } of catalogues) {
        const { files, attribution } = read(folder, from);
        const load = async () =>
          importAll(store.db, folder, catalogueSources(await converted(from, files, { attribution })), {
            mode: 'replace',
            dryRun: false,
          });
        const sums = Object.values(await load());
        assert.deepEqual(
          sums.map(({ added }) => added),
          counts,
          folder,
        );
        assert.deepEqual(
          Object.values(await load()).map(({ same }) => same),
          counts,
          folder,
        );
      }
      const who = { orgId: 'uk-gdad-framework', personId: 'x', roles: ['employee'] as const };
      const { items } = await store.list(who, resourceOf('role-families')!, {});
      assert.match(String(items[0]?.record['attribution']), /Open Government Licence/);
    });
  });
}
