import { gateAt, passes } from './gate.js';
import { type Measure, measuresOf, type Plan, type Side, sides } from './plan.js';
import { Sums, whole } from './sums.js';
import { UnitTree } from './tree.js';

/** One sending of answers: no name, no time. */
export interface Row {
  readonly unitId: string | null;
  readonly attributes?: { readonly [name: string]: string };
  /** 1 to 5 by item id; `null` or absent where the person skipped. */
  readonly answers: { readonly [itemId: string]: number | null | undefined };
  readonly of: Side;
}

/** The groups of one cut, in the order in which rows brought them. Group 0: those without a value. */
export interface CutSums {
  readonly attributes: readonly string[];
  /** Values by attribute, of each group from 1. */
  readonly values: readonly string[][];
  readonly sums: readonly Sums[];
  /**
   * How the cut lies across the organisation (first) and across each cut
   * before it: people by unit node (or that cut's group) and group, a number a
   * measure.
   */
  readonly across: readonly Across[];
}

/** People by piece, group and measure. */
export type Across = ReadonlyMap<number, ReadonlyMap<number, Int32Array>>;

/** More groups than this in one cut and the cut is no cut but a list of people. */
const mostGroups = 200;

class Cut implements CutSums {
  readonly values: string[][] = [[]];
  readonly sums: readonly Sums[];
  readonly across: readonly Map<number, Map<number, Int32Array>>[];
  readonly attributes: readonly string[];
  readonly #measures: number;
  readonly #groups = new Map<string, number>();

  constructor(attributes: readonly string[], measures: number, before: number) {
    this.attributes = attributes;
    this.#measures = measures;
    this.across = Array.from({ length: before + 1 }, () => new Map<number, Map<number, Int32Array>>());
    this.sums = Array.from({ length: measures }, () => new Sums(mostGroups + 1));
  }

  groupOf(attributes: Row['attributes'] = {}): number {
    const values = this.attributes.map((name) => attributes[name]);
    return values.some((value) => value === undefined || value === '') ? 0 : this.groupWith(values as string[]);
  }

  groupWith(values: readonly string[]): number {
    const key = JSON.stringify(values);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    if (this.values.length > mostGroups) {
      throw new RangeError(`cuts: ${this.attributes.join(' × ')} has more than ${mostGroups} values`);
    }
    this.#groups.set(key, this.values.length);
    return this.values.push([...values]) - 1;
  }

  /** @param other 0 for the organisation, 1 for the first cut and so on */
  countsAt(other: number, piece: number, group: number): Int32Array {
    const across = this.across[other]!;
    let groups = across.get(piece);
    if (!groups) across.set(piece, (groups = new Map()));
    let counts = groups.get(group);
    if (!counts) groups.set(group, (counts = new Int32Array(this.#measures)));
    return counts;
  }
}

/**
 * Counts a cycle's answers in one pass. What it holds grows with units and
 * cuts, not with people, and holds no answer: only how many sides were which.
 *
 * Rows must come in an order that has nothing to do with people (by their
 * random id): the place of a row decides which question its answers are asked.
 */
export class Tally {
  readonly tree: UnitTree;
  readonly measures: readonly Measure[];
  /** By measure; own people of each unit, not yet those below. */
  readonly sums: { readonly [side in Side]: readonly Sums[] };
  readonly cuts: readonly CutSums[];
  readonly #cuts: readonly Cut[];
  readonly #rows: { readonly [side in Side]: Int32Array };

  /** @throws RangeError when the units are no tree */
  constructor(plan: Plan) {
    this.tree = new UnitTree(plan.units);
    this.measures = measuresOf(plan.survey);
    const size = this.tree.units.length;
    const empty = (): readonly Sums[] => this.measures.map(() => new Sums(size));
    this.sums = { people: empty(), managers: empty() };
    this.#cuts = plan.cuts.map((attributes, index) => new Cut(attributes, this.measures.length, index));
    this.cuts = this.#cuts;
    this.#rows = { people: new Int32Array(size), managers: new Int32Array(size) };
  }

  /**
   * Adds the counts of another part of the same cycle. Parts that share no
   * unit give the same figures as one count of all rows, so a large company is
   * counted by several workers at once.
   */
  merge(other: Tally): void {
    for (const of of sides) {
      for (const [at, sums] of this.sums[of].entries()) sums.merge(other.sums[of][at]!, (node) => node);
      for (const [node, rows] of other.#rows[of].entries()) this.#rows[of][node]! += rows;
    }
    const moved = other.#cuts.map((cut, index) =>
      cut.values.map((values, group) => (group === 0 ? 0 : this.#cuts[index]!.groupWith(values))),
    );
    for (const [index, cut] of other.#cuts.entries()) {
      const mine = this.#cuts[index]!;
      for (const [at, sums] of mine.sums.entries()) sums.merge(cut.sums[at]!, (group) => moved[index]![group] ?? 0);
      for (const [before, across] of cut.across.entries()) {
        for (const [piece, groups] of across) {
          const to = before === 0 ? piece : moved[before - 1]![piece]!;
          for (const [group, counts] of groups) {
            const into = mine.countsAt(before, to, moved[index]![group]!);
            for (const [at, n] of counts.entries()) into[at]! += n;
          }
        }
      }
    }
  }

  /** Counts one row. @throws RangeError for an answer that is not 1 to 5, or a cut with more values than groups are for */
  add({ unitId, attributes, answers, of }: Row): void {
    const node = this.tree.nodeOf(unitId);
    const place = this.#rows[of][node]!++;
    const groups = of === 'people' ? this.#cuts.map((cut) => cut.groupOf(attributes)) : [];
    for (const [at, { kind, items }] of this.measures.entries()) {
      let answered = 0;
      let upper = 0;
      for (const [index, { id, reverse }] of items.entries()) {
        const given = answers[id];
        if (given == null) continue;
        if (!(given >= 1 && given <= 5)) throw new RangeError(`answer ${id} is not a number from 1 to 5`);
        answered++;
        if (passes(reverse ? 6 - given : given, gateAt(place + index))) upper++;
      }
      if (answered === 0) continue;
      const share = Math.round((upper * whole) / answered);
      // With several items a person may have answered on both sides, and there is no one bar to stand in.
      const gate = kind === 'dosage' && items.length === 1 ? gateAt(place) : undefined;
      count(this.sums[of][at]!, node, share, gate);
      for (const [index, group] of groups.entries()) {
        const cut = this.#cuts[index]!;
        count(cut.sums[at]!, group, share, gate);
        for (let other = 0; other <= index; other++) {
          const piece = other === 0 ? node : groups[other - 1]!;
          cut.countsAt(other, piece, group)[at]!++;
        }
      }
    }
  }
}

function count(sums: Sums, at: number, share: number, gate: 3 | 4 | undefined): void {
  sums.n[at]!++;
  sums.upper[at]! += share;
  if (gate === 3) {
    sums.askedLow[at]!++;
    if (share === 0) sums.low[at]!++;
  } else if (gate === 4) {
    sums.askedHigh[at]!++;
    if (share === whole) sums.high[at]!++;
  }
}
