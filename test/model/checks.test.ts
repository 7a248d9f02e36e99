import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { prompts } from '../../src/content/prompts.js';
import { scenes } from '../../src/content/scenes.js';
import { surveys } from '../../src/content/surveys.js';
import type { AnyRecord } from '../../src/model/resource.js';
import { resourceOf, resources } from '../../src/model/resources.js';
import { schemaOf } from '../../src/model/schemas/index.js';

const company = 'demo/data/company';
/** Real records of every resource that there are any of, and the smallest ones of the others. */
const samples = new Map<string, AnyRecord[]>([
  ['surveys', surveys as unknown as AnyRecord[]],
  ['prompts', prompts.slice(0, 5) as unknown as AnyRecord[]],
  ['scenes', scenes.slice(0, 2) as unknown as AnyRecord[]],
  [
    'submissions',
    [
      {
        id: 's',
        cycleId: 'c',
        surveyId: 'kyoritsu',
        surveyVersion: 1,
        kind: 'full',
        answers: [{ itemId: 'sr1', value: null }],
      },
    ],
  ],
  [
    'team-results',
    [
      {
        id: 't',
        cycleId: 'c',
        group: { unitId: 'u', label: 'U' },
        supportId: 'horizon',
        status: 'ok',
        level: 3.5,
        nBand: '5-9',
      },
    ],
  ],
  [
    'self-results',
    [
      {
        id: 'r',
        takenAt: '2026-11-20T09:00:00+09:00',
        scores: { horizon: 3.5 },
        dosage: { horizon: 4 },
        autonomy: null,
      },
    ],
  ],
  [
    'checkin-drafts',
    [
      {
        id: 'd',
        surveyId: 'kyoritsu',
        surveyVersion: 1,
        kind: 'full',
        answers: { sr1: 3 },
        key: 'k',
        resultId: 'r',
        savedAt: '2026-11-20T09:00:00Z',
      },
    ],
  ],
  [
    'career-drafts',
    [
      {
        id: 'd',
        goalRoleId: null,
        pace: 'rest',
        roads: [{ id: 'x', from: 'a', to: 'b', kind: 'side', evidence: 'imagined' }],
        savedAt: '2026-11-20T09:00:00Z',
      },
    ],
  ],
  [
    'overlays',
    [
      { id: 'o', meetingId: 'm', agreedBy: ['a'] },
      {
        id: 'o',
        meetingId: 'm',
        agreedBy: ['a', 'b'],
        wheels: { a: { of: 'mirror', takenAt: '2026-11-20T09:00:00Z', scores: { horizon: 3.5, contribution: null } } },
      },
    ],
  ],
  ['bookmarks', [{ id: 'b', target: 'r', state: 'saved', on: '2024-02-29' }]],
  ['prompt-states', [{ id: 'p', promptId: 'sr-b1', state: 'used', meeting: 2, at: '2026-11-20T09:00:00.123+09:00' }]],
  [
    'meetings',
    [
      {
        id: 'm',
        type: 'boss',
        participants: ['a', 'b'],
        startsAt: '2026-11-20T09:00:00Z',
        agenda: [],
        ledger: { mayLeave: '', stays: '' },
      },
    ],
  ],
  ['notes', [{ id: 'n', meetingId: 'm', authorId: 'a', visibility: 'self', body: '𠮷野家😀' }]],
  ['promises', [{ id: 'p', meetingId: 'm', side: 'person', text: 'x', due: '2026-12-01', status: 'open' }]],
  ['talk-shares', [{ id: 'm', share: 'even', at: '2026-11-20T09:00:00+09:00' }]],
  ['story-states', [{ id: 's', storyId: 'first-ride', version: 1, sceneId: 'a', done: ['a'], snoozeUntil: null }]],
  ['rider-colours', [{ id: 'rider', skin: 'tone-3', clothes: 'ink' }]],
  ['viewer', [{ id: 'p-001', roles: ['employee'], locale: 'ja' }]],
]);
samples.set('mirror-results', samples.get('self-results')!);
for (const file of readdirSync(company).filter((name) => name.endsWith('.json'))) {
  const name = file.replace('.json', '');
  if (samples.has(name) || !resourceOf(name)) continue;
  const records: unknown = JSON.parse(readFileSync(`${company}/${file}`, 'utf8'));
  if (Array.isArray(records)) samples.set(name, (records as AnyRecord[]).slice(0, 4));
}

/** Every place in a record, as a path. */
const places = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([key, inner]) =>
          places(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [path];

function changed(record: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const copy = structuredClone(record) as Record<string | number, unknown>;
  if (rest.length === 0 && value === undefined) delete copy[step];
  else copy[step] = changed(copy[step], rest, value);
  return copy;
}

const oddities = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'x',
    'kept',
    0,
    1,
    5,
    6,
    7,
    -1,
    2.5,
    Number.NaN,
    Infinity,
    2 ** 60,
    true,
    [],
    {},
    [[]],
    { ja: 'x' },
    { ja: 1 },
    'あ'.repeat(201),
  ),
  fc.constantFrom(
    '2026-11-20',
    '2026-02-29',
    '2024-02-29',
    '2026-11-20T09:00:00',
    '2026-11-20T24:00:00Z',
    '2026-11-20T09:00:00+09:00',
    '2026-11-20T09:00:00+0900',
    '2026-13-01',
  ),
  fc.jsonValue(),
);

describe('the generated checks', () => {
  it('are fresh', () => {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/checks.ts', '--check'], { stdio: 'pipe' });
  });

  it('have a sample for each resource', () => {
    assert.deepEqual(
      resources.map(({ name }) => name).filter((name) => !samples.get(name)?.length),
      [],
    );
  });

  for (const resource of resources) {
    it(`${resource.name}: say the same as the schema, of good records and of bad ones`, () => {
      const schema = schemaOf(resource);
      const agree = (record: unknown): void => {
        const parsed = schema.safeParse(record);
        const flaw = resource.check(record);
        assert.equal(
          resource.check(record, null) === undefined,
          flaw === undefined,
          'the same where nobody asks for the place',
        );
        assert.equal(
          flaw === undefined,
          parsed.success,
          `${JSON.stringify(record)}: ${flaw} / ${parsed.error?.message}`,
        );
      };
      const records = samples.get(resource.name)!;
      for (const record of records) {
        assert.equal(resource.check(record), undefined);
        agree(record);
      }
      const mutation = fc
        .constantFrom(...records)
        .chain((record) => fc.tuple(fc.constant(record), fc.constantFrom(...places(record)), oddities));
      fc.assert(
        fc.property(mutation, ([record, path, value]) => agree(changed(record, path, value))),
        { numRuns: 400 },
      );
    });
  }

  it('name the place and what is expected there', () => {
    const roads = resourceOf('roads')!;
    assert.equal(
      roads.check({ id: 'r', from: 'a', to: 7, kind: 'up', evidence: 'observed' }),
      'to: expected text of 1 to 200 characters',
    );
    const drafts = resourceOf('career-drafts')!;
    assert.match(drafts.check({ id: 'd', savedAt: '2026-11-20T09:00:00Z', roads: [{}] })!, /^roads\.0\.id: /);
  });
});
