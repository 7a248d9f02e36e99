import { css } from 'lit';

/** The card, the deck under it, and its two sides. */
export const cardStyles = css`
  .stack {
    position: relative;
    isolation: isolate;
    margin: 0.5em 0.75em 1em 0.5em;
  }
  /* The rest of the deck: two cards that nobody has squared up. */
  .stack::before,
  .stack::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .stack::before {
    transform: rotate(0.9deg) translate(0.35em, 0.3em);
  }
  .stack::after {
    transform: rotate(-0.7deg) translate(-0.15em, 0.35em);
  }
  .card {
    --_tone: var(--_ink);
    display: flex;
    flex-direction: column;
    min-block-size: 32em;
    padding: 1.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    /* A finger going across turns the card; up and down stay the page's. */
    touch-action: pan-y pinch-zoom;
    /* The one thing that can be picked up has the one shadow. */
    box-shadow: 0 0.5em 1.75em light-dark(color-mix(in srgb, var(--_ink) 9%, transparent), rgb(0 0 0 / 0.4));
  }
  .card.safe-road {
    --_tone: var(--_safe-road);
  }
  .card.steady-hand {
    --_tone: var(--_steady-hand);
  }
  .card.forward-drive {
    --_tone: var(--_forward-drive);
  }
  .card.contribution {
    --_tone: var(--_contribution);
  }
  .card.horizon {
    --_tone: var(--_horizon);
  }
  /* Two names for one movement: the second turn is a new animation. */
  .card.moved.front {
    animation: to-front 220ms ease-out;
  }
  .card.moved.back {
    animation: to-back 220ms ease-out;
  }
  @keyframes to-front {
    from {
      transform: perspective(60em) rotateY(80deg);
    }
  }
  @keyframes to-back {
    from {
      transform: perspective(60em) rotateY(-80deg);
    }
  }
  .card-head {
    display: flex;
    gap: 0.5em 0.75em;
    align-items: start;
    justify-content: space-between;
  }
  .card-head .chip {
    flex: none;
    max-inline-size: 50%;
  }
  .card-support {
    display: flex;
    gap: 0.6em;
    align-items: center;
    color: var(--_tone);
    font-weight: 700;
    line-height: 1.4;
  }
  .card-support small {
    display: block;
    font-size: 0.8em;
    font-weight: 400;
    color: var(--_muted);
  }
  .card-support .icon {
    flex: none;
  }
  .side {
    display: grid;
    gap: 0.75em;
    margin-block: auto;
    padding-block: 1.75em;
  }
  .question {
    font-size: 1.55em;
    line-height: 1.6;
    word-break: auto-phrase;
    text-wrap: balance;
  }
  .question:focus {
    outline: none;
  }
  .question:focus-visible {
    outline: 0.08em dashed var(--_line);
    outline-offset: 0.3em;
  }
  .back .question {
    font-size: 1.1em;
  }
  .back .side {
    margin-block: 0 auto;
    padding-block: 1.25em;
  }
  .you-ask {
    justify-self: start;
    border-color: var(--_tone);
    color: var(--_tone);
  }
  .reason {
    padding-inline-start: 0.9em;
    border-inline-start: 0.2em solid color-mix(in srgb, var(--_tone) 45%, var(--_surface));
    color: var(--_muted);
  }
  .only-you,
  .locked {
    display: flex;
    gap: 0.35em;
    align-items: center;
  }
  .only-you {
    font-size: 0.85em;
  }
  .only-you .icon,
  .locked .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .care {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  .care span {
    flex: 1 1 100%;
  }
  .care .button {
    margin-inline-start: -0.4em;
  }
  .guide {
    padding: 0.8em 1em;
    border-radius: var(--_radius-small);
    background: var(--_canvas);
  }
  .guide h4 {
    font-size: 0.9em;
  }
  .guide.overstep {
    background: color-mix(in srgb, var(--_forward-drive) 9%, var(--_surface));
  }
  .guide.follow {
    background: none;
    border: 1px dashed var(--_line);
  }
  .card-acts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.6em;
  }
  .small-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: center;
    justify-content: center;
    margin-block-start: 0.75em;
  }
  .amount {
    padding-inline-start: 0.9em;
    border-inline-start: 0.2em solid color-mix(in srgb, var(--_tone) 45%, var(--_surface));
  }
  .source {
    margin-block-start: 0.9em;
  }
  /* For one screen between two people: the question, and nothing that belongs to one of them. */
  .large .question {
    font-size: 2.4em;
    line-height: 1.5;
  }
  .large .back .question {
    font-size: 1.5em;
  }
  .large .guide {
    font-size: 1.25em;
  }
  .no-card:focus {
    outline: none;
  }
  @container (max-width: 46em) {
    .card {
      min-block-size: 0;
    }
  }
  @container (max-width: 26em) {
    .stack {
      margin-inline: 0.25em 0.4em;
    }
    .card {
      padding: 1.1em;
    }
    .card-head {
      flex-direction: column;
    }
    .card-head .chip {
      max-inline-size: 100%;
    }
    .question {
      font-size: 1.25em;
      text-wrap: pretty;
    }
    .large .question {
      font-size: 1.8em;
    }
    .card-acts {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (max-width: 18em) {
    .card {
      padding: 0.9em;
    }
    .question {
      font-size: 1.15em;
    }
  }
  @media print {
    .stack::before,
    .stack::after {
      display: none;
    }
    .card {
      min-block-size: 0;
      box-shadow: none;
    }
  }
`;
