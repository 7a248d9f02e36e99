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
  viewTrend: 'Trend',
  viewMap: 'Map',
  wheelLabel: 'Wheel of the five supports. Arrow keys walk the spokes, Enter picks the support to talk about.',
  tableLabel: 'Table of the five supports',
  me: 'Me now',
  last: 'Me last time',
  team: 'Team',
  company: 'Company',
  otherLines: 'About the other lines (team, company, one-to-one)',
  linesLabel: 'Lines on the wheel',
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
  notAsked: 'not asked this time',
  noChange: 'no earlier value',
  spoke: (name, level, change, dose) => `${name}: ${level}, ${change}, ${dose}`,
  range: (outer, outerLevel, inner, innerLevel) =>
    `Of the five supports, ${outer} (${outerLevel}) lies farthest out and ${inner} (${innerLevel}) nearest the hub.`,
  even: 'The five supports lie at the same place.',
  missing: (names) => `Left open, because too few questions were answered: ${names}.`,
  moved: (out, inn) => `Since last time ${out} moved outwards and ${inn} inwards.`,
  and: ', ',
  also: (line, value) => `, ${line} ${value}`,
  roll: 'Roll it',
};
