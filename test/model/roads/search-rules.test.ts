import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Role } from '../../../src/model/records/career.js';
import { buildSearch } from '../../../src/model/roads/search.js';
import type { SearchData } from '../../../src/model/roads/searched.js';
import { slips } from '../../../src/model/roads/spelling.js';
import { recallList } from '../../bench/recall.js';
import { company } from '../../bench/company.js';
import { plainFind, plainSlips } from './search-reference.js';

/** Few pieces, so that they meet: long vowels, marks that join, ヤ after イ, both widths, words that are nearly the same. */
const pieces = [
  ...'デ,ー,タ,営,業,営業,の, ,　,-,・,（,\n,イ,や,ｱ,1,é,😀,𠮷,々,s,e,S,データ,サーバー'.split(','),
  ...'data,sales,salse,asles,mysql,sql,ta,sal,analyst,analist,analystics,エンジニア,エンジンア'.split(','),
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((some) => some.join(''));
const either = fc.oneof(text, fc.record({ ja: text, en: text }));
const few = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 3 });
const role = fc.record(
  {
    id: fc.string(),
    title: either,
    place: fc.constant('inside' as const),
    familyId: fc.constantFrom('f0', 'f1', 'gone'),
    aliases: few(either),
    reading: text,
    skills: few(
      fc.record(
        {
          skillId: fc.constantFrom('s0', 's1', 's2', 'gone'),
          level: fc.constantFrom(null, -1, 0, 1, 2.5, 7),
          weight: fc.constantFrom(0, 1, 2),
        },
        { requiredKeys: ['skillId'] },
      ),
    ),
    tasks: few(either),
  },
  { requiredKeys: ['id', 'title', 'place'] },
);
const numbered = (prefix: string, texts: readonly (string | Record<string, string>)[]) =>
  texts.map((each, i) => ({ id: `${prefix}${i}`, text: each }));
const catalogue: fc.Arbitrary<SearchData> = fc
  .record({ roles: fc.array(role, { maxLength: 12 }), families: few(either), skills: few(either) })
  .map(({ roles, families, skills }) => ({
    roles: roles.map((each, i): Role => ({ ...each, id: `r${i}` })),
    families: numbered('f', families).map(({ id, text: name }) => ({ id, name })),
    skills: numbered('s', skills).map(({ id, text: label }) => ({ id, label })),
  }));
/** Without what is not there: `undefined` and absent are the same. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the index', () => {
  it('finds what the plain rules find, in their order and for their reasons', () => {
    fc.assert(
      fc.property(catalogue, text, (data, query) => {
        const found = buildSearch(data).find(query, 1e6);
        assert.deepEqual(plain(found), plain(plainFind(data, query)));
        assert.equal(found.total, found.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('counts all, however few are asked for, and those are the first of all', () => {
    fc.assert(
      fc.property(catalogue, text, fc.nat(6), (data, query, limit) => {
        const { find } = buildSearch(data);
        const [all, some] = [find(query, 1e6), find(query, limit)];
        assert.equal(some.total, all.length);
        assert.deepEqual(plain(some), plain(all.slice(0, limit)));
      }),
    );
  });

  it('does so among 500 roles, at every key of the list', () => {
    const data = company(500, 0);
    const { find } = buildSearch(data);
    const queries = [...recallList(data).keys()];
    const typed = new Set(queries.flatMap((query) => [query[0]!, query.slice(0, 2), query]));
    for (const query of [...typed, 's', 'e', 'the', '12', 'データ s'])
      assert.deepEqual(plain(find(query, 1e6)), plain(plainFind(data, query)), query);
  });

  it('counts slips as a whole table does, up to its limit', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 3 }), (typed, word, limit) =>
        assert.equal(slips(typed, word, limit), Math.min(limit + 1, plainSlips(typed, word))),
      ),
    );
  });
});
