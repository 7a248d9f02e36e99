import { css } from 'lit';

/** Colours of the parts. What carries meaning keeps 3:1 to what is behind it. */
export const partStyles = css`
  .a-far {
    fill: light-dark(#dbe5da, #26343a);
  }
  .a-near {
    fill: light-dark(#cbdaca, #2d4039);
  }
  .a-grass {
    fill: light-dark(#bfd1bf, #263a33);
  }
  .a-road {
    fill: var(--a-road);
  }
  .a-edge {
    stroke: light-dark(#ffffff, #75818d);
    stroke-width: 3;
  }
  .a-dash,
  .a-lane-dash {
    stroke: light-dark(#ffffff, #75818d);
    stroke-width: 4;
    stroke-dasharray: 28 28;
    stroke-linecap: butt;
  }
  .a-lane {
    stroke: var(--a-road);
    stroke-width: 17;
  }
  .a-lane-dash {
    stroke-width: 2;
    stroke-dasharray: 9 9;
  }
  .a-chosen {
    stroke: var(--_horizon);
    stroke-width: 25;
  }
  .slim {
    stroke-width: 7;
  }
  .a-sun {
    fill: light-dark(#f3d9ab, #b6935c);
  }
  .a-mist {
    fill: light-dark(#fbfbf8, #354150);
  }
  .a-shade {
    fill: light-dark(#8f969d, #2a323b);
    opacity: 0.5;
  }
  .a-house {
    fill: light-dark(#f4efe4, #4a5460);
    stroke: light-dark(#8a93a0, #8793a1);
    stroke-width: 2;
  }
  .a-roof {
    stroke: light-dark(#73808f, #9aa6b3);
    stroke-width: 7;
  }
  .a-window {
    fill: light-dark(#a8b7c6, #e2c88f);
  }
  .a-trunk {
    stroke: light-dark(#7d7467, #8f877a);
    stroke-width: 5;
  }
  .a-tree {
    fill: light-dark(#9db89f, #41594d);
  }
  .a-frame,
  .a-grip {
    stroke: var(--_accent);
    stroke-width: 6.5;
  }
  .a-saddle,
  .a-grip,
  .a-shoe,
  .a-tyre {
    stroke: var(--_ink);
    stroke-width: 8;
  }
  .a-tyre {
    stroke-width: 5;
  }
  .a-spokes,
  .a-thin {
    stroke: var(--a-figure);
    stroke-width: 2;
  }
  .a-thin {
    stroke-width: 4.5;
  }
  .a-hub {
    fill: var(--_ink);
  }
  .a-own {
    fill: color-mix(in srgb, var(--_accent) 22%, transparent);
  }
  .a-chainwheel {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 5;
  }
  .a-body {
    stroke: var(--a-jacket);
    stroke-width: 30;
  }
  .a-leg,
  .a-arm,
  .a-neck {
    stroke: var(--a-figure);
    stroke-width: 13;
  }
  .a-arm {
    stroke: color-mix(in srgb, var(--a-jacket) 78%, var(--a-figure));
    stroke-width: 10;
  }
  .a-behind {
    opacity: 0.72;
  }
  .a-head,
  .a-hand {
    fill: light-dark(#9aa5b1, #dfe5eb);
  }
  .a-hand,
  .a-knuckle {
    stroke: var(--a-figure);
    stroke-width: 2;
  }
  .a-helmet {
    fill: var(--_accent);
  }
  .a-second {
    --a-jacket: light-dark(#a38f6f, #cdb68f);
  }
  .a-second .a-helmet {
    fill: var(--a-figure);
  }
  .small.a-body {
    stroke-width: 13;
  }
  .small.a-leg,
  .small.a-arm {
    stroke-width: 5;
  }
  .a-sleeve {
    stroke: var(--a-jacket);
    stroke-width: 26;
  }
  .a-cuff {
    stroke: var(--_steady-hand);
    stroke-width: 12;
  }
  .a-rail {
    stroke: var(--_safe-road);
    stroke-width: 8;
  }
  .a-post {
    stroke: color-mix(in srgb, var(--_safe-road) 80%, var(--_ink));
    stroke-width: 6;
  }
  .a-wall {
    fill: color-mix(in srgb, var(--_safe-road) 30%, var(--_surface));
  }
  .a-glass {
    fill: var(--_surface);
    stroke: var(--_line);
    stroke-width: 2;
  }
  .a-cog {
    stroke: var(--_forward-drive);
    stroke-width: 6;
    stroke-dasharray: 5 3;
    stroke-linecap: butt;
    fill: color-mix(in srgb, var(--_forward-drive) 16%, var(--_surface));
  }
  .a-chain {
    stroke: var(--_ink);
    stroke-width: 3;
    stroke-dasharray: 1 6;
  }
  .a-parcel {
    fill: light-dark(#e6d9c0, #b9a682);
    stroke: light-dark(#857457, #6b5d44);
    stroke-width: 2;
  }
  .a-ribbon {
    stroke: var(--_contribution);
    stroke-width: 4;
  }
  .a-basket {
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 3.5;
  }
  .a-weave {
    stroke: var(--_ink);
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
  .a-dots {
    stroke: var(--_ink);
    stroke-width: 9;
  }
  .a-water {
    fill: light-dark(#b9d3e6, #24425c);
  }
  .a-wave {
    stroke: light-dark(#ffffff, #5f88a8);
    stroke-width: 3;
  }
  .a-parapet {
    stroke: light-dark(#6d7884, #93a0ad);
    stroke-width: 4.5;
  }
  .a-sign {
    fill: var(--_horizon);
  }
  .a-between {
    stroke: var(--_surface);
    stroke-width: 6;
  }
`;
