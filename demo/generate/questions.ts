/**
 * Writes `demo/data/decks/one-on-one-questions.json`, the optional deck.
 *
 * `npx tsx demo/generate/questions.ts <folder>` where the folder holds
 * `1on1-questions/` with prompts.json and SOURCE.json. The questions' words
 * are left as they are; where each belongs is our own reading, in
 * `source/questions.psv`. What asks about other people by name, family, money,
 * appraisal or leaving has depth 3, which no manager draws.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDeck } from '../../src/model/deck/deck.js';
import { format } from './format.js';
import { table, words } from './source.js';

interface Question {
  readonly id: string;
  readonly ja: string;
  readonly en: string;
}

const [from] = process.argv.slice(2);
if (from === undefined) throw new Error('usage: npx tsx demo/generate/questions.ts <folder with the sources>');
const sources = pathToFileURL(join(from, '1on1-questions', '/'));
const load = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, sources), 'utf8')) as T;

const { attribution } = load<{ attribution: string }>('SOURCE.json');
const questions = load<Question[]>('prompts.json');
const places = new Map(
  table('questions').flatMap(({ questions: ids, support, phase, depth }) =>
    words(ids).map((id) => [id, { support, phase, depth: Number(depth) }] as const),
  ),
);
const prompts = questions.map(({ id, ja, en }) => {
  const place = places.get(id);
  if (!place) throw new Error(`source/questions.psv: ${id} has no place`);
  return { id, ...place, type: 'boss', direction: 'to-employee', text: { ja: ja.trim(), en: en.trim() } };
});
const deck = {
  mode: 'add',
  source: { text: attribution, url: 'https://github.com/VGraupera/1on1-questions' },
  prompts,
};
const read = readDeck(deck);
if (typeof read === 'string') throw new Error(read);

const folder = new URL('../data/decks/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('one-on-one-questions.json', folder), format(deck));
