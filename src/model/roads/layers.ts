/** What the layout draws: points in columns, and the roads between them, by index. */
export interface LayoutInput {
  /** The column of each role: a step of the reach, or the level of its ladder. Any integers; empty columns take no room. */
  readonly column: ArrayLike<number>;
  /** Start of each road, an index into `column`. */
  readonly from: ArrayLike<number>;
  /** End of each road. */
  readonly to: ArrayLike<number>;
  /** Height of each role in rows; 1 where not given. */
  readonly height?: ArrayLike<number> | undefined;
  /** Where each role stood before, `NaN` for a new one: roles that stay in a column keep their order in it. */
  readonly previous?: ArrayLike<number> | undefined;
}

/**
 * The same graph made ready for sweeping: long roads cut into pieces that span
 * one column each by dummy points, several roads between the same two roles
 * put into one path, and roads within a column kept apart as arcs.
 * Points 0…roles−1 are the roles, the rest dummies.
 */
export interface Layers {
  readonly roles: number;
  readonly points: number;
  readonly columns: number;
  /** The caller's number of each column that is used, ascending. */
  readonly labels: Float64Array;
  readonly column: Int32Array;
  /** Points of a column: `members[start[c]]` to `members[start[c + 1] − 1]`, in their order from the top. */
  readonly start: Int32Array;
  readonly members: Int32Array;
  /** Neighbours in the column to the right: `right[rightStart[p]]`…. */
  readonly rightStart: Int32Array;
  readonly right: Int32Array;
  readonly leftStart: Int32Array;
  readonly left: Int32Array;
  /** Roads inside a column: both ends, and the arcs of each point. */
  readonly arcA: Int32Array;
  readonly arcB: Int32Array;
  readonly arcStart: Int32Array;
  readonly arcs: Int32Array;
  /** 0: the arc is drawn right of its column, 1: left. */
  readonly arcSide: Uint8Array;
  /** The path of each road: its leftmost role and the dummies to the right of it, or an arc. */
  readonly pathOf: Int32Array;
  readonly pathA: Int32Array;
  readonly pathB: Int32Array;
  /** First dummy of a path; the others follow it. */
  readonly pathDummy: Int32Array;
  /** The arc of a path inside a column, else −1. */
  readonly pathArc: Int32Array;
}

/** Cuts the input into layers. Roads from a role to itself get the path −1: they have no place on a map. */
export function toLayers(input: LayoutInput): Layers {
  const roles = input.column.length;
  const roads = input.from.length;
  const labels = Float64Array.from(new Set(Array.from(input.column))).toSorted();
  const columnOf = new Map<number, number>();
  labels.forEach((label, c) => columnOf.set(label, c));
  const roleColumn = new Int32Array(roles);
  for (let r = 0; r < roles; r++) roleColumn[r] = columnOf.get(input.column[r]!)!;

  const lower = new Int32Array(roads);
  const upper = new Int32Array(roads);
  for (let i = 0; i < roads; i++) {
    const a = input.from[i]!;
    const b = input.to[i]!;
    const turned = (roleColumn[a]! - roleColumn[b]! || a - b) > 0;
    lower[i] = turned ? b : a;
    upper[i] = turned ? a : b;
  }
  const pathOf = new Int32Array(roads).fill(-1);
  const pathA = new Int32Array(roads);
  const pathB = new Int32Array(roads);
  const pathDummy = new Int32Array(roads);
  const pathArc = new Int32Array(roads);
  let paths = 0;
  let arcs = 0;
  let points = roles;
  let segments = 0;
  // Roads of one lower end together: the last path to each upper end tells a repeated pair.
  const byLower = rows(roles, [lower]);
  const pathTo = new Int32Array(roles).fill(-1);
  for (let a = 0; a < roles; a++) {
    for (let k = byLower.offset[a]!; k < byLower.offset[a + 1]!; k++) {
      const i = byLower.item[k]!;
      const b = upper[i]!;
      if (a === b) continue;
      const known = pathTo[b]!;
      if (known >= 0 && pathA[known] === a) {
        pathOf[i] = known;
        continue;
      }
      const span = roleColumn[b]! - roleColumn[a]!;
      pathA[paths] = a;
      pathB[paths] = b;
      pathDummy[paths] = points;
      pathArc[paths] = span === 0 ? arcs++ : -1;
      if (span > 0) points += span - 1;
      segments += span;
      pathTo[b] = paths;
      pathOf[i] = paths++;
    }
  }

  const column = new Int32Array(points);
  column.set(roleColumn);
  const segA = new Int32Array(segments);
  const segB = new Int32Array(segments);
  const arcA = new Int32Array(arcs);
  const arcB = new Int32Array(arcs);
  let s = 0;
  for (let p = 0; p < paths; p++) {
    const arc = pathArc[p]!;
    if (arc >= 0) {
      arcA[arc] = pathA[p]!;
      arcB[arc] = pathB[p]!;
      continue;
    }
    const first = roleColumn[pathA[p]!]!;
    const span = roleColumn[pathB[p]!]! - first;
    let at = pathA[p]!;
    for (let k = 1; k <= span; k++) {
      const next = k === span ? pathB[p]! : pathDummy[p]! + k - 1;
      column[next] = first + k;
      segA[s] = at;
      segB[s++] = next;
      at = next;
    }
  }

  const [rightStart, right] = neighbours(points, segA, segB);
  const [leftStart, left] = neighbours(points, segB, segA);
  const { offset: arcStart, item: arcList } = rows(points, [arcA, arcB]);
  const { offset: start, item: members } = rows(labels.length, [column]);
  return {
    roles,
    points,
    columns: labels.length,
    labels,
    column,
    start,
    members,
    rightStart,
    right,
    leftStart,
    left,
    arcA,
    arcB,
    arcStart,
    arcs: arcList,
    arcSide: new Uint8Array(arcs),
    pathOf,
    pathA: pathA.slice(0, paths),
    pathB: pathB.slice(0, paths),
    pathDummy,
    pathArc,
  };
}

/**
 * Compressed rows: which items carry each key. `keys` may hold several keys an
 * item (both ends of an arc).
 *
 * @returns `item[offset[k]]` to `item[offset[k + 1] − 1]`, in the order of the items
 */
export function rows(
  count: number,
  keys: readonly ArrayLike<number>[],
): { readonly offset: Int32Array; readonly item: Int32Array } {
  const offset = new Int32Array(count + 1);
  let total = 0;
  for (const list of keys) {
    total += list.length;
    for (let i = 0; i < list.length; i++) offset[list[i]! + 1]!++;
  }
  for (let k = 0; k < count; k++) offset[k + 1]! += offset[k]!;
  const fill = offset.slice();
  const item = new Int32Array(total);
  for (const list of keys) for (let i = 0; i < list.length; i++) item[fill[list[i]!]!++] = i;
  return { offset, item };
}

function neighbours(points: number, of: Int32Array, to: Int32Array): [Int32Array, Int32Array] {
  const { offset, item } = rows(points, [of]);
  for (let i = 0; i < item.length; i++) item[i] = to[item[i]!]!;
  return [offset, item];
}
