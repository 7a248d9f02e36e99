import { css } from 'lit';
import { cardHeight } from './map-view.js';

/** Roles and folds, on the map and in the list. */
export const cardStyles = css`
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: center;
    inline-size: 100%;
    block-size: calc(${cardHeight}em * min(1, var(--_zoom)));
    padding: 0 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-size: calc(max(1, var(--_zoom)) * 1em);
    text-align: start;
    cursor: pointer;
    transition: border-color 150ms;
  }
  .shows-title .card {
    padding: 0 0.5em;
    border-radius: calc(var(--_radius-small) * 0.7);
  }
  .shows-title .card-title {
    font-size: calc(max(0.75, min(0.95, 1.25 * var(--_zoom))) * 1em);
    line-height: 1.3;
    /* A word too long for its line ends in dots, rather than with a letter or two on the next one. */
    overflow-wrap: normal;
    text-overflow: ellipsis;
    word-break: normal;
  }
  /* A dot that matters stands out with its name. */
  .shows-dot .card {
    inline-size: max-content;
    max-inline-size: 12em;
    block-size: auto;
    padding: 0 0.6em;
    border-radius: 1em;
    z-index: 1;
  }
  .shows-dot .card-title {
    -webkit-line-clamp: 1;
    font-size: 0.8em;
  }
  /* The way in by keyboard: there, but not in the way until it has the focus. */
  .shows-dot .card:not(.now, .goal, .opened, :focus, :hover) {
    opacity: 0;
  }
  /* No room for them, but the name of the role goes on saying them. */
  .shows-title .card .badges,
  .shows-dot .card .badges {
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .shows-title .card.saved,
  .shows-dot .card.saved {
    border-inline-start: 0.3em solid var(--_accent);
  }
  /* What a filter asks for, told from what only lies on the way: by a sign, also where there is no room for a word. */
  .asked-badge::before,
  .shows-title .card.asked .card-title::before,
  .shows-dot .card.asked .card-title::before {
    content: '◆ ' / '';
  }
  .shows-title .card.open {
    box-shadow: inset 0 -0.2em var(--_safe-road);
  }
  .card:hover {
    border-color: var(--_accent);
  }
  .card-title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: 0.95em;
    font-weight: 600;
    line-height: 1.25;
    word-break: auto-phrase;
  }
  .card-line {
    overflow: hidden;
    color: var(--_muted);
    font-size: 0.8em;
    line-height: 1.3;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sky .card.step-3 {
    background: color-mix(in srgb, var(--_surface) 70%, var(--_soft));
  }
  .card.outside {
    border-style: dashed;
    background: var(--_soft);
  }
  .card.onRoute {
    border-color: var(--_accent);
  }
  .card.now {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .card.now .card-line {
    color: inherit;
  }
  .card.opened {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .card.goal {
    border-color: var(--_forward-drive);
    box-shadow: 0 0 0 0.22em color-mix(in srgb, var(--_forward-drive) 22%, transparent);
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
  }
  .card .badges {
    position: absolute;
    inset-inline-end: 0.7em;
    top: -1.15em;
    flex-wrap: nowrap;
  }
  .badge {
    padding: 0 0.6em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_ink);
    font-size: 0.8em;
    line-height: 1.5;
    white-space: nowrap;
  }
  .badge.posts {
    border-color: var(--_safe-road);
    background: var(--_safe-road);
    color: var(--_surface);
  }
  .badge.asked-badge {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .badge.goal-badge {
    border-color: var(--_forward-drive);
    color: var(--_forward-drive);
  }
  .more {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.3em;
    inline-size: 100%;
    min-block-size: calc(2.6em * min(1, var(--_zoom, 1)));
    padding: 0 0.5em;
    border: 1px dashed var(--_line);
    border-radius: 2em;
    background: var(--_surface);
    color: var(--_accent);
    font-size: calc(max(1, var(--_zoom, 1)) * 0.85em);
    cursor: pointer;
  }
  .more[aria-expanded]::before {
    content: '+';
  }
  .more[aria-expanded='true']::before {
    content: '−';
  }
  .more > * {
    white-space: nowrap;
  }
  .more-family {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  @media (forced-colors: active) {
    .card.now {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .badge.posts {
      background: Canvas;
      color: CanvasText;
    }
    .card.opened,
    .card.goal {
      outline: 2px solid Highlight;
    }
  }
`;
