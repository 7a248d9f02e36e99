import type { Counterpart } from '../model/records/talk.js';
import type { SupportId } from '../model/supports.js';
import type { Text } from '../model/text.js';

/** The back of a card. */
interface Guide {
  readonly hints: Text[];
  readonly overstep: Text[];
  readonly followUps: Text[];
}

const guide = (hint: [ja: string, en: string], overstep: [ja: string, en: string], followUp: [ja: string, en: string]): Guide => ({
  hints: [{ ja: hint[0], en: hint[1] }],
  overstep: [{ ja: overstep[0], en: overstep[1] }],
  followUps: [{ ja: followUp[0], en: followUp[1] }],
});

/** For the one who asks and then listens. */
export const listening: Record<SupportId, Record<Counterpart, Guide>> = {
  'safe-road': {
    boss: guide(['まず「話してくれてありがとう」と返し、よい悪いは言わずに最後まで聞きます。', 'Begin with “thank you for telling me”, and listen to the end without saying good or bad.'], ['その場で原因や犯人をさがしはじめている。', 'You have started to look for causes or culprits on the spot.'], ['ここだけの話にしておきたいのは、どの部分ですか。', 'Which part would you like to keep between us?']),
    cross: guide(['相手の部署をよい悪いで言わず、あったことをそのまま聞きます。', 'Do not call the other department good or bad; hear what happened as it is.'], ['自分の部署のほうがよい、という話になっている。', 'The talk has turned into how much better your own department is.'], ['そのとき、近くにだれがいましたか。', 'Who was near you then?']),
    mentor: guide(['沈黙があっても、10秒ほど待ちます。話さない自由もあると伝えます。', 'When there is silence, wait about ten seconds. Say that not telling is fine too.'], ['不安を打ち消そうとして、はげましつづけている。', 'You keep cheering the person up to make the worry go away.'], ['いまの言葉のほかに、近い言葉はありますか。', 'Is there another word that comes close?']),
    hr: guide(['記録すること、しないことを先に伝え、メモをとる手を止めて聞きます。', 'Say first what is recorded and what is not, and stop writing while you listen.'], ['聞いた話を、その場で制度の説明に置きかえている。', 'You are turning what you hear into an explanation of programmes.'], ['だれに、どこまで伝わるとよいでしょう。', 'Who would you like to know, and how much?']),
  },
  'steady-hand': {
    boss: guide(['手を出す前に、「見ていてほしいか、手がほしいか」を聞きます。', 'Before you reach out, ask: “an eye, or a hand?”'], ['気づくと、自分がやり方を決めている。', 'You notice that you are the one deciding how it is done.'], ['どんな合図があったら、声をかけるとよいですか。', 'What signal would tell me to come over?']),
    cross: guide(['知っている人や場所を伝えるところまでにし、使うかどうかは相手が選びます。', 'Go as far as naming people and places; using them is the other’s choice.'], ['本人に聞く前に、だれかへ連絡しようとしている。', 'You are about to contact somebody before asking.'], ['それがあると、最初に何がしやすくなりますか。', 'What would it make easier first?']),
    mentor: guide(['助言のかわりに、前にうまくいった支えられ方を思い出してもらいます。', 'Instead of advice, let the person recall help that worked before.'], ['「私のときは」という話が長くなっている。', 'Your “in my day” is getting long.'], ['その支えは、いつ手を放してもらうのがちょうどよかったですか。', 'When was the right moment for that hand to let go?']),
    hr: guide(['制度を一度にならべず、いま使えそうなものを一つだけ一緒に見ます。', 'Do not list every programme; look at just one that could be used now.'], ['申しこみの手続きを先に進めている。', 'You are already going on with the application.'], ['職場には、だれからどう伝わるとよいですか。', 'Who should tell your workplace, and how?']),
  },
  'forward-drive': {
    boss: guide(['背伸びの大きさを決めるのは本人です。一度だけ尋ね、10秒待ちます。', 'The size of the stretch is the person’s to choose. Ask once, and wait ten seconds.'], ['次の目標を、先に自分が言っている。', 'You name the next goal before the person does.'], ['それをするために、減らせる仕事は何でしょう。', 'What could be reduced to make room for it?']),
    cross: guide(['見て、ふれて、試せる大きさで話します。うまくいくかどうかは問いません。', 'Talk at a size that can be seen, touched and tried. Whether it works is not the question.'], ['自分の部署にさそう話になっている。', 'The talk has become an invitation to your department.'], ['試すとしたら、いちばん小さい形はどんなものですか。', 'What would be the smallest way to try it?']),
    mentor: guide(['やりたい気持ちの大きさを、ほかの人とくらべずに聞きます。', 'Hear how large the wish is without comparing it with others’.'], ['挑戦することを、よいことと決めて話している。', 'You are talking as if taking on more were always good.'], ['いまは休む、という道もふくめるとどうですか。', 'How does it look if resting for now is also a road?']),
    hr: guide(['応募や受講の判断とは切り離して、関心だけを聞きます。', 'Hear the interest alone, apart from any decision to apply or enrol.'], ['締め切りの話をして、返事を急がせている。', 'You mention a deadline and press for an answer.'], ['学んだあと、どんな場面で使ってみたいですか。', 'Where would you like to use it once learnt?']),
  },
  contribution: {
    boss: guide(['役に立った相手と場面を、具体的に一つ聞きます。意味は本人の言葉を待ちます。', 'Ask for one concrete person and moment. Wait for the person’s own words about meaning.'], ['会社の理念を説明しはじめている。', 'You have begun to explain the company’s purpose.'], ['その人は、あなたのどの動きに助けられたのでしょう。', 'Which of your actions helped that person?']),
    cross: guide(['助かったことを、日時や出来事までそえて伝えます。', 'Say what helped you, down to the day and the event.'], ['お礼のあとに、頼みごとが続いている。', 'Your thanks are followed by a request.'], ['こちらから伝わっていなかったことはありますか。', 'Is there something we never told you?']),
    mentor: guide(['仕事の外の話も、同じ重さで聞きます。一文にまとまらなくても大丈夫です。', 'Give life outside work the same weight. It need not fit one sentence.'], ['きれいな答えになるまで、言いかえさせている。', 'You keep asking until the answer sounds fine.'], ['それを感じた、いちばん最近の日はいつですか。', 'When did you last feel it?']),
    hr: guide(['会社と考えがちがうところも、ちがうままで聞きます。', 'Where the person and the company differ, let it stay different.'], ['会社の言葉に合わせるように、話をまとめている。', 'You are rounding the story off to match the company’s words.'], ['自分の言葉で言うと、どうなりますか。', 'How would you put it in your own words?']),
  },
  horizon: {
    boss: guide(['会社の都合はいったん置き、社外の話も同じ顔で聞きます。', 'Put the company’s needs aside, and hear talk of the outside with the same face.'], ['「それならうちで」と、引きとめる話になっている。', 'It has turned into “then do it here”: you are holding on.'], ['確かめるために、だれの話を聞けるとよいですか。', 'Whose story would help you find out?']),
    cross: guide(['よいところも苦労も、半分ずつ話します。', 'Tell the good and the hard, half each.'], ['自分の歩んだ道を、手本のように話している。', 'You tell your own road as if it were the model.'], ['いまの話で、もう少しくわしく知りたいのはどこですか。', 'Which part would you like to know more about?']),
    mentor: guide(['残る、移る、変える、休む。どれにもよい悪いをつけずに並べます。', 'Staying, moving, changing, resting: lay them side by side, none better.'], ['答えを一つにしぼらせようとしている。', 'You are pushing for one single answer.'], ['どの道にも共通して、大切にしたいことは何ですか。', 'What matters to you on every one of these roads?']),
    hr: guide(['わからないことは「確認します」と伝え、いつ返事をするかを約束します。', 'Where you do not know, say “I will find out”, and promise when you will answer.'], ['会社が用意した道だけを見せている。', 'You show only the roads the company has laid.'], ['次に知りたいことを、一つだけ選ぶとしたら何ですか。', 'If you chose one thing to learn next, what would it be?']),
  },
};

const answeringHonestly = guide(['自分のことを短く正直に答え、わからないことは「わからない」と伝えます。', 'Answer briefly and honestly about yourself; say “I do not know” where you do not.'], ['答えが説得や宿題になり、聞いた人が黙っている。', 'Your answer has become persuasion or homework, and the one who asked has gone quiet.'], ['聞いてみて、思っていたこととちがう点はありましたか。', 'Was anything different from what you expected?']);

/** For the one who is asked: the employee holds the card and listens. */
export const answering: Record<Counterpart, Guide> = {
  boss: answeringHonestly,
  cross: guide(['よかったことだけでなく、迷ったことや助けられたことも話します。', 'Tell not only what went well but also where you were unsure and who helped.'], ['相手の話を聞く時間が、なくなっている。', 'There is no time left to hear the other.'], ['いまの話で、近いと感じたところはどこですか。', 'Which part felt close to you?']),
  mentor: answeringHonestly,
  hr: answeringHonestly,
};
