import type { Translation } from '../../base/locale.js';
import type { radarNext as ja } from '../ja/radar-next.js';

/** Words of what comes after the wheel: what to do next, where it all comes from, and how it begins. */
export const radarNext: Translation<typeof ja> = {
  nextTitle: (name) => `How about talking about “${name}”?`,
  nextTitleFree: 'Which support would you like to talk about?',
  reasonLittle: 'Chosen for a start because you put its amount towards “too little”. You can pick another.',
  reasonMuch: 'Chosen for a start because you put its amount towards “too much”. You can pick another.',
  reasonLevel: 'Chosen for a start because it lies nearest the hub just now. You can pick another.',
  reasonPicked: 'Your choice. You can talk about both: a step of yours and a step of the company’s.',
  reasonFree: 'Pick a row of the table or a mark on the wheel, or open the questions without picking.',
  talk: 'Open questions for a 1on1',
  noCard: 'There is no prompt card on this page. You can go on where there is one.',
  more: 'Next steps, calendar, printing',
  takenOn: (date) => `Check-in of ${date}`,
  handedIn: 'This shows the result that the page handed over.',
  source:
    'The idea of the five supports is Recruit’s (survey on disclosure and organisation 2024, part 4). Questions and scale are Kyoritsu’s own and have not been validated as a psychological scale.',
  emptyTitle: 'The wheel comes from a check-in',
  empty:
    'Answer about four minutes of questions, and the five supports appear here as a wheel. Skip whatever you do not want to answer.',
  emptyOthers: 'This wheel shows results of the team or the company. Your line joins it after your check-in.',
  start: 'Start a check-in',
  noCheckin: 'There is no check-in on this page. You can start where there is one.',
};
