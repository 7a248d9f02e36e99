import { css } from 'lit';

/** Lines from check-in to check-in, and the table of their values. */
export const trendStyles = css`
  .trend h3 {
    padding-block-end: 0.5em;
  }
  .trend-plane {
    position: relative;
    aspect-ratio: 400 / 260;
    max-inline-size: 36em;
    margin-inline: auto;
  }
  .trend-frame,
  canvas.trend-lines {
    position: absolute;
    inset: 0;
    /* Chart.js writes pixels of its own on the canvas. */
    inline-size: 100% !important;
    block-size: 100% !important;
  }
  canvas.trend-lines {
    /* No motion to see: its end tells that the page has switched its theme. */
    transition: color 1ms !important;
  }
  .trend-ring {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .trend-cycle {
    stroke: var(--_muted);
    stroke-width: 1;
    stroke-dasharray: 2 4;
  }
  .trend-scale,
  .trend-when {
    fill: var(--_muted);
    font-size: 13px;
    text-anchor: end;
  }
  .trend-when {
    text-anchor: middle;
  }
  .trend-point {
    fill: var(--_surface);
    stroke: var(--_support);
    stroke-width: 3;
  }
  .trend-keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.1em;
    justify-content: center;
    padding-block-start: 0.75em;
  }
  .trend-keys > .muted {
    flex: 1 1 100%;
    text-align: center;
    text-wrap: balance;
    word-break: auto-phrase;
  }
  .trend-key {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
  }
  .trend-key .sample {
    color: var(--_support, var(--_ink));
  }
  .trend-key .sample:not(.team) path {
    stroke-width: 3;
    stroke-dasharray: var(--_dash);
  }
  .trend-scroll {
    overflow-x: auto;
  }
  .trend-table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .trend-table :is(th, td) {
    padding: 0.4em 0.6em;
    border-block-start: 1px solid var(--_line);
    text-align: end;
    font-weight: 400;
    vertical-align: middle;
    /* A figure or a month in two would be read as two; what is too wide is scrolled to. */
    overflow-wrap: normal;
  }
  .trend-table td {
    white-space: nowrap;
  }
  .trend-table thead th {
    border: 0;
    vertical-align: bottom;
    word-break: keep-all;
  }
  .trend-table .picked {
    background: color-mix(in srgb, var(--_support) 9%, transparent);
  }
  /* What a row is about stays in sight while its values are scrolled. */
  .trend-table th:first-child {
    position: sticky;
    inset-inline-start: 0;
    min-inline-size: 9em;
    background: var(--_surface);
    text-align: start;
  }
  .trend-table .picked th:first-child {
    background: color-mix(in srgb, var(--_support) 9%, var(--_surface));
  }
  .team-row th {
    padding-inline-start: 1.5em;
  }
  @container (max-width: 30em) {
    .trend-table :is(.plain-words, .badge) {
      display: none;
    }
    .trend-table thead th {
      word-break: normal;
    }
    .trend-table :is(th, td) {
      padding-inline: 0.35em;
    }
    .trend-table th:first-child {
      min-inline-size: 5em;
    }
    .trend-scale,
    .trend-when {
      font-size: 17px;
    }
  }
`;
