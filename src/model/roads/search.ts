import { atOnce } from '../slices.js';
import { queryPhrase, queryWords } from './fold.js';
import { type Looked, type SearchData, type Searched, fieldNames, searchedSlices } from './searched.js';
import { worth } from './worth.js';

export type { SearchData } from './searched.js';

/* Own code and not a library: see the decision page on search, and `npm run bench -- search`. */

/** Why a role was found: the word as folded, and where it stands. */
export interface Match {
  readonly word: string;
  readonly field: 'title' | 'alias' | 'reading' | 'family' | 'skill' | 'task';
  /** Id of the family or skill. */
  readonly id?: string | undefined;
  /** Place of the task in the role's `tasks`. */
  readonly task?: number | undefined;
  /** Place of the other name in the role's `aliases`. */
  readonly alias?: number | undefined;
  /** Found by another spelling than the one typed. */
  readonly spelling?: string | undefined;
}

/** A role that was found. */
export interface Hit {
  readonly roleId: string;
  /** One for each word of the query, in their order. */
  readonly matches: readonly Match[];
}

export interface Search {
  /**
   * Roles that have every word of the query in title, other names, reading, family, skills or tasks,
   * best first. An empty query finds nothing.
   *
   * @param limit hits that are given back; 20 where not given
   */
  find(query: string, limit?: number): Found;
}

/** The best hits, and how many there are in all. */
export type Found = readonly Hit[] & { readonly total: number };

/** The search, made at once. */
export const buildSearch = (data: SearchData): Search => atOnce(searchSlices(data));

/** The search, made in slices of less than a millisecond: the caller yields to the page between them (`inSlices`). */
export function* searchSlices(data: SearchData): Generator<void, Search, undefined> {
  const searched = yield* searchedSlices(data);
  const search: Search = {
    find(query, limit = 20) {
      const asked = queryWords(query).map((word): Asked => ({ word, looked: meant(searched, word) }));
      const sum = sums(asked, data.roles.length);
      // Words that stand together as they were typed tell more than the same words here and there.
      const together = asked.length > 1 ? searched.lookUp(queryPhrase(query)) : undefined;
      const phrase = (r: number): number => ((together?.worths[r] ?? 0) * asked.length * 3) >> 1;
      if (together) for (let r = 0; r < sum.length; r++) if (sum[r]! > 0) sum[r] = Math.max(sum[r]!, phrase(r));
      const { best, total } = ranked(sum, (asked.length * worth.whole * 3) >> 1, searched.order, limit);
      const hits = best.map((r): Hit => ({
        roleId: data.roles[r]!.id,
        matches: asked.map(({ word, looked }) =>
          matchOf(word, sum[r] === phrase(r) ? together! : bestOf(looked, r), r, data, searched),
        ),
      }));
      return Object.assign(hits, { total });
    },
  };
  // The first question pays for what the engine compiles: better here than at the first letter.
  yield;
  search.find('あa');
  return search;
}

/** A word of the query, and what it may stand for. */
interface Asked {
  readonly word: string;
  readonly looked: readonly Looked[];
}

/** A word as it was typed, and what else it may stand for. */
function meant(searched: Searched, word: string): readonly Looked[] {
  const exact = searched.lookUp(word);
  if (exact.inTitle) return [exact];
  // What no title has may be a slip, also where it stands by chance inside another word ("enginer" in "engine-room").
  const others = searched.vocabulary.nearest(word).map((spelling): Looked => {
    const looked = searched.lookUp(spelling);
    // Another word than the one typed tells half as much.
    return { ...looked, worths: looked.worths.map((value) => value >> 1), spelling };
  });
  return [exact, ...others];
}

const bestOf = (looked: readonly Looked[], r: number): Looked =>
  looked.reduce((most, each) => (each.worths[r]! > most.worths[r]! ? each : most));

/** What all words together are worth in each role: nothing where one of them is missing. */
function sums(asked: readonly Asked[], roles: number): Uint32Array {
  const sum = new Uint32Array(roles);
  for (const [w, { looked }] of asked.entries()) {
    for (let r = 0; r < roles; r++) {
      if (w > 0 && sum[r] === 0) continue;
      let most = 0;
      for (const { worths } of looked) if (worths[r]! > most) most = worths[r]!;
      sum[r] = most === 0 ? 0 : sum[r]! + most;
    }
  }
  return sum;
}

/**
 * The best roles: by what was found, then the shorter title, then their order
 * in the catalogue. Each sum's first rank is counted, so that nothing is sorted.
 */
function ranked(
  sum: Uint32Array,
  most: number,
  order: Int32Array,
  limit: number,
): { readonly best: readonly number[]; readonly total: number } {
  const rank = new Uint32Array(most + 1);
  for (let r = 0; r < sum.length; r++) rank[sum[r]!]!++;
  let total = 0;
  for (let value = most; value > 0; value--) {
    const count = rank[value]!;
    rank[value] = total;
    total += count;
  }
  const best: number[] = Array.from({ length: Math.min(limit, total) });
  for (let k = 0; k < order.length; k++) {
    const r = order[k]!;
    const value = sum[r]!;
    if (value > 0 && rank[value]! < limit) best[rank[value]!++] = r;
  }
  return { best, total };
}

function matchOf(
  word: string,
  { fields, entries, spelling }: Looked,
  r: number,
  { roles, families = [], skills = [] }: SearchData,
  searched: Searched,
): Match {
  const entry = entries[r]!;
  const { named, family, skill, task } = searched.fields;
  switch (fieldNames[fields[r]!]) {
    case 'named': {
      const alias = entry - named.first[r]!;
      // The reading stands behind the other names.
      const isReading = alias === (roles[r]!.aliases?.length ?? 0);
      return isReading ? { word, field: 'reading', spelling } : { word, field: 'alias', alias, spelling };
    }
    case 'family':
      return { word, field: 'family', id: families[family.item[entry]!]!.id, spelling };
    case 'skill':
      return { word, field: 'skill', id: skills[skill.item[entry]!]!.id, spelling };
    case 'task':
      return { word, field: 'task', task: entry - task.first[r]!, spelling };
    default:
      return { word, field: 'title', spelling };
  }
}
