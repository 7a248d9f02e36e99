import type { Translation } from '../../base/locale.js';
import type { checkin as ja } from '../ja/checkin.js';
import { common } from './shared.js';

const parts: Record<string, string> = {
  support: 'The five supports',
  dosage: 'Amount of involvement',
  autonomy: 'Deciding for yourself',
};
const sets: Record<string, string> = {
  full: 'All of them',
  pulse: 'The short set',
  mirror: 'The support I give',
};
const goesTo: Record<string, string> = {
  answered: 'You have answered this round already. These answers are sent to nobody.',
  closed: 'No round of your company is open just now, so they are sent to nobody.',
  nobody: 'They stay on this device and are sent to nobody.',
};
const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`);

export const checkin: Translation<typeof ja> = {
  ...common,
  title: 'Check-in',
  length: (count, minutes) =>
    `${questions(count)}, about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}. Choosing an answer brings the next; you can always go back, and skip any of them.`,
  ours: 'The questions are Kyoritsu’s own and have not been validated as a psychological scale.',
  companys: 'The questions are your company’s own.',
  source: 'The idea of the five supports: Recruit (16 December 2024), HR Doctor (18 January 2025).',

  sets: 'Which questions would you like to answer?',
  set: (kind) => sets[kind] ?? '',
  received: 'The support I get',
  alsoAnswer: (set) => `Answer “${set}” too`,
  pulseAbout: (support) =>
    `This time it is about “${support}” and about deciding for yourself. The questions change from round to round; everybody in a round gets the same ones.`,
  pulseResult: 'Supports that were not asked this time keep their last value on the wheel.',
  mirrorAbout: 'These questions look at the support you give to the people in your team, as you see it yourself.',
  mirrorPurpose:
    'For your own reflection on the support you give to the people in your team. It rates no manager and compares none.',
  mirrorViewers:
    'Only you see your result: neither your team, nor your own manager, nor HR. HR sees nothing but summaries of several managers together.',
  mirrorResults: 'The support you give',
  mirrorScaleHint: 'The nearer to 5, the more of that support you feel you give. It rates no manager.',
  viewersAlone: 'Only you.',
  over: 'This round closed while you were answering. Your answers are still here, and you can see your own result without sending.',
  round: 'Round',
  groups: 'How it is summed up',
  groupsText: (names) => `By unit, and also by: ${names}.`,
  comma: ', ',

  about: 'About this check-in',
  purpose: 'What for',
  goes: 'Where your answers go',
  goesToCompany: (until) =>
    `To your company’s server, stored without your name and used for summaries only. Open until ${until}.`,
  goesTo: (destination) => goesTo[destination] ?? '',
  viewers: 'Who sees what',
  minGroup: 'Smallest group',
  minGroupText: (people) => `Results of fewer than ${people} people are shown to nobody.`,
  notCounted: 'They are not sent, so they are part of no summary.',
  retention: 'How long they are kept',
  retentionText: (months) => `Single answers are deleted after ${months} months; only summaries stay.`,
  notRetained: 'Once you have your result, the single answers are deleted from this device too.',
  own: 'Your own result',

  start: 'Start',
  goOn: 'Go on',
  restart: 'Start over',
  allOnPage: 'All on one page',
  oneByOne: 'One at a time',
  back: 'Back',
  next: 'Next',
  end: 'Finish answering',
  part: (part) => parts[part] ?? '',
  progress: 'Questions answered',
  count: (at, total) => `${at} / ${total}`,
  left: (minutes) => (minutes <= 1 ? 'about a minute left' : `about ${minutes} minutes left`),
  hint: 'Choosing an answer takes you to the next question.',
  keys: 'The number keys work too: 1 to 5 answer, 0 is “don’t know / skip”.',
  kept: (home) => (home === 'company' ? 'Saved on your company’s server.' : 'Saved on this device.'),
  keeping: 'Saving…',
  notKept: 'Not saved yet. It is tried again with your next answer.',
  notKeeping: 'Nothing is saved on this device. The answers are gone when you close the page.',
  resumed: (when) => `You left off here, ${when}.`,
  earlier:
    'You wrote these answers before the round that is open now. If you finish with them, they count for this round.',
  updated: (dropped) =>
    dropped === 0
      ? 'The questions have been renewed. All your answers are still here.'
      : `The questions have been renewed. Answers that still fit are kept; ${dropped} to questions that are gone ${dropped === 1 ? 'is' : 'are'} not used.`,

  rivalTitle: 'The answers have changed in another tab',
  rival: (mine, theirs) =>
    `Both are still here. Choose the ones to go on with: ${mine} in this tab, ${theirs} in the other.`,
  rivalGone: (mine) =>
    `In another tab these answers have been sent or thrown away. This tab still has ${mine}. The same answers never count twice.`,
  amount: (count, when) => `${count === 1 ? '1 answer' : `${count} answers`} (${when})`,
  mine: 'Go on with this tab’s answers',
  theirs: 'Go on with the other tab’s',
  letGo: 'Let this tab’s answers go',

  endTitle: 'That was the last one',
  answered: (answered, total) => `You have answered ${answered} of ${total} questions.`,
  skipped: (skipped) => `“Don’t know / skip”: ${skipped}.`,
  open: (open) =>
    `${questions(open)} ${open === 1 ? 'has' : 'have'} no choice yet. If you finish now, ${open === 1 ? 'it counts' : 'they count'} as skipped.`,
  toOpen: 'Go to the open ones',
  send: 'Send to the company',
  conclude: 'See my result',
  keepOnly: 'Only my own result, without sending',
  sending: 'Sending…',
  concluding: 'Working out your result…',

  unknownTitle: 'It is not known yet whether it was sent',
  unknownOffline:
    'There is no network connection. Your answers are kept and are sent again once there is one. They never count twice.',
  unknown: 'Your answers are kept. You can send them again; they never count twice.',
  sendAgain: 'Send again',
  refusedTitle: 'They could not be sent',
  notFinishedTitle: 'Your result could not be saved',
  alreadyAnswered: 'You have answered this round already, or it has closed. Your answers are kept.',
  sentTitle: 'Your answers have arrived',
  sentText: 'Only your own result is not saved yet. Trying again never counts your answers twice.',

  doneSent: 'Your answers have arrived',
  doneOwn: 'Here is your result',
  receipt: 'Receipt',
  receiptFor: 'It shows that your answers arrived. Nobody can read your answers from it.',
  results: 'Your result this time',
  support: 'Support',
  mean: 'As you feel it (1–5)',
  amountOf: 'Amount of involvement',
  autonomy: 'Deciding for yourself',
  tooFew: 'Not yet',
  noAmount: 'Not answered',
  scaleHint:
    'The nearer to 5, the more of that support you feel. It appears once two thirds of its questions are answered. It rates neither a person nor a company.',
  wheel: 'See my wheel',
  noWheel: 'There is no wheel on this page. The table above has your result.',

  emptyTitle: 'There is no check-in to answer now',
  empty: 'Once your company has prepared the questions, they appear here. Everything else works as usual.',
};
