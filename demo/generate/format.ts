import type { Content } from './company.js';

/** A list as JSON with one record a line, so that a change shows as the records it changes. */
const lines = (records: readonly unknown[]): string =>
  records.length === 0 ? '[]' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;

/** The text of a data file: one record, or one field, a line. */
export function format(content: Content): string {
  if (isList(content)) return `${lines(content)}\n`;
  const fields = Object.entries(content).map(([field, value]) => {
    const long = Array.isArray(value) && value.some((each) => typeof each === 'object');
    return `${JSON.stringify(field)}: ${long ? lines(value) : JSON.stringify(value)}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

const isList = (content: Content): content is readonly unknown[] => Array.isArray(content);
