/** Characters that are parsed at once: about a millisecond. */
const slice = 2 ** 16;

/**
 * What `JSON.parse` gives, made in slices (`inSlices`): a company's roads are
 * megabytes, and parsing them in one go would hold up the page. A long array is
 * cut between its elements; everything else is parsed at once.
 *
 * @param size characters of a slice
 * @throws SyntaxError as `JSON.parse` does
 */
export function* jsonSlices(text: string, size = slice): Generator<void, unknown, undefined> {
  const first = text.search(/\S/);
  if (text.length <= size || text[first] !== '[') return JSON.parse(text);
  const elements: unknown[] = [];
  let from = first + 1;
  let depth = 1;
  for (let at = from; at < text.length && depth > 0; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = stringEnd(text, at);
      if (at < 0) return JSON.parse(text);
    } else if (code === openArray || code === openObject) depth++;
    else if (code === closeArray || code === closeObject) depth--;
    const isEnd = depth === 0;
    if (!isEnd && !(depth === 1 && code === comma && at - from >= size)) continue;
    const part = partOf(text.slice(from, at));
    // Not JSON, or an array with nothing between two commas: the parser says what is wrong.
    if (!part || (part.length === 0 && from !== first + 1)) return JSON.parse(text);
    for (const element of part) elements.push(element);
    from = at + 1;
    if (!isEnd) yield;
  }
  return depth === 0 && text[from - 1] === ']' && !/\S/.test(text.slice(from)) ? elements : JSON.parse(text);
}

const [quote, comma, backslash] = [34, 44, 92];
const [openArray, closeArray, openObject, closeObject] = [91, 93, 123, 125];

/** Place of the quote that ends a string, −1 where none does. */
function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return -1;
}

function partOf(elements: string): readonly unknown[] | undefined {
  try {
    return JSON.parse(`[${elements}]`) as readonly unknown[];
  } catch {
    return undefined; // said by parsing the whole
  }
}
