import { surveys } from '../../src/content/surveys.js';
import { random } from '../../src/model/deck/random.js';
import type { Person } from '../../src/model/records/organisation.js';
import type { SelfResult, Cycle } from '../../src/model/records/results.js';
import type { SurveyItem } from '../../src/model/records/survey.js';
import { type SupportId, supportIds } from '../../src/model/supports.js';
import { scoreAnswers } from '../../src/model/scoring.js';
import { personas } from './organisation.js';

const survey = surveys[0]!;

/** Ids of the items in the order of a row's answers; a mirror row ends before the autonomy items. */
export const itemIds: readonly string[] = [...survey.items, ...survey.dosage, ...survey.autonomy].map(({ id }) => id);

/** Two finished rounds and one that is open. */
export const cycles = (): Cycle[] =>
  (
    [
      ['2025-11', '2025年 秋のチェックイン', 'Autumn check-in 2025', '2025-11-10', '2025-11-28', 'published'],
      ['2026-05', '2026年 春のチェックイン', 'Spring check-in 2026', '2026-05-11', '2026-05-29', 'published'],
      ['2026-11', '2026年 秋のチェックイン', 'Autumn check-in 2026', '2026-11-09', '2026-12-04', 'open'],
    ] as const
  ).map(([id, ja, en, opens, closes, status]) => ({
    id,
    surveyId: survey.id,
    title: { ja, en },
    opensAt: `${opens}T09:00:00+09:00`,
    closesAt: `${closes}T18:00:00+09:00`,
    status,
    thresholds: { minGroup: 5, preset: 'standard' },
  }));

/** One submission: who, which set, an answer a letter (`-` is "don't know / skip"). */
export type Row = readonly [personId: string, kind: 'full' | 'mirror', answers: string];

/** Where a unit, or one of the three personas, differs from the rest: what gives them something to talk about. */
const leanings: Record<string, Partial<Record<SupportId, readonly [level: number, amount: number]>>> = {
  'sales-east-1': { 'forward-drive': [0.4, 1.1], 'steady-hand': [-0.5, 0.6], horizon: [-0.6, -0.9] },
  'sales-west': { horizon: [-0.7, -1], contribution: [0.4, 0] },
  'support-desk': { contribution: [0.7, 0.2], 'forward-drive': [-0.6, -0.7] },
  'app-team': { 'safe-road': [0.6, 0.1], contribution: [-0.5, -0.6] },
  'firmware-team': { 'steady-hand': [-0.6, -1] },
  'assembly-a': { 'safe-road': [0.5, 0.3], horizon: [-0.9, -1.2] },
  'assembly-b': { 'safe-road': [-0.7, -0.4], 'steady-hand': [0.2, 1] },
  'research-lab': { 'forward-drive': [0.7, 0], 'safe-road': [0.4, 0] },
  [personas.employee]: { 'forward-drive': [0.5, 1.4], 'steady-hand': [0.2, 0.6], horizon: [-1.2, -1.6] },
  [personas.manager]: { 'forward-drive': [0.4, 0], 'steady-hand': [0.5, 0], contribution: [-0.6, -0.8] },
  'people-dept': { contribution: [0.3, 0.5], 'safe-road': [-0.3, 0] },
};

const clamp = (value: number): number => Math.min(5, Math.max(1, Math.round(value)));
const isPersona = (id: string): boolean => (Object.values(personas) as string[]).includes(id);

/**
 * Answers of a round: about six in seven take part, one answer in forty is
 * left out. A person's answers hang together (a level of their own, a leaning
 * of the unit, chance on each item), and so do one person's two rounds.
 * Managers of somebody answer the mirror too, a little kinder than their teams.
 */
export function rows(cycleId: string, everybody: readonly Person[]): Row[] {
  const drift: Partial<Record<SupportId, number>> = cycleId === '2026-05' ? { 'safe-road': 0.3, horizon: 0.2 } : {};
  const leads = new Set(everybody.map(({ managerId }) => managerId));
  return everybody.flatMap(({ id, unitId }): Row[] => {
    const constant = random(`hiyori person ${id}`);
    const own = (spread: number): number => (constant() + constant() - 1) * spread;
    const base = Object.fromEntries(supportIds.map((s) => [s, { level: 3.5 + own(1.1), amount: 3 + own(1.3) }]));
    const autonomy = 3.4 + own(1.2);
    const joinedLater = constant() < 0.06;

    const next = random(`hiyori ${cycleId} ${id}`);
    const chance = (spread: number): number => (next() + next() + next() - 1.5) * spread;
    const takesPart = next() < 0.86;
    if (!isPersona(id) && (!takesPart || (joinedLater && cycleId === '2025-11'))) return [];
    const say = (value: number): string => {
      const answered = clamp(value + chance(1.3));
      return next() < 0.025 && !isPersona(id) ? '-' : String(answered);
    };
    const leaning = (support: SupportId): readonly [number, number] =>
      (leanings[id] ?? leanings[unitId])?.[support] ?? [0, 0];
    const level = ({ support }: SurveyItem, kinder: number): string =>
      say(base[support]!.level + leaning(support)[0] + (drift[support] ?? 0) + kinder);
    const amount = ({ support }: { support: SupportId }): string => say(base[support]!.amount + leaning(support)[1]);
    const supports = (kinder: number): string =>
      survey.items.map((item) => level(item, kinder)).join('') + survey.dosage.map(amount).join('');

    const turned = (reverse: boolean): number => (reverse ? 6 - autonomy : autonomy);
    const full = supports(0) + survey.autonomy.map(({ reverse }) => say(turned(reverse))).join('');
    return [[id, 'full', full], ...(leads.has(id) ? ([[id, 'mirror', supports(0.5)]] as const) : [])];
  });
}

/** A person's own result of a row, scored as the check-in does. */
export function result(row: Row, cycleId: string, takenAt: string): SelfResult {
  const answers = Object.fromEntries(
    [...row[2]].map((letter, at) => [itemIds[at]!, letter === '-' ? null : Number(letter)]),
  );
  return {
    id: `${row[1] === 'mirror' ? 'mirror' : 'own'}-${cycleId}`,
    cycleId,
    takenAt,
    ...scoreAnswers(survey, answers),
  };
}
