import { css } from 'lit';

/**
 * The map: columns in per cent of the width, rows in em, so that nothing has to
 * be measured and the text may grow.
 */
export const mapStyles = css`
  .map-scroll {
    overflow-x: auto;
    /* Room for focus rings and badges on the edge. */
    padding: 0.75em;
    margin: -0.75em;
  }
  .map {
    --_head: 2.6em;
    position: relative;
    min-inline-size: 38em;
    block-size: calc(var(--_head) + var(--_height) * 1em);
    background: linear-gradient(to right, transparent 52%, var(--_soft));
    border-radius: var(--_radius-small);
  }
  .roads {
    position: absolute;
    inset: var(--_head) 0 0;
    inline-size: 100%;
    block-size: calc(var(--_height) * 1em);
    overflow: visible;
  }
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
  .road.far {
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
  .column {
    position: absolute;
    inset-block: 0;
    left: calc(var(--_x) * 1%);
    inline-size: 19%;
    /* Only its cards catch the pointer. */
    pointer-events: none;
  }
  .column > * {
    pointer-events: auto;
  }
  .column-title {
    font-size: 0.85em;
    font-weight: 400;
    color: var(--_muted);
    text-align: center;
    white-space: nowrap;
  }
  .place {
    position: absolute;
    inset-inline: 0;
    top: calc(var(--_head) + var(--_y) * 1em);
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: center;
    inline-size: 100%;
    block-size: 5.2em;
    padding: 0.2em 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    text-align: start;
    cursor: pointer;
    transition: border-color 150ms;
  }
  .card:hover {
    border-color: var(--_accent);
  }
  .card-title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: 0.95em;
    font-weight: 600;
    line-height: 1.35;
    word-break: auto-phrase;
  }
  .card-line {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: var(--_muted);
    font-size: 0.8em;
    line-height: 1.3;
  }
  .card.step-3 {
    background: color-mix(in srgb, var(--_surface) 70%, var(--_soft));
  }
  .card.outside {
    border-style: dashed;
    background: var(--_soft);
  }
  .card.onRoute {
    border-color: var(--_accent);
  }
  .card.now {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .card.now .card-line {
    color: inherit;
  }
  .card.opened {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .card.goal {
    border-color: var(--_forward-drive);
    box-shadow: 0 0 0 0.22em color-mix(in srgb, var(--_forward-drive) 22%, transparent);
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
  }
  .card .badges {
    position: absolute;
    inset-inline-end: 0.7em;
    top: -0.95em;
    flex-wrap: nowrap;
  }
  .badge {
    padding: 0 0.6em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_ink);
    font-size: 0.8em;
    line-height: 1.5;
    white-space: nowrap;
  }
  .badge.posts {
    border-color: var(--_safe-road);
    background: var(--_safe-road);
    color: var(--_surface);
  }
  .badge.goal-badge {
    border-color: var(--_forward-drive);
    color: var(--_forward-drive);
  }
  .more {
    inline-size: 100%;
    min-block-size: 2.4em;
    padding: 0.2em 0.8em;
    border: 1px dashed var(--_line);
    border-radius: 2em;
    background: var(--_surface);
    color: var(--_accent);
    cursor: pointer;
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
    .card.now {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .card.opened,
    .card.goal {
      outline: 2px solid Highlight;
    }
    .road {
      stroke: CanvasText;
    }
    .road.route {
      stroke: Highlight;
    }
  }
`;
