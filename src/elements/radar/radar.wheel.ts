import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit';
import { stage } from '../../chart/stage.js';
import { type SupportId, supportIds } from '../../model/supports.js';
import { lowest, highest } from '../../model/wheel.js';
import { pointAt } from '../../model/wheel-shape.js';
import { supportIcon } from '../../parts/icon.js';
import type { RadarView, SpokeView } from './radar.view.js';
import type { Speaker } from './radar.words.js';

export interface WheelParts {
  readonly view: RadarView;
  readonly speaker: Speaker;
  /** What the spokes are, to a screen reader. */
  readonly label: string;
  /** The support to talk about. */
  readonly picked: SupportId | undefined;
  /** The spoke that the Tab key comes to. */
  readonly tabStop: SupportId;
  readonly onPick: (id: SupportId | undefined) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onReach: (id: SupportId | undefined) => void;
}

const viewBox = `${-stage.size / 2} ${-stage.size / 2} ${stage.size} ${stage.size}`;
/** Spokes end in the rim, a little beyond level 5. */
const spokeEnd = 5.15;

/** All levels as one path of circles. */
const rings = Array.from({ length: highest - lowest + 1 }, (_, index) => {
  const r = ((lowest + index) / highest) * stage.rim;
  return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}).join('');

const spokeLine = ({ id, level }: SpokeView, index: number, picked: boolean): SVGTemplateResult => {
  const end = pointAt(index, spokeEnd, stage.rim);
  const line = `spoke-line ${id} ${picked ? 'picked' : ''}`;
  if (level === null) return svg`<line class=${line} x2=${end.x} y2=${end.y} />`;
  const { x, y } = pointAt(index, level, stage.rim);
  return svg`<line class=${line} x2=${end.x} y2=${end.y} /><circle class="value-point ${id}" cx=${x} cy=${y} r=${picked ? 9 : 7} />`;
};

/** The spoke that an event comes from: one listener for all of them. */
const spokeOf = (event: Event): SupportId | undefined =>
  supportIds.find((id) => (event.target as Element).closest('[role="option"]')?.classList.contains(id));

/**
 * The wheel: frame, canvas for the outline, spokes with their value points,
 * and the spokes again as real elements around it.
 */
export const wheel = ({
  view,
  speaker,
  label,
  picked,
  tabStop,
  onPick,
  onKey,
  onReach,
}: WheelParts): TemplateResult => html`
  <div class="stage">
    <div class="plane">
      <svg class="frame" viewBox=${viewBox} aria-hidden="true">
        <circle class="tyre" r=${stage.rim + 17} />
        <circle class="rim" r=${stage.rim + 6} />
        <path class="rings" d=${rings} />
      </svg>
      <canvas class="outline" aria-hidden="true"></canvas>
      <svg class="frame" viewBox=${viewBox} aria-hidden="true">
        ${view.spokes.map((spoke, index) => spokeLine(spoke, index, spoke.id === picked))}
        <circle class="hub" r="11" />
      </svg>
      <ul
        class="spokes"
        role="listbox"
        aria-label=${label}
        @keydown=${onKey}
        @click=${(event: Event) => onPick(spokeOf(event))}
        @focusin=${(event: Event) => onReach(spokeOf(event))}
        @focusout=${() => onReach(undefined)}
        @pointerover=${(event: Event) => onReach(spokeOf(event))}
        @pointerleave=${() => onReach(undefined)}
      >
        ${view.spokes.map(
          (spoke, index) =>
            html`<li
              class="spoke at-${index} ${spoke.id}"
              role="option"
              aria-selected=${spoke.id === picked ? 'true' : 'false'}
              aria-label=${speaker.spoke(spoke)}
              tabindex=${spoke.id === tabStop ? 0 : -1}
              ><span class="badge">${supportIcon(spoke.id)}</span
              ><span class="spoke-name">${speaker.name(spoke.id)}</span></li
            >`,
        )}
      </ul>
    </div>
  </div>
`;
