import { css } from 'lit';

/** What a search found. */
export const finderStyles = css`
  .frame > .results {
    margin: 0 1.5em 1em;
    padding: 0.75em 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
  .offers .chip {
    text-align: start;
    word-break: auto-phrase;
  }
  .offers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.5em 0;
  }
  .results ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: 0.25em;
    max-block-size: 19em;
    overflow-y: auto;
    padding: 0.25em;
    margin: -0.25em;
  }
  @container (max-width: 30em) {
    .frame > .results {
      margin-inline: 1em;
      padding: 0.6em 0.5em;
    }
  }
`;
