import { existsSync, readFileSync } from 'node:fs';
import { filesOf, type Origin, sheetTemplate } from '../../src/server/import/index.js';

/** A catalogue as its converter reads it, and what is known of it. */
export interface CatalogueSet {
  readonly name: string;
  readonly from: Origin;
  /** Its folder; none where it is made here. */
  readonly folder: URL | undefined;
  /** Families, skills, roles, roads. */
  readonly counts: readonly [number, number, number, number];
  /** Skills asked for by all roles together, and how many of them with a level. */
  readonly asked: readonly [number, number];
  /** The line that has to be shown. */
  readonly licence: RegExp;
  /** What is said of the conversion. */
  readonly notes: readonly RegExp[];
}

const extracts = new URL('../fixtures/catalogues/', import.meta.url);
/** The whole sets, most of which are not ours to ship: they lie beside the checkout where somebody has put them. */
const whole = new URL('../../../shared/data/', import.meta.url);

type Known = Pick<CatalogueSet, 'counts' | 'asked' | 'notes'> & { readonly folder: string };
const known: readonly (Pick<CatalogueSet, 'from' | 'licence'> & { readonly sets: readonly [Known, Known] })[] = [
  {
    from: 'gdad',
    licence: /Open Government Licence v3\.0/,
    sets: [
      {
        folder: 'gdad',
        counts: [3, 83, 50, 34],
        asked: [406, 378],
        notes: [/^28 of 406 .*unknown, not zero/, /not moves/],
      },
      {
        folder: 'uk-gdad-framework',
        counts: [8, 188, 205, 153],
        asked: [1809, 1781],
        notes: [/^28 of 1809 .*unknown, not zero/, /not moves/],
      },
    ],
  },
  {
    from: 'onet',
    licence: /CC BY 4\.0.*not approved, endorsed, or tested/,
    sets: [
      {
        folder: 'onet',
        counts: [11, 35, 80, 605],
        asked: [2147, 2111],
        notes: [/^36 of 2147 .*not zero/, /nearness, not moves/],
      },
      {
        folder: 'onet-29.3',
        counts: [23, 35, 1016, 18_460],
        asked: [27_463, 27_345],
        notes: [/^118 of 27463 .*not zero/, /nearness, not moves/],
      },
    ],
  },
  {
    from: 'esco',
    licence: /ESCO classification of the European Commission.*modified/,
    sets: [
      { folder: 'esco', counts: [10, 632, 3039, 0], asked: [1801, 0], notes: [/no skill levels and no roads/] },
      {
        folder: 'esco-1.2.0',
        counts: [10, 13_492, 3039, 0],
        asked: [129_004, 0],
        notes: [/no skill levels and no roads/],
      },
    ],
  },
  {
    from: 'jobtag',
    licence: /JILPT.*ver\.7\.00.*加工して作成/,
    sets: [
      {
        folder: 'jobtag',
        counts: [15, 72, 139, 0],
        asked: [1280, 1280],
        notes: [/^11 of 139 jobs have no scores/, /no roads/],
      },
      {
        folder: 'jobtag-ipd-7.00',
        counts: [15, 72, 556, 0],
        asked: [36_186, 36_186],
        notes: [/^43 of 556 jobs have no scores/, /no roads/],
      },
    ],
  },
  {
    from: 'moves',
    licence: /Annual Report to Congress/,
    sets: (['white-house', 'white-house-staff-2009-2017'] as const).map((folder): Known => ({
      folder,
      counts: [1, 0, 95, 10],
      asked: [0, 0],
      notes: [/^70 of 80 roads .*fewer than 5 people/],
    })) as [Known, Known],
  },
];

/** Is the folder of whole sets there? */
export const wholeSetsLie = (): boolean => existsSync(whole);

/** Every catalogue in this checkout, and every whole set beside it. */
export function catalogueSets(): readonly CatalogueSet[] {
  const own: CatalogueSet = {
    name: 'the template of HR’s sheet',
    from: 'sheet',
    folder: undefined,
    counts: [2, 5, 3, 6],
    asked: [7, 5],
    licence: /^from our handbook$/,
    notes: [],
  };
  return [
    own,
    ...known.flatMap(({ sets: [extract, all], ...rest }) => [
      { ...rest, ...extract, name: `${extract.folder} (extract)`, folder: new URL(`${extract.folder}/`, extracts) },
      ...(existsSync(new URL(`${all.folder}/`, whole))
        ? [{ ...rest, ...all, name: all.folder, folder: new URL(`${all.folder}/`, whole) }]
        : []),
    ]),
  ];
}

/** Its files, and the line to show with it. */
export function readSet({ from, folder }: CatalogueSet): { files: Record<string, string>; attribution: string } {
  if (folder === undefined) return { files: { '役割.csv': sheetTemplate('ja') }, attribution: 'from our handbook' };
  const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  return {
    files: Object.fromEntries(filesOf(from).map((name) => [name, text(name)])),
    attribution: (JSON.parse(text('SOURCE.json')) as { attribution: string }).attribution,
  };
}
