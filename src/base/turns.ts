/**
 * Milliseconds of drawing that go into one frame: half of what is felt as a
 * pause, since the browser still has to lay out and paint what was drawn.
 */
const most = 24;

let spent = 0;
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
  if (waiting.length === 0 && spent < most) {
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
    spent += performance.now() - start;
  }
}

function goOn(): void {
  going = false;
  spent = 0;
  while (waiting.length > 0 && spent < most) timed(waiting.shift()!);
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
