import { type TemplateResult, css, html, nothing } from 'lit';
import { type SupportId, supportIds } from '../../model/supports.js';
import { type ShownLine, hasOwn } from './lines.js';
import type { SpokeView } from './radar.view.js';
import type { Speaker } from './radar.words.js';

/**
 * What a spoke says, in the words of the table: for the eye; a screen reader
 * hears the same as the spoke's name.
 *
 * @param at number of the spoke
 */
export const tip = (
  spoke: SpokeView,
  at: number,
  lines: readonly ShownLine[],
  speaker: Speaker,
): TemplateResult => html`
  <div class="tip for-${at}" aria-hidden="true">
    <p class="name">${speaker.name(spoke.id)}</p>
    ${lines.map((line) => (line.on ? html`<p>${line.label}<b>${line.say(spoke.id)}</b></p>` : nothing))}
    ${
      hasOwn(lines)
        ? html`<p class="muted">${speaker.change(spoke)}</p><p class="muted">${speaker.dose(spoke)}</p>`
        : nothing
    }
  </div>
`;

/** The spoke that a place on the wheel is nearest to; none outside the rim. */
export function nearest(event: PointerEvent): SupportId | undefined {
  const plane = (event.currentTarget as Element).getBoundingClientRect();
  const [x, y] = [event.clientX - plane.x - plane.width / 2, event.clientY - plane.y - plane.height / 2];
  if (Math.hypot(x, y) > plane.width / 2) return undefined;
  const turns = Math.atan2(x, -y) / (2 * Math.PI);
  return supportIds.at(Math.round(turns * supportIds.length) % supportIds.length);
}

/** It stands on the far side of the hub, off the spoke's own value. */
export const tipStyles = css`
  .tip {
    position: absolute;
    z-index: 1;
    inline-size: max-content;
    max-inline-size: 15em;
    padding: 0.6em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    box-shadow: 0 0.3em 1.2em color-mix(in srgb, var(--_ink) 18%, transparent);
    font-size: 0.85em;
    line-height: 1.5;
  }
  .tip p {
    display: flex;
    gap: 1em;
    justify-content: space-between;
  }
  .for-0 {
    left: 50%;
    top: 56%;
    transform: translateX(-50%);
  }
  .for-1 {
    right: 52%;
    top: 44%;
  }
  .for-2 {
    right: 52%;
    bottom: 50%;
  }
  .for-3 {
    left: 52%;
    bottom: 50%;
  }
  .for-4 {
    left: 52%;
    top: 44%;
  }
  /* In a portlet there is no far side: below the hub there is the whole width. */
  @container (max-width: 24em) {
    .tip {
      inset: 56% auto auto 50%;
      transform: translateX(-50%);
    }
    .tip:is(.for-2, .for-3) {
      inset: auto auto 52% 50%;
    }
  }
`;
