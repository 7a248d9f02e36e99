import { css } from 'lit';
import { cardStyles } from './card.styles.js';
import { mapStyles } from './map.styles.js';
import { panelStyles } from './panel.styles.js';

const body = css`
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
`;

/** Everything that the catalogue brings with it. */
export const exploringStyles = [...mapStyles, cardStyles, body, panelStyles];
