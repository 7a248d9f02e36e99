import { css } from 'lit';

/** The table: the deck at one side, note and promises at the other. */
export const styles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: start;
    justify-content: space-between;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    min-block-size: 2.5em;
    margin-block: 0.5em;
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
    padding-block: 0;
    padding-inline-end: 0.2em;
    border-radius: 1.2em;
    background: var(--_soft);
    color: var(--_ink);
    font-size: 1.05em;
  }
  .topic button {
    flex: none;
    min-inline-size: 2em;
    font-size: 1.2em;
    text-decoration: none;
  }
  .table {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.05fr);
    gap: 2em;
    align-items: start;
  }
  .tools {
    margin-inline-start: auto;
  }
  .tools [aria-pressed='true'] {
    color: var(--_ink);
    font-weight: 600;
  }
  .agenda {
    margin-block-start: 1.5em;
  }
  .agenda h3 small {
    font-weight: 400;
  }
  .agenda ol {
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  .agenda li {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .agenda li.used {
    color: var(--_muted);
  }
  .hidden-cards {
    margin-block-start: 1em;
  }
  .hidden-cards li {
    padding-block: 0.25em;
  }
  summary {
    min-block-size: 2em;
    cursor: pointer;
  }
  summary h3 {
    display: inline;
  }
  .agreement textarea {
    min-block-size: 4.2em;
  }
  .share {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block: 0.5em;
    padding: 0;
    border: 0;
  }
  .share legend {
    padding: 0;
  }
  .share label {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: 2.75em;
  }
  .papers {
    display: grid;
    gap: 1.75em;
    margin-block-start: 0.5em;
  }
  .papers h3:focus {
    outline: none;
  }
  .papers h3:focus-visible {
    outline: 0.08em dashed var(--_line);
    outline-offset: 0.3em;
  }
  .note {
    display: grid;
    gap: 0.6em;
    justify-items: start;
  }
  .note label,
  .note .notice {
    inline-size: 100%;
  }
  .note .segmented label {
    inline-size: auto;
  }
  textarea,
  input[type='text'] {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.6em 0.9em;
    border: 1px solid color-mix(in srgb, var(--_muted) 70%, var(--_surface));
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
  textarea {
    min-block-size: 7em;
    resize: vertical;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .saving {
    /* The line is kept, so that nothing below moves while one types. */
    min-block-size: 1.7em;
  }
  .paper,
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
  .conflict figure {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    align-items: start;
    padding: 0.8em 1em;
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
  .conflict figure .button {
    margin-block-start: auto;
  }
  .conflict > .button {
    justify-self: start;
  }
  .as-written {
    white-space: pre-wrap;
  }
  .columns {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.75em;
    margin-block-start: 0.5em;
  }
  .columns > * {
    min-inline-size: 0;
  }
  .promises h3 small {
    font-weight: 400;
  }
  .side-column {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    padding: 0.9em 1em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }
  .side-column h4 {
    color: var(--_accent);
    font-size: 0.9em;
  }
  .side-column form,
  .next-time {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: end;
    justify-content: end;
    margin-block-start: auto;
    padding-block-start: 0.25em;
  }
  .side-column form .button,
  .next-time .button {
    white-space: nowrap;
  }
  .due {
    flex: 1 1 8em;
  }
  .due span {
    display: block;
  }
  .due input {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.4em 0.6em;
    border: 1px solid color-mix(in srgb, var(--_muted) 70%, var(--_surface));
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font: inherit;
    color: inherit;
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
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: center;
  }
  .promise-acts .button {
    margin-inline-start: -0.4em;
  }
  .failed {
    padding: 0.4em 0.8em;
    border-inline-start: 0.25em solid var(--_forward-drive);
  }
  .home {
    margin-block-start: 1.5em;
  }
  @container (max-width: 46em) {
    .table {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (max-width: 26em) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    /* Too narrow for one row: a list of choices rather than a torn capsule. */
    .head .segmented {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
      inline-size: 100%;
      border-radius: var(--_radius);
    }
    .segmented {
      border-radius: var(--_radius);
    }
    .head > * {
      flex: 1 1 100%;
    }
  }
  @media print {
    .segmented,
    .side-column form {
      display: none;
    }
    textarea {
      border-color: transparent;
      padding: 0;
      resize: none;
    }
  }
`;
