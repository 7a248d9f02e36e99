import * as z from 'zod/mini';
import { type Catalogue, read, slug } from './catalogue.js';

/** Words in one language, which then is English, or in several. */
const words = z.union([z.string(), z.record(z.string(), z.string())]);

const roleRows = z.array(
  z.looseObject({
    id: z.string(),
    title: words,
    altLabels: z.optional(z.array(words)),
    family: z.string(),
    familyWords: z.optional(words),
    skills: z.array(z.looseObject({ id: z.string(), need: z.enum(['essential', 'optional']) })),
  }),
);
const skillRows = z.array(z.looseObject({ id: z.string(), name: words, type: z.optional(z.string()) }));

/**
 * The ESCO classification. It knows which skills a job needs and how much they
 * matter (essential, optional: weight 2 and 1), but no level of any skill, so
 * none is made up; and no roads, so there are none. `knowledge` is told of a
 * skill only where the source says so.
 *
 * @param source parsed JSON: roles and skills
 * @param attribution the line that the licence asks to show
 * @throws Misfit naming source and path where a row is not as described
 */
export function esco(source: { roles: unknown; skills: unknown }, attribution: string): Catalogue {
  const roles = read(roleRows, source.roles, 'ESCO roles');
  return {
    'role-families': [...new Map(roles.map((role) => [role.family, role.familyWords ?? role.family]))].map(
      ([family, name]) => ({
        id: slug(family),
        name: told(name),
        attribution,
      }),
    ),
    skills: read(skillRows, source.skills, 'ESCO skills').map(({ id, name, type }) => ({
      id,
      label: told(name),
      ...(type === undefined ? {} : { category: { en: type } }),
    })),
    roles: roles.map(({ id, title, altLabels = [], family, skills }) => ({
      id,
      title: told(title),
      ...(altLabels.length === 0 ? {} : { aliases: altLabels.map(told) }),
      familyId: slug(family),
      skills: skills
        .map((skill) => ({ skillId: skill.id, weight: skill.need === 'essential' ? 2 : 1 }))
        .toSorted((a, b) => b.weight - a.weight),
      refs: [{ scheme: 'esco' as const, id }],
      place: 'outside' as const,
    })),
    roads: [],
  };
}

const told = (said: string | Record<string, string>): Record<string, string> =>
  typeof said === 'string' ? { en: said.trim() } : said;
