import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { Agreement } from '../../src/elements/prompt-card/agreement.js';
import { type TalkData, talkView } from '../../src/elements/prompt-card/prompt-card.view.js';
import { agree, keepMark, removeFromAgenda } from '../../src/elements/prompt-card/talk-writer.js';
import { meetings } from '../../src/model/records/talk.js';
import { guard } from '../../src/port/guard.js';
import { hours, card, talk, nothing, sitting } from './talks.js';

describe('the agenda', () => {
  const planned = (agenda: string[], more: Partial<TalkData> = {}): TalkData => ({
    ...nothing,
    prompts: ['a', 'b', 'c', 'd', 'e'].map((id) => card(id)),
    meetings: [talk('on', hours(-1), { agenda })],
    ...more,
  });

  it('holds what either side has put there, and leaves the draw what is left of three', () => {
    const view = talkView(planned(['b', 'd']), sitting);
    assert.deepEqual(
      view.agenda.map(({ prompt, used }) => [prompt.id, used]),
      [
        ['b', false],
        ['d', false],
      ],
    );
    assert.equal(view.draw.room, 1);
    assert.ok(!view.draw.cards.some(({ prompt }) => ['b', 'd'].includes(prompt.id)));
  });

  it('opens one of its cards on top', () => {
    const view = talkView(planned(['b', 'd']), { ...sitting, opened: 'd' });
    assert.equal(view.card?.id, 'd');
    assert.equal(view.talking, false);
  });

  it('shows no card of another counterpart and none that is gone from the deck', () => {
    const data = planned(['gone', 'cross', 'a']);
    const view = talkView({ ...data, prompts: [...data.prompts, card('cross', { type: 'cross' })] }, sitting);
    assert.deepEqual(
      view.agenda.map(({ prompt }) => prompt.id),
      ['a'],
    );
  });

  it('takes a card off without touching what the other has put there meanwhile', async () => {
    const store = memoryAdapter({ meetings: [talk('on', hours(-1), { agenda: ['a', 'b'] }).record] });
    const port = guard(store);
    const [seen] = await port.all(meetings);
    await port.put(meetings, { ...seen!.record, agenda: ['a', 'b', 'c'] });
    await removeFromAgenda(port, { meeting: seen!.record, version: seen!.version, planned: true }, 'a');
    assert.deepEqual((await port.all(meetings))[0]?.record.agenda, ['b', 'c']);
  });
});

describe('what the two agree on first', () => {
  const port = () =>
    guard(memoryAdapter({ meetings: [talk('on', hours(-1), { ledger: { mayLeave: '学ぶこと', stays: '' } }).record] }));

  it('keeps both texts where both have written', async () => {
    const store = port();
    const [seen] = await store.all(meetings);
    const place = { meeting: seen!.record, version: seen!.version, planned: true };
    await store.put(meetings, { ...seen!.record, ledger: { mayLeave: '学ぶことと時間', stays: '家のこと' } });
    await agree(store, place, 'mayLeave', '学ぶこと', '学ぶことと場所');
    assert.deepEqual((await store.all(meetings))[0]?.record.ledger, {
      mayLeave: '学ぶことと時間\n学ぶことと場所',
      stays: '家のこと',
    });
  });

  it('is not overwritten while somebody writes, and stays where it could not be saved', async () => {
    let saves = true;
    const written: string[] = [];
    const agreement = new Agreement(async (line, before, text) => {
      if (saves) written.push(`${line}: ${before} → ${text}`);
      return saves;
    });
    const meeting = talk('on', hours(-1)).record;
    agreement.show(meeting);
    agreement.write('stays', '家の');
    agreement.show({ ...meeting, ledger: { mayLeave: '', stays: '相手の言葉' } });
    assert.equal(agreement.text('stays'), '家の');
    saves = false;
    await agreement.finish('stays');
    assert.equal(agreement.text('stays'), '家の');
    saves = true;
    await agreement.finish('stays');
    assert.deepEqual(written, ['stays:  → 家の']);
    assert.equal(agreement.text('stays'), '相手の言葉', 'what stands in the store shows again');
  });
});

describe('a mark that lasts', () => {
  it('pins or hides a card over meetings, and is taken away without a trace', async () => {
    const store = memoryAdapter({ prompts: [card('a')] });
    const port = guard(store);
    const marks = async (): Promise<unknown[]> =>
      (await store.list('prompt-states', {})).items.map(({ record }) => [record.promptId, record.state]);
    await keepMark(port, 'a', 'pinned');
    assert.deepEqual(await marks(), [['a', 'pinned']]);
    await keepMark(port, 'a', 'hidden');
    assert.deepEqual(await marks(), [['a', 'hidden']]);
    await keepMark(port, 'a', undefined);
    assert.deepEqual(await marks(), []);
  });
});

describe('who talked more', () => {
  it('is shown with the times before, of the same two, the newest first', () => {
    const other = talk('other', hours(-300), { participants: ['p1', 'p9'] });
    const data = {
      ...nothing,
      meetings: [talk('m1', hours(-400)), other, talk('m2', hours(-200)), talk('on', hours(-1))],
      shares: (['m1', 'other', 'm2', 'on'] as const).map((id, at) => ({
        id,
        share: (['me', 'them', 'even', 'them'] as const)[at]!,
        at: hours(0),
      })),
    };
    const { share, earlierShares } = talkView(data, sitting);
    assert.equal(share, 'them');
    assert.deepEqual(earlierShares, ['even', 'me']);
  });
});
