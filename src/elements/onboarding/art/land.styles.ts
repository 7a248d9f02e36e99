import { css } from 'lit';

/** Colours of sky, land and town. They are quiet: nothing here is needed to understand a scene. */
export const landStyles = css`
  .s-glow {
    stop-color: light-dark(#fff3d6, rgb(190 204 236 / 0.55));
  }
  .s-mist {
    stop-color: light-dark(#fbf8f3, #56627a);
  }
  .a-sun {
    fill: light-dark(#fbe0a8, #e9edf5);
  }
  .a-crater {
    fill: light-dark(transparent, #cfd7e6);
  }
  .a-stars {
    stroke: light-dark(transparent, #e8eefc);
    stroke-width: 2.6;
  }
  .a-stars.small {
    stroke-width: 1.5;
  }
  .a-cloud {
    stroke: light-dark(#ffffff, #41506a);
    stroke-width: 9;
    opacity: 0.55;
  }
  .a-mountain {
    fill: light-dark(#c3d2dc, #2b3b54);
  }
  .a-far {
    fill: light-dark(#cedcd4, #253548);
  }
  .a-near {
    fill: light-dark(#c0d4ba, #1e2d3a);
  }
  .a-copse {
    fill: light-dark(#9bb89a, #1a2733);
  }
  .a-meadow {
    fill: light-dark(#b9d0b1, #1a2833);
  }
  .a-grass {
    fill: light-dark(#adc7a5, #18242d);
  }
  .a-tuft {
    stroke: light-dark(#7f9f7a, #2e4248);
    stroke-width: 2;
  }
  .a-road {
    fill: var(--a-road);
  }
  .a-edge {
    stroke: light-dark(#f6f6f2, #66737f);
    stroke-width: 3.5;
  }
  .a-kerb {
    stroke: light-dark(#c9cdcf, #45515d);
    stroke-width: 5;
  }
  .a-dash,
  .a-lane-dash {
    stroke: light-dark(#fafaf7, #73808c);
    stroke-width: 4;
    stroke-dasharray: 34 30;
    stroke-linecap: butt;
  }
  .a-lane {
    fill: light-dark(#e3dfd2, #46545f);
  }
  .a-lane-dash {
    stroke-width: 1.5;
    stroke-dasharray: 6 7;
    stroke: light-dark(#a8a393, #8793a0);
  }
  .a-chosen {
    fill: color-mix(in srgb, var(--_horizon) 45%, light-dark(#ffffff, #1e2d3a));
    stroke: var(--_horizon);
    stroke-width: 4;
    paint-order: stroke;
  }
  .a-pin {
    fill: var(--_horizon);
    stroke: light-dark(#ffffff, #14202c);
    stroke-width: 2;
  }
  .a-pin-eye {
    fill: light-dark(#ffffff, #14202c);
  }
  .a-shade {
    fill: light-dark(#57616c, #0d141b);
    opacity: 0.32;
  }
  .a-house {
    fill: light-dark(#f8f2e6, #3d4a5c);
  }
  .a-house.far {
    fill: light-dark(#ece4d6, #344154);
  }
  .a-roof {
    fill: light-dark(#76828f, #222d3b);
  }
  .a-roof.tiled {
    fill: light-dark(#a19a91, #2a3544);
  }
  .a-window {
    fill: light-dark(#a9bccb, #f2d48b);
  }
  .a-door {
    fill: light-dark(#8a7c69, #c9a866);
  }
  .a-trunk {
    stroke: light-dark(#8a7c69, #35424a);
    stroke-width: 4.5;
  }
  .a-tree {
    fill: light-dark(#8fb08e, #1d2f37);
  }
  .a-leaf {
    stroke: light-dark(#7a9c7b, #2c434a);
    stroke-width: 2.5;
  }
  .a-water {
    fill: light-dark(#b5d3e4, #23405c);
  }
  .a-wave {
    stroke: light-dark(#eaf4f8, #53789a);
    stroke-width: 2.5;
  }
  .a-parapet {
    stroke: light-dark(#6d7884, #93a0ad);
    stroke-width: 2.5;
  }
  .a-pier {
    fill: light-dark(#bdb5a6, #3d4a57);
  }
  .a-signpost {
    stroke: light-dark(#6f6250, #8b949e);
    stroke-width: 6;
  }
  .a-sign {
    fill: var(--_horizon);
  }
  .a-sign-text {
    stroke: light-dark(#ffffff, #14202c);
    stroke-width: 2.5;
  }
  .a-between {
    stroke: light-dark(#ffffff, #6b7787);
    stroke-width: 2.5;
    stroke-dasharray: 1 9;
  }
  .a-birds {
    stroke: light-dark(#6a7683, #7f8da0);
    stroke-width: 2.4;
  }
`;
