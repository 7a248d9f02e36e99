import type { Role } from '../../../model/records/career.js';
import { atOnce } from '../../../model/slices.js';
import type { Career } from '../career.js';
import { cardHeight, cardWidth } from './map-view.js';
import { titleOf } from '../title.js';

/** Roles of one family, in lines of columns. */
export interface Ground {
  /** The family's id; empty for roles without one. */
  readonly familyId: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Ids from the top, column by column, and where each column stands. */
  readonly columns: readonly { readonly x: number; readonly roles: readonly string[] }[];
}

/** The whole catalogue as districts, one a family. */
export interface Grounds {
  readonly width: number;
  readonly height: number;
  readonly districts: readonly Ground[];
}

const columnStep = 11.5;
/** From one role of a district to the next. */
export const pitch = 5.8;
/** Room over a district for its name. */
export const nameHeight = 4;
const street = 3;
/** The whole is about so much wider than high, as a page is. */
const aspect = 1.5;

/**
 * Lays the whole catalogue out: a district a family in the catalogue's order,
 * in each the roles by level, then by title, in columns of one length, the
 * districts in lines as words in a text. Linear in the roles but for the
 * sorting, so ten thousand take no layout; the same catalogue gives the same map.
 */
export const groundsOf = (career: Career, lang: string, wanted: (role: Role) => boolean): Grounds =>
  atOnce(groundsSlices(career, lang, wanted));

const slice = 500;

/** The same in slices of about a millisecond (`inSlices`). */
export function* groundsSlices(
  career: Career,
  lang: string,
  wanted: (role: Role) => boolean,
): Generator<void, Grounds, undefined> {
  const byFamily = new Map<string, Role[]>([...career.family.keys()].map((id) => [id, []]));
  let count = 0;
  for (const role of career.graph.roles) {
    if (!wanted(role)) continue;
    const id = career.family.has(role.familyId ?? '') ? role.familyId! : '';
    const those = byFamily.get(id) ?? [];
    if (those.push(role) === 1) byFamily.set(id, those);
    if (++count % slice === 0) yield;
  }
  const families = [...byFamily].filter(([, roles]) => roles.length > 0);
  // A family of usual size is about as wide as it is high.
  const usual = count / Math.max(1, families.length);
  const length = Math.max(3, Math.min(40, Math.round(Math.sqrt((usual * columnStep) / pitch / 1.3))));
  const columnsOf = (roles: readonly Role[]): number => Math.ceil(roles.length / length);
  const across = families.reduce((sum, [, roles]) => sum + columnsOf(roles) * columnStep + street, 0);
  const down = length * pitch + nameHeight + street;
  const room = Math.max(
    Math.sqrt(across * down * aspect),
    families.reduce((most, [, roles]) => Math.max(most, columnsOf(roles) * columnStep), 0),
  );

  const districts: Ground[] = [];
  let x = 0;
  let y = 0;
  let width = 0;
  let sortedSince = 0;
  for (const [familyId, roles] of families) {
    const wide = (columnsOf(roles) - 1) * columnStep + cardWidth;
    if (x > 0 && x + wide > room) {
      x = 0;
      y += down;
    }
    const sorted = sortedRoles(roles, career, lang);
    const columns = Array.from({ length: columnsOf(roles) }, (_, n) => ({
      x: x + n * columnStep,
      roles: sorted.slice(n * length, (n + 1) * length),
    }));
    const bottom = y + nameHeight + Math.min(length, roles.length) * pitch - (pitch - cardHeight);
    districts.push({ familyId, left: x, top: y, right: x + wide, bottom, columns });
    width = Math.max(width, x + wide);
    x += wide + street;
    if ((sortedSince += roles.length) < slice) continue;
    sortedSince = 0;
    yield;
  }
  return { width, height: districts.reduce((most, { bottom }) => Math.max(most, bottom), 0), districts };
}

/** By level, then by title; in code points, as a collator would take longer than all the rest. */
function sortedRoles(roles: readonly Role[], career: Career, lang: string): readonly string[] {
  const titled = roles.map(({ id, level }) => ({
    id,
    level: level ?? Number.POSITIVE_INFINITY,
    title: titleOf(career, id, lang),
  }));
  return titled
    .toSorted((a, b) => (a.level === b.level ? (a.title < b.title ? -1 : 1) : a.level - b.level))
    .map(({ id }) => id);
}
