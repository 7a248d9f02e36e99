import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { AnyRecord, Resource, Verb } from '../../src/model/resource.js';
import { resources } from '../../src/model/resources.js';
import { createApp } from '../../src/server/app.js';
import { oidcAuthenticate } from '../../src/server/auth/oidc.js';
import { importable } from '../../src/server/import/check.js';
import { type Job, jobs, kindOf, table, type ViewerRole } from '../../src/server/rules.js';
import { plant, type Seed } from '../../src/server/seed.js';
import { openStore, type Store } from '../../src/server/store.js';
import { now } from './company.js';
import { type Engine, onEveryEngine } from './engines.js';
import { audience, type Provider, startProvider } from './identity-provider.js';
import { sample } from './samples.js';

/*
 * The whole table, tried with real tokens: every route × what it is asked for
 * × role × credential. Cells come from the server's own table and list of
 * routes, so neither can grow without being tried; whether the table is right
 * is written by hand in `authorisation.test.ts`.
 */
const roles = Object.keys(table) as ViewerRole[];
/** Two people of each role and of that role alone: `employee` and `employee-2`. */
const people = roles.flatMap((role) => [
  { id: role, role },
  { id: `${role}-2`, role },
]);
const cycle = (id: string): AnyRecord => ({
  id,
  surveyId: 'kyoritsu',
  opensAt: '2026-01-01T00:00:00+09:00',
  closesAt: '2026-12-31T00:00:00+09:00',
  status: 'open',
  thresholds: { minGroup: 5, preset: 'standard' },
});
const company: Seed = {
  units: [{ id: 'u1', name: '営業部' }],
  people: people.map(({ id }) => ({ id, displayName: id, unitId: 'u1' })),
  viewer: people.map(({ id, role }) => ({ id, roles: [role] })),
  cycles: [cycle('open'), { ...cycle('draft'), status: 'draft' }],
};

/** One thing to ask, and who may. `personal`: rows belong to a person or a pair. */
interface Cell {
  readonly name: string;
  readonly method: string;
  readonly path: (as: string) => string;
  readonly body?: (as: string) => unknown;
  readonly open: readonly ViewerRole[];
  /** Nobody may, or the address is no such thing: 501 before anything else. */
  readonly offered: boolean;
  readonly personal?: boolean;
}

const openTo = (resource: Resource, verb: Verb): ViewerRole[] =>
  roles.filter((role) => table[role][kindOf(resource)].includes(verb));

function records(method: string, verb: Verb, one: boolean): Cell[] {
  // Meetings first, and last to go: what belongs to one needs one.
  const order = resources.toSorted((a, b) => Number(b.name === 'meetings') - Number(a.name === 'meetings'));
  return (verb === 'remove' ? order.toReversed() : order).map((resource) => ({
    name: `${method} ${resource.name}`,
    method,
    path: (as) => `/${resource.name}${one ? `/${sample(resource.name, as).id}` : ''}`,
    ...(verb === 'put' && { body: (as: string) => sample(resource.name, as) }),
    open: openTo(resource, verb),
    offered: openTo(resource, verb).length > 0,
    personal: ['owner', 'pair'].includes(resource.scope),
  }));
}

const job = (name: Job, method: string, path: string, body?: unknown): Cell => ({
  name: `${name} ${path}`,
  method,
  path: () => path,
  ...(body !== undefined && { body: () => body }),
  open: jobs[name],
  offered: true,
});

const imports = resources.map(({ name }): Cell => {
  const cell = job('import', 'POST', `/imports/${name}?dryRun=true`, []);
  // Nobody makes HR of themselves, nor finds out by counts who somebody is.
  const open = ['people', 'viewer', 'stories', 'contacts'].includes(name) ? (['hr'] as const) : cell.open;
  return { ...cell, open, offered: importable.includes(name) };
});

const all = { open: roles, offered: true };
/** Every route of the server below `/v1`, in an order in which what is asked for is there. */
const doors: { readonly [route: string]: readonly Cell[] } = {
  'GET /v1': [{ name: 'capabilities', method: 'GET', path: () => '', ...all }],
  'GET /v1/openapi.json': [{ name: 'contract', method: 'GET', path: () => '/openapi.json', ...all }],
  'GET /v1/watch': [
    {
      name: 'watch',
      method: 'GET',
      path: () => '/watch',
      open: roles.filter((role) => resources.some((resource) => openTo(resource, 'watch').includes(role))),
      offered: true,
    },
  ],
  'POST /v1/imports/:resource': imports,
  'PUT /v1/:resource/:id': records('PUT', 'put', true),
  'GET /v1/:resource': records('GET', 'list', false),
  'GET /v1/:resource/:id': records('GET', 'list', true),
  'DELETE /v1/:resource/:id': records('DELETE', 'remove', true),
  'POST /v1/cycles/:id/:step{open|close}': [
    job('open-cycle', 'POST', '/cycles/draft/open'),
    job('close-cycle', 'POST', '/cycles/draft/close'),
  ],
};
const cells = Object.values(doors).flat();

const strangers = {
  none: () => Promise.resolve(undefined),
  expired: (provider: Provider, person: string) => provider.token(person, { expiresIn: -3600 }),
  'not valid yet': (provider: Provider, person: string) => provider.token(person, { validFrom: 3600 }),
  forged: (provider: Provider, person: string) => provider.token(person, { forged: true }),
  unsigned: (provider: Provider, person: string) => Promise.resolve(provider.unsigned(person)),
  'for another application': (provider: Provider, person: string) => provider.token(person, { audience: 'payroll' }),
  "of nobody's issuer": (provider: Provider, person: string) =>
    provider.token(person, { issuer: 'https://idp.example' }),
} as const;

onEveryEngine((start) => {
  let engine: Engine;
  let store: Store;
  let app: ReturnType<typeof createApp>;
  let provider: Provider;
  let elsewhere: Provider;
  const tried = { cells: 0 };
  const tokens = new Map<string, string>();

  before(async () => {
    engine = await start();
    store = await openStore({ ...engine.where, now: () => now });
    await plant(store.db, 'acme', company);
    await plant(store.db, 'other', company);
    provider = await startProvider();
    elsewhere = await startProvider();
    const issuers = [
      { url: provider.url, org: 'acme' },
      { url: elsewhere.url, org: 'other' },
    ];
    const opened = Promise.resolve(store);
    const authenticate = oidcAuthenticate(opened, { issuers, audience: [audience], org: 'nobody' });
    app = createApp({ store, authenticate });
    for (const { id } of people) {
      tokens.set(id, await provider.token(id));
      tokens.set(`other ${id}`, await elsewhere.token(id));
    }
  });
  after(async () => {
    await store.close();
    await Promise.all([engine.stop(), provider.stop(), elsewhere.stop()]);
  });

  /** Asks for what belongs to `as`. */
  async function ask(cell: Cell, as: string, token: string | undefined): Promise<{ status: number; text: string }> {
    tried.cells++;
    const body = cell.body?.(as);
    const answer = await app.request(`http://localhost/v1${cell.path(as)}`, {
      method: cell.method,
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    // A stream goes on until somebody has heard enough.
    const stream = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (stream) await answer.body?.cancel();
    return { status: answer.status, text: stream ? '' : await answer.text() };
  }

  /** Everything that an organisation has, as one number. */
  async function printOf(org: string): Promise<string> {
    const hash = createHash('sha256');
    const names = ['shared_records', 'owned_records', 'pair_records', 'meeting_pairs', 'submissions', 'answered'];
    for (const name of [...names, 'team_results', 'receipts', 'respondents', 'cycle_plans']) {
      const { rows } = await sql`select row_to_json(t) as row from ${sql.table(name)} as t
        where t.org_id = ${org} order by row_to_json(t)::text`.execute(store.db);
      hash.update(JSON.stringify([name, rows]));
    }
    return hash.digest('hex');
  }

  const expected = ({ open, offered }: Cell, role: ViewerRole): 'done' | 403 | 501 =>
    !offered && open.length === 0 ? 501 : open.includes(role) ? (offered ? 'done' : 501) : 403;

  test('every route is in this test', () => {
    const served = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
    const known = [...Object.keys(doors), 'GET /healthz', 'GET /readyz'];
    assert.deepEqual(served.toSorted(), known.toSorted(), 'a route that nobody has said who may use');
  });

  describe('every cell', () => {
    for (const what of Object.keys(strangers) as (keyof typeof strangers)[]) {
      test(`${what}: 401, and nothing changes`, async () => {
        const untouched = await printOf('acme');
        for (const role of roles) {
          const token = await strangers[what](provider, role);
          for (const cell of cells) {
            const { status, text } = await ask(cell, role, token);
            assert.equal(status, 401, `${role} ${cell.name}: ${text}`);
          }
        }
        assert.equal(await printOf('acme'), untouched);
      });
    }

    for (const role of roles) {
      test(`${role}, with the right token, with another person's, with another organisation's`, async () => {
        const right = tokens.get(role)!;
        const kept: Cell[] = [];
        for (const cell of cells) {
          if (cell.method === 'DELETE' || cell.name.startsWith('close-cycle')) {
            kept.push(cell);
            continue;
          }
          await grants(cell, role, right);
        }
        // Now everything of this person is there, to be reached for by others.
        const untouched = await printOf('acme');
        const other = `${role}-2`;
        // Last what writes: a row of the same id is then their own organisation's.
        for (const cell of cells.toSorted((a, b) => Number(a.method === 'PUT') - Number(b.method === 'PUT'))) {
          const { status, text } = await ask(cell, role, tokens.get(`other ${role}`));
          assert.ok(status < 500 || status === 501, `${cell.name}: ${status}`);
          assert.ok(
            cell.method === 'PUT' || !text.includes(`new-${role}`),
            `other organisation, ${cell.name}: ${text}`,
          );
        }
        assert.equal(await printOf('acme'), untouched, 'the other organisation changed something');
        for (const cell of cells.filter(({ personal }) => personal)) {
          if (expected(cell, role) !== 'done') continue;
          const { status, text } = await ask(cell, role, tokens.get(other));
          assert.ok([200, 204, 403, 404].includes(status), `${cell.name}: ${status}`);
          if (cell.method === 'GET') assert.ok(!text.includes(`new-${role}`), `another person, ${cell.name}: ${text}`);
          // A row of their own with the same id is theirs, and goes again.
          if (cell.method === 'PUT' && status === 200) {
            await ask({ ...cell, method: 'DELETE', body: () => undefined }, role, tokens.get(other));
          }
        }
        assert.equal(await printOf('acme'), untouched, 'another person changed something');
        for (const cell of kept) await grants(cell, role, right);
      });
    }
    test('how many', (t) => {
      const perCredential = cells.length * roles.length;
      t.diagnostic(
        `authorisation matrix: ${cells.length} of route × resource, ${roles.length} roles, ` +
          `${Object.keys(strangers).length + 3} credentials: ${perCredential} cells each, ${tried.cells} requests`,
      );
      assert.ok(tried.cells > perCredential * (Object.keys(strangers).length + 2));
    });
  });

  async function grants(cell: Cell, role: ViewerRole, token: string): Promise<void> {
    const { status, text } = await ask(cell, role, token);
    const wanted = expected(cell, role);
    const said = `${role} ${cell.name}: ${status} ${text.slice(0, 200)}`;
    if (wanted !== 'done') assert.equal(status, wanted, said);
    // Shared records of that id there are none; that may be asked.
    else assert.ok([200, 204].includes(status) || (status === 404 && cell.method === 'GET' && !cell.personal), said);
  }
});
