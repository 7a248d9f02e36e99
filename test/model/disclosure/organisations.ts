import * as fc from 'fast-check';
import { random } from '../../../src/model/deck/random.js';
import type { Plan } from '../../../src/model/disclosure/plan.js';
import { presets } from '../../../src/model/records/results.js';
import type { Row } from '../../../src/model/disclosure/tally.js';

const item = (id: string, support: 'safe-road' | 'horizon') => ({ id, text: id, support });
/** Small, with everything that a survey may have: three items a support, an amount, a reversed item. */
export const survey: Plan['survey'] = {
  items: [item('s1', 'safe-road'), item('s2', 'safe-road'), item('s3', 'safe-road'), item('h1', 'horizon')],
  dosage: [item('ds', 'safe-road')],
  autonomy: [
    { id: 'a1', text: 'a1', reverse: false },
    { id: 'a2', text: 'a2', reverse: true },
  ],
};
export const itemIds = [...survey.items, ...survey.dosage, ...survey.autonomy].map(({ id }) => id);

/** Who answers: the key is the person's own over all cycles. */
export interface Person extends Row {
  readonly key: string;
}
/** An organisation and its cycles, each with those who answered. */
export interface Organisation {
  readonly plans: readonly Plan[];
  readonly cycles: readonly (readonly Person[])[];
}

const shapes = ['chain', 'star', 'bushy', 'random'] as const;
const moods = ['mixed', 'alike', 'dissenter', 'high', 'sparse'] as const;
const cutLists = [
  [['site'], ['contract'], ['site', 'contract']],
  [['tenure'], ['site'], ['contract']],
  [['site'], ['site', 'contract'], ['tenure', 'site'], ['tenure']],
] as const;
const lies = ['none', 'random', 'nearly-unit', 'nearly-both', 'skewed'] as const;

export interface Wish {
  readonly seed: number;
  readonly units: number;
  readonly people: number;
  readonly cycles: number;
  readonly shape: (typeof shapes)[number];
  readonly mood: (typeof moods)[number];
  readonly lie: (typeof lies)[number];
  readonly preset: (typeof presets)[number];
}

/** Random organisations up to a size; fast-check shrinks a failing one. */
export const wishes = (most: { units: number; people: number; cycles?: number }): fc.Arbitrary<Wish> =>
  fc.record({
    seed: fc.integer({ min: 0, max: 1e9 }),
    units: fc.integer({ min: 1, max: most.units }),
    people: fc.integer({ min: 1, max: most.people }),
    cycles: fc.integer({ min: 1, max: most.cycles ?? 1 }),
    shape: fc.constantFrom(...shapes),
    mood: fc.constantFrom(...moods),
    lie: fc.constantFrom(...lies),
    preset: fc.constantFrom(...presets, 'standard' as const, 'standard' as const),
  });

/** Builds what was wished for; the same wish gives the same organisation. */
export function organisationOf(wish: Wish): Organisation {
  const next = random(JSON.stringify(wish));
  const below = (n: number): number => Math.floor(next() * n);
  const parents = { chain: (at: number) => at - 1, star: () => 0, bushy: (at: number) => (at - 1) >> 2, random: below };
  const units = Array.from({ length: wish.units }, (_, at) => ({
    id: `u${at}`,
    name: `部署${at}`,
    parentId: at === 0 ? null : `u${parents[wish.shape](at)}`,
  }));
  const cuts = wish.lie === 'none' ? [] : cutLists[wish.seed % cutLists.length]!;
  const attributesIn = (unit: number): Row['attributes'] => {
    const contract = next() < 0.7 ? 'full' : 'part';
    if (wish.lie === 'none') return {};
    const tenure = `t${below(3)}`;
    // A place of work is one unit and everybody of one contract, but for very few.
    if (wish.lie === 'nearly-both') {
      const isIn = unit === wish.units - 1 || contract === 'part';
      return { site: isIn !== next() < 0.03 ? 'osaka' : 'tokyo', contract, tenure };
    }
    // All of some units are in one place, but for very few.
    if (wish.lie === 'nearly-unit')
      return { site: next() < 0.03 ? 'osaka' : unit % 2 === 0 ? 'tokyo' : 'osaka', contract, tenure };
    if (wish.lie === 'skewed') return { site: next() < 0.9 ? 'tokyo' : `s${below(6)}`, contract, tenure };
    return { site: `s${below(3)}`, tenure, ...(next() < 0.1 ? {} : { contract }) };
  };
  const answer = (person: number): number | null => {
    if (wish.mood === 'sparse' && next() < 0.5) return null;
    if (wish.mood === 'alike') return 4;
    if (wish.mood === 'dissenter') return person === 0 ? 1 : 5;
    return wish.mood === 'high' ? 4 + below(2) : 1 + below(5);
  };
  let serial = 0;
  const person = (at: number): Person => {
    const unit = below(wish.units);
    return {
      key: `p${serial++}`,
      unitId: next() < 0.02 ? null : `u${unit}`,
      attributes: attributesIn(unit),
      answers: Object.fromEntries(itemIds.map((id) => [id, answer(at)])),
      of: next() < 0.1 ? 'managers' : 'people',
    };
  };
  const cycles: Person[][] = [Array.from({ length: wish.people }, (_, at) => person(at))];
  while (cycles.length < wish.cycles) {
    // Some leave, some join, everybody answers anew.
    const stay = cycles.at(-1)!.filter(() => next() > (next() < 0.5 ? 0.02 : 0.2));
    const again = stay.map((before, at): Person => ({
      ...before,
      answers: Object.fromEntries(itemIds.map((id) => [id, next() < 0.5 ? before.answers[id] : answer(at)])),
    }));
    cycles.push([...again, ...Array.from({ length: below(4) }, (_, at) => person(at))].toSorted(() => next() - 0.5));
  }
  const plans = cycles.map((_, at): Plan => ({
    cycleId: `c${at}`,
    survey,
    units,
    thresholds: { minGroup: 5, preset: wish.preset },
    cuts,
  }));
  return { plans, cycles };
}
