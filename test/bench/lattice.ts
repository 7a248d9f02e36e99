import type { LayoutInput } from '../../src/model/roads/layers.js';

/** A company's lattice, the same at every run: roles in levels, roads mostly one level up and near by. */
export function lattice(roles: number, roads: number, levels = 12): LayoutInput {
  let seed = 7;
  const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const wide = Math.ceil(roles / levels);
  const column = Int32Array.from({ length: roles }, (_, i) => Math.floor(i / wide));
  const from = new Int32Array(roads);
  const to = new Int32Array(roads);
  for (let i = 0; i < roads; i++) {
    const a = Math.floor(random() * roles);
    const kind = random();
    const up = kind < 0.14 ? 0 : kind < 0.87 ? 1 : kind < 0.97 ? 2 : 3;
    const near = (a % wide) + Math.floor((random() - 0.5) * 40);
    const level = Math.min(levels - 1, column[a]! + up);
    from[i] = a;
    to[i] = Math.min(roles - 1, level * wide + Math.max(0, Math.min(wide - 1, near)));
  }
  return { column, from, to };
}
