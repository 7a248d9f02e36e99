import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { jsonSlices } from '../../src/adapters/json-slices.js';

function parsed(text: string, size: number): { value: unknown; slices: number } {
  const slices = jsonSlices(text, size);
  for (let count = 1; ; count++) {
    const { done, value } = slices.next();
    if (done) return { value, slices: count };
  }
}

/** What a parser gives or throws. */
function outcome(parse: () => unknown): unknown {
  try {
    return { value: parse() };
  } catch (error) {
    return { name: (error as Error).name, message: (error as Error).message };
  }
}

describe('JSON in slices', () => {
  it('gives what JSON.parse gives, however it is cut and set', () => {
    const json = fc.oneof(
      fc.array(fc.jsonValue(), { maxLength: 12 }),
      fc.jsonValue(),
      fc.array(
        fc.record({ id: fc.string(), title: fc.string({ unit: fc.constantFrom('"', '\\', ']', ',', '{', '役') }) }),
      ),
    );
    fc.assert(
      fc.property(json, fc.integer({ min: 1, max: 40 }), fc.constantFrom(undefined, 2), (value, size, space) => {
        const text = ` ${JSON.stringify(value, undefined, space)}\n`;
        assert.deepEqual(parsed(text, size).value, JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what JSON.parse refuses, in the same words', () => {
    const spoilt = fc
      .tuple(
        fc.array(fc.jsonValue(), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', ']', '[', '}', '\\', 'x'),
      )
      .map(([value, at, put]) => {
        const text = JSON.stringify(value);
        const cut = at % text.length;
        return text.slice(0, cut) + put + text.slice(cut + 1);
      });
    fc.assert(
      fc.property(spoilt, fc.integer({ min: 1, max: 20 }), (text, size) => {
        assert.deepEqual(
          outcome(() => parsed(text, size).value),
          outcome(() => JSON.parse(text)),
        );
      }),
      { numRuns: 1000 },
    );
    for (const text of [
      '[1,2,]',
      '[,1,2]',
      '[1,,2]',
      '[1 2]',
      '[1,2}',
      '[1,2]]',
      '[1,2] 3',
      '["a,b',
      '[[1,2]',
      '[]x',
      '[1,{]}',
    ])
      assert.throws(() => parsed(text, 1), SyntaxError, text);
  });

  it('is cut only where it is long', () => {
    const text = JSON.stringify(Array.from({ length: 100 }, (_, id) => ({ id })));
    assert.equal(parsed(text, text.length).slices, 1);
    assert.ok(parsed(text, 50).slices > 15);
  });
});
