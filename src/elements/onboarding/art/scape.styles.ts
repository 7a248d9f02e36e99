import { css } from 'lit';

/** The window and its layers; in forced colours the same drawing is lines on the page's own paper. */
export const scapeStyles = css`
  .picture {
    position: absolute;
    inset: 0;
    container-type: size;
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* The whole window, its middle in the middle of whatever frame there is. */
  .scape {
    position: absolute;
    top: 50%;
    left: 50%;
    inline-size: max(100cqi, 240cqb);
    aspect-ratio: 960 / 400;
    translate: -50% -50%;
  }
  .layer {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    transform-origin: 0 0;
  }
  /* More contrast: the ground becomes quiet paper, and what the scene is about stands out in ink. */
  @media (prefers-contrast: more) {
    .picture {
      --a-road: light-dark(#e6e8ea, #1a222b);
      --a-line: light-dark(#101820, #e6edf5);
      --a-tyre: light-dark(#101820, #f2f6fa);
      --a-frame: light-dark(#1a3a60, #a9cdf7);
      --a-trousers: light-dark(#26323f, #b9c6d4);
      --a-mist-wear: light-dark(#3f5673, #c9d7e6);
      --a-sand-wear: light-dark(#6b552d, #e4d1a8);
    }
    .l-sky.l-sky {
      background: light-dark(#ffffff, #0e141b);
    }
    .a-cloud,
    .a-mountain,
    .a-copse,
    .a-tuft,
    .a-leaf,
    .a-glow {
      display: none;
    }
    .s-mist {
      stop-color: light-dark(#ffffff, #0e141b);
    }
    .a-far,
    .a-near,
    .a-meadow,
    .a-grass,
    .a-tree,
    .a-water,
    .a-lane,
    .a-pier,
    .a-house,
    .a-roof,
    .a-sun,
    .a-glass,
    .a-skin,
    .a-hand,
    .a-parcel {
      stroke: var(--a-line);
      stroke-width: 2.2;
    }
    .a-far,
    .a-near,
    .a-meadow,
    .a-grass {
      fill: light-dark(#f4f6f2, #141c24);
    }
    .a-edge,
    .a-kerb,
    .a-dash,
    .a-lane-dash,
    .a-between,
    .a-trunk,
    .a-glass-line,
    .a-parapet,
    .a-track {
      stroke: var(--a-line);
    }
    .a-skin,
    .a-hand {
      stroke-width: 2.6;
    }
    .a-spokes {
      stroke-width: 2.2;
    }
    .a-roof,
    .a-window,
    .a-door {
      fill: var(--a-line);
    }
    .a-wall {
      fill: color-mix(in srgb, var(--_safe-road) 60%, light-dark(#ffffff, #0e141b));
    }
    .a-chosen {
      fill: var(--_horizon);
    }
  }
  /* Forced colours: the same drawing as lines on the page's own paper, what the scene is about in the colour of choices. */
  @media (forced-colors: active) {
    .picture.picture {
      --a-road: Canvas;
      --a-line: CanvasText;
      --a-tyre: CanvasText;
      --a-frame: CanvasText;
      --a-trousers: CanvasText;
      --a-skin: Canvas;
      --a-jacket: CanvasText;
      forced-color-adjust: none;
    }
    .l-sky.l-sky {
      background: Canvas;
    }
    .a-cloud,
    .a-mountain,
    .a-copse,
    .a-tuft,
    .a-leaf,
    .a-glow,
    .a-crater,
    .a-stars,
    .a-shade,
    .a-beam,
    .a-shine,
    .a-vent,
    .a-knuckle {
      display: none;
    }
    .s-mist {
      stop-color: Canvas;
    }
    .a-second {
      --a-skin: Canvas;
      --a-jacket: CanvasText;
      --a-frame: CanvasText;
    }
    .a-far,
    .a-near,
    .a-meadow,
    .a-road,
    .a-grass,
    .a-sun,
    .a-house.a-house,
    .a-roof.a-roof,
    .a-window,
    .a-door,
    .a-tree,
    .a-water,
    .a-lane,
    .a-pier,
    .a-parcel,
    .a-basket,
    .a-glass,
    .a-cog,
    .a-wall,
    .a-helmet,
    .a-lamp,
    .a-chainwheel,
    .a-sock,
    .a-tag,
    .a-say,
    .a-skin,
    .a-hand {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2;
    }
    /* Limbs and jacket are one dark shape with an edge of paper round it, so that they part from the bicycle. */
    .a-body,
    .a-leg,
    .a-behind .a-leg {
      fill: CanvasText;
      stroke: Canvas;
      stroke-width: 2;
    }
    .a-arm.a-arm {
      stroke: CanvasText;
    }
    .a-collar,
    .a-neck,
    .a-strap {
      stroke: CanvasText;
    }
    .a-sleeve {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2;
    }
    .a-edge,
    .a-kerb,
    .a-dash,
    .a-lane-dash,
    .a-trunk,
    .a-wave,
    .a-parapet,
    .a-between,
    .a-signpost,
    .a-weave,
    .a-spokes,
    .a-chain,
    .a-glass-line,
    .a-track,
    .a-birds {
      stroke: CanvasText;
    }
    .a-sign-text {
      stroke: Canvas;
    }
    .a-hub,
    .a-word,
    .a-dots {
      fill: CanvasText;
    }
    .a-cuff,
    .a-pin,
    .a-sign,
    .a-chosen.a-chosen {
      fill: Highlight;
    }
    .a-pin-eye {
      fill: Canvas;
    }
    .a-rail,
    .a-post,
    .a-cog.a-cog,
    .a-ribbon {
      stroke: Highlight;
    }
  }
`;
