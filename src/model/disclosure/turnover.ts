import type { Unit } from '../schemas/organisation.js';
import { cutsOf, type Plan } from './plan.js';
import type { Row } from './tally.js';
import { UnitTree } from './tree.js';

/** That somebody answered; never what. The key names the person to nobody, but is the same in both cycles. */
export interface Respondent extends Pick<Row, 'unitId' | 'attributes'> {
  readonly key: string;
}

/**
 * Who joined and who left each group between two cycles: the rule over time
 * needs their number. A person whose unit has moved under another one has
 * joined what is above it now and left what was.
 */
export class Turnover {
  readonly #cuts: Plan['cuts'];
  readonly #treeBefore: UnitTree;
  readonly #tree: UnitTree;
  readonly #before = new Map<string, readonly string[]>();
  readonly #moved = new Map<string, number>();
  readonly #now = new Set<string>();

  /** @param unitsBefore the organisation as the cycle before was published by */
  constructor(plan: Pick<Plan, 'units' | 'cuts'>, unitsBefore: readonly Unit[]) {
    this.#cuts = cutsOf(plan);
    this.#tree = new UnitTree(plan.units);
    this.#treeBefore = unitsBefore === plan.units ? this.#tree : new UnitTree(unitsBefore);
  }

  /** Somebody of the cycle before; all of these come first. */
  before(respondent: Respondent): void {
    this.#before.set(respondent.key, this.#groupsOf(respondent, this.#treeBefore));
  }

  /** Somebody of this cycle. */
  now(respondent: Respondent): void {
    this.#now.add(respondent.key);
    const [were, are] = [new Set(this.#before.get(respondent.key)), this.#groupsOf(respondent, this.#tree)];
    for (const group of are) if (!were.delete(group)) this.#count(group);
    for (const group of were) this.#count(group);
  }

  /** Joiners and leavers of a group, each counted once. */
  of(groupId: string): number {
    // Whoever has not answered again has left all groups. Counted on first use, when everybody has been told.
    for (const [key, groups] of this.#before) {
      if (!this.#now.has(key)) for (const group of groups) this.#count(group);
      this.#before.delete(key);
    }
    return this.#moved.get(groupId) ?? 0;
  }

  #count(group: string): void {
    this.#moved.set(group, (this.#moved.get(group) ?? 0) + 1);
  }

  #groupsOf({ unitId, attributes = {} }: Respondent, unitTree: UnitTree): readonly string[] {
    const groups: string[] = [];
    const { tree, units } = unitTree;
    for (let node = unitTree.nodeOf(unitId); node >= 0; node = tree.parent[node]!) {
      const unit = units[node];
      if (unit) groups.push(unitGroup(unit.id));
    }
    for (const cut of this.#cuts) {
      const values = cut.map((name) => attributes[name]);
      if (values.every((value) => value !== undefined && value !== '')) groups.push(cutGroup(cut, values as string[]));
    }
    return groups;
  }
}

/** The lasting name of a unit as a group. */
export const unitGroup = (unitId: string): string => `unit:${unitId}`;
/** The lasting name of a part of a cut. */
export const cutGroup = (attributes: readonly string[], values: readonly string[]): string =>
  `cut:${attributes.map((name, at) => `${encodeURIComponent(name)}=${encodeURIComponent(values[at]!)}`).join('&')}`;
