import type { Scene } from '../model/records/scene.js';
import type { Text } from '../model/text.js';

type Line = [ja: string, en: string];
const words = ([ja, en]: Line): Text => ({ ja, en });
const lane = (title: Line, ...body: Line[]): Scene['employee'] => ({ title: words(title), body: body.map(words) });

/** 「こぎ出す日」: eight scenes, about ninety seconds, for the employee and for the manager. */
export const scenes: Scene[] = [
  {
    id: 'standing', storyId: 'first-ride', version: 1, order: 1, support: null, act: 'none',
    picture: words(['朝の霧の中に、自転車が一台止まっています。道は前へ続いていますが、先は白くかすんでいます。', 'A bicycle stands in the morning mist. A road leads on, and its far end fades into white.']),
    employee: lane(
      ['霧の中に、自転車が一台', 'A bicycle in the mist'],
      ['これからの道は、まだよく見えません。', 'The road ahead is not clear yet.'],
      ['止まったままでも大丈夫です。この自転車は、あなたのペースでこぎ出せます。', 'Standing still is fine. This bicycle starts whenever you do.'],
    ),
    manager: lane(
      ['霧の中に、自転車が一台', 'A bicycle in the mist'],
      ['メンバーのこれからは、本人にもまだよく見えていません。', 'A member’s road ahead is unclear, to the member as well.'],
      ['急がせず、放っておかず。これは、そのあいだの支え方の話です。', 'Neither hurrying nor leaving alone: this is a story about what lies between.'],
    ),
  },
  {
    id: 'rails', storyId: 'first-ride', version: 1, order: 2, support: 'safe-road', act: 'rail',
    picture: words(['霧が薄れ、道の両側に緑色のガードレールが続いています。レールは腰の高さで、向こうの丘がよく見えます。自転車にまたがった人が、片足を地面についています。', 'The mist thins. Green guard rails line both sides of the road, waist-high, and the hills beyond are in sight. A rider sits on the bicycle with one foot on the ground.']),
    employee: lane(
      ['転んでも、けがをしない道', 'A road where a fall does not hurt'],
      ['ガードレールのある道なら、はじめてでもこぎ出せます。', 'With guard rails, even a first ride can begin.'],
      ['うまくいかなかったことを話せる相手が、職場のガードレールです。高すぎると、景色がかくれます。', 'At work, the rail is someone you can tell what went wrong. Too high, it hides the view.'],
    ),
    manager: lane(
      ['まず、道を平らに', 'First, an even road'],
      ['失敗の話を聞いたら、はじめに「話してくれてありがとう」と伝えます。', 'When you hear of a failure, begin with “thank you for telling me”.'],
      ['先回りして、危険をすべて取りのぞかなくて大丈夫です。柵が高いと、先が見えません。', 'You need not clear every risk in advance. A high fence hides what is ahead.'],
    ),
  },
  {
    id: 'hand', storyId: 'first-ride', version: 1, order: 3, support: 'steady-hand', act: 'hand',
    picture: words(['自転車がゆっくり動きだし、うしろから手がサドルをささえています。手はハンドルにはふれていません。', 'The bicycle begins to move. From behind, a hand steadies the saddle; it does not touch the handlebar.']),
    employee: lane(
      ['うしろに、手がある', 'A hand behind you'],
      ['ふらつくときは、だれかがささえてくれます。', 'When you wobble, somebody steadies you.'],
      ['いつささえてほしいか、いつ放してほしいか。どちらも言葉にして伝えられます。', 'When to hold, and when to let go: you can say both.'],
    ),
    manager: lane(
      ['ささえる手、放す手', 'A hand that holds and lets go'],
      ['ふらついたらささえ、走りだしたら放します。合図は本人と決めておきます。', 'Steady the wobble, release the ride. Agree on the signal together.'],
      ['ハンドルには、手をのばさずにおきます。', 'Leave the handlebar alone.'],
    ),
  },
  {
    id: 'gear', storyId: 'first-ride', version: 1, order: 4, support: 'forward-drive', act: 'gear',
    picture: words(['ゆるやかな上り坂で、足がペダルをふんでいます。赤いギアが、チェーンを少しだけ重く引いています。', 'On a gentle climb, feet press the pedals. A red gear pulls the chain, just a little heavy.']),
    employee: lane(
      ['自分に合うギアで', 'In a gear that fits'],
      ['少しだけ重いギアが、足を強くします。', 'A slightly heavy gear makes legs stronger.'],
      ['重すぎたら、軽くして大丈夫です。どこまで走るかは、あなたが決めます。', 'Too heavy? Shift down. How far to ride is yours to decide.'],
    ),
    manager: lane(
      ['ギアは、本人が選ぶ', 'The rider picks the gear'],
      ['少し背伸びのいる仕事を、話し合ってまかせます。学ぶ時間も、仕事の中に用意します。', 'Agree on work that stretches a little, and make room to learn within work.'],
      ['変速レバーは、本人の手にまかせます。', 'Leave the shifter in the rider’s hand.'],
    ),
  },
  {
    id: 'basket', storyId: 'first-ride', version: 1, order: 5, support: 'contribution', act: 'basket',
    picture: words(['前のかごに、紫色のリボンの包みがのっています。道の先の町で、だれかが手をふっています。', 'A parcel with a purple ribbon rides in the front basket. In the town ahead, somebody waves.']),
    employee: lane(
      ['かごの荷物を、待つ人がいる', 'Somebody waits for your basket'],
      ['あなたの仕事は、だれかのところへ届きます。', 'Your work arrives at somebody’s door.'],
      ['その人の顔が浮かぶと、ペダルは少し軽くなります。', 'Picture the face, and the pedals feel a little lighter.'],
    ),
    manager: lane(
      ['届いた先の声を、運ぶ', 'Carry the voices back'],
      ['「ありがとう」が届いたら、だれの何に役立ったかまで本人に伝えます。', 'When thanks arrive, pass them on: who was helped, and how.'],
      ['仕事の意味は、教えこまずに本人の言葉を待ちます。', 'Do not teach the meaning; wait for the person’s own words.'],
    ),
  },
  {
    id: 'fork', storyId: 'first-ride', version: 1, order: 6, support: 'horizon', act: 'view',
    picture: words(['空が晴れ、道しるべのところで道が三つに分かれています。町の中へ続く道、橋をわたって外へ出る道、同じ丘を深くのぼる道です。', 'The sky has cleared, and at a signpost the road forks in three: into the town, over a bridge to the outside, and further up the same hill.']),
    employee: lane(
      ['目を上げると、道は分かれている', 'Eyes up: the road forks'],
      ['足もとから目を上げると、いくつもの道が見えてきます。', 'Look up from your feet, and more than one road appears.'],
      ['社内の道、社外の道、今の道を深く行くこと。選ぶのはあなたです。', 'Inside, outside, or deeper along this one. You choose.'],
    ),
    manager: lane(
      ['道を、見えるところに', 'Put the roads in sight'],
      ['社内の仕事も、社外でいきる力も話題にします。地図を一緒に広げるところまでが役目です。', 'Talk about jobs inside and strengths that count outside. Your part is to unfold the map together.'],
      ['行き先を決めるのは、本人にまかせます。', 'Leave the destination to the rider.'],
    ),
  },
  {
    id: 'break', storyId: 'first-ride', version: 1, order: 7, support: null, act: 'fall',
    picture: words(['左では、だれもいない道で自転車が横に倒れています。右では、大きな手に押された自転車が、乗る人の思うほうへ曲がれずにいます。', 'On the left a bicycle lies on an empty road. On the right one is pushed by a large hand and cannot turn where the rider wants.']),
    employee: lane(
      ['こわれ方は、二つある', 'Two ways to break'],
      ['だれにも気にかけられないと、一人で倒れます。「孤立」です。', 'With nobody caring, a rider falls alone: isolation.'],
      ['押されすぎると、ハンドルが自分のものでなくなります。「強制律」です。足りないことも、多すぎることも、口にして大丈夫です。', 'Pushed too hard, the handlebar is no longer yours: forced autonomy. Too little or too much, it is fine to say so.'],
    ),
    manager: lane(
      ['放っておく、押しすぎる', 'Leaving alone, pushing too hard'],
      ['声をかけない日が続くと、自転車は倒れます。よかれと思って押しつづけても、倒れます。', 'Days without a word let a bicycle fall. So does pushing on with good intentions.'],
      ['多すぎるか、足りないか。推測せずに、本人に聞きます。', 'Too much or too little: do not guess, ask.'],
    ),
  },
  {
    id: 'together', storyId: 'first-ride', version: 1, order: 8, support: null, act: 'together',
    picture: words(['二台の自転車が、晴れた道をならんで走っています。二人とも自分のハンドルを持ち、同じほうを見ています。', 'Two bicycles ride side by side on a clear road. Each rider holds their own handlebar; both look ahead.']),
    employee: lane(
      ['ならんで、こぎ出す', 'Riding side by side'],
      ['行き先を決めるのは、あなた。道をととのえるのは、会社。', 'You choose where to go. The company tends the road.'],
      ['まずは短い質問で、今の車輪のかたちを見てみませんか。約束も、それぞれ一つから始められます。', 'Shall we look at the shape of your wheel with a few questions? Then one promise on each side is enough.'],
    ),
    manager: lane(
      ['前でも後ろでもなく、となりで', 'Not ahead, not behind: beside'],
      ['引っぱらず、押さず、となりを走ります。', 'Neither pull nor push; ride alongside.'],
      ['あなたの側の一手も、一つ約束します。まずは自分のかかわり方を、短い質問で見てみませんか。', 'Make one promise of your own, too. Shall we look at how you give support, with a few questions?'],
    ),
  },
];
