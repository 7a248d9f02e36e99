import * as z from 'zod/mini';
import { type Catalogue, read } from './catalogue.js';

const roleRows = z.array(
  z.looseObject({
    id: z.string(),
    title: z.string(),
    aliasesJa: z.optional(z.array(z.string())),
    family: z.string(),
    familyId: z.string().check(z.minLength(2)),
    summaryJa: z.optional(z.nullable(z.string())),
    skills: z.array(z.looseObject({ id: z.string(), level: z.nullable(z.number()) })),
  }),
);
const skillRows = z.array(z.looseObject({ id: z.string(), name: z.string(), type: z.enum(['skill', 'knowledge']) }));

const categories = { skill: { ja: 'スキル', en: 'Skill' }, knowledge: { ja: '知識', en: 'Knowledge' } };

/**
 * 日本版O-NET (job tag): jobs in Japanese with decimal scores. What a job has
 * no score for stays unknown; zero is a score. The source gives no scale, so
 * none is claimed, and no roads. The family is the first two digits of the
 * ministry's classification.
 *
 * @param source parsed JSON: roles and skills
 * @param attribution the line that the terms of use ask to show, with file name and version
 * @throws Misfit naming source and path where a row is not as described
 */
export function jobtag(source: { roles: unknown; skills: unknown }, attribution: string): Catalogue {
  const roles = read(roleRows, source.roles, 'job tag roles');
  const families = new Map(roles.map(({ familyId, family }) => [familyId.slice(0, 2), family]));
  return {
    'role-families': [...families].map(([id, ja]) => ({ id, name: { ja }, attribution })),
    skills: read(skillRows, source.skills, 'job tag skills').map(({ id, name, type }) => ({
      id,
      label: { ja: name },
      category: categories[type],
    })),
    roles: roles.map(({ id, title, aliasesJa = [], familyId, summaryJa, skills }) => ({
      id,
      title: { ja: title },
      ...(aliasesJa.length === 0 ? {} : { aliases: aliasesJa.map((ja) => ({ ja })) }),
      familyId: familyId.slice(0, 2),
      ...(summaryJa ? { summary: { ja: summaryJa } } : {}),
      ...(skills.length === 0 ? {} : { skills: skills.map((skill) => ({ skillId: skill.id, level: skill.level })) }),
      refs: [{ scheme: 'jobtag' as const, id }],
      place: 'outside' as const,
    })),
    roads: [],
  };
}
