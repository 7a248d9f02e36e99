import * as z from 'zod/mini';
import { type Catalogue, read } from './catalogue.js';

const roleRows = z.array(
  z.looseObject({
    id: z.string(),
    title: z.string(),
    alternateTitles: z.optional(z.array(z.string())),
    family: z.string(),
    familyId: z.string(),
    level: z.nullable(z.number()),
    skills: z.array(
      z.looseObject({
        id: z.string(),
        level: z.number(),
        importance: z.number(),
        lowPrecision: z.optional(z.boolean()),
      }),
    ),
  }),
);
const skillRows = z.array(z.looseObject({ id: z.string(), name: z.string(), group: z.string() }));
const edgeRows = z.array(z.looseObject({ from: z.string(), to: z.string(), rank: z.number(), tier: z.string() }));
const descriptionRows = z.record(z.string(), z.string());

/** What is left out of a database of this size. */
export interface OnetCut {
  /** Skills kept a role, the most important ones first. */
  readonly skillsPerRole: number;
  /** Relatedness tiers kept: `Primary-Short` (ranks 1–5), `Primary-Long` (6–10), `Supplemental` (11–20). */
  readonly tiers: readonly string[];
}

/**
 * The O*NET database. `level` is the job zone (1–5, how much preparation a
 * job takes), unknown for the jobs without one; a skill's level runs from 0
 * to 7, its weight is the importance (1–5). A figure that O*NET advises to
 * suppress for its low precision is left unknown. Edges are curated
 * relatedness, not moves: kind `related`, never a count.
 *
 * @param source parsed JSON: roles, skills, descriptions by role id, related occupations
 * @param attribution the line that the licence asks to show
 * @throws Error naming source and path where a row is not as described
 */
export function onet(
  source: { roles: unknown; skills: unknown; descriptions: unknown; transitions: unknown },
  attribution: string,
  cut: OnetCut,
): Catalogue {
  const roles = read(roleRows, source.roles, 'O*NET roles');
  const descriptions = read(descriptionRows, source.descriptions, 'O*NET descriptions');
  const families = new Map(roles.map(({ familyId, family }) => [familyId, family]));
  return {
    'role-families': [...families].map(([id, en]) => ({ id, name: { en }, attribution })),
    skills: read(skillRows, source.skills, 'O*NET skills').map(({ id, name, group }) => ({
      id,
      label: { en: name },
      category: { en: group },
      scale: [0, 7],
    })),
    roles: roles.map(({ id, title, alternateTitles = [], familyId, level, skills }) => {
      const summary = descriptions[id];
      return {
        id,
        title: { en: title },
        ...(alternateTitles.length === 0 ? {} : { aliases: alternateTitles.map((en) => ({ en })) }),
        familyId,
        level,
        ...(summary === undefined ? {} : { summary: { en: summary } }),
        skills: skills
          .toSorted((a, b) => b.importance - a.importance || b.level - a.level || (a.id < b.id ? -1 : 1))
          .slice(0, cut.skillsPerRole)
          .map((skill) => ({
            skillId: skill.id,
            level: skill.lowPrecision === true ? null : skill.level,
            weight: skill.importance,
          })),
        refs: [{ scheme: 'onet' as const, id }],
        place: 'outside' as const,
      };
    }),
    roads: read(edgeRows, source.transitions, 'O*NET transitions')
      .filter(({ tier }) => cut.tiers.includes(tier))
      .map(({ from, to, rank }) => ({
        id: `${from}~${to}`,
        from,
        to,
        kind: 'related',
        evidence: 'designed',
        // Which release it is stands in the attribution.
        note: `O*NET Related Occupations, rank ${rank}`,
      })),
  };
}
