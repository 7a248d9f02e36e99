import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { surveys } from '../../src/content/surveys.js';
import { noticeView, progressOf } from '../../src/elements/checkin/checkin.view.js';
import { DraftKeeper } from '../../src/elements/checkin/draft-keeper.js';
import { resultRows } from '../../src/elements/checkin/result.view.js';
import { type Finished, type Unfinished, finish } from '../../src/elements/checkin/sending.js';
import { checkin as en } from '../../src/locales/en/checkin.js';
import { checkin as ja } from '../../src/locales/ja/checkin.js';
import { resultOf } from '../../src/model/checkin-end.js';
import { beginDraft, questionsOf } from '../../src/model/checkin.js';
import type { SelfResult, Cycle } from '../../src/model/records/results.js';
import { type CheckinDraft, type Submission, type Survey, checkinDrafts } from '../../src/model/records/survey.js';
import { supportOf } from '../../src/model/supports.js';
import { say } from '../../src/model/text.js';
import type { Adapter } from '../../src/port/adapter.js';
import { PortError } from '../../src/port/error.js';
import { type Port, guard } from '../../src/port/guard.js';

const survey: Survey = surveys[0]!;
const full = { kind: 'full' } as const;
const questions = questionsOf(survey);
const draftOf = (answers: CheckinDraft['answers'], more: Partial<CheckinDraft> = {}): CheckinDraft => ({
  ...beginDraft(survey, { key: 'the-key', resultId: 'the-result' }, new Date('2026-11-20T01:20:00Z')),
  answers,
  ...more,
});

/** Holds everything, and lets the test look into what nobody else may list. */
const open = (): Adapter =>
  memoryAdapter(
    {},
    {
      capabilities: {
        submissions: ['put', 'list'],
        'self-results': ['put', 'list'],
        'checkin-drafts': ['list', 'put', 'remove', 'watch'],
      },
    },
  );
const stored = async <T>(adapter: Adapter, resource: string): Promise<readonly T[]> =>
  (await adapter.list(resource, {})).items.map(({ record }) => record as T);

/** What goes wrong with one call: nothing, a line cut before or after it was carried out, a refusal. */
type Fate = 'well' | 'lost' | 'answer lost' | 'refused';
const fated = (adapter: Adapter, next: () => Fate): Adapter => {
  const call = async <T>(run: () => Promise<T>): Promise<T> => {
    const fate = next();
    if (fate === 'lost') throw new PortError('offline');
    // Longer than anybody waits, so that it is told at once.
    if (fate === 'refused') throw new PortError('rate-limited', { retryAfter: 600 });
    const answer = await run();
    if (fate === 'answer lost') throw new PortError('offline');
    return answer;
  };
  return {
    ...adapter,
    put: (...args) => call(() => adapter.put!(...args)),
    remove: (...args) => call(() => adapter.remove!(...args)),
  };
};
const keeperOf = async (port: Port): Promise<DraftKeeper> => {
  const keeper = new DraftKeeper(port, survey.id, () => undefined);
  await keeper.look();
  return keeper;
};

describe('the end of a check-in', () => {
  it('sends exactly once, keeps one result and no draft, whatever breaks and however often the page dies', async () => {
    const anyFate = fc.constantFrom<Fate>('well', 'lost', 'answer lost', 'refused');
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyFate, { maxLength: 12 }),
        fc.array(fc.boolean(), { maxLength: 12 }),
        fc.dictionary(fc.constantFrom(...questions.map(({ id }) => id)), fc.constantFrom(1, 3, 5, null)),
        async (anyFates, anyDeaths, answers) => {
          const [fates, deaths] = [[...anyFates], [...anyDeaths]];
          const adapter = open();
          await adapter.put!('checkin-drafts', draftOf(answers));
          const port = guard(fated(adapter, () => fates.shift() ?? 'well'));
          let keeper = await keeperOf(port);
          let outcome: Finished | Unfinished;
          let rounds = 0;
          do {
            assert.ok(rounds++ < 30, 'it ends');
            // A page that was closed and opened again knows only what is stored.
            if (deaths.shift()) keeper = await keeperOf(port);
            const draft = keeper.draft;
            assert.ok(draft, 'as long as it has not ended there is a draft');
            outcome = await finish(keeper, survey, draft, draft.sendingTo ?? 'c1');
          } while (!('result' in outcome));
          const sent = await stored<Submission>(adapter, 'submissions');
          const results = await stored<SelfResult>(adapter, 'self-results');
          assert.equal(sent.length, 1);
          assert.equal(sent[0]!.id, outcome.receipt);
          assert.deepEqual(results, [resultOf(survey, draftOf(answers), 'c1')]);
          for (const { itemId, value } of sent[0]!.answers) assert.equal(value, answers[itemId] ?? null);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps the answers as they are while nobody knows whether they arrived, and frees them after a refusal', async () => {
    const adapter = open();
    const fates: Fate[] = ['well', 'answer lost'];
    const keeper = await keeperOf(guard(fated(adapter, () => fates.shift() ?? 'well')));
    const first = await finish(keeper, survey, draftOf({ sr1: 4 }), 'c1');
    assert.deepEqual(first, { kind: 'offline', outcome: 'unknown' });
    assert.equal((await stored<CheckinDraft>(adapter, 'checkin-drafts'))[0]?.sendingTo, 'c1');

    fates.push('well', 'refused');
    const second = await finish(keeper, survey, keeper.draft!, 'c1');
    assert.deepEqual(second, { kind: 'rate-limited', outcome: 'refused' });
    assert.equal((await stored<CheckinDraft>(adapter, 'checkin-drafts'))[0]?.sendingTo, undefined);
  });

  it('says when only the own result is missing', async () => {
    const adapter = open();
    const fates: Fate[] = ['well', 'well', 'lost'];
    const keeper = await keeperOf(guard(fated(adapter, () => fates.shift() ?? 'well')));
    assert.deepEqual(await finish(keeper, survey, draftOf({}), 'c1'), { kind: 'offline', outcome: 'sent' });
    assert.equal((await stored(adapter, 'submissions')).length, 1);
    assert.ok('result' in (await finish(keeper, survey, keeper.draft!, 'c1')));
    assert.equal((await stored(adapter, 'submissions')).length, 1);
  });

  it('says that nothing was sent where only the own result was wanted and could not be kept', async () => {
    const keeper = await keeperOf(guard(fated(open(), () => 'lost')));
    assert.deepEqual(await finish(keeper, survey, draftOf({ sr1: 4 }), undefined), {
      kind: 'offline',
      outcome: 'unkept',
    });
  });

  it('sends nothing where there is no round', async () => {
    const adapter = open();
    const keeper = await keeperOf(guard(adapter));
    const outcome = await finish(keeper, survey, draftOf({ sr1: 4, sr2: 5 }), undefined);
    assert.ok('result' in outcome);
    assert.equal(outcome.receipt, undefined);
    assert.equal(outcome.result.cycleId, null);
    assert.deepEqual(await stored(adapter, 'submissions'), []);
  });
});

describe('two tabs and one draft', () => {
  const tabs = async (): Promise<{ adapter: Adapter; a: DraftKeeper; b: DraftKeeper }> => {
    const adapter = open();
    const port = guard(adapter);
    const a = await keeperOf(port);
    await a.keep(draftOf({ sr1: 4 }));
    return { adapter, a, b: await keeperOf(port) };
  };

  it('never overwrites what the other has written; the person chooses mine', async () => {
    const { adapter, a, b } = await tabs();
    await a.keep(draftOf({ sr1: 4, sr2: 5 }));
    await b.keep(draftOf({ sr1: 1 }));
    assert.deepEqual(b.rival?.theirs?.record.answers, { sr1: 4, sr2: 5 });
    assert.deepEqual((await stored<CheckinDraft>(adapter, checkinDrafts.name))[0]?.answers, { sr1: 4, sr2: 5 });
    // Going on without having chosen still overwrites nothing.
    await b.keep(draftOf({ sr1: 1, sr2: 2 }));
    assert.deepEqual((await stored<CheckinDraft>(adapter, checkinDrafts.name))[0]?.answers, { sr1: 4, sr2: 5 });
    await b.keepMine();
    assert.deepEqual((await stored<CheckinDraft>(adapter, checkinDrafts.name))[0]?.answers, { sr1: 1, sr2: 2 });
  });

  it('gives the other tab’s answers to whoever chooses them, and goes on from there', async () => {
    const { adapter, a, b } = await tabs();
    await a.keep(draftOf({ sr1: 4, sr2: 5 }));
    await b.keep(draftOf({ sr1: 1 }));
    b.takeTheirs();
    assert.deepEqual(b.draft?.answers, { sr1: 4, sr2: 5 });
    await b.keep(draftOf({ sr1: 4, sr2: 5, sr3: 3 }));
    assert.equal(b.rival, undefined);
    assert.deepEqual((await stored<CheckinDraft>(adapter, checkinDrafts.name))[0]?.answers, { sr1: 4, sr2: 5, sr3: 3 });
  });

  it('tells when the draft is gone', async () => {
    const { a, b } = await tabs();
    await a.discard();
    await b.look();
    assert.deepEqual(b.rival, { theirs: undefined });
    assert.deepEqual(b.draft?.answers, { sr1: 4 });
  });

  it('is no conflict where both say the same', async () => {
    const { a, b } = await tabs();
    await a.keep(draftOf({ sr1: 4, sr2: 5 }));
    await b.keep(draftOf({ sr1: 4, sr2: 5 }));
    assert.equal(b.rival, undefined);
  });
});

describe('the notice', () => {
  const cycle: Cycle = {
    id: 'c1',
    surveyId: survey.id,
    opensAt: '2026-11-01T00:00:00Z',
    closesAt: '2026-12-18T09:00:00Z',
    status: 'open',
    thresholds: { minGroup: 10, preset: 'jp-10' },
  };
  const textOf = (label: string, view: ReturnType<typeof noticeView>): string =>
    view.rows.find((row) => row.label === label)?.text ?? '';

  it('names the round’s smallest group where it is stricter than the survey’s, and the retention', () => {
    const view = noticeView(
      { survey, set: full, destination: { to: 'company', cycle } },
      questions,
      'company',
      ja,
      'ja',
    );
    assert.match(textOf(ja.minGroup, view), /^10人/);
    assert.match(textOf(ja.retention, view), /13か月/);
    assert.match(textOf(ja.goes, view), /12月18日/);
    assert.equal(textOf(ja.own, view), ja.inCompany);
    assert.match(view.length, /23問、約4分/);
    assert.match(view.origin, /検証は受けていません.*リクルート.*HRドクター/);
  });

  it('says "nobody" only where it is sent to nobody', () => {
    for (const to of ['nobody', 'closed', 'answered'] as const) {
      const view = noticeView({ survey, set: full, destination: { to } }, questions, 'device', en, 'en');
      assert.match(textOf(en.goes, view), /to nobody/);
      assert.equal(textOf(en.minGroup, view), en.notCounted);
      assert.equal(textOf(en.own, view), en.onDevice);
      assert.equal(textOf(en.viewers, view), en.viewersAlone);
    }
    const view = noticeView(
      { survey, set: full, destination: { to: 'company', cycle } },
      questions,
      'device',
      en,
      'en',
    );
    assert.doesNotMatch(textOf(en.goes, view), /to nobody/);
  });

  it('says what the server does: the preset counts too, the survey’s own wish does not loosen or tighten it', () => {
    const thresholds = { minGroup: 5, preset: 'strict' } as const;
    const strict = { survey, set: full, destination: { to: 'company', cycle: { ...cycle, thresholds } } } as const;
    assert.match(textOf(ja.minGroup, noticeView(strict, questions, 'company', ja, 'ja')), /^20人/);
    const wishing = { ...survey, notice: { ...survey.notice, minGroup: 50 } };
    const wish = noticeView({ ...strict, survey: wishing }, questions, 'company', ja, 'ja');
    assert.match(textOf(ja.minGroup, wish), /^20人/);
  });

  it('names the round and every cut that it will be summed up by', () => {
    const cut = { ...cycle, title: { ja: '2026年 秋' }, cuts: [['職種'], ['年次', '勤務地']] };
    const view = noticeView(
      { survey, set: full, destination: { to: 'company', cycle: cut } },
      questions,
      'company',
      ja,
      'ja',
    );
    assert.equal(textOf(ja.round, view), '2026年 秋');
    assert.match(textOf(ja.groups, view), /職種、年次×勤務地/);
    const plain = noticeView(
      { survey, set: full, destination: { to: 'company', cycle } },
      questions,
      'company',
      ja,
      'ja',
    );
    assert.equal(textOf(ja.groups, plain), '');
  });

  it('tells a manager who sees the mirror, in words of its own', () => {
    const mirror = { survey, set: { kind: 'mirror' }, destination: { to: 'company', cycle } } as const;
    const view = noticeView(mirror, questionsOf(survey, mirror.set), 'company', ja, 'ja');
    assert.equal(textOf(ja.viewers, view), ja.mirrorViewers);
    assert.equal(textOf(ja.purpose, view), ja.mirrorPurpose);
    assert.match(view.length, /20問/);
  });

  it('tells what a pulse is about', () => {
    const pulse = { survey, set: { kind: 'pulse', turn: 0 }, destination: { to: 'company', cycle } } as const;
    const asked = questionsOf(survey, pulse.set);
    const view = noticeView(pulse, asked, 'company', ja, 'ja');
    assert.match(view.length, /^全部で6問、1分ほどです/);
    const support = survey.items.find(({ id }) => id === asked[0]!.id)!.support;
    assert.match(view.about!, new RegExp(say(supportOf(support)!.name, 'ja')));
  });

  it('does not call a company’s questions our own', () => {
    const theirs = { ...survey, id: 'their-own' };
    const view = noticeView(
      { survey: theirs, set: full, destination: { to: 'nobody' } },
      questions,
      'device',
      en,
      'en',
    );
    assert.doesNotMatch(view.origin, /Kyoritsu/);
  });
});

describe('progress and result in words', () => {
  it('counts what is open, skipped and answered; ten seconds an item', () => {
    assert.deepEqual(progressOf(questions, { sr1: 4, sr2: null, 'not-ours': 3 }), {
      total: 23,
      answered: 1,
      skipped: 1,
      open: 21,
      minutesLeft: 4,
    });
    const all = Object.fromEntries(questions.map(({ id }) => [id, 3]));
    assert.equal(progressOf(questions, all).minutesLeft, 0);
  });

  it('shows five supports and autonomy, and says where too little was answered', () => {
    const result = resultOf(survey, draftOf({ sr1: 4, sr2: 5, sr3: 4, sh1: 2, 'dose-safe-road': 3 }), null);
    const rows = resultRows(result, { survey, questions }, ja, 'ja');
    assert.deepEqual(rows[0], { supportId: 'safe-road', name: '安全道路', level: '4.3', amount: 'ちょうどよい' });
    assert.equal(rows[1]?.level, ja.tooFew);
    assert.equal(rows[1]?.amount, ja.noAmount);
    assert.equal(rows.length, 6);
    assert.equal(rows[5]?.level, ja.tooFew);
  });
});
