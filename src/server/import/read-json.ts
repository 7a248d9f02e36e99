import { type Entry, Place, Unreadable } from './entry.js';
import { jsonFlaw } from './json-flaw.js';
import { placeOf } from './json-place.js';

/** Characters of one record: more than any survey has, little enough to hold. */
const largest = 1_000_000;
/** Deeper than any record. */
const deepest = 100;

/**
 * Reads an array of records one by one, however long it is: only one record
 * is held at a time.
 *
 * @throws Unreadable with line and column where it is not JSON, or no array
 */
export async function* readJson(text: AsyncIterable<string>): AsyncGenerator<Entry> {
  const place = new Place();
  const stop = (reason: string, at = place): never => {
    throw new Unreadable({ line: at.line, column: at.column, path: '', reason });
  };
  let phase = 'open' as 'open' | 'first' | 'next' | 'inside' | 'end';
  let begun = new Place();
  let held = '';
  let depth = 0;
  let quoted = false;
  let escaped = false;

  const grown = (more: string): string => {
    if (held.length + more.length <= largest) return held + more;
    return stop(`a record of more than ${largest} characters, or one that is not closed`, begun);
  };

  for await (const chunk of text) {
    let from = 0;
    let passed = 0;
    const here = (at: number): Place => {
      place.pass(chunk.slice(passed, at));
      passed = at;
      return place;
    };
    for (let at = 0; at < chunk.length; at++) {
      const char = chunk[at]!;
      if (phase === 'inside') {
        if (quoted) {
          if (escaped) escaped = false;
          else if (char === '\\') escaped = true;
          else if (char === '"') quoted = false;
        } else if (char === '"') quoted = true;
        else if (char === '{' || char === '[') {
          if (++depth > deepest) stop(`nested more than ${deepest} deep`, here(at));
        } else if (depth > 0) {
          if (char === '}' || char === ']') depth -= 1;
        } else if (char === ',' || char === ']') {
          yield parsed(grown(chunk.slice(from, at)), begun);
          held = '';
          phase = char === ',' ? 'next' : 'end';
        }
      } else if (!/\s/.test(char)) {
        if (phase === 'open') {
          if (char === '{')
            stop('an array of records is expected: [ … ] round them, commas between (NDJSON is not read)', here(at));
          if (char !== '[') stop('an array of records is expected: [', here(at));
          phase = 'first';
        } else if (phase === 'first' && char === ']') phase = 'end';
        else if (phase === 'end') stop('text after the end of the array', here(at));
        else if (char === ',' || char === ']') stop('a record is expected', here(at));
        else {
          const { line, column } = here(at);
          begun = new Place(line, column);
          phase = 'inside';
          from = at--;
        }
      }
    }
    if (phase === 'inside') held = grown(chunk.slice(from));
    here(chunk.length);
  }
  if (phase === 'inside') stop('the file ends within this record', begun);
  if (phase !== 'end') stop(phase === 'open' ? 'the file is empty' : 'the file ends before the array does');
}

function parsed(text: string, { line, column }: Place): Entry {
  const after = (at: number): Place => new Place(line, column).pass(text.slice(0, at));
  try {
    const value = JSON.parse(text) as unknown;
    return { line, column, value, placeOf: (path) => after(placeOf(text, path.split('.'))) };
  } catch {
    const { at, reason } = jsonFlaw(text);
    const place = after(at);
    throw new Unreadable({ line: place.line, column: place.column, path: '', reason: `not JSON: ${reason}` });
  }
}
