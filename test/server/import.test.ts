import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { AnyRecord } from '../../src/model/resource.js';
import type { Source } from '../../src/server/import/entry.js';
import { ImportRefused, lineOf } from '../../src/server/import/refused.js';
import { importAll, type Mode, type Outcome } from '../../src/server/import/write.js';
import { openStore, type Store } from '../../src/server/store.js';
import { type Engine, onEveryEngine } from './engines.js';
import { file } from './sources.js';

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

  const load = (org: string, sources: readonly Source[], mode: Mode = 'merge', dryRun = false): Promise<Outcome> =>
    importAll(store.db, org, sources, { mode, dryRun });
  /** What a refused import says, as the command line does. */
  const flaws = async (org: string, sources: readonly Source[], mode: Mode = 'merge'): Promise<string[]> => {
    const before = await kept(org);
    const error = await load(org, sources, mode).then(
      () => assert.fail('was not refused'),
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof ImportRefused)) throw error;
    assert.deepEqual(await kept(org), before, 'nothing was written');
    assert.match(error.message, /nothing was written/);
    return error.flaws.map(lineOf);
  };
  const kept = async (org: string): Promise<{ resource: string; id: string; version: string; body: AnyRecord }[]> =>
    store.db
      .selectFrom('shared_records')
      .select(['resource', 'id', 'version', 'body'])
      .where('org_id', '=', org)
      .orderBy('resource')
      .orderBy('id')
      .execute();
  const idsOf = async (org: string, name: string): Promise<string[]> =>
    (await kept(org)).flatMap(({ resource, id }) => (resource === name ? [id] : []));

  const units = 'id,name,parentId\nco,会社,\nsales,営業,co\n';
  const people = 'id,displayName,unitId,managerId\nboss,上田,co,\nann,青木,sales,boss\n';

  test('several files are one: all of them, or none', async () => {
    const wrong = people + 'bob,馬場,nowhere,boss\n';
    assert.deepEqual(await flaws('one', [file('units', units), file('people', wrong)]), [
      'people.csv:4:3 unitId: there is no "nowhere" in units',
    ]);
    assert.deepEqual(await kept('one'), []);
    const counts = { added: 2, changed: 0, same: 0, removed: 0 };
    assert.deepEqual(await load('one', [file('units', units), file('people', people)]), {
      units: counts,
      people: counts,
    });
    assert.deepEqual(await idsOf('one', 'people'), ['ann', 'boss']);
  });

  test('the same file again changes nothing, and nobody is told of a change', async () => {
    await load('again', [file('units', units)]);
    const before = await kept('again');
    const same = { units: { added: 0, changed: 0, same: 2, removed: 0 } };
    for (const mode of ['merge', 'replace'] as const) {
      assert.deepEqual(await load('again', [file('units', units)], mode), same);
      assert.deepEqual(await kept('again'), before);
    }
    const renamed = units.replace('営業', '営業部');
    assert.deepEqual(await load('again', [file('units', renamed)]), {
      units: { added: 0, changed: 1, same: 1, removed: 0 },
    });
    const after = await kept('again');
    assert.equal(after[0]!.version, before[0]!.version, 'what is as it was keeps its version');
    assert.notEqual(after[1]!.version, before[1]!.version);
  });

  test('merge leaves what the file leaves out, replace removes it; other companies keep theirs', async () => {
    const more = units + 'dev,開発,co\n';
    await load('theirs', [file('units', more)]);
    await load('mode', [file('units', more)]);
    const merged = await load('mode', [file('units', units)]);
    assert.equal(merged['units']!.removed, 0);
    const replaced = await load('mode', [file('units', units)], 'replace');
    assert.deepEqual(replaced, { units: { added: 0, changed: 0, same: 2, removed: 1 } });
    assert.deepEqual(await idsOf('mode', 'units'), ['co', 'sales']);
    assert.deepEqual(await idsOf('theirs', 'units'), ['co', 'dev', 'sales']);
  });

  test('a dry run counts and finds as a real one does, and writes nothing', async () => {
    assert.deepEqual(await load('dry', [file('units', units)], 'replace', true), {
      units: { added: 2, changed: 0, same: 0, removed: 0 },
    });
    assert.deepEqual(await kept('dry'), []);
    await assert.rejects(load('dry', [file('people', people)], 'merge', true), ImportRefused);
  });

  test('who has left loses the roles they were named for', async () => {
    const viewer = [
      { id: 'boss', roles: ['employee', 'manager'] },
      { id: 'ann', roles: ['employee', 'hr'] },
      { id: 'root', roles: ['administrator'] },
    ];
    await load('left', [file('units', units), file('people', people), file('viewer', viewer)]);
    const counts = await load('left', [file('people', people.replace(/ann.*\n/, 'bob,馬場,sales,boss\n'))], 'replace');
    assert.deepEqual(counts['viewer'], { added: 0, changed: 0, same: 0, removed: 1 });
    assert.deepEqual(await idsOf('left', 'viewer'), ['boss', 'root']);
  });

  test('two imports that are each right and together a circle: the second is refused', async () => {
    await load('race', [file('units', 'id,name\na,A\nb,B\n')]);
    const sources = ['id,name,parentId\na,A,b\n', 'id,name,parentId\nb,B,a\n'];
    // On a PostgreSQL both have read before either writes; the embedded database takes one after the other.
    let waiting = engine.where.url === undefined ? 0 : sources.length;
    let go: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (go = resolve));
    const held = (source: Source): Source => ({
      ...source,
      async *read() {
        yield* source.read();
        waiting -= 1;
        if (waiting <= 0) go();
        else await both;
      },
    });
    const results = await Promise.allSettled(sources.map((text) => load('race', [held(file('units', text))])));
    assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  });

  test('every text is kept as text, whatever it looks like', async () => {
    const evil = `'; drop table shared_records; -- <script>alert("x")</script> \\u0000 \${1} {{x}} =cmd|' 🚲 ‮rtl`;
    const id = `x' or '1'='1`;
    const records: { [name: string]: AnyRecord[] } = {
      units: [{ id, name: { ja: evil, en: evil } }],
      'role-families': [{ id, name: evil, attribution: evil }],
      skills: [{ id, label: evil, category: evil, levels: [evil] }],
      roles: [{ id, title: evil, familyId: id, summary: evil, day: [evil], tasks: [evil], place: 'inside' }],
      roads: [{ id, from: id, to: id, kind: 'side', evidence: 'designed', period: evil, note: evil }],
      people: [{ id, displayName: evil, unitId: id, roleId: id, attributes: { [evil]: evil } }],
      viewer: [{ id, roles: ['employee'], displayName: evil, locale: evil }],
      learning: [{ id, title: evil, skillIds: [id], url: evil }],
      postings: [
        {
          id,
          roleId: id,
          title: evil,
          unitId: id,
          kind: '随時',
          opensAt: '2026-11-20T09:00:00+09:00',
          disclosure: evil,
          url: evil,
        },
      ],
      stories: [{ id, roleId: id, personId: id, title: evil, body: evil, byTheWay: { [evil]: [evil] } }],
    };
    await load(
      'evil',
      Object.entries(records).map(([name, list]) => file(name, list)),
    );
    const found = Object.fromEntries((await kept('evil')).map(({ resource, body }) => [resource, [body]]));
    assert.deepEqual(found, records);
    const [first] = await flaws('evil', [file('people', [{ id: 'y', displayName: 'Y', unitId: evil }])]);
    assert.ok(first?.includes(`there is no "${evil}" in units`));
  });

  test('a road whose kind is not known is kept without one, from a table and from JSON', async () => {
    const roles = 'id,title,place\na,A,inside\nb,B,inside\n';
    const roadsOf = async (org: string): Promise<unknown[]> =>
      (await kept(org)).filter(({ resource }) => resource === 'roads').map(({ body }) => body);
    const road = { id: 'r', from: 'a', to: 'b', evidence: 'observed' };
    await load('kind-csv', [file('roles', roles), file('roads', 'id,from,to,kind,evidence\nr,a,b,,observed\n')]);
    assert.deepEqual(await roadsOf('kind-csv'), [road]);
    await load('kind-json', [file('roles', roles), file('roads', [road])]);
    assert.deepEqual(await roadsOf('kind-json'), [road]);
  });

  describe('is refused, with file, line and column', () => {
    before(async () => {
      const roles = 'id,title,place,skills.skillId\nr1,R,inside,s\nr2,R,inside,s\n';
      await load('flaws', [
        file('units', units),
        file('people', people),
        file('skills', 'id,label\ns,S\n'),
        file('roles', roles),
      ]);
    });
    const cases: [what: string, name: string, content: string | object[], said: string[], mode?: Mode][] = [
      [
        'a unit with two parents',
        'units',
        'id,name,parentId\na,A,co\na,A,sales\n',
        ['units.csv:3:1 id: "a" has two parents, first in line 2'],
      ],
      [
        'somebody with two managers',
        'people',
        'id,displayName,unitId,managerId\nx,X,co,boss\nx,X,co,ann\n',
        ['people.csv:3:1 id: "x" has two managers, first in line 2'],
      ],
      [
        'a record that stands twice',
        'skills',
        [
          { id: 's', label: 'S' },
          { id: 's', label: 'S' },
        ],
        ['skills.json:1:25 id: "s" stands twice, first in line 1'],
      ],
      [
        'units within each other',
        'units',
        'id,name,parentId\na,A,b\nb,B,c\nc,C,a\nd,D,a\n',
        ['units.csv:2:3 parentId: units within each other: "a" → "b" → "c" → "a"'],
      ],
      [
        'a circle that the file closes with what is there',
        'units',
        [{ id: 'co', name: '会社', parentId: 'sales' }],
        ['units.json:1:2 parentId: units within each other: "co" → "sales" → "co"'],
      ],
      [
        'people who manage each other',
        'people',
        'id,displayName,unitId,managerId\nboss,上田,co,ann\n',
        ['people.csv:2:4 managerId: people who manage each other: "boss" → "ann" → "boss"'],
      ],
      [
        'somebody who manages themselves',
        'people',
        'id,displayName,unitId,managerId\nx,X,co,x\n',
        ['people.csv:2:4 managerId: nobody manages themselves'],
      ],
      [
        'a manager whom nobody knows',
        'people',
        'id,displayName,unitId,managerId\nx,X,co,ghost\n',
        ['people.csv:2:4 managerId: there is no "ghost" in people'],
      ],
      [
        'a manager of nobody',
        'viewer',
        'id,roles\nboss,employee;manager\nann,employee;manager\n',
        ['viewer.csv:3:2 roles: "ann" is named a manager, and nobody in people has "ann" as managerId'],
      ],
      [
        'a unit that nobody knows',
        'people',
        'id,displayName,unitId\nann,青木,nowhere\n',
        ['people.csv:2:3 unitId: there is no "nowhere" in units'],
        'replace',
      ],
      [
        'left out what others still name',
        'units',
        'id,name\nco,会社\n',
        ['units.csv id: leaves out "sales", which people still name'],
        'replace',
      ],
      [
        'left out what other records still name',
        'skills',
        'id,label\n',
        ['skills.csv id: leaves out "s", which roles "r1" and 1 more still name'],
        'replace',
      ],
      [
        'more about people than is used',
        'people',
        [{ id: 'x', displayName: 'X', unitId: 'co', birthDate: '1990-01-01' }],
        [
          'people.json:1:56 birthDate: unknown; of people only id, displayName, unitId, managerId, roleId, attributes are taken',
        ],
      ],
      [
        'a moment without a zone',
        'postings',
        'id,roleId,title,kind,opensAt\np,r,P,随時,2026-11-20T09:00:00\n',
        ['postings.csv:2:5 opensAt: expected a moment with its zone, as 2026-11-20T09:00:00+09:00'],
      ],
      [
        'an end before the beginning',
        'postings',
        'id,roleId,title,kind,opensAt,closesAt\np,r,P,随時,2026-11-20T09:00:00+09:00,2026-11-20T08:00:00+09:00\n',
        ['postings.csv:2:6 closesAt: closes before it opens'],
      ],
      [
        'a character that no database keeps',
        'units',
        '[{"id": "a", "name": "A\\u0000"}]',
        ['units.json:1:22 name: holds a character that is not text'],
      ],
      [
        'an empty field that is needed',
        'units',
        'id,name\na,\n',
        ['units.csv:2:2 name: expected text, or an object of text by language'],
      ],
      ['a record that is none', 'units', '[1, null, "x"]', ['units.json:1:2 expected an object']],
    ];
    for (const [what, name, content, said, mode] of cases) {
      test(what, async () => {
        const json = typeof content === 'string' && content.startsWith('[');
        const source = file(name, content as string, json ? { format: 'json' } : {});
        const found = await flaws('flaws', [source], mode);
        assert.deepEqual(found.slice(0, said.length), said);
      });
    }

    test('every flaw of a file at once, and of very many the first hundred', async () => {
      const rows = Array.from({ length: 250 }, (_, at) => `u${at},`).join('\n');
      const found = await flaws('flaws', [file('units', `id,name\n${rows}\n`), file('people', 'id\n')]);
      assert.equal(found.length, 100);
      await assert.rejects(load('flaws', [file('units', `id,name\n${rows}\n`)]), { more: 150 });
      const dangling = Array.from({ length: 250 }, (_, at) => `p${at},P,none`).join('\n');
      await assert.rejects(load('flaws', [file('people', `id,displayName,unitId\n${dangling}\n`)]), { more: 150 });
    });
  });
});
