import { css } from 'lit';

/** Buttons: `.primary` once a view, `.plain` for small ones in a line of text. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 2.75em;
    padding: 0.5em 1.1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color 150ms;
  }
  .button:hover {
    background: var(--_soft);
  }
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }
  .button.plain {
    min-block-size: 2em;
    padding: 0.2em 0.4em;
    border-color: transparent;
    background: none;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .button:disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }
  .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  /* Left to itself, the forced backplate would cover the words of a filled button. */
  @media (forced-colors: active) {
    .button.primary {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonText;
      color: ButtonFace;
    }
    .button.primary:hover {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .button {
      display: none;
    }
  }
`;
