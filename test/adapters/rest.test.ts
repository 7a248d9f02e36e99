import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { type RestOptions, restAdapter } from '../../src/adapters/rest.js';
import { PortError, type PortErrorKind, portErrorKinds } from '../../src/port/error.js';
import { adapterConformance, catalogueSample, ownSample } from '../../src/testing/conformance.js';
import { failing } from '../../src/testing/fakes.js';
import { type ContractServer, contractServer, serve } from './contract-server.js';

const writeOnly = { resource: 'submissions', record: { id: 's-1', cycleId: 'c-1', answers: [] } };

const notApplicable = adapterConformance(
  async (records) => {
    const server = await contractServer(memoryAdapter({ [ownSample.resource]: records }));
    return { adapter: restAdapter({ src: server.src }), cleanup: server.close };
  },
  { describe, it },
  { name: 'rest', seeds: true, writeOnly },
);

adapterConformance(
  async (records) => {
    const server = await contractServer(memoryAdapter({ [catalogueSample.resource]: records }));
    return { adapter: restAdapter({ src: `${server.src}/` }), cleanup: server.close };
  },
  { describe, it },
  { name: 'rest, a catalogue', verbs: ['list'], seeds: true, sample: catalogueSample, many: 500 },
);

/** The port error that a call ends with. */
async function refusal(call: Promise<unknown>): Promise<PortError> {
  const error: unknown = await call.then(
    () => assert.fail('went through'),
    (reason: unknown) => reason,
  );
  assert.ok(PortError.is(error), String(error));
  return error;
}

/** A rest adapter before which stands one answer. */
const answering = (response: () => Response | Promise<Response>, more: Partial<RestOptions> = {}) =>
  restAdapter({ src: '/kyoritsu', fetch: async () => response(), ...more });

describe('the rest adapter', () => {
  let server: ContractServer;
  before(async () => {
    server = await contractServer(memoryAdapter());
  });
  after(() => server.close());

  it('cannot watch what is a person’s own, and that is all it cannot', () => {
    assert.ok(notApplicable.length > 0);
    assert.deepEqual(
      notApplicable.filter((name) => !name.startsWith('tells')),
      [],
    );
    const { capabilities } = restAdapter({ src: '' });
    const watched = Object.keys(capabilities).filter((name) => capabilities[name]!.includes('watch'));
    assert.deepEqual(watched, ['meetings', 'notes', 'promises', 'overlays']);
  });

  it('offers nothing that stays on the device', () => {
    const { capabilities } = restAdapter({ src: '' });
    assert.equal(capabilities['checkin-drafts'], undefined);
    assert.deepEqual(capabilities['submissions'], ['put']);
    assert.deepEqual(capabilities['roles'], ['list']);
  });

  it('asks for the token before each request, and sends it in the header alone', async () => {
    const tokens = ['one', 'two', ''];
    const adapter = restAdapter({ src: server.src, token: async () => tokens.shift()! });
    for (let n = 0; n < 3; n++) await adapter.list('bookmarks', { filter: { state: 'saved' }, limit: 5 });
    const heard = server.heard.slice(-3);
    assert.deepEqual(
      heard.map(({ headers }) => headers.authorization),
      ['Bearer one', 'Bearer two', undefined],
    );
    assert.ok(heard.every(({ url }) => !/one|two/.test(url)));
  });

  it('sends versions, keys and bodies as the contract has them', async () => {
    const adapter = restAdapter({ src: server.src });
    const { version } = await adapter.put!('notes', { id: '一/二', body: '本文' }, { ifMatch: null, key: 'abc' });
    await adapter.remove!('notes', '一/二', { ifMatch: version! });
    const [put, remove] = server.heard.slice(-2);
    assert.equal(`${put?.method} ${put?.url}`, `PUT /v1/notes/${encodeURIComponent('一/二')}`);
    assert.equal(put?.headers['if-none-match'], '*');
    assert.equal(put?.headers['idempotency-key'], 'abc');
    assert.equal(remove?.headers['if-match'], `"${version}"`);
  });

  for (const kind of portErrorKinds.filter((kind) => kind !== 'offline')) {
    it(`tells ${kind} from the problem details`, async () => {
      const sick = await contractServer(failing(memoryAdapter(), kind, { detail: 'because', retryAfter: 7 }));
      try {
        const error = await refusal(restAdapter({ src: sick.src }).list('roles', {}));
        assert.deepEqual([error.kind, error.detail, error.retryAfter], [kind, 'GET /v1/roles: because', 7]);
      } finally {
        await sick.close();
      }
    });
  }

  it('names neither record nor filter in an error: their ids tell what somebody did', async () => {
    const sick = await contractServer(failing(memoryAdapter(), 'unavailable', { detail: 'because' }));
    try {
      const adapter = restAdapter({ src: sick.src });
      const record = { id: 'p1:not-today:3', promptId: 'p1' };
      const put = await refusal(adapter.put!('prompt-states', record));
      assert.equal(put.detail, 'PUT /v1/prompt-states: because');
      const list = await refusal(adapter.list('notes', { filter: { authorId: 'ann' } }));
      assert.equal(list.detail, 'GET /v1/notes: because');
    } finally {
      await sick.close();
    }
  });

  const statuses: readonly (readonly [number, PortErrorKind])[] = [
    [400, 'invalid'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'unsupported'],
    [409, 'conflict'],
    [412, 'conflict'],
    [422, 'invalid'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [501, 'unsupported'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
  ];
  for (const [status, kind] of statuses) {
    it(`tells ${kind} from a bare ${status}`, async () => {
      const page = new Response('<h1>proxy</h1>', { status, headers: { 'content-type': 'text/html' } });
      assert.equal((await refusal(answering(() => page).list('roles', {}))).kind, kind);
    });
  }

  it('reads Retry-After as seconds, as a date, and leaves nonsense out', async () => {
    const wait = async (header: string): Promise<number | undefined> =>
      (
        await refusal(
          answering(() => new Response('', { status: 503, headers: { 'retry-after': header } })).list('roles', {}),
        )
      ).retryAfter;
    assert.equal(await wait('12'), 12);
    assert.equal(await wait('Thu, 01 Jan 1970 00:00:00 GMT'), 0);
    const soon = await wait(new Date(Date.now() + 3_600_000).toUTCString());
    assert.ok(soon !== undefined && soon > 3000 && soon <= 3600, String(soon));
    assert.equal(await wait('soon'), undefined);
  });

  it('takes a redirect for a sign-in in the way', async () => {
    const gate = await serve((_request, response) => response.writeHead(302, { location: '/login' }).end());
    try {
      assert.equal((await refusal(restAdapter({ src: gate.src }).list('roles', {}))).kind, 'unauthenticated');
    } finally {
      await gate.close();
    }
  });

  it('is offline when no answer comes, also when it breaks off half-way', async () => {
    const gone = await serve(() => undefined);
    await gone.close();
    assert.equal((await refusal(restAdapter({ src: gone.src }).list('roles', {}))).kind, 'offline');
    const broken = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"items":', () => response.destroy());
    });
    try {
      assert.equal((await refusal(restAdapter({ src: broken.src }).list('roles', {}))).kind, 'offline');
    } finally {
      await broken.close();
    }
  });

  it('tells bad-data for what is not JSON, without quoting it', async () => {
    const error = await refusal(answering(() => new Response('秘密のメモ')).list('notes', {}));
    assert.equal(error.kind, 'bad-data');
    assert.doesNotMatch(`${error.message} ${String(error.cause)}`, /秘密/);
  });

  it('never lets the token out: not from the callback, not from a header that breaks', async () => {
    const fails = answering(() => new Response('{}'), {
      token: () => {
        throw new Error('could not renew s3cret');
      },
    });
    const breaks = answering(() => new Response('{}'), { token: () => 's3cret\n日本' });
    for (const [adapter, kind] of [
      [fails, 'unauthenticated'],
      [breaks, 'invalid'],
    ] as const) {
      const error = await refusal(adapter.list('roles', {}));
      assert.equal(error.kind, kind);
      assert.doesNotMatch(`${error.stack} ${String(error.cause)}`, /s3cret/);
    }
  });

  it('does not wait for the token when aborted', async () => {
    const controller = new AbortController();
    const adapter = answering(() => new Response('{}'), { token: () => new Promise(() => undefined) });
    const call = adapter.list('roles', {}, { signal: controller.signal });
    controller.abort('left');
    await assert.rejects(call, (reason) => reason === 'left');
  });

  it('refuses the ids that no path can hold', async () => {
    for (const id of ['.', '..', 'half \ud842']) {
      assert.equal((await refusal(restAdapter({ src: server.src }).put!('notes', { id }))).kind, 'invalid');
    }
  });
});
