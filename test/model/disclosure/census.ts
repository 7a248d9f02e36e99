import { choose, partsShown } from '../../../src/model/disclosure/choose.js';
import { chooseCuts } from '../../../src/model/disclosure/choose-cuts.js';
import type { Plan } from '../../../src/model/disclosure/plan.js';
import { type Row, Tally } from '../../../src/model/disclosure/tally.js';
import { distributionGroup, smallestGroup } from '../../../src/model/disclosure/thresholds.js';
import { rollUp } from '../../../src/model/disclosure/tree.js';

/** Cells by the rule that hides them; only for those who develop this: the published status never tells. */
export const hiddenBy = {
  shown: 0,
  'smallest group': 0,
  'remainder and siblings': 0,
  'inside a hidden unit': 0,
  'differences across families': 0,
};
export type Census = { -readonly [rule in keyof typeof hiddenBy]: number };

/** Counts the cells of a cycle by the rule that decides on each. */
export function censusOf(plan: Plan, rows: Iterable<Row>, into: Census = { ...hiddenBy }): Census {
  const tally = new Tally(plan);
  for (const row of rows) tally.add(row);
  const { tree, units } = tally.tree;
  for (const of of ['people', 'managers'] as const) {
    for (const [at, { kind }] of tally.measures.entries()) {
      const smallest = Math.max(smallestGroup(plan.thresholds), kind === 'dosage' ? distributionGroup : 0);
      const own = tally.sums[of][at]!.n;
      if (of === 'managers' && tally.sums.managers.every(({ n }) => n.every((people) => people === 0))) continue;
      const all = rollUp(tree, own);
      const choice = choose(tree, own, all, smallest);
      for (const [node, unit] of units.entries()) {
        if (!unit) continue;
        if (choice.shown[node]) into.shown++;
        else if (all[node]! < smallest) into['smallest group']++;
        else if (tree.parent[node]! >= 0 && choice.shown[tree.parent[node]!]) into['remainder and siblings']++;
        else into['inside a hidden unit']++;
      }
      if (of === 'managers') continue;
      const chosen = chooseCuts(tally, at, smallest, choice);
      for (const [index, { values, sums, tooMany }] of tally.cuts.entries()) {
        const { n } = sums[at]!;
        const alone = new Set(partsShown([...values.keys()].slice(1), n[0]!, n, smallest));
        for (const part of tooMany ? [] : [...values.keys()].slice(1)) {
          if (chosen[index]!.has(part)) into.shown++;
          else if (n[part]! < smallest) into['smallest group']++;
          else if (!alone.has(part) || !choice.shown[0]) into['remainder and siblings']++;
          else into['differences across families']++;
        }
      }
    }
  }
  return into;
}

export const sayCensus = (census: Census): string => {
  const all = Object.values(census).reduce((a, b) => a + b, 0);
  return Object.entries(census)
    .map(([rule, cells]) => `${rule} ${cells} (${((100 * cells) / all).toFixed(1)} %)`)
    .join(', ');
};
