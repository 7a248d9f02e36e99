/**
 * What people type into the search of a catalogue: words of titles, families,
 * skills and tasks in Japanese and English, in every script, with slips, and
 * some that nothing has. A test of speed only; what is meant is in `recall.ts`.
 */
const japanese = `
営業,法人営業,法人営業の設計,営業企画,営業 マネージャー,営業まねーじゃー,人事,人事採用,人事 採用,採用,採用担当,財務,財務 リーダー,法務,法務担当,総務,総務部,務,経理
データ,データ分析,データ アナリスト,データアナリスト,でーた,データベース,データベースの照会,データサイエンティスト,機械学習,機械学習エンジニア,機械学習 シニア,エンジニア
ｴﾝｼﾞﾆｱ,えんじにあ,エンジニヤ,エンジンア,シニアエンジニア,サーバ,サーバー,サーバー運用,サーバ設計,さーば,バックエンド,バックエンドエンジニア,フロントエンド
フロントエンドデザイナー,ふろんと,生産技術,生産技術 主任,品質,品質保証,品質の監査,品質保証マネージャ,育成,人材育成,人材育成 企画,物流,物流 東京,物流アナリスト,購買,購買担当
在庫,在庫の予測,原価,原価の改善,研究開発,研究,研究開発リーダー,セキュリティ,セキュリティー,せきゅりてぃ,セキュリティエンジニア,セキュリテイ,カスタマーサポート,カスタマサポート
カスタマー,お客さま,プロダクト,プロダクトマネージャー,プロダクトマネジャー,ブランド,ブランド企画,ブランドマネジャ,医療機器,医療,医療機器の営業,店舗,店舗リーダー,店長
アーキテクト,アーキテクチャ,コンサルタント,コンサル,コンサルタト,デザイナー,デザイナ,でざいなー,デザイン,アナリスト,アナリスと,リーダー,リーダ,マネージャ,マネージャー
マネジャー,シニア,シニア マネージャー 大阪,チーフ,主任,企画,企画 福岡,契約,契約の交渉,ネットワーク,ネットワークの設計,ねっとわーく,ユーザー体験,ユーザ体験のテスト,広告
広告の改善,安全,安全の監査,勤怠,設計,交渉,予測,テスト,監査,東京,札幌 エンジニア,看護,弁護士,あ,ア,営,デ,の,ん,ー,ﾃﾞ,ｓ,１,1,12,技能12,r900`;
const english = `
sales,corporate sales,sales manager,salse,people,people and hiring,hiring,recruiting,recruiter
finance,finance lead,legal,legal associate,general affairs,data,data analysis,data analyst
data analist,data sci,data scientist,machine learning,machine learning engineer,ml,engineer
enginer,ENGINEER,engineering,senior backend,senior,snr,backend,back-end,frontend,front end
front-end designer,server,server operations,sever design,production,production technology
quality,quality assurance,qa,qualty,talent,talent development,store,development,logistics
logistcs,purchasing,inventory,inventory forecasting,cost improvement,research,research lead
security,secuirty,security architect,customer support,custmer,lead,product,product manager
project manager,brand,brand planner,medical,medical devices,nurse,architect,consultant,designer
analyst,principal,principal engineer,assistant,chief,associate,manager,manger,network
network testing,contract negotiation,database,sql,user experience,ux,advertising,attendance
safety audit,planning,testing,s,e,a,z,er,in,senior data analyst 12,zzz,a b c,e r s t,café
people's,(,c++`;

const list = (words: string): readonly string[] => words.split(/[,\n]/).filter(Boolean);

export const queries = list(`${japanese},${english}`);

/** What the field holds at each key: every beginning of each query, and letters on their way to become kana. */
export const keystrokes: readonly string[] = [
  ...new Set([
    ...queries.flatMap((query) => [...query].map((_, i, all) => all.slice(0, i + 1).join(''))),
    ...list(
      'ｋ,け,けｉ,けい,けいｒ,けいり,ｊ,じ,じｎ,じん,じんｊ,じんじ,えいｇｙ,えいぎょ,データｂ,データぶｎ,データぶんｓ,データぶんせき,えんｊ,えんじｎ,えんじに,営業ｋ,営業きｋ',
    ),
  ]),
];
