/** Milliseconds of drawing that go into the first frame: less than the 50 that are felt as a pause. */
const atFirst = 36;
/** … and into each later one: somebody is reading and scrolling by then. */
const later = 12;

let left = atFirst;
let going = false;
const waiting: (() => void)[] = [];

/**
 * Lets a widget draw for the first time: at once while this frame has time left,
 * so that a page's first widgets stand in its first frame, else after one of the
 * next. A page with a hundred widgets is painted, scrolled and typed into
 * while the later ones are drawn.
 *
 * @returns when it is drawn; undefined where it has been drawn at once
 */
export function inTurn(draw: () => void): Promise<void> | undefined {
  if (waiting.length === 0 && left > 0) {
    timed(draw);
    return undefined;
  }
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      try {
        draw();
        resolve();
      } catch (failure) {
        reject(failure as Error);
      }
    });
  });
}

function timed(draw: () => void): void {
  const start = performance.now();
  if (!going) {
    going = true;
    afterFrame(goOn);
  }
  try {
    draw();
  } finally {
    left -= performance.now() - start;
  }
}

function goOn(): void {
  going = false;
  left = waiting.length > 0 ? later : atFirst;
  while (waiting.length > 0 && left > 0) timed(waiting.shift()!);
}

/** When the next frame has been painted; a hidden tab paints none, and goes on without. */
function afterFrame(work: () => void): void {
  let done = false;
  const goOn = (): void => {
    if (!done) work();
    done = true;
  };
  requestAnimationFrame(() => setTimeout(goOn));
  setTimeout(goOn, 100);
}
