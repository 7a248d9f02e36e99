import type { ClientBase, QueryConfig } from 'pg';

/** Statements that get a name: our own are some fifty, beside lists that are asked for by many fields or ids. */
const most = 300;

/**
 * Lets the connections of a pool prepare each statement once: a team's figure
 * is found in less time than its statement is parsed and planned in. Values
 * never stand in a statement, so that the texts are few; after 300 different
 * ones a new one goes without a name, as all did before.
 */
export function preparing(): (client: ClientBase) => void {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    if (!names.has(text) && names.size < most) names.set(text, `kyoritsu_${names.size}`);
    return names.get(text);
  };
  return (client) => {
    // Of its many forms, the one that the query builder calls: a text with values.
    const query = client.query.bind(client) as (what: QueryConfig | string, ...rest: readonly unknown[]) => unknown;
    const named = (text: QueryConfig | string, values?: unknown, ...rest: readonly unknown[]): unknown => {
      const some = typeof text === 'string' && Array.isArray(values) && values.length > 0;
      const name = some ? nameOf(text) : undefined;
      return name === undefined
        ? query(text, values, ...rest)
        : query({ name, text: text as string, values: values as unknown[] }, ...rest);
    };
    client.query = named as typeof client.query;
  };
}
