import { css } from 'lit';

/** The window and its layers; in forced colours the same drawing is lines on the page's own paper. */
export const scapeStyles = css`
  .picture {
    --a-road: light-dark(#b3b8bd, #3a4450);
    --a-figure: light-dark(#3d4a59, #ccd5de);
    --a-jacket: light-dark(#6a7c92, #93a5ba);
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
  @media (forced-colors: active) {
    .picture {
      --a-road: Canvas;
      --a-figure: CanvasText;
      --a-jacket: CanvasText;
      forced-color-adjust: none;
    }
    .a-second {
      --a-jacket: CanvasText;
    }
    .a-far,
    .a-near,
    .a-road,
    .a-grass,
    .a-sun,
    .a-house,
    .a-window,
    .a-tree,
    .a-water,
    .a-parcel,
    .a-wall,
    .a-head,
    .a-hand {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2;
    }
    .a-mist,
    .a-shade {
      display: none;
    }
    .a-edge,
    .a-dash,
    .a-lane-dash,
    .a-roof,
    .a-trunk,
    .a-wave,
    .a-parapet,
    .a-between {
      stroke: CanvasText;
    }
    .a-lane {
      stroke: Canvas;
    }
    .a-rail,
    .a-cuff,
    .a-cog,
    .a-ribbon,
    .a-chosen {
      stroke: Highlight;
    }
  }
`;
