import type { Unit, Viewer } from '../../src/model/records/organisation.js';
import type { SelfResult, TeamResult, Cycle } from '../../src/model/records/results.js';
import type { Meeting, Overlay } from '../../src/model/records/talk.js';
import { supportIds } from '../../src/model/supports.js';
import type { AnyRecord } from '../../src/model/resource.js';
import { resultsOfAWheel } from './radar.js';

/** An invented company round the wheel of `resultsOfAWheel`: its published cycles, figures of groups, a talk of two. */

const cycle = (id: string, title: string, opensAt: string, closesAt: string, status: Cycle['status']): Cycle => ({
  id,
  surveyId: 'kyoritsu',
  title: { ja: title, en: id.endsWith('-1') ? `Spring ${id.slice(6, 10)}` : `Autumn ${id.slice(6, 10)}` },
  opensAt: `${opensAt}T09:00:00+09:00`,
  closesAt: `${closesAt}T18:00:00+09:00`,
  status,
  thresholds: { minGroup: 5, preset: 'standard' },
});

export const cyclesOfACompany: Cycle[] = [
  cycle('cycle-2024-2', '2024年 秋', '2024-11-11', '2024-11-29', 'published'),
  cycle('cycle-2025-1', '2025年 春', '2025-05-12', '2025-05-30', 'published'),
  cycle('cycle-2025-2', '2025年 秋', '2025-11-10', '2025-11-28', 'published'),
  cycle('cycle-2026-1', '2026年 春', '2026-05-11', '2026-05-29', 'published'),
  cycle('cycle-2026-2', '2026年 秋', '2026-11-09', '2026-12-04', 'open'),
];

/** Four check-ins in two years; none in the autumn of 2025. */
export const resultsOfYears: SelfResult[] = [
  ...resultsOfAWheel,
  {
    ...resultsOfAWheel[1]!,
    id: 'result-2025-05',
    cycleId: 'cycle-2025-1',
    takenAt: '2025-05-20T12:05:00+09:00',
    scores: { 'safe-road': 3.3, 'steady-hand': 3.9, 'forward-drive': 3.3, contribution: 3.4, horizon: 2.3 },
  },
  {
    ...resultsOfAWheel[1]!,
    id: 'result-2024-11',
    cycleId: 'cycle-2024-2',
    takenAt: '2024-11-19T10:30:00+09:00',
    scores: { 'safe-road': 2.7, 'steady-hand': 3.6, 'forward-drive': 3.7, contribution: 3, horizon: null },
  },
];

export const viewerOfATeam: Viewer = { id: 'p-001', roles: ['employee'], unitId: 'sales-1', displayName: '今村 渚' };

export const unitsOfACompany: Unit[] = [
  { id: 'whole', name: { ja: 'ひより製作所', en: 'Hiyori Works' }, parentId: null },
  { id: 'sales-1', name: { ja: '営業一課', en: 'Sales 1' }, parentId: 'whole' },
];

const bars = (little: number, right: number, much: number): TeamResult['bars'] => [
  { zones: ['too-little'], share: little },
  { zones: ['about-right'], share: right },
  { zones: ['too-much'], share: much },
];

/** A group's figures of one cycle; `levels` in the order of the spokes. */
export const figures = (
  unitId: string,
  cycleId: string,
  levels: readonly (number | null)[],
  more: Partial<TeamResult> = {},
): TeamResult[] => {
  const record = (
    kind: TeamResult['kind'],
    supportId: TeamResult['supportId'],
    rest: Partial<TeamResult>,
  ): TeamResult => ({
    id: [cycleId, unitId, kind, supportId].join('/'),
    cycleId,
    groupId: `unit:${unitId}`,
    group: { unitId },
    ...(supportId && { supportId }),
    kind,
    of: 'people',
    status: 'ok',
    precision: 0.2,
    nBand: '20-49',
    trend: null,
    ...rest,
    ...more,
  });
  return [
    ...supportIds.map((id, at) => record('level', id, { level: levels[at] ?? null })),
    ...supportIds.map((id, at) => record('dosage', id, { bars: bars(0.1 + at / 10, 0.7 - at / 10, 0.2) })),
    record('autonomy', undefined, { level: 3.4 }),
  ];
};

export const figuresOfACompany: TeamResult[] = [
  ...figures('sales-1', 'cycle-2025-1', [3.2, 3.4, 3.2, 3.6, 3]),
  ...figures('sales-1', 'cycle-2025-2', [3.4, 3.6, 3, 3.8, 3]),
  ...figures('sales-1', 'cycle-2026-1', [3.8, 3.6, 2.8, 3.8, 3.4]).map((figure) =>
    figure.kind === 'level' && figure.supportId === 'safe-road' ? { ...figure, trend: 'up' as const } : figure,
  ),
  ...figures('whole', 'cycle-2026-1', [3.6, 3.4, 3.2, 4, 3.1], { nBand: '100+', precision: 0.1 }).map((figure) =>
    figure.kind === 'level' && figure.supportId === 'contribution' ? { ...figure, bound: 'at-least' as const } : figure,
  ),
];

/** What a group shows where it shows nothing: every figure is there, and withheld alike. */
export const withheldFigures = (status: TeamResult['status']): TeamResult[] =>
  figures('sales-1', 'cycle-2026-1', [], { status, level: null, bars: null, precision: null, nBand: null });

/** Small groups shown together. */
export const unionFigures = (): TeamResult[] =>
  figures('sales-1', 'cycle-2026-1', [3.5, 3.5, 3, 4, 3], {
    group: {
      unitId: 'sales-1',
      unitIds: ['sales-1', 'sales-2'],
      label: { ja: '営業一課・営業二課', en: 'Sales 1, Sales 2' },
    },
    nBand: '5-9',
    precision: 0.5,
    bars: null,
  });

export const mirrorOfAManager: SelfResult = {
  id: 'mirror-2026-11',
  cycleId: 'cycle-2026-2',
  takenAt: '2026-11-18T19:00:00+09:00',
  scores: { 'safe-road': 4.4, 'steady-hand': 3.9, 'forward-drive': 3.9, contribution: 3.5, horizon: 3.3 },
  dosage: {},
  autonomy: null,
};

/** A talk of the two that is near, whenever the story is looked at. */
export const talkOfTwo = (): Meeting => ({
  id: 'talk-next',
  type: 'boss',
  participants: ['p-001', 'p-002'],
  startsAt: new Date(Date.now() + 86_400_000).toISOString(),
  agenda: [],
  ledger: { mayLeave: '', stays: '' },
});

/** Both have agreed, and the manager has laid down what they believe to give. */
export const overlayOfTwo = (agreedBy: string[] = ['p-001', 'p-002']): Overlay => ({
  id: 'overlay-talk-next',
  meetingId: 'talk-next',
  agreedBy,
  ...(agreedBy.length === 2 && {
    wheels: {
      'p-002': { of: 'mirror' as const, takenAt: mirrorOfAManager.takenAt, scores: mirrorOfAManager.scores },
    },
  }),
});

/** Everything that a source may know round a wheel. */
export const companyRoundAWheel = (
  more: { readonly [resource: string]: readonly AnyRecord[] } = {},
): { readonly [resource: string]: readonly AnyRecord[] } => ({
  'self-results': resultsOfYears,
  viewer: [viewerOfATeam],
  units: unitsOfACompany,
  people: [{ id: 'p-002', displayName: { ja: '橋本 遥', en: 'Haruka Hashimoto' }, unitId: 'sales-1' }],
  cycles: cyclesOfACompany,
  'team-results': figuresOfACompany,
  meetings: [talkOfTwo()],
  ...more,
});
