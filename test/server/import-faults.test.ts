import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { convertCatalogue, ImportRefused, lineOf, type Origin } from '../../src/server/import/index.js';
import { catalogueSets, readSet } from './catalogue-sets.js';

type Files = Readonly<Record<string, string>>;

/** Puts words into a line of a file in the place of others. */
function put(files: Files, name: string, line: number, old: string | RegExp, words: string): Files {
  const lines = files[name]!.split('\n');
  const before = lines[line - 1]!;
  lines[line - 1] = before.replace(old, words);
  assert.notEqual(lines[line - 1], before, `${name}:${line} has no ${String(old)}`);
  return { ...files, [name]: lines.join('\n') };
}

/** Line and column where these words stand after that line begins, as an editor shows it. */
function at(files: Files, name: string, line: number, words: string): string {
  const column = files[name]!.split('\n')[line - 1]!.indexOf(words);
  assert.ok(column >= 0, `${name}:${line} has no ${words}`);
  return `${name}:${line}:${column + 1}`;
}

/** The place just after them. */
const past = (files: Files, name: string, line: number, words: string): string =>
  at(files, name, line, words).replace(/\d+$/, (column) => String(Number(column) + words.length));

const flawsOf = async (from: Origin, files: Files): Promise<string[]> => {
  const error = await convertCatalogue(from, files, { attribution: 'line' }).catch((thrown: unknown) => thrown);
  assert.ok(error instanceof ImportRefused, String(error));
  return error.flaws.map(lineOf);
};

const idOn = (files: Files, name: string, line: number): string =>
  /"id":\s*"([^"]+)"/.exec(files[name]!.split('\n')[line - 1]!)![1]!;

interface Fault {
  readonly name: string;
  /** A file that a source must have for this to go wrong. */
  readonly needs: string;
  /** The damaged files, and what is said of them. */
  readonly of: (files: Files) => { readonly files: Files; readonly says: readonly string[] };
}

/* Extracts have one row a line: row n of a table stands in line n + 1. */
const faults: readonly Fault[] = [
  {
    name: 'JSON that is broken in the middle',
    needs: 'roles.json',
    of(files) {
      const broken = put(files, 'roles.json', 4, '"title":', '"title"');
      const { length } = /^.*?"title"/.exec(broken['roles.json']!.split('\n')[3]!)![0];
      return { files: broken, says: [`roles.json:4:${length + 1} not JSON: a colon is expected`] };
    },
  },
  {
    name: 'JSON that ends too early',
    needs: 'roles.json',
    of(files) {
      const lines = files['roles.json']!.split('\n').slice(0, 4);
      return {
        files: { ...files, 'roles.json': lines.join('\n') },
        says: [`roles.json:4:${lines[3]!.length + 1} the file ends before the array does`],
      };
    },
  },
  {
    name: 'a file that is not there',
    needs: 'roles.json',
    of: (files) => ({
      files: Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'roles.json')),
      says: ['roles.json is missing'],
    }),
  },
  {
    name: 'values of the wrong kind, all of them told',
    needs: 'roles.json',
    of(files) {
      const wrong = put(
        put(files, 'roles.json', 3, /"title":\s*"[^"]*"/, '"title":7'),
        'roles.json',
        5,
        /"id":\s*"[^"]*"/,
        '"id":null',
      );
      return {
        files: wrong,
        says: [
          `${past(wrong, 'roles.json', 3, '"title":')} title: a text is expected`,
          `${past(wrong, 'roles.json', 5, '"id":')} id: a text is expected`,
        ],
      };
    },
  },
  {
    name: 'a skill that there is not',
    needs: 'skills.json',
    of(files) {
      const lines = files['roles.json']!.split('\n');
      const line = lines.findIndex((text) => /"skills":\s*\[\s*\{/.test(text)) + 1;
      const wrong = put(files, 'roles.json', line, /("skills":\s*\[\s*\{\s*"id":\s*)"[^"]*"/, '$1"nowhere"');
      return {
        files: wrong,
        says: [`${at(wrong, 'roles.json', line, '"nowhere"')} skills.0.id: there is no "nowhere" in skills`],
      };
    },
  },
  {
    name: 'an id that stands twice',
    needs: 'skills.json',
    of(files) {
      const first = idOn(files, 'skills.json', 2);
      const lines = files['skills.json']!.split('\n');
      const twice = { ...files, 'skills.json': [...lines.slice(0, 2), lines[1]!, ...lines.slice(2)].join('\n') };
      return {
        files: twice,
        says: [`${at(twice, 'skills.json', 3, `"${first}"`)} id: "${first}" stands twice, first in line 2`],
      };
    },
  },
  {
    name: 'a role that stands twice',
    needs: 'roles.json',
    of(files) {
      const first = idOn(files, 'roles.json', 2);
      const lines = files['roles.json']!.split('\n');
      const twice = { ...files, 'roles.json': [...lines.slice(0, 2), lines[1]!, ...lines.slice(2)].join('\n') };
      return {
        files: twice,
        says: [`${at(twice, 'roles.json', 3, `"${first}"`)} id: "${first}" stands twice, first in line 2`],
      };
    },
  },
  {
    name: 'a road to where there is nothing',
    needs: 'transitions.json',
    of(files) {
      const wrong = put(files, 'transitions.json', 3, /"to":\s*"[^"]*"/, '"to":"nowhere"');
      return {
        files: wrong,
        says: [`${at(wrong, 'transitions.json', 3, '"nowhere"')} to: there is no "nowhere" in roles`],
      };
    },
  },
];

/* HR's sheet is asked the same in its own words, by row and column of the spreadsheet. */
const inSheet: readonly (readonly [name: string, csv: string, says: readonly string[]])[] = [
  ['broken CSV', 'title,level\nA,1\nB,"2\n', ['s.csv:3 a quote is opened in this row and never closed']],
  ['a file that holds nothing', '', ['s.csv:1 the file is empty']],
  [
    'values of the wrong kind, all of them told',
    'title,level,place\nA,one,here\n,2,\n',
    [
      's.csv:2:2 level: a number is expected',
      's.csv:2:3 place: 社内 or 社外 (inside, outside) is expected',
      's.csv:3:1 title: a role without a name',
    ],
  ],
  [
    'a skill with half a level',
    'title,skills\nA,Selling:\n',
    ['s.csv:2:2 skills: "Selling:": a level after the colon is a number; where it is not known, leave out the colon'],
  ],
  ['an id that stands twice', 'code,title\nx,A\nX,B\n', ['s.csv:3:1 code: "X" stands twice, first in row 2']],
  ['a road to where there is nothing', 'title,next\nA,B\n', ['s.csv:2:2 next: there is no role "B" in this sheet']],
];

describe('whatever is wrong is told with its place, of every origin', () => {
  for (const set of catalogueSets().filter(({ name }) => name.endsWith('(extract)'))) {
    const { files } = readSet(set);
    for (const fault of faults.filter(({ needs }) => files[needs] !== undefined)) {
      test(`${set.name}: ${fault.name}`, async () => {
        const { files: damaged, says } = fault.of(files);
        const flaws = await flawsOf(set.from, damaged);
        assert.deepEqual(flaws.slice(0, says.length), says);
      });
    }
  }
  for (const [name, csv, says] of inSheet)
    test(`sheet: ${name}`, async () => assert.deepEqual(await flawsOf('sheet', { 's.csv': csv }), says));
});
