import { css } from 'lit';

/** The map on paper. */
export const paperStyles = css`
  .paper {
    display: none;
  }
  @media print {
    .map {
      display: none;
    }
    .paper {
      display: block;
      container-type: inline-size;
    }
    /* An em of the sheet is as large as lets all of the map stand side by side. */
    .sheet {
      --_zoom: 1;
      position: relative;
      font-size: calc(100cqi / var(--_wide));
      block-size: calc(var(--_high) * 1em);
      break-inside: avoid;
    }
    /* Printers leave grounds out, and white letters with them. */
    .card.now,
    .card.now .card-line,
    .badge.posts {
      background: none;
      color: var(--_ink);
    }
    .sheet .places {
      position: absolute;
      inset: 0;
      fill: var(--_road);
      opacity: 0.5;
    }
    .sheet-name {
      position: absolute;
      left: calc(var(--_x) * 1em);
      top: calc(var(--_y) * 1em);
      font-size: max(1em, 8pt);
    }
    .moves,
    .draft,
    .compare select {
      display: none;
    }
  }
`;
