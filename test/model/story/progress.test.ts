import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { scenes } from '../../../src/content/scenes.js';
import { type Scene, type StoryState, storyStates } from '../../../src/model/records/scene.js';
import * as progress from '../../../src/model/story/progress.js';
import { storyOf } from '../../../src/model/story/story-of.js';

const story = storyOf(scenes, 'first-ride');
const ids = story.map(({ id }) => id);
const now = new Date('2026-11-20T00:00:00Z');
const begun = progress.begin(story, 'employee')!;
const through = (...path: string[]): StoryState => path.reduce((state, id) => progress.goTo(state, story, id), begun);

describe('a story', () => {
  it('walks forwards and backwards and stops at its ends', () => {
    const forwards: string[] = [];
    for (let at: Scene | undefined = story[0]; at; at = progress.nextScene(story, at.id)) forwards.push(at.id);
    assert.deepEqual(forwards, ids);
    const backwards: string[] = [];
    for (let at = story.at(-1); at; at = progress.previousScene(story, at.id)) backwards.push(at.id);
    assert.deepEqual(backwards, ids.toReversed());
    assert.equal(progress.nextScene(story, 'unknown'), undefined);
    assert.equal(progress.previousScene(story, 'unknown'), undefined);
  });

  it('is the newest version, in order, whatever else is stored', () => {
    const newer = scenes.map((scene) => ({ ...scene, version: 2 }));
    const mixed = [...newer.toReversed(), ...scenes, { ...scenes[0]!, storyId: 'another', version: 9 }];
    assert.deepEqual(storyOf(mixed, 'first-ride'), newer);
    assert.deepEqual(storyOf([], 'first-ride'), []);
  });
});

describe('resuming', () => {
  it('goes on where the reader stood', () => {
    assert.equal(progress.resumeScene(story, undefined)?.id, ids[0]);
    assert.equal(progress.resumeScene(story, through('rails', 'hand'))?.id, 'hand');
    assert.equal(progress.resumeScene([], begun), undefined);
  });

  it('takes the nearest earlier scene where an updated story lost the one', () => {
    const updated = story.filter(({ id }) => id !== 'gear').map((scene) => ({ ...scene, version: 2 }));
    assert.equal(progress.resumeScene(updated, through('rails', 'hand', 'gear'))?.id, 'hand');
    // Went back to it after reading on: what came later does not count as earlier.
    assert.equal(progress.resumeScene(updated, through('rails', 'hand', 'gear', 'basket', 'gear'))?.id, 'hand');
    assert.equal(progress.resumeScene(updated, { sceneId: 'gone', done: ['gone too'] })?.id, ids[0]);
  });

  it('never fails, and never shows a scene that the reader has not been at', () => {
    const path = fc.array(fc.constantFrom(...ids), { maxLength: 12 });
    fc.assert(
      fc.property(path, fc.subarray(ids, { minLength: 1 }), (walked, kept) => {
        const state = through(...walked);
        const updated = story.filter(({ id }) => kept.includes(id)).map((scene) => ({ ...scene, version: 2 }));
        const scene = progress.resumeScene(updated, state);
        assert.ok(scene);
        if (kept.includes(state.sceneId)) assert.equal(scene.id, state.sceneId);
        else assert.ok(state.done.includes(scene.id) || scene === updated[0]);
      }),
    );
  });
});

describe('progress', () => {
  it('counts a scene as done when it is left, once', () => {
    const state = through('rails', 'standing', 'rails', 'rails', 'nowhere');
    assert.deepEqual(state.done, ['standing', 'rails']);
    assert.equal(state.sceneId, 'rails');
    assert.equal(storyStates.check(state), undefined);
    assert.equal(progress.begin([], 'manager'), undefined);
  });

  it('invites until later, never again, or the end', () => {
    assert.equal(progress.invitation(undefined, now), 'open');
    for (const days of progress.snoozeDays) {
      const snoozed = progress.snooze(begun, days, now);
      const after = (ms: number): Date => new Date(now.getTime() + days * 86_400_000 + ms);
      assert.equal(progress.invitation(snoozed, after(-1)), 'snoozed');
      assert.equal(progress.invitation(snoozed, after(0)), 'open');
      assert.equal(progress.invitation(progress.goTo(snoozed, story, 'rails'), now), 'open');
      assert.equal(storyStates.check(snoozed), undefined);
    }
    const never = progress.dismiss(begun, now);
    assert.equal(progress.invitation(progress.goTo(never, story, 'rails'), now), 'dismissed');
    assert.equal(progress.invitation(progress.finish(never, now), now), 'dismissed');
  });

  it('ends, and can be read again without inviting again', () => {
    const finished = progress.finish(through(...ids.slice(1)), now);
    assert.deepEqual(finished.done, ids);
    assert.equal(progress.invitation(finished, now), 'finished');
    const again = progress.replay(finished, story);
    assert.equal(again.sceneId, ids[0]);
    assert.equal(progress.invitation(again, now), 'finished');
    assert.deepEqual(again.done, ids);
  });
});
