import { css } from 'lit';
import { cardStyles } from './card.styles.js';
import { mapStyles } from './map.styles.js';

const frame = css`
  :host {
    --_road: light-dark(#a8a08c, #6b7683);
  }
  .widget {
    padding: 0;
  }
  .frame > * {
    padding-inline: 1.5em;
  }
  .frame > .body {
    padding-inline: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
    padding-block: 1em;
  }
  .top h2 {
    margin-inline-end: auto;
  }
  .frame > .notice {
    margin: 0 1.5em 1.5em;
    padding: 1em 1.25em;
  }
  .frame > [aria-busy] {
    padding-block-end: 1.5em;
  }
  .filters,
  .kept {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
  }
  .chip {
    min-block-size: 2.4em;
    padding: 0.3em 1em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    background: var(--_surface);
    cursor: pointer;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_soft);
    color: var(--_accent);
    font-weight: 600;
  }
  .search {
    position: relative;
    flex: 1 1 12em;
    max-inline-size: 22em;
  }
  .search .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.7em;
    block-size: 100%;
    inline-size: 1.2em;
    color: var(--_muted);
    pointer-events: none;
  }
  .search input {
    inline-size: 100%;
    min-block-size: 2.6em;
    padding: 0.3em 0.8em 0.3em 2.4em;
    border: 1px solid var(--_muted);
    border-radius: 2em;
    background: var(--_surface);
    text-overflow: ellipsis;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .frame > .results {
    margin: 0 1.5em 1em;
    padding: 0.75em 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
  .results ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: 0.25em;
    max-block-size: 19em;
    overflow-y: auto;
    padding: 0.25em;
    margin: -0.25em;
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
  .outline ul ul {
    margin-inline-start: 0.6em;
    padding-inline-start: 0.6em;
    border-inline-start: 2px solid var(--_line);
  }
  .outline .more {
    inline-size: auto;
    min-inline-size: 8em;
    margin-inline-start: 0.6em;
  }
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
  .acts .plain {
    justify-self: center;
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
    .widget {
      padding: 0;
    }
    .frame > * {
      padding-inline: 1em;
    }
    .view,
    .panel-inner {
      padding-inline: 1em;
    }
    .outline ul ul {
      margin-inline-start: 0.3em;
      padding-inline-start: 0.3em;
    }
    .help {
      display: none;
    }
  }
  @media print {
    .top > :not(h2),
    .acts,
    .kept,
    .help {
      display: none;
    }
    .panel-inner {
      position: static;
    }
  }
`;

export const styles = [...mapStyles, cardStyles, frame];
