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
  viewTrend: '推移',
  viewMap: '地図',
  wheelLabel: '五つの支援の車輪。矢印キーでたどり、Enterキーで話したい支援を選べます。',
  tableLabel: '五つの支援の表',
  me: 'いまのわたし',
  last: '前回のわたし',
  team: 'チーム',
  company: '会社',
  otherLines: 'ほかの線について(チーム・会社・1on1)',
  linesLabel: '車輪に出す線',
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
  notAsked: '今回は質問なし',
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
  also: (line: string, value: string) => `、${line} ${value}`,
  roll: 'ころがしてみる',
};
