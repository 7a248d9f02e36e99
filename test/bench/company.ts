import type { Road, Role, RoleFamily, Skill } from '../../src/model/records/career.js';
import { countBands } from '../../src/model/records/career.js';
import { lattice } from './lattice.js';

/** What a title was put together from: what a search for it should find, known without searching. */
export interface Made {
  readonly field: string;
  readonly job: string;
  readonly rank: string;
}

/** A company that nobody works for. */
export interface Company {
  readonly roles: readonly Role[];
  readonly roads: readonly Road[];
  readonly families: readonly RoleFamily[];
  readonly skills: readonly Skill[];
  /** For each role. */
  readonly made: readonly Made[];
}

type Pair = readonly [ja: string, en: string];
const fields: readonly Pair[] = [
  ['法人営業', 'Corporate Sales'],
  ['人事', 'People'],
  ['人事採用', 'People and Hiring'],
  ['財務', 'Finance'],
  ['法務', 'Legal'],
  ['総務', 'General Affairs'],
  ['データ分析', 'Data Analysis'],
  ['機械学習', 'Machine Learning'],
  ['バックエンド', 'Backend'],
  ['フロントエンド', 'Frontend'],
  ['サーバー運用', 'Server Operations'],
  ['サーバ設計', 'Server Design'],
  ['生産技術', 'Production Technology'],
  ['品質保証', 'Quality Assurance'],
  ['人材育成', 'Talent Development'],
  ['採用', 'Recruiting'],
  ['物流', 'Logistics'],
  ['購買', 'Purchasing'],
  ['研究開発', 'Research'],
  ['セキュリティ', 'Security'],
  ['カスタマーサポート', 'Customer Support'],
  ['プロダクト', 'Product'],
  ['ブランド', 'Brand'],
  ['医療機器', 'Medical Devices'],
  ['店舗', 'Store'],
];
const jobs: readonly Pair[] = [
  ['エンジニア', 'Engineer'],
  ['マネージャー', 'Manager'],
  ['マネージャ', 'Manager'],
  ['担当', 'Associate'],
  ['リーダー', 'Lead'],
  ['アナリスト', 'Analyst'],
  ['デザイナー', 'Designer'],
  ['コンサルタント', 'Consultant'],
  ['アーキテクト', 'Architect'],
  ['企画', 'Planner'],
];
const ranks: readonly Pair[] = [
  ['', ''],
  ['シニア', 'Senior '],
  ['主任', 'Chief '],
  ['チーフ', 'Principal '],
  ['アシスタント', 'Assistant '],
];
const crafts: readonly Pair[] = [
  ['設計', 'design'],
  ['照会', 'queries'],
  ['交渉', 'negotiation'],
  ['監査', 'audit'],
  ['予測', 'forecasting'],
  ['改善', 'improvement'],
  ['企画', 'planning'],
  ['テスト', 'testing'],
];
const things: readonly Pair[] = [
  ['契約', 'contract'],
  ['データベース', 'database'],
  ['在庫', 'inventory'],
  ['ネットワーク', 'network'],
  ['原価', 'cost'],
  ['ユーザー体験', 'user experience'],
  ['勤怠', 'attendance'],
  ['広告', 'advertising'],
  ['品質', 'quality'],
  ['安全', 'safety'],
];
const places = ['東京', '大阪', '名古屋', '福岡', '札幌', '仙台', '広島', '金沢'] as const;

/**
 * A seeded company, the same at every run: titles in Japanese and English,
 * tasks, skills with levels that are sometimes missing, roads in a lattice of
 * twelve levels with all kinds and evidence.
 */
export function company(roleCount: number, roadCount: number, skillCount = Math.ceil(roleCount * 1.5)): Company {
  let seed = 11;
  const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const families = fields.map(([ja, en], i): RoleFamily => ({ id: `f${i}`, name: { ja, en } }));
  const skills = Array.from({ length: skillCount }, (_, i): Skill => {
    const [thing, craft] = [things[i % things.length]!, crafts[Math.floor(i / things.length) % crafts.length]!];
    const nth = Math.floor(i / (things.length * crafts.length));
    return {
      id: `s${i}`,
      label: { ja: `${thing[0]}の${craft[0]}${nth || ''}`, en: `${thing[1]} ${craft[1]}${nth ? ` ${nth}` : ''}` },
      scale: [1, 4],
    };
  });
  const { column, from, to } = lattice(roleCount, roadCount);
  const made: Made[] = [];
  const roles = Array.from({ length: roleCount }, (_, i): Role => {
    const [f, job, rank] = [Math.floor(random() * fields.length), pick(jobs), pick(ranks)];
    const field = fields[f]!;
    const place = pick(places);
    made.push({ field: field[0], job: job[0], rank: rank[0] });
    // Two ways to write the same job, as in real catalogues.
    const ja = random() < 0.5 ? `${rank[0]}${field[0]}${job[0]}` : `${rank[0]}${job[0]}（${field[0]}）`;
    return {
      id: `r${i}`,
      title: { ja: `${ja} ${place}${i}`, en: `${rank[1]}${field[1]} ${job[1]} ${i}` },
      familyId: `f${f}`,
      level: column[i]!,
      tasks: [`${pick(things)[0]}を${pick(crafts)[0]}につなげる`, `${pick(things)[0]}の${pick(crafts)[0]}を支える`],
      skills: Array.from({ length: 8 }, () => ({
        skillId: `s${Math.floor(random() * skillCount)}`,
        level: random() < 0.1 ? null : 1 + Math.floor(random() * 4),
      })),
      place: random() < 0.1 ? 'outside' : 'inside',
    };
  });
  const kinds = ['side', 'up', 'up', 'cross', 'up', 'deepen', 'return', 'concurrent', 'step-down', 'related'] as const;
  const roads = Array.from({ length: roadCount }, (_, i): Road => {
    const evidence = pick(['observed', 'designed', 'designed', 'imagined'] as const);
    return {
      id: `w${i}`,
      from: `r${from[i]!}`,
      to: `r${to[i]!}`,
      kind: pick(kinds),
      evidence,
      ...(evidence === 'observed' ? { countBand: pick(countBands) } : {}),
    };
  });
  return { roles, roads, families, skills, made };
}
