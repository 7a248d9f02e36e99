import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { prompts as builtIn } from '../../../src/content/prompts.js';
import { type Deck, readDeck, sourceOf, withDeck } from '../../../src/model/deck/deck.js';
import { draw } from '../../../src/model/deck/draw.js';
import { counterparts } from '../../../src/model/records/talk.js';

const card = { ...builtIn[0]!, id: 'ours-1', text: 'この一週間で、いちばん声に出したかったことは何ですか。' };
const read = (value: unknown): Deck => {
  const deck = readDeck(value);
  assert.ok(typeof deck !== 'string', String(deck));
  return deck;
};

describe('a company’s own deck', () => {
  it('is read from a file with cards, or from the cards alone', () => {
    assert.deepEqual(read([card]).prompts, [card]);
    assert.deepEqual(read({ mode: 'add', source: { text: { ja: '出典' } }, prompts: [card] }).mode, 'add');
  });

  it('is refused as a whole, naming path and reason', () => {
    const { text: _, ...silent } = card;
    const wrong: [unknown, RegExp][] = [
      [undefined, /^expected \{"prompts"/],
      ['cards', /^expected/],
      [{}, /^prompts: expected an array/],
      [{ prompts: [] }, /^prompts: holds no card/],
      [{ prompts: [card], mode: 'both' }, /^mode: expected "replace" or "add"/],
      [{ prompts: [card], source: 'us' }, /^source\.text/],
      [{ prompts: [card], source: { text: 'us', url: 'javascript:alert(1)' } }, /^source\.url/],
      [{ prompts: [card, null] }, /^prompts\[1\] /],
      [{ prompts: [card, { ...card, id: 'ours-2', depth: 4 }] }, /^prompts\[1\] \("ours-2"\) depth: /],
      [{ prompts: [silent] }, /^prompts\[0\] \("ours-1"\) text: /],
      [{ prompts: [{ ...card, support: 'luck' }] }, /^prompts\[0\] \("ours-1"\) support: /],
      [{ prompts: [card, card] }, /^prompts\[1\] \("ours-1"\) id: stands twice, first in prompts\[0\]/],
    ];
    for (const [value, reason] of wrong) assert.match(String(readDeck(value)), reason, JSON.stringify(value));
  });

  it('takes the place of the built-in deck, or stands beside it', () => {
    assert.deepEqual(withDeck(builtIn, read([card])), [card]);
    assert.equal(withDeck(builtIn, read({ mode: 'add', prompts: [card] })).length, builtIn.length + 1);
    const mine = { ...builtIn[3]!, text: 'うちの言葉' };
    const changed = withDeck(builtIn, read({ mode: 'add', prompts: [mine] }));
    assert.equal(changed.length, builtIn.length);
    assert.equal(changed.find(({ id }) => id === mine.id)?.text, 'うちの言葉');
    assert.equal(withDeck(builtIn, undefined), builtIn);
  });

  it('names its source for its own cards alone', () => {
    const deck = read({ mode: 'add', source: { text: 'MIT' }, prompts: [card] });
    assert.deepEqual(sourceOf(deck, 'ours-1'), { text: 'MIT' });
    assert.equal(sourceOf(deck, builtIn[0]!.id), undefined);
    assert.equal(sourceOf(undefined, 'ours-1'), undefined);
  });
});

describe('the 325 questions of the optional deck', () => {
  const deck = read(JSON.parse(readFileSync('demo/data/decks/one-on-one-questions.json', 'utf8')));

  it('are all there, in both languages, with their source', () => {
    assert.equal(deck.prompts.length, 325);
    for (const { id, text } of deck.prompts) assert.ok(typeof text === 'object' && text['ja'] && text['en'], id);
    assert.match(JSON.stringify(deck.source), /Vidal Graupera.*MIT/);
  });

  it('stand beside the built-in ones without taking a place', () => {
    assert.equal(withDeck(builtIn, deck).length, builtIn.length + 325);
  });

  it('never make a manager ask about other people, family, money or leaving', () => {
    const delicate = ['q422', 'q432', 'q400', 'q455', 'q538', 'q539', 'q584', 'q593', 'q595'];
    for (const id of delicate) assert.equal(deck.prompts.find((prompt) => prompt.id === id)?.depth, 3, id);
    for (let meeting = 1; meeting <= 200; meeting++) {
      for (const counterpart of counterparts) {
        const { cards } = draw({ prompts: deck.prompts, counterpart, meeting, seed: `${meeting}` });
        for (const { prompt } of cards) assert.ok(prompt.depth < 3, prompt.id);
      }
    }
  });
});
