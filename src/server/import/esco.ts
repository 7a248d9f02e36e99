import * as z from 'zod/mini';
import { type Catalogue, read, slug } from './catalogue.js';

const roleRows = z.array(
  z.looseObject({
    id: z.string(),
    title: z.string(),
    altLabels: z.optional(z.array(z.string())),
    family: z.string(),
    skills: z.array(z.looseObject({ id: z.string(), need: z.enum(['essential', 'optional']) })),
  }),
);
const skillRows = z.array(z.looseObject({ id: z.string(), name: z.string(), type: z.optional(z.string()) }));

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
    'role-families': [...new Set(roles.map(({ family }) => family))].map((family) => ({
      id: slug(family),
      name: { en: family },
      attribution,
    })),
    skills: read(skillRows, source.skills, 'ESCO skills').map(({ id, name, type }) => ({
      id,
      label: { en: name.trim() },
      ...(type === undefined ? {} : { category: { en: type } }),
    })),
    roles: roles.map(({ id, title, altLabels = [], family, skills }) => ({
      id,
      title: { en: title.trim() },
      ...(altLabels.length === 0 ? {} : { aliases: altLabels.map((en) => ({ en: en.trim() })) }),
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
