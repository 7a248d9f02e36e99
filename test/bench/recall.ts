import type { Company, Made } from './company.js';
import { say } from '../../src/model/text.js';

const field =
  (...names: readonly string[]) =>
  (made: Made): boolean =>
    names.some((name) => made.field.includes(name));
const job =
  (name: string) =>
  (made: Made): boolean =>
    made.job.startsWith(name);

/**
 * The fixed list of queries, each with the roles that are meant by it: told by
 * what their titles were put together from, not by any search.
 */
export function recallList({ roles, skills, made }: Company): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = (meant: (made: Made, r: number) => boolean): Set<string> =>
    new Set(roles.filter((_, r) => meant(made[r]!, r)).map(({ id }) => id));
  const engineers = ids(job('エンジニア'));
  const managers = ids(job('マネージャ'));
  const servers = ids(field('サーバ'));
  const skillName = new Map(skills.map(({ id, label }) => [id, say(label, 'ja')]));
  const designs = (r: number): boolean =>
    made[r]!.field.includes('設計') ||
    roles[r]!.tasks!.some((task) => say(task, 'ja').includes('設計')) ||
    roles[r]!.skills!.some(({ skillId }) => skillName.get(skillId)!.includes('設計'));
  return new Map([
    ['エンジニア', engineers],
    ['ｴﾝｼﾞﾆｱ', engineers],
    ['えんじにあ', engineers],
    ['エンジニヤ', engineers],
    ['サーバ', servers],
    ['サーバー', servers],
    ['マネージャ', managers],
    ['マネージャー', managers],
    ['データ分析', ids(field('データ分析'))],
    ['人事 採用', ids(field('人事採用'))],
    ['務', ids(field('務'))],
    ['育成', ids(field('育成'))],
    ['機械学習エンジニア', ids((m) => field('機械学習')(m) && m.job === 'エンジニア')],
    ['法人営業の設計', ids((m, r) => field('法人営業')(m) && designs(r))],
    ['senior backend', ids((m) => field('バックエンド')(m) && m.rank === 'シニア')],
    ['enginer', engineers],
  ]);
}
