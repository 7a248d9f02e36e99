import { css } from 'lit';

/** The company's lines and the notes on them, and the agreement of two. */
export const companyStyles = css`
  .sample:is(.team, .mirror, .overlay) {
    color: var(--_ink);
  }
  .sample.team path:not(.mark) {
    stroke-width: 2.5;
    stroke-dasharray: 12 6;
  }
  .sample.company {
    color: var(--_muted);
  }
  .sample.company path:not(.mark) {
    stroke-width: 2;
    stroke-dasharray: 4 4;
  }
  .sample.mirror path:not(.mark) {
    stroke-width: 2.5;
    stroke-dasharray: 16 5 3 5;
  }
  .sample.overlay path:not(.mark) {
    stroke-dasharray: 7 4;
  }
  .frame .mark:not(.last),
  .mark:not(.last) {
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .frame .mark.company,
  .mark.company {
    stroke: var(--_muted);
  }
  .frame .mark:is(.team, .mirror) {
    fill: var(--_ink);
  }
  /* What the other lines say gets the whole width below a row. */
  .rows .row .beside {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.2em;
    padding-block-start: 0;
  }
  .beside > span {
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
    /* A figure beside a long name is not parted. */
    overflow-wrap: break-word;
  }
  .rows .beside-head {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .company-notes {
    display: grid;
    gap: 0.25em;
    padding-block-start: 0.75em;
  }
  .consent {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    margin-block-start: 1.25em;
    padding: 1em 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }
  .consent > div {
    flex: 1 1 14em;
  }
  @media print {
    .consent {
      display: none;
    }
  }
`;
