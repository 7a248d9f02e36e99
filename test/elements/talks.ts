import type { TalkData } from '../../src/elements/prompt-card/prompt-card.view.js';
import { type Meeting, type Note, type PairPromise, type Prompt } from '../../src/model/records/talk.js';

/* What the tests of the prompt card talk about: cards, meetings, promises, notes. */
export const now = new Date('2026-11-20T10:00:00+09:00');
export const hours = (n: number): string => new Date(now.getTime() + n * 3_600_000).toISOString();
export const card = (id: string, more: Partial<Prompt> = {}): Prompt => ({
  id,
  support: 'safe-road',
  type: 'boss',
  phase: 'open',
  depth: 1,
  direction: 'to-employee',
  text: id,
  ...more,
});
export const talk = (
  id: string,
  startsAt: string,
  more: Partial<Meeting> = {},
): { record: Meeting; version: string } => ({
  record: {
    id,
    type: 'boss',
    participants: ['p1', 'p2'],
    startsAt,
    agenda: [],
    ledger: { mayLeave: '', stays: '' },
    ...more,
  },
  version: `${id}-1`,
});
export const promised = (id: string, meetingId: string, more: Partial<PairPromise> = {}): { record: PairPromise } => ({
  record: { id, meetingId, side: 'person', text: id, status: 'open', ...more },
});
export const noteOf = (meetingId: string, authorId: string, more: Partial<Note> = {}): { record: Note } => ({
  record: { id: `${meetingId}:${authorId}`, meetingId, authorId, visibility: 'self', body: 'words', ...more },
});
export const nothing: TalkData = {
  prompts: [card('a'), card('b')],
  states: [],
  meetings: [],
  notes: [],
  promises: [],
  shares: [],
  me: 'p1',
};
export const sitting = { counterpart: 'boss', setAside: [], settled: [], now } as const;
export const ids = (stored: readonly { record: { id: string } }[]): string[] => stored.map(({ record }) => record.id);
