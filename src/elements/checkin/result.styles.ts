import { css } from 'lit';

/** The receipt and the table of the own result. */
export const resultStyles = css`
  code {
    font-size: 1.05em;
    user-select: all;
  }
  @container (max-width: 30em) {
    th,
    td {
      padding-inline: 0.35em;
    }
    thead th {
      white-space: normal;
      vertical-align: bottom;
    }
  }
  .support .icon {
    flex: none;
  }
  /* The names of the supports are words of their own; the line on autonomy may break. */
  .support:has(.icon) {
    overflow-wrap: normal;
    word-break: keep-all;
  }
  .support {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .support.safe-road .icon {
    color: var(--_safe-road);
  }
  .support.steady-hand .icon {
    color: var(--_steady-hand);
  }
  .support.forward-drive .icon {
    color: var(--_forward-drive);
  }
  .support.contribution .icon {
    color: var(--_contribution);
  }
  .support.horizon .icon {
    color: var(--_horizon);
  }
`;
