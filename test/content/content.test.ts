import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { prompts } from '../../src/content/prompts.js';
import { scenes } from '../../src/content/scenes.js';
import { surveys } from '../../src/content/surveys.js';
import { scenes as sceneResource, sceneActs } from '../../src/model/records/scene.js';
import { surveys as surveyResource } from '../../src/model/records/survey.js';
import { counterparts, prompts as promptResource } from '../../src/model/records/talk.js';
import type { AnyRecord, Resource } from '../../src/model/resource.js';
import { supportIds } from '../../src/model/supports.js';
import type { Text } from '../../src/model/text.js';

const problems = <T extends AnyRecord>({ check }: Resource<T>, records: readonly unknown[]): unknown[] =>
  records.map((record) => check(record)).filter((flaw) => flaw !== undefined);

/** Every text anywhere in a value, with the path to it. */
function texts(value: unknown, path = ''): [path: string, text: Text][] {
  if (Array.isArray(value)) return value.flatMap((each, at) => texts(each, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  if ('ja' in value || 'en' in value) return [[path, value as Text]];
  return Object.entries(value).flatMap(([key, each]) => texts(each, `${path}.${key}`));
}

const all = { prompts, scenes, surveys };

describe('built-in content', () => {
  it('keeps to the schemas', () => {
    assert.deepEqual(problems(promptResource, prompts), []);
    assert.deepEqual(problems(sceneResource, scenes), []);
    assert.deepEqual(problems(surveyResource, surveys), []);
  });

  it('says everything in Japanese and in English', () => {
    for (const [path, text] of texts(all)) {
      assert.ok(typeof text === 'object', path);
      assert.match(text['ja'] ?? '', /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u, `${path} ja`);
      assert.match(text['en'] ?? '', /^[^\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]+$/u, `${path} en`);
    }
  });

  it('never tells people what they ought to do, nor calls anything low', () => {
    for (const [path, text] of texts(all)) {
      assert.doesNotMatch((text as Record<string, string>)['ja'] ?? '', /べき|低い|劣る|優秀/, path);
    }
  });

  it('gives no id twice', () => {
    for (const records of Object.values(all)) {
      assert.equal(new Set(records.map(({ id }) => id)).size, records.length);
    }
  });

  it('is only the words: no module of it imports more than types and its own room', () => {
    const room = new URL('../../src/content/', import.meta.url);
    for (const file of readdirSync(room)) {
      const imports = readFileSync(new URL(file, room), 'utf8').match(/^import (?!type ).*$/gm) ?? [];
      for (const line of imports) assert.match(line, /from '\.\/[a-z-]+\.js';$/, `${file}: ${line}`);
    }
  });
});

describe('the survey', () => {
  const [survey] = surveys;
  it('asks three items and one dosage item a support, and three about autonomy', () => {
    assert.equal(surveys.length, 1);
    assert.ok(survey);
    for (const support of supportIds) {
      assert.equal(survey.items.filter((item) => item.support === support).length, 3, support);
      assert.equal(survey.dosage.filter((item) => item.support === support).length, 1, support);
    }
    assert.deepEqual(
      survey.autonomy.map(({ reverse }) => reverse),
      [false, false, true],
    );
    const ids = [...survey.items, ...survey.dosage, ...survey.autonomy].map(({ id }) => id);
    assert.equal(new Set(ids).size, 23);
  });

  it('gives the manager a mirror of every support and dosage item', () => {
    assert.ok(survey);
    for (const item of [...survey.items, ...survey.dosage]) assert.ok(item.managerText, item.id);
  });

  it('says before the first item who sees what, the smallest group and how long it is kept', () => {
    assert.ok(survey);
    assert.equal(survey.notice.minGroup, 5);
    assert.equal(survey.notice.retentionMonths, 13);
    // A cycle may be stricter than the survey, so the number stands in its own row only.
    assert.doesNotMatch(JSON.stringify(survey.notice.viewers), /\d人|five people/);
  });
});

describe('the deck', () => {
  const ja = (each: Text): string => (each as Record<string, string>)['ja']!;

  it('has 102 cards, each with a back of its own', () => {
    assert.equal(prompts.length, 102);
    const said = new Map<string, string>();
    for (const { id, text, hints = [], overstep = [], followUps = [] } of prompts) {
      assert.equal(hints.length, 1, id);
      assert.equal(overstep.length, 1, id);
      assert.ok(followUps.length === 1 || followUps.length === 2, id);
      for (const each of [text, ...hints, ...overstep, ...followUps].flatMap((words) => Object.values(words))) {
        assert.equal(said.get(each), undefined, `${id}: ${each}`);
        said.set(each, id);
      }
    }
  });

  it('gives the listener a hint in polite words, a sign as it is noticed, and questions to go on with', () => {
    for (const { id, hints = [], overstep = [], followUps = [] } of prompts) {
      for (const hint of hints) assert.match(ja(hint), /(ます|です|ません|十分です)。$/, id);
      for (const sign of overstep) assert.match(ja(sign), /(いる|なっている|聞こえる|できる)。$/, id);
      for (const question of followUps) assert.match(ja(question), /(か|でしょう|なりますか)。$/, id);
    }
  });

  it('keeps every line of a back short enough to be taken in at a glance', () => {
    for (const { id, hints = [], overstep = [], followUps = [] } of prompts) {
      for (const line of [...hints, ...overstep, ...followUps]) {
        assert.ok(ja(line).length <= 62, `${id}: ${ja(line)}`);
        assert.ok((line as Record<string, string>)['en']!.length <= 150, `${id}: ${JSON.stringify(line)}`);
      }
    }
  });

  it('has an opening or "where I am" card that is not deep for every counterpart and support', () => {
    for (const type of counterparts) {
      for (const support of supportIds) {
        const gentle = prompts.filter(
          (p) => p.type === type && p.support === support && (p.phase === 'open' || p.phase === 'now'),
        );
        assert.ok(gentle.length > 0, `${type} ${support}`);
      }
    }
  });

  it('has cards that the employee asks for every counterpart, also in the first meetings', () => {
    for (const type of counterparts) {
      const asks = prompts.filter((p) => p.type === type && p.direction === 'to-counterpart');
      assert.ok(asks.length >= 3, type);
      assert.ok(asks.some(({ phase }) => phase === 'now' || phase === 'open') || type === 'boss', type);
    }
  });

  it('keeps depth 3 to outside mentors', () => {
    assert.deepEqual([...new Set(prompts.filter(({ depth }) => depth === 3).map(({ type }) => type))], ['mentor']);
  });

  it('has watching-over and supporting cards for every support', () => {
    for (const support of supportIds) {
      for (const stance of ['watch', 'support']) {
        assert.ok(
          prompts.some((p) => p.support === support && p.stance === stance),
          `${support} ${stance}`,
        );
      }
    }
  });
});

describe('the story', () => {
  it('has eight scenes in order, each act and each support once', () => {
    assert.deepEqual(
      scenes.map(({ order }) => order),
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    assert.deepEqual(
      scenes.map(({ act }) => act),
      [...sceneActs],
    );
    assert.deepEqual(
      scenes.flatMap(({ support }) => support ?? []),
      [...supportIds],
    );
    assert.deepEqual([...new Set(scenes.map(({ storyId, version }) => `${storyId} ${version}`))], ['first-ride 1']);
  });

  it('is read in about ninety seconds: 550 Japanese characters or 230 English words a minute', () => {
    for (const lane of ['employee', 'manager'] as const) {
      const of = (language: string): string =>
        scenes
          .flatMap((scene) => [scene[lane].title, ...scene[lane].body])
          .map((t) => (t as Record<string, string>)[language] ?? '')
          .join(' ');
      const ja = (of('ja').replaceAll(/\s/g, '').length / 550) * 60;
      const en = (of('en').split(/\s+/).length / 230) * 60;
      for (const seconds of [ja, en]) assert.ok(seconds > 50 && seconds < 105, `${lane}: ja ${ja} s, en ${en} s`);
    }
  });
});
