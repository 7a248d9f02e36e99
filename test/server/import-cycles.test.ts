import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { surveys } from '../../src/content/surveys.js';
import type { Cycle } from '../../src/model/records/results.js';
import type { Survey } from '../../src/model/records/survey.js';
import { demoOrg } from '../../src/server/auth.js';
import { ImportRefused, lineOf } from '../../src/server/import/refused.js';
import { importAll, type Mode } from '../../src/server/import/write.js';
import { type Running, startServer } from './company.js';
import { onEveryEngine } from './engines.js';
import { file } from './sources.js';

/* A survey, and a cycle, that people are in the middle of. */
const survey: Survey = { ...surveys[0]!, id: 'ours' };
const draft: Cycle = {
  id: 'spring',
  surveyId: 'ours',
  opensAt: '2026-11-01T00:00:00+09:00',
  closesAt: '2026-12-31T00:00:00+09:00',
  status: 'draft',
  thresholds: { minGroup: 5, preset: 'standard' },
};

onEveryEngine((start) => {
  let server: Running;
  before(async () => (server = await startServer(await start())));
  after(() => server.stop());

  const load = (name: string, records: readonly object[], mode: Mode = 'merge') =>
    importAll(server.store.db, demoOrg, [file(name, records)], { mode, dryRun: false });
  const said = async (name: string, records: readonly object[], mode?: Mode): Promise<string> => {
    const error = await load(name, records, mode).then(
      () => assert.fail(`${name} were not refused`),
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof ImportRefused)) throw error;
    return error.flaws.map(lineOf).join('\n');
  };
  const cycleNow = async (): Promise<Cycle> =>
    (await server.call('hana', 'GET', '/cycles/spring')).json.record as unknown as Cycle;
  const step = async (name: 'open' | 'close'): Promise<void> =>
    assert.equal((await server.call('hana', 'POST', `/cycles/spring/${name}`)).status, 200);
  const changed = (change: (copy: Survey) => void): Survey[] => {
    const copy = structuredClone(survey);
    change(copy);
    return [copy];
  };

  test('a wrong survey is refused with path and reason', async () => {
    const [first, second] = survey.items;
    const wrong: [Survey[], RegExp][] = [
      [changed((copy) => (copy.scale = [])), /^surveys\.json:1:175 scale: expected a list of 6$/],
      [changed((copy) => (copy.version = 0)), /version: /],
      [changed((copy) => (copy.notice.minGroup = 3)), /notice\.minGroup: /],
      [changed((copy) => (copy.notice.retentionMonths = 36)), /notice\.retentionMonths: .*13 months at most/],
      [changed((copy) => (copy.items[1]!.support = 'courage' as 'horizon')), /items\.1\.support: /],
      [changed((copy) => (copy.items = [])), /items: /],
      [changed((copy) => (copy.items = [first!, { ...second!, id: first!.id }])), /items/],
      [[{ ...survey, notice: undefined } as unknown as Survey], /notice: /],
    ];
    for (const [records, words] of wrong) assert.match(await said('surveys', records), words);
  });

  test('a cycle comes as a draft, of a survey that there is', async () => {
    assert.match(await said('cycles', [draft]), /surveyId: there is no "ours" in surveys/);
    await load('surveys', [survey]);
    for (const status of ['open', 'closed', 'published'] as const) {
      assert.match(await said('cycles', [{ ...draft, status }]), /status: "spring" is imported as a draft/);
    }
    for (const [path, cuts] of [
      ['cuts', [['site', 'site']]],
      ['cuts.0', [['a', 'b', 'c']]],
    ] as const) {
      assert.ok((await said('cycles', [{ ...draft, cuts }])).includes(` ${path}: `), path);
    }
    assert.match(await said('cycles', [{ ...draft, closesAt: draft.opensAt }]), /closes before it opens/);
    assert.match(
      await said('cycles', [{ ...draft, opensAt: '2026-11-01' }]),
      /opensAt: expected a moment with its zone/,
    );
    assert.match(await said('cycles', [{ ...draft, thresholds: { minGroup: 4, preset: 'standard' } }]), /minGroup/);
    await load('cycles', [draft]);
    await load('cycles', [{ ...draft, title: '春のチェックイン' }]);
    assert.equal((await cycleNow()).title, '春のチェックイン');
    await load('cycles', [draft]);
  });

  test('a survey that a cycle names cannot be left out', async () => {
    const other = { ...survey, id: 'other' };
    assert.match(await said('surveys', [other], 'replace'), /leaves out "ours", which cycles "spring" still name/);
  });

  test('while it is open its survey keeps its items; its words may be mended', async () => {
    await step('open');
    const wrong = [
      changed((copy) => copy.items.pop()),
      changed((copy) => (copy.items[0]!.id = 'new')),
      changed((copy) => (copy.items[0]!.support = 'horizon')),
      changed((copy) => (copy.autonomy[0]!.reverse = !copy.autonomy[0]!.reverse)),
    ];
    for (const records of wrong) assert.match(await said('surveys', records), /"ours" is being answered.*"spring"/);
    assert.match(await said('surveys', [{ ...survey, version: 2 }]), /version 2 comes after it closes/);
    await load(
      'surveys',
      changed((copy) => (copy.items[0]!.text = { ja: '言い直した問い', en: 'Said again' })),
    );
  });

  test('the cycle itself stands still, but for thresholds that get stricter', async () => {
    const open = { ...draft, status: 'open' as const };
    const strict = { minGroup: 5, preset: 'jp-10' } as const;
    assert.match(await said('cycles', [draft]), /"spring" is open and cannot be changed any more/);
    assert.match(await said('cycles', [{ ...open, closesAt: '2027-12-31T00:00:00+09:00' }]), /is open and cannot/);
    assert.match(await said('cycles', [{ ...open, cuts: [['site']] }]), /is open and cannot/);
    assert.match(await said('cycles', [], 'replace'), /leaves out "spring", which is open/);
    await load('cycles', [{ ...open, thresholds: strict }]);
    assert.deepEqual((await cycleNow()).thresholds, strict);
    for (const thresholds of [draft.thresholds, { minGroup: 20, preset: 'standard' }]) {
      assert.match(
        await said('cycles', [{ ...open, thresholds }]),
        /thresholds: "spring" is open: .*only get stricter/,
      );
    }
    assert.deepEqual((await cycleNow()).thresholds, strict);
  });

  test('once published it is over, and the survey is free', async () => {
    await step('close');
    const published = await cycleNow();
    assert.equal(published.status, 'published');
    assert.match(await said('cycles', [draft]), /is published and cannot be changed any more/);
    assert.match(
      await said('cycles', [{ ...published, thresholds: { minGroup: 20, preset: 'strict' } }]),
      /is published/,
    );
    await load('cycles', [published]);
    await load('surveys', [{ ...survey, version: 2, items: survey.items.slice(1) }]);
  });
});
