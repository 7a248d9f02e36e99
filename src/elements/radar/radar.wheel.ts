import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';
import { stage } from '../../chart/stage.js';
import type { SupportId } from '../../model/supports.js';
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
  readonly onPick: (id: SupportId) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onReach: (id: SupportId | undefined) => void;
}

const rings = Array.from({ length: highest - lowest }, (_, index) => lowest + index);
const viewBox = `${-stage.size / 2} ${-stage.size / 2} ${stage.size} ${stage.size}`;
/** Spokes end in the rim, a little beyond level 5. */
const spokeEnd = 5.15;

const spokeLine = (id: SupportId, index: number, picked: boolean): SVGTemplateResult => {
  const { x, y } = pointAt(index, spokeEnd, stage.rim);
  return svg`<line class="spoke-line ${id} ${picked ? 'picked' : ''}" x1="0" y1="0" x2=${x} y2=${y} />`;
};

const valuePoint = ({ id, level }: SpokeView, index: number, picked: boolean): SVGTemplateResult | typeof nothing => {
  if (level === null) return nothing;
  const { x, y } = pointAt(index, level, stage.rim);
  return svg`<circle class="value-point ${id} ${picked ? 'picked' : ''}" cx=${x} cy=${y} r=${picked ? 9 : 7} />`;
};

/** The wheel: frame, canvas for the outline, value points, and the spokes as real elements around it. */
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
        ${rings.map((ring) => svg`<circle class="ring" r=${(ring / highest) * stage.rim} />`)}
        <circle class="ring outermost" r=${stage.rim} />
        ${view.spokes.map(({ id }, index) => spokeLine(id, index, id === picked))}
      </svg>
      <canvas class="outline" aria-hidden="true"></canvas>
      <svg class="frame" viewBox=${viewBox} aria-hidden="true">
        ${view.spokes.map((spoke, index) => valuePoint(spoke, index, spoke.id === picked))}
        <circle class="hub" r="11" />
      </svg>
      <ul class="spokes" role="listbox" aria-label=${label} @keydown=${onKey} @focusout=${() => onReach(undefined)}>
        ${view.spokes.map(
          (spoke, index) => html`<li
            class="spoke at-${index} ${spoke.id}"
            role="option"
            aria-selected=${spoke.id === picked ? 'true' : 'false'}
            aria-label=${speaker.spoke(spoke)}
            tabindex=${spoke.id === tabStop ? 0 : -1}
            @click=${() => onPick(spoke.id)}
            @focusin=${() => onReach(spoke.id)}
            @pointerenter=${() => onReach(spoke.id)}
            @pointerleave=${() => onReach(undefined)}
          >
            <span class="badge">${supportIcon(spoke.id)}</span>
            <span class="spoke-name">${speaker.name(spoke.id)}</span>
          </li>`,
        )}
      </ul>
    </div>
  </div>
`;
