import { type LitElement, css } from 'lit';
import { nextTask } from '../model/next-task.js';

/**
 * Out of sight a widget is neither styled nor laid out, only its size is kept:
 * each says in `.whole`'s `--_kept` about what it will need.
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

/** Widgets that wait, each with how to let it go on. */
const waiting: (readonly [host: LitElement, go: () => void])[] = [];
/** Until when the first frame has its share; 0 where no frame is under way that drawings are counted to. */
let until = 0;

/**
 * Lets a widget draw for the first time. A page's first widgets that are in
 * sight are drawn at once, as far as the frame goes; every other one keeps its
 * place (`.place` in its styles) until its turn, the nearest first, while
 * the browser has nothing better to do. A page with a hundred widgets is
 * painted, scrolled and typed into while the others are drawn.
 *
 * @returns when it is drawn; undefined where it has been drawn at once
 */
export function inTurn(host: LitElement, draw: () => unknown): Promise<void> | undefined {
  if (until === 0) {
    // The first one comes without measuring a page that is being made.
    // Milliseconds that go into the first frame: less than the 50 that are felt as a pause.
    until = performance.now() + 36;
    whenIdle(goOn);
  } else if (waiting.length > 0 || performance.now() >= until || away(host) > innerHeight) return keepPlace(host, draw);
  draw();
  return undefined;
}

async function keepPlace(host: LitElement, draw: () => unknown): Promise<void> {
  const place = host.ownerDocument.createElement('div');
  place.className = 'whole place';
  host.renderRoot.append(place);
  await new Promise((go) => waiting.push([host, go as () => void]));
  place.remove();
  draw();
}

async function goOn(): Promise<void> {
  // … and at each later turn: somebody is reading and scrolling by then.
  const end = performance.now() + 12;
  waiting.sort(([a], [b]) => away(a) - away(b));
  do {
    waiting.shift()?.[1]();
    // What a drawing leads to (data at hand, drawn again) counts too, and what the reader does comes first.
    await nextTask();
  } while (waiting.length > 0 && performance.now() < end);
  if (waiting.length > 0) whenIdle(goOn);
  else until = 0;
}

/** How far it begins from the top of what is seen, above or below. */
const away = (host: Element): number => Math.abs(host.getBoundingClientRect().top);

/** Soon also where the browser is always busy, or paints nothing. WebKit has no such moment: there each turn is a task. */
const whenIdle = (work: () => void): unknown =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: 100 }) : setTimeout(work);
