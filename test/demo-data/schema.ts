import { resourceOf } from '../../src/model/resources.js';
import { schemaOf } from '../../src/model/schemas/index.js';

/** What is wrong with records of a resource, as `id: path: message`; an unknown resource is wrong too. */
export function broken(name: string, records: readonly unknown[]): string[] {
  const resource = resourceOf(name);
  if (resource === undefined) return [`unknown resource ${name}`];
  const ids = new Set<unknown>();
  return records.flatMap((record) => {
    const { id } = record as { id?: unknown };
    const twice = ids.has(id) ? [`${String(id)}: twice`] : [];
    ids.add(id);
    const { error } = schemaOf(resource).safeParse(record);
    return [
      ...twice,
      ...(error?.issues ?? []).map(({ path, message }) => `${String(id)}: ${path.join('.')}: ${message}`),
    ];
  });
}
