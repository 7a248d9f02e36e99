import { css } from 'lit';
import { finderStyles } from './finder.styles.js';
import { cardStyles } from './map/card.styles.js';
import { mapStyles } from './map/map.styles.js';
import { panelStyles } from './panel/panel.styles.js';
import { paperStyles } from './map/paper.styles.js';

const filters = css`
  .filter-panel {
    display: grid;
    gap: 0.75em;
    padding-block: 0.75em 1.25em;
    border-block-start: 1px solid var(--_line);
  }
  .filter-group {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    align-items: baseline;
    gap: 0.3em 1em;
  }
  .filter-choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    /* A labour market has dozens of families. */
    max-block-size: 11em;
    overflow-y: auto;
    padding: 0.25em;
    margin: -0.25em;
  }
  /* In English they stand as words of a sentence elsewhere. */
  .filter-choices .chip::first-letter {
    text-transform: uppercase;
  }
  .filter-group .segmented {
    justify-self: start;
  }
  .count {
    display: inline-block;
    min-inline-size: 1.5em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.85em;
    line-height: 1.5;
    text-align: center;
  }
  .filter-toggle::after {
    content: '▾' / '';
    margin-inline-start: 0.3em;
    color: var(--_accent);
  }
  .left {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 1em;
  }
  @media (forced-colors: active) {
    .count {
      border: 1px solid;
      background: Canvas;
      color: CanvasText;
    }
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  @container (max-width: 30em) {
    .chip {
      padding-inline: 0.75em;
    }
    /* Three directions beside each other on a phone. */
    .top .segmented span {
      padding-inline: 0.4em;
    }
    .top .segmented:last-of-type span {
      padding-inline: 1em;
    }
    .filter-group {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

const body = css`
  /* A title runs its own way, and stands where titles stand in the reader's language. */
  .card-title,
  .row-title,
  .panel-title,
  p,
  .small {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /* On a page from right to left words may be English all the same: “6 matches”, not “matches 6”. */
  p,
  .small,
  .offers .chip {
    unicode-bidi: plaintext;
  }
  .near {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    margin-block: 0.5em 1em;
  }
  .near-title {
    font-size: 1em;
  }
  .near ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: 0.25em;
    inline-size: 100%;
  }
  .near .hit {
    border-color: var(--_line);
  }
  .hit,
  .row {
    display: flex;
    flex-direction: column;
    gap: 0.1em;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.4em 0.7em;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: none;
    line-height: 1.5;
    text-align: start;
    cursor: pointer;
  }
  .hit:hover,
  .row:hover {
    background: var(--_soft);
  }
  .row-title {
    display: block;
    font-weight: 600;
  }
  .row.opened {
    border-color: var(--_accent);
    background: var(--_soft);
  }
  .row.onRoute .row-title {
    color: var(--_accent);
  }
  /* The families of a large catalogue: laid out and painted where they are seen. */
  .outline > ul > li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 3em;
    overflow-clip-margin: 0.4em;
  }
  .outline ul ul {
    margin-inline-start: 0.6em;
    padding-inline-start: 0.6em;
    border-inline-start: 2px solid var(--_line);
  }
  .outline .more {
    inline-size: auto;
    min-inline-size: 8em;
    margin-inline-start: 0.6em;
    max-inline-size: calc(100% - 0.6em);
    justify-content: flex-start;
    text-align: start;
  }
  .outline .more > * {
    white-space: normal;
  }
  .outline .more-family + * {
    white-space: nowrap;
  }
  .draft {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }
  .draft summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
    min-block-size: 2.75em;
    padding: 0.5em 1em;
    border-radius: var(--_radius-small);
    cursor: pointer;
  }
  .draft summary::before {
    content: '▸' / '';
    color: var(--_accent);
  }
  .draft[open] summary::before {
    content: '▾' / '';
  }
  .draft summary::-webkit-details-marker {
    display: none;
  }
  .draft h3 {
    font-size: 1em;
  }
  .draft-inner {
    display: grid;
    gap: 0.75em;
    padding: 0.5em 1em 1em;
  }
  .draft-roads {
    display: grid;
    gap: 0.2em;
  }
  .draft-pace {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.8em;
  }
  .draft-notes {
    display: grid;
    gap: 0.2em;
  }
  .draft-notes textarea {
    inline-size: 100%;
    padding: 0.5em 0.8em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    resize: vertical;
    field-sizing: content;
    min-block-size: 4.5em;
  }
  .other-notes {
    white-space: pre-wrap;
  }
  .frame > .compare {
    display: grid;
    gap: 1em;
    margin: 0 1.5em 1em;
    padding: 1em 1.25em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius-small);
  }
  .compare-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .compare-head h3 {
    margin-inline-end: auto;
  }
  .compare select {
    min-block-size: 2.75em;
    max-inline-size: 100%;
    padding: 0.2em 0.6em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
  .futures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 1em;
  }
  .future {
    display: grid;
    align-content: start;
    gap: 0.75em;
    padding: 1em;
    border-radius: var(--_radius-small);
    background: var(--_soft);
  }
  .future.both {
    background: none;
    border: 1px dashed var(--_line);
  }
  .future-title {
    color: var(--_ink);
    font-size: 1em;
  }
`;

/** Everything that the catalogue brings with it. */
export const exploringStyles = [...mapStyles, cardStyles, filters, body, finderStyles, panelStyles, paperStyles];
