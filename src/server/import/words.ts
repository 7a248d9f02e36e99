/** Languages in which a file's flaws are told to whoever keeps the file. */
export const langs = ['en', 'ja'] as const;
/** See `langs`. */
export type Lang = (typeof langs)[number];

/** A column as spreadsheets call it: 1 is A, 27 is AA. */
export const columnLetters = (column: number): string =>
  column > 26
    ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

/** What is said of a file that cannot be read on. */
const reading = {
  en: {
    empty: 'the file is empty',
    notClosed: 'a quote is opened in this row and never closed',
    tooLong: (characters: number) => `a row of more than ${characters} characters: is a quote not closed?`,
    quoteWithin: 'a quote within a quoted text: it is written twice, ""',
    quoteLate: 'a quote within a text that does not begin with one: the text stands in "…", the quote is written twice',
    notCsv: 'is not CSV',
    notText: (encoding: string, other: string | undefined) =>
      `a character that is not ${encoding}, or was lost before (\uFFFD)${other ? `; a file saved by Excel in Japan may be ${other}` : ''}`,
  },
  ja: {
    empty: 'ファイルが空です',
    notClosed: 'この行で始まった引用符「"」が閉じていません',
    tooLong: (characters: number) => `一行が${characters}文字をこえています。引用符「"」が閉じていないかもしれません`,
    quoteWithin: '引用符で囲んだ文のなかの引用符は、二つ重ねて「""」と書きます',
    quoteLate: '文の途中に引用符「"」があります。文の全体を "…" で囲み、なかの引用符は二つ重ねて書きます',
    notCsv: 'CSV として読めません',
    notText: (encoding: string, other: string | undefined) =>
      `${encoding} ではない文字か、前に失われた文字（\uFFFD）があります${other ? `。日本の Excel で保存した CSV なら、--encoding ${other} をつけてください` : ''}`,
  },
};
export type ReadingWords = (typeof reading)['en'];

/** See `reading`. */
export const readingWords = (lang: Lang): ReadingWords => reading[lang];

/** What is said of HR's own sheet. */
const sheet = {
  en: {
    noHeadings: (known: readonly string[]) =>
      `the first row names the columns, and none of these is one: known are ${known.join(', ')}`,
    unknownColumn: (known: readonly string[]) =>
      `an unknown column: take away what is not imported; known are ${known.join(', ')}`,
    columnTwice: (column: number) => `stands twice: column ${column} says the same`,
    noColumn: 'there is no such column',
    noHeading: (cell: string) => `"${cell}" stands in a column without a heading`,
    formula: (cell: string) => `${cell} is what a formula says that failed; write the value itself`,
    notText: 'holds a character that is not text',
    noTitle: 'a role without a name',
    twice: (id: string, row: number, coded: boolean) =>
      `"${id}" stands twice, first in row ${row}${coded ? '' : '; a column "コード" (code) tells roles of one name apart'}`,
    noRole: (word: string) => `there is no role "${word}" in this sheet`,
    severalRoles: (word: string, codes: readonly string[]) =>
      `there are several roles "${word}": write the code, ${codes.map((code) => `"${code}"`).join(', ')}`,
    toItself: (word: string) => `"${word}" leads to itself`,
    roadTwice: (word: string) => `"${word}" is named twice in this row`,
    place: '社内 or 社外 (inside, outside) is expected',
    number: 'a number is expected',
    skillLevel: (part: string) =>
      `"${part}": a level after the colon is a number; where it is not known, leave out the colon`,
    skillUnnamed: (part: string) => `"${part}": before the colon stands the name of the skill`,
    skillsTogether: (part: string) => `"${part}": between skills stands ;`,
    skillTwice: (name: string) => `"${name}" is named twice in this row`,
    tooLong: (word: string, most: number) => `"${word.slice(0, 20)}…" is longer than ${most} characters`,
    roadTooLong: (word: string, most: number) =>
      `the road to "${word.slice(0, 20)}…": both names are longer than ${most} characters together; a column "コード" (code) gives short ones`,
    readAs: (encoding: string) => `read as ${encoding}: it is not UTF-8`,
    circle: (titles: readonly string[]) =>
      `the next roles lead back to where they began, and are taken as they are: ${titles.join(' → ')}`,
  },
  ja: {
    noHeadings: (known: readonly string[]) =>
      `一行目は見出しの行です。使える見出しが一つもありません。使えるのは ${known.join('、')} です`,
    unknownColumn: (known: readonly string[]) =>
      `この見出しは使えません。取りこまない列は消してください。使えるのは ${known.join('、')} です`,
    columnTwice: (column: number) => `同じ意味の見出しが${columnLetters(column)}列にもあります`,
    noColumn: 'この列がありません',
    noHeading: (cell: string) => `見出しのない列に「${cell}」と書かれています`,
    formula: (cell: string) => `${cell} は計算式のエラーです。値そのものを書いてください`,
    notText: '文字として読めないものが入っています',
    noTitle: '役割の名前がありません',
    twice: (id: string, row: number, coded: boolean) =>
      `「${id}」は${row}行目にもあります${coded ? '' : '。同じ名前の役割が二つあるときは「コード」の列で分けられます'}`,
    noRole: (word: string) => `「${word}」という役割は、この表にありません`,
    severalRoles: (word: string, codes: readonly string[]) =>
      `「${word}」という役割はいくつかあります。コードで書いてください：${codes.map((code) => `「${code}」`).join('')}`,
    toItself: (word: string) => `「${word}」から同じ「${word}」への道になっています`,
    roadTwice: (word: string) => `この行に「${word}」が二度書かれています`,
    place: '社内 か 社外 と書いてください',
    number: '数字で書いてください',
    skillLevel: (part: string) =>
      `「${part}」：コロンのあとの段階は数字です。わからないときは、コロンから後を消してください`,
    skillUnnamed: (part: string) => `「${part}」：コロンの前に、スキルの名前を書いてください`,
    skillsTogether: (part: string) => `「${part}」：スキルとスキルの間は ; で区切ります`,
    skillTwice: (name: string) => `この行に「${name}」が二度書かれています`,
    tooLong: (word: string, most: number) => `「${word.slice(0, 20)}…」は${most}文字をこえています`,
    roadTooLong: (word: string, most: number) =>
      `「${word.slice(0, 20)}…」への道：二つの役割の名前が、合わせて${most}文字をこえています。「コード」の列に短いコードを書くと取りこめます`,
    readAs: (encoding: string) => `UTF-8 ではないので、${encoding} として読みました`,
    circle: (titles: readonly string[]) =>
      `次の役割をたどると、はじめの役割に戻ります。そのまま取りこみます：${titles.join(' → ')}`,
  },
};
export type SheetWords = (typeof sheet)['en'];

/** See `sheet`. */
export const sheetWords = (lang: Lang): SheetWords => sheet[lang];

/** Of the resources that a sheet becomes, and of those that name them: nothing else is told of in Japanese. */
export const resourceWords: { readonly [resource: string]: string } = {
  'role-families': '職種',
  skills: 'スキル',
  roles: '役割',
  roads: '道',
  people: '社員',
  viewer: '利用者',
  learning: '学び',
  postings: '募集',
  stories: '物語',
  contacts: '話を聞ける人',
};

/** What is said of records that are well by themselves, and do not go together with others. */
const stored = {
  en: {
    /** What an id is called, where it is told of one. */
    id: 'id',
    twice: (id: string, line: number) => `"${id}" stands twice, first in line ${line}`,
    nothing: (target: string, to: string) => `there is no "${target}" in ${to}`,
    /** @param id one of those that still name it; not told of people */
    leftOut: (target: string, from: string, id: string | undefined, count: number) =>
      `leaves out "${target}", which ${from}${id === undefined ? '' : ` "${id}"${count > 1 ? ` and ${count - 1} more` : ''}`} still name`,
  },
  ja: {
    // A sheet need not have a column of ids.
    id: '',
    twice: (id: string, line: number) => `「${id}」は${line}行目にもあります`,
    nothing: (target: string, to: string) => `「${target}」が${resourceWords[to] ?? to}にありません`,
    leftOut: (target: string, from: string, id: string | undefined, count: number) =>
      `「${target}」がこの表にありません。${resourceWords[from] ?? from}${id === undefined ? '' : `「${id}」${count > 1 ? `ほか${count - 1}件` : ''}`}でまだ使われています`,
  },
};
export type StoredWords = (typeof stored)['en'];

/** See `stored`. */
export const storedWords = (lang: Lang): StoredWords => stored[lang];
