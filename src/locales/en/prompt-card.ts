import type { Translation } from '../../base/locale.js';
import type { promptCard as ja } from '../ja/prompt-card.js';
import { common } from './shared.js';

const who: Record<string, string> = {
  boss: 'Manager',
  cross: 'Another department',
  mentor: 'Outside mentor',
  hr: 'HR',
};
const withWhom: Record<string, string> = {
  boss: 'With your manager',
  cross: 'With another department',
  mentor: 'With an outside mentor',
  hr: 'With HR',
};
const reasons: Record<string, (support: string) => string> = {
  pinned: () => 'You pinned this one.',
  'chosen-support': (support) => `You chose to talk about “${support}”, so this card came up.`,
  'too-much': (support) =>
    `You answered that there is a little too much of “${support}”, so this is a card for watching over.`,
  'too-little': (support) =>
    `You answered that there is too little of “${support}”, so this is a card for finding support.`,
  'came-back': () => 'You put this one off until later.',
  'you-ask': () => 'This time there is one that you ask.',
  opening: () => 'For the first meetings the cards are easy to talk about.',
  'in-turn': (support) => `This time there is one from “${support}”.`,
};
const relaxed: Record<string, string> = {
  dosage: 'No card that fits the amount is left, so others are in.',
  'no-repeat': 'No fresh card is left, so one you talked about before is in.',
  'first-meetings': 'No card for first meetings is left, so later ones are in.',
  'employee-asks': 'No card that you ask is left right now.',
  'chosen-support': 'No card of the support you chose is left right now.',
};

/** Words of the prompt card. */
export const promptCard: Translation<typeof ja> = {
  ...common,
  title: 'Cards for a one-to-one',
  lead: 'What you talk about is for you to decide.',
  counterpart: 'Who you talk with',
  who: (type) => who[type] ?? type,
  with: (type) => withWhom[type] ?? type,
  about: (topic) => `About “${topic}”`,
  aboutRole: (title) => `About the road to “${title}”`,
  removeTopic: 'Leave this topic',
  other: 'Other',
  meetingNumber: (n) => `One-to-one no. ${n}`,
  youAsk: (mine) => (mine ? 'You ask this one' : 'They ask this one'),
  reason: (key, support) => (reasons[key] ?? reasons['in-turn']!)(support),
  reasonRole: (title, support) => `To talk about the road to “${title}”, this one is from “${support}”.`,
  onlyYou: 'Only your screen shows this reason.',
  relaxed: (rule) => relaxed[rule] ?? '',
  care: 'If you would rather not talk about it, that is fine. With somebody else it can be easier.',
  elsewhere: (type) => `See cards ${withWhom[type] ?? type}`,
  apart: 'This time is separate from any appraisal.',
  use: 'Talk about this',
  next: 'Next card',
  turn: 'See the back',
  turnBack: 'Back to the front',
  another: 'Another card',
  later: 'Later',
  notToday: 'Not today',
  noReason: 'nobody asks why',
  hint: 'A hint for the listener',
  hintAnswer: 'A hint for whoever answers',
  listener: (key) =>
    key === 'too-much'
      ? 'For now, looking on may be more of a support than lending a hand.'
      : 'This is a time to offer one thing that you can do.',
  overstep: 'A sign of stepping in too far',
  followUps: 'To go on asking',
  noBack: 'This card has no back yet.',
  plan: 'Put it on today’s list',
  agenda: 'Today’s cards',
  agendaLead: 'Three at most. Either of you may add one.',
  talked: 'Talked about',
  onTop: 'On top now',
  open: 'Open',
  drop: 'Take off',
  pin: 'Pin',
  unpin: 'Unpin',
  hide: 'Do not show again',
  hidden: (n) => `Cards not shown (${n})`,
  unhide: 'Show again',
  large: 'Large letters',
  print: 'Print the cards',
  agreement: 'Agree on this first',
  agreementLead: 'Before you begin, the two of you. It can be changed later.',
  ledger: (line) => (line === 'stays' ? 'What stays here' : 'What may leave this room'),
  ledgerExample: (line) => (line === 'stays' ? 'e.g. family matters' : 'e.g. what I would like to learn'),
  after: 'After the talk',
  shareOfTalk: 'Who talked more?',
  shareIs: (share) => ({ me: 'I did', even: 'About half and half', them: 'The other one' })[share] ?? '',
  shareAnswer: (share) =>
    share === 'me'
      ? 'Next time, you might wait ten seconds after a question.'
      : share === 'them'
        ? 'Next time, you might begin by saying one thing that you would like to talk about.'
        : 'The next talk can go just like this.',
  earlier: (shares) => `Before (newest first): ${shares}`,
  listed: ', ',
  shareHome: 'Nothing is recorded. Your answer stays on this device; neither the other one nor the company is told.',
  fullTitle: 'That is all for today',
  full: 'A one-to-one takes three cards at most. The rest can wait for the next one.',
  noCards: 'There is no card to draw right now',
  noCardsText: 'Choose someone else or another topic, and other cards come up.',
  again: 'Draw afresh',
  turned: (question) => `Another card. ${question}`,
  note: 'Note',
  noteLabel: 'Note for this one-to-one',
  notePlaceholder: 'While you talk, or afterwards. It is saved as you write.',
  visibility: 'Who can see the note',
  self: 'Only me',
  pair: 'The two of us',
  noteSelf: 'Only you can see it.',
  notePair: 'Only the two of you can see it.',
  noPair: 'Only you can see it. Once somebody is connected on the other side, you can choose to share it.',
  shareTitle: 'Show this note to the other person too?',
  shareAsk: 'You can take it back later, but not that it was read.',
  share: 'Show it to both',
  keepSelf: 'Keep it to myself',
  saving: 'Saving…',
  saved: 'Saved.',
  waiting: 'Sent once there is a connection. Until then it is on this device.',
  saveFailed: 'Not saved yet. What you wrote is still here.',
  conflictTitle: 'This was changed somewhere else',
  conflictText: 'Neither text is lost. Choose which one to keep.',
  mine: 'What you wrote here',
  stored: 'What is stored',
  keepThis: 'Keep this one',
  keepBoth: 'Keep both, one after the other',
  theirNote: 'Note the other one shared',
  promises: 'Promises on both sides',
  promisesLead: 'They come back at the next one-to-one. Between the two of you.',
  side: (side, mine) => (side === 'company' ? 'The company’s step' : mine ? 'My step' : 'Their step'),
  placeholder: (side) =>
    side === 'person'
      ? 'e.g. write the first page of the proposal alone'
      : 'e.g. arrange a seat in the planning meeting',
  addPromise: 'Add',
  addTo: (side, mine) =>
    side === 'company' ? 'Add a step of the company' : mine ? 'Add a step of mine' : 'Add a step of theirs',
  noPromise: 'None yet.',
  kept: 'Done',
  letGo: 'Let go',
  reopen: 'Undo',
  status: (status) => ({ open: '', kept: 'Done', 'let-go': 'Let go: that is a decision too' })[status] ?? '',
  due: (date) => `by ${date}`,
  dueLabel: 'By when (if you like)',
  carried: 'from last time',
  homeDevice: 'Cards and notes are kept on this device only.',
  homeCompany:
    'Marks on cards, notes and promises are kept on your company’s server. Your marks and a note for yourself appear on nobody else’s screen, not even an administrator’s.',
  emptyTitle: 'There is no deck',
  emptyText: 'The deck of this page is empty. Once somebody fills it, cards can be drawn here.',
};
