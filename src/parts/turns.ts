import { type LitElement, css } from 'lit';
import { nextTask } from '../model/next-task.js';

/** Milliseconds of drawing that go into the first frame: less than the 50 that are felt as a pause. */
const atFirst = 36;
/** … and into each later one: somebody is reading and scrolling by then. */
const later = 12;

/**
 * Out of sight a widget is neither styled nor laid out, only its size is kept:
 * each says in `--_kept` about what it will need, for `.whole` and `.place`.
 * A ring round what has the focus needs the edge.
 */
export const turnStyles = css`
  .whole,
  .place {
    margin: -0.4em;
    padding: 0.4em;
  }
  .whole {
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_kept);
  }
  .place {
    block-size: var(--_kept);
  }
  @media print {
    .whole {
      content-visibility: visible;
    }
  }
`;

interface Waiting {
  readonly host: LitElement;
  readonly draw: () => void;
}

let waiting: readonly Waiting[] = [];
/** Is there a frame under way that drawings have been counted to? */
let going = false;
/** When the first frame has had its share. */
let until = 0;

/**
 * Lets a widget draw for the first time. A page's first widgets that are in
 * sight are drawn at once, as far as the frame goes; every other one keeps its
 * place (`.place` in its styles) until its turn in one of the next, those in
 * sight first. A page with a hundred widgets is painted, scrolled and typed
 * into while the others are drawn.
 *
 * @returns when it is drawn; undefined where it has been drawn at once
 */
export function inTurn(host: LitElement, draw: () => void): Promise<void> | undefined {
  if (!going) {
    going = true;
    until = performance.now() + atFirst;
    afterFrame(goOn);
  } else if (waiting.length > 0 || performance.now() >= until || !inSight({ host })) {
    return keepPlace(host, draw);
  }
  // The first one comes without measuring a page that is being made.
  draw();
  return undefined;
}

function keepPlace(host: LitElement, draw: () => void): Promise<void> {
  const place = host.ownerDocument.createElement('div');
  place.className = 'place';
  host.renderRoot.append(place);
  return new Promise((resolve, reject) => {
    const drawNow = (): void => {
      place.remove();
      try {
        draw();
        resolve();
      } catch (failure) {
        reject(failure as Error);
      }
    };
    waiting = [...waiting, { host, draw: drawNow }];
  });
}

async function goOn(): Promise<void> {
  const seen = new Set(waiting.filter(inSight));
  // Nobody waits for what is out of sight: what those in sight have asked for comes first.
  if (seen.size === 0) await idle();
  const end = performance.now() + later;
  waiting = [...seen, ...waiting.filter((each) => !seen.has(each))];
  do {
    const [next, ...rest] = waiting;
    waiting = rest;
    next?.draw();
    // What a drawing leads to (data at hand, drawn again) counts too, and what the reader does comes first.
    await nextTask();
  } while (waiting.length > 0 && performance.now() < end);
  going = waiting.length > 0;
  if (going) afterFrame(goOn);
}

function inSight({ host }: Pick<Waiting, 'host'>): boolean {
  const { top, bottom, width } = host.getBoundingClientRect();
  return width > 0 && bottom >= 0 && top <= innerHeight;
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    // WebKit has no such moment.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 100 });
    else setTimeout(resolve);
  });
}

/** When the next frame has been painted; a hidden tab paints none, and goes on without. */
function afterFrame(work: () => Promise<void>): void {
  let done = false;
  const goOn = (): void => {
    if (!done) void work();
    done = true;
  };
  requestAnimationFrame(() => setTimeout(goOn));
  setTimeout(goOn, 100);
}
