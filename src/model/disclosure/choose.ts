import type { Tree } from './tree.js';

/** Parts of a shown group that are shown together, because one alone has too few people. */
export interface Union {
  readonly parts: readonly number[];
  /** The group itself, where those who are directly in it stand with them; else -1. */
  readonly direct: number;
}

/** Which groups are shown, and into which piece everybody falls that the shown ones cannot take apart. */
export interface Choice {
  /** 1 where a node's figure is shown. */
  readonly shown: Uint8Array;
  readonly unions: readonly Union[];
  /**
   * Where those directly in a node are: in what is left of the nearest shown
   * node at or above it, or in a union (nodes + its place). -1 where nothing is shown.
   */
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
 * - hidden parts are shown in unions of neighbours, each at least the smallest
 *   group and two groups;
 * - nothing is shown below what is hidden.
 *
 * Any sum and difference of shown groups is made of whole such pieces
 * (privacy rules 1, 4, 5 and 8 for nested groups). Decided by counts alone,
 * never by answers.
 *
 * @param own people of each node itself @param all with those of everything below
 */
export function choose(tree: Tree, own: Int32Array, all: Int32Array, smallest: number): Choice {
  const size = tree.parent.length;
  const shown = new Uint8Array(size);
  const piece = new Int32Array(size).fill(-1);
  const unions: Union[] = [];
  if (all[0]! >= smallest) {
    shown[0] = 1;
    piece[0] = 0;
  }
  for (const node of tree.order) {
    // Told from above where it is hidden.
    const parts = tree.children[node]!;
    if (!shown[node]) {
      for (const part of parts) piece[part] = piece[node]!;
      continue;
    }
    const open = new Set(partsShown(parts, own[node]!, all, smallest));
    for (const part of parts) {
      if (open.has(part)) shown[part] = 1;
      piece[part] = open.has(part) ? part : node;
    }
    const hidden = parts.filter((part) => !open.has(part));
    const mine = unionsOf(node, hidden, own[node]!, all, smallest);
    // A union of all there is would be the group itself.
    if (mine.length < 2 && open.size === 0) continue;
    for (const union of mine) {
      const place = size + unions.push(union) - 1;
      for (const part of union.parts) piece[part] = place;
      if (union.direct >= 0) piece[node] = place;
    }
  }
  return { shown, unions, piece };
}

/** Hidden parts with their neighbours, as few together as may be; parts of nobody stand with the first. */
function unionsOf(
  node: number,
  hidden: readonly number[],
  direct: number,
  all: Int32Array,
  smallest: number,
): readonly Union[] {
  const unions: { parts: number[]; direct: number }[] = [];
  let people = direct;
  let next = { parts: [] as number[], direct: direct > 0 ? node : -1 };
  for (const part of hidden) {
    if (all[part] === 0) continue;
    people += all[part]!;
    next.parts.push(part);
    if (people < smallest || next.parts.length + (next.direct < 0 ? 0 : 1) < 2) continue;
    unions.push(next);
    people = 0;
    next = { parts: [], direct: -1 };
  }
  // Too few to stand alone: with the last.
  const last = unions.at(-1);
  if (last) last.parts.push(...next.parts);
  else if (people >= smallest) unions.push(next);
  unions[0]?.parts.push(...hidden.filter((part) => all[part] === 0));
  return unions.filter(({ parts }) => parts.length > 0);
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
