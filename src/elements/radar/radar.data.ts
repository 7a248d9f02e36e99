import type { Resource } from '../../model/resource.js';
import { type SelfResult, selfResults } from '../../model/records/results.js';
import { supportIds } from '../../model/supports.js';
import { highest, lowest } from '../../model/wheel.js';
import { flawOf } from '../../port/validate.js';

type Warn = (flaw: string) => void;
type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/**
 * Handed-in results, read with care: a level or amount that is none (7 of 5,
 * NaN, an unknown support) becomes "no answer", a record without id or time is
 * left out. The page's own objects stay as they are.
 *
 * @param warn hears of each flaw, by path
 */
export function readResults(data: unknown, warn: Warn): readonly SelfResult[] {
  if (!Array.isArray(data)) {
    warn('data: not understood, accepted: an array of self-results');
    return [];
  }
  return data.flatMap((each: unknown, index) => {
    const path = `data[${index}]`;
    const mended = isFields(each) ? mend(each, path, warn) : each;
    const flaw = flawOf(selfResults as unknown as Resource, mended);
    if (flaw === undefined) return [mended as unknown as SelfResult]; // has just been checked
    warn(`${path}: left out, ${flaw}`);
    return [];
  });
}

const mend = (record: Fields, path: string, warn: Warn): Fields => ({
  ...record,
  scores: mendSupports(record['scores'], isLevel, `${path}.scores`, warn),
  dosage: mendSupports(record['dosage'], (value) => isLevel(value) && Number.isInteger(value), `${path}.dosage`, warn),
  autonomy: mendValue(record['autonomy'], isLevel, `${path}.autonomy`, warn),
});

const isLevel = (value: unknown): boolean => typeof value === 'number' && value >= lowest && value <= highest;

function mendValue(value: unknown, fits: (value: unknown) => boolean, path: string, warn: Warn): unknown {
  if (value == null || fits(value)) return value ?? null;
  warn(`${path}: not understood, accepted: ${lowest} to ${highest} or null`);
  return null;
}

function mendSupports(values: unknown, fits: (value: unknown) => boolean, path: string, warn: Warn): Fields {
  if (!isFields(values)) {
    warn(`${path}: not understood, accepted: values by support`);
    return {};
  }
  const known: Fields = {};
  for (const [id, value] of Object.entries(values)) {
    if ((supportIds as readonly string[]).includes(id)) known[id] = mendValue(value, fits, `${path}.${id}`, warn);
    else warn(`${path}.${id}: no such support, accepted: ${supportIds.join(', ')}`);
  }
  return known;
}
