import { common } from './shared.js';

const doses = ['足りない', 'やや足りない', 'ちょうどよい', 'やや多い', '多すぎる'];

/** Words of the wheel. */
export const radar = {
  ...common,
  title: 'わたしの車輪',
  lead: '5つの支援がそろうほど、車輪はまるく、こぎやすくなります。',
  viewLabel: '見かた',
  viewWheel: '車輪',
  viewTable: '表',
  wheelLabel: '五つの支援の車輪。矢印キーでたどり、Enterキーで話したい支援を選べます。',
  tableLabel: '五つの支援の表',
  me: 'いまのわたし',
  scale: '輪は中心から 1・2・3・4・5',
  support: '支援',
  level: 'いま',
  change: '前回から',
  dosage: 'かかわりの量',
  tooLittle: '足りない',
  aboutRight: 'ちょうどよい',
  tooMuch: '多すぎる',
  doseOf: (value: number) => doses[value - 1] ?? '',
  noLevel: '答えなし',
  noDose: '量の答えなし',
  changed: (difference: string) => `前回より ${difference}`,
  unchanged: '前回と同じ',
  noChange: '前回の値なし',
  spoke: (name: string, level: string, change: string, dose: string) => `${name}、${level}、${change}、${dose}`,
  range: (outer: string, outerLevel: string, inner: string, innerLevel: string) =>
    `五つの支援のうち、いちばん外側にあるのは${outer}(${outerLevel})、いちばん内側は${inner}(${innerLevel})です。`,
  even: '五つの支援は、同じところに並んでいます。',
  missing: (names: string) => `${names}は、答えが少ないため空けてあります。`,
  moved: (out: number, inn: number) => {
    if (out > 0 && inn > 0) return `前回から外へ動いたのは${out}つ、内へ動いたのは${inn}つです。`;
    if (out === 0 && inn === 0) return '前回から動いた支援はありません。';
    return `前回から${out > 0 ? '外' : '内'}へ動いたのは${out + inn}つです。`;
  },
  and: '・',
  nextTitle: (name: string) => `「${name}」のことを、話してみませんか`,
  nextTitleFree: 'どの支援のことを話しますか',
  reasonLittle: 'かかわりの量が「足りない」寄りだったので、先に選んであります。ほかの支援にも変えられます。',
  reasonMuch: 'かかわりの量が「多い」寄りだったので、先に選んであります。ほかの支援にも変えられます。',
  reasonLevel: 'いまの車輪でいちばん内側にあるので、先に選んであります。ほかの支援にも変えられます。',
  reasonPicked: 'あなたが選んだ支援です。あなたの一歩と、会社の一歩の両方を話せます。',
  reasonFree: '表の行か、車輪のしるしから選べます。選ばずにひらくこともできます。',
  talk: '1on1で話す問いをひらく',
  noCard: 'このページには、問いのカードが置かれていません。カードのあるページで続けられます。',
  more: 'つぎの一歩・予定・印刷',
  takenOn: (date: string) => `${date}のチェックイン`,
  handedIn: 'このページから渡された結果を表示しています。',
  source:
    '考え方は、リクルート「企業情報の開示と組織の在り方に関する調査2024」第4弾の五つの支援によります。設問と目盛りはKyoritsu独自のもので、心理尺度としての検証は受けていません。',
  emptyTitle: '車輪は、チェックインから生まれます',
  empty: '4分ほどの質問に答えると、五つの支援がここに車輪になって表れます。答えたくない質問はとばせます。',
  start: 'チェックインをはじめる',
  noCheckin: 'このページには、チェックインが置かれていません。チェックインのあるページではじめられます。',
};
