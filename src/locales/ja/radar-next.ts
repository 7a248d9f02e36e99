/** Words of what comes after the wheel: what to do next, where it all comes from, and how it begins. */
export const radarNext = {
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
