import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { scenes } from '../../src/content/scenes.js';
import { height, roadAt, slopeAt, width } from '../../src/elements/onboarding/art/course.js';
import { bottomBracket, crankRadius } from '../../src/elements/onboarding/art/bicycle.js';
import { ground, legAngles, pedalAnkle } from '../../src/elements/onboarding/art/legs.js';
import { picture } from '../../src/elements/onboarding/art/pictures.js';
import { flawOfScenes } from '../../src/elements/onboarding/own-scenes.js';
import { laneOf } from '../../src/elements/onboarding/lane.js';
import { loadStory } from '../../src/elements/onboarding/load-story.js';
import { minutesFor, sceneViews } from '../../src/elements/onboarding/onboarding.view.js';
import { ProgressKeeper } from '../../src/elements/onboarding/progress-keeper.js';
import { StorySession } from '../../src/elements/onboarding/session.js';
import { allAnswers, replyTo, untried } from '../../src/elements/onboarding/tries.js';
import { onboarding as en } from '../../src/locales/en/onboarding.js';
import { onboarding as ja } from '../../src/locales/ja/onboarding.js';
import { type Scene, type StoryState, sceneActs, storyStates } from '../../src/model/records/scene.js';
import { PortError } from '../../src/port/error.js';
import { guard } from '../../src/port/guard.js';
import { failing } from '../../src/testing/fakes.js';

const now = new Date('2026-11-20T09:00:00Z');
const never = new AbortController().signal;
const noOwn = { data: undefined, file: undefined };
const state = (sceneId: string, done: string[] = [], more: Partial<StoryState> = {}): StoryState => ({
  id: 'first-ride',
  storyId: 'first-ride',
  version: 1,
  sceneId,
  done,
  ...more,
});
const version = (number: number, ids: readonly string[]): Scene[] =>
  ids.map((id, index) => ({ ...scenes[0]!, id, version: number, order: index + 1 }));

describe('a story is resumed', () => {
  const all = ['standing', 'rails', 'hand', 'gear', 'basket', 'fork', 'break', 'together'];
  const told = { same: all, shorter: all.filter((id) => id !== 'hand' && id !== 'gear'), longer: ['new', ...all] };
  for (const [name, ids] of Object.entries(told)) {
    for (const [at, sceneId] of all.entries()) {
      it(`in a ${name} story, from ${sceneId}`, async () => {
        const stored = state(sceneId, all.slice(0, at));
        const port = guard(memoryAdapter({ scenes: version(2, ids), 'story-states': [stored] }));
        const session = new StorySession(() => undefined);
        session.adopt(await loadStory(port, never, noOwn, undefined), port);
        const expected = ids.includes(sceneId) ? sceneId : 'rails';
        assert.equal(session.state?.sceneId, expected);
        assert.equal(session.open(now), true);
        // Turning the page writes the version that is read now.
        const to = sceneId === 'together' ? 'break' : 'together';
        session.go(to);
        await session.settled;
        const kept = (await port.list(storyStates)).items[0]!.record;
        assert.deepEqual([kept.sceneId, kept.version], [to, 2]);
        assert.ok(kept.done.includes(expected));
      });
    }
  }

  it('on another device, in another version of the story, from every scene', async () => {
    for (const [from, there] of Object.entries(told)) {
      for (const [name, ids] of Object.entries(told)) {
        for (const sceneId of there) {
          // One store, two devices; the second has the story in another version.
          const store = memoryAdapter({ 'story-states': [] });
          const device = async (number: number, told: readonly string[]): Promise<StorySession> => {
            const adapter = memoryAdapter({ scenes: version(number, told) });
            const port = guard({
              ...store,
              capabilities: { ...store.capabilities, ...adapter.capabilities, 'story-states': ['list', 'put'] },
              list: (resource, query, options) =>
                (resource === 'story-states' ? store : adapter).list(resource, query, options),
            });
            const session = new StorySession(() => undefined);
            session.adopt(await loadStory(port, never, noOwn, undefined), port);
            return session;
          };
          const first = await device(1, there);
          // Read up to there, one after the other.
          for (const id of there.slice(0, there.indexOf(sceneId) + 1)) first.go(id);
          await first.settled;
          const second = await device(2, ids);
          const before = there.slice(0, there.indexOf(sceneId) + 1);
          const expected = before.findLast((id) => ids.includes(id)) ?? ids[0];
          assert.equal(second.state?.sceneId, expected, `${from} to ${name}, at ${sceneId}`);
          second.go(ids.at(-1)!);
          await second.settled;
          const back = await device(1, there);
          assert.ok(there.includes(back.state!.sceneId), 'and back on the first');
          assert.ok(
            before.slice(0, -1).every((id) => back.state!.done.includes(id)),
            'what was read stays read',
          );
        }
      }
    }
  });

  it('of several stored versions the newest is told', async () => {
    const port = guard(
      memoryAdapter({
        scenes: [...scenes, ...version(2, ['only'])].map((s) => ({ ...s, id: `${s.id}-${s.version}` })),
      }),
    );
    assert.deepEqual(
      (await loadStory(port, never, noOwn, undefined)).story.map(({ id }) => id),
      ['only-2'],
    );
  });
});

describe('who has said so is not asked again', () => {
  const opened = async (stored: StoryState | undefined): Promise<StorySession> => {
    const port = guard(memoryAdapter({ scenes, 'story-states': stored ? [stored] : [] }));
    const session = new StorySession(() => undefined);
    session.adopt(await loadStory(port, never, noOwn, undefined), port);
    return session;
  };

  it('open, snoozed until then, dismissed, finished', async () => {
    const later = state('rails', [], { snoozeUntil: '2026-11-27T09:00:00Z' });
    assert.equal((await opened(undefined)).open(now), true);
    assert.equal((await opened(later)).open(now), false);
    assert.equal((await opened(later)).open(new Date('2026-11-27T09:00:01Z')), true);
    assert.equal((await opened(state('rails', [], { dismissedAt: now.toISOString() }))).open(now), false);
    assert.equal((await opened(state('together', [], { finishedAt: now.toISOString() }))).open(now), false);
  });

  it('whose answer could not be read: closed, and nothing is written over it', async () => {
    const adapter = memoryAdapter({ scenes, 'story-states': [state('rails', [], { dismissedAt: now.toISOString() })] });
    const port = guard({
      ...adapter,
      capabilities: adapter.capabilities,
      list: (resource, query, options) =>
        resource === 'story-states'
          ? Promise.reject(new PortError('forbidden'))
          : adapter.list(resource, query, options),
    });
    const session = new StorySession(() => undefined);
    session.adopt(await loadStory(port, never, noOwn, undefined), port);
    assert.equal(session.open(now), false);
    assert.equal(session.closedBecause(now), 'unread');
    session.reopen();
    session.go('fork');
    await session.settled;
    assert.equal((await guard(adapter).list(storyStates)).items[0]!.record.sceneId, 'rails');
  });

  it('reading again does not lift "never again"', async () => {
    const session = await opened(state('rails', [], { dismissedAt: now.toISOString() }));
    session.reopen();
    session.go('fork');
    assert.equal(session.open(now), true);
    assert.equal(session.state?.dismissedAt, now.toISOString());
  });
});

describe('progress is kept', () => {
  it('of several wishes during one write only the last is written', async () => {
    const adapter = memoryAdapter({ 'story-states': [] });
    const written: string[] = [];
    const port = guard({
      ...adapter,
      put: (resource, record, options) => {
        written.push(String(record['sceneId']));
        return adapter.put!(resource, record, options);
      },
    });
    const keeper = new ProgressKeeper(port, undefined, () => undefined);
    await Promise.all(['standing', 'rails', 'hand', 'gear'].map((id) => keeper.keep(state(id))));
    assert.deepEqual(written, ['standing', 'gear']);
    assert.equal(keeper.keeping, 'kept');
  });

  it('another device was faster: the later wish wins, what either has read stays read', async () => {
    const port = guard(memoryAdapter({ 'story-states': [] }));
    const keeper = new ProgressKeeper(port, undefined, () => undefined);
    await port.put(
      storyStates,
      state('hand', ['standing', 'rails'], { dismissedAt: now.toISOString(), finishedAt: now.toISOString() }),
    );
    await keeper.keep(state('gear', ['fork'], { dismissedAt: null, finishedAt: null }));
    const kept = (await port.list(storyStates)).items[0]!.record;
    assert.equal(kept.sceneId, 'gear');
    assert.deepEqual(kept.done.toSorted(), ['fork', 'rails', 'standing']);
    assert.equal(kept.dismissedAt, now.toISOString());
    assert.equal(kept.finishedAt, now.toISOString());
    assert.deepEqual(keeper.state, kept);
  });

  it('a failed write is said, and can be tried again', async () => {
    const adapter = memoryAdapter({ 'story-states': [] });
    const port = guard(failing(adapter, 'unavailable', { verbs: ['put'], times: 1 }));
    const keeper = new ProgressKeeper(port, undefined, () => undefined);
    await keeper.keep(state('rails'));
    assert.equal(keeper.keeping, 'failed');
    await keeper.retry();
    assert.equal(keeper.keeping, 'kept');
    assert.equal((await guard(adapter).list(storyStates)).items[0]?.record.sceneId, 'rails');
  });
});

describe('scenes of a company', () => {
  const [first] = scenes;
  const bad: readonly [string, unknown, RegExp][] = [
    ['no list', { scenes }, /^not a list/],
    ['nothing in it', [], /^no scenes/],
    ['no title', [first, { ...first, id: 'b', employee: { body: ['x'] } }], /^\[1\] \(scene "b"\) employee\.title: /],
    ['no line', [{ ...first, manager: { title: 'x', body: [] } }], /^\[0\] \(scene "standing"\) manager\.body: /],
    ['an act we do not have', [{ ...first, act: 'jump' }], /\(scene "standing"\) act: /],
    ['a sixth support', [{ ...first, support: 'speed' }], /support: "speed" is none of the five/],
    ['an id twice', [first, first], /^\[1\] \(scene "standing"\) id: used twice/],
    ['no scene at all', [null], /^\[0\] \(scene without id\)/],
  ];
  for (const [name, data, reason] of bad) {
    it(`${name}: refused with scene, field and reason`, () => assert.match(flawOfScenes(data) ?? 'accepted', reason));
  }
  it('the guide names every act and every field', () => {
    const guide = readFileSync('stories/guide/scenes.mdx', 'utf8');
    for (const act of sceneActs) assert.match(guide, new RegExp(`^\\| \`${act}\` \\|`, 'm'));
    for (const field of Object.keys(scenes[0]!)) assert.match(guide, new RegExp(`^\\| .*\`${field}\``, 'm'), field);
  });
  it('our own are fine', () => assert.equal(flawOfScenes(scenes), undefined));
});

describe('the reader', () => {
  it('lane: the page, then the reader, then the role', () => {
    const manager = { id: 'm', roles: ['employee' as const, 'manager' as const] };
    assert.equal(laneOf(undefined, undefined, undefined), 'employee');
    assert.equal(laneOf(undefined, undefined, manager), 'manager');
    assert.equal(laneOf(undefined, state('rails', [], { lane: 'employee' }), manager), 'employee');
    assert.equal(laneOf('manager', state('rails', [], { lane: 'employee' }), undefined), 'manager');
  });

  it('about ninety seconds, in both languages and lanes', () => {
    for (const lang of ['ja', 'en']) {
      for (const lane of ['employee', 'manager'] as const) {
        const views = sceneViews(scenes, lane, lang, undefined);
        assert.ok([1, 2].includes(minutesFor(views)), `${lang} ${lane}: ${minutesFor(views)}`);
        assert.equal(minutesFor(views.slice(7)), 1);
      }
    }
    assert.equal(minutesFor([{ title: '', body: ['あ'.repeat(5500)] }]), 10);
  });
});

describe('what can be tried', () => {
  it('changes nothing before it is tried: the picture is as its text says', () => {
    for (const act of sceneActs) assert.equal(replyTo(act, untried, ja)?.shows, undefined, act);
  });

  it('each choice has its own sentence in each language, and the text version has them all', () => {
    for (const words of [ja, en]) {
      for (const [act, count] of Object.entries({ rail: 5, hand: 3, gear: 3, view: 3, fall: 2, none: 0 })) {
        const answers = allAnswers(act as Scene['act'], words);
        assert.equal(answers.length, count, act);
        assert.equal(new Set(answers.map(({ answer }) => answer)).size, count, act);
        assert.ok(
          answers.every(({ choice, answer }) => choice && answer),
          act,
        );
      }
    }
    assert.match(replyTo('rail', { ...untried, rail: 4 }, ja)!.answer, /かくれました/);
    assert.match(replyTo('basket', { ...untried, word: ' 安心 ' }, ja)!.answer, /^「安心」/);
  });
});

describe('the pictures', () => {
  it('are there for every act', () => {
    for (const act of sceneActs) {
      const drawn = picture({ course: [act], place: 0, tries: untried, wheel: undefined, label: act });
      assert.ok(drawn.values.includes(act), 'its words are its name');
    }
  });

  it('are windows on one road, whatever scenes a company tells in what order: each begins where the last one ended', () => {
    const told = [scenes.map(({ act }) => act), ['gear', 'gear', 'rail', 'gear', 'together'], ['none']] as const;
    for (const course of told) {
      for (let place = 0; place < course.length; place++) {
        assert.equal(roadAt(course, place, width), roadAt(course, place + 1, 0));
        assert.ok(Math.abs(slopeAt(course, place, width)) < 0.2, 'without a kink');
        assert.ok(roadAt(course, place, width / 2) > height / 2);
        assert.equal(roadAt(course, place, width + 100), roadAt(course, place + 1, 100), 'it runs on');
      }
    }
    const gear = scenes.findIndex(({ act }) => act === 'gear');
    assert.ok(slopeAt(told[0], gear, width / 2) < -2, 'the gear is tried on a climb');
  });

  it('the feet stay on the pedals all the way round, and reach the ground', () => {
    for (let turned = 0; turned < 360; turned += 15) {
      for (const side of ['near', 'far'] as const) {
        const ankle = pedalAnkle(side, turned);
        const { thigh, shin } = legAngles(ankle);
        const [a, b] = [(thigh * Math.PI) / 180, ((thigh + shin) * Math.PI) / 180];
        const [x, y] = [-30 + 58 * (Math.cos(a) + Math.cos(b)), -122 + 58 * (Math.sin(a) + Math.sin(b))];
        assert.ok(Math.hypot(x - ankle.x, y - ankle.y) < 0.5, `${side} ${turned}`);
        const pedal = Math.hypot(ankle.x + 3 - bottomBracket.x, ankle.y + 8 - bottomBracket.y);
        assert.ok(Math.abs(pedal - crankRadius) < 0.01);
      }
    }
    assert.ok(ground.y > -14 && legAngles(ground).shin < 20, 'nearly stretched');
  });
});
