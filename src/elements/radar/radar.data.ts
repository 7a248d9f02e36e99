import { type SelfResult, selfResults } from '../../model/records/survey.js';
import { supportIds } from '../../model/supports.js';

/**
 * Handed-in results, read with care: a level or amount that is none (7 of 5,
 * NaN, an unknown support) becomes "no answer", a record without id or time is
 * left out. `warn` hears of each once, by path.
 */
export function readResults(data: unknown, warn: (flaw: string) => void): readonly SelfResult[] {
  if (!Array.isArray(data)) {
    warn('data: not understood, accepted: an array of self-results');
    return [];
  }
  return data.flatMap((each: unknown, index) => {
    const result = selfResults.schema.safeParse(each);
    if (result.success) return [result.data];
    const mended: unknown = typeof each === 'object' && each !== null ? structuredClone(each) : each;
    for (const issue of result.error.issues) {
      const path = issue.path.map(String);
      warn(`data[${[index, ...path].join('.')}]: ${acceptedAt(path[0], issue.message)}`);
      mend(mended, path, 'keys' in issue ? issue.keys : []);
    }
    const again = selfResults.schema.safeParse(mended);
    return again.success ? [again.data] : [];
  });
}

function acceptedAt(field: string | undefined, message: string): string {
  if (field === 'scores' || field === 'dosage') {
    return `not understood, accepted: 1 to 5 or null, for ${supportIds.join(', ')}`;
  }
  return field === 'autonomy' ? 'not understood, accepted: 1 to 5 or null' : `left out, ${message}`;
}

/** Empties the one place that does not fit; where that cannot be, the record stays bad and is left out. */
function mend(record: unknown, [field, supportId]: readonly string[], unknownKeys: readonly string[]): void {
  if (typeof record !== 'object' || record === null) return;
  const fields = record as Record<string, unknown>;
  if (field === 'autonomy') fields[field] = null;
  if (field !== 'scores' && field !== 'dosage') return;
  const room = fields[field];
  if (typeof room !== 'object' || room === null) fields[field] = {};
  else if (supportId !== undefined) (room as Record<string, unknown>)[supportId] = null;
  else for (const key of unknownKeys) delete (room as Record<string, unknown>)[key];
}
