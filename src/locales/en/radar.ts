import type { Translation } from '../../base/locale.js';
import type { radar as ja } from '../ja/radar.js';
import { common } from './shared.js';

const doses = ['far too little', 'a little too little', 'about right', 'a little too much', 'far too much'];

/** Words of the wheel. */
export const radar: Translation<typeof ja> = {
  ...common,
  title: 'My wheel',
  lead: 'The more even the five supports, the rounder the wheel and the easier the ride.',
  viewLabel: 'View',
  viewWheel: 'Wheel',
  viewTable: 'Table',
  wheelLabel: 'Wheel of the five supports. Arrow keys walk the spokes, Enter picks the support to talk about.',
  tableLabel: 'Table of the five supports',
  me: 'Me now',
  scale: 'Rings count 1, 2, 3, 4, 5 from the hub',
  support: 'Support',
  level: 'Now',
  change: 'Change',
  dosage: 'Amount',
  tooLittle: 'too little',
  aboutRight: 'about right',
  tooMuch: 'too much',
  doseOf: (value) => doses[value - 1] ?? '',
  noLevel: 'no answer',
  noDose: 'no answer on the amount',
  changed: (difference) => `${difference} since last time`,
  unchanged: 'same as last time',
  noChange: 'no earlier value',
  spoke: (name, level, change, dose) => `${name}: ${level}, ${change}, ${dose}`,
  range: (outer, outerLevel, inner, innerLevel) =>
    `Of the five supports, ${outer} (${outerLevel}) lies farthest out and ${inner} (${innerLevel}) nearest the hub.`,
  even: 'The five supports lie at the same place.',
  missing: (names) => `Left open, because too few questions were answered: ${names}.`,
  moved: (out, inn) => `Since last time ${out} moved outwards and ${inn} inwards.`,
  and: ', ',
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
  start: 'Start a check-in',
  noCheckin: 'There is no check-in on this page. You can start where there is one.',
};
