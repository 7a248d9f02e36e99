import type { Tree } from './tree.js';

/** Which groups are shown, and into which piece everybody falls that the shown ones cannot take apart. */
export interface Choice {
  /** 1 where a node's figure is shown. */
  readonly shown: Uint8Array;
  /** The nearest shown node at or above each node; -1 where there is none. */
  readonly piece: Int32Array;
}

/**
 * Chooses what is shown of nested groups so that whatever anybody adds up and
 * takes away leaves nobody, or at least `smallest` people:
 *
 * - no group below the smallest is shown;
 * - what is left of a shown group without its shown parts is empty or at least
 *   the smallest group, and where it hides parts, it holds two groups or more;
 *   the next smallest part is hidden until that is so;
 * - nothing is shown below what is hidden.
 *
 * Any sum and difference of shown groups is made of whole such pieces
 * (privacy rules 1, 4 and 5 for nested groups). Decided by counts alone, never
 * by answers.
 *
 * @param own people of each node itself @param all with those of everything below
 */
export function choose(tree: Tree, own: Int32Array, all: Int32Array, smallest: number): Choice {
  const shown = new Uint8Array(tree.parent.length);
  const piece = new Int32Array(tree.parent.length).fill(-1);
  if (all[0]! >= smallest) shown[0] = 1;
  for (const node of tree.order) {
    const above = tree.parent[node]!;
    piece[node] = shown[node] ? node : above < 0 ? -1 : piece[above]!;
    if (!shown[node]) continue;
    for (const part of partsShown(tree.children[node]!, own[node]!, all, smallest)) shown[part] = 1;
  }
  return { shown, piece };
}

/**
 * Which parts of a shown group are shown beside one another.
 *
 * @param parts nodes of the parts @param direct people of the group who are in no part
 * @param all people by node @param refused parts that must stay hidden for another reason
 */
export function partsShown(
  parts: readonly number[],
  direct: number,
  all: Int32Array,
  smallest: number,
  refused: ReadonlySet<number> = new Set(),
): readonly number[] {
  const mayNot = (part: number): boolean => all[part]! < smallest || refused.has(part);
  const present = parts.filter((part) => all[part]! > 0);
  const hidden = present.filter(mayNot);
  const open = present.filter((part) => !mayNot(part)).toSorted((a, b) => all[a]! - all[b]! || a - b);
  let rest = hidden.reduce((sum, part) => sum + all[part]!, direct);
  let groups = hidden.length;
  const isSafe = (): boolean =>
    rest === 0 || (rest >= smallest && (groups === 0 || groups + (direct > 0 ? 1 : 0) >= 2));
  let next = 0;
  while (!isSafe() && next < open.length) {
    rest += all[open[next++]!]!;
    groups++;
  }
  return open.slice(next);
}
