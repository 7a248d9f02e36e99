/** Where a road leads, seen from the role it leaves; `related` is a curated nearness, not a move. */
export const roadKinds = [
  'up',
  'side',
  'cross',
  'deepen',
  'return',
  'concurrent',
  'outside',
  'step-down',
  'related',
] as const;

/** How a road is known: moves that happened, the company's ladder, the reader's own idea. */
export const roadEvidence = ['observed', 'designed', 'imagined'] as const;

/** How many people moved along a road; never fewer than five, never the number itself. */
export const countBands = ['5-9', '10-19', '20-49', '50-99', '100+'] as const;
