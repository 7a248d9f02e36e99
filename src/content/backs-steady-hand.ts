import { back, type Back } from './backs.js';

/** The backs of the cards about the steadying hand, by card. */
export const steadyHand: { readonly [id: string]: Back } = {
  'sh-b1': back(
    ['手を出す前に、「見ていてほしいか、手がほしいか」を一つずつ聞きます。', 'Before you reach out, ask of each part: “an eye, or a hand?”'],
    ['見守ってほしいと聞いた部分にも、手順を話しはじめている。', 'You have begun to explain the steps even where you were asked only to look on.'],
    ['手がいらなくなる目印は、何でしょう。', 'What will show that the hand is no longer needed?'],
    ['いま、手をはなしてほしいところはありますか。', 'Is there a place where you would like me to let go?'],
  ),
  'sh-b2': back(
    ['答えを聞いたら「教えてくれて助かります」と返します。多すぎると言えるのは、信頼があるからです。', 'Answer with “that helps, thank you”. “Too much” is said only where there is trust.'],
    ['「心配だから」と、多すぎる関わりの理由を話している。', 'You are giving reasons for doing too much: “I worry about you”.'],
    ['次の一か月、一つだけ変えるならどの場面でしょう。', 'If one situation changed over the next month, which should it be?'],
    ['このままがよい場面はどこですか。', 'Where is it good as it is?'],
  ),
  'sh-b3': back(
    ['自分の名前が出なくても、そのまま聞きます。だれの言葉でも、力になったことが大切です。', 'If your name does not come up, let it be. That somebody’s words helped is what counts.'],
    ['「私もあのとき言ったよね」と、自分の支えをたしかめている。', '“I said so too, remember?”: you are checking on your own part.'],
    ['その一言は、どのタイミングでしたか。', 'When in the course of things did it come?'],
    ['言われなくてよかった言葉もありましたか。', 'Was there something better left unsaid?'],
  ),
  'sh-b4': back(
    ['一歩の大きさは本人が決めます。こちらは合図の受けとり方だけを約束します。', 'The person sets the size of the step. You promise only how you will take the signal.'],
    ['途中の報告の日を、こちらから増やしている。', 'You are adding dates to report on.'],
    ['合図があったとき、最初にしてほしいことは何ですか。', 'When the signal comes, what should I do first?'],
    ['合図がないあいだは、見ているだけで大丈夫ですか。', 'As long as there is none, is it fine that I only look on?'],
  ),
  'sh-b5': back(
    ['「いつでも」ではなく、「30分考えて動かなければ」のように、使える目安を答えます。', 'Not “any time”, but something that can be used: “after thirty minutes without moving”.'],
    ['目安の話が、これまでの相談の遅さの話になっている。', 'The talk has turned to how late things were brought up before.'],
    ['忙しそうに見えるときは、どう声をかければよいですか。', 'When you look busy, how should I speak to you?'],
    ['早すぎる相談だったときも、正直に教えてもらえますか。', 'Will you also tell me when it was too early?'],
  ),
  'sh-b6': back(
    ['三つそろわなくても、こちらで足しません。本人の言葉を、くり返して返します。', 'If there are fewer than three, add none. Give back the person’s own words.'],
    ['「それより、ここも」と、直すところを話しはじめている。', '“But there is also …”: you have gone on to what to improve.'],
    ['そのうち、だれかの手があったものはどれですか。', 'Which of them had somebody’s hand in it?'],
    ['もう一度できそうなのは、どれですか。', 'Which could you do again?'],
  ),
  'sh-c1': back(
    ['知っている人や場所を伝えるところまでにし、使うかどうかは相手が選びます。', 'Go as far as naming people and places; using them is the other’s choice.'],
    ['本人に聞く前に、だれかへ連絡しようとしている。', 'You are about to contact somebody before asking.'],
    ['それがあると、最初に何がしやすくなりますか。', 'What would it make easier first?'],
    ['名前を出してよい範囲はどこまでですか。', 'How far may your name be mentioned?'],
  ),
  'sh-c2': back(
    ['うれしかった支えだけでなく、いらなかった支えのことも話します。', 'Tell not only of the support you liked, but also of what you did not need.'],
    ['自分がどう乗りこえたかの話が長くなっている。', 'The story of how you made it is getting long.'],
    ['もう大丈夫だと感じたのは、いつごろでしたか。', 'When did you feel you could manage?'],
    ['してほしかったのに、言えなかったことはありますか。', 'Was there something you wished for and could not say?'],
  ),
  'sh-c3': back(
    ['五人そろわなくても大丈夫です。空いた席は、うめるためでなく、ながめるために置きます。', 'Five are not needed. An empty seat is there to be looked at, not to be filled.'],
    ['「私がなりますよ」と、先に席をうめている。', '“I will be that person”: you are filling the seat.'],
    ['その席には、どんな声の人が座るとよいでしょう。', 'What sort of voice would fit that seat?'],
    ['逆に、あなたはだれの席に座っていますか。', 'And in whose seat do you sit?'],
  ),
  'sh-c4': back(
    ['言い方を直さず、聞いた印象だけを伝えます。練習しない選択もあります。', 'Do not correct the wording; say only how it sounded. Not trying it is fine.'],
    ['こちらの言い回しに、そろえさせようとしている。', 'You are pulling it towards your own phrasing.'],
    ['断られても大丈夫な頼み方にすると、どうなりますか。', 'How would it sound if “no” were a fine answer?'],
    ['言ってみて、どこに力が入りましたか。', 'Where did you feel yourself tense up?'],
  ),
  'sh-m1': back(
    ['決まりごとを直そうとせず、いつごろできたものかを一緒にながめます。', 'Do not try to mend the rule; look together at when it came about.'],
    ['「もっと頼っていいんですよ」と、答えを渡している。', '“You may lean on people more”: you are handing over an answer.'],
    ['その決まりごとに、助けられたこともありましたか。', 'Has the rule also served you well?'],
    ['一度だけゆるめるなら、どんな相手にでしょう。', 'If you loosened it once, with whom?'],
  ),
  'sh-m2': back(
    ['手を出した人を責める話にせず、「どうしたかったか」の言葉を待ちます。', 'Keep it from becoming blame for whoever stepped in, and wait for what the person had wanted.'],
    ['相手の上司や先輩を、こちらが先に評している。', 'You are the one passing judgement on the manager.'],
    ['どこまでなら、手を借りてよかったですか。', 'Up to where would help have been welcome?'],
    ['いまなら、どんな合図で伝えられそうですか。', 'What signal could you give now?'],
  ),
  'sh-m3': back(
    ['文はその人のものです。短くする手伝いだけをして、言葉は足しません。', 'The sentence is theirs. Help to shorten it; add no words.'],
    ['伝える場や日まで、こちらで決めようとしている。', 'You are settling when and where it is to be said.'],
    ['その文を読んだ上司は、最初に何を聞くと思いますか。', 'Reading it, what would your manager ask first?'],
    ['伝えずに持っておくだけでも、変わることはありますか。', 'Would something change even if you only kept it?'],
  ),
  'sh-m4': back(
    ['小さな場面ほど、ゆっくり聞きます。休んだこと、断ったことも支えのうちです。', 'The smaller the moment, the slower you listen. Having rested or said no counts as well.'],
    ['「えらいですね」と、ほめて終わりにしている。', 'You end it with praise: “well done”.'],
    ['そのとき、自分に何と言っていましたか。', 'What did you say to yourself?'],
    ['それをしなくてすむ支えがあるとしたら、何でしょう。', 'What support would have made it unnecessary?'],
  ),
  'sh-h1': back(
    ['足りなかったことを、だれの責任かに結びつけずに聞きます。', 'Hear what was missing without tying it to whose fault it was.'],
    ['受け入れた部署の事情を、代わりに説明している。', 'You are explaining on behalf of the department.'],
    ['一週目、一か月目、三か月目で、ほしいものは変わりましたか。', 'Did what you needed change between week one, month one and month three?'],
    ['次に来る人のために、一つ残すなら何でしょう。', 'If you left one thing for whoever comes next, what would it be?'],
  ),
  'sh-h2': back(
    ['制度を一度にならべず、いま使えそうなものを一つだけ一緒に見ます。', 'Do not list every programme; look at just one that could be used now.'],
    ['申しこみの手続きを、先に進めている。', 'You are already going on with the application.'],
    ['使うとしたら、いつからがちょうどよいですか。', 'If you used it, when would be the right time to start?'],
    ['職場には、だれからどう伝わるとよいですか。', 'Who should tell your workplace, and how?'],
  ),
  'sh-h3': back(
    ['上司との関係に問題がある、という聞き方をしません。話す相手は何人いてもよいものです。', 'Do not ask as if something were wrong with the manager. One may have any number of people to talk to.'],
    ['「上司には言いましたか」と、話を戻している。', '“Have you told your manager?”: you are sending it back.'],
    ['どのくらいの間隔だと、負担なく続きますか。', 'How often could it go on without becoming a burden?'],
    ['その人とは、どこまでを話さない約束にしたいですか。', 'What would you want to agree not to talk about?'],
  ),
  'sh-h4': back(
    ['止まったところは、制度の側を直す手がかりとして聞きます。', 'Where the person stopped is a clue to what to mend in the programme.'],
    ['もう一度申しこむように、すすめている。', 'You are encouraging the person to apply again.'],
    ['案内の言葉で、わかりにくかったのはどこですか。', 'Which words were hard to follow?'],
    ['だれかに手伝ってもらえたら、続いたところはありますか。', 'Is there a point where somebody’s help would have kept it going?'],
  ),
  'sh-m5': back(
    ['助かった話に、近すぎた話も一つ添えます。どちらの距離がよいかは決めません。', 'Beside what helped, tell of one time it was too close. Do not say which distance is right.'],
    ['自分の好きな距離を、すすめている。', 'You are recommending the distance you like.'],
    ['離れてほしいとき、どう伝えましたか。', 'How did you say that you wanted more room?'],
    ['いまの私との距離は、どう見えますか。', 'How does the distance between us look to you?'],
  ),
  'sh-h5': back(
    ['最初の一通から終わりまでを、順に話します。途中で止まりやすいところも正直に伝えます。', 'Go through it in order, from the first message to the end, and say honestly where people get stuck.'],
    ['「まず相談してください」と、入口だけを示している。', '“Do come and talk to us”: you point only at the entrance.'],
    ['途中でやめたとき、記録は残りますか。', 'If I stop half-way, is a record kept?'],
    ['上司に知られずに使えるのは、どこまでですか。', 'How far can it be used without my manager knowing?'],
  ),
  'sh-b7': back(
    ['迷った場面を一つだけ、見えていたことから話します。どうすればよかったかは、相手に聞きます。', 'Tell just one moment, beginning with what you saw. Ask the other what would have been right.'],
    ['「あのときは、こうすればよかった」と、助言に変わっている。', '“You could have done it this way”: it has turned into advice.'],
    ['迷ったとき、どちらを選びましたか。', 'Which did you choose?'],
    ['迷わずにすむ合図を、決めておけますか。', 'Can we agree on a signal that spares you the wondering?'],
  ),
};
