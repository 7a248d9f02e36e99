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
  /* About what it will need, by width. */
  .whole {
    --_kept: 54em;
  }
  :host([view='table']) .whole {
    --_kept: 42em;
  }
  @container (max-width: 52em) {
    .whole {
      --_kept: 85em;
    }
    :host([view='table']) .whole {
      --_kept: 48em;
    }
  }
  @container (max-width: 30em) {
    .whole {
      --_kept: 111em;
    }
    :host([view='table']) .whole {
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
  .body > * {
    min-inline-size: 0;
  }
  .body > [hidden] {
    display: none;
  }
  .waiting :is(.summary, .level, .change, .dose, .value-point, .mark, .foot) {
    visibility: hidden;
  }
  p {
    word-break: auto-phrase;
  }

  /* What comes when the wheel is seen finds its place kept: words need the more lines the narrower they stand. */
  .next {
    min-block-size: max(4.95em, 17.7em - 18.4cqi, 38.8em - 98cqi);
    margin-block-start: 1.25em;
    border-radius: var(--_radius-small);
    background: var(--_soft);
  }
  .foot {
    min-block-size: max(6.4em, 21.9em - 24cqi);
  }
  .steps-place {
    min-block-size: 2.25em;
  }
  .beside-notes {
    margin-block-start: 0.75em;
  }
  .beside-notes summary {
    inline-size: fit-content;
    min-block-size: 2em;
    padding-block: 0.2em;
    color: var(--_accent);
    font-size: 0.9em;
    cursor: pointer;
  }

  @container (min-width: 52em) {
    .body:not(.table) {
      grid-template-columns: minmax(0, 10fr) minmax(0, 12.5fr);
      align-items: start;
    }
  }
  @media (forced-colors: active) {
    .badge {
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
`;
