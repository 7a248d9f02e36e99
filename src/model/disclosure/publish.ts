import type { Unit } from '../schemas/organisation.js';
import type { TeamResult } from '../schemas/results.js';
import { type Choice, choose } from './choose.js';
import { cutFigures } from './cuts.js';
import { type Shown, countOf, figureId, figureOf, nothing } from './figure.js';
import { labelOf } from './label.js';
import { type Measure, type Plan, type Side, sides } from './plan.js';
import { counted, Sums } from './sums.js';
import type { Tally } from './tally.js';
import { distributionGroup, smallestGroup } from './thresholds.js';
import { type Previous, trendOf } from './trend.js';
import { rollUp } from './tree.js';
import { unitGroup } from './turnover.js';

/**
 * The fixed list of a closed cycle's figures: every unit and every part of the
 * cuts, for everything that was measured, each shown or withheld. Computed
 * once; the same answers in the same order give the same list. No further
 * question can be asked of a cycle, and none of the list is a person's.
 *
 * Whether a figure is shown depends on counts alone; what it shows, on which
 * side of one question each answer is (see `gate.ts`).
 *
 * @param previous absent where there is no cycle to compare with
 */
export function* publish(plan: Plan, tally: Tally, previous?: Previous): Generator<TeamResult, void, void> {
  const smallest = smallestGroup(plan.thresholds);
  const trend = trendOf(smallest, previous);
  for (const of of sides) {
    // A company that has not asked its managers has no figures of them, not even withheld ones.
    if (of === 'managers' && tally.sums.managers.every(({ n }) => n.every((people) => people === 0))) continue;
    for (const [at, measure] of tally.measures.entries()) {
      const enough = measure.kind === 'dosage' ? Math.max(smallest, distributionGroup) : smallest;
      const units = new UnitFigures(plan, tally, of, at, enough);
      yield* units.all(trend);
      if (of === 'people') yield* cutFigures({ plan, tally, at, smallest: enough, units: units.choice, trend });
    }
  }
}

/** The units' figures of one measure. */
class UnitFigures {
  readonly choice: Choice;
  readonly #plan: Plan;
  readonly #tally: Tally;
  readonly #side: Side;
  readonly #measure: Measure;
  readonly #smallest: number;
  readonly #all: Sums;
  readonly #own: Sums;

  constructor(plan: Plan, tally: Tally, of: Side, at: number, smallest: number) {
    this.#plan = plan;
    this.#tally = tally;
    this.#side = of;
    this.#measure = tally.measures[at]!;
    this.#smallest = smallest;
    this.#own = tally.sums[of][at]!;
    this.#all = allOf(tally, this.#own);
    this.choice = choose(tally.tree.tree, this.#own.n, this.#all.n, smallest);
  }

  *all(trend: ReturnType<typeof trendOf>): Generator<TeamResult, void, void> {
    for (const [node, unit] of this.#tally.tree.units.entries()) {
      if (!unit) continue;
      const figure = this.#figure(node, unit);
      yield this.#side === 'people' ? trend(figure) : figure;
    }
  }

  #figure(node: number, unit: Unit): TeamResult {
    const { shown, piece } = this.choice;
    const { measure, side } = { measure: this.#measure, side: this.#side };
    const groupId = unitGroup(unit.id);
    const record = (group: TeamResult['group'], status: TeamResult['status'], what: Shown): TeamResult => ({
      id: figureId(this.#plan.cycleId, groupId, side, measure),
      cycleId: this.#plan.cycleId,
      groupId,
      group,
      ...(measure.supportId ? { supportId: measure.supportId } : {}),
      kind: measure.kind,
      of: side,
      status,
      ...what,
      trend: null,
    });
    if (shown[node]) return record({ unitId: unit.id }, 'ok', figureOf(measure, countOf(this.#all, [node])));
    const union = this.#unionAt(piece[node]!);
    if (union) return record({ unitId: unit.id, ...union.group }, 'ok', union.shown);
    const why = this.#all.n[0] === 0 ? 'no-data' : this.#all.n[node]! < this.#smallest ? 'insufficient' : 'protected';
    return record({ unitId: unit.id }, why, nothing);
  }

  /**
   * The safe union that stands for a hidden unit: it and neighbours, or the
   * unit above where nothing of that is shown. The whole company stands for
   * nobody's team.
   */
  #unionAt(piece: number): { group: Omit<TeamResult['group'], 'unitId'>; shown: Shown } | undefined {
    const { tree, units } = this.#tally.tree;
    const union = this.choice.unions[piece - units.length];
    if (!union) {
      const unit = units[piece];
      if (piece <= 0 || !unit || tree.children[piece]!.some((part) => this.choice.shown[part])) return undefined;
      const shown = figureOf(this.#measure, countOf(this.#all, [piece]));
      return { group: { unitIds: [unit.id], label: labelOf([unit]) }, shown };
    }
    const parts = union.parts.map((part) => units[part]!);
    const direct = units[union.direct];
    const count = countOf(this.#all, union.parts, this.#own, union.direct);
    return {
      group: { unitIds: [...(direct ? [direct.id] : []), ...parts.map(({ id }) => id)], label: labelOf(parts, direct) },
      shown: figureOf(this.#measure, count),
    };
  }
}

/** The counts with those of everything below. */
function allOf({ tree: { tree } }: Tally, own: Sums): Sums {
  const all = new Sums(0);
  for (const name of counted) {
    Object.assign(all, { [name]: rollUp<Int32Array | Float64Array>(tree, own[name]) });
  }
  return all;
}
