import { css } from 'lit';
import { tokens } from './tokens.js';

const reset = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_ink);
    line-height: 1.7;
    line-break: strict;
    word-break: normal;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .widget {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 1.5em;
  }
  @container (max-width: 30em) {
    .widget {
      padding: 1em;
    }
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: 1.3em;
    line-height: 1.4;
  }
  h3 {
    font-size: 1.05em;
    line-height: 1.5;
  }
  h2,
  h3,
  h4 {
    text-wrap: balance;
    word-break: auto-phrase;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    /* 12 px at a 16 px host is the floor. */
    font-size: 0.8em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    line-height: 1.5;
  }
  :focus-visible {
    outline: 0.18em solid var(--_focus);
    outline-offset: 0.12em;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

/** Every widget's first styles: tokens, then a reset that keeps the host's font and size. */
export const baseStyles = [tokens, reset];
