import { type SVGTemplateResult, nothing, svg } from 'lit';
import type { Fork } from '../tries.js';
import { town } from './land.js';

/** The three roads, each narrowing as it goes away, the line along its middle, and where it goes. */
const roads: Record<Fork, readonly [shape: string, middle: string, x: number, y: number]> = {
  deeper: [
    'M470 308C540 290 560 276 530 262 494 247 462 238 476 220 492 202 536 202 534 184 532 173 512 170 514 157 515 150 519 147 520 142L525 142C525 149 523 152 523 158 523 167 546 170 547 186 549 207 506 210 495 223 486 235 524 244 552 257 600 282 566 298 540 308Z',
    'M506 306C570 288 566 274 541 260 506 244 474 236 486 221 498 206 542 205 540 185 538 172 516 168 519 152',
    522,
    140,
  ],
  inside: [
    'M556 308C592 300 606 292 606 280L607 268H617L619 280C621 296 604 304 606 308Z',
    'M582 306C600 298 612 292 612 270',
    612,
    240,
  ],
  outside: [
    'M626 308C652 304 664 290 678 282 690 275 702 273 716 272H754V279H718C706 280 698 282 692 288 684 296 690 304 688 308Z',
    'M656 306C676 298 676 284 698 278 714 275 730 275 752 275',
    726,
    262,
  ],
};

/** Where the road parts in three: up the same hill, into the town, over a bridge to the other shore. */
export const fork = (view: Fork | undefined): SVGTemplateResult => svg`
  <path class="a-near tall" d="M290 312C384 292 424 226 470 170 500 136 540 134 572 166 616 214 664 286 780 312Z" />
  <path class="a-water" d="M640 312C668 296 684 284 710 278 770 268 880 266 980 268V314Z" />
  <path class="a-meadow" d="M744 284C760 270 800 262 860 260 910 258 950 260 980 262V280C900 272 800 276 744 284Z" />
  <path class="a-house far" d="M776 268V240h15v28zM795 268V224h17v44zM818 268V246h22v22zM845 268V232h14v36z" />
  <path class="a-window" d="M780 246h3v4h-3zM785 246h3v4h-3zM799 230h4v5h-4zM805 230h4v5h-4zM799 240h4v5h-4zM805 240h4v5h-4zM823 252h4v4h-4zM831 252h4v4h-4zM849 238h3v5h-3zM853 247h3v5h-3z" />
  <path class="a-wave" d="M760 298h34M830 290h26M880 300h54M690 306h22" />
  ${town(538, 276, 0.58)}
  <path class="a-pier" d="M684 284C696 276 704 275 716 275H756V290H750A10 10 0 0 0 730 290H724A10 11 0 0 0 703 293H698Z" />
  ${(['deeper', 'inside', 'outside'] as const).map((name) => road(name, name === view))}
  <path class="a-parapet" d="M664 286C682 270 696 265 716 264H754M692 292C698 284 704 282 718 281H754M680 275v6M698 267v6M716 264v7M735 264v7M753 264v17" />
  ${view ? pin(view) : nothing}
`;

const road = (name: Fork, chosen: boolean): SVGTemplateResult => {
  const [shape, middle] = roads[name];
  return svg`<path class="a-lane ${chosen ? 'a-chosen' : ''}" d=${shape} /><path class="a-lane-dash" d=${middle} />`;
};

const pin = (name: Fork): SVGTemplateResult => {
  const [, , x, y] = roads[name];
  return svg`<g class="t-pin"><path class="a-pin" d="M${x} ${y}q-13-16-13-25a13 13 0 0 1 26 0q0 9-13 25z" /><circle class="a-pin-eye" cx=${x} cy=${y - 25} r="5" /></g>`;
};
