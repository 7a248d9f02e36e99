import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokens } from '../../src/base/tokens.js';

type Scheme = 'light' | 'dark';
const colours = new Map(
  [...String(tokens).matchAll(/--_([\w-]+): var\(--kyoritsu-[\w-]+, light-dark\((#\w+), (#\w+)\)\)/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);
const supports = ['safe-road', 'steady-hand', 'forward-drive', 'contribution', 'horizon'];

/** WCAG 2.2 relative luminance and contrast ratio. */
const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
};

describe('contrast of the tokens', () => {
  it('reads every colour', () => assert.equal(colours.size, 12));

  for (const scheme of ['light', 'dark'] satisfies Scheme[]) {
    const of = (name: string): string => colours.get(name)![scheme];
    it(`text is 4.5:1 or more on surface and canvas (${scheme})`, () => {
      for (const ground of ['surface', 'canvas'])
        for (const text of ['ink', 'muted', 'accent', ...supports]) {
          const ratio = contrast(of(text), of(ground));
          // The supports' names stand on the card; on the canvas only their graphics do.
          const least = supports.includes(text) && ground === 'canvas' ? 3 : 4.5;
          assert.ok(ratio >= least, `${text} on ${ground}: ${ratio.toFixed(2)}`);
        }
      assert.ok(contrast(of('on-accent'), of('accent')) >= 4.5);
    });
  }
});
