/** Where a support stands on the map of one person. */
export interface MapPlace<I> {
  readonly id: I;
  /** 1 far too little … 5 far too much: how high. */
  readonly dosage: number;
  /** Supports with the same amount stand side by side: steps to the right of the person's own autonomy. */
  readonly side: number;
}

/**
 * Places a person's supports by amount; those of the same amount side by side
 * round one middle, in their order, so that none hides another. A support
 * whose amount was not answered stands nowhere.
 */
export function mapPlaces<I>(
  spokes: readonly { readonly id: I; readonly dosage: number | null }[],
): readonly MapPlace<I>[] {
  const known = spokes.flatMap(({ id, dosage }) => (dosage === null ? [] : [{ id, dosage }]));
  return known.map((place) => {
    const alike = known.filter(({ dosage }) => dosage === place.dosage);
    return { ...place, side: alike.indexOf(place) - (alike.length - 1) / 2 };
  });
}
