import { common } from './shared.js';

const parts: Record<string, string> = {
  support: '五つの支援',
  dosage: 'かかわりの量',
  autonomy: '自分で決めること',
};
const sets: Record<string, string> = {
  full: 'ひととおり',
  pulse: 'みじかく',
  mirror: 'わたしが渡している支え',
};
const goesTo: Record<string, string> = {
  answered: 'この回には、もう答えています。こんどの回答は、だれにも送られません。',
  closed: 'いまは会社の受付期間ではないので、だれにも送られません。',
  nobody: 'この端末に残り、だれにも送られません。',
};

/** Words of the check-in; the survey brings its own items and notice. */
export const checkin = {
  ...common,
  title: 'チェックイン',
  length: (questions: number, minutes: number) =>
    `全部で${questions}問、${minutes <= 1 ? '1分ほど' : `約${minutes}分`}です。選ぶとつぎの質問へ進み、いつでももどれます。答えたくない質問はとばせます。`,
  ours: '質問は Kyoritsu が独自につくったもので、心理尺度としての検証は受けていません。',
  companys: '質問は、会社が用意したものです。',
  source: '「五つの支援」の考え方:リクルート(2024年12月16日)、HRドクター(2025年1月18日)。',

  sets: 'どの質問に答えますか',
  set: (kind: string) => sets[kind] ?? '',
  received: 'わたしが受けている支え',
  alsoAnswer: (set: string) => `「${set}」にも答える`,
  pulseAbout: (support: string) =>
    `今回は「${support}」と、自分で決めることについてうかがいます。質問は回ごとに入れかわり、同じ回の人には同じ質問が出ます。`,
  pulseResult: '今回おたずねしなかった支援は、車輪では前回の値のままです。',
  mirrorAbout: 'メンバーに渡している支えを、マネージャー自身の目でふりかえる質問です。',
  mirrorPurpose:
    'メンバーに渡している支えを、あなた自身がふりかえるための質問です。マネージャーを評価したり、くらべたりするものではありません。',
  mirrorViewers:
    'あなたの結果を見るのは、あなただけです。メンバーにも、上司にも、人事にも表示されません。人事が見るのは、マネージャー何人分かをまとめた集計だけです。',
  mirrorResults: '渡している支え',
  mirrorScaleHint:
    '度合いは1から5で、5に近いほど、その支援を渡していると感じています。マネージャーの評価ではありません。',
  viewersAlone: 'あなただけです。',
  over: '答えているあいだに、この回の受付が終わりました。答えは残っています。送らずに、自分の結果を見られます。',
  round: '回',
  groups: '集計のまとまり',
  groupsText: (names: string) => `部署のほかに、つぎの区分でも集計します:${names}。`,
  comma: '、',

  about: 'このチェックインについて',
  purpose: '目的',
  goes: '回答の送り先',
  goesToCompany: (until: string) =>
    `会社のサーバーへ送られ、名前をつけずに保存されます。集計だけに使われます。受付は${until}までです。`,
  goesTo: (destination: string) => goesTo[destination] ?? '',
  viewers: '見る人',
  minGroup: '表示する最小の人数',
  minGroupText: (people: number) => `${people}人より少ないまとまりの結果は、だれにも表示されません。`,
  notCounted: '送られないので、集計されません。',
  retention: '残しておく期間',
  retentionText: (months: number) => `一人ひとりの答えは${months}か月で消され、そのあとは集計だけが残ります。`,
  notRetained: '一つひとつの答えは、結果が出たあと、この端末からも消えます。',
  own: '自分の結果',

  start: 'はじめる',
  goOn: 'つづきから',
  restart: 'はじめから答えなおす',
  allOnPage: '1ページにならべる',
  oneByOne: '1問ずつ答える',
  back: 'もどる',
  next: 'つぎへ',
  end: '答えおわる',
  part: (part: string) => parts[part] ?? '',
  progress: '答えた質問',
  count: (at: number, total: number) => `${at} / ${total}`,
  left: (minutes: number) => (minutes <= 1 ? 'あと1分ほど' : `あと約${minutes}分`),
  hint: '選ぶと、つぎの質問へ進みます。',
  keys: '数字キーでも答えられます。1〜5で答え、0で「わからない・答えない」です。',
  kept: (home: string) => (home === 'company' ? '会社のサーバーに保存しました。' : 'この端末に保存しました。'),
  keeping: '保存しています…',
  notKept: 'まだ保存できていません。つぎに答えたとき、もう一度保存します。',
  notKeeping: 'この端末には保存されません。ページをとじると、答えは消えます。',
  resumed: (when: string) => `${when}のつづきです。`,
  earlier: 'いま受付中の回がはじまる前に書いた答えです。このまま終えると、いまの回の答えになります。',
  updated: (dropped: number) =>
    dropped === 0
      ? '質問が新しくなりました。これまでの答えは、すべて残しています。'
      : `質問が新しくなりました。いまの質問にあてはまる答えは残しています。なくなった質問への答え${dropped}件は使いません。`,

  rivalTitle: '別のタブで、回答が変わりました',
  rival: (mine: string, theirs: string) =>
    `どちらも残っています。つづける方を選んでください。このタブは${mine}、別のタブは${theirs}です。`,
  rivalGone: (mine: string) =>
    `別のタブで、この回答は送られたか、消されました。このタブには${mine}の答えが残っています。同じ回答が二重に数えられることはありません。`,
  amount: (answers: number, when: string) => `${answers}問(${when})`,
  mine: 'このタブの回答でつづける',
  theirs: '別のタブの回答でつづける',
  letGo: 'このタブの回答を手ばなす',

  endTitle: 'ここまでで終わりです',
  answered: (answered: number, total: number) => `${total}問のうち、${answered}問に答えました。`,
  skipped: (skipped: number) => `「わからない・答えない」は${skipped}問です。`,
  open: (open: number) => `まだ選んでいない質問が${open}問あります。このまま終えると「答えない」になります。`,
  toOpen: '選んでいない質問へ',
  send: '会社へ送る',
  conclude: '結果を見る',
  keepOnly: '送らずに、自分の結果だけ見る',
  sending: '送っています…',
  concluding: '結果を出しています…',

  unknownTitle: '送れたかどうか、まだわかりません',
  unknownOffline:
    'ネットワークにつながっていません。答えは残っています。つながったら、もう一度送ります。二重に数えられることはありません。',
  unknown: '答えは残っています。もう一度送っても、二重に数えられることはありません。',
  sendAgain: 'もう一度送る',
  refusedTitle: '送れませんでした',
  notFinishedTitle: '結果を保存できませんでした',
  alreadyAnswered: 'この回は、もう回答を受けつけているか、受付が終わっています。答えは残っています。',
  sentTitle: '回答は届きました',
  sentText: '自分の結果だけ、まだ保存できていません。もう一度ためしても、回答が二重に数えられることはありません。',

  doneSent: '会社に届きました',
  doneOwn: '結果が出ました',
  receipt: '受付番号',
  receiptFor: '届いたことを示す番号です。この番号から、あなたの答えを読み出すことはできません。',
  results: '今回の結果',
  support: '支援',
  mean: '感じる度合い',
  amountOf: 'かかわりの量',
  autonomy: '自分で決めている感覚',
  tooFew: 'まだ出せません',
  noAmount: '答えていません',
  scaleHint:
    '度合いは1から5で、5に近いほど、その支援を感じています。3分の2以上の質問に答えると出ます。人や会社の評価ではありません。',
  wheel: '車輪で見る',
  noWheel: 'このページには車輪がありません。結果は上の表で見られます。',

  emptyTitle: 'いま答えるチェックインはありません',
  empty: '会社が質問を用意すると、ここに出ます。ほかの機能はそのまま使えます。',
};
