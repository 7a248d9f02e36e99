import type {
  Contact,
  Learning,
  Posting,
  Road,
  RoadKind,
  Role,
  RoleFamily,
  Skill,
  Story,
} from '../../src/model/records/career.js';
import type { Person } from '../../src/model/records/organisation.js';
import { personas } from './organisation.js';
import { both, table, words } from './source.js';

const levelNames = [
  { ja: '知っている', en: 'Knows of it' },
  { ja: '手を借りてできる', en: 'Does it with help' },
  { ja: '一人でできる', en: 'Does it alone' },
  { ja: '人に教えられる', en: 'Teaches it' },
];

const disclosures: Record<string, { ja: string; en: string }> = {
  offer: {
    ja: '応募したことは人事の担当者だけが知ります。今の上司には、合格してあなたが受けると決めたあとに伝えます。',
    en: 'Only the person in charge in HR knows that you applied. Your manager is told after you have accepted an offer.',
  },
  interview: {
    ja: '応募したことは人事の担当者と募集する部署が知ります。今の上司に伝える日は、面談のときに一緒に決めます。',
    en: 'HR and the hiring department know that you applied. You decide together, at the interview, when your manager is told.',
  },
  both: {
    ja: '今の仕事を続けながらの役割です。時間を調整するため、応募の前に上司と話してください。話しにくいときは人事に相談できます。',
    en: 'You keep your present job. Please talk with your manager before you apply, so that time can be arranged; HR helps where that is hard.',
  },
};

/** The eight families. */
export const roleFamilies = (): RoleFamily[] => table('families').map((row) => ({ id: row['id']!, name: both(row) }));

/** What roles ask for; a few without a scale, as real catalogues have them. */
export const skills = (): Skill[] =>
  table('skills').map((row) => ({
    id: row['id']!,
    label: both(row),
    category: both(row, 'categoryJa', 'categoryEn'),
    ...(row['named'] === 'y' ? { levels: levelNames, scale: [1, 4] } : {}),
  }));

/** Roles inside and outside, with the time away among them. */
export function roles(): Role[] {
  const tasks = new Map(table('tasks').map((row) => [row['role'], [both(row, 'ja1', 'en1'), both(row, 'ja2', 'en2')]]));
  return table('roles').map((row) => ({
    id: row['id']!,
    title: both(row),
    familyId: row['family'] || null,
    level: row['family'] === '' ? null : Number(row['level']),
    summary: both(row, 'summaryJa', 'summaryEn'),
    day: [both(row, 'day1Ja', 'day1En'), both(row, 'day2Ja', 'day2En')],
    ...(tasks.has(row['id']!) ? { tasks: tasks.get(row['id']!) } : {}),
    // `planning:3` is level 3 of 4; a skill without a number is asked for, at a level nobody has written down.
    skills: words(row['skills']).map((word) => {
      const [skillId = '', level] = word.split(':');
      return level === undefined ? { skillId } : { skillId, level: Number(level) };
    }),
    refs: [{ scheme: 'own', id: row['id']! }],
    place: row['id']!.startsWith('out-') ? 'outside' : 'inside',
  }));
}

/** Moves that happened (counted in bands), ladders and other designed ways. */
export const roads = (): Road[] =>
  table('roads').map((row) => ({
    id: `${row['from']}~${row['to']}`,
    from: row['from']!,
    to: row['to']!,
    // A time away goes neither up nor sideways.
    ...(row['kind'] && { kind: row['kind'] as RoadKind }),
    evidence: row['evidence'] as Road['evidence'],
    ...(row['evidence'] === 'observed'
      ? {
          countBand: row['countBand'] as NonNullable<Road['countBand']>,
          medianMonths: Number(row['medianMonths']),
          period: '2016-04/2026-03',
        }
      : {}),
  }));

/** Open posts of all four kinds, each saying who learns of an application. */
export const postings = (): Posting[] =>
  table('postings').map((row, at) => ({
    id: `post-${String(at + 1).padStart(2, '0')}`,
    roleId: row['roleId']!,
    title: both(row),
    unitId: row['unitId']!,
    kind: row['kind'] as Posting['kind'],
    opensAt: `${row['opens']}T09:00:00+09:00`,
    closesAt: row['closes'] ? `${row['closes']}T18:00:00+09:00` : null,
    slots: Number(row['slots']),
    disclosure: disclosures[row['disclosure']!]!,
  }));

/** Courses and circles. */
export const learning = (): Learning[] =>
  table('learning').map((row) => ({ id: row['id']!, title: both(row), skillIds: words(row['skills']) }));

/** How somebody came to a role. */
export const stories = (): Story[] =>
  table('stories').map((row) => ({
    id: `story-${row['roleId']}`,
    roleId: row['roleId']!,
    title: both(row),
    body: both(row, 'bodyJa', 'bodyEn'),
  }));

/** People who agreed to be asked: of those who hold the role the first ones, and somebody who left. */
export function contacts(everybody: readonly Person[]): Contact[] {
  const named = new Set<string>(Object.values(personas));
  return table('contacts').map((row, at): Contact => {
    const person = row['nameJa']
      ? undefined
      : everybody.find(({ id, roleId }) => roleId === row['roleId'] && !named.has(id));
    if (person) named.add(person.id);
    return {
      id: `contact-${at + 1}`,
      roleId: row['roleId']!,
      displayName: person?.displayName ?? both(row, 'nameJa', 'nameEn'),
      ...(person && { personId: person.id }),
      about: both(row, 'aboutJa', 'aboutEn'),
      reach: both(row, 'reachJa', 'reachEn'),
      counterpart: row['counterpart'] as Contact['counterpart'],
      until: row['until'] || null,
    };
  });
}
