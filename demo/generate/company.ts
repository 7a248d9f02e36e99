import type { Bookmark, CareerDraft } from '../../src/model/records/career.js';
import type { Person, Viewer } from '../../src/model/records/organisation.js';
import { cycles, itemIds, result, type Row, rows } from './answers.js';
import * as catalogue from './catalogue.js';
import { people, personas, units } from './organisation.js';
import { notes, promises, talks } from './talks.js';

/** A file of the demo: a list of records, or one object with a list of rows in it. */
export type Content = readonly unknown[] | { readonly [field: string]: unknown };

const finished = ['2025-11', '2026-05'] as const;
const takenOn: Record<string, string> = {
  '2025-11': '2025-11-19T17:10:00+09:00',
  '2026-05': '2026-05-20T08:50:00+09:00',
};

/** A record that only its owner may read, as the server's seed has it. */
const owned =
  (ownerId: string) =>
  (record: unknown): { ownerId: string; record: unknown } => ({ ownerId, record });

/**
 * All files of the invented company by path, the same at every call. Lists
 * are the server's seed, a file a resource; answers lie apart, one file a round.
 */
export function company(): Record<string, Content> {
  const everybody = people();
  const answers = new Map(finished.map((cycleId) => [cycleId, rows(cycleId, everybody)]));
  const results = (kind: Row[1]): unknown[] =>
    Object.values(personas).flatMap((id) =>
      finished.flatMap((cycleId) =>
        answers
          .get(cycleId)!
          .filter((row) => row[0] === id && row[1] === kind)
          .map((row) => owned(id)(result(row, cycleId, takenOn[cycleId]!))),
      ),
    );
  const { meetings, states } = talks();
  const mine = owned(personas.employee);

  return {
    'SOURCE.json': {
      title: 'ひより製作所 / Hiyori Works',
      note: 'A fictional company. Everything here, people included, is invented and made by demo/generate from a fixed seed.',
      licence: 'MIT',
    },
    'units.json': units(),
    'people.json': everybody,
    'viewer.json': Object.entries(personas).map(([persona, id]) =>
      viewer(
        persona,
        everybody.find((person) => person.id === id)!,
      ),
    ),
    'role-families.json': catalogue.roleFamilies(),
    'skills.json': catalogue.skills(),
    'roles.json': catalogue.roles(),
    'roads.json': catalogue.roads(),
    'postings.json': catalogue.postings(),
    'learning.json': catalogue.learning(),
    'stories.json': catalogue.stories(),
    'contacts.json': catalogue.contacts(everybody),
    'cycles.json': cycles(),
    'self-results.json': results('full'),
    'mirror-results.json': results('mirror'),
    'prompt-states.json': states.map(mine),
    'career-drafts.json': [mine(draft)],
    'bookmarks.json': bookmarks.map(mine),
    'meetings.json': meetings,
    'notes.json': notes(),
    'promises.json': promises(),
    ...Object.fromEntries(
      finished.map((cycleId) => [
        `submissions/${cycleId}.json`,
        { cycleId, surveyId: 'kyoritsu', surveyVersion: 1, itemIds, rows: answers.get(cycleId)! },
      ]),
    ),
  };
}

function viewer(persona: string, { id, displayName, unitId, roleId }: Person): Viewer {
  const roles: Viewer['roles'] = persona === 'employee' ? ['employee'] : ['employee', persona as 'manager' | 'hr'];
  return { id, displayName, roles, unitId, ...(roleId ? { roleId } : {}), locale: 'ja' };
}

const draft: CareerDraft = {
  id: 'own',
  nowRoleId: 'corporate-sales',
  goalRoleId: 'product-manager',
  pace: 'keep',
  notes: '急がない。まず、使っている人の一年を見てみたい。',
  roads: [
    {
      id: 'imagined-1',
      from: 'corporate-sales',
      to: 'out-weather-ngo',
      kind: 'concurrent',
      evidence: 'imagined',
      note: '週末に、実家の町の雪を測る手伝いから。',
    },
  ],
  savedAt: '2026-11-08T21:30:00+09:00',
};

const bookmarks: Bookmark[] = [
  { id: 'product-manager', target: 'product-manager', state: 'saved', on: '2026-11-08' },
  { id: 'customer-success', target: 'customer-success', state: 'saved', on: '2026-10-18' },
  { id: 'sales-manager', target: 'sales-manager', state: 'not-now', on: '2026-10-18' },
];
