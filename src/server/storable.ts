/** Deeper than any record, shallower than what any parser or database gives up at. */
const depthLimit = 40;

/**
 * What a JSON value holds that a database cannot keep unchanged, in words, or
 * `undefined`: NUL characters and half surrogates (PostgreSQL refuses them),
 * numbers beyond what JSON can write back, endless nesting.
 */
export function unstorable(value: unknown): string | undefined {
  const left: [value: unknown, path: string, depth: number][] = [[value, '', 0]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [item, path, depth] = next;
    const at = path || '(the record)';
    if (typeof item === 'string') {
      if (item.includes('\0') || !wellFormed(item)) return `${at}: holds a character that is not text`;
    } else if (typeof item === 'number') {
      if (!Number.isFinite(item)) return `${at}: a number too large`;
    } else if (typeof item === 'object' && item !== null) {
      if (depth >= depthLimit) return `${at}: nested more than ${depthLimit} deep`;
      for (const [key, inner] of Object.entries(item)) {
        if (key.includes('\0') || !wellFormed(key)) return `${at}: a name that is not text`;
        left.push([inner, path ? `${path}.${key}` : key, depth + 1]);
      }
    }
  }
  return undefined;
}

const wellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
