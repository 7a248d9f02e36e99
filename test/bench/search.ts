import { createRequire } from 'node:module';
import { buildSearch } from '../../src/model/roads/search.js';
import { say } from '../../src/model/text.js';
import { type Company, company } from './company.js';
import { keystrokes } from './queries.js';
import { recallList } from './recall.js';
import { type Row, mean, median, row } from './table.js';

const requirePeer = createRequire(import.meta.url);

/** Ids of the roles that are found, best first: of all, or of as many as are shown. */
type Find = (query: string, limit?: number) => readonly string[];

interface Document {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly skills: string;
  readonly tasks: string;
}

const both = (text: Parameters<typeof say>[0]): string => `${say(text, 'ja')} ${say(text, 'en')}`;

/** Each role with all that is searched, as the peers take it. */
function documents({ roles, families, skills }: Company): readonly Document[] {
  const family = new Map(families.map(({ id, name }) => [id, both(name)]));
  const skill = new Map(skills.map(({ id, label }) => [id, both(label)]));
  return roles.map((role) => ({
    id: role.id,
    title: both(role.title),
    family: family.get(role.familyId!)!,
    skills: role.skills!.map(({ skillId }) => skill.get(skillId)!).join(' '),
    tasks: role.tasks!.map((task) => say(task, 'ja')).join(' '),
  }));
}

const fields = ['title', 'family', 'skills', 'tasks'] as const;

/** Words of spaces, and pairs of letters where there are none between words: what a Japanese page adds to MiniSearch. */
const pairs = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s（）()・、]+/u)
    .flatMap((word) =>
      /^[\0-\x7f]*$/.test(word) || word.length < 3
        ? [word]
        : Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)),
    )
    .filter(Boolean);

function miniSearch(all: readonly Document[], tokenize?: (text: string) => string[]): Find {
  const MiniSearch = requirePeer('minisearch') as new (options: object) => {
    addAll(documents: readonly Document[]): void;
    search(query: string, options: object): { readonly id: string }[];
  };
  const index = new MiniSearch({ fields, ...(tokenize ? { tokenize } : {}) });
  index.addAll(all);
  const options = { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 4, family: 2 } };
  return (query) => index.search(query, options).map(({ id }) => id);
}

function flexSearch(all: readonly Document[]): Find {
  const { Document: Index, Charset } = requirePeer('flexsearch') as {
    Document: new (options: object) => {
      add(document: Document): void;
      search(query: string, options: object): { readonly result: readonly string[] }[];
    };
    Charset: { readonly CJK: object };
  };
  const index = new Index({
    encoder: Charset.CJK,
    tokenize: 'forward',
    document: { id: 'id', index: [...fields] },
  });
  for (const document of all) index.add(document);
  return (query, limit = all.length) => [
    ...new Set(index.search(query, { limit }).flatMap(({ result }) => [...result])),
  ];
}

/** fuse.js walks over all documents at every query; its operators make several words mean "and". */
function fuse(all: readonly Document[]): Find {
  const Fuse = requirePeer('fuse.js') as new (
    documents: readonly Document[],
    options: object,
  ) => { search(query: string, options: { limit: number }): { readonly item: Document }[] };
  const keys = fields.map((name) => ({ name, weight: name === 'title' ? 4 : name === 'family' ? 2 : 1 }));
  const index = new Fuse(all, { keys, threshold: 0.2, ignoreLocation: true, useExtendedSearch: true });
  return (query, limit = -1) => index.search(query, { limit }).map(({ item }) => item.id);
}

interface Engine {
  readonly name: string;
  readonly make: () => Find;
}

interface Measured {
  readonly built: number;
  readonly ms: readonly number[];
  readonly recall: readonly number[];
  readonly precision: readonly number[];
}

/** Every query of the list by each engine: how long, how many of those meant are found, how many of the first 20 are meant. */
function measure({ make }: Engine, list: ReadonlyMap<string, ReadonlySet<string>>): Measured {
  const start = performance.now();
  const find = make();
  const built = performance.now() - start;
  const ms: number[] = [];
  const recall: number[] = [];
  const precision: number[] = [];
  for (const [query, meant] of list) {
    const hits = find(query);
    const found = new Set(hits);
    recall.push([...meant].filter((id) => found.has(id)).length / meant.size);
    const first = hits.slice(0, 20);
    precision.push(first.length ? first.filter((id) => meant.has(id)).length / first.length : 0);
    const times = Array.from({ length: 5 }, () => {
      const at = performance.now();
      find(query);
      return performance.now() - at;
    });
    ms.push(median(times));
  }
  return { built, ms, recall, precision };
}

export async function searchRows(): Promise<readonly Row[]> {
  const made = company(10_000, 0);
  const all = documents(made);
  const list = recallList(made);
  const own: Engine = {
    name: 'ours',
    make: () => {
      const search = buildSearch(made);
      return (query, limit = all.length) => search.find(query, limit).map(({ roleId }) => roleId);
    },
  };
  const peers: readonly Engine[] = [
    { name: 'MiniSearch, prefix and fuzzy', make: () => miniSearch(all) },
    { name: 'MiniSearch, folded pairs of letters', make: () => miniSearch(all, pairs) },
    { name: 'FlexSearch, its CJK encoder', make: () => flexSearch(all) },
    { name: 'fuse.js', make: () => fuse(all) },
  ];
  measure(own, list);
  const ours = measure(own, list);
  const some = keystrokes.filter((_, i) => i % 12 === 0);
  const oursTyped = typed(own, some);
  const rows: Row[] = [];
  for (const engine of peers) {
    const theirs = measure(engine, list);
    const theirsTyped = typed(engine, some);
    const { name } = engine;
    rows.push(
      row('index built', 'ms', ours.built, theirs.built, name),
      row('one query, all hits, median', 'ms', median(ours.ms), median(theirs.ms), name),
      row('one query, all hits, longest', 'ms', Math.max(...ours.ms), Math.max(...theirs.ms), name),
      row('meant and not found, mean', '%', missed(ours.recall), missed(theirs.recall), name),
      row('not meant among the first 20, mean', '%', missed(ours.precision), missed(theirs.precision), name),
      ...points.map(([point, share]) =>
        row(
          `one of ${some.length} keys, ${shown} hits, ${point}`,
          'ms',
          at(oursTyped, share),
          at(theirsTyped, share),
          name,
        ),
      ),
    );
  }
  const every = typed(own, keystrokes);
  return [
    ...rows,
    ...points.map(([point, share]) =>
      row(
        `one of ${keystrokes.length} keys, ${shown} hits, ${point}`,
        'ms',
        at(every, share),
        null,
        'none: the target is 4 ms',
      ),
    ),
  ];
}

/** As many as the widget shows. */
const shown = 30;
const points = [
  ['median', 0.5],
  ['95 of 100', 0.95],
  ['longest', 1],
] as const;
const at = (sorted: readonly number[], share: number): number => sorted[Math.ceil((sorted.length - 1) * share)]!;

/** How long each key takes, the middle of five; shortest first. */
function typed({ make }: Engine, keys: readonly string[]): readonly number[] {
  const find = make();
  for (const key of keys.slice(0, 20)) find(key, shown);
  return keys
    .map((key) =>
      median(
        Array.from({ length: 5 }, () => {
          const start = performance.now();
          find(key, shown);
          return performance.now() - start;
        }),
      ),
    )
    .toSorted((a, b) => a - b);
}

/** Less is better in every row, so it is what is missing that stands in the table. */
const missed = (shares: readonly number[]): number => 100 * (1 - mean(shares));
