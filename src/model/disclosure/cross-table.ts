/** More parts than this and a cut is no cut but a list of people. */
export const mostParts = 200;

/**
 * People by unit and part of every cut at once: the finest groups that
 * published ones are made of. A number a measure, because not everybody
 * answers everything.
 */
export class CrossTable {
  /** Unit node of each cell. */
  readonly nodes: number[] = [];
  /** By cut: the part that each cell lies in; 0 for those without a value. */
  readonly parts: readonly number[][];
  readonly #measures: number;
  readonly #cells: readonly Map<number, number>[];
  #n = new Int32Array(64);

  constructor(cuts: number, measures: number) {
    this.#measures = measures;
    this.parts = Array.from({ length: cuts }, () => []);
    this.#cells = this.parts.map(() => new Map());
  }

  /** The cell of a unit and a part of each cut; a new one where nobody was yet. There must be a cut. */
  cellOf(node: number, parts: readonly number[]): number {
    let cell = node;
    for (const [cut, part] of parts.entries()) {
      const key = cell * (mostParts + 1) + part;
      const cells = this.#cells[cut]!;
      const known = cells.get(key);
      if (known === undefined) cells.set(key, (cell = cells.size));
      else cell = known;
    }
    if (cell === this.nodes.length) {
      this.nodes.push(node);
      for (const [cut, part] of parts.entries()) this.parts[cut]!.push(part);
      if (this.#n.length < this.nodes.length * this.#measures) {
        const longer = new Int32Array(this.#n.length * 2 + this.#measures);
        longer.set(this.#n);
        this.#n = longer;
      }
    }
    return cell;
  }

  /** One more person, or several, who answered a measure. */
  add(cell: number, measure: number, people = 1): void {
    this.#n[cell * this.#measures + measure]! += people;
  }

  /** People of each cell who answered a measure. */
  peopleOf(measure: number): Int32Array {
    return Int32Array.from(this.nodes, (_, cell) => this.#n[cell * this.#measures + measure]!);
  }

  /** @param moved where the other's part of a cut stands here */
  merge(other: CrossTable, moved: (cut: number, part: number) => number): void {
    for (const [from, node] of other.nodes.entries()) {
      const cell = this.cellOf(
        node,
        other.parts.map((parts, cut) => moved(cut, parts[from]!)),
      );
      for (let measure = 0; measure < this.#measures; measure++) {
        this.add(cell, measure, other.#n[from * this.#measures + measure]!);
      }
    }
  }
}
