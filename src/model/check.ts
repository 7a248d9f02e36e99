/**
 * What is wrong with a value, as `path: expected …`, or `undefined` where
 * nothing is. The checks of the records are generated from their zod schemas
 * (`npm run checks`) and tested to agree with them: a page then carries one
 * kilobyte instead of a validator, and ten thousand records take milliseconds.
 */
export type Check = (value: unknown, path?: Path) => string | undefined;

/** Where in the record a value is, '' at its root; `null` where nobody asks: putting paths together takes longer than all else. */
export type Path = string | null;

type Fields = { readonly [name: string]: Check };

const wrong = (path: Path, expected: string): string => `${path || '(the record)'}: expected ${expected}`;
const inside = (path: Path, name: string | number): Path =>
  path === null ? null : path ? `${path}.${name}` : `${name}`;
const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text of `min` to `max` UTF-16 units. */
/* @__NO_SIDE_EFFECTS__ */
export const str =
  (min = 0, max = Infinity): Check =>
  (value, path = '') =>
    typeof value === 'string' && value.length >= min && value.length <= max
      ? undefined
      : wrong(path, min || max < Infinity ? `text of ${min} to ${max} characters` : 'text');

/* @__NO_SIDE_EFFECTS__ */
const pattern =
  (expression: RegExp, expected: string): Check =>
  (value, path = '') =>
    typeof value === 'string' && expression.test(value) ? undefined : wrong(path, expected);

// zod's own patterns: leap years, lengths of months, offsets.
const day =
  '(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|' +
  '\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])))';
const time = 'T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';
/** A day: `2026-11-20`. */
export const date = pattern(/* @__PURE__ */ new RegExp(`^${day}$`), 'a date, YYYY-MM-DD');
/** A moment with an offset: `2026-11-20T09:00:00+09:00`. */
export const instant = pattern(/* @__PURE__ */ new RegExp(`^${day}${time}$`), 'an instant with an offset');

/** A finite number from `min` to `max`. */
/* @__NO_SIDE_EFFECTS__ */
export const num =
  (min = -Infinity, max = Infinity): Check =>
  (value, path = '') =>
    Number.isFinite(value) && (value as number) >= min && (value as number) <= max
      ? undefined
      : wrong(path, `a number${min > -Infinity || max < Infinity ? ` from ${min} to ${max}` : ''}`);

/** A safe integer from `min` to `max`. */
/* @__NO_SIDE_EFFECTS__ */
export const int =
  (min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): Check =>
  (value, path = '') =>
    Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
      ? undefined
      : wrong(path, `a whole number from ${min} to ${max}`);

export const bool: Check = (value, path = '') =>
  typeof value === 'boolean' ? undefined : wrong(path, 'true or false');

/** One of a few values. */
/* @__NO_SIDE_EFFECTS__ */
export const one =
  (...values: readonly unknown[]): Check =>
  (value, path = '') =>
    values.includes(value) ? undefined : wrong(path, values.join(', '));

/** The check, or null. */
/* @__NO_SIDE_EFFECTS__ */
export const nul =
  (check: Check): Check =>
  (value, path) =>
    value === null ? undefined : check(value, path);

/** Words: text, or text a language. */
export const text: Check = (value, path = '') =>
  typeof value === 'string'
    ? undefined
    : map(str())(value, path) && wrong(path, 'text, or an object of text by language');

/** A list of `min` to `max`. */
/* @__NO_SIDE_EFFECTS__ */
export const list =
  (check: Check, min = 0, max = Infinity): Check =>
  (value, path = '') =>
    Array.isArray(value) && value.length >= min && value.length <= max
      ? first(value, (each, at) => check(each, inside(path, at)))
      : wrong(path, `a list${sized(min, max)}`);

const sized = (min: number, max: number): string =>
  min === max ? ` of ${min}` : max < Infinity ? ` of ${min} to ${max}` : min ? ` of ${min} or more` : '';

/** A list of exactly these. */
/* @__NO_SIDE_EFFECTS__ */
export const tuple =
  (...checks: readonly Check[]): Check =>
  (value, path = '') =>
    Array.isArray(value) && value.length === checks.length
      ? first(checks, (check, at) => check(value[at], inside(path, at)))
      : wrong(path, `a list of ${checks.length}`);

/** An object of equal values under any names, or under some of these. */
/* @__NO_SIDE_EFFECTS__ */
export const map =
  (check: Check, names?: readonly string[]): Check =>
  (value, path = '') =>
    isObject(value)
      ? first(Object.keys(value), (name) =>
          names && !names.includes(name)
            ? wrong(inside(path, name), `one of ${names.join(', ')}`)
            : check(value[name], inside(path, name)),
        )
      : wrong(path, 'an object');

/** An object with these fields, those after the bar may be missing; others are kept as they are. */
/* @__NO_SIDE_EFFECTS__ */
export const obj = (needed: Fields, optional: Fields = {}): Check => {
  const fields = [...Object.entries(needed), ...Object.entries(optional)];
  return (value, path = '') =>
    isObject(value)
      ? first(fields, ([name, check]) =>
          value[name] === undefined && name in optional ? undefined : check(value[name], inside(path, name)),
        )
      : wrong(path, 'an object');
};

/** The first complaint; a loop, because it runs for every field of every record. */
function first<V>(values: readonly V[], check: (value: V, at: number) => string | undefined): string | undefined {
  for (let at = 0; at < values.length; at++) {
    const flaw = check(values[at]!, at);
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}
