import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type SupportId, supportIds } from '../../src/model/supports.js';
import { scoreAnswers } from '../../src/model/scoring.js';

/**
 * An oracle that we did not write: the UK Civil Service People Survey 2020
 * publishes each theme score and the items that it is the mean of. (Contains
 * public sector information licensed under the Open Government Licence v3.0.)
 */
const csv = readFileSync(new URL('../fixtures/people-survey-2020.csv', import.meta.url), 'utf8');
const [header, ...rows] = csv
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(','));

interface Theme {
  readonly column: number;
  readonly items: number[];
}
const themes: Theme[] = [];
for (const [column, name] of header!.entries()) {
  if (name.endsWith('_TS')) themes.push({ column, items: [] });
  else themes.at(-1)?.items.push(column);
}

/** Our scale runs from 1 to 5; a mean commutes with this. */
const toAnswer = (percent: number): number => 1 + (percent / 100) * 4;
const toShare = (level: number): number => (level - 1) / 4;

/** Scores up to five themes of an organisation as if they were the five supports. */
function scored(row: readonly string[], five: readonly Theme[]): (number | null | undefined)[] {
  const items = five.flatMap((theme, index) =>
    theme.items.map((column) => ({ id: header![column]!, text: '', support: supportIds[index] as SupportId })),
  );
  const answers = Object.fromEntries(header!.map((name, column) => [name, toAnswer(Number(row[column]))]));
  const known = Object.fromEntries(items.map(({ id }) => [id, answers[id]]));
  const { scores } = scoreAnswers({ items, dosage: [], autonomy: [] }, known);
  return five.map((_, index) => scores[supportIds[index]!]);
}

describe('scoring against the Civil Service People Survey', () => {
  it('gives the published theme scores: 111 organisations × 9 themes, within 0.008', () => {
    let compared = 0;
    let sum = 0;
    for (const row of rows) {
      for (const five of [themes.slice(0, 5), themes.slice(5)]) {
        for (const [index, level] of scored(row, five).entries()) {
          const published = Number(row[five[index]!.column]) / 100;
          const off = Math.abs(toShare(level!) - published);
          assert.ok(off <= 0.008, `${row[0]} ${header![five[index]!.column]}: ${toShare(level!)} for ${published}`);
          compared++;
          sum += off;
        }
      }
    }
    assert.equal(compared, 999);
    // Rounding alone: far below the tolerance on average.
    assert.ok(sum / compared < 0.003, `mean difference ${sum / compared}`);
  });
});
