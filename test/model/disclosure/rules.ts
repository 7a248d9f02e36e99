import { type Plan, measuresOf } from '../../../src/model/disclosure/plan.js';
import { publish } from '../../../src/model/disclosure/publish.js';
import { Tally } from '../../../src/model/disclosure/tally.js';
import { Turnover } from '../../../src/model/disclosure/turnover.js';
import type { TeamResult } from '../../../src/model/records/results.js';
import type { Organisation, Person } from './organisations.js';

/** Everything that anybody may ever see of all cycles. */
export type Rule = (organisation: Organisation) => readonly (readonly TeamResult[])[];

/** The rule of this library. */
export const ours: Rule = ({ plans, cycles }) => {
  const all: TeamResult[][] = [];
  for (const [at, people] of cycles.entries()) {
    const plan = plans[at]!;
    const tally = new Tally(plan);
    for (const person of people) tally.add(person);
    const figures = all.at(-1);
    all.push([...publish(plan, tally, figures && { figures, turnover: turnoverOf(plan, cycles[at - 1]!, people) })]);
  }
  return all;
};

export function turnoverOf(
  plan: Plan,
  before: readonly Person[],
  now: readonly Person[],
  unitsBefore: Plan['units'] = plan.units,
): Turnover {
  const turnover = new Turnover(plan, unitsBefore);
  for (const person of before) if (person.of === 'people') turnover.before(person);
  for (const person of now) if (person.of === 'people') turnover.now(person);
  return turnover;
}

/** The usual rule, as most survey products have it: at least five answers, the mean to one decimal, nothing else. */
export const plain: Rule = ({ plans, cycles }) =>
  cycles.map((people, at) => {
    const plan = plans[at]!;
    const groups = new Map<string, Person[]>();
    const parent = new Map(plan.units.map(({ id, parentId }) => [id, parentId]));
    for (const person of people) {
      for (let unit: string | null | undefined = person.unitId; unit; unit = parent.get(unit))
        add(groups, `unit:${unit}`, person);
      for (const cut of plan.cuts) add(groups, cut.map((name) => person.attributes?.[name]).join('/'), person);
    }
    return [...groups].flatMap(([groupId, members]) =>
      measuresOf(plan.survey).flatMap(({ kind, supportId, items }) => {
        const levels = members.flatMap(({ answers, of }) => {
          const given = items.flatMap(({ id, reverse }) => {
            const value = answers[id];
            return value == null ? [] : [reverse ? 6 - value : value];
          });
          return of === 'people' && given.length > 0 ? [given.reduce((a, b) => a + b) / given.length] : [];
        });
        if (levels.length < 5) return [];
        const level = Math.round((levels.reduce((a, b) => a + b) / levels.length) * 10) / 10;
        return [
          {
            id: '',
            cycleId: plan.cycleId,
            groupId,
            group: { unitId: '' },
            kind,
            ...(supportId ? { supportId } : {}),
            status: 'ok',
            level,
          },
        ];
      }),
    );
  });

function add(groups: Map<string, Person[]>, group: string, person: Person): void {
  const members = groups.get(group);
  if (members) members.push(person);
  else groups.set(group, [person]);
}
