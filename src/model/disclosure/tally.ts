import { CrossTable, mostParts } from './cross-table.js';
import { gateAt, passes } from './gate.js';
import { cutsOf, type Measure, measuresOf, type Plan, type Side, sides } from './plan.js';
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

/** The parts of one cut, in the order in which rows brought them. Part 0: those without a value. */
export interface CutSums {
  readonly attributes: readonly string[];
  /** Values by attribute, of each part from 1. */
  readonly values: readonly string[][];
  /** By measure. */
  readonly sums: readonly Sums[];
  /** It has more than `mostParts` values: a list of people, of which nothing is published. */
  readonly tooMany: boolean;
}

class Cut implements CutSums {
  readonly values: string[][] = [[]];
  readonly sums: readonly Sums[];
  readonly attributes: readonly string[];
  tooMany = false;
  readonly #parts = new Map<string, number>();

  constructor(attributes: readonly string[], measures: number) {
    this.attributes = attributes;
    this.sums = Array.from({ length: measures }, () => new Sums(mostParts + 1));
  }

  partOf(attributes: Row['attributes'] = {}): number {
    const values = this.attributes.map((name) => attributes[name]);
    return values.some((value) => value === undefined || value === '') ? 0 : this.partWith(values as string[]);
  }

  partWith(values: readonly string[]): number {
    const key = values.length === 1 ? values[0]! : JSON.stringify(values);
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    if (this.values.length > mostParts) this.tooMany = true;
    if (this.tooMany) return 0;
    this.#parts.set(key, this.values.length);
    return this.values.push([...values]) - 1;
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
  /** How the cuts lie across the organisation and across one another. */
  readonly table: CrossTable;
  readonly #cuts: readonly Cut[];
  readonly #rows: { readonly [side in Side]: Int32Array };

  /** @throws RangeError when the units are no tree */
  constructor(plan: Plan) {
    this.tree = new UnitTree(plan.units);
    this.measures = measuresOf(plan.survey);
    const size = this.tree.units.length;
    const empty = (): readonly Sums[] => this.measures.map(() => new Sums(size));
    this.sums = { people: empty(), managers: empty() };
    this.#cuts = cutsOf(plan).map((attributes) => new Cut(attributes, this.measures.length));
    this.cuts = this.#cuts;
    this.table = new CrossTable(this.#cuts.length, this.measures.length);
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
    const moved = other.#cuts.map((cut, index) => {
      const mine = this.#cuts[index]!;
      const parts = cut.values.map((values, part) => (part === 0 ? 0 : mine.partWith(values)));
      mine.tooMany ||= cut.tooMany;
      for (const [at, sums] of mine.sums.entries()) sums.merge(cut.sums[at]!, (part) => parts[part] ?? 0);
      return parts;
    });
    this.table.merge(other.table, (cut, part) => moved[cut]![part]!);
  }

  /** Counts one row. @throws RangeError for an answer that is not 1 to 5 */
  add({ unitId, attributes, answers, of }: Row): void {
    const node = this.tree.nodeOf(unitId);
    // Begun by unit: many units of one person each must not all be asked the same question.
    const place = node + this.#rows[of][node]!++;
    const parts = of === 'people' ? this.#cuts.map((cut) => cut.partOf(attributes)) : [];
    const cell = parts.length > 0 ? this.table.cellOf(node, parts) : -1;
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
      if (cell < 0) continue;
      for (const [index, part] of parts.entries()) count(this.#cuts[index]!.sums[at]!, part, share, gate);
      this.table.add(cell, at);
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
