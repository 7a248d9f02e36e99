import type { Translation } from '../../base/locale.js';
import type { radarViews as ja } from '../ja/radar-views.js';

const hidden: Record<string, string> = {
  pending: 'being counted',
  insufficient: 'too few people',
  protected: 'hidden so that nobody can be guessed',
  'no-data': 'no data',
  'out-of-scope': 'not part of this',
};
const zones: Record<string, string> = {
  'too-little': 'too little',
  'about-right': 'about right',
  'too-much': 'too much',
};
const trends: Record<string, string> = { up: 'moved outwards', flat: 'unchanged', down: 'moved inwards' };

/** Words of what comes later than the wheel itself: the company's lines, the overlay, trend, map, and the rolling. */
export const radarViews: Translation<typeof ja> = {
  loading: 'Loading…',
  tryAgain: 'Try again',

  mirror: 'What I believe I give',
  mirrorNote: '“What I believe I give” is your own answer about the support you give your team. Only you see it.',
  mirrorTitle: 'About the line “What I believe I give”',
  hidden: (status) => hidden[status] ?? hidden['no-data']!,
  atLeast: (level) => `${level} or more`,
  atMost: (level) => `${level} or less`,
  withTrend: (value, trend) => `${value} (${trends[trend] ?? ''})`,
  groupNote: (line, unit, band, cycle) =>
    `“${line}” is the result of ${unit} in ${cycle} (${band} answers), rounded so that nobody can be told apart.`,
  groupHidden: (line, unit, why) => `“${line}” (${unit}) is not shown: ${why}.`,
  unionNote: (line, units) => `“${line}” shows small groups together: ${units}.`,
  pendingNote: (cycle) => `${cycle} has not been counted yet.`,
  band: (band) => (band === '100+' ? '100 or more' : band.replace('-', '–')),
  teamOwn: 'your department',
  companyWhole: 'the whole company',
  companyFailed: 'The results of team and company could not be loaded just now. Your own wheel still works.',

  overlayTitle: 'Lay two wheels over each other',
  overlayNews: (name) => `${name} has agreed to lay the wheels over each other`,
  nothingElse: 'There are no lines of team or company yet.',
  overlayFor: (date, name) => `${date}, one-to-one with ${name}`,
  overlaySomebody: 'the other person',
  overlayWhat:
    'Only when both of you agree do five values lie over each other on both screens. Amounts and single answers never do. Either of you can end it at once.',
  overlayWait: (name) => `You have agreed. Waiting for ${name}.`,
  overlayAsked: (name) => `${name} has agreed. The wheels meet when you agree too.`,
  overlayBoth: (name) => `You and ${name} have agreed. The wheels lie over each other for this talk.`,
  overlayNoWheel: (name) => `The wheel of ${name} has not arrived yet.`,
  overlayMineNone: 'You have no wheel yet. It joins after a check-in.',
  overlayUnsure:
    'Whether the other still agrees cannot be checked just now, so their wheel is not shown. It comes back once it can.',
  overlayFailed: 'This could not be passed on just now. Please try again.',
  overlayWithdrawFailed:
    'It is gone from this screen. The other screen could not be told yet: please press “End” again.',
  overlayAgree: 'Agree',
  overlayTakeBack: 'Take my agreement back',
  overlayStop: 'End the overlay',
  overlayLine: (name) => name,
  overlayLineMirror: (name) => `What ${name} believes to give`,
  overlayBegun: 'The two wheels lie over each other.',
  overlayEnded: 'The overlay has ended. The other wheel is gone from this screen.',

  trendTitle: 'From check-in to check-in',
  trendTable: 'Table of levels by check-in',
  trendTeam: (name) => `Team (${name})`,
  noCheckin: 'no check-in',
  trendOne: 'With a second check-in, lines will join the points.',
  trendHow: 'A line is broken where there was no check-in, or where that support was not asked about.',
  notAsked: 'not asked',
  notAnswered: 'no answer',

  mapTitle: 'Map of co-autonomy',
  mapTable: 'Table of amounts',
  mapAcross: 'Steering myself (autonomy)',
  mapUp: 'Amount of involvement',
  mapLittle: 'little',
  mapMuch: 'much',
  mapHow: 'The band in the middle is about right. Too little and too much are equally visible.',
  mapOwn: 'Only you see where you stand. It is not a name for anybody.',
  mapNoAutonomy: 'Too few answers on autonomy: the marks stand in the middle from left to right.',
  mapAutonomy: (level) => `Your autonomy is ${level}.`,
  mapGroupAutonomy: (line, level) => `Autonomy, ${line}: ${level}`,
  mapMe: 'Me',
  isolation: 'towards isolation',
  coautonomy: 'co-autonomy (about right)',
  forced: 'towards forced autonomy',
  zone: (zone) => zones[zone] ?? '',
  share: (zone, share) => `${zone} ${share}`,
  noShares: 'shown from twenty answers on',
  or: ' or ',
  and: ', ',

  rollTitle: 'Roll it',
  rollEven: 'The five supports are even: the hub keeps its height and the wheel rolls smoothly.',
  rollBump: (bump, inner) =>
    `In one turn the hub goes up and down by ${bump} on the scale. It sinks most when “${inner}” points down.`,
  rollHub: 'The dotted line is the way of the hub.',
  rollAgain: 'Roll it again',

  sortBy: 'Sort by this column',
  saveCsv: 'Save as CSV',
  csvTaken: 'Taken',
  csvCycle: 'Round',
  csvLevel: (support) => `${support} (level)`,
  csvDosage: (support) => `${support} (amount)`,
  csvAutonomy: 'Autonomy',
  beside: 'Other lines',
};
