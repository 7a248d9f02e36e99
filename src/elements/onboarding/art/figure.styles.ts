import { css } from 'lit';

/** Colours of bicycle, riders and hands. What carries meaning keeps 3:1 to what is behind it. */
export const figureStyles = css`
  .s-sleeve {
    stop-color: var(--a-other-jacket);
  }
  .s-beam {
    stop-color: light-dark(transparent, #ffe9b0);
  }
  .a-frame {
    stroke: var(--a-frame);
    stroke-width: 6.5;
  }
  .a-frame.thin {
    stroke-width: 4;
  }
  .a-bar,
  .a-stand,
  .a-thin {
    stroke: var(--a-line);
    stroke-width: 4.5;
  }
  .a-guard {
    stroke: var(--a-frame);
    stroke-width: 3;
  }
  .a-saddle,
  .a-shoe {
    fill: var(--a-tyre);
  }
  .a-grip {
    stroke: var(--a-tyre);
    stroke-width: 7;
  }
  .a-tyre {
    stroke: var(--a-tyre);
    stroke-width: 5;
  }
  .a-lamp {
    fill: light-dark(#f7f3e8, #ffe9b0);
    stroke: var(--a-line);
    stroke-width: 2;
  }
  .a-spokes {
    stroke: var(--a-line);
    stroke-width: 1.5;
  }
  .a-hub {
    fill: var(--a-line);
  }
  .a-own {
    fill: color-mix(in srgb, var(--_accent) 20%, transparent);
  }
  .a-chain {
    stroke: var(--a-line);
    stroke-width: 2;
  }
  .a-chain.links {
    stroke-width: 4;
    stroke-dasharray: 0.1 6;
  }
  .a-chainwheel {
    fill: var(--_surface);
    stroke: var(--a-frame);
    stroke-width: 4;
  }
  .a-body,
  .a-collar {
    fill: var(--a-jacket);
    stroke: var(--a-jacket);
    stroke-width: 2;
  }
  .a-collar {
    fill: none;
    stroke: color-mix(in srgb, var(--a-jacket) 70%, #14202c);
    stroke-width: 4;
  }
  .a-arm {
    stroke: color-mix(in srgb, var(--a-jacket) 84%, #14202c);
    stroke-width: 12;
  }
  .a-leg {
    fill: var(--a-trousers);
  }
  .a-sock {
    stroke: light-dark(#e9e4da, #b9b3aa);
    stroke-width: 7;
    stroke-linecap: butt;
  }
  .a-behind .a-leg {
    fill: color-mix(in srgb, var(--a-trousers) 78%, light-dark(#ffffff, #0e1620));
  }
  .a-behind .a-arm {
    stroke: color-mix(in srgb, var(--a-jacket) 68%, #14202c);
  }
  .a-skin,
  .a-hand {
    fill: var(--a-skin);
    stroke: color-mix(in srgb, var(--a-skin) 62%, #1d2733);
    stroke-width: 1.4;
  }
  .a-neck {
    stroke: color-mix(in srgb, var(--a-skin) 88%, #1d2733);
    stroke-width: 12;
  }
  .a-hand {
    --a-skin: var(--a-other-skin);
    stroke-width: 1.8;
  }
  .a-knuckle {
    stroke: color-mix(in srgb, var(--a-other-skin) 62%, #1d2733);
    stroke-width: 1.8;
  }
  .a-helmet {
    fill: var(--a-frame);
  }
  .a-vent {
    stroke: color-mix(in srgb, var(--a-frame) 62%, #ffffff);
    stroke-width: 2.2;
  }
  .a-strap {
    stroke: var(--a-line);
    stroke-width: 2;
  }
  .a-second {
    --a-jacket: var(--a-other-jacket);
    --a-skin: var(--a-other-skin);
    --a-frame: light-dark(#4a5866, #93a3b4);
  }
  .small.a-body {
    stroke: var(--a-jacket);
    stroke-width: 11;
  }
  .small.a-leg {
    stroke: var(--a-trousers);
    stroke-width: 4;
  }
  .small.a-arm {
    stroke-width: 3.5;
  }
  .a-cuff {
    fill: var(--_steady-hand);
  }
`;
