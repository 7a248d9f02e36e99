import { css } from 'lit';

/** The map of co-autonomy, and its table. */
export const mapStyles = css`
  .map h3 {
    padding-block-end: 0.5em;
  }
  .map-plane {
    display: block;
    inline-size: 100%;
    max-inline-size: 32em;
    margin-inline: auto;
  }
  .map figcaption {
    padding-block-start: 0.75em;
  }
  .map-band {
    fill: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
    stroke: var(--_accent);
    stroke-width: 1;
  }
  .map-axis {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.2;
  }
  .map-zone,
  .map-end {
    fill: var(--_muted);
    font-size: 13px;
    text-anchor: end;
  }
  .map-zone {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4;
  }
  .map-zone.within {
    stroke: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
  }
  .map-zone.left {
    text-anchor: start;
  }
  .map-end.across {
    text-anchor: middle;
  }
  .map-me {
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-dasharray: 3 5;
  }
  .map-mark circle {
    fill: var(--_surface);
    stroke: var(--_support);
    stroke-width: 2.5;
    stroke-dasharray: var(--_dash);
  }
  .map-mark.picked circle {
    stroke-width: 4;
  }
  .map-mark path {
    fill: none;
    stroke: var(--_support);
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .map-table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .map-table :is(th, td) {
    padding: 0.4em;
    border-block-start: 1px solid var(--_line);
    text-align: start;
    font-weight: 400;
    vertical-align: middle;
    word-break: auto-phrase;
  }
  .map-table tbody th {
    font-size: 1.25em;
  }
  /* An answer's words are few and stay whole; the figures of a group part at their commas. */
  .map-table td {
    word-break: keep-all;
    overflow-wrap: break-word;
  }
  .map-table thead th {
    border: 0;
  }
  .map-table td > :not(.cell-label) {
    display: block;
  }
  .map-table .picked {
    background: color-mix(in srgb, var(--_support) 9%, transparent);
  }
  .shares {
    max-inline-size: 100%;
    block-size: auto;
  }
  .shares-centre {
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  .share {
    fill: color-mix(in srgb, var(--_support) 40%, var(--_surface));
    stroke: var(--_support);
    stroke-width: 1;
  }
  .share.about-right {
    fill: var(--_support);
  }
  @container (max-width: 30em) {
    .map-table,
    .map-table tbody {
      display: block;
    }
    .map-table thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .map-table tr {
      display: grid;
      gap: 0.3em;
      padding-block: 0.6em;
      border-block-start: 1px solid var(--_line);
    }
    .map-table :is(th, td) {
      border: 0;
      padding: 0;
    }
    .map-zone,
    .map-end {
      font-size: 17px;
    }
  }
  @media (forced-colors: active) {
    .map-band {
      fill: Canvas;
    }
    .share {
      fill: Canvas;
    }
    .share.about-right {
      fill: CanvasText;
    }
  }
`;
