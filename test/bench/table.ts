/** One measured thing of ours beside its peer, both from this run. Less is better in every unit used. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  /** `null`: the peer cannot do it in a bearable time; `peerName` says so. */
  readonly peer: number | null;
  readonly peerName: string;
  /** How many times less ours is. */
  readonly ratio: number | null;
  readonly unit: string;
}

export const row = (name: string, unit: string, ours: number, peer: number | null, peerName: string): Row => ({
  name,
  ours: round(ours),
  peer: peer === null ? null : round(peer),
  peerName,
  ratio: peer === null || ours === 0 ? null : round(peer / ours),
  unit,
});

const round = (n: number): number => Number(n.toPrecision(4));

/** Prints rows as a table under a heading that says how they were measured. */
export function print(heading: string, rows: readonly Row[]): void {
  console.log(`\n${heading}`);
  const lines = [
    ['', 'ours', 'peer', 'ratio', 'unit', 'peer is'],
    ...rows.map((r) => [r.name, String(r.ours), String(r.peer ?? '–'), String(r.ratio ?? '–'), r.unit, r.peerName]),
  ];
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  for (const line of lines) {
    console.log(
      line
        .map((cell, i) => (i > 0 && i < 4 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join('  ')
        .trimEnd(),
    );
  }
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
