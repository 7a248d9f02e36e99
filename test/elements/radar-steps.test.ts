import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { steps as en } from '../../src/locales/en/steps.js';
import { steps as ja } from '../../src/locales/ja/steps.js';
import { zones } from '../../src/model/map.js';
import { supportIds } from '../../src/model/supports.js';

const every = supportIds.flatMap((id) => zones.map((zone) => [id, zone] as const));

describe('the steps', () => {
  for (const [lang, words] of Object.entries({ ja, en })) {
    const texts = every.flatMap(([id, zone]) => [words.mineOf(id, zone), words.companyOf(id, zone)]);

    it(`${lang}: are there on both sides for each support and each direction, and no two are alike`, () => {
      assert.equal(texts.length, 30);
      assert.ok(texts.every((text) => text.length > 8));
      assert.equal(new Set(texts).size, 30);
    });

    it(`${lang}: offer and ask; nobody is told what to do, rated or blamed, and nothing asks for symptoms`, () => {
      for (const text of texts) {
        assert.doesNotMatch(
          text,
          /すべき|しなければ|必ず|低い|高い|不足|ストレス|疲れ|眠|must|should|stress|tired|sleep/i,
          text,
        );
        if (lang === 'ja') assert.match(text, /(?:ます|もらいます)。$/, text);
      }
    });
  }
});
