import { css } from 'lit';
import { cardWidth } from './map-view.js';
import { nameSize } from './names.js';

/**
 * The map: places in em of the map, times the zoom, so that a zoom is one
 * property and nothing is measured. Text is never scaled down: below a zoom
 * of 1 boxes shrink and show less, above it all grows.
 */
const world = css`
  .map {
    --_zoom: 1;
    --_tall: 30;
    position: relative;
  }
  .heads {
    position: relative;
    block-size: 2.2em;
    overflow: clip;
  }
  .heads-inner {
    position: absolute;
    inset: 0;
  }
  /* Their em is the map's: the words in them are smaller by themselves. */
  .head,
  .district {
    font-size: 1em;
    font-weight: 400;
    line-height: 1.5;
  }
  .head {
    position: absolute;
    left: calc((var(--_x) * var(--_zoom) - 2) * 1em);
    inline-size: calc((${cardWidth} * var(--_zoom) + 4) * 1em);
    text-align: center;
  }
  .column-title,
  .district-name {
    display: inline-block;
    max-inline-size: 100%;
    overflow: hidden;
    color: var(--_muted);
    font-size: calc(${nameSize} * 1em);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .stage {
    position: relative;
    /* Clipped, not scrolled: the camera alone moves what is in it. */
    overflow: clip;
    overflow-clip-margin: 0.3em;
    block-size: calc(var(--_tall) * 1em);
    border-radius: var(--_radius-small);
    cursor: grab;
    touch-action: pan-y;
    user-select: none;
  }
  .stage:active {
    cursor: grabbing;
  }
  .stage.sky {
    background: linear-gradient(to right, transparent 52%, var(--_soft));
  }
  .with-hint {
    position: relative;
  }
  /* Said once, over the map and not in its way; gone by itself, without movement. */
  .wheel-hint {
    position: absolute;
    inset-block-end: 1em;
    inset-inline: 1em;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 0.3em 1em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    background: var(--_surface);
    color: var(--_ink);
    pointer-events: none;
    /* Nothing moves, so it goes also where motion is not wanted. */
    animation: said 4s step-end forwards !important;
  }
  @keyframes said {
    to {
      visibility: hidden;
    }
  }
  .world {
    position: absolute;
    left: 0;
    top: 0;
    transform-origin: 0 0;
  }
  /* Drawn for another zoom than the rest, it is scaled until its turn comes. */
  .strip {
    position: absolute;
    left: 0;
    top: 0;
    transform-origin: 0 0;
  }
  .far {
    position: absolute;
    inset: -30%;
    inline-size: 160%;
    block-size: 160%;
    /* What the canvas paints with, so that themes and forced colours reach it: dots, roads, edges, posts, outside. */
    color: color-mix(in srgb, var(--_road) 55%, var(--_surface));
    border: 0 solid var(--_road);
    border-bottom-color: var(--_line);
    outline: 0 solid var(--_safe-road);
    column-rule-color: var(--_horizon);
    /* Nothing is seen to move: its end tells that there are other colours. */
    transition: color 1ms !important;
    pointer-events: none;
  }
  .roads {
    position: absolute;
    left: 0;
    top: 0;
    inline-size: calc(var(--_zoom) * 1em);
    block-size: calc(var(--_zoom) * 1em);
    overflow: visible;
    pointer-events: none;
  }
  .place {
    position: absolute;
  }
  .district {
    position: absolute;
    padding: 0.2em 0.3em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    pointer-events: none;
  }
  .district-name {
    padding-inline: 0.3em;
    border-radius: 0.4em;
    background: var(--_surface);
  }
  /* Where roles are dots, the names are what can be read. */
  .shows-dot .district-name {
    position: relative;
    color: var(--_ink);
    font-weight: 600;
  }
  /* … and their edges are painted with the dots. */
  .shows-dot .district {
    border-color: transparent;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 0.75em 1.5em;
    padding-block-start: 0.75em;
  }
  .below .legend {
    flex: 1 1 22em;
  }
  .moves {
    display: flex;
    align-items: flex-end;
    gap: 0.75em;
    margin-inline-start: auto;
  }
  .overview {
    position: relative;
    inline-size: 9em;
    block-size: 5em;
    border: 1px solid var(--_line);
    border-radius: 0.4em;
    overflow: hidden;
    cursor: crosshair;
    touch-action: none;
  }
  .overview svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    fill: var(--_road);
    opacity: 0.55;
  }
  .lens {
    --_lens-x: 0%;
    --_lens-y: 0%;
    --_lens-x-size: 100%;
    --_lens-y-size: 100%;
    position: absolute;
    left: var(--_lens-x);
    top: var(--_lens-y);
    inline-size: var(--_lens-x-size);
    block-size: var(--_lens-y-size);
    border: 2px solid var(--_accent);
    border-radius: 0.2em;
  }
  .zoom {
    display: flex;
    border: 1px solid var(--_line);
    border-radius: 2em;
    overflow: clip;
  }
  .zoom button {
    inline-size: 2.75em;
    block-size: 2.75em;
    border: 0;
    background: var(--_surface);
    color: var(--_accent);
    cursor: pointer;
  }
  .zoom button:hover {
    background: var(--_soft);
  }
  .zoom button:focus-visible {
    outline-offset: -0.3em;
  }
`;

const roads = css`
  .road,
  .centre-line {
    fill: none;
    vector-effect: non-scaling-stroke;
    stroke-linecap: butt;
  }
  .road {
    stroke: var(--_road);
    stroke-width: 2px;
  }
  .road.w2 {
    stroke-width: 3.5px;
  }
  .road.w3 {
    stroke-width: 5px;
  }
  .road.w4 {
    stroke-width: 6.5px;
  }
  .road.w5 {
    stroke-width: 8px;
  }
  .road.designed {
    stroke-dasharray: 9 5;
  }
  .road.imagined {
    stroke-dasharray: 0 7;
    stroke-width: 3px;
    stroke-linecap: round;
  }
  .road.related {
    stroke-width: 1px;
  }
  .road.far-road {
    opacity: 0.65;
  }
  .road.route {
    opacity: 1;
    stroke: var(--_accent);
    stroke-width: 8px;
    stroke-dasharray: none;
    stroke-linecap: butt;
  }
  .centre-line {
    stroke: var(--_surface);
    stroke-width: 1.6px;
    stroke-dasharray: 6 6;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.25em;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .legend-road {
    flex: none;
    inline-size: 2.5em;
    block-size: 0.8em;
  }
  @media (forced-colors: active) {
    .road {
      stroke: CanvasText;
    }
    .road.route {
      stroke: Highlight;
    }
  }
`;

export const mapStyles = [world, roads];
