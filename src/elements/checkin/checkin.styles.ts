import { css } from 'lit';

export const styles = css`
  h2:focus,
  .stage:focus {
    outline: none;
  }
  h2 + * {
    margin-block-start: 0.75em;
  }
  .stage > * + * {
    margin-block-start: 1.25em;
  }

  /* The notice */
  .lead {
    font-size: 1.05em;
  }
  .rows {
    border-block-start: 1px solid var(--_line);
  }
  .rows > div {
    display: grid;
    gap: 0.1em 1.5em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .rows dt {
    font-size: 0.85em;
    font-weight: 600;
    line-height: 2;
    color: var(--_muted);
  }
  @container (min-width: 36em) {
    .rows > div {
      grid-template-columns: 9em 1fr;
    }
  }

  /* How far one is */
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
  }
  .bar p span {
    margin-inline-start: 0.75em;
  }
  .bar button {
    margin-inline-start: auto;
  }
  progress {
    flex: 1 1 12em;
    block-size: 0.45em;
    appearance: none;
    border: 0;
    border-radius: 1em;
    overflow: hidden;
    background: var(--_line);
    color: var(--_accent);
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
    transition: inline-size 200ms;
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  /* A question */
  .one {
    min-block-size: 15em;
  }
  .part {
    margin-block-end: 0.6em;
  }
  .part span + span {
    margin-inline-start: 0.75em;
  }
  legend {
    padding: 0;
    margin-block-end: 0.9em;
    font-weight: 600;
    text-wrap: pretty;
    word-break: auto-phrase;
  }
  .one legend {
    font-size: 1.15em;
    line-height: 1.6;
  }
  .word {
    word-break: auto-phrase;
  }
  section {
    display: grid;
    gap: 1.75em;
  }
  section h3 {
    padding-block-end: 0.4em;
    border-block-end: 1px solid var(--_line);
    color: var(--_accent);
  }
  .choices {
    display: grid;
    gap: 0.5em;
  }
  .choice {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 2.75em;
    padding: 0.45em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    cursor: pointer;
    transition: background-color 150ms;
  }
  .choice:hover {
    background: var(--_soft);
  }
  .choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .digit {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.9em;
    block-size: 1.9em;
    border: 1px solid var(--_muted);
    border-radius: 50%;
    font-size: 0.85em;
    color: var(--_muted);
  }
  .skip {
    border-style: dashed;
    color: var(--_muted);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    border-style: solid;
    background: var(--_soft);
    color: var(--_ink);
    font-weight: 600;
  }
  .choice:has(:checked) .digit {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .choice:has(:focus-visible) {
    outline: 0.18em solid var(--_focus);
    outline-offset: 0.12em;
  }
  @container (min-width: 30em) {
    .one legend {
      font-size: 1.3em;
    }
  }
  @container (min-width: 44em) {
    .choices {
      grid-template-columns: repeat(5, 1fr);
    }
    .choice {
      flex-direction: column;
      justify-content: flex-start;
      gap: 0.4em;
      padding: 0.8em 0.5em;
      text-align: center;
      line-height: 1.4;
    }
    .choice.skip {
      grid-column: 1 / -1;
      justify-self: start;
      flex-direction: row;
      gap: 0.6em;
      padding: 0.3em 1em 0.3em 0.6em;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
    .choice:has(:checked) .digit {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }

  .nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .nav .primary {
    flex: 0 1 auto;
    min-inline-size: 6.5em;
  }
  @container (min-width: 30em) {
    .nav .primary {
      min-inline-size: 10em;
    }
  }
  .nav [aria-disabled='true'] {
    opacity: 0.7;
    cursor: progress;
  }
  .foot span {
    display: block;
  }
  .keeping {
    min-block-size: 1.7em;
  }
  /* The hint about keys helps where there are any. */
  @media (hover: none) {
    .keys {
      display: none !important;
    }
  }
  .state-line .button,
  .flush {
    padding-inline: 0 !important;
  }
  summary {
    min-block-size: 2em;
    font-size: 0.85em;
    color: var(--_accent);
    cursor: pointer;
  }
  details .rows {
    margin-block: 0.5em 1em;
  }
  .goes {
    padding: 0.75em 1em;
    border-radius: var(--_radius-small);
    background: var(--_soft);
  }

  @media print {
    .bar,
    .foot,
    details {
      display: none;
    }
  }
`;
