import { surveyFlaw } from '../../model/checkin.js';
import type { Cycle } from '../../model/records/results.js';
import type { Survey } from '../../model/records/survey.js';
import type { AnyRecord, Resource } from '../../model/resource.js';
import { schemaOf } from '../../model/schemas/index.js';
import { flawOf } from '../../port/validate.js';
import { unstorable } from '../storable.js';
import { answerMonths } from '../store/retention.js';
import type { Flaw } from './entry.js';

/** What is wrong with a record taken for itself. */
export type Wrong = Pick<Flaw, 'path' | 'reason'>;

/**
 * What may be imported: all that everybody shares, in an order in which
 * nothing points to what comes later.
 */
export const importable: readonly string[] =
  'units role-families skills roles roads people viewer learning postings stories contacts surveys cycles prompts scenes'.split(
    ' ',
  );

/** Of records about people nothing else is taken than what is used: everybody can read them. */
const closed: readonly string[] = ['people', 'viewer', 'contacts'];

/** What is wrong with one record by itself: its schema, then what no schema says. */
export function wrongWith(resource: Resource, value: unknown): Wrong | undefined {
  const flaw = unstorable(value) ?? flawOf(resource, value);
  if (flaw !== undefined) return worded(flaw);
  // The check has just said so.
  const record = value as AnyRecord;
  if (closed.includes(resource.name)) {
    const known = Object.keys((schemaOf(resource) as unknown as { shape: object }).shape);
    const more = Object.keys(record).find((name) => !known.includes(name));
    if (more !== undefined) {
      return { path: more.slice(0, 80), reason: `unknown; of people only ${known.join(', ')} are taken` };
    }
  }
  return rules[resource.name]?.(record);
}

const rules: { readonly [resource: string]: (record: AnyRecord) => Wrong | undefined } = {
  people: ({ id, managerId }) =>
    id === managerId ? { path: 'managerId', reason: 'nobody manages themselves' } : undefined,
  units: ({ id, parentId }) =>
    id === parentId ? { path: 'parentId', reason: 'a unit is not part of itself' } : undefined,
  postings: inOrder,
  cycles: (record) => inOrder(record) ?? twoNames((record as unknown as Cycle).cuts ?? []),
  surveys(record) {
    const survey = record as Survey;
    const flaw = surveyFlaw(survey);
    if (flaw !== undefined) return worded(flaw);
    return survey.notice.retentionMonths > answerMonths
      ? { path: 'notice.retentionMonths', reason: `single answers are kept ${answerMonths} months at most` }
      : undefined;
  },
};

function inOrder({ opensAt, closesAt }: AnyRecord): Wrong | undefined {
  const late = closesAt != null && Date.parse(String(closesAt)) <= Date.parse(String(opensAt));
  return late ? { path: 'closesAt', reason: 'closes before it opens' } : undefined;
}

const twoNames = (cuts: readonly (readonly string[])[]): Wrong | undefined =>
  cuts.some(([a, b]) => a === b) ? { path: 'cuts', reason: 'names one attribute twice' } : undefined;

/** `path: reason` in two parts. */
function worded(flaw: string): Wrong {
  const at = flaw.indexOf(': ');
  const path = flaw.slice(0, at);
  const reason = flaw
    .slice(at + 2)
    .replace('an instant with an offset', 'a moment with its zone, as 2026-11-20T09:00:00+09:00');
  return { path: path === '(the record)' ? '' : path, reason };
}
