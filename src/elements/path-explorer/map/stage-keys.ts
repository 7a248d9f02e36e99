import type { Stage } from './stage.js';

const pans: { readonly [key: string]: readonly [across: number, down: number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Keys that move the map itself: + and − zoom, 0 shows all of it, Shift with an arrow pans. */
export function moveByKey(stage: Stage, event: KeyboardEvent): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey) return false;
  const pan = shiftKey ? pans[key] : undefined;
  if (pan) stage.pan(...pan);
  // Some keyboards have + only with Shift.
  else if (key === '+' || key === '=') stage.zoom('in');
  else if (key === '-' || key === '_') stage.zoom('out');
  else if (key === '0') stage.fit();
  else return false;
  event.preventDefault();
  return true;
}
