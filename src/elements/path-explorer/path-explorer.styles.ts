import { css } from 'lit';

/** The frame and what stands in it before the catalogue is there; the rest comes beside the catalogue. */
export const styles = css`
  :host {
    --_road: light-dark(#a8a08c, #6b7683);
  }
  .widget {
    padding: 0;
  }
  .frame > * {
    padding-inline: 1.5em;
  }
  .frame > .body {
    padding-inline: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
    padding-block: 1em;
  }
  .top h2 {
    margin-inline-end: auto;
  }
  .frame > .notice {
    margin: 0 1.5em 1.5em;
    padding: 1em 1.25em;
  }
  .frame > [aria-busy] {
    padding-block-end: 1.5em;
  }
  .filters,
  .kept {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
  }
  .chip {
    min-block-size: 2.4em;
    padding: 0.3em 1em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    background: var(--_surface);
    cursor: pointer;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_soft);
    color: var(--_accent);
    font-weight: 600;
  }
  .search {
    position: relative;
    flex: 1 1 12em;
    max-inline-size: 22em;
  }
  .search .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.7em;
    block-size: 100%;
    inline-size: 1.2em;
    color: var(--_muted);
    pointer-events: none;
  }
  .search input {
    inline-size: 100%;
    min-block-size: 2.6em;
    padding-block: 0.3em;
    /* By the side of the icon, not of the field: what is typed may run the other way. */
    padding-inline: 2.4em 0.8em;
    border: 1px solid var(--_muted);
    border-radius: 2em;
    background: var(--_surface);
    text-overflow: ellipsis;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  @container (max-width: 30em) {
    .widget {
      padding: 0;
    }
    .frame > * {
      padding-inline: 1em;
    }
  }
`;
