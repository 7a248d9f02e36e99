import type { Unit } from '../schemas/organisation.js';

/**
 * Nested groups by number: what is above what, and an order in which every
 * node comes before what is below it. Node 0 holds everything.
 */
export interface Tree {
  /** The node above; -1 for node 0. */
  readonly parent: Int32Array;
  readonly children: readonly (readonly number[])[];
  /** From the top down. */
  readonly order: readonly number[];
}

/** A tree from the nodes above each node; node 0 is the only one without. */
export function treeOf(parent: Int32Array): Tree {
  const children: number[][] = Array.from(parent, () => []);
  for (const [node, above] of parent.entries()) if (above >= 0) children[above]!.push(node);
  const order = [0];
  for (const node of order) order.push(...children[node]!);
  return { parent, children, order };
}

/** Numbers of a group added to those of everything above it. */
export function rollUp<T extends Int32Array | Float64Array>({ parent, order }: Tree, own: T): T {
  const all = own.slice() as T;
  for (let at = order.length - 1; at > 0; at--) {
    const node = order[at]!;
    all[parent[node]!]! += all[node]!;
  }
  return all;
}

/** The organisation as a tree; several tops stand under one that no unit is. */
export class UnitTree {
  readonly tree: Tree;
  /** The unit of each node; `undefined` for the top above several tops. */
  readonly units: readonly (Unit | undefined)[];
  readonly #nodes: ReadonlyMap<string, number>;

  /** @throws RangeError when a unit stands twice, hangs under an unknown one, or in a circle */
  constructor(units: readonly Unit[]) {
    const tops = units.filter(({ parentId }) => parentId == null);
    if (tops.length === 0) throw new RangeError('units: none is at the top');
    this.units = tops.length === 1 ? [tops[0]!, ...units.filter((unit) => unit !== tops[0])] : [undefined, ...units];
    const nodes = new Map<string, number>();
    for (const [node, unit] of this.units.entries()) {
      if (!unit) continue;
      if (nodes.has(unit.id)) throw new RangeError(`units: "${unit.id}" stands twice`);
      nodes.set(unit.id, node);
    }
    const above = (unit: Unit | undefined, node: number): number => {
      if (node === 0) return -1;
      const parent = unit?.parentId == null ? 0 : nodes.get(unit.parentId);
      if (parent === undefined) throw new RangeError(`units: "${unit!.id}" hangs under "${unit!.parentId}", unknown`);
      return parent;
    };
    this.tree = treeOf(Int32Array.from(this.units, above));
    this.#nodes = nodes;
    if (this.tree.order.length < this.units.length) {
      const reached = new Set(this.tree.order);
      const lost = this.units.find((_, node) => !reached.has(node));
      throw new RangeError(`units: "${lost!.id}" is in a circle`);
    }
  }

  /** The node of a unit; whoever is in no known unit counts for the whole alone. */
  nodeOf(unitId: string | null): number {
    return (unitId === null ? undefined : this.#nodes.get(unitId)) ?? 0;
  }
}
