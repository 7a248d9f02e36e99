import { css } from 'lit';

/** The card; wheel and rows have their own. */
export const styles = css`
  .safe-road {
    --_support: var(--_safe-road);
    --_dash: none;
  }
  .steady-hand {
    --_support: var(--_steady-hand);
    --_dash: 14 5;
  }
  .forward-drive {
    --_support: var(--_forward-drive);
    --_dash: 8 5;
  }
  .contribution {
    --_support: var(--_contribution);
    --_dash: 14 5 3 5;
  }
  .horizon {
    --_support: var(--_horizon);
    --_dash: 3 5;
  }
  /*
   * Out of sight it is neither styled nor laid out, only its size is kept: about
   * what the wheel will need. A ring round what has the focus needs the edge.
   */
  .whole,
  .place {
    --_kept: 45em;
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
  :host([view='table']) :is(.whole, .place) {
    --_kept: 42em;
  }
  @container (max-width: 52em) {
    .whole,
    .place {
      --_kept: 74em;
    }
    :host([view='table']) :is(.whole, .place) {
      --_kept: 48em;
    }
  }
  @container (max-width: 30em) {
    .whole,
    .place {
      --_kept: 91em;
    }
    :host([view='table']) :is(.whole, .place) {
      --_kept: 66em;
    }
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    justify-content: space-between;
    align-items: flex-start;
    margin-block-end: 0.75em;
  }
  .head > div {
    flex: 1 1 12em;
  }
  .segmented {
    flex: none;
  }
  .summary {
    padding-block-end: 0.75em;
  }
  .body {
    display: grid;
    gap: 1em 1.75em;
  }
  .drawing[hidden] {
    display: none;
  }
  .waiting .summary,
  .waiting .level,
  .waiting .change,
  .waiting .dose,
  .waiting .value-point,
  .waiting canvas,
  .waiting .next > *,
  .waiting .foot {
    visibility: hidden;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.6em;
    align-items: center;
    justify-content: center;
    padding-block-start: 1.5em;
  }
  .swatch {
    inline-size: 1.75em;
    border-block-start: 0.2em solid var(--_accent);
  }
  .scale {
    padding-inline-start: 0.75em;
  }
  p {
    word-break: auto-phrase;
  }

  .next {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: center;
    margin-block-start: 1.25em;
    padding: 1em 1.25em;
    border-radius: var(--_radius-small);
    background: var(--_soft);
  }
  .next-words {
    flex: 1 1 14em;
  }
  .untaken {
    padding: 0.75em 1.25em 0;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    justify-content: space-between;
    padding-block-start: 1em;
  }
  .source {
    flex: 1 1 100%;
  }

  @container (min-width: 52em) {
    .body.wheel {
      grid-template-columns: minmax(0, 10fr) minmax(0, 12.5fr);
      align-items: center;
    }
  }
  @container (max-width: 24em) {
    .scale {
      padding: 0;
      text-align: center;
      text-wrap: balance;
    }
    .next .button {
      flex: 1 1 auto;
    }
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid CanvasText;
    }
    .next {
      border: 1px solid CanvasText;
    }
    .row.picked,
    .spoke[aria-selected='true'] .badge {
      outline: 2px solid Highlight;
    }
    /* Its backplate would cover a part of the badge. */
    .spoke-name {
      forced-color-adjust: none;
    }
  }
  @media print {
    .whole {
      content-visibility: visible;
    }
    .next {
      break-inside: avoid;
    }
  }
`;
