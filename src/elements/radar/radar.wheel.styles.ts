import { css } from 'lit';

/** The wheel itself: frame, outline, and the spokes around it. */
export const wheelStyles = css`
  .stage {
    --_plane: 74%;
    display: grid;
    place-items: center;
    max-inline-size: 27em;
    margin-inline: auto;
    padding-block: 3.25em 1.25em;
  }
  .plane {
    position: relative;
    inline-size: var(--_plane);
    aspect-ratio: 1;
  }
  .frame,
  canvas {
    position: absolute;
    inset: 0;
    /* Chart.js writes pixels of its own on the canvas. */
    inline-size: 100% !important;
    block-size: 100% !important;
  }
  canvas {
    color: var(--_accent);
    fill: color-mix(in srgb, var(--_accent) 12%, transparent);
    pointer-events: none;
  }
  canvas.outline {
    /* No motion to see: its end tells that the page has switched its theme. */
    transition: color 1ms !important;
  }
  .frame * {
    fill: none;
    stroke: var(--_line);
    stroke-width: 1.2;
  }
  .frame .tyre {
    stroke-width: 15;
    opacity: 0.75;
  }
  .frame .rim {
    stroke: var(--_muted);
    stroke-width: 1.4;
  }
  .frame .spoke-line {
    stroke: var(--_support);
    stroke-width: 3;
    stroke-dasharray: var(--_dash);
    opacity: 0.8;
  }
  .frame .spoke-line.picked {
    stroke-width: 5;
    opacity: 1;
  }
  .frame .value-point {
    fill: var(--_surface);
    stroke: var(--_support);
    stroke-width: 5;
  }
  .frame .hub {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 5;
  }

  .spoke {
    position: absolute;
    display: flex;
    flex-direction: column;
    align-items: center;
    inline-size: max-content;
    max-inline-size: 6.5em;
    min-inline-size: 2.75em;
    min-block-size: 2.75em;
    border-radius: var(--_radius-small);
    color: var(--_support);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-wrap: balance;
    cursor: pointer;
  }
  .spoke .badge {
    border: 2px solid transparent;
  }
  .spoke[aria-selected='true'] .badge {
    border-color: var(--_support);
  }
  .badge {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.4em;
    block-size: 2.4em;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_support) 12%, var(--_surface));
    color: var(--_support);
  }
  .spoke-name {
    font-size: 0.9em;
  }
  /* Beside the tyre, each towards its own side. Physical sides: the wheel turns clockwise in every script. */
  .at-0 {
    left: 50%;
    bottom: 97%;
    transform: translateX(-50%);
  }
  .at-1 {
    left: 97.5%;
    top: 34%;
    transform: translateY(-50%);
  }
  .at-2 {
    left: 81%;
    top: 85%;
  }
  .at-3 {
    right: 81%;
    top: 85%;
  }
  .at-4 {
    right: 97.5%;
    top: 34%;
    transform: translateY(-50%);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.9em;
    align-items: center;
    justify-content: center;
    padding-block-start: 1em;
  }
  .lines {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    justify-content: center;
  }
  .line {
    display: inline-flex;
    gap: 0.45em;
    align-items: center;
    min-block-size: 2.4em;
    padding: 0.2em 0.8em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    cursor: pointer;
  }
  .line input {
    margin: 0;
    inline-size: 1.1em;
    block-size: 1.1em;
    accent-color: var(--_accent);
  }
  .line:has(:disabled) {
    color: var(--_muted);
    cursor: default;
  }
  .line:has(:focus-visible) {
    outline: 0.18em solid var(--_focus);
    outline-offset: 0.12em;
  }
  .line input:focus-visible {
    outline: none;
  }
  .sample {
    flex: none;
    color: var(--_accent);
  }
  .sample path:not(.mark) {
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
  }
  .sample.now path:not(.mark) {
    stroke-width: 3.5;
  }
  .sample.last path:not(.mark) {
    stroke-width: 2.5;
    stroke-dasharray: 2 6;
  }
  .frame .mark.last,
  .mark.last {
    fill: var(--_accent);
    stroke: none;
  }
  .scale {
    flex: 1 1 auto;
    text-align: center;
  }

  @container (min-width: 52em) {
    .body.wheel .stage {
      --_plane: 68%;
    }
  }
  @container (max-width: 24em) {
    .stage {
      --_plane: 62%;
      padding-block: 2.75em 1em;
    }
    /* The rows below say the names; here the icons stand alone. */
    .spoke-name {
      display: none;
    }
    .spoke {
      min-inline-size: 2.4em;
      min-block-size: 2.4em;
    }
    .at-1 {
      left: 96%;
    }
    .at-4 {
      right: 96%;
    }
  }
  /* Lines are as dark as words there: a tyre as broad as this would drown the wheel. */
  @media (forced-colors: active), (prefers-contrast: more) {
    .frame .tyre {
      opacity: 0.3;
    }
  }
`;
