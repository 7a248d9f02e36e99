import type { SelfResult } from '../../src/model/records/results.js';

/** Two check-ins of an invented employee, half a year apart: forward drive has moved inwards. */
export const resultsOfAWheel: SelfResult[] = [
  {
    id: 'result-2026-11',
    cycleId: 'cycle-2026-2',
    takenAt: '2026-11-20T09:10:00+09:00',
    scores: { 'safe-road': 4.2, 'steady-hand': 3.6, 'forward-drive': 2.3, contribution: 3.9, horizon: 3.1 },
    dosage: { 'safe-road': 3, 'steady-hand': 4, 'forward-drive': 1, contribution: 3, horizon: 2 },
    autonomy: 3.3,
  },
  {
    id: 'result-2026-05',
    cycleId: 'cycle-2026-1',
    takenAt: '2026-05-22T17:40:00+09:00',
    scores: { 'safe-road': 3.9, 'steady-hand': 3.7, 'forward-drive': 2.7, contribution: 3.9, horizon: 2.7 },
    dosage: { 'safe-road': 3, 'steady-hand': 3, 'forward-drive': 2, contribution: 3, horizon: 2 },
    autonomy: 3,
  },
];

/** A check-in in which every question was skipped. */
export const resultWithoutAnswers: SelfResult = {
  id: 'result-skipped',
  cycleId: 'cycle-2026-2',
  takenAt: '2026-11-20T09:10:00+09:00',
  scores: { 'safe-road': null, 'steady-hand': null, 'forward-drive': null, contribution: null, horizon: null },
  dosage: { 'safe-road': null, 'steady-hand': null, 'forward-drive': null, contribution: null, horizon: null },
  autonomy: null,
};

/** Long words everywhere: supports without enough answers, the first check-in, everything too much. */
export const resultWithGaps: SelfResult = {
  id: 'result-gaps',
  takenAt: '2026-11-20T09:10:00+09:00',
  scores: { 'safe-road': 5, 'steady-hand': null, 'forward-drive': 1, contribution: 4.7, horizon: null },
  dosage: { 'safe-road': 5, 'steady-hand': null, 'forward-drive': 5, contribution: 5, horizon: null },
  autonomy: 2.7,
};

/** A pulse after the check-ins of `resultsOfAWheel`: it asked about the horizon alone. */
export const resultsWithAPulse: SelfResult[] = [
  {
    id: 'result-2026-12',
    cycleId: null,
    takenAt: '2026-12-14T12:20:00+09:00',
    scores: { horizon: 3.7 },
    dosage: { horizon: 3 },
    autonomy: 3.3,
  },
  ...resultsOfAWheel,
];
