import { back, type Back } from './backs.js';

/** The backs of the cards about the horizon, by card. */
export const horizon: { readonly [id: string]: Back } = {
  'hz-b1': back(
    ['会社の都合はいったん置き、社外の話も同じ顔で聞きます。「わからない」も答えの一つです。', 'Put the company’s needs aside, and hear talk of the outside with the same face. “I do not know” is an answer.'],
    ['「それならうちで」と、引きとめる話になっている。', 'It has turned into “then do it here”: you are holding on.'],
    ['そのうち、いまもう始まっているものはありますか。', 'Has any of it already begun?'],
    ['三年が長すぎるなら、どのくらい先が話しやすいですか。', 'If three years are too far, what distance is easier?'],
  ),
  'hz-b2': back(
    ['名前は仮のもので大丈夫です。こちらの職種名や評価の言葉に置きかえません。', 'A working title will do. Do not swap it for a job title or a word of appraisal.'],
    ['足りない経験のほうを、話しはじめている。', 'You have begun to talk of the experience that is missing.'],
    ['その名前を、どこで見せてみたいですか。', 'Where would you like to show it?'],
    ['この先、積まなくてもよい経験は何ですか。', 'Which experience need not be added to?'],
  ),
  'hz-b3': back(
    ['紹介できる人を一人だけあげ、会うかどうかは本人が決めます。会った話の報告はいりません。', 'Name one person you could introduce; whether to meet is the person’s choice, and no report is due.'],
    ['本人より先に、相手の部署へ連絡している。', 'You are contacting the department before the person does.'],
    ['どこが気になったのでしょう。', 'What made you curious?'],
    ['私に知られずに会いたい場合は、どんな道がありそうですか。', 'If you would rather meet without my knowing, which way could you go?'],
  ),
  'hz-b4': back(
    ['思いつくものを全部話します。手放したくない気持ちがあっても、数を減らしません。', 'Name all that come to mind. Do not leave any out because you would rather not let go.'],
    ['「でも、いまは」と、時期の話で閉じている。', '“But not now”: you are closing it with timing.'],
    ['その中で、いちばん意外なのはどれですか。', 'Which of them is the most surprising?'],
    ['それぞれ、だれに聞くとよくわかりますか。', 'For each, whom could one ask?'],
  ),
  'hz-b5': back(
    ['確かめるのは本人です。こちらは「止めない」ことと、必要な時間だけを約束します。', 'The checking is the person’s. You promise only not to stand in the way, and the time it takes.'],
    ['確かめ方や、会う相手を指定している。', 'You are prescribing how, and with whom.'],
    ['確かめたあと、だれと話したいですか。', 'With whom would you like to talk about it afterwards?'],
    ['確かめなくてもよくなったら、どうしますか。', 'And if there is no need any more?'],
  ),
  'hz-b6': back(
    ['変わったことを、ぶれとして扱いません。前に聞いた話を持ち出して、くらべすぎないようにします。', 'A changed picture is no wavering. Do not hold the old one up against it too often.'],
    ['「前はこう言っていたよね」と、つじつまを合わせている。', '“That is not what you said”: you are making it consistent.'],
    ['変わるきっかけは何でしたか。', 'What made it change?'],
    ['変わらず残っているものはどれですか。', 'And what has stayed?'],
  ),
  'hz-c1': back(
    ['よいところも苦労も、半分ずつ話します。予定外だったことを、運のよさで片づけません。', 'Tell the good and the hard, half each. Do not put the unplanned down to luck.'],
    ['自分の歩んだ道を、手本のように話している。', 'You tell your own road as if it were the model.'],
    ['予定外のとき、だれに相談しましたか。', 'When it went otherwise, whom did you turn to?'],
    ['通らなくてもよかった道はありましたか。', 'Was there a stretch you could have done without?'],
  ),
  'hz-c2': back(
    ['個人が特定されない話し方を選び、いろいろな道があることを伝えます。', 'Tell it so that nobody can be recognised, and show that there are many ways.'],
    ['「近い人はいないから難しい」と、可能性を閉じている。', '“Nobody is like you, so it would be hard”: you are closing the door.'],
    ['ちがう経験の人は、最初に何を学びましたか。', 'What did those from elsewhere learn first?'],
    ['経歴のほかに、大切にされていることは何ですか。', 'Apart from background, what matters there?'],
  ),
  'hz-c3': back(
    ['「うらやましい」も「ちがう」も、そのまま受けとります。自分の仕事を弁護しません。', 'Take both as they come. Your job needs no defending.'],
    ['ちがうと言われた点を、誤解だと説明している。', 'You are explaining away what felt not for them.'],
    ['うらやましい点を、いまの場所に少し持ちこむなら何でしょう。', 'If a little of it came to where you are, what would it be?'],
    ['ちがうとわかって、ほっとしたことはありますか。', 'Was there relief in finding it different?'],
  ),
  'hz-c4': back(
    ['心当たりがあれば名前を伝え、つなぐかどうかは相手の返事を待ちます。', 'If somebody comes to mind, say so; whether to connect you waits for an answer.'],
    ['会う日どりまで、その場で決めている。', 'You are settling the date on the spot.'],
    ['その人に、最初に聞いてみたいことは何ですか。', 'What would you ask first?'],
    ['社外の人でもよいですか。', 'Could it also be somebody outside?'],
  ),
  'hz-m1': back(
    ['考えることと、決めることは別です。どちらへも動かさず、ちがいだけを聞きます。', 'Thinking of it is not deciding. Move nothing either way; hear only the difference.'],
    ['求人や市場の話をして、どちらかへ動かしている。', 'Talking of openings and markets, you are moving it one way.'],
    ['考えるとき、体や時間はどんな調子ですか。', 'When you do, how are your energy and your days?'],
    ['考えなくなる日があるとしたら、何が変わった日でしょう。', 'If a day came when you no longer did, what would have changed?'],
  ),
  'hz-m2': back(
    ['残る、移る、変える、休む。どれにもよい悪いをつけずに並べます。', 'Staying, moving, changing, resting: lay them side by side, none better.'],
    ['三つをくらべて、答えを一つにしぼっている。', 'You are comparing them down to a single answer.'],
    ['三つに共通して出てくるものは何ですか。', 'What turns up in all of them?'],
    ['その一日の終わりに、だれと話していますか。', 'With whom do you talk at the end of that day?'],
  ),
  'hz-m3': back(
    ['くわしい事情は聞かなくても話せます。話す範囲は本人が決めます。', 'It can be talked about without the details. The person decides how much.'],
    ['「仕事への影響」を、先に心配している。', 'You are worrying first about what it means for work.'],
    ['その時期に、減らしたいものと残したいものは何ですか。', 'In that time, what would you reduce and what keep?'],
    ['会社に伝えるなら、どの言葉まででよいでしょう。', 'If the company is told, which words are enough?'],
  ),
  'hz-m4': back(
    ['決めないことも、立派な決め方です。期限のあるものだけを先に見ます。', 'Leaving open is also a way of deciding. Look first only at what has a date.'],
    ['決めるほうの山を、増やそうとしている。', 'You are adding to the pile to decide.'],
    ['決めるために、あと一つ知りたいことは何ですか。', 'What one thing would you need to know?'],
    ['決めなくてよいとわかって、軽くなったものはどれですか。', 'Which became lighter once it need not be decided?'],
  ),
  'hz-m5': back(
    ['ぼやけていても、進んでいないとは言えません。見え方が変わった理由を聞きます。', 'A blurred view does not mean standing still. Hear why it looks different.'],
    ['もっとはっきりさせようと、言葉を引き出している。', 'You are drawing out words to sharpen it.'],
    ['いま、いちばんよく見えているのはどのあたりですか。', 'Which part do you see best now?'],
    ['見なくなった景色はありますか。', 'Is there a view you no longer look at?'],
  ),
  'hz-h1': back(
    ['わからないことは「確認します」と伝え、いつ返事をするかを約束します。', 'Where you do not know, say “I will find out”, and promise when you will answer.'],
    ['会社が用意した道だけを見せている。', 'You show only the roads the company has laid.'],
    ['だれに聞いても、わからなかったことですか。', 'Is it something that nobody could tell you?'],
    ['次に知りたいことを、一つだけ選ぶとしたら何ですか。', 'If you chose one thing to learn next, what would it be?'],
  ),
  'hz-h2': back(
    ['四つは入口です。まざっていても、どれでもなくても、その人の言葉を使います。', 'The four are only a way in. Mixed, or none of them: use the person’s own words.'],
    ['コースや区分に、当てはめようとしている。', 'You are fitting the answer into a track.'],
    ['前は近くて、いまは遠くなったものはありますか。', 'Was one of them nearer before?'],
    ['それを一年続けるなら、何を減らしたいですか。', 'If you kept to it for a year, what would you want less of?'],
  ),
  'hz-h3': back(
    ['理由を言いわけせず、伝わっていなかったことを先に受けとめます。', 'Take in first what did not get across, without excusing it.'],
    ['決めた経緯を、あとから正しく説明しなおしている。', 'You are explaining again, correctly, how it was decided.'],
    ['そのとき、だれから聞けると受けとりやすかったですか。', 'From whom would it have been easier to hear?'],
    ['次に同じことがあるなら、いつ知りたいですか。', 'Next time, when would you like to know?'],
  ),
  'hz-h4': back(
    ['伝える順番の案を並べ、選ぶのは本人です。伝えない間に守られることも説明します。', 'Lay out possible orders; the person chooses. Explain what is kept confidential meanwhile.'],
    ['「上司には早めに」と、すすめている。', '“Better tell your manager soon”: you are advising.'],
    ['伝わってほしくない相手はいますか。', 'Is there somebody who should not hear of it?'],
    ['途中でやめるとき、だれにも知られずに戻れますか。', 'If you stop half-way, can you go back without anybody knowing?'],
  ),
  'hz-m6': back(
    ['呼び名をいくつか並べ、どれが当てはまるかは相手が選びます。知らない業界のことは知らないと言います。', 'Lay out several names; the other chooses. Say so where you do not know a field.'],
    ['市場での値打ちの話になっている。', 'The talk has turned to market value.'],
    ['その呼び名の人は、ふだん何をしていますか。', 'What does somebody of that name do most days?'],
    ['その言葉で調べると、まちがえやすいことは何ですか。', 'Searching by that word, what is easily mistaken?'],
  ),
  'hz-h5': back(
    ['決まっている順番と、そのときの事情で変わる部分を分けて話します。', 'Separate the order that is fixed from what depends on the case.'],
    ['「総合的に」と、決め方をぼかしている。', '“All things considered”: you are blurring how it is decided.'],
    ['本人の希望は、どの段階で、だれが読みますか。', 'At which stage is a person’s own wish read, and by whom?'],
    ['決まったあと、理由はどのように伝わりますか。', 'And how is the reason told afterwards?'],
  ),
};
