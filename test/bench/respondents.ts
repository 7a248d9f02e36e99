import { surveys } from '../../src/content/surveys.js';
import type { Plan } from '../../src/model/disclosure/plan.js';
import type { Row } from '../../src/model/disclosure/tally.js';

export const survey = surveys[0]!;
const itemIds = [...survey.items, ...survey.dosage, ...survey.autonomy].map(({ id }) => id);

/** The plan of a company: a tree of seven units under each, three cuts. */
export const planOf = (units: number): Plan => ({
  cycleId: 'now',
  survey,
  units: Array.from({ length: units }, (_, at) => ({
    id: `u${at}`,
    name: `部署${at}`,
    parentId: at === 0 ? null : `u${((at - 1) / 7) | 0}`,
  })),
  thresholds: { minGroup: 5, preset: 'standard' },
  cuts: [['site'], ['contract'], ['site', 'contract']],
});

/** Numbers from 0 to 1 by place: quick, and the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** What people of a company answered, one after the other: the company itself is never in memory. */
export function* answersOf(people: number, units: number): Generator<Row, void, void> {
  const next = chance(20_261_124);
  for (let at = 0; at < people; at++) {
    const unit = Math.floor(next() * units);
    yield {
      unitId: `u${unit}`,
      attributes: {
        site: `s${next() < 0.1 ? Math.floor(next() * 5) : unit % 5}`,
        contract: next() < 0.7 ? 'full' : 'part',
      },
      answers: Object.fromEntries(itemIds.map((id) => [id, next() < 0.03 ? null : 1 + Math.floor(next() * 5)])),
      of: next() < 0.08 ? 'managers' : 'people',
    };
  }
}
