import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as en from '../../src/locales/en/index.js';
import * as ja from '../../src/locales/ja/index.js';

type Words = Record<string, unknown>;
const [jaWords, enWords]: Record<string, Words>[] = [{ ...ja }, { ...en }];
const widgets = Object.keys(jaWords!);

/** The words of a key; functions are asked with a text that also reads as a number. */
function said(words: Words, key: string): string {
  const word = words[key];
  if (typeof word !== 'function') return String(word);
  const parameters = Array.from({ length: word.length }, (_, index) => String(index + 2));
  return String((word as (...parameters: unknown[]) => unknown)(...parameters));
}

describe('the languages', () => {
  it('have the same widgets', () => assert.deepEqual(Object.keys(en).toSorted(), [...widgets].toSorted()));

  for (const widget of widgets) {
    const [japanese, english] = [jaWords![widget]!, enWords![widget]!];

    it(`${widget}: the same words, with the same parameters`, () => {
      assert.deepEqual(Object.keys(english).toSorted(), Object.keys(japanese).toSorted());
      for (const key of Object.keys(japanese)) {
        assert.equal(typeof english[key], typeof japanese[key], key);
        if (typeof japanese[key] === 'string') assert.ok(japanese[key] && english[key], `${key} says nothing`);
      }
    });

    it(`${widget}: Japanese is Japanese, English is English`, () => {
      for (const key of Object.keys(english)) {
        assert.doesNotMatch(said(english, key), /[\u3041-\u30ff]/, `${key} in English`);
      }
      const spoken = Object.keys(japanese).filter((key) => /[\u3041-\u30ff\u4e00-\u9fff]/.test(said(japanese, key)));
      assert.ok(spoken.length > Object.keys(japanese).length / 2);
    });

    it(`${widget}: nobody is told what to do, praised, blamed or ranked`, () => {
      for (const key of Object.keys(japanese)) {
        assert.doesNotMatch(said(japanese, key), /すべき|しなければ|低い|劣|優れ|順位|がんばりました|素晴らしい/, key);
        assert.doesNotMatch(
          said(english, key),
          /\byou (?:should|must)\b|well done|congratulations|\bpoor\b|\brank/i,
          key,
        );
      }
    });
  }
});
