import { css } from 'lit';

export const styles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: start;
    justify-content: space-between;
    margin-block-end: 0.75em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2em;
    margin-block-end: 1em;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    padding: 0.15em 0.8em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    font-size: 0.85em;
    color: var(--_muted);
  }
  .topic {
    background: var(--_soft);
    color: var(--_ink);
  }
  .topic button {
    min-inline-size: 2em;
  }
  .table {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.05fr);
    gap: 2em;
    align-items: start;
  }
  .card {
    --_tone: var(--_ink);
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 27em;
    padding: 1.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    /* The one thing that can be picked up has the one shadow, and the deck under it. */
    box-shadow:
      0.35em 0.35em 0 -1px var(--_surface),
      0.35em 0.35em 0 0 var(--_line),
      0.6em 0.9em 1.8em color-mix(in srgb, var(--_ink) 10%, transparent);
    margin: 0 0.35em 0.35em 0;
  }
  .card.safe-road {
    --_tone: var(--_safe-road);
  }
  .card.steady-hand {
    --_tone: var(--_steady-hand);
  }
  .card.forward-drive {
    --_tone: var(--_forward-drive);
  }
  .card.contribution {
    --_tone: var(--_contribution);
  }
  .card.horizon {
    --_tone: var(--_horizon);
  }
  .card-head {
    display: flex;
    gap: 0.75em;
    align-items: start;
    justify-content: space-between;
  }
  .card-head .chip {
    flex: none;
    max-inline-size: 50%;
  }
  .card-support {
    display: flex;
    gap: 0.5em;
    align-items: center;
    color: var(--_tone);
    font-weight: 700;
  }
  .card-support small {
    font-size: 0.85em;
    font-weight: 400;
  }
  .card-support .icon {
    flex: none;
  }
  .question {
    margin-block: 1.1em 0.8em;
    font-size: 1.45em;
    line-height: 1.6;
    word-break: auto-phrase;
    text-wrap: pretty;
  }
  .question:focus {
    outline: none;
  }
  .question:focus-visible {
    outline: 0.1em dashed var(--_line);
  }
  .side {
    display: grid;
    gap: 0.5em;
    margin-block-end: 1.25em;
  }
  .card.turned .side,
  .card .side {
    animation: arrive 200ms ease-out;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateX(0.4em);
    }
  }
  .reason {
    padding-inline-start: 0.9em;
    border-inline-start: 0.2em solid color-mix(in srgb, var(--_tone) 45%, var(--_surface));
    color: var(--_muted);
  }
  .only-you {
    display: flex;
    gap: 0.3em;
    align-items: center;
    font-size: 0.85em;
  }
  .only-you .icon {
    inline-size: 1.2em;
    block-size: 1.2em;
  }
  .you-ask {
    justify-self: start;
  }
  .guide {
    padding: 0.8em 1em;
    border-radius: var(--_radius-small);
    background: var(--_canvas);
  }
  .guide h4 {
    font-size: 0.9em;
  }
  .guide.overstep {
    background: color-mix(in srgb, var(--_forward-drive) 8%, var(--_surface));
  }
  .guide.follow {
    background: none;
    border: 1px dashed var(--_line);
  }
  .card-acts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.6em;
    margin-block-start: auto;
  }
  .not-today {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
    align-items: center;
    justify-content: center;
    margin-block-start: 0.75em;
  }
  .used {
    margin-block-start: 1.25em;
  }
  .used li {
    padding-block: 0.35em;
    border-block-end: 1px solid var(--_line);
  }
  .papers {
    display: grid;
    gap: 1.75em;
  }
  .note {
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }
  .note label {
    inline-size: 100%;
  }
  textarea,
  input[type='text'] {
    inline-size: 100%;
    padding: 0.7em 0.9em;
    border: 1px solid color-mix(in srgb, var(--_muted) 70%, var(--_surface));
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
  textarea {
    display: block;
    resize: vertical;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .saving {
    min-block-size: 1.7em;
  }
  .their-note,
  .conflict {
    inline-size: 100%;
    padding: 0.8em 1em;
    border-radius: var(--_radius-small);
    background: var(--_canvas);
  }
  .conflict {
    display: grid;
    gap: 0.5em;
  }
  .pre {
    white-space: pre-wrap;
  }
  .columns {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.75em;
    margin-block-start: 0.5em;
  }
  .side-column {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    padding: 0.8em 1em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }
  .side-column h4 {
    color: var(--_accent);
    font-size: 0.9em;
  }
  .side-column form {
    display: grid;
    gap: 0.5em;
    margin-block-start: auto;
  }
  .promise {
    padding-block: 0.25em;
    border-block-end: 1px solid var(--_line);
  }
  .promise.kept,
  .promise.let-go {
    color: var(--_muted);
  }
  .promise-acts {
    display: flex;
    gap: 0.25em;
    margin-inline-start: -0.4em;
  }
  .home {
    margin-block-start: 1.5em;
  }
  @container (max-width: 46em) {
    .table {
      grid-template-columns: minmax(0, 1fr);
    }
    .card {
      min-block-size: 0;
    }
  }
  @container (max-width: 26em) {
    .columns,
    .card-acts {
      grid-template-columns: minmax(0, 1fr);
    }
    .card {
      padding: 1.1em;
    }
    .question {
      font-size: 1.25em;
    }
    .card-head {
      flex-direction: column;
    }
    .card-head .chip {
      max-inline-size: 100%;
    }
  }
  @media print {
    .card {
      box-shadow: none;
    }
  }
`;
