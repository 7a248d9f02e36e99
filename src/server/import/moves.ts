import * as z from 'zod/mini';
import { bandOf, floor } from '../../model/disclosure/thresholds.js';
import { roadKinds } from '../../model/records/career.js';
import { type Catalogue, read } from './catalogue.js';

const roleRows = z.array(
  z.looseObject({
    id: z.string(),
    title: z.string(),
    family: z.optional(z.nullable(z.string())),
  }),
);
const moveRows = z.array(
  z.looseObject({
    from: z.string(),
    to: z.string(),
    count: z.int().check(z.minimum(1)),
    kind: z.optional(z.enum(roadKinds)),
    period: z.optional(z.string()),
    source: z.optional(z.string()),
  }),
);

/** Said where the source does not tell whether a move went up, across or down. */
const note = {
  ja: '実際の異動の記録です。上下や職種の別は、もとの記録にありません。',
  en: 'Moves that happened. The record does not tell whether they went up, down or across.',
};

/**
 * Moves that were counted, from job to job. Counts become bands, and a road
 * that fewer than five people went is left out altogether: it would tell of
 * somebody. A move whose kind the source does not tell has none. Jobs stay, also those that no road leads to any more.
 *
 * @param source parsed JSON: roles, and moves with their count
 * @param attribution the line to show with them
 * @throws Misfit naming source and path where a row is not as described
 */
export function moves(source: { roles: unknown; transitions: unknown }, attribution: string): Catalogue {
  const roles = read(roleRows, source.roles, 'moves roles');
  const familyOf = (family: string | null | undefined): string => family ?? 'all';
  const families = new Set(roles.map(({ family }) => familyOf(family)));
  return {
    'role-families': [...families].map((family) => ({
      id: family,
      name: family === 'all' ? { ja: 'すべての職務', en: 'All jobs' } : family,
      attribution,
    })),
    skills: [],
    roles: roles.map(({ id, title, family }) => ({
      id,
      title,
      familyId: familyOf(family),
      place: 'inside',
    })),
    roads: read(moveRows, source.transitions, 'moves transitions')
      .filter(({ count }) => count >= floor)
      .map(({ from, to, count, kind, period, source: origin }) => ({
        id: `${from}~${to}`,
        from,
        to,
        ...(kind === undefined ? {} : { kind }),
        evidence: 'observed',
        countBand: bandOf(count),
        ...(period === undefined ? {} : { period }),
        ...(kind === undefined ? { note } : origin === undefined ? {} : { note: origin }),
      })),
  };
}
