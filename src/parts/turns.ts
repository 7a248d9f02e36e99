import { type LitElement, css } from 'lit';
import { nextTask } from '../model/next-task.js';

/** Milliseconds of drawing that go into the first frame: less than the 50 that are felt as a pause. */
const atFirst = 36;
/** … and at each later turn: somebody is reading and scrolling by then. */
const later = 12;

/**
 * Out of sight a widget is neither styled nor laid out, only its size is kept:
 * each says in `--_kept` about what it will need, for `.whole` and `.place`.
 * A ring round what has the focus needs the edge.
 */
export const turnStyles = css`
  .whole {
    margin: -0.4em;
    padding: 0.4em;
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

/** A widget that waits, and how to let it go on. */
type Waiting = readonly [host: LitElement, go: () => void];

/** WebKit has no such moment; there each turn is a task. */
const whenIdle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work));
/** Milliseconds after which a turn comes also where the browser is always busy, or paints nothing. */
const patience = { timeout: 100 };

const waiting: Waiting[] = [];
/** Is there a frame under way that drawings have been counted to? */
let going = false;
/** When the first frame has had its share. */
let until = 0;

/**
 * Lets a widget draw for the first time. A page's first widgets that are in
 * sight are drawn at once, as far as the frame goes; every other one keeps its
 * place (`.place` in its styles) until its turn, those in sight first, while
 * the browser has nothing better to do. A page with a hundred widgets is
 * painted, scrolled and typed into while the others are drawn.
 *
 * @returns when it is drawn; undefined where it has been drawn at once
 */
export function inTurn(host: LitElement, draw: () => void): Promise<void> | undefined {
  if (going && (waiting.length > 0 || performance.now() >= until || !inSight([host]))) return keepPlace(host, draw);
  if (!going) {
    // The first one comes without measuring a page that is being made.
    going = true;
    until = performance.now() + atFirst;
    whenIdle(goOn, patience);
  }
  draw();
  return undefined;
}

async function keepPlace(host: LitElement, draw: () => void): Promise<void> {
  const place = host.ownerDocument.createElement('div');
  place.className = 'place';
  host.renderRoot.append(place);
  await new Promise<void>((go) => waiting.push([host, go]));
  place.remove();
  draw();
}

const goOn = async (): Promise<void> => {
  const end = performance.now() + later;
  waiting.sort((a, b) => Number(inSight(b)) - Number(inSight(a)));
  do {
    waiting.shift()?.[1]();
    // What a drawing leads to (data at hand, drawn again) counts too, and what the reader does comes first.
    await nextTask();
  } while (waiting.length > 0 && performance.now() < end);
  going = waiting.length > 0;
  if (going) whenIdle(goOn, patience);
};

function inSight([host]: readonly [host: LitElement, ...unknown[]]): boolean {
  const { top, bottom } = host.getBoundingClientRect();
  return bottom >= 0 && top <= innerHeight;
}
