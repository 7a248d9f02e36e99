import type { Text } from './text.js';

/** The five supports in the order of the wheel's spokes, clockwise from the top. */
export const supportIds = ['safe-road', 'steady-hand', 'forward-drive', 'contribution', 'horizon'] as const;
/** Name of one of the five supports. */
export type SupportId = (typeof supportIds)[number];

/** What a support is called and what it means in plain words. */
export interface Support {
  readonly id: SupportId;
  readonly name: Text;
  readonly plain: Text;
}

/**
 * The five supports of career co-autonomy. The concept and its five supports
 * are Recruit's (2024-12-16, 企業情報の開示と組織の在り方に関する調査2024 第4弾), as told
 * by HRドクター (2025-01-18).
 */
export const supports: readonly Support[] = [
  {
    id: 'safe-road',
    name: { ja: '安全道路', en: 'Safe road' },
    plain: { ja: '職場の安心感', en: 'Feeling safe at work' },
  },
  {
    id: 'steady-hand',
    name: { ja: '後手支手', en: 'Steadying hand' },
    plain: { ja: '挑戦支援・達成支援', en: 'Someone holding the saddle while you try' },
  },
  {
    id: 'forward-drive',
    name: { ja: '前進駆動', en: 'Forward drive' },
    plain: { ja: 'ストレッチ業務・目標の設定', en: 'Stretch work and goals you want' },
  },
  {
    id: 'contribution',
    name: { ja: '貢献実感', en: 'Sense of contribution' },
    plain: { ja: '社会的意義の実感', en: 'Knowing whom the work serves' },
  },
  {
    id: 'horizon',
    name: { ja: '未来展望', en: 'Horizon' },
    plain: { ja: '社内展望・社外展望', en: 'Seeing futures inside and outside' },
  },
];

/** The support with that id; unknown ids give `undefined`. */
export const supportOf = (id: string): Support | undefined => supports.find((s) => s.id === id);
