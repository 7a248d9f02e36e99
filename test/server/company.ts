import { prompts as ourPrompts } from '../../src/content/prompts.js';
import { surveys as ourSurveys } from '../../src/content/surveys.js';
import { createApp } from '../../src/server/app.js';
import { demoAuthenticate, demoOrg } from '../../src/server/auth.js';
import { plant, type Seed } from '../../src/server/seed.js';
import { openStore, type Store } from '../../src/server/store.js';
import type { Engine } from './engines.js';

export const note = (id: string, meetingId: string, authorId: string, visibility: 'self' | 'pair') => ({
  id,
  meetingId,
  authorId,
  visibility,
  body: `${authorId} の覚え書き`,
});

/** A small company: `boss` manages `ann` and `bob`; one in HR; one administrator. */
export const company: Seed = {
  units: [{ id: 'u1', name: '営業部' }],
  people: [
    { id: 'boss', displayName: '上田', unitId: 'u1' },
    { id: 'ann', displayName: '青木', unitId: 'u1', managerId: 'boss' },
    { id: 'bob', displayName: '馬場', unitId: 'u1', managerId: 'boss' },
    { id: 'hana', displayName: '花田', unitId: 'u1', managerId: null },
  ],
  viewer: [
    { id: 'hana', roles: ['employee', 'hr'] },
    { id: 'root', roles: ['administrator'] },
  ],
  cycles: [
    cycle('open', 'open', '2026-01-01T00:00:00+09:00', '2026-12-31T00:00:00+09:00'),
    cycle('late', 'open', '2026-01-01T00:00:00+09:00', '2026-02-01T00:00:00+09:00'),
    cycle('closed', 'closed', '2026-01-01T00:00:00+09:00', '2026-12-31T00:00:00+09:00'),
  ],
  roles: Array.from({ length: 25 }, (_, index) => ({
    id: `role-${String(index).padStart(2, '0')}`,
    title: `職務 ${index}`,
    place: index % 5 === 0 ? 'outside' : 'inside',
    familyId: index % 3 === 0 ? null : `f${index % 2}`,
  })),
  // Not the cycles' survey: that one stays the library's own, whose items the server does not know.
  surveys: [{ ...ourSurveys[0]!, id: 'company' }],
  prompts: [ourPrompts[0]!],
  scenes: [3, 11, 2].map((order) => ({
    id: `s${order}`,
    storyId: 'story',
    version: 1,
    order,
    act: 'none',
    picture: '絵',
    employee: { title: 'あ', body: ['い'] },
    manager: { title: 'う', body: ['え'] },
  })),
  bookmarks: [{ ownerId: 'ann', record: { id: 'b1', target: 'role-01', state: 'saved' } }],
  'mirror-results': [{ ownerId: 'boss', record: result('mirror') }],
  meetings: [meeting('m-ann', ['boss', 'ann']), meeting('m-bob', ['boss', 'bob'])],
  notes: [
    note('n-ann', 'm-ann', 'ann', 'self'),
    note('n-both', 'm-ann', 'ann', 'pair'),
    note('n-boss', 'm-ann', 'boss', 'self'),
    note('n-bob', 'm-bob', 'bob', 'pair'),
  ],
  promises: [{ id: 'p-ann', meetingId: 'm-ann', side: 'company', text: '研修の席をとる', status: 'open' }],
  overlays: [{ id: 'o-ann', meetingId: 'm-ann', agreedBy: ['boss'] }],
};

function cycle(id: string, status: string, opensAt: string, closesAt: string): object {
  return { id, surveyId: 'kyoritsu', opensAt, closesAt, status, thresholds: { minGroup: 5, preset: 'standard' } };
}
export function meeting(id: string, participants: readonly string[]): { id: string; participants: readonly string[] } {
  return {
    id,
    type: 'boss',
    participants,
    startsAt: '2026-11-20T09:00:00+09:00',
    agenda: [],
    ledger: { mayLeave: '', stays: '' },
  } as { id: string; participants: readonly string[] };
}
export function result(id: string): { id: string } {
  return { id, takenAt: '2026-11-20T09:00:00+09:00', scores: {}, dosage: {}, autonomy: null } as { id: string };
}
export const submission = (id: string, cycleId = 'open', kind = 'full') => ({
  id,
  cycleId,
  surveyId: 'kyoritsu',
  surveyVersion: 1,
  kind,
  answers: [
    { itemId: 'sr1', value: 4 },
    { itemId: 'sr2', value: null },
  ],
});

export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** The parsed body; tests say what they expect in it. */
  readonly json: {
    items?: { record: { id: string; [field: string]: unknown }; version: string }[];
    record?: { id: string; [field: string]: unknown };
    version?: string;
    cursor?: string;
    kind?: string;
    detail?: string;
    capabilities?: Record<string, string[]>;
  };
}

/** The server on an engine, without a socket; `call` asks as a person (`''` without a token). */
export interface Running {
  readonly store: Store;
  call(person: string, method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** The beginning of what a person hears who watches, or why they may not. */
  watch(person: string): Promise<{ readonly status: number; readonly text: string }>;
  stop(): Promise<void>;
}

/** The moment at which the tests' server lives. */
export const now = Date.parse('2026-11-20T12:00:00+09:00');

export async function startServer(engine: Engine, seed: Seed = company): Promise<Running> {
  const store = await openStore({ ...engine.where, now: () => now });
  await plant(store.db, demoOrg, seed);
  const app = createApp({ store, authenticate: demoAuthenticate(Promise.resolve(store)) });
  return {
    store,
    async watch(person) {
      const headers = { authorization: person && `Bearer demo:${person}` };
      const response = await app.request('http://localhost/v1/watch', { headers });
      const reader = response.body!.getReader();
      const { value } = await reader.read();
      await reader.cancel();
      return { status: response.status, text: new TextDecoder().decode(value) };
    },
    async call(person, method, path, { body, headers = {} } = {}) {
      const response = await app.request(`http://localhost/v1${path}`, {
        method,
        headers: { ...(person ? { authorization: `Bearer demo:${person}` } : {}), ...headers },
        ...(body === undefined
          ? {}
          : {
              body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
            }),
      });
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        text,
        headers: response.headers,
        json: (isJson ? JSON.parse(text) : {}) as Answer['json'],
      };
    },
    async stop() {
      await store.close();
      await engine.stop();
    },
  };
}
