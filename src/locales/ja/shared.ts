import type { PortErrorKind } from '../../port/error.js';
import type { Withheld } from '../../model/withheld.js';

const errors: Record<PortErrorKind, string> = {
  unauthenticated:
    'サインインの期限が切れたようです。サインインし直すと続けられます。まだ保存されていない内容は、このページをとじるまで残ります。',
  forbidden: 'この内容を見る権限がありません。ほかの機能はそのまま使えます。',
  'not-found':
    '見つかりませんでした。データ元の場所が変わったのかもしれません。あなたの書いたものが消えたわけではありません。',
  conflict: 'ほかの場所で先に書きかえられています。いまの内容をたしかめてから、もう一度お試しください。',
  invalid: '受け付けられない値がありました。内容は残っています。',
  'rate-limited': '混みあっています。少し待ってからもう一度お試しください。',
  offline: 'ネットワークにつながっていません。つながったら、もう一度お試しください。',
  unavailable: 'いま答えが返ってきません。書いた内容は残っています。',
  unsupported: 'このページのデータ元では使えない機能です。',
  'bad-data': '届いたデータを読めませんでした。担当者が直すまで、ほかの機能は使えます。',
};

const withheld: Record<Withheld, string> = {
  pending: '集計中です。',
  insufficient: '人数が足りないため、表示していません。',
  protected: '個人が推測されるのを防ぐため、表示していません。',
  'no-data': 'データがありません。',
  'out-of-scope': '対象外です。',
};

/** Words that every widget shares. */
export const common = {
  loading: '読み込んでいます…',
  tryAgain: 'もう一度ためす',
  errorTitle: 'いまは表示できません',
  error: (kind: string) => errors[kind as PortErrorKind] ?? errors.unavailable,
  offlineTitle: 'オフラインです',
  offlineShown: 'オフラインのため、前回読み込んだ内容を表示しています。',
  unsupportedTitle: 'このページでは使えません',
  unsupported: '必要なデータが、まだこのページにつながっていません。ページの担当者がデータ元をつなぐと使えます。',
  withheldTitle: '表示していません',
  withheld: (reason: string) => withheld[reason as Withheld] ?? withheld['no-data'],
  onDevice:
    'この端末のブラウザーの中だけに保存され、会社には送られません。同じブラウザーを使う人には、見えることがあります。',
  inCompany: '会社のサーバーに保存されます。ほかの人の画面には出ません。',
  close: 'とじる',
};
