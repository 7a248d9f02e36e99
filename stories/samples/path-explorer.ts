import type {
  Contact,
  Learning,
  Posting,
  Road,
  RoadEvidence,
  RoadKind,
  Role,
  RoleFamily,
  Skill,
  Story,
} from '../../src/model/records/career.js';
import type { Viewer } from '../../src/model/records/organisation.js';

/** A small invented company's roles, the roads between them, and what belongs to them. */
export interface CareerSample {
  readonly viewer: readonly Viewer[];
  readonly roles: readonly Role[];
  readonly roads: readonly Road[];
  readonly skills: readonly Skill[];
  readonly 'role-families': readonly RoleFamily[];
  readonly postings: readonly Posting[];
  readonly learning: readonly Learning[];
  readonly stories: readonly Story[];
  readonly contacts: readonly Contact[];
}

const levels = [
  { ja: '知っている', en: 'aware' },
  { ja: '助けがあればできる', en: 'with help' },
  { ja: 'ひとりでできる', en: 'on my own' },
  { ja: '教えられる', en: 'can teach it' },
];

const skills: Skill[] = (
  [
    ['customer', '顧客理解', 'Understanding customers'],
    ['proposal', '提案・調整', 'Proposing and aligning'],
    ['negotiation', '交渉', 'Negotiation'],
    ['facilitation', '場づくり', 'Facilitation'],
    ['data', 'データ分析', 'Data analysis'],
    ['product', 'プロダクト設計', 'Product design'],
    ['coaching', '人を育てる', 'Developing people'],
    ['writing', '書いて伝える', 'Writing'],
    ['finance', '数字を読む', 'Reading the numbers'],
    ['tech', '技術の基礎', 'Technical basics'],
  ] as const
).map(([id, ja, en]) => ({ id, label: { ja, en }, levels, scale: [1, 4] }));

const families: RoleFamily[] = [
  { id: 'sales', name: { ja: '営業', en: 'Sales' } },
  { id: 'success', name: { ja: '顧客支援', en: 'Customer success' } },
  { id: 'product', name: { ja: 'プロダクト', en: 'Product' } },
  { id: 'planning', name: { ja: '企画', en: 'Planning' } },
  { id: 'people', name: { ja: '人事', en: 'People' } },
  {
    id: 'outside',
    name: { ja: '社外の仕事', en: 'Work outside' },
    attribution: '架空の会社「みなと工房」の見本データ / Sample data of an invented company, Minato Works',
  },
];

type Ask = readonly [skillId: string, level?: number];

const role = (id: string, familyId: string, ja: string, en: string, asks: readonly Ask[], more: object = {}): Role => ({
  id,
  title: { ja, en },
  familyId,
  place: familyId === 'outside' ? 'outside' : 'inside',
  skills: asks.map(([skillId, level]) => (level === undefined ? { skillId } : { skillId, level })),
  ...more,
});

const roles: Role[] = [
  role(
    'sales',
    'sales',
    '法人営業',
    'Business sales',
    [
      ['customer', 4],
      ['proposal', 3],
      ['negotiation', 3],
      ['finance', 3],
      ['writing', 3],
      ['facilitation', 2],
      ['data', 1],
    ],
    {
      summary: {
        ja: 'お客さまの困りごとを聞き、製品とつなぎます。',
        en: 'Listens to customers and connects them with what we make.',
      },
    },
  ),
  role('sales-lead', 'sales', '営業リーダー', 'Sales lead', [
    ['customer', 4],
    ['negotiation', 4],
    ['coaching', 2],
    ['finance', 3],
  ]),
  role('enablement', 'sales', 'セールスイネーブルメント', 'Sales enablement', [
    ['customer', 3],
    ['facilitation', 3],
    ['writing', 3],
    ['data', 2],
  ]),
  role(
    'success',
    'success',
    'カスタマーサクセス',
    'Customer success',
    [
      ['customer', 4],
      ['proposal', 3],
      ['facilitation', 2],
      ['data', 2],
      ['writing', 2],
    ],
    {
      summary: {
        ja: '使いはじめたお客さまの隣で、成果が出るまで伴走します。',
        en: 'Stays beside customers until what they bought works for them.',
      },
      day: [
        {
          ja: '朝、使われ方の数字を見て、声をかける相手を決めます。',
          en: 'In the morning the usage figures say whom to call.',
        },
        {
          ja: '午後はお客さまの定例に出て、次の一手をいっしょに考えます。',
          en: 'In the afternoon a customer’s weekly meeting: what next, together.',
        },
      ],
      tasks: [
        { ja: '導入の計画をいっしょにつくる', en: 'Plan the start together' },
        { ja: '使われ方から、つまずきを見つける', en: 'Find where people stumble' },
        { ja: '要望をプロダクトに届ける', en: 'Carry wishes to product' },
      ],
    },
  ),
  role('planning', 'planning', '営業企画', 'Sales planning', [
    ['finance', 3],
    ['data', 3],
    ['proposal', 3],
    ['writing', 3],
  ]),
  role('agency', 'outside', '代理店コンサルタント', 'Agency consultant', [
    ['customer', 3],
    ['negotiation', 3],
    ['proposal', 3],
  ]),
  role('business', 'planning', '事業企画', 'Business planning', [
    ['finance', 4],
    ['data', 3],
    ['proposal', 4],
    ['writing', 3],
  ]),
  role(
    'pm',
    'product',
    'プロダクトマネージャー',
    'Product manager',
    [['customer', 3], ['proposal', 3], ['data', 3], ['product', 3], ['tech'], ['facilitation', 2], ['writing', 3]],
    {
      summary: {
        ja: '何をつくり、何をつくらないかを、理由とともに決めていきます。',
        en: 'Decides what to build and what not, and says why.',
      },
      day: [
        { ja: '利用者に話を聞き、開発の人と紙に描いて確かめます。', en: 'Talks with users, sketches with engineers.' },
        { ja: '「やらないこと」を書いて、みんなに見せます。', en: 'Writes down what we will not do, for all to see.' },
      ],
      tasks: [
        { ja: '困りごとを言葉にする', en: 'Put the problem into words' },
        { ja: '順番を決める', en: 'Decide the order' },
        { ja: '出したあとを見届ける', en: 'See how it goes after the release' },
      ],
    },
  ),
  role('hrd', 'people', '人材開発', 'People development', [
    ['facilitation', 3],
    ['coaching', 3],
    ['writing', 3],
  ]),
  role('cs-outside', 'outside', 'CSコンサルタント', 'Success consultant', [
    ['customer', 4],
    ['facilitation', 3],
    ['proposal', 4],
  ]),
  role('success-lead', 'success', 'サクセスリーダー', 'Success lead', [
    ['customer', 4],
    ['coaching', 3],
    ['data', 3],
  ]),
  role('designer', 'product', 'サービスデザイナー', 'Service designer', [
    ['customer', 3],
    ['product', 3],
    ['facilitation', 3],
  ]),
  role('venture', 'planning', '新規事業責任者', 'Head of a new business', [
    ['finance', 4],
    ['product', 3],
    ['negotiation', 4],
    ['coaching', 2],
  ]),
  role('product-head', 'product', 'プロダクト統括', 'Head of product', [
    ['product', 4],
    ['coaching', 4],
    ['finance', 3],
  ]),
  role('people-partner', 'people', '組織パートナー', 'People partner', [
    ['coaching', 4],
    ['facilitation', 4],
  ]),
  role('own', 'outside', '独立・兼業', 'Own business', [
    ['finance', 3],
    ['proposal', 4],
  ]),
];

const road = (
  from: string,
  to: string,
  kind: RoadKind,
  evidence: RoadEvidence,
  countBand?: Road['countBand'],
  medianMonths?: number,
): Road => ({
  id: `${from}-${to}-${evidence}`,
  from,
  to,
  kind,
  evidence,
  ...(countBand && { countBand, period: '2021–2025' }),
  ...(medianMonths && { medianMonths }),
});

const roads: Road[] = [
  road('sales', 'planning', 'side', 'observed', '10-19', 30),
  road('sales', 'success', 'cross', 'observed', '20-49', 26),
  road('sales', 'enablement', 'side', 'observed', '5-9', 36),
  road('sales', 'sales-lead', 'up', 'designed'),
  road('sales', 'agency', 'outside', 'imagined'),
  road('sales', 'sales', 'deepen', 'designed'),
  road('planning', 'business', 'up', 'observed', '10-19', 40),
  road('planning', 'pm', 'cross', 'designed'),
  road('success', 'pm', 'cross', 'observed', '10-19', 28),
  road('success', 'success-lead', 'up', 'designed'),
  road('success', 'designer', 'cross', 'observed', '5-9'),
  road('success', 'sales', 'return', 'observed', '5-9'),
  road('enablement', 'hrd', 'cross', 'observed', '10-19', 33),
  road('sales-lead', 'business', 'side', 'designed'),
  road('agency', 'cs-outside', 'side', 'imagined'),
  road('business', 'venture', 'up', 'observed', '5-9'),
  road('pm', 'venture', 'cross', 'designed'),
  road('pm', 'product-head', 'up', 'observed', '20-49', 48),
  road('hrd', 'people-partner', 'up', 'designed'),
  road('cs-outside', 'own', 'outside', 'imagined'),
  road('hrd', 'own', 'outside', 'imagined'),
  road('designer', 'product-head', 'up', 'designed'),
];

/** The reader is in business sales and has looked no further yet. */
export const careerSample: CareerSample = {
  viewer: [{ id: 'p-sato', displayName: '佐藤', roles: ['employee'], roleId: 'sales' }],
  roles,
  roads,
  skills,
  'role-families': families,
  postings: [
    {
      id: 'post-1',
      roleId: 'success',
      title: { ja: '東日本のお客さま担当', en: 'Customers in the east' },
      kind: '随時',
      opensAt: '2026-10-01T00:00:00+09:00',
      slots: 2,
      disclosure: {
        ja: '応募すると人事だけに伝わり、内定のあとで上司に伝わります。',
        en: 'Only HR learns of it; your manager after an offer.',
      },
    },
    {
      id: 'post-2',
      roleId: 'success',
      title: { ja: '立ち上げの兼務（週1日）', en: 'Helping to start, one day a week' },
      kind: '兼務',
      opensAt: '2026-10-01T00:00:00+09:00',
      closesAt: '2099-12-25T23:59:00+09:00',
    },
    {
      id: 'post-3',
      roleId: 'pm',
      title: { ja: '業務アプリの担当', en: 'The business apps' },
      kind: '一斉',
      opensAt: '2026-11-01T00:00:00+09:00',
      closesAt: '2099-12-15T23:59:00+09:00',
      slots: 1,
      disclosure: {
        ja: '書類の段階では人事だけ、面接に進むと募集部門も知ります。',
        en: 'Only HR at first; the team once you are interviewed.',
      },
    },
  ],
  learning: [
    {
      id: 'l-data',
      title: { ja: 'はじめてのデータ分析（全4回）', en: 'First steps in data analysis (4 sessions)' },
      skillIds: ['data'],
    },
    {
      id: 'l-product',
      title: { ja: 'プロダクトの考え方 読書会', en: 'Reading group: thinking in products' },
      skillIds: ['product', 'tech'],
    },
    { id: 'l-place', title: { ja: '場づくりの練習会', en: 'Practising facilitation' }, skillIds: ['facilitation'] },
  ],
  contacts: [
    {
      id: 'c-1',
      roleId: 'pm',
      displayName: { ja: '川口さん', en: 'Kawaguchi' },
      about: {
        ja: '営業から移って、はじめの半年に困ったこと。決めることの疲れと、休みかた。',
        en: 'The first half year after sales, how tiring it is to decide, and how I rest.',
      },
      reach: { ja: '社内チャットで「少し聞きたいです」と送ってください。', en: 'Send “a quick question” in the chat.' },
    },
    {
      id: 'c-2',
      roleId: 'own',
      displayName: { ja: '森川さん（もと、みなと工房）', en: 'Morikawa, formerly of Minato Works' },
      about: { ja: '会社にいながら始めた二年間のこと。', en: 'The two years in which I did both.' },
      url: 'https://example.com/mentors',
    },
  ],
  stories: [
    {
      id: 's-1',
      roleId: 'pm',
      title: { ja: '営業の5年が、いちばん役に立った', en: 'Five years in sales helped most' },
      body: {
        ja: 'お客さまの言葉をそのまま持っていけたので、最初の企画が通りました。',
        en: 'I could bring customers’ own words, and the first plan went through.',
      },
    },
  ],
};

/** A ladder of many roles from one, so that columns fold: `wide` next steps, each with two after it. */
export function wideSample(wide: number): Pick<CareerSample, 'roles' | 'roads'> {
  const next = Array.from({ length: wide }, (_, index) => `n${index}`);
  const far = next.flatMap((id) => [`${id}a`, `${id}b`]);
  return {
    roles: ['now', ...next, ...far].map((id) => role(id, 'planning', `役割 ${id}`, `Role ${id}`, [])),
    roads: [
      ...next.map((id) => road('now', id, 'side', 'designed')),
      ...next.flatMap((id) => [road(id, `${id}a`, 'up', 'designed'), road(id, `${id}b`, 'side', 'imagined')]),
    ],
  };
}
