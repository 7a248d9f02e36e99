import { css } from 'lit';

/** The light of each scene, from the morning mist to the evening, and what everybody wears. */
export const colourStyles = css`
  .picture,
  .swatch {
    --a-neutral: light-dark(#c6beb5, #b3ada7);
    --a-mist-wear: light-dark(#4d6583, #a3b5ca);
    --a-sand-wear: light-dark(#755c31, #d0b98f);
    --a-chosen-skin: var(--a-neutral);
  }
  .skin-tone-1 {
    --a-chosen-skin: light-dark(#f1d5be, #dcc0aa);
  }
  .skin-tone-2 {
    --a-chosen-skin: light-dark(#dcb08a, #c9a07c);
  }
  .skin-tone-3 {
    --a-chosen-skin: light-dark(#b98660, #b08060);
  }
  .skin-tone-4 {
    --a-chosen-skin: light-dark(#8e5c3d, #94664a);
  }
  .skin-tone-5 {
    --a-chosen-skin: light-dark(#583826, #6b4734);
  }
  .clothes-sand {
    --a-chosen-wear: var(--a-sand-wear);
  }
  .clothes-ink {
    --a-chosen-wear: light-dark(#39434f, #8b97a4);
  }
  .clothes-plum {
    --a-chosen-wear: light-dark(#74495f, #c7a1b4);
  }
  .colours {
    margin-block-start: 0.6em;
  }
  .colours legend {
    padding: 0;
    font-weight: 600;
  }
  .colours > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .colour {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-block-size: 2.75em;
    cursor: pointer;
  }
  .colour input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .swatch {
    inline-size: 1.4em;
    block-size: 1.4em;
    border: 1px solid var(--_muted);
    border-radius: 50%;
    background: var(--a-chosen-skin);
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .swatch.clothes {
    background: var(--a-chosen-wear, linear-gradient(135deg, var(--a-mist-wear) 50%, var(--a-sand-wear) 50%));
  }
  .picture {
    --a-road: light-dark(#b4babf, #2c3744);
    --a-line: light-dark(#3a4757, #93a3b5);
    --a-tyre: light-dark(#222d39, #a0adbb);
    --a-frame: light-dark(#264b73, #7ea9df);
    --a-trousers: light-dark(#39475a, #7c8ea6);
    --a-skin: var(--a-chosen-skin);
    --a-jacket: var(--a-chosen-wear, var(--a-mist-wear));
    --a-other-skin: var(--a-neutral);
    --a-other-jacket: var(--a-sand-wear);
  }
  /* The two are never dressed alike. */
  .clothes-sand {
    --a-other-jacket: var(--a-mist-wear);
  }
  /* Who supports reads about the hand and the second rider. */
  .picture.manager {
    --a-skin: var(--a-neutral);
    --a-jacket: var(--a-mist-wear);
    --a-other-skin: var(--a-chosen-skin);
    --a-other-jacket: var(--a-chosen-wear, var(--a-sand-wear));
  }
  .l-sky {
    background: linear-gradient(
      light-dark(#cbdbe8, #172133),
      light-dark(#edf0ea, #31425a) 72%,
      light-dark(#f3f0e4, #3a4a5f)
    );
  }
  .l-sky.none {
    background: linear-gradient(
      light-dark(#cdd8e4, #1a2236),
      light-dark(#ebe4e1, #39415c) 55%,
      light-dark(#f7e8d8, #54506a) 76%
    );
  }
  .l-sky.rail {
    background: linear-gradient(light-dark(#cbdce8, #182236), light-dark(#f4ecdd, #3c4a64) 74%);
  }
  .l-sky.gear {
    background: linear-gradient(light-dark(#bcd8ec, #152036), light-dark(#eaf2f1, #2c4560) 74%);
  }
  .l-sky.basket {
    background: linear-gradient(light-dark(#b6d6ee, #141f36), light-dark(#eef3ea, #2e4763) 74%);
  }
  .l-sky.view {
    background: linear-gradient(light-dark(#a9d0ee, #101b33), light-dark(#e7f2f6, #28466a) 74%);
  }
  .l-sky.fall {
    background: linear-gradient(light-dark(#b9c2cb, #1a2028), light-dark(#dcdedb, #303843) 74%);
  }
  .l-sky.together {
    background: linear-gradient(
      light-dark(#bcd2e6, #1b2240),
      light-dark(#f3e6d2, #4a4766) 60%,
      light-dark(#fbdfb9, #6b5668) 80%
    );
  }
`;
