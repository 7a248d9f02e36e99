import { prompts } from '../../src/content/prompts.js';
import { draw } from '../../src/model/deck/draw.js';
import type { Meeting, Note, PairPromise, PromptState } from '../../src/model/records/talk.js';
import { personas } from './organisation.js';

const days = ['2026-09-04', '2026-09-25', '2026-10-16', '2026-11-06', '2026-11-27'];
const idOf = (day: string): string => `talk-${day}`;

/** Five talks of the employee and the manager, the last one still to come; the cards are drawn by the rules. */
export function talks(): { meetings: Meeting[]; states: PromptState[] } {
  const states: PromptState[] = [];
  const meetings = days.map((day, index): Meeting => {
    const coming = index === days.length - 1;
    const meeting = index + 1;
    const startsAt = `${day}T10:00:00+09:00`;
    const { cards } = draw({ prompts, counterpart: 'boss', meeting, states, seed: idOf(day) });
    const agenda = coming ? [] : cards.slice(0, 2).map(({ prompt }) => prompt.id);
    for (const promptId of agenda) {
      states.push({ id: `used-${promptId}-${meeting}`, promptId, state: 'used', meeting, at: startsAt });
    }
    return {
      id: idOf(day),
      type: 'boss',
      participants: [personas.employee, personas.manager],
      startsAt,
      agenda,
      ledger: coming
        ? { mayLeave: '', stays: '' }
        : { mayLeave: '約束した二つのこと', stays: '異動について迷っていること' },
    };
  });
  states.push({ id: 'pinned-hz-b4', promptId: 'hz-b4', state: 'pinned', at: `${days[3]}T10:40:00+09:00` });
  return { meetings, states };
}

/** What was written down: for oneself (seen by nobody else), and for the two of them. */
export function notes(): Note[] {
  const note = (day: string, authorId: string, visibility: Note['visibility'], body: string): Note => ({
    id: `note-${day}-${authorId}-${visibility}`,
    meetingId: idOf(day),
    authorId,
    visibility,
    body,
    savedAt: `${day}T10:45:00+09:00`,
  });
  return [
    note(
      '2026-09-25',
      personas.employee,
      'self',
      'ほめられたのに、次の目標の話が早くて少し苦しかった。次は先に「少し待ってください」と言ってみる。',
    ),
    note('2026-09-25', personas.manager, 'self', '目標を先に出しすぎた。次は10秒待つ。'),
    note(
      '2026-10-16',
      personas.employee,
      'pair',
      '一人で進めたいところ:見積もりの前まで。手を借りたいところ:役場への最初の電話。',
    ),
    note('2026-11-06', personas.manager, 'pair', '企画の会議には来月から一緒に出られそうです。日程は私から送ります。'),
    note('2026-11-06', personas.employee, 'self', '商品を選ぶ側の仕事も気になっている。まだだれにも言っていない。'),
  ];
}

/** My step and the company's step, kept, let go and carried on. */
export function promises(): PairPromise[] {
  const promise = (
    id: string,
    day: string,
    side: PairPromise['side'],
    text: string,
    due: string,
    status: PairPromise['status'],
    carriedFrom: string | null = null,
  ): PairPromise => ({
    id,
    meetingId: idOf(day),
    side,
    ownerId: side === 'person' ? personas.employee : personas.manager,
    text,
    due,
    status,
    carriedFrom,
  });
  return [
    promise(
      'promise-1',
      '2026-09-04',
      'person',
      '山の町の提案書を、最初の一枚だけ一人で書いてみる',
      '2026-09-25',
      'kept',
    ),
    promise('promise-2', '2026-09-04', 'company', '提案書を見る日まで、進み具合を聞かずに待つ', '2026-09-25', 'kept'),
    promise('promise-3', '2026-10-16', 'person', 'カスタマーサクセスの人に一度話を聞く', '2026-11-06', 'kept'),
    promise('promise-4', '2026-10-16', 'company', '話を聞ける人を二人紹介する', '2026-11-06', 'open'),
    promise(
      'promise-5',
      '2026-11-06',
      'person',
      '更新の前の訪問に一回同行し、気づいたことを三行で残す',
      '2026-11-27',
      'open',
    ),
    promise('promise-6', '2026-11-06', 'company', '企画の会議に同席できるように日程を整える', '2026-11-27', 'open'),
    promise('promise-7', '2026-11-06', 'company', '話を聞ける人をもう一人紹介する', '2026-11-27', 'open', 'promise-4'),
  ];
}
