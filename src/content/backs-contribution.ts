import { back, type Back } from './backs.js';

/** The backs of the cards about the sense of contribution, by card. */
export const contribution: { readonly [id: string]: Back } = {
  'co-b1': back(
    ['場面が浮かばなければ、言われそびれた「ありがとう」でも大丈夫です。ゆっくり待ちます。', 'If no moment comes, a thank-you that never got said will do. Wait without hurry.'],
    ['「もっと感謝されているよ」と、こちらの見方を足している。', '“You are thanked more than that”: you are adding your own view.'],
    ['その人は、あなたのどの動きに助けられたのでしょう。', 'Which of your actions helped that person?'],
    ['言われて、うれしかったですか。それとも意外でしたか。', 'Was it pleasant to hear, or surprising?'],
  ),
  'co-b2': back(
    ['代わりがいるかどうかの話ではありません。届いている先を、一人ずつたどります。', 'This is not about who could replace whom. Follow, one by one, whom it reaches.'],
    ['「休めないね」と、責任の重さの話にしている。', '“So you cannot take a day off”: you have made it a burden.'],
    ['その先の人の声を、最近きいたのはいつですか。', 'When did you last hear the voice of that person?'],
    ['止まっても困らない部分は、どこでしょう。', 'And which part could stop without trouble?'],
  ),
  'co-b3': back(
    ['会社の文ではなく、自分の言葉で答えます。迷っているなら、迷いのまま話します。', 'Answer in your own words, not the company’s. If you are unsure, say so.'],
    ['相手にも同じ意味を見つけてほしくなっている。', 'You have begun to want the other to find the same meaning.'],
    ['そう考えるようになったのは、どんな出来事からですか。', 'What made you come to think so?'],
    ['つながりを感じられない日もありますか。', 'Are there days when you feel no connection?'],
  ),
  'co-b4': back(
    ['重ならない場所があるのは自然なことです。重ねようとせず、両方を並べて見ます。', 'It is natural that some parts do not overlap. Lay both side by side without fitting them.'],
    ['チームの目標のほうへ、言葉を寄せている。', 'You are bending the words towards the team’s goals.'],
    ['重なる場所にかけている時間は、どのくらいですか。', 'How much of your time goes to where they overlap?'],
    ['目標の側を変えられるとしたら、どこでしょう。', 'If the goal could change, where?'],
  ),
  'co-b5': back(
    ['機会をつくる手間は会社の側で引きうけます。報告のいらない会い方を選びます。', 'The company’s side takes on the arranging. Choose a way that needs no report.'],
    ['「次の資料に使える」と、目的を足している。', '“We can use it in the next report”: you are adding a purpose.'],
    ['だれの、どんな声をききたいですか。', 'Whose voice would you like to hear, and about what?'],
    ['きいたあと、だれと話したくなりそうですか。', 'With whom would you want to talk about it afterwards?'],
  ),
  'co-b6': back(
    ['三つとも、日付や出来事まで添えて伝えます。ずれていると言われたら、その実感のほうを聞きます。', 'Give all three with the day and the event. Where they differ from how it felt, hear the feeling.'],
    ['三つのあとに、直してほしいことを続けている。', 'After the three you go on to what should be better.'],
    ['見えていなかった働きを、一つ教えてもらえますか。', 'Would you tell me one thing you did that I have not seen?'],
    ['役に立ったことで、もう続けたくないものはありますか。', 'Is there something useful that you would rather not go on doing?'],
  ),
  'co-c1': back(
    ['助かったことを、日時や出来事までそえて伝えます。', 'Say what helped you, down to the day and the event.'],
    ['お礼のあとに、頼みごとが続いている。', 'Your thanks are followed by a request.'],
    ['こちらから伝わっていなかったことはありますか。', 'Is there something we never told you?'],
    ['そちらから見て、やりにくいところはどこですか。', 'Seen from your side, where is it awkward?'],
  ),
  'co-c2': back(
    ['正解をさがさず、想像したことを出しあいます。知らないことがあれば、二人で確かめに行けます。', 'There is no right answer: share what you imagine. What neither knows, you can find out together.'],
    ['数字や市場の説明になっている。', 'It has turned into figures and markets.'],
    ['その人の一日に、私たちの仕事が出てくるのはいつですか。', 'When in that day does our work appear?'],
    ['その人に、一度だけ質問できるなら何を聞きますか。', 'If you could ask that person one thing, what would it be?'],
  ),
  'co-c3': back(
    ['思いつきのままで話します。できるかどうかや、だれの担当かは、あとで考えます。', 'Ideas as they come. Whether it can be done, and whose task it is, can wait.'],
    ['その場で、役割を割りふっている。', 'You are handing out roles on the spot.'],
    ['それで助かる人は、どこにいますか。', 'Where are those whom it would help?'],
    ['いまの仕事に足さずにできる形はありますか。', 'Is there a form that adds nothing to your work?'],
  ),
  'co-c4': back(
    ['だれに送るかは聞かなくても大丈夫です。送らない日があっても、そのままにします。', 'You need not know who it is. If it is not sent today, let it be.'],
    ['文面を見て、直そうとしている。', 'You are reading the message to improve it.'],
    ['伝えそびれていたのは、どんな理由からでしょう。', 'What kept it from being said?'],
    ['自分が受けとるなら、どんな一言がうれしいですか。', 'What line would you like to receive?'],
  ),
  'co-m1': back(
    ['仕事と関係のない話ほど、ゆっくり聞きます。「それは仕事でも」と結びつけません。', 'The less it has to do with work, the slower you listen. Do not tie it back to the job.'],
    ['強みの名前をつけて、まとめようとしている。', 'You are giving it the name of a strength.'],
    ['頼ってきた人は、何を見てあなたを選んだのでしょう。', 'What did those people see in you?'],
    ['頼られて、しんどかったこともありましたか。', 'Was it also hard at times?'],
  ),
  'co-m2': back(
    ['仕事の外の話も、同じ重さで聞きます。理由が言葉にならなくても待ちます。', 'Give life outside work the same weight. Wait, even where the reason finds no words.'],
    ['今の会社でいかす方法を、さがしはじめている。', 'You have begun to look for how the company could use it.'],
    ['その役割を休んでいる時期は、どんな気持ちでしたか。', 'How was it when you had to rest from that role?'],
    ['だれがその役割を渡してくれたのでしょう。', 'Who gave you that role?'],
  ),
  'co-m3': back(
    ['一文にまとまらなくても大丈夫です。昨日とちがう文でも、そのまま受けとります。', 'It need not fit one sentence, nor be the same as yesterday’s.'],
    ['きれいな答えになるまで、言いかえてもらっている。', 'You keep asking until the answer sounds fine.'],
    ['その文の中で、いちばん動かしたくない言葉はどれですか。', 'Which word in it would you least like to move?'],
    ['「お金のため」「まだわからない」も入れると、どうなりますか。', 'How is it with “for the money” or “I do not know yet” in it?'],
  ),
  'co-m4': back(
    ['残ることも出ることも、すすめません。分けてみるだけで十分です。', 'Recommend neither staying nor leaving. Sorting is enough.'],
    ['外でできる部分を、もったいないと言っている。', 'You are calling the outside part a waste.'],
    ['両方に入るものはありますか。', 'Does anything belong to both?'],
    ['会社だからできる部分は、どんな条件がそろうと進みますか。', 'What would have to be in place for the company’s part to go on?'],
  ),
  'co-h1': back(
    ['暗記を確かめる時間ではありません。言いかえられないところも、そのまま聞きます。', 'This is no test of memory. Parts that cannot be reworded are just as welcome.'],
    ['会社の言葉に合うように、話をまとめている。', 'You are rounding it off to match the company’s words.'],
    ['その言葉を、だれに話すとしっくりきますか。', 'To whom could you say it and have it feel right?'],
    ['しっくりこない部分は、どの言葉ですか。', 'Which word does not sit right?'],
  ),
  'co-h2': back(
    ['会社と考えがちがうところも、ちがうままで聞きます。聞いた後の扱いを先に約束します。', 'Where you differ, let it stay different. Promise first how it will be treated.'],
    ['方針ができた背景を、説明しはじめている。', 'You have begun to explain how the policy came about.'],
    ['どこまで近づけば、働きやすくなりますか。', 'How much closer would make it easier to work?'],
    ['ちがったままでも大丈夫な部分はどこですか。', 'Where is it fine to differ?'],
  ),
  'co-h3': back(
    ['本業の外の活動も、同じように案内します。知りたいだけ、という関心で十分です。', 'Activities outside the main job are told of just the same. Mere curiosity is enough.'],
    ['参加する前提で、日程の話をしている。', 'You talk of dates as if it were settled.'],
    ['だれの役に立つ場面を見てみたいですか。', 'Whom would you like to see being helped?'],
    ['時間は、どのくらいまでなら使えますか。', 'How much time could you give?'],
  ),
  'co-h4': back(
    ['紹介しない選択を、先にもう一度伝えます。文は本人が見てから出します。', 'Say once more that declining is fine. Nothing goes out before the person has seen it.'],
    ['「せっかくだから」と、のせるほうへさそっている。', '“It would be a pity not to”: you are coaxing.'],
    ['名前や写真は、どこまで出してよいですか。', 'How far may your name or picture go?'],
    ['一緒に名前を出したい人はいますか。', 'Is there somebody you would like named with you?'],
  ),
  'co-m5': back(
    ['届いていないと感じる日のことも、同じように話します。', 'Tell in the same way about days when it seems to reach nobody.'],
    ['やりがいのある仕事の話を、手本にしている。', 'Your rewarding work has become the model.'],
    ['それを知ったのは、どんな場面でしたか。', 'How did you find out?'],
    ['届かなくてもよいと思える仕事はありますか。', 'Is there work that need not reach anybody?'],
  ),
  'co-h5': back(
    ['立場ではなく、一人の社員として答えます。言えないことは「言えません」と伝えます。', 'Answer as one employee, not by office. What you cannot say, say that you cannot.'],
    ['最後に会社の説明へ戻して、まとめている。', 'In the end you come back to the company’s explanation.'],
    ['しっくりこないまま働くとき、何を支えにしていますか。', 'What carries you while it does not sit right?'],
    ['それを社内で話せる場はありますか。', 'Is there a place inside to talk about it?'],
  ),
};
