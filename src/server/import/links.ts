import type { Entry } from './entry.js';
import type { Flaws } from './refused.js';
import type { Tables } from './tables.js';

/** As much of a source's rows as links go by; a converter has just read them. */
interface RoleRow {
  readonly id: string;
  readonly skills?: readonly { readonly id: string }[];
}
interface StepRow {
  readonly from: string;
  readonly to: string;
}

/**
 * Ids that stand twice in a source's tables, and what points to nothing there.
 */
export function checkLinks({ entries, fileOf }: Pick<Tables, 'entries' | 'fileOf'>, flaws: Flaws): void {
  const entriesOf = (part: string): readonly Entry[] => entries.get(part) ?? [];
  const tell = (part: string, { line, column, placeOf }: Entry, path: string, reason: string): void => {
    const place = placeOf?.(path) ?? { line, column };
    flaws.add({ file: fileOf(part), line: place.line, column: place.column, path, reason });
  };
  const idsOf = (part: string, idOf: (value: unknown) => string, path: string): ReadonlySet<string> => {
    const seen = new Map<string, number>();
    for (const entry of entriesOf(part)) {
      const id = idOf(entry.value);
      const first = seen.get(id);
      if (first === undefined) seen.set(id, entry.line);
      else tell(part, entry, path, `"${id}" stands twice, first in line ${first}`);
    }
    return new Set(seen.keys());
  };
  const ownId = (value: unknown): string => (value as RoleRow).id;
  const roles = idsOf('roles', ownId, 'id');
  const skills = idsOf('skills', ownId, 'id');
  idsOf('transitions', (value) => `${(value as StepRow).from}~${(value as StepRow).to}`, 'to');
  for (const entry of entriesOf('roles')) {
    for (const [at, { id }] of ((entry.value as RoleRow).skills ?? []).entries()) {
      if (!skills.has(id)) tell('roles', entry, `skills.${at}.id`, `there is no "${id}" in skills`);
    }
  }
  for (const entry of entriesOf('transitions')) {
    for (const end of ['from', 'to'] as const) {
      const id = (entry.value as StepRow)[end];
      if (!roles.has(id)) tell('transitions', entry, end, `there is no "${id}" in roles`);
    }
  }
}
