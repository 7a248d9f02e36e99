type Sides = { readonly [zone: string]: readonly [mine: string, company: string] };

/** By support, then by how much involvement there is: a step for the person, and one to ask of the company. */
const pairs: { readonly [supportId: string]: Sides } = {
  'safe-road': {
    'too-little': [
      'うまくいかなかった小さなことを一つ、話しやすい人に話してみます。',
      'うまくいかなかったことを話しても不利にならないと、1on1のはじめに言葉にしてもらいます。',
    ],
    'about-right': [
      '話してよかったと感じた場面を一つ思い出し、その相手に伝えます。',
      '安心して話せているいまの場を、忙しい時期も減らさずに続けてもらいます。',
    ],
    'too-much': [
      '自分で受けとめたいことと、いっしょに見てほしいことを、一つずつ書き分けます。',
      '先回りの心配や確認を減らし、手を借りるのは「たのまれたとき」にしてもらいます。',
    ],
  },
  'steady-hand': {
    'too-little': [
      '取り組んでいることの中で「ここは相談したい」を一つ決め、だれに話すかを書きます。',
      '途中のようすをいっしょに見る15分を、週に一度、予定に入れてもらいます。',
    ],
    'about-right': [
      '役に立ったフィードバックを一つ選び、どう使ったかを相手に伝えます。',
      'いまの相談のしかたを、つぎの挑戦でも続けてもらいます。',
    ],
    'too-much': [
      'まず自分だけでやってみる範囲を一つ決めて、先に伝えます。',
      '途中の確認を、はじめと終わりの2回にしてもらいます。',
    ],
  },
  'forward-drive': {
    'too-little': [
      '「やってみたい」と思うことを、大きさを気にせず三つ書き出します。',
      '力を少しだけ超える仕事を一つ、期限と相談相手を決めて任せてもらいます。',
    ],
    'about-right': [
      'いまの目標のうち、自分で決めたところに印をつけます。',
      '学ぶ時間を、いまと同じだけ仕事の予定に残してもらいます。',
    ],
    'too-much': [
      'いま抱えていることを並べて、あとにしてもよいものを一つ選びます。',
      '目標を一つ減らすか期限をのばすか、いっしょに決めてもらいます。',
    ],
  },
  contribution: {
    'too-little': [
      '自分の仕事を受けとっている人を一人思い浮かべ、何が役に立ったかをたずねます。',
      '仕事が届いた先の声を聞く時間を、月に一度、チームでつくってもらいます。',
    ],
    'about-right': [
      '手ごたえのあった仕事を一つ選び、だれの役に立ったかを一行で書きます。',
      '仕事が届いた先の声を聞くいまの機会を、続けてもらいます。',
    ],
    'too-much': [
      '自分が大切にしたいことを、会社の言葉を借りずに一行で書きます。',
      '仕事の意義を語る場に出るかどうかを、選べるようにしてもらいます。',
    ],
  },
  horizon: {
    'too-little': [
      '気になる仕事を一つ選び、その仕事をしている人に話を聞きます。',
      '社内で選べる道と、社外の人に会える機会を、一つずつ紹介してもらいます。',
    ],
    'about-right': [
      '見えている道を一つ選び、つぎに知りたいことを一つ書きます。',
      '先のことを話す時間を、半年に一度、続けてもらいます。',
    ],
    'too-much': [
      '「いまは決めない」ことを一つ選び、また考える時期を書いておきます。',
      '先の話は、話したくなったときに聞いてもらいます。',
    ],
  },
};

/** Words of what comes after the wheel: steps, a time to talk, a sheet, a picture. */
export const steps = {
  amount: 'どちらへの一歩にしますか',
  wish: (zone: string) =>
    ({ 'too-little': 'もう少しほしい', 'about-right': 'いまのまま', 'too-much': 'もう少しひかえめに' })[zone] ?? '',
  both: '一歩は、いつも両側にあります。そのまま使っても、言いかえても、使わなくてもかまいません。',
  mine: 'わたしの一歩',
  company: '会社にたのむ一歩',
  mineOf: (supportId: string, zone: string) => pairs[supportId]?.[zone]?.[0] ?? '',
  companyOf: (supportId: string, zone: string) => pairs[supportId]?.[zone]?.[1] ?? '',
  time: '30分とる日時',
  calendar: 'カレンダー用ファイルをつくる',
  calendarHint: '予定の名前は「予定」だけです。何の時間かは書きません。',
  event: '予定',
  eventFile: '予定',
  print: '1on1のシートを印刷',
  picture: '車輪を画像で保存',
  pictureFile: '車輪',
  pictureSource:
    '五つの支援:リクルート(2024年)による考え方。設問と目盛りはKyoritsu独自のもので、心理尺度としての検証は受けていません。',
  saved: (file: string) => `「${file}」を、この端末にわたしました。`,
  failed: 'ファイルをつくれませんでした。もう一度おためしください。',
  stays: 'どれもこの端末の中でつくられ、どこにも送られません。',

  sheet: '1on1のシート',
  sheetTalk: 'きょう話したいこと',
  sheetWords: '自分の言葉で',
  sheetLevel: '感じる度合い(1〜5)',
  sheetDosage: 'かかわりの量',
  sheetSupport: '支援',
  sheetNext: 'つぎに話す日',
  sheetOwn: 'このシートはあなたのものです。見せるかどうか、どこまで話すかは、あなたが決められます。',
};
