/** Where and why a text is not JSON. */
export interface JsonFlaw {
  /** Characters before it. */
  readonly at: number;
  readonly reason: string;
}

class Stop extends Error {
  readonly flaw: JsonFlaw;
  constructor(flaw: JsonFlaw) {
    super(flaw.reason);
    this.flaw = flaw;
  }
}

/**
 * The place that `JSON.parse` refused: its own message names none, or quotes
 * the text, which may be about people. Expects a nesting that was limited before.
 */
export function jsonFlaw(text: string): JsonFlaw {
  let at = 0;
  const take = (expression: RegExp): boolean => {
    expression.lastIndex = at;
    const [found] = expression.exec(text) ?? [];
    at += found?.length ?? 0;
    return found !== undefined;
  };
  const need = (expression: RegExp, reason: string): void => {
    if (!take(expression)) throw new Stop({ at, reason });
  };
  const space = (): boolean => take(/[ \t\r\n]*/y);
  // oxlint-disable-next-line no-control-regex -- exactly what JSON forbids within a string
  const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
  const listed = (end: RegExp, one: () => void, reason: string): void => {
    space();
    if (take(end)) return;
    do {
      space();
      one();
      space();
    } while (take(/,/y));
    need(end, reason);
  };
  const value = (): void => {
    space();
    if (take(/\{/y)) {
      const member = (): void => {
        need(string, 'a field name in double quotes is expected');
        space();
        need(/:/y, 'a colon is expected');
        value();
      };
      listed(/\}/y, member, 'a comma or } is expected');
    } else if (take(/\[/y)) {
      listed(/\]/y, value, 'a comma or ] is expected');
    } else if (!take(string)) {
      const open = text[at] === '"';
      const words = open ? 'a text that is not closed, or holds a line break or a wrong \\' : 'a value is expected';
      need(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y, words);
    }
  };
  try {
    value();
    space();
    return { at, reason: 'a comma or ] is expected' };
  } catch (error) {
    if (error instanceof Stop) return error.flaw;
    throw error;
  }
}
