import { back, type Back } from './backs.js';

/** The backs of the cards about the forward drive, by card. */
export const forwardDrive: { readonly [id: string]: Back } = {
  'fd-b1': back(
    ['割合のよい悪いはありません。慣れた仕事が多い時期にも理由があると思って聞きます。', 'No share is better than another. A time of mostly routine has its reasons too.'],
    ['背伸びが少ないと見て、次の仕事を渡そうとしている。', 'You see little stretch and reach for the next assignment.'],
    ['その割合を、どちらへ動かしたいですか。このままがよいですか。', 'Which way would you like to move it, or is it right as it is?'],
    ['背伸びの部分で、息ができる時間はありますか。', 'In the stretching part, is there time to breathe?'],
  ),
  'fd-b2': back(
    ['成果ではなく、手ざわりを聞きます。小さな作業の話ほど、くわしく聞く値打ちがあります。', 'Ask for the feel of it, not the result. The smaller the task, the more it is worth hearing.'],
    ['「ではその仕事を増やそう」と、すぐ割りふりの話にしている。', '“Then let us give you more of it”: you have gone straight to assignments.'],
    ['そのとき、まわりはどんな様子でしたか。', 'What was going on around you?'],
    ['同じ手ごたえは、ほかのどこにありますか。', 'Where else do you find that feeling?'],
  ),
  'fd-b3': back(
    ['実現できるかどうかは、今日は話しません。面白さの理由を一つ聞けば十分です。', 'Whether it can be done is not for today. One reason why it would be fun is enough.'],
    ['部署の計画に合うものを、選んで広げている。', 'You pick up whatever fits the department’s plan.'],
    ['それを面白いと思いはじめたのは、いつからですか。', 'Since when has it seemed fun?'],
    ['だれかと一緒なら、もっと面白くなりますか。', 'Would it be more fun with somebody?'],
  ),
  'fd-b4': back(
    ['30分は本人が選び、こちらは、その時間に用事を入れないことを約束します。', 'The person picks the thirty minutes; you promise to put nothing into them.'],
    ['30分で何をするかまで、細かく決めている。', 'You are settling in detail what happens in them.'],
    ['その30分を守るために、私が止めておけることは何ですか。', 'What can I hold back to protect them?'],
    ['予定がくずれたときは、どこへ動かしますか。', 'Where do they move when the week falls apart?'],
  ),
  'fd-b5': back(
    ['選んだ仕事を手放せるように、会社の側で引きとることも一つ決めます。', 'So that it can be let go, settle one thing that the company’s side takes over.'],
    ['「どれも大事だから」と、減らす話を閉じている。', '“They all matter”: you are closing the talk about less.'],
    ['手放すとき、いちばん気がかりなのは何ですか。', 'What worries you most about letting go of it?'],
    ['減ったぶんの時間は、あけたままにしますか。', 'Would you leave the freed time open?'],
  ),
  'fd-b6': back(
    ['合わなくなった理由を問いつめず、書きかえたい言葉を聞きます。手放すことも前進の一つです。', 'Do not press for why it no longer fits: hear the words it should have. Letting a goal go is also moving on.'],
    ['「せっかく立てたのだから」と、続けるほうへ戻している。', '“Now that we have set it …”: you are steering back to it.'],
    ['書きかえるなら、最初の一語は何になりますか。', 'If you rewrote it, what would be the first word?'],
    ['そのために、期限や量も変えたほうがよいですか。', 'Should its date or size change as well?'],
  ),
  'fd-c1': back(
    ['苦労した話に、助けてくれた人や、やめておけばよかったことも添えて話します。', 'Beside the hardship, tell who helped and what you would rather not have done.'],
    ['苦労が武勇伝になり、相手が聞き役だけになっている。', 'It has become a tale of valour, and the other can only listen.'],
    ['その苦労は、いまなら減らせますか。', 'Could that hardship be made less today?'],
    ['一年目に、知っておきたかったことは何ですか。', 'What would you have liked to know in the first year?'],
  ),
  'fd-c2': back(
    ['見てみたい理由を問わず、見られる場面と見られない場面を正直に伝えます。', 'Do not ask for reasons. Say honestly which scenes can be seen and which cannot.'],
    ['自分の部署にさそう話になっている。', 'The talk has become an invitation to your department.'],
    ['その場面で、何がわかるとよいですか。', 'What would you hope to find out there?'],
    ['見るだけと、手を動かすのと、どちらが近いですか。', 'Would you rather watch, or have your hands in it?'],
  ),
  'fd-c3': back(
    ['名前は当たっていなくて大丈夫です。思いついた言葉で一緒に遊びます。', 'The name need not be right. Play with whatever comes to mind.'],
    ['「それはうちでは難しい」と、募集の条件で答えている。', '“That would be hard with us”: you are answering with requirements.'],
    ['その名前の人は、朝いちばんに何をしていますか。', 'What does somebody of that name do first in the morning?'],
    ['その中で、いまの仕事にもうあるものはどれですか。', 'What of it is already in your present job?'],
  ),
  'fd-c4': back(
    ['終わる日を先に決めます。続けるかどうかは、終わってから別に話します。', 'Fix the day it ends first. Whether to go on is a separate talk, afterwards.'],
    ['二週間に入りきらない大きさに、ふくらませている。', 'You are making it larger than two weeks will hold.'],
    ['おたがいの上司に、伝えておくことはありますか。', 'Is there something our managers should know?'],
    ['うまくいかなくても残るものは何でしょう。', 'What remains even if it does not work?'],
  ),
  'fd-m1': back(
    ['点数をほかの人や前回とくらべません。点が動かなくてよい時期もあります。', 'Compare the number with nobody’s and with no earlier one. There are times when it need not move.'],
    ['点を上げる方法を、こちらで出しはじめている。', 'You have begun to offer ways to raise it.'],
    ['その点数をつけている、いちばんの理由は何ですか。', 'What is the main reason for that number?'],
    ['いまは休む、という道もふくめるとどうですか。', 'How does it look if resting for now is also a road?'],
  ),
  'fd-m2': back(
    ['どちらが多くても、よい悪いはありません。書いたものは、見せてもらわなくても大丈夫です。', 'Neither side is better. What is written need not be shown to you.'],
    ['「やってみたい」を増やすように、すすめている。', 'You are encouraging more of “I want to”.'],
    ['「やらなければ」は、だれの声で聞こえますか。', 'In whose voice do you hear “I must”?'],
    ['どちらにも入らなかったものはありますか。', 'Was there anything that fitted neither?'],
  ),
  'fd-m3': back(
    ['現実に引きもどさず、最初の一日だけをくわしく聞きます。', 'Do not pull it back to earth; hear just the first day in detail.'],
    ['「それなら今すぐできる」と、背中を押している。', '“You could do that today”: you are pushing.'],
    ['取り返しがつかないと感じているのは、どの部分ですか。', 'Which part feels as if it could not be repaired?'],
    ['もとに戻れる形で試すなら、どんな大きさでしょう。', 'At what size could you try it and still go back?'],
  ),
  'fd-m4': back(
    ['やめる条件のほうを先に聞きます。決めた条件に当てはまってやめるのは、約束どおりです。', 'Ask for the condition to stop first. Stopping when it is met is keeping the promise.'],
    ['「とりあえず始めよう」と、条件の話を飛ばしている。', '“Let us just start”: you are skipping the condition.'],
    ['やめるとき、だれに何と言えば足りますか。', 'When you stop, what is it enough to say, and to whom?'],
    ['始める前に、一度ながめて待つ期間はいりますか。', 'Do you want a while to look at it before starting?'],
  ),
  'fd-h1': back(
    ['応募の判断とは切り離して、関心だけを聞きます。ここで話したことは選考に使いません、と伝えます。', 'Hear the interest alone, apart from applying. Say that nothing of it goes into a selection.'],
    ['締め切りの話をして、返事を急がせている。', 'You mention the closing date and press for an answer.'],
    ['どこを見て、目がとまりましたか。', 'What about it caught your eye?'],
    ['だれに話を聞けると、確かめやすいですか。', 'Whose story would help you find out?'],
  ),
  'fd-h2': back(
    ['組み合わせを自由に話してもらい、用意できるものとできないものは後から分けます。', 'Let the pair be free; sort out later what can be provided.'],
    ['いまある研修の一覧から、選ばせている。', 'You are having the person choose from the present list.'],
    ['試す仕事は、どのくらいの大きさなら始めやすいですか。', 'How large a job would be easy to begin with?'],
    ['学ぶのと試すのと、先にしたいのはどちらですか。', 'Which first: the learning or the trying?'],
  ),
  'fd-h3': back(
    ['「変わらなかった」という答えも、研修を直すために大切な話です。', '“None” is just as useful an answer for mending the training.'],
    ['受けた研修のねらいを、説明しなおしている。', 'You are explaining once more what the training was for.'],
    ['変わるきっかけになったのは、研修の中と外のどちらですか。', 'Did the change begin inside the training, or outside?'],
    ['使ってみる場面は、だれが用意してくれましたか。', 'Who gave you the chance to use it?'],
  ),
  'fd-h4': back(
    ['時間がとれない理由を、本人の工夫の問題にしません。職場に伝える役を引きうけられるか、先に答えます。', 'Lack of time is not the person’s lack of skill. Say first whether you can be the one to speak to the workplace.'],
    ['本人に知らせずに、職場と話を進めようとしている。', 'You are about to talk to the workplace without telling the person.'],
    ['だれから、どんな言葉で伝わると安心ですか。', 'From whom, and in what words, would it feel safe?'],
    ['伝えないまま、できる工夫はありますか。', 'Is there a way that needs no telling?'],
  ),
  'fd-m5': back(
    ['やめたあとに残ったものまで話します。続けたほうがよかったという話も、そのまま話せます。', 'Tell also what remained afterwards. You may say so if going on would have been better.'],
    ['「だから続けなさい」「だからやめなさい」と、結論に使っている。', '“So go on”, “so give it up”: you use the story as advice.'],
    ['やめると決めたとき、何を目印にしましたか。', 'What did you go by when you decided to stop?'],
    ['もう一度選べるとしたら、どうしますか。', 'If you could choose again, what would you do?'],
  ),
  'fd-h5': back(
    ['約束できること、確認がいること、できないことの三つに分けて答えます。', 'Answer in three parts: what you can promise, what must be checked, what cannot be done.'],
    ['よい例ばかりをあげて、約束のように聞こえる。', 'You give only good examples, and it sounds like a promise.'],
    ['確認がいることは、いつごろわかりますか。', 'When will you know about what must be checked?'],
    ['約束は、どこに書いてありますか。', 'Where is it written down?'],
  ),
};
