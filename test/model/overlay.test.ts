import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  type Consent,
  agree,
  consentOf,
  isOver,
  laid,
  lay,
  otherOf,
  overlayFlaw,
  talkOf,
  wheelOf,
  withdraw,
} from '../../src/model/overlay.js';
import type { SelfResult } from '../../src/model/records/results.js';
import type { Meeting, Overlay } from '../../src/model/records/talk.js';

const result: SelfResult = {
  id: 'r',
  takenAt: '2026-11-20T09:00:00Z',
  scores: { 'safe-road': 4 },
  dosage: { 'safe-road': 1 },
  autonomy: 2,
};
const meeting = (id: string, startsAt: string, participants = ['ann', 'boss']): Meeting => ({
  id,
  type: 'boss',
  participants,
  startsAt,
  agenda: [],
  ledger: { mayLeave: '', stays: '' },
});

type Act = 'ann agrees' | 'ann withdraws' | 'boss agrees' | 'boss withdraws';

/** What both see after acts, each laying down a wheel as soon as both agree, as the widget does. */
function after(acts: readonly Act[]): { overlay: Overlay; ann: Consent; boss: Consent } {
  let overlay: Overlay = { id: 'o', meetingId: 'm', agreedBy: [] };
  for (const act of acts) {
    const [who, what] = act.split(' ') as ['ann' | 'boss', string];
    const before = overlay;
    overlay = what === 'agrees' ? agree(overlay, 'm', who) : withdraw(overlay, who);
    assert.equal(overlayFlaw(who, overlay, before), undefined, act);
    if (consentOf(overlay, 'ann', 'boss') !== 'both') continue;
    for (const person of ['ann', 'boss']) {
      const next = lay(overlay, person, laid(result, person === 'ann' ? 'self' : 'mirror'));
      assert.equal(overlayFlaw(person, next, overlay), undefined, `${person} lays`);
      overlay = next;
    }
  }
  return { overlay, ann: consentOf(overlay, 'ann', 'boss'), boss: consentOf(overlay, 'boss', 'ann') };
}

describe('the agreement to lay two wheels over each other', () => {
  const table: [acts: Act[], ann: Consent, boss: Consent, laidDown: boolean][] = [
    [[], 'nobody', 'nobody', false],
    [['ann agrees'], 'me', 'other', false],
    [['boss agrees'], 'other', 'me', false],
    [['ann agrees', 'boss agrees'], 'both', 'both', true],
    [['boss agrees', 'ann agrees'], 'both', 'both', true],
    [['ann agrees', 'ann withdraws'], 'nobody', 'nobody', false],
    [['boss agrees', 'boss withdraws'], 'nobody', 'nobody', false],
    [['ann agrees', 'boss withdraws'], 'me', 'other', false],
    [['ann agrees', 'boss agrees', 'ann withdraws'], 'other', 'me', false],
    [['ann agrees', 'boss agrees', 'boss withdraws'], 'me', 'other', false],
    [['ann agrees', 'boss agrees', 'ann withdraws', 'boss withdraws'], 'nobody', 'nobody', false],
    [['ann agrees', 'boss agrees', 'ann withdraws', 'ann agrees'], 'both', 'both', true],
    [['ann agrees', 'ann agrees', 'boss agrees'], 'both', 'both', true],
  ];
  for (const [acts, ann, boss, laidDown] of table) {
    it(`${acts.join(', ') || 'nothing done'}: ${laidDown ? 'both wheels lie' : 'no wheel lies'}`, () => {
      const end = after(acts);
      assert.deepEqual([end.ann, end.boss], [ann, boss]);
      assert.deepEqual(Object.keys(end.overlay.wheels ?? {}), laidDown ? ['ann', 'boss'] : []);
      assert.equal(wheelOf(end.overlay, 'ann', 'boss') !== undefined, laidDown);
      assert.equal(wheelOf(end.overlay, 'boss', 'ann') !== undefined, laidDown);
    });
  }

  it('after any acts, wheels lie exactly where the last word of both is yes', () => {
    const act = fc.constantFrom<Act>('ann agrees', 'ann withdraws', 'boss agrees', 'boss withdraws');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const last = (who: string): boolean =>
          acts.findLast((each) => each.startsWith(who))?.endsWith('agrees') ?? false;
        const { overlay } = after(acts);
        assert.equal(Object.keys(overlay.wheels ?? {}).length > 0, last('ann') && last('boss'));
      }),
    );
  });

  it('shows no wheel without both agreements, even where one still lies', () => {
    const both = after(['ann agrees', 'boss agrees']).overlay;
    const stale = { ...both, agreedBy: ['boss'] };
    assert.equal(wheelOf(stale, 'ann', 'boss'), undefined);
    assert.equal(wheelOf(stale, 'boss', 'ann'), undefined);
    assert.equal(overlayFlaw('ann', stale, both), 'wheels: only while both agree');
  });

  it('carries levels and nothing else of a result', () => {
    assert.deepEqual(laid(result, 'self'), { of: 'self', takenAt: result.takenAt, scores: result.scores });
  });

  it('is for the next talk of the two, or the one going on', () => {
    const now = new Date('2026-11-27T10:30:00+09:00');
    const [past, today, later] = [
      meeting('past', '2026-11-06T10:00:00+09:00'),
      meeting('today', '2026-11-27T10:00:00+09:00'),
      meeting('later', '2026-12-18T10:00:00+09:00'),
    ] as const;
    assert.equal(talkOf([later, past, today], 'ann', now)?.id, 'today');
    assert.equal(talkOf([past], 'ann', now), undefined);
    assert.equal(talkOf([today], 'somebody else', now), undefined);
    assert.equal(talkOf([meeting('alone', today.startsAt, ['ann'])], 'ann', now), undefined);
    assert.equal(isOver(past, now), true);
    assert.equal(otherOf(today, 'boss'), 'ann');
  });
});
