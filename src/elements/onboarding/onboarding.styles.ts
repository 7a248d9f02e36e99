import { css } from 'lit';

/** The card: picture above, words below, beside each other nothing that jumps. */
export const styles = css`
  .widget {
    padding: 0;
    overflow: clip;
  }
  .pad {
    padding: 1.25em 2em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding: 0.6em 2em;
  }
  .head h2 {
    font-size: 1.15em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-inline: -0.4em;
  }
  .frame {
    block-size: auto;
    aspect-ratio: 960 / 400;
    max-block-size: 27em;
    inline-size: 100%;
    background: linear-gradient(light-dark(#dce8f1, #18222d), light-dark(#f4efe4, #26313c));
  }
  .frame {
    position: relative;
    overflow: clip;
  }
  .frame figcaption {
    padding: 1.25em 2em;
  }
  .motion {
    position: absolute;
    inset-block-end: 0.6em;
    inset-inline-end: 0.75em;
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-block-size: 2.2em;
    padding: 0.2em 0.8em;
    border: 1px solid var(--_muted);
    border-radius: 2em;
    background: var(--_surface);
    font-size: 0.8em;
    cursor: pointer;
  }
  .motion svg {
    inline-size: 1.1em;
    block-size: 1.1em;
    fill: currentColor;
    stroke: currentColor;
    stroke-width: 3;
    stroke-linejoin: round;
  }
  .scene {
    --pad: 2em;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em 0;
    padding-block-end: 1.25em;
  }
  .frame {
    grid-row: 1;
    grid-column: 1 / -1;
  }
  .words {
    max-inline-size: 42em;
  }
  .words,
  .try,
  .ending {
    margin-inline: var(--pad);
  }
  .title {
    inline-size: fit-content;
    font-size: 1.5em;
    line-height: 1.4;
    border-radius: 0.1em;
  }
  .title .eyebrow {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.6em;
    margin-block-end: 0.35em;
    font-size: 0.6em;
    color: var(--_muted);
  }
  .eyebrow .icon {
    inline-size: 1.4em;
    block-size: 1.4em;
  }
  .support {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    color: var(--of-support, var(--_muted));
  }
  .support-safe-road {
    --of-support: var(--_safe-road);
  }
  .support-steady-hand {
    --of-support: var(--_steady-hand);
  }
  .support-forward-drive {
    --of-support: var(--_forward-drive);
  }
  .support-contribution {
    --of-support: var(--_contribution);
  }
  .support-horizon {
    --of-support: var(--_horizon);
  }
  .words p {
    margin-block-start: 0.5em;
  }
  .fade {
    animation: fade 200ms ease-out;
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75em 1.5em;
    padding-block-start: 0;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
  }
  .dots {
    display: flex;
    gap: 0.3em;
  }
  .dots span {
    inline-size: 1.1em;
    block-size: 0.35em;
    border-radius: 0.2em;
    background: var(--_line);
  }
  .dots .done {
    background: color-mix(in srgb, var(--_accent) 45%, var(--_surface));
  }
  .dots .here {
    inline-size: 2em;
    background: var(--_accent);
  }
  .turn {
    display: flex;
    gap: 0.6em;
    margin-inline-start: auto;
  }
  .turn .button {
    min-inline-size: 6.5em;
  }
  .open-list {
    border-block-start: 1px solid var(--_line);
    padding-block: 1em;
  }
  .contents ol {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr));
    gap: 0 1.5em;
    margin-block-start: 0.5em;
  }
  .contents button {
    display: flex;
    gap: 0.75em;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.4em 0.5em;
    border: 0;
    border-radius: 0.4em;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .contents button:hover {
    background: var(--_soft);
  }
  .contents [aria-current] {
    background: var(--_soft);
    font-weight: 600;
  }
  .contents .number {
    color: var(--_muted);
  }
  .notes {
    display: grid;
    gap: 0.25em;
    padding-block: 0.75em;
    padding-inline: 2.5em;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
  }
  .closed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    padding: 0.6em 1.25em;
  }
  .closed h2 {
    font-size: 1em;
  }
  @container (min-width: 52em) {
    .scene.with-try {
      grid-template-columns: minmax(0, 1fr) 23em;
    }
    .with-try .try {
      margin-inline-start: 0;
    }
  }
  @container (max-width: 38em) {
    .frame {
      aspect-ratio: 540 / 400;
    }
    .pad,
    .head,
    .frame figcaption {
      padding-inline: 1em;
    }
    .notes {
      padding-inline: 1.25em;
    }
    .scene {
      --pad: 1em;
    }
    .foot {
      padding-block-start: 0;
    }
    .title {
      font-size: 1.3em;
    }
    .title .eyebrow {
      font-size: 0.68em;
    }
    .turn {
      inline-size: 100%;
    }
    .turn .button {
      flex: 1;
      min-inline-size: 0;
    }
  }
  @media (forced-colors: active) {
    .frame {
      background: Canvas;
    }
    .dots span {
      border: 1px solid CanvasText;
    }
    .dots .here {
      background: Highlight;
    }
  }
  @media print {
    .tools,
    .open-list,
    .motion,
    .foot,
    .try {
      display: none;
    }
    .frame {
      break-inside: avoid;
      print-color-adjust: exact;
    }
  }
`;
