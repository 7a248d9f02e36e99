import { css } from 'lit';

/** What comes after the wheel, in the place that the wheel keeps for it. */
export const nextStyles = css`
  .next {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: center;
    /* Where fewer words stand in the kept place, what is left lies above and below alike. */
    align-content: center;
    padding: 1em 1.25em;
  }
  .source {
    flex: 1 1 100%;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    justify-content: space-between;
    padding-block-start: 1em;
  }
  .next-words {
    flex: 1 1 14em;
  }
  .untaken {
    padding: 0.75em 1.25em 0;
  }
  .alone {
    margin-block-start: 1.5em;
  }
  .alone .summary:empty {
    display: none;
  }
  .alone ~ .foot {
    min-block-size: 0;
  }
  .alone .listed tr {
    grid-template-columns: 1fr;
  }
  .waiting .next > * {
    visibility: hidden;
  }
  @container (max-width: 24em) {
    .next .button {
      flex: 1 1 auto;
    }
  }
  @media (forced-colors: active) {
    .next {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .next {
      break-inside: avoid;
    }
  }
`;
