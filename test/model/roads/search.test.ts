import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { fold, queryWords } from '../../../src/model/roads/fold.js';
import { buildSearch, searchSlices } from '../../../src/model/roads/search.js';
import { slips } from '../../../src/model/roads/spelling.js';
import { role } from './fixtures.js';

const titles: Readonly<Record<string, string | { ja: string; en: string }>> = {
  be: { ja: 'シニアバックエンドエンジニア', en: 'Senior Backend Engineer' },
  ml: { ja: 'エンジニア（機械学習）', en: 'Engineer, Machine Learning' },
  server: { ja: 'サーバー運用担当', en: 'Server Operations' },
  serverShort: 'サーバ設計',
  app: 'アプリケーションサーバの設計と運用',
  survival: 'サバイバル訓練の講師',
  pm: { ja: 'プロダクトマネージャー', en: 'Product Manager' },
  mg: '営業マネージャ',
  mj: '店舗マネジャー',
  da: { ja: 'データ分析担当', en: 'Data Analyst' },
  hr: { ja: '人事（採用）', en: 'Recruiter' },
  law: '法務',
  train: '人材育成担当',
  sales: '法人営業',
  cafe: 'Café Host',
  vio: 'ヴァイオリン奏者',
};
const search = buildSearch({
  roles: [
    ...Object.entries(titles).map(([id, title]) => role(id, { title })),
    role('skilled', { title: '企画', skills: [{ skillId: 'sql' }] }),
    role('kin', { title: '係長', familyId: 'sales-design', skills: [{ skillId: 'gone' }] }),
  ],
  families: [{ id: 'sales-design', name: { ja: '法人営業の設計', en: 'Sales design' } }],
  skills: [{ id: 'sql', label: { ja: 'データベース照会', en: 'SQL queries' } }],
});
const found = (query: string): string[] => search.find(query).map(({ roleId }) => roleId);

describe('search', () => {
  const asked: Readonly<Record<string, readonly string[]>> = {
    エンジニア: ['be', 'ml'],
    ｴﾝｼﾞﾆｱ: ['be', 'ml'],
    えんじにあ: ['be', 'ml'],
    エンジニヤ: ['be', 'ml'],
    サーバ: ['server', 'serverShort', 'app'],
    サーバー: ['server', 'serverShort', 'app'],
    マネージャ: ['pm', 'mg', 'mj'],
    マネージャー: ['pm', 'mg', 'mj'],
    データ分析: ['da'],
    '人事 採用': ['hr'],
    '人事　採用': ['hr'],
    務: ['law'],
    育成: ['train'],
    機械学習エンジニア: ['ml'],
    法人営業の設計: ['kin'],
    'senior backend': ['be'],
    'BACKEND senior': ['be'],
    enginer: ['be', 'ml'],
    エンジンア: ['be', 'ml'],
    cafe: ['cafe'],
    バイオリン: ['vio'],
    'sql que': ['skilled'],
  };
  for (const [query, ids] of Object.entries(asked)) {
    it(`finds all of ${query}`, () => {
      const hits = found(query);
      assert.deepEqual(hits.slice(0, ids.length).toSorted(), ids.toSorted());
    });
  }

  it('finds short Latin words where words begin, and three letters inside another word last', () => {
    const { find } = buildSearch({
      roles: [
        role('chance', { title: 'Anthropologist' }),
        role('manager', { title: '採用HRマネージャー' }),
        role('partner', { title: 'HR partner' }),
        role('my', { title: 'MySQL administrator' }),
        role('asks', { title: 'Analyst', skills: [{ skillId: 'sql' }], tasks: ['Through the year'] }),
        role('other', { title: 'Generalist', aliases: ['HR'] }),
      ],
      skills: [{ id: 'sql', label: 'SQL' }],
    });
    const ids = (query: string): string[] => find(query).map(({ roleId }) => roleId);
    assert.deepEqual(ids('hr'), ['manager', 'partner', 'other']);
    assert.deepEqual(ids('h'), ['manager', 'partner', 'other']);
    assert.deepEqual(ids('sql'), ['asks', 'my']);
    assert.deepEqual(ids('anthro'), ['chance']);
  });

  it('takes no other word for a slip: it begins alike and does not go on for long', () => {
    const { find } = buildSearch({
      roles: [
        role('farm', { title: 'Grower', tasks: ['Seed germination'] }),
        role('staff', { title: 'Lead', tasks: ['Permanent staff'] }),
        role('swapped', { title: 'Nurse' }),
      ],
    });
    assert.deepEqual(find('german'), Object.assign([], { total: 0 }));
    assert.deepEqual(
      find('unrse').map(({ roleId }) => roleId),
      ['swapped'],
    );
  });

  it('puts another word without its long vowel after those that were meant', () => {
    assert.deepEqual(found('サーバー').slice(3), ['survival']);
  });

  it('puts a title that is the word before one that begins with it, before one that has it', () => {
    const { find } = buildSearch({ roles: ['新規営業部長', '営業部長', '営業'].map((title) => role(title)) });
    assert.deepEqual(
      find('営業').map(({ roleId }) => roleId),
      ['営業', '営業部長', '新規営業部長'],
    );
  });

  describe('by other names and readings', () => {
    const named = buildSearch({
      roles: [
        role('sales', {
          title: '営業担当',
          reading: 'えいぎょうたんとう',
          aliases: [{ ja: '渉外係', en: 'Field agent' }],
        }),
        role('tofu', { title: '豆腐職人', aliases: ['油揚製造工', '豆腐製造工'] }),
        role('agent', { title: { ja: '代理人', en: 'Agent' } }),
        role('bare', { title: '渉外' }),
      ],
    });
    const why = (query: string): unknown[] =>
      named.find(query).map(({ roleId, matches }) => [roleId, ...matches.map(({ field, alias }) => [field, alias])]);

    it('finds a title in kanji by its reading, in either kana and in part, and says so', () => {
      for (const query of ['えいぎょう', 'エイギョウ', 'ｴｲｷﾞｮｳ', 'たんとう'])
        assert.deepEqual(why(query), [['sales', ['reading', undefined]]], query);
    });

    it('finds a job by another name, and says by which', () => {
      assert.deepEqual(why('製造工'), [['tofu', ['alias', 0]]]);
      assert.deepEqual(why('豆腐製造'), [['tofu', ['alias', 1]]]);
      assert.deepEqual(why('field'), [['sales', ['alias', 0]]]);
    });

    it('comes after a title that has the word, and before all that is no name', () => {
      assert.deepEqual(why('渉外'), [
        ['bare', ['title', undefined]],
        ['sales', ['alias', 0]],
      ]);
      assert.deepEqual(why('agent'), [
        ['agent', ['title', undefined]],
        ['sales', ['alias', 0]],
      ]);
    });

    it('guesses no reading: what the source does not say is not found', () => {
      assert.deepEqual(why('とうふ'), []);
    });
  });

  it('counts the best place of a word in a title, also where it is not the first', () => {
    const { find } = buildSearch({ roles: ['新営業、旧営業部', '新営業・営業部門の課'].map((title) => role(title)) });
    assert.deepEqual(
      find('営業').map(({ roleId }) => roleId),
      ['新営業・営業部門の課', '新営業、旧営業部'],
      'though the other is shorter',
    );
  });

  it('takes a line of one letter for a whole title, and a figure for a letter before a word', () => {
    const ids = (query: string, ...roles: Parameters<typeof buildSearch>[0]['roles']): string[] =>
      buildSearch({ roles })
        .find(query)
        .map(({ roleId }) => roleId);
    const [short, line] = [role('short', { title: 'Sa' }), role('line', { title: { ja: 'Sab', en: 'S' } })];
    assert.deepEqual(ids('s', short, line), ['line', 'short']);
    assert.deepEqual(ids('営業', role('20営業'), role('営業課の係長')), ['営業課の係長', '20営業']);
  });

  it('takes two slips in a long word, one in a short one, and none where a title has the word', () => {
    const { find } = buildSearch({
      roles: ['Administrator', 'Sales', 'Salem', 'Warehousing'].map((title) => role(title)),
    });
    const ids = (query: string): string[] => find(query).map(({ roleId }) => roleId);
    assert.deepEqual(ids('admimistratro'), ['Administrator']);
    assert.deepEqual(ids('saxez'), []);
    assert.deepEqual(ids('sales'), ['Sales'], 'Salem is another word');
    const parts = buildSearch({ roles: ['Housekeeper', 'Mouse trainer'].map((title) => role(title)) });
    assert.deepEqual(
      parts.find('ouse').map(({ roleId, matches }) => [roleId, matches[0]!.spelling]),
      [
        ['Housekeeper', undefined],
        ['Mouse trainer', undefined],
      ],
      'what a title has is no slip',
    );
  });

  it('takes for a slip what only stands inside another word of a skill', () => {
    const { find } = buildSearch({
      roles: [
        role('sea', { title: 'Deckhand', skills: [{ skillId: 'room' }] }),
        role('be', { title: 'Backend Engineer' }),
        role('sql', { title: 'Clerk', skills: [{ skillId: 'query' }] }),
        role('cue', { title: 'Querier' }),
      ],
      skills: [
        { id: 'room', label: 'engine-room duty' },
        { id: 'query', label: 'writing queries' },
      ],
    });
    const ids = (query: string): string[] => find(query).map(({ roleId }) => roleId);
    assert.deepEqual(ids('enginer'), ['be', 'sea']);
    assert.deepEqual(ids('queries'), ['sql'], 'a known word is no slip');
  });

  it('says where each word was found', () => {
    assert.deepEqual(search.find('企画 sql')[0]?.matches, [
      { word: '企画', field: 'title', spelling: undefined },
      { word: 'sql', field: 'skill', id: 'sql', spelling: undefined },
    ]);
    assert.deepEqual(search.find('係長 sales')[0]?.matches[1]?.id, 'sales-design');
    assert.equal(search.find('enginer')[0]?.matches[0]?.spelling, 'engineer');
  });

  it('asks for every word, and finds nothing for nothing', () => {
    for (const query of ['営業 エンジニア', '', '　', '(', 'zzzz', '*', '\\'])
      assert.deepEqual(found(query), [], query);
  });

  it('never throws, and finds a role by its own title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, query) => {
        const own = buildSearch({ roles: [role('own', { title })] });
        own.find(query);
        if (queryWords(title).length) assert.equal(own.find(title).length, 1);
      }),
    );
  });

  it('is made in slices', () => {
    const slices = searchSlices({ roles: Array.from({ length: 10_000 }, (_, i) => role(`役割${i}`)) });
    let count = 0;
    for (let step = slices.next(); !step.done; step = slices.next()) count++;
    assert.ok(count >= 40);
  });
});

describe('folding', () => {
  it('is done once: folding again changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (s) => assert.equal(fold(fold(s)), fold(s))));
  });

  it('makes one spelling of ヤ and ア, small and large', () => {
    assert.equal(fold('エンジニヤ'), fold('えんじにあ'));
    assert.equal(fold('ソフトウェア'), fold('ソフトウエア'));
  });

  it('keeps voiced kana apart', () => {
    assert.notEqual(fold('ハス'), fold('バス'));
    assert.equal(fold('ﾊﾞｽ'), fold('ばす'));
  });

  it('counts slips to the beginning of a word', () => {
    assert.equal(slips('enginer', 'engineering', 2), 1);
    assert.equal(slips('enigneer', 'engineer', 2), 1);
    assert.equal(slips('designer', 'engineer', 2), 3);
    assert.equal(slips('engi', 'engineer', 2), 0);
  });
});
