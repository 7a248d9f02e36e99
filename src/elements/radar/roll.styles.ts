import { css } from 'lit';

/** The strip on which the wheel rolls. */
export const rollStyles = css`
  .rolling {
    max-inline-size: 27em;
    margin: 1em auto 0;
    text-align: center;
  }
  .road {
    display: block;
    inline-size: 100%;
  }
  .road * {
    fill: none;
  }
  .roll-ground {
    stroke: var(--_muted);
    stroke-width: 2;
  }
  .roll-way {
    stroke: var(--_ink);
    stroke-width: 1.5;
    stroke-dasharray: 1 4;
    stroke-linecap: round;
  }
  .roll-rim {
    stroke: var(--_accent);
    stroke-width: 3;
    stroke-linejoin: round;
  }
  .roller .roll-rim {
    fill: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  .roll-spokes {
    stroke: var(--_muted);
    stroke-width: 1.2;
  }
  .roller .roll-hub {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  .roll-still {
    opacity: 0.22;
  }
`;
