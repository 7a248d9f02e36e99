import type { Records } from '../../src/adapters/memory.js';
import { prompts } from '../../src/content/prompts.js';
import type { SelfResult } from '../../src/model/records/results.js';
import type { Meeting, Note, PairPromise, Prompt, PromptState } from '../../src/model/records/talk.js';

/** The reader of the samples, and the manager opposite. */
export const me = 'p1';
export const boss = 'p2';

const day = 86_400_000;
/** A moment so many days from now: a meeting of today must be of today whenever it is looked at. */
export const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();

/** A talk of the reader and the manager. */
export const meeting = (id: string, days: number, more: Partial<Meeting> = {}): Meeting => ({
  id,
  type: 'boss',
  participants: [me, boss],
  startsAt: inDays(days),
  agenda: [],
  ledger: { mayLeave: '', stays: '' },
  ...more,
});

/** Four talks; the fourth goes on. */
export const talks: Meeting[] = [meeting('m1', -84), meeting('m2', -56), meeting('m3', -28), meeting('m4', -0.01)];

/** A card that was talked about in an earlier talk. */
export const used = (promptId: string, number: number): PromptState => ({
  id: `${promptId}:used:${number}`,
  promptId,
  state: 'used',
  meeting: number,
  at: inDays(-7 * (5 - number)),
});

/** A note of the reader for the talk that goes on. */
export const note = (body: string, more: Partial<Note> = {}): Note => ({
  id: `m4:${me}`,
  meetingId: 'm4',
  authorId: me,
  visibility: 'self',
  body,
  ...more,
});

/** A promise out of the third talk. */
export const promise = (id: string, side: PairPromise['side'], text: string, due?: string): PairPromise => ({
  id,
  meetingId: 'm3',
  side,
  text,
  status: 'open',
  ...(due && { due }),
});

/** A check-in that says: a little too much of the hand, too little of the drive. */
export const wheel: SelfResult = {
  id: 'checkin-1',
  takenAt: '2026-10-01T09:00:00+09:00',
  scores: { 'safe-road': 4.3, 'steady-hand': 3.7, 'forward-drive': 2.3, contribution: 4, horizon: 3.3 },
  dosage: { 'safe-road': 3, 'steady-hand': 4, 'forward-drive': 2, contribution: 3, horizon: 3 },
  autonomy: 3.7,
};

/** The built-in deck, and who is looking; nobody has talked yet. */
export const fresh: Records = { prompts, viewer: [{ id: me, roles: ['employee'] }] };

/** In the middle of the fourth talk. */
export const midway: Records = {
  ...fresh,
  'self-results': [wheel],
  meetings: talks,
  'prompt-states': [used('co-b1', 1), used('sr-b1', 2), used('hz-b4', 3)],
  notes: [
    note('A社の導入で、初めて要件を自分で決めた。怖かったけど面白かった。'),
    note('来月の企画会議、席を一つ空けてもらえるか聞いてみます。', {
      id: `m4:${boss}`,
      authorId: boss,
      visibility: 'pair',
    }),
  ],
  promises: [
    promise('y1', 'person', 'B社の提案書を最初から一人で書いてみる', '2026-12-04'),
    promise('y2', 'company', '企画会議に同席できるよう調整する', '2026-12-04'),
  ],
};

const long =
  'この半年でいちばん長く考えた、まだだれにも話していないけれど話してもよいと思えることがあれば、その始まりから、今のところまで、思い出せる順番で聞かせてもらえますか。';

/** A company's deck with far more words than ours, one card of it without a space, and words that look like code. */
export const longDeck: Prompt[] = prompts
  .filter(({ type }) => type === 'boss')
  .slice(0, 6)
  .map((prompt) => ({
    ...prompt,
    id: `long-${prompt.id}`,
    phase: 'open',
    text: `${long}<script>alert("text is text")</script> 🚲 Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft`,
    hints: [long.repeat(2), 'x'.repeat(200)],
  }));

/** Notes and promises as long as they come. */
export const longTalk: Records = {
  ...midway,
  notes: [
    note(long.repeat(4)),
    note(`${'x'.repeat(200)}\nمرحبا بالعالم — שלום עולם`, { id: 'n2', authorId: boss, visibility: 'pair' }),
  ],
  promises: [promise('y1', 'person', long), promise('y2', 'company', 'x'.repeat(200)), promise('y3', 'company', long)],
};
