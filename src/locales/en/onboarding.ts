import type { Translation } from '../../base/locale.js';
import type { onboarding as ja } from '../ja/onboarding.js';
import { common } from './shared.js';

const railHeights = ['At the feet', 'Knee-high', 'Waist-high', 'Chest-high', 'At eye level'];
const railAnswers = [
  'There is hardly a rail. Thinking of a fall, nobody sets off.',
  'Near the edge, this height is still a little frightening.',
  'A fall stays on the road, and the far hills are in sight.',
  'You are protected; the view has become narrower.',
  'The road ahead is hidden. Protected too much, you cannot see where you could go.',
];
const hands: Record<string, string> = {
  far: 'Watching from afar',
  near: 'Resting on the saddle',
  grip: 'Gripping the handlebar',
};
const handAnswers: Record<string, string> = {
  far: 'When you wobble, the hand comes too late. It is like riding alone.',
  near: 'It holds when you wobble and lets go when you ride.',
  grip: 'You will not fall, but you cannot turn where you want to.',
};
const gears: Record<string, string> = { light: 'Light', fit: 'A little heavy', heavy: 'Very heavy' };
const gearAnswers: Record<string, string> = {
  light: 'It turns easily. Legs grow no stronger.',
  fit: 'A little out of breath, and every push moves you on.',
  heavy: 'The pedals will not turn. One gear down, and you move again.',
};
const forks: Record<string, string> = {
  inside: 'Inside the company',
  outside: 'Outside the company',
  deeper: 'Deeper along this road',
};
const forkAnswers: Record<string, string> = {
  inside: 'The town has streets you have not tried yet: open posts, a move, a second role.',
  outside: 'Across the bridge your strengths count too. Even one talk with somebody there changes the view.',
  deeper: 'Further up the same hill you see what the foot of it hides. Staying is a road too.',
};

const skins: Record<string, string> = {
  neutral: 'Not chosen',
  'tone-1': 'Light',
  'tone-2': 'Medium light',
  'tone-3': 'Medium',
  'tone-4': 'Medium dark',
  'tone-5': 'Dark',
};
const clothes: Record<string, string> = { neutral: 'Not chosen', sand: 'Sand', ink: 'Ink', plum: 'Plum' };

export const onboarding: Translation<typeof ja> = {
  ...common,
  title: 'The day you ride out',
  scene: (place, of) => `Scene ${place} of ${of}`,
  left: (scenes, minutes) =>
    scenes === 0 ? 'The last scene' : `${scenes} more ${scenes === 1 ? 'scene' : 'scenes'}, about ${minutes} min`,
  back: 'Go back',
  next: 'Go on',
  contents: 'Contents',
  contentsDone: '(read)',
  readAsText: 'Read as text only',
  readAsScenes: 'Read with pictures',
  keepStill: 'Stop the motion',
  move: 'Let it move',
  print: 'Print on one page',
  rider: 'Colours',
  riderIs: (lane) =>
    lane === 'manager'
      ? 'Colours of the supporting hand and of the one who rides alongside.'
      : 'Colours of the one who rides in the pictures.',
  riderKept: 'Your choice stays on this device; the company does not receive it.',
  riderForNow: 'Your choice lasts while this page is open; the company does not receive it.',
  skin: 'Skin',
  skinAt: (tone) => skins[tone] ?? '',
  clothes: 'Clothes',
  clothesAt: (colour) => clothes[colour] ?? '',
  pictureIs: 'The picture',
  pictureMissing: 'The pictures could not be loaded. The words are all here.',
  nowShows: (what) => `It now shows: ${what}.`,
  neutralWheel: 'These wheels are just round. After a check-in, the bicycle runs on yours.',
  ownRide: 'The wheels have the shape of your last check-in. The more alike the five supports, the smoother they roll.',
  ownWheel: 'The wheels have the shape of your last check-in.',

  laneLabel: 'Whose story would you like to read?',
  employee: 'As my own',
  manager: 'As someone who supports',

  later: 'Later',
  laterHint: 'You can stop at any time and go on from there.',
  in7: 'Show it again in 7 days',
  in30: 'Show it again in 30 days',
  never: 'Do not show it again',
  replay: 'Read it again',
  goOn: 'Read on',
  read: 'Read it',
  snoozed: (date) => `It will be shown here again on ${date}.`,
  dismissed: 'It will not open by itself. You can open it here whenever you like.',
  finished: 'You have read it to the end.',
  unread: 'How far you had read could not be loaded. You can read it from the start.',
  closedForNow: 'Closed while this page is open. This could not be saved.',
  notKept: 'This page does not keep how far you have read.',
  saveFailed: 'How far you have read could not be saved. You can go on reading.',

  tryIt: 'Try it',
  rail: 'Height of the guard rail',
  railAt: (height) => railHeights[height] ?? '',
  railAnswer: (height) => railAnswers[height] ?? '',
  hand: 'Where the hand is',
  handAt: (at) => hands[at] ?? '',
  handAnswer: (at) => handAnswers[at] ?? '',
  gear: 'Gear',
  gearAt: (gear) => gears[gear] ?? '',
  gearAnswer: (gear) => gearAnswers[gear] ?? '',
  basket: 'A word for the basket',
  basketHint: 'For example: a report, a good feel, peace of mind. This word is not saved anywhere.',
  basketEmpty: 'Your word becomes the tag of the parcel.',
  basketAnswer: (word) => `Somebody waits for “${word}”. The pedals feel a little lighter.`,
  basketShows: (word) => `a parcel with the tag “${word}”`,
  view: 'Look down one of the roads',
  viewAt: (fork) => forks[fork] ?? '',
  viewAnswer: (fork) => forkAnswers[fork] ?? '',
  viewNone: 'Somebody has gone down each of them.',
  fall: 'Put it right',
  voice: 'Say a word',
  voiceAnswer: 'The bicycle on the left is up again. One word says: you are not alone.',
  ease: 'Ease the hand on the back',
  easeAnswer: 'On the right, the handlebar is the rider’s own again.',
  fallNone: 'Both can be put right.',

  endTitle: 'To ride out, one promise on each side',
  mine: 'My step',
  company: 'The company’s step',
  mineEmployee: 'At the next talk, I name one situation where I would like support.',
  companyEmployee: 'My manager makes time for it and listens without interrupting.',
  mineManager: 'At the next talk, I listen for five minutes without stepping in.',
  companyManager: 'The company counts that talk as working time.',
  endHint: 'These are examples. The two of you agree on your own.',
  startCheckin: 'Start the check-in',
  talk: 'Talk about the promises',
  finish: 'Finish reading',
  noCheckin: 'There is no check-in on this page. Your intranet will tell you where it is.',
  noTalk: 'There is no prompt card on this page. You could bring it up at your next talk.',

  emptyTitle: 'There is no story yet',
  empty: 'Once there are scenes, you can read them here. Everything else works as usual.',
  source:
    'Career co-autonomy and its five supports are a concept by Recruit (survey on disclosure and organisation 2024, part 4, 16 December 2024). The story is our own.',
};
