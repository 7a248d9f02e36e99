/**
 * Repeatable random numbers: the same seed gives the same row of numbers in
 * [0, 1) on every machine. FNV-1a over the seed's UTF-16 units, then mulberry32.
 * For shuffling cards and inventing demo data, never for secrets.
 *
 * @param seed any text; a meeting's id makes the draw the same on every reload
 */
export function random(seed: string): () => number {
  let state = 0x81_1c_9d_c5;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01_00_01_93);
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
