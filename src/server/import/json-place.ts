/**
 * Where a field stands in the text of a record, as characters before its
 * value; where there is no such field, the nearest thing that would hold it.
 *
 * @param text JSON that has been read
 * @param path names and places in arrays
 */
export function placeOf(text: string, path: readonly string[]): number {
  let at = space(text, 0);
  for (const name of path) {
    const inner = member(text, at, name);
    if (inner === undefined) return at;
    at = inner;
  }
  return at;
}

/** Where the member's value begins; of two with a name the last, as `JSON.parse` takes it. */
function member(text: string, start: number, name: string): number | undefined {
  const open = text[start];
  if (open !== '{' && open !== '[') return undefined;
  let found: number | undefined;
  let at = space(text, start + 1);
  for (let index = 0; text[at] !== '}' && text[at] !== ']'; index++) {
    let key = String(index);
    if (open === '{') {
      const end = past(text, at);
      key = JSON.parse(text.slice(at, end)) as string;
      at = space(text, space(text, end) + 1);
    }
    if (key === name) found = at;
    at = space(text, past(text, at));
    if (text[at] === ',') at = space(text, at + 1);
  }
  return found;
}

/** The end of the value that begins here. */
function past(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const [part = ''] = from(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/y, text, at);
    if (part === '{' || part === '[') depth += 1;
    else if (part === '}' || part === ']') depth -= 1;
    at += part.length;
    if (depth > 0) at = space(text, at);
  } while (depth > 0);
  return at;
}

const space = (text: string, at: number): number => at + (from(/[ \t\r\n]*/y, text, at)[0] ?? '').length;

function from(expression: RegExp, text: string, at: number): readonly string[] {
  expression.lastIndex = at;
  return expression.exec(text) ?? [];
}
