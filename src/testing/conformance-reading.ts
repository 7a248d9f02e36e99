import type { AnyRecord } from '../model/resource.js';
import type { Adapter, Query, Stored } from '../port/adapter.js';
import type { Check } from './conformance-check.js';
import { ensure, ensureSame } from './expect.js';

/** Records 0 to `count - 1` of the sample. */
const some =
  (count: number): NonNullable<Check['given']> =>
  (sample) =>
    Array.from({ length: count }, (_, n) => sample.record(n));

/** Every page, to the end; `between` runs after each. */
export async function allPages(
  adapter: Adapter,
  resource: string,
  query: Query,
  between: (page: number) => Promise<unknown> = async () => undefined,
): Promise<Stored[]> {
  const found: Stored[] = [];
  let cursor: string | undefined;
  for (let page = 1; ; page++) {
    const answer = await adapter.list(resource, cursor === undefined ? query : { ...query, cursor });
    ensure(answer.items.length <= 100, `a page of ${answer.items.length} records; 100 is the most`);
    found.push(...answer.items);
    ensure(answer.cursor !== cursor || cursor === undefined, `page ${page} gives its own cursor again`);
    if (answer.cursor === undefined) return found;
    cursor = answer.cursor;
    await between(page);
  }
}

const ids = (items: readonly Stored[]): string[] => items.map(({ record }) => record.id);
const idsOf = (records: readonly AnyRecord[]): string[] => records.map(({ id }) => id);

/** Text that careless storage breaks: beyond the BMP, combining marks left as they are, joined emoji, RTL, markup. */
export const hardText =
  '共律 𠮷野家 か\u3099と\u304c は別 ｶﾀｶﾅ 👩‍🚀 🇯🇵 עברית <script>alert(1)</script> "\\\' %2F \u2028 \t\n末尾 ';

/** Days and moments around zones and clock changes: they must come back as the same text. */
const dates = [
  '2026-01-01',
  '2024-02-29',
  '2026-03-29T02:30:00+01:00',
  '2026-11-20T00:00:00+09:00',
  '2026-11-19T15:00:00Z',
  '2026-11-20T09:00:00.123-11:30',
];

/** What every adapter does when it lists. */
export const readingChecks: readonly Check[] = [
  {
    name: 'says what it offers, and has the methods for it',
    needs: [],
    async run({ adapter, sample, options }) {
      const offered = adapter.capabilities[sample.resource] ?? [];
      ensureSame([...offered].toSorted(), [...(options.verbs ?? [])].toSorted(), `verbs of ${sample.resource}`);
      for (const verb of offered) ensure(typeof adapter[verb] === 'function', `offers ${verb} without the method`);
    },
  },
  {
    name: 'lists nothing where nothing is',
    needs: ['list'],
    async run({ adapter, sample }) {
      const page = await adapter.list(sample.resource, {});
      ensureSame(page.items, [], 'items of an empty resource');
      ensure(page.cursor === undefined, 'a cursor after nothing');
    },
  },
  {
    name: 'pages to the end without loss or repeat',
    needs: ['list'],
    given: some(25),
    async run({ adapter, sample }) {
      const found = ids(await allPages(adapter, sample.resource, { limit: 7 }));
      ensureSame(found, idsOf(some(25)(sample, { name: '' })), 'all pages together, in the order of the ids');
    },
  },
  {
    name: 'keeps the limit, and never gives more than a hundred',
    needs: ['list'],
    given: some(120),
    async run({ adapter, sample }) {
      const sizeOf = async (query: Query): Promise<number> => (await adapter.list(sample.resource, query)).items.length;
      ensureSame(await sizeOf({ limit: 3 }), 3, 'records with limit 3');
      ensureSame(await sizeOf({}), 100, 'records without a limit');
      ensureSame(await sizeOf({ limit: 100_000 }), 100, 'records with limit 100,000');
      ensureSame(await sizeOf({ limit: 0 }), 1, 'records with limit 0');
    },
  },
  {
    name: 'filters by one value, and by several',
    needs: ['list'],
    given: some(9),
    async run({ adapter, sample }) {
      const { resource, groupField, groups } = sample;
      const group = async (filter: Query['filter']): Promise<unknown[]> =>
        (await adapter.list(resource, { filter: filter! })).items.map(({ record }) => record[groupField]).toSorted();
      const [a, b] = groups;
      ensureSame(await group({ [groupField]: a }), [a, a, a], 'one value');
      ensureSame(await group({ [groupField]: [a, b] }), [a, a, a, b, b, b], 'several values');
      ensureSame(await group({ [groupField]: 'nowhere' }), [], 'a value that no record has');
      ensureSame(await group({ [groupField]: [] }), [], 'none of no values');
      ensureSame(await group({ [groupField]: a, id: sample.record(3).id }), [a], 'two fields at once');
    },
  },
  {
    name: 'sorts up and down, and keeps ties whole across pages',
    needs: ['list'],
    given: some(12),
    async run({ adapter, sample }) {
      const { resource, groupField, groups } = sample;
      const [a, b, c] = groups;
      const up = [a, a, a, a, b, b, b, b, c, c, c, c];
      for (const [sort, wanted] of [
        [groupField, up],
        [`-${groupField}`, up.toReversed()],
      ] as const) {
        const found = await allPages(adapter, resource, { sort, limit: 3 });
        ensureSame(
          found.map(({ record }) => record[groupField]),
          wanted,
          `sorted by ${sort}`,
        );
        ensureSame(new Set(ids(found)).size, 12, `different records sorted by ${sort}`);
      }
      const down = ids(await allPages(adapter, resource, { sort: '-id', limit: 5 }));
      ensureSame(down, idsOf(some(12)(sample, { name: '' })).toReversed(), 'sorted by -id');
    },
  },
  {
    name: 'pages through a filtered list',
    needs: ['list'],
    given: some(30),
    async run({ adapter, sample }) {
      const filter = { [sample.groupField]: sample.groups[1] };
      const found = ids(await allPages(adapter, sample.resource, { filter, limit: 4 }));
      const wanted = some(30)(sample, { name: '' }).filter((record) => record[sample.groupField] === sample.groups[1]);
      ensureSame(found, idsOf(wanted), 'the records of one group');
    },
  },
  {
    name: 'brings texts back as they were: Japanese, rare characters, markup',
    needs: ['list'],
    given: (sample) => [{ ...sample.record(0), [sample.textField]: hardText }],
    async run({ adapter, sample }) {
      const [item] = (await adapter.list(sample.resource, {})).items;
      ensureSame(item?.record[sample.textField], hardText, 'the text');
    },
  },
  {
    name: 'brings days and moments back as the same text',
    needs: ['list'],
    given: (sample) => dates.map((date, n) => withDate(sample.record(n), sample.dateField, date)),
    async run({ adapter, sample }) {
      const found = (await adapter.list(sample.resource, {})).items.map(({ record }) => [
        record[sample.dateField],
        record['at'],
      ]);
      ensureSame(
        found,
        dates.map((date) => (isDay(date) ? [date, undefined] : [undefined, date])),
        'days and moments',
      );
    },
  },
  {
    name: 'keeps fields that it does not know, and null apart from absent',
    needs: ['list'],
    given: (sample) => [{ ...sample.record(0), ...unknownFields }],
    async run({ adapter, sample }) {
      const [item] = (await adapter.list(sample.resource, {})).items;
      ensureSame(item?.record, { ...sample.record(0), ...unknownFields }, 'the record');
      ensure(item !== undefined && !('absent' in item.record), 'a field that was never given');
    },
  },
  {
    name: 'lists very many records, each once',
    needs: ['list'],
    given: (sample, { many = 10_000 }) => some(many)(sample, { name: '' }),
    async run({ adapter, sample, options: { many = 10_000 } }) {
      const found = ids(await allPages(adapter, sample.resource, {}));
      ensureSame(found.length, many, 'how many');
      ensureSame(new Set(found).size, many, 'how many different ones');
    },
  },
];

const isDay = (date: string): boolean => date.length === 10;

/** The date field holds days; a moment goes into a field of its own. */
const withDate = (record: AnyRecord, field: string, date: string): AnyRecord => ({
  ...record,
  [isDay(date) ? field : 'at']: date,
});

const unknownFields = {
  'x-company': { costCentre: '人事-01', nested: [1, { deep: [null, false, 0, ''] }] },
  nothing: null,
  ratio: 0.1,
  big: 9_007_199_254_740_991,
};
