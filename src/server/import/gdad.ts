import * as z from 'zod/mini';
import { type Catalogue, read, slug } from './catalogue.js';

const roleRows = z.array(
  z.looseObject({
    id: z.string(),
    title: z.string(),
    family: z.string(),
    summary: z.string(),
    skills: z.array(z.looseObject({ id: z.string(), level: z.nullable(z.number()) })),
  }),
);
const skillRows = z.array(z.looseObject({ id: z.string(), name: z.string() }));
const stepRows = z.array(z.looseObject({ from: z.string(), to: z.string() }));

/** The four names of the framework's own scale. */
const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((en) => ({ en }));

/** Said of every road: nobody counted anything here. */
const note = {
  en: 'Derived from the order of required skill levels within one role; not an observed move.',
  ja: '同じ職種のなかで、求められるスキルの段階の順から作った道です。実際の異動の記録ではありません。',
};

/**
 * The UK Government Digital and Data Profession Capability Framework: one
 * record a role and level. A skill whose level the framework leaves open stays
 * unknown. The source does not order role levels, so `level` is absent; roads
 * are the steps derived from the mean required skill level, hence `designed`.
 *
 * @param source parsed JSON: roles, skills and steps of the framework
 * @param attribution the line that the licence asks to show
 * @throws Error naming source and path where a row is not as described
 */
export function gdad(
  source: { roles: unknown; skills: unknown; transitions: unknown },
  attribution: string,
): Catalogue {
  const roles = read(roleRows, source.roles, 'GDaD roles');
  return {
    'role-families': [...new Set(roles.map(({ family }) => family))].map((family) => ({
      id: slug(family),
      name: { en: family },
      attribution,
    })),
    skills: read(skillRows, source.skills, 'GDaD skills').map(({ id, name }) => ({
      id,
      label: { en: name },
      levels,
      scale: [1, 4],
    })),
    roles: roles.map(({ id, title, family, summary, skills }) => {
      const { lead, points } = split(summary);
      return {
        id,
        title: { en: title },
        familyId: slug(family),
        ...(lead === '' ? {} : { summary: { en: lead } }),
        tasks: points.map((en) => ({ en })),
        skills: skills.map(({ id: skillId, level }) => ({ skillId, level })),
        refs: [{ scheme: 'gdad' as const, id }],
        place: 'inside' as const,
      };
    }),
    roads: read(stepRows, source.transitions, 'GDaD transitions').map(({ from, to }) => ({
      id: `${from}~${to}`,
      from,
      to,
      kind: 'up',
      evidence: 'designed',
      note,
    })),
  };
}

/** Summaries are a paragraph, a line "you will:", then points. */
function split(summary: string): { lead: string; points: string[] } {
  const lines = summary.split('\n').map((line) => line.trim());
  const isPoint = (line: string): boolean => line.startsWith('- ');
  return {
    lead: lines.filter((line) => line !== '' && !isPoint(line) && !line.endsWith(':')).join(' '),
    points: lines.filter(isPoint).map((line) => line.slice(2)),
  };
}
