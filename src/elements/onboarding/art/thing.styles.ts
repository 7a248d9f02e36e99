import { css } from 'lit';

/** Colours of what a scene is about, each the colour of its support. */
export const thingStyles = css`
  .a-track {
    stroke: light-dark(#e9ecee, #66737f);
    stroke-width: 3;
  }
  .a-rail {
    stroke: var(--_safe-road);
    stroke-width: 9;
  }
  .a-rail.near {
    stroke-width: 13;
  }
  .a-shine {
    stroke: color-mix(in srgb, var(--_safe-road) 55%, light-dark(#ffffff, #ffffff));
    stroke-width: 1.8;
  }
  .a-post {
    stroke: color-mix(in srgb, var(--_safe-road) 78%, #14202c);
    stroke-width: 6.5;
  }
  .a-post.near {
    stroke-width: 9;
  }
  .a-wall {
    fill: color-mix(in srgb, var(--_safe-road) 34%, light-dark(#e9eee6, #1b2833));
  }
  .a-glass {
    fill: light-dark(#fffdf8, #1a2532);
    stroke: light-dark(#d5d0c4, #51606f);
    stroke-width: 2.5;
  }
  .a-glass-line {
    stroke: light-dark(#a49d8e, #6b7a89);
    stroke-width: 2.5;
    stroke-dasharray: 1 8;
  }
  .a-cog {
    stroke: var(--_forward-drive);
    stroke-width: 2;
    fill: color-mix(in srgb, var(--_forward-drive) 22%, light-dark(#fffdf8, #1a2532));
  }
  .a-parcel {
    fill: light-dark(#ecdfc6, #b9a682);
    stroke: light-dark(#a08d68, #6b5d44);
    stroke-width: 1.8;
  }
  .a-ribbon {
    stroke: var(--_contribution);
    stroke-width: 4.5;
  }
  .a-basket {
    fill: color-mix(in srgb, light-dark(#d9c39a, #7d6d50) 55%, transparent);
    stroke: light-dark(#6f5d3d, #c2ae86);
    stroke-width: 3;
  }
  .a-weave {
    stroke: light-dark(#6f5d3d, #c2ae86);
    stroke-width: 1.5;
  }
  .a-tag {
    fill: var(--_surface);
    stroke: var(--_contribution);
    stroke-width: 2.5;
  }
  .a-word {
    fill: var(--_ink);
    font-size: 20px;
    font-weight: 600;
  }
  .a-say {
    fill: var(--_surface);
    stroke: var(--a-line);
    stroke-width: 2;
  }
  .a-dots {
    stroke: var(--_ink);
    stroke-width: 8;
  }
`;
