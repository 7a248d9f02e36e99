import type * as z from 'zod/mini';

const kinds: { readonly [kind: string]: string } = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What a schema expected, in words: the small build of zod says only that an input is invalid. */
export function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `${kinds[issue.expected] ?? issue.expected} is expected`;
  if (issue.code === 'invalid_value') return `${issue.values.map(String).join(' or ')} is expected`;
  if (issue.code === 'too_small') return `at least ${String(issue.minimum)} is expected`;
  // Of several ways the first is the usual one.
  const [usual] = issue.code === 'invalid_union' ? (issue.errors[0] ?? []) : [];
  return usual ? wordsOf(usual) : issue.message;
}
