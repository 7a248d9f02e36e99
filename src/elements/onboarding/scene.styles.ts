import { css } from 'lit';

/** Inside a scene: the thing to try, the two promises at the end, the story as one text. */
export const sceneStyles = css`
  .try {
    align-self: start;
    padding: 1em 1.25em;
    border: 1px solid var(--_line);
    border-inline-start: 0.25em solid var(--of-support, var(--_line));
    border-radius: var(--_radius-small);
  }
  .try legend,
  .try .label {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: 0.4em;
    padding: 0;
    font-weight: 600;
  }
  .try .value {
    float: inline-end;
    font-weight: 400;
    color: var(--of-support, var(--_ink));
  }
  .try legend + * {
    clear: both;
  }
  .try .choice {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.75em;
    cursor: pointer;
  }
  .try .choice + .choice {
    border-block-start: 1px solid var(--_line);
  }
  .try input[type='radio'],
  .try input[type='checkbox'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .try input[type='range'] {
    inline-size: 100%;
    block-size: 2.75em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .try input[type='text'] {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius-small) * 0.8);
    background: var(--_surface);
  }
  .answer {
    clear: both;
    min-block-size: 3.4em;
    margin-block-start: 0.5em;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 0.75em;
    margin-block: 0.75em;
  }
  .side {
    padding: 0.9em 1.1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }
  .side h4 {
    color: var(--_accent);
    font-size: 0.9em;
  }
  .ending .wheel {
    margin-block-start: 0.75em;
  }
  .ending {
    grid-column: 1 / -1;
  }
  .ending [role='status'] {
    min-block-size: 1.7em;
    margin-block: 0.25em 0.5em;
  }
  .actions-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-block-start: 1em;
  }
  .whole {
    max-inline-size: 46em;
  }
  .whole section + section {
    margin-block-start: 2em;
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .whole p,
  .whole dl {
    margin-block-start: 0.5em;
  }
  .whole .title {
    font-size: 1.2em;
  }
  .whole .title .eyebrow {
    font-size: 0.75em;
  }
  .whole dt {
    font-weight: 600;
  }
  .whole dd + dt {
    margin-block-start: 0.4em;
  }
`;
