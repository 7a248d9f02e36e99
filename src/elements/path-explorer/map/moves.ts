/** How the map is moved without its own gestures. */
export interface Moves {
  readonly onZoom: (way: 'in' | 'out') => void;
  readonly onFit: () => void;
  /** In parts of the whole map. */
  readonly onLookAt: (across: number, down: number) => void;
}
