import { css } from 'lit';

/** The two halves of the widget, and the role in words. */
export const panelStyles = css`
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 19em;
    border-block: 1px solid var(--_line);
  }
  .view {
    display: flex;
    flex-direction: column;
    gap: 1em;
    padding: 1em 1.5em 1.25em;
  }
  .panel {
    position: relative;
    min-block-size: 36em;
    border-inline-start: 1px solid var(--_line);
  }
  /* As high as the map: a long role scrolls in itself, the map stays where it is. */
  .panel-inner {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    gap: 1em;
    padding: 1.25em 1.5em;
    overflow-y: auto;
  }
  .panel-head {
    position: relative;
    padding-inline-end: 3.5em;
  }
  .panel-head .close {
    position: absolute;
    inset-block-start: -0.4em;
    inset-inline-end: -0.4em;
  }
  .panel-title {
    font-size: 1.2em;
  }
  .acts {
    display: grid;
    gap: 0.5em;
    justify-items: stretch;
  }
  .own-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .own-acts .button {
    flex: 1 1 auto;
    padding-inline: 0.5em;
  }
  .on-the-way {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
  }
  .start {
    display: grid;
    align-content: start;
    gap: 1em;
  }
  .starts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .starts .chip {
    text-align: start;
  }
  .small-acts,
  .panel-part .asks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
  }
  .panel-part .asks {
    gap: 0.4em;
  }
  .asks .chip {
    font-size: 0.9em;
  }
  .failure {
    padding-inline-start: 0.8em;
    border-inline-start: 0.25em solid var(--_forward-drive);
  }
  .panel-part {
    display: grid;
    gap: 0.3em;
  }
  h4 {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .panel-part ul {
    display: grid;
    gap: 0.4em;
  }
  .routes {
    display: grid;
    gap: 0.5em;
  }
  .route-choice {
    inline-size: 100%;
    padding: 0.4em 0.7em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .route-choice:hover {
    background: var(--_soft);
  }
  .route-choice[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0.25em 0 var(--_accent);
  }
  @media (forced-colors: active) {
    .route-choice[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -1px;
    }
  }
  .route-stops {
    display: block;
    font-size: 0.9em;
    line-height: 1.5;
    word-break: auto-phrase;
  }
  .dot {
    padding-inline-start: 1em;
    text-indent: -1em;
  }
  .dot::before {
    content: '・';
    display: inline-block;
    inline-size: 1em;
    text-indent: 0;
  }
  .skill {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
  }
  .skill-note {
    color: var(--_accent);
    font-weight: 600;
  }
  .panel .button.plain {
    min-block-size: 1.75em;
    padding: 0.1em 0;
    text-align: start;
  }
  a {
    color: var(--_accent);
  }
  summary {
    cursor: pointer;
    color: var(--_accent);
  }
  .no-roads {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    color: var(--_muted);
  }
  .foot {
    padding-block: 0.75em;
  }
  .foot p {
    font-size: 0.8em;
  }
  @container (max-width: 56em) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
    .panel {
      min-block-size: 0;
      border-inline-start: 0;
      border-block-start: 1px solid var(--_line);
    }
    .panel-inner {
      position: static;
    }
  }
  @container (max-width: 30em) {
    .view,
    .panel-inner {
      padding-inline: 1em;
    }
    .outline ul ul {
      margin-inline-start: 0.3em;
      padding-inline-start: 0.3em;
    }
    .help.keys {
      display: none;
    }
  }
  /* Where a finger is the only hand, keys and wheel are not what helps. */
  .help.touch {
    display: none;
  }
  @media (hover: none) and (pointer: coarse) {
    .help.keys {
      display: none;
    }
    .help.touch {
      display: block;
    }
  }
  @media print {
    .top > :not(h2),
    .acts,
    .kept,
    .help,
    .filter-panel,
    .start,
    .contacts .chip,
    .panel-part:has(> .asks) {
      display: none;
    }
    /* Whose road it is: a name on paper, a button on the screen. */
    .panel-part .button.plain {
      display: inline;
      min-block-size: 0;
      padding: 0;
      color: inherit;
      text-decoration: none;
    }
    .panel-inner {
      position: static;
    }
    /* What is folded on the screen is read on paper. */
    .panel summary,
    .on-the-way {
      display: none;
    }
    .panel details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
