import { css } from 'lit';

/** The rows: a calm list beside the wheel, a table with its heads on request, a grid in a portlet. */
export const rowStyles = css`
  .rows {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .rows th,
  .rows td {
    padding: 0.45em 0.35em;
    text-align: start;
    vertical-align: middle;
    font-weight: 400;
  }
  /* Beside the wheel each row is a grid of its own: what the other lines say gets the whole width below. */
  .listed,
  .listed tbody,
  .listed thead {
    display: block;
  }
  .listed tr {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 3em 6.2em 8.4em;
    align-items: center;
  }
  .listed .heads {
    align-items: end;
    /* The columns are counted in the size of the rows. */
    font-size: inherit;
  }
  .listed .heads th {
    font-size: 0.8em;
  }
  .rows .heads th {
    padding-block: 0 0.4em;
    vertical-align: bottom;
  }
  .row {
    border-block-start: 1px solid var(--_line);
  }
  .row.reached {
    background: color-mix(in srgb, var(--_support) 5%, transparent);
  }
  .row.picked {
    background: color-mix(in srgb, var(--_support) 9%, transparent);
  }
  .choice {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: 2.75em;
    cursor: pointer;
  }
  .choice input {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
  .choice:has(input:focus-visible) {
    outline: 0.18em solid var(--_focus);
    outline-offset: 0.12em;
    border-radius: var(--_radius-small);
  }
  .choice .badge {
    border: 2px solid transparent;
  }
  .choice input:checked + .badge {
    border-color: var(--_support);
  }
  .name,
  .plain-words {
    display: block;
    line-height: 1.45;
    word-break: auto-phrase;
  }
  .name {
    font-weight: 600;
  }
  .rows .level-head,
  .rows .level {
    text-align: end;
  }
  .rows .level {
    font-size: 1.15em;
    font-weight: 600;
    white-space: nowrap;
  }
  .rows .level.none {
    font-size: 0.8em;
    font-weight: 400;
    color: var(--_muted);
  }
  .change {
    color: var(--_muted);
    text-wrap: balance;
    word-break: auto-phrase;
  }
  .change span {
    display: block;
  }
  .spark {
    display: block;
    inline-size: 64px;
    block-size: 26px;
  }
  .dose-words,
  .dose-line {
    display: block;
  }
  .dose-line {
    max-inline-size: 100%;
    block-size: auto;
  }
  .dose-line * {
    stroke: var(--_line);
    stroke-width: 3;
    stroke-linecap: round;
    fill: none;
  }
  .dose-line .dose-reach,
  .dose-line .dose-mark {
    stroke: var(--_support);
  }
  .dose-line .dose-mark {
    fill: var(--_surface);
  }
  .dose.none .dose-reach,
  .dose.none .dose-mark {
    visibility: hidden;
  }
  /* Its ends stand over the ends of the lines below. */
  .axis {
    display: flex;
    justify-content: space-between;
    gap: 0.4em;
    inline-size: 9.4em;
    white-space: nowrap;
  }

  @container (max-width: 30em) {
    .rows,
    .rows tbody {
      display: block;
    }
    .rows:not(.sortable) thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .rows .row {
      display: grid;
      grid-template:
        'head head level' auto
        'dose change change' auto / minmax(0, auto) 1fr auto;
      align-items: center;
      border-block-start: 1px solid var(--_line);
    }
    .rows .row > * {
      border: 0;
      padding-block: 0.3em;
    }
    .rows .row th {
      grid-area: head;
    }
    .rows .row .level {
      grid-area: level;
    }
    .row .dose {
      grid-area: dose;
      inline-size: auto;
    }
    .row .dose-line {
      inline-size: 7.5em;
    }
    .row .change {
      grid-area: change;
      justify-self: end;
      text-align: end;
    }
    .spark {
      margin-inline-start: auto;
    }
  }
`;
