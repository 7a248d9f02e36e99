import type { Translation } from '../../base/locale.js';
import type { steps as ja } from '../ja/steps.js';

type Sides = { readonly [zone: string]: readonly [mine: string, company: string] };

const pairs: { readonly [supportId: string]: Sides } = {
  'safe-road': {
    'too-little': [
      'Tell somebody you find easy to talk to about one small thing that went wrong.',
      'Ask for it to be said at the start of the 1on1: talking about what went wrong does no harm.',
    ],
    'about-right': [
      'Recall one moment when it was good to have spoken, and tell that person.',
      'Ask to keep the places where you can talk freely, in busy times too.',
    ],
    'too-much': [
      'Write down one thing you want to carry yourself and one you would like to look at together.',
      'Ask for less worrying ahead and less checking: help comes when you ask for it.',
    ],
  },
  'steady-hand': {
    'too-little': [
      'Choose one point in what you are attempting that you want to talk over, and write down with whom.',
      'Ask for fifteen minutes a week, in the calendar, to look together at how it is going.',
    ],
    'about-right': [
      'Choose one piece of feedback that helped, and tell the person how you used it.',
      'Ask to keep the way you talk things over for your next attempt too.',
    ],
    'too-much': [
      'Choose one part that you want to try alone first, and say so beforehand.',
      'Ask for two looks at it: one at the start, one at the end.',
    ],
  },
  'forward-drive': {
    'too-little': [
      'Write down three things you would like to try, however large or small.',
      'Ask for one task slightly beyond what you can do today, with a date and somebody to talk to.',
    ],
    'about-right': [
      'Mark what in your present goals you decided yourself.',
      'Ask to keep as much time for learning within work as there is now.',
    ],
    'too-much': [
      'Lay out all that you carry now, and choose one thing that can wait.',
      'Ask to decide together: one goal fewer, or a later date.',
    ],
  },
  contribution: {
    'too-little': [
      'Picture one person who receives your work, and ask what was useful about it.',
      'Ask for a time each month when the team hears from those its work reaches.',
    ],
    'about-right': [
      'Choose one piece of work that felt worthwhile, and write in a line whom it served.',
      'Ask to keep the occasions where you hear from those your work reaches.',
    ],
    'too-much': [
      'Write in one line what matters to you, without borrowing the company’s words.',
      'Ask to be free to choose whether to join occasions that speak of the purpose of work.',
    ],
  },
  horizon: {
    'too-little': [
      'Choose one kind of work that interests you, and talk to somebody who does it.',
      'Ask to be shown one path inside the company and one occasion to meet people outside it.',
    ],
    'about-right': [
      'Choose one path you can see, and write down the next thing you want to know about it.',
      'Ask to keep a time twice a year to talk about what lies ahead.',
    ],
    'too-much': [
      'Choose one thing not to decide now, and write down when to think of it again.',
      'Ask to be heard about the future when you feel like talking about it.',
    ],
  },
};

export const steps: Translation<typeof ja> = {
  amount: 'Which way shall the step go?',
  wish: (zone) =>
    ({ 'too-little': 'A little more', 'about-right': 'As it is', 'too-much': 'A little less' })[zone] ?? '',
  both: 'There is always a step on each side. Use them as they are, reword them, or leave them.',
  mine: 'A step of mine',
  company: 'A step to ask of the company',
  mineOf: (supportId, zone) => pairs[supportId]?.[zone]?.[0] ?? '',
  companyOf: (supportId, zone) => pairs[supportId]?.[zone]?.[1] ?? '',
  time: 'When to take 30 minutes',
  calendar: 'Make a calendar file',
  calendarHint: 'The entry is called “Busy” and nothing else. It does not say what the time is for.',
  event: 'Busy',
  eventFile: 'busy',
  print: 'Print a sheet for the 1on1',
  picture: 'Save the wheel as a picture',
  pictureFile: 'wheel',
  pictureSource:
    'Five supports: after Recruit (2024). Questions and scale are Kyoritsu’s own, not validated as a psychological scale.',
  saved: (file) => `“${file}” has been handed to this device.`,
  failed: 'The file could not be made. Please try again.',
  stays: 'All of these are made on this device and sent nowhere.',

  sheet: 'Sheet for the 1on1',
  sheetTalk: 'What I would like to talk about today',
  sheetWords: 'In my own words',
  sheetLevel: 'As I feel it (1–5)',
  sheetDosage: 'Amount of involvement',
  sheetSupport: 'Support',
  sheetNext: 'When we talk next',
  sheetOwn: 'This sheet is yours. Whether you show it, and how much you talk about, is for you to decide.',
};
