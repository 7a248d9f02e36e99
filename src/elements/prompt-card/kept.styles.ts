import { css } from 'lit';

/** About what head and table will need, by width: kept while the widget waits for its turn, for its data or out of sight. */
export const keptStyles = css`
  .whole {
    --_kept: 56em;
    /* What is skipped out of sight is not all said to a screen reader. */
    content-visibility: visible;
  }
  /* Beside the head; nothing jumps when the table comes. */
  .whole > [aria-busy] {
    min-block-size: calc(var(--_kept) - 9em);
  }
  @container (max-width: 60em) {
    .whole {
      --_kept: 64em;
    }
  }
  @container (max-width: 46em) {
    .whole {
      --_kept: 98em;
    }
  }
  @container (max-width: 26em) {
    .whole {
      --_kept: 134em;
    }
  }
`;
