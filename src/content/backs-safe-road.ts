import { back, type Back } from './backs.js';

/** The backs of the cards about the safe road, by card. */
export const safeRoad: { readonly [id: string]: Back } = {
  'sr-b1': back(
    ['まず「話してくれてありがとう」と返し、よい悪いは言わずに最後まで聞きます。', 'Begin with “thank you for telling me”, and listen to the end without saying good or bad.'],
    ['その場で原因や、だれのことかをさがしはじめている。', 'You have started to look for the cause, or for who it was.'],
    ['言わずにいたあいだ、どんなふうに過ごしていましたか。', 'How was it for you while you kept it to yourself?'],
    ['これからどう扱われると、言いやすくなりますか。', 'How would it have to be treated for you to say it more easily?'],
  ),
  'sr-b2': back(
    ['決めたことは、その人の言葉のまま書きとめます。あとから変えてよいことも伝えます。', 'Write down what you agree in the person’s own words, and say that it can be changed later.'],
    ['「チームのためだから」と、外へ出せる話をふやそうとしている。', 'You are widening what may leave the room, “for the team”.'],
    ['名前を出さなければ伝えてよい、という部分はありますか。', 'Is there a part that may be told as long as no name is given?'],
    ['決めておいても気がかりなことは、まだありますか。', 'Is there anything that still worries you about it?'],
  ),
  'sr-b3': back(
    ['のみこむのには、その人なりの理由があります。直し方ではなく、場面のちがいを聞きます。', 'There is always a reason for holding back. Ask what differs between the moments, not how to change.'],
    ['「もっと発言していいのに」と、本人の側の課題にしている。', 'You have made it theirs to fix: “but you can always speak up”.'],
    ['のみこんだあと、その言葉はどこへ行きますか。', 'Where do those words go once you have held them back?'],
    ['だれがいると、話しやすさが変わりますか。', 'Whose presence changes how easy it is?'],
  ),
  'sr-b4': back(
    ['言いわけや説明をせず、「聞けてよかった」とだけ返します。変えることは一つ選べば十分です。', 'No excuse and no explanation: “I am glad to hear it” is enough. One thing to change will do.'],
    ['「そんなつもりはなかった」と、事情を話しはじめている。', '“I did not mean it that way”: you have begun to explain yourself.'],
    ['それは、どんな場面でいちばん強く感じますか。', 'In which situation do you feel it most?'],
    ['代わりに、どんなふうだと助かりますか。', 'What would help instead?'],
  ),
  'sr-b5': back(
    ['知りたい順に正直に答えます。「まず無事かどうか」のように、短い言葉で足ります。', 'Answer honestly, in the order you want to know. A few words are enough: “first, whether everybody is all right”.'],
    ['答えが、報告のしかたの指導になっている。', 'Your answer has become a lesson in how to report.'],
    ['その次に知りたいのは何ですか。', 'And what do you want to know next?'],
    ['途中の段階で伝えても大丈夫ですか。', 'Is it fine to tell you while it is still going on?'],
  ),
  'sr-b6': back(
    ['前の約束を読みあげてから聞きます。ちがっていたところがあれば、先におわびを伝えます。', 'Read out what you agreed before you ask. If something went otherwise, say sorry first.'],
    ['「問題なかったよね」と、うなずくのを待っている。', '“That was fine, was it not?”: you are waiting for a nod.'],
    ['もっとせまくしておきたい話はありますか。', 'Is there something you would like to keep closer?'],
    ['だれかから「聞いたよ」と言われたことはありましたか。', 'Has anybody said “I heard about it” to you?'],
  ),
  'sr-c1': back(
    ['役に立とうとせず、聞き役でいます。ここでの話を相手の上司に伝えないことも言葉にします。', 'Do not try to be useful: just listen. Say aloud that nothing goes to the person’s manager.'],
    ['「うちの部署なら」と、くらべる話をしている。', '“In my department …”: you are comparing.'],
    ['同じ部署の人には、どこが話しにくいのでしょう。', 'What makes it harder to tell somebody in your own department?'],
    ['今日は話さないままにしておきたいことは何ですか。', 'What would you rather leave unsaid today?'],
  ),
  'sr-c2': back(
    ['だれが何をしたかより、そのときどう感じたかに耳をかたむけます。', 'Listen for how it felt, more than for who did what.'],
    ['チームのよし悪しを、代わりに判定している。', 'You are judging the team on the person’s behalf.'],
    ['その人は、何に気づいてくれたのでしょう。', 'What had that person noticed?'],
    ['自分から「助けて」と言えた場面はありましたか。', 'Was there a time you asked for it yourself?'],
  ),
  'sr-c3': back(
    ['うまくいった共有だけでなく、まだ言いにくいことが残っている点も話します。', 'Tell not only how sharing works well, but also what is still hard to say there.'],
    ['よい例ばかりで、相手の部署が責められているように聞こえる。', 'Only good examples: it has begun to sound like blame for the other department.'],
    ['それが始まったのは、どんなきっかけからでしたか。', 'What set it going?'],
    ['共有しないと決めていることはありますか。', 'Is there anything you have decided not to share?'],
  ),
  'sr-c4': back(
    ['一言だけ選べばよく、持ち帰らないという答えも同じように受けとります。', 'One phrase is enough, and “none” is an answer like any other.'],
    ['「ぜひやってみて」と、実行の約束をとっている。', '“Do try it”: you are asking for a commitment.'],
    ['その声かけを、最初に向けるならだれでしょう。', 'Whom would you try it with first?'],
    ['自分がかけられたい言葉も、同じですか。', 'Is it also what you would like to hear?'],
  ),
  'sr-m1': back(
    ['深追いせず、置いていかれたものをそのまま預かります。続きを聞くのは、本人が話したいときだけです。', 'Do not dig: keep what is left with you as it is. Go on only if the person wants to.'],
    ['くわしく聞き出そうとして、質問が続いている。', 'Question follows question: you are drawing it out.'],
    ['口に出してみて、重さは変わりましたか。', 'Did its weight change when you said it?'],
  ),
  'sr-m2': back(
    ['沈黙があっても、10秒ほど待ちます。話さない自由もあると伝えます。', 'When there is silence, wait about ten seconds. Say that not telling is fine too.'],
    ['不安を打ち消そうとして、はげましつづけている。', 'You keep cheering the person up to make the doubt go away.'],
    ['その瞬間の前に、いつも起きていることはありますか。', 'Is there something that tends to happen just before?'],
    ['「このままでもよい」と思える瞬間はいつですか。', 'And when does it feel fine to go on as you are?'],
  ),
  'sr-m3': back(
    ['不安をなくす方法ではなく、その先の景色を聞きます。小さな行動のほうがよく見えます。', 'Ask about the view beyond, not about how to lose the worry. Small actions show it best.'],
    ['「では、それをやりましょう」と、計画に変えている。', '“Then let us do that”: you are turning it into a plan.'],
    ['その中に、不安があるままでもできることはありますか。', 'Is any of it possible with the worry still there?'],
    ['それを見て、最初に喜ぶのはだれですか。', 'Who would be the first to be glad of it?'],
  ),
  'sr-m4': back(
    ['どちらに分けるかは本人が決めます。迷うものは「まだ自分の中」に置いておきます。', 'The person sorts. What is undecided stays inside for now.'],
    ['会社に伝えるほうへ、少しずつ背中を押している。', 'You are nudging things towards being told.'],
    ['伝えるとしたら、どんな順番なら安心ですか。', 'If it were told, in what order would it feel safe?'],
    ['伝えないと決めたことで、守れるものは何ですか。', 'What is kept safe by not telling?'],
  ),
  'sr-h1': back(
    ['見られる人の範囲を、具体的に読みあげます。記録しない選び方もあると伝えます。', 'Read out exactly who can see it. Say that having no record is also an option.'],
    ['「決まりなので」と、説明を先に終わらせている。', '“Those are the rules”: you have closed the explanation.'],
    ['消してほしい、直してほしいと思ったときの手順も確認しますか。', 'Shall we also look at how to have something removed or corrected?'],
    ['だれに見られることが、いちばん気になりますか。', 'Whose reading it would concern you most?'],
  ),
  'sr-h2': back(
    ['理由は話さなくてもよいと先に伝えます。使わない選択も、そのまま受けとります。', 'Say first that no reason is needed. Not using it is a choice like any other.'],
    ['利用の条件を説明して、申しこみをすすめている。', 'You explain the conditions and steer towards an application.'],
    ['ためらいは、制度と職場のどちらに近いところにありますか。', 'Is the hesitation closer to the programme, or to the workplace?'],
    ['使ったことがだれにも知られないとしたら、どうですか。', 'And if nobody came to know that you used it?'],
  ),
  'sr-h3': back(
    ['会社を守る説明をはさまず、両方の出来事を同じ長さで聞きます。', 'Hear both stories at the same length, without defending the company in between.'],
    ['感じられなかった出来事に、事情を説明している。', 'You are explaining the circumstances of the one that hurt.'],
    ['そのとき、どんな一言があれば受けとり方が変わりましたか。', 'What words at the time would have changed how you took it?'],
    ['この話は、どこまで伝わるとよいですか。', 'How far would you like this to travel?'],
  ),
  'sr-h4': back(
    ['できることと、確認がいることを分けて答えます。できないときは、いつまでに返事をするかを決めます。', 'Separate what you can do from what must be checked. Where you cannot, agree when you will answer.'],
    ['できない理由を先に並べている。', 'You begin with the reasons why not.'],
    ['それができたら、最初に何が変わりますか。', 'What would change first?'],
    ['職場の人には、どう説明されるとよいですか。', 'How would you like it to be explained to your workplace?'],
  ),
  'sr-m5': back(
    ['聞こえたことだけを伝え、理由は当てません。「力が入っていない」と感じた部分も話します。', 'Say only what you hear and guess no reasons. Tell also where it sounds at ease.'],
    ['性格や心の状態を、言い当てようとしている。', 'You are trying to name a character or a state of mind.'],
    ['どの言葉から、そう聞こえましたか。', 'Which words made it sound so?'],
    ['力が抜けて聞こえたのは、どのあたりでしたか。', 'And where did I sound at ease?'],
  ),
  'sr-h5': back(
    ['見る人と目的を、役職の名前で答えます。わからない先があれば、わからないと言います。', 'Answer with the roles that see it and why. Where you do not know, say so.'],
    ['「心配いりません」と、答えの代わりに安心をすすめている。', '“No need to worry”: you offer comfort in place of an answer.'],
    ['見る人が増えるときは、先に知らせてもらえますか。', 'Will I be told before anybody else sees it?'],
    ['何も残さずに話せる窓口はありますか。', 'Is there somewhere I can talk without anything being kept?'],
  ),
};
