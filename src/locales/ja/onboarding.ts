import { common } from './shared.js';

const railHeights = ['足もと', 'ひざの高さ', '腰の高さ', '胸の高さ', '目の高さ'];
const railAnswers = [
  'レールがほとんどありません。転んだときを思うと、こぎ出せません。',
  'はしを走ると、まだ少しこわい高さです。',
  '転んでも道から落ちません。遠くの丘も見えます。',
  '守られています。そのぶん、景色がせまくなりました。',
  '先の景色がかくれました。守られすぎると、どこへ行けるのかが見えません。',
];
const hands: Record<string, string> = { far: '遠くで見ている', near: 'サドルに添える', grip: 'ハンドルをにぎる' };
const handAnswers: Record<string, string> = {
  far: 'ふらついたとき、手が間にあいません。一人で走るのと同じです。',
  near: 'ふらついたら支えてもらえて、走りだしたら放してもらえます。',
  grip: '倒れませんが、曲がりたいほうへ曲がれません。',
};
const gears: Record<string, string> = { light: '軽い', fit: '少し重い', heavy: 'とても重い' };
const gearAnswers: Record<string, string> = {
  light: 'らくに回ります。足はあまり強くなりません。',
  fit: '息は少しはずみます。こぐたびに、前へ進みます。',
  heavy: 'ペダルが動きません。一段軽くすると、また進めます。',
};
const forks: Record<string, string> = { inside: '社内の道', outside: '社外の道', deeper: '今の道を深く' };
const forkAnswers: Record<string, string> = {
  inside: '町の中にも、まだ通ったことのない道があります。公募や異動、兼務の道です。',
  outside: '橋の向こうでも、今の力はいきます。社外の人と話すだけでも、景色が変わります。',
  deeper: '同じ丘をのぼると、ふもとでは見えなかったものが見えます。とどまることも、道の一つです。',
};

const skins: Record<string, string> = {
  neutral: '指定なし',
  'tone-1': '明るい',
  'tone-2': 'やや明るい',
  'tone-3': '中くらい',
  'tone-4': 'やや濃い',
  'tone-5': '濃い',
};
const clothes: Record<string, string> = { neutral: '指定なし', sand: '砂色', ink: '墨色', plum: '梅色' };

/** Words of the story's frame; the scenes bring their own. */
export const onboarding = {
  ...common,
  title: 'こぎ出す日',
  scene: (place: number, of: number) => `場面 ${place} / ${of}`,
  left: (scenes: number, minutes: number) =>
    scenes === 0 ? 'さいごの場面です' : `あと ${scenes} 場面・約 ${minutes} 分`,
  back: 'もどる',
  next: 'つぎへ',
  contents: 'もくじ',
  contentsDone: '（読みました）',
  readAsText: '文字だけで読む',
  readAsScenes: '絵とともに読む',
  keepStill: '動きを止める',
  move: '動きをつける',
  print: '一枚に印刷',
  rider: '人物の色',
  riderIs: (lane: 'employee' | 'manager') =>
    lane === 'manager' ? '絵の中の、支える手と、となりを走る人の色です。' : '絵の中の、自転車に乗る人の色です。',
  riderKept: '選んだ色はこの端末にだけ残り、会社には送られません。',
  riderForNow: '選んだ色は、このページを開いているあいだだけのものです。会社には送られません。',
  skin: '肌の色',
  skinAt: (tone: string) => skins[tone] ?? '',
  clothes: '服の色',
  clothesAt: (colour: string) => clothes[colour] ?? '',
  pictureIs: '絵のせつめい',
  pictureMissing: '絵を読み込めませんでした。文章はこのまま読めます。',
  nowShows: (what: string) => `いまは「${what}」の絵です。`,
  neutralWheel: '車輪は、まだ丸いだけの車輪です。チェックインをすると、あなたの車輪で走ります。',
  ownRide:
    'この自転車の車輪は、前回のチェックインのかたちです。五つの支えが同じくらいに近いほど、なめらかに転がります。',
  ownWheel: '車輪は、前回のチェックインのかたちです。',

  laneLabel: 'どちらの話として読みますか',
  employee: '自分のこととして',
  manager: '支える人として',

  later: 'あとで',
  laterHint: '途中でやめても、続きから読めます。',
  in7: '7日後にまた表示する',
  in30: '30日後にまた表示する',
  never: 'もう表示しない',
  replay: 'もう一度読む',
  goOn: '続きを読む',
  read: '読む',
  snoozed: (date: string) => `${date}に、またここに表示します。`,
  dismissed: '自動では表示しません。読みたいときに、ここから開けます。',
  finished: 'さいごまで読みました。',
  unread: 'どこまで読んだかを読み込めませんでした。開くと、はじめから読めます。',
  closedForNow: 'このページを開いているあいだ、とじておきます。保存はできていません。',
  notKept: 'このページでは、どこまで読んだかは残りません。',
  saveFailed: 'どこまで読んだかを保存できませんでした。このまま続きを読めます。',

  tryIt: 'ためしてみる',
  rail: 'ガードレールの高さ',
  railAt: (height: number) => railHeights[height] ?? '',
  railAnswer: (height: number) => railAnswers[height] ?? '',
  hand: '手の場所',
  handAt: (at: string) => hands[at] ?? '',
  handAnswer: (at: string) => handAnswers[at] ?? '',
  gear: 'ギアの重さ',
  gearAt: (gear: string) => gears[gear] ?? '',
  gearAnswer: (gear: string) => gearAnswers[gear] ?? '',
  basket: 'かごに入れる、ひとこと',
  basketHint: '例：資料、手ざわり、安心。この言葉はどこにも保存されません。',
  basketEmpty: '言葉を入れると、荷物の札になります。',
  basketAnswer: (word: string) => `「${word}」を待っている人がいます。ペダルが少し軽くなりました。`,
  basketShows: (word: string) => `札に「${word}」と書いた荷物`,
  view: '道を一つ、見てみる',
  viewAt: (fork: string) => forks[fork] ?? '',
  viewAnswer: (fork: string) => forkAnswers[fork] ?? '',
  viewNone: 'どの道にも、行った人がいます。',
  fall: '直してみる',
  voice: 'ひとこと声をかける',
  voiceAnswer: '左の自転車が起きました。ひとことが、一人ではないと伝えます。',
  ease: '背中の手をゆるめる',
  easeAnswer: '右の自転車のハンドルが、本人にもどりました。',
  fallNone: 'どちらにも、直し方があります。',

  endTitle: 'こぎ出すために、約束を一つずつ',
  mine: 'わたしの一歩',
  company: '会社の一歩',
  mineEmployee: '次の面談で、支えてほしい場面を一つ話す。',
  companyEmployee: '上司は、その話のために時間をあけ、さえぎらずに聞く。',
  mineManager: '次の面談で、口をはさまずに5分聞く。',
  companyManager: '会社は、その面談の時間を仕事の時間としてあける。',
  endHint: 'たとえばの約束です。中身は、二人で話して決めます。',
  startCheckin: 'チェックインをはじめる',
  talk: '約束のことを話す',
  finish: '読み終える',
  noCheckin: 'このページにはチェックインがありません。社内の案内をご覧ください。',
  noTalk: 'このページには対話のカードがありません。次の面談で話してみてください。',

  emptyTitle: '物語はまだありません',
  empty: '場面が用意されると、ここで読めます。ほかの機能はこのまま使えます。',
  source:
    'キャリア共律と五つの支えは、リクルート「企業情報の開示と組織の在り方に関する調査2024 第4弾」（2024年12月16日）の考え方です。物語は独自に書きました。',
};
