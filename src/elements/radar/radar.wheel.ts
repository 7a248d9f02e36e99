import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';
import { stage } from '../../chart/stage.js';
import { type SupportId, supportIds } from '../../model/supports.js';
import { highest, lowest } from '../../model/wheel.js';
import { pointAt } from '../../model/wheel-plane.js';
import { supportIcon } from '../../parts/icon.js';
import { type ShownLine, mark } from './lines.js';
import type { RadarView } from './radar.view.js';
import type { Speaker } from './radar.words.js';

export interface WheelParts {
  readonly view: RadarView;
  readonly lines: readonly ShownLine[];
  readonly speaker: Speaker;
  /** What the spokes are, to a screen reader. */
  readonly label: string;
  /** The support to talk about. */
  readonly picked: SupportId | undefined;
  /** The spoke that the Tab key comes to. */
  readonly tabStop: SupportId;
  /** What is told beside a spoke. */
  readonly tip: unknown;
  /** The spoke that a place on the wheel is nearest to. */
  readonly nearest: ((event: PointerEvent) => SupportId | undefined) | undefined;
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

const spokeLine = (id: SupportId, index: number, picked: boolean): SVGTemplateResult => {
  const end = pointAt(index, spokeEnd, stage.rim);
  return svg`<line class="spoke-line ${id} ${picked ? 'picked' : ''}" x2=${end.x} y2=${end.y} />`;
};

/** Where the lines cross a spoke: rings of the support's colour for the reader's own, small marks for the others. */
const marks = (line: ShownLine, picked: SupportId | undefined): unknown =>
  line.on &&
  line.values?.map((value, index) => {
    if (value == null) return nothing;
    const point = pointAt(index, value, stage.rim);
    const id = supportIds[index]!;
    return line.name === 'now'
      ? svg`<circle class="value-point ${id}" cx=${point.x} cy=${point.y} r=${id === picked ? 9 : 7} />`
      : mark(line, point);
  });

/** The spoke whose mark beside the wheel an event comes from. */
const spokeOf = (event: Event): SupportId | undefined => {
  const option = (event.target as Element).closest('[role="option"]');
  return supportIds.find((id) => option?.classList.contains(id));
};

/**
 * The wheel: frame, canvas for the outline, spokes with their value points,
 * and the spokes again as real elements around it.
 */
export const wheel = (parts: WheelParts): TemplateResult => {
  const { view, lines, speaker, label, picked, tabStop, tip, nearest, onPick, onKey, onReach } = parts;
  // Whoever reads the tip has come over other spokes; it stays what it is.
  const onPointer = (event: PointerEvent): void => {
    if (!(event.target as Element).closest('.tip')) onReach(spokeOf(event) ?? nearest?.(event));
  };
  return html`
    <div class="stage">
      <div class="plane" @pointermove=${onPointer} @pointerdown=${onPointer} @pointerleave=${() => onReach(undefined)}>
        <svg class="frame" viewBox=${viewBox} aria-hidden="true">
          <circle class="tyre" r=${stage.rim + 17} />
          <circle class="rim" r=${stage.rim + 6} />
          <path class="rings" d=${rings} />
        </svg>
        <canvas class="outline" aria-hidden="true"></canvas>
        <svg class="frame" viewBox=${viewBox} aria-hidden="true">
          ${view.spokes.map(({ id }, index) => spokeLine(id, index, id === picked))}
          ${lines.toReversed().map((line) => marks(line, picked))}
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
        >
          ${view.spokes.map(
            (spoke, index) =>
              html`<li
                class="spoke at-${index} ${spoke.id}"
                role="option"
                aria-selected=${spoke.id === picked ? 'true' : 'false'}
                aria-label=${speaker.spoke(spoke, lines)}
                tabindex=${spoke.id === tabStop ? 0 : -1}
                ><span class="badge">${supportIcon(spoke.id)}</span
                ><span class="spoke-name">${speaker.name(spoke.id)}</span></li
              >`,
          )}
        </ul>
        ${tip}
      </div>
    </div>
  `;
};
