import type { Survey } from '../model/records/survey.js';

/**
 * The built-in survey: 15 support items, 5 dosage items, 3 autonomy items.
 * Our own words, not psychometrically validated: the widgets say so wherever
 * they ask or show the result as a measure.
 */
export const surveys: Survey[] = [
  {
    id: 'kyoritsu',
    version: 1,
    title: { ja: '五つの支えチェックイン', en: 'Five supports check-in' },
    recall: { ja: 'この3か月をふりかえってお答えください。', en: 'Thinking of the last three months:' },
    scale: [
      { ja: 'まったくそう思わない', en: 'Strongly disagree' },
      { ja: 'あまりそう思わない', en: 'Disagree' },
      { ja: 'どちらともいえない', en: 'Neither' },
      { ja: 'ややそう思う', en: 'Agree' },
      { ja: 'とてもそう思う', en: 'Strongly agree' },
      { ja: 'わからない・答えない', en: 'Don\'t know / skip' },
    ],
    doseScale: [
      { ja: 'まったく足りない', en: 'Far too little' },
      { ja: 'やや足りない', en: 'A little too little' },
      { ja: 'ちょうどよい', en: 'About right' },
      { ja: 'やや多すぎる', en: 'A little too much' },
      { ja: '多すぎる', en: 'Far too much' },
      { ja: 'わからない・答えない', en: 'Don\'t know / skip' },
    ],
    items: [
      { id: 'sr1', support: 'safe-road', text: { ja: '今の職場では、うまくいかなかったことも隠さずに話せる。', en: 'At work I can talk about things that went wrong without hiding them.' }, managerText: { ja: 'うまくいかなかったことを、メンバーが隠さずに話せるようにしている。', en: 'I make it possible for members to talk openly about things that went wrong.' } },
      { id: 'sr2', support: 'safe-road', text: { ja: '私は、この会社から一人の人として大切にされていると感じる。', en: 'I feel this company cares about me as a person.' }, managerText: { ja: 'メンバー一人ひとりを大切にしていることを、言葉や行動で伝えている。', en: 'I show each member, in words and actions, that they matter.' } },
      { id: 'sr3', support: 'safe-road', text: { ja: 'これからの働き方について迷いを口にしても、不利に扱われる心配はない。', en: 'I can voice doubts about my future work without worrying about being treated unfairly.' }, managerText: { ja: 'メンバーが今後の働き方の迷いを話しても、評価とは切り離して聞いている。', en: 'When members voice doubts about their future, I listen separately from evaluation.' } },
      { id: 'sh1', support: 'steady-hand', text: { ja: '新しいことに取り組むとき、必要なときに相談できる人が身近にいる。', en: 'When I try something new, there is someone close by I can turn to when needed.' }, managerText: { ja: 'メンバーが新しいことに取り組むとき、相談しやすい状態をつくっている。', en: 'I make it easy for members to consult me when they try something new.' } },
      { id: 'sh2', support: 'steady-hand', text: { ja: '次にいかせる具体的なフィードバックをもらえている。', en: 'I get concrete feedback that I can use next time.' }, managerText: { ja: 'メンバーに、次にいかせる具体的なフィードバックを伝えている。', en: 'I give members concrete feedback they can use next time.' } },
      { id: 'sh3', support: 'steady-hand', text: { ja: '挑戦している途中のようすを、周囲が気にかけてくれている。', en: 'People around me keep an eye on how I am doing while I am attempting something.' }, managerText: { ja: 'メンバーが挑戦している途中のようすを、気にかけて声をかけている。', en: 'I notice and check in while members are in the middle of a challenge.' } },
      { id: 'fd1', support: 'forward-drive', text: { ja: '今の仕事には、自分の力を少しだけ超える挑戦がふくまれている。', en: 'My current work includes a challenge slightly beyond what I can do today.' }, managerText: { ja: 'メンバーの力を少しだけ超える仕事を、本人と話し合ってまかせている。', en: 'I agree with members on work slightly beyond what they can do today.' } },
      { id: 'fd2', support: 'forward-drive', text: { ja: '自分から「やってみたい」と思える目標がある。', en: 'I have a goal that I myself want to try for.' }, managerText: { ja: 'メンバーが自分から「やってみたい」と思える目標を一緒に考えている。', en: 'I work with members on goals they themselves want to try for.' } },
      { id: 'fd3', support: 'forward-drive', text: { ja: 'これから必要になるスキルを学ぶ時間を、仕事の中でとれている。', en: 'I have time within work to learn skills I will need.' }, managerText: { ja: 'メンバーが学ぶ時間を仕事の中でとれるように調整している。', en: 'I arrange work so members have time to learn.' } },
      { id: 'co1', support: 'contribution', text: { ja: '自分の仕事が、だれの役に立っているかを思い浮かべることができる。', en: 'I can picture whom my work helps.' }, managerText: { ja: 'メンバーの仕事がだれの役に立っているかを、具体的に伝えている。', en: 'I tell members concretely whom their work helps.' } },
      { id: 'co2', support: 'contribution', text: { ja: '自分の仕事の社会的な意味について、話す機会がある。', en: 'I have chances to talk about what my work means to society.' }, managerText: { ja: '仕事の社会的な意味について、メンバーと話す時間をつくっている。', en: 'I make time to talk with members about what the work means to society.' } },
      { id: 'co3', support: 'contribution', text: { ja: '自分が大切にしたいことと、会社がめざすことに重なる部分がある。', en: 'What matters to me and what the company aims for overlap somewhere.' }, managerText: { ja: 'メンバーが大切にしたいことを聞き、会社がめざすこととのつながりを一緒に探している。', en: 'I ask what matters to members and look with them for the link to the company\'s aims.' } },
      { id: 'hz1', support: 'horizon', text: { ja: 'この会社の中で、これから自分が選べる道がいくつか見えている。', en: 'I can see several paths I could choose inside this company.' }, managerText: { ja: '社内で選べる道について、メンバーに情報を届けている。', en: 'I give members information about paths open to them inside the company.' } },
      { id: 'hz2', support: 'horizon', text: { ja: '今の経験やスキルは、社外でも通用すると感じる。', en: 'I feel my experience and skills would also count outside the company.' }, managerText: { ja: 'メンバーの経験やスキルが社外でどうみられるかも、話題にしている。', en: 'I also talk about how members\' skills are seen outside the company.' } },
      { id: 'hz3', support: 'horizon', text: { ja: '数年先のことについて、じっくり話せる相手がいる。', en: 'There is someone with whom I can talk at length about the years ahead.' }, managerText: { ja: '数年先のことについて、メンバーとじっくり話す時間をとっている。', en: 'I take time to talk at length with members about the years ahead.' } },
    ],
    dosage: [
      { id: 'dose-safe-road', support: 'safe-road', text: { ja: '「安全道路(職場の安心感)」について、会社や上司からのかかわりの量は、今のあなたにとってどうですか。', en: 'For you as things are now, how is the amount of involvement from the company and your manager in “Safe road (feeling safe at work)”?' }, managerText: { ja: '「安全道路(職場の安心感)」について、メンバーへのあなたのかかわりの量は、今どのくらいだと思いますか。', en: 'As things are now, how do you see the amount of your own involvement with members in “Safe road (feeling safe at work)”?' } },
      { id: 'dose-steady-hand', support: 'steady-hand', text: { ja: '「後手支手(挑戦支援・達成支援)」について、会社や上司からのかかわりの量は、今のあなたにとってどうですか。', en: 'For you as things are now, how is the amount of involvement from the company and your manager in “Steadying hand (someone holding the saddle while you try)”?' }, managerText: { ja: '「後手支手(挑戦支援・達成支援)」について、メンバーへのあなたのかかわりの量は、今どのくらいだと思いますか。', en: 'As things are now, how do you see the amount of your own involvement with members in “Steadying hand (someone holding the saddle while you try)”?' } },
      { id: 'dose-forward-drive', support: 'forward-drive', text: { ja: '「前進駆動(ストレッチ業務・目標の設定)」について、会社や上司からのかかわりの量は、今のあなたにとってどうですか。', en: 'For you as things are now, how is the amount of involvement from the company and your manager in “Forward drive (stretch work and goals you want)”?' }, managerText: { ja: '「前進駆動(ストレッチ業務・目標の設定)」について、メンバーへのあなたのかかわりの量は、今どのくらいだと思いますか。', en: 'As things are now, how do you see the amount of your own involvement with members in “Forward drive (stretch work and goals you want)”?' } },
      { id: 'dose-contribution', support: 'contribution', text: { ja: '「貢献実感(社会的意義の実感)」について、会社や上司からのかかわりの量は、今のあなたにとってどうですか。', en: 'For you as things are now, how is the amount of involvement from the company and your manager in “Sense of contribution (knowing whom the work serves)”?' }, managerText: { ja: '「貢献実感(社会的意義の実感)」について、メンバーへのあなたのかかわりの量は、今どのくらいだと思いますか。', en: 'As things are now, how do you see the amount of your own involvement with members in “Sense of contribution (knowing whom the work serves)”?' } },
      { id: 'dose-horizon', support: 'horizon', text: { ja: '「未来展望(社内展望・社外展望)」について、会社や上司からのかかわりの量は、今のあなたにとってどうですか。', en: 'For you as things are now, how is the amount of involvement from the company and your manager in “Horizon (seeing futures inside and outside)”?' }, managerText: { ja: '「未来展望(社内展望・社外展望)」について、メンバーへのあなたのかかわりの量は、今どのくらいだと思いますか。', en: 'As things are now, how do you see the amount of your own involvement with members in “Horizon (seeing futures inside and outside)”?' } },
    ],
    autonomy: [
      { id: 'au1', reverse: false, text: { ja: 'これからの働き方は、最後は自分で決めていると感じる。', en: 'I feel that in the end I decide how I will work.' } },
      { id: 'au2', reverse: false, text: { ja: 'これからのキャリアについて、自分から調べたり動いたりしている。', en: 'I look things up and take steps about my own career.' } },
      { id: 'au3', reverse: true, text: { ja: 'キャリアについて考えることを「やらされている」と感じることがある。', en: 'I sometimes feel I am being made to think about my career.' } },
    ],
    notice: {
      purpose: {
        ja: 'あなた自身のふりかえりと、会社が支え方を見直すための質問です。人を評価したり、順番をつけたりするものではありません。',
        en: 'These questions are for your own reflection, and for the company to rethink how it supports people. They do not rate or rank anybody.',
      },
      viewers: {
        ja: 'あなたの結果を見るのは、あなただけです。職場と人事に表示されるのは、決められた人数以上のまとまりの集計だけです。一人ひとりの回答は、上司にも人事にも管理者にも表示されません。',
        en: 'Only you see your own result. Workplaces and HR see nothing but summaries of groups above the smallest size; nobody is shown one person’s answers, neither your manager, nor HR, nor an administrator.',
      },
      minGroup: 5,
      retentionMonths: 13,
    },
  },
];
