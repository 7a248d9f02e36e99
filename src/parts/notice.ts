import { type TemplateResult, css, html, nothing } from 'lit';
import { type Drawing, drawing } from './icon.js';

export interface Notice {
  readonly drawing: Drawing;
  readonly title: string;
  readonly text: string;
  /** Buttons or links, already as a template. */
  readonly actions?: unknown;
}

/** A calm sentence with a small drawing: empty, withheld, offline, error. Never a grey box. */
export const notice = (n: Notice): TemplateResult => html`
  <div class="notice">
    <span class="notice-drawing">${drawing(n.drawing)}</span>
    <div>
      <h3>${n.title}</h3>
      <p class="muted">${n.text}</p>
      ${n.actions ? html`<p class="actions">${n.actions}</p>` : nothing}
    </div>
  </div>
`;

export const noticeStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: flex-start;
    padding: 1em 1.25em;
    border-radius: var(--_radius-small);
    background: var(--_soft);
  }
  /* Beside the drawing, or below it where that would leave a few letters a line. */
  .notice > div {
    flex: 1 1 14em;
  }
  .notice-drawing {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border: 1px solid var(--_line);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.75em;
  }
`;
