import { type TemplateResult, html, nothing, svg } from 'lit';
import { stage } from '../../chart/stage.js';
import { mapPlaces } from '../../model/map-places.js';
import { aboutRight, zoneOf } from '../../model/map.js';
import type { TeamResult } from '../../model/records/results.js';
import type { SupportId } from '../../model/supports.js';
import { highest, lowest } from '../../model/wheel.js';
import { supportPath } from '../../parts/icon.js';
import type { FigureStatus, GroupView } from './company.view.js';
import { type ViewWords, figureWords, shareWords } from './company.words.js';
import type { RadarView } from './radar.view.js';
import type { Speaker } from './radar.words.js';

export { mapStyles as styles } from './map.styles.js';

export interface MapParts {
  readonly view: RadarView;
  readonly groups: readonly GroupView[];
  readonly speaker: Speaker;
  readonly words: ViewWords;
  readonly picked: SupportId | undefined;
  readonly onPick: (id: SupportId) => void;
  readonly head: (id: SupportId) => TemplateResult;
}

/** The map's plane in units of the stage. */
const plane = { left: 60, right: 12, top: 12, bottom: 40, height: 340 };
const inner = { width: stage.size - plane.left - plane.right, height: plane.height - plane.top - plane.bottom };
/** Values reach a little beyond both ends of the scale, so that marks at 1 and 5 stand inside. */
const beyond = 0.5;
const share = (value: number): number => (value - lowest + beyond) / (highest - lowest + 2 * beyond);
const xOf = (autonomy: number): number => plane.left + share(autonomy) * inner.width;
const yOf = (dosage: number): number => plane.top + (1 - share(dosage)) * inner.height;
/** Half the width of a mark. */
const half = 15;

/** Three bands, the healthy one in the middle; only the reader sees the names of the zones, and only on this map. */
const bands = ({ view, words }: MapParts): TemplateResult => {
  const right = stage.size - plane.right;
  const [upper, lower] = [yOf(aboutRight + 0.5), yOf(aboutRight - 0.5)];
  const bottom = plane.height - plane.bottom;
  // On the side where the marks are not.
  const left = (view.autonomy ?? lowest) >= aboutRight;
  const side = left ? 'left' : '';
  const x = left ? plane.left + 8 : right - 8;
  return svg`
    <rect class="map-band" x=${plane.left} y=${upper} width=${inner.width} height=${lower - upper} rx="8" />
    <path class="map-axis" d="M${plane.left} ${plane.top}V${bottom}H${right}" />
    ${view.takenAt ? svg`<path class="map-me" d="M${xOf(view.autonomy ?? aboutRight)} ${plane.top}V${bottom}" />` : nothing}
    <text class="map-zone ${side}" x=${x} y=${plane.top + 20}>${words.forced}</text>
    <text class="map-zone within ${side}" x=${x} y=${upper + 15}>${words.coautonomy}</text>
    <text class="map-zone ${side}" x=${x} y=${bottom - 10}>${words.isolation}</text>
    <text class="map-end across" x=${plane.left + inner.width / 2} y=${plane.height - 8}>${words.mapAcross} →</text>
    <text class="map-end" x=${plane.left - 8} y=${plane.top + 14}>${words.mapMuch}</text>
    <text class="map-end" x=${plane.left - 8} y=${bottom - 4}>${words.mapLittle}</text>
  ` as TemplateResult;
};

const marks = ({ view, picked }: MapParts): unknown => {
  const x = xOf(view.autonomy ?? aboutRight);
  return mapPlaces(view.spokes).map(({ id, dosage, side }) => {
    const [left, top] = [
      Math.min(Math.max(x + side * (2 * half + 3), plane.left + half), stage.size - half),
      yOf(dosage),
    ];
    return svg`<g class="map-mark ${id} ${id === picked ? 'picked' : ''}" transform="translate(${left} ${top})"
      ><circle r=${half} /><path transform="translate(-9.6 -9.6) scale(0.8)" d=${supportPath(id)} /></g>`;
  });
};

/** A group's shares round the middle of "about right": too little to the left, too much to the right. */
function shares(figure: TeamResult | FigureStatus): TemplateResult | typeof nothing {
  if (typeof figure === 'string' || !figure.bars?.length) return nothing;
  const width = 120;
  const middle = figure.bars.find(({ zones }) => zones.includes('about-right'))!;
  const before = figure.bars.slice(0, figure.bars.indexOf(middle)).reduce((sum, bar) => sum + bar.share, 0);
  // The middle of the healthy bar stands in the middle of the plane, so that rows can be compared by their sides.
  let x = width - (before + middle.share / 2) * width;
  return html`<svg class="shares" viewBox="0 0 ${2 * width} 16" width="240" height="16" aria-hidden="true">
    <path class="shares-centre" d="M${width} 0V16" />
    ${figure.bars.map(({ zones, share: part }) => {
      const from = x;
      x += part * width;
      return svg`<rect class="share ${zones.join(' ')}" x=${from} y="2" width=${Math.max(part * width - 1.5, 1)} height="12" rx="3" />`;
    })}
  </svg>`;
}

const ownCell = (dosage: number | null, { speaker, words }: MapParts): TemplateResult => {
  const zone = zoneOf(dosage);
  const near = zone === 'too-little' ? words.isolation : zone === 'too-much' ? words.forced : '';
  return html`<td role="cell"><span class="cell-label">${words.mapMe}</span> ${speaker.dose({ dosage })}${
    near ? html` <span class="muted">${near}</span>` : nothing
  }</td>`;
};

/** Amount of involvement over autonomy: for the reader alone by support, for groups as shares. */
export const map = (parts: MapParts): TemplateResult => {
  const { view, groups, speaker, words, picked, onPick, head } = parts;
  const autonomy =
    view.autonomy === null ? words.mapNoAutonomy : words.mapAutonomy(speaker.decimal.format(view.autonomy));
  return html`
    <figure class="map">
      <h3>${words.mapTitle}</h3>
      ${
        view.takenAt
          ? html`<svg class="map-plane" viewBox="0 0 ${stage.size} ${plane.height}" aria-hidden="true">${bands(parts)}${marks(parts)}</svg>`
          : nothing
      }
      <figcaption class="small muted">
        ${view.takenAt ? html`<p>${words.mapHow}</p><p>${autonomy}</p><p>${words.mapOwn}</p>` : nothing}
        ${groups.map(
          (group) =>
            html`<p>${words.mapGroupAutonomy(speaker.words[group.name], figureWords(group.autonomy, words, speaker.lang))}</p>`,
        )}
      </figcaption>
    </figure>
    <table role="table" class="map-table">
      <caption class="visually-hidden">${words.mapTable}</caption>
      <thead role="rowgroup">
        <tr role="row" class="small muted">
          <th role="columnheader" scope="col">${speaker.words.support}</th>
          ${view.takenAt ? html`<th role="columnheader" scope="col">${words.mapMe}</th>` : nothing}
          ${groups.map((group) => html`<th role="columnheader" scope="col">${speaker.words[group.name]}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup" @change=${(event: Event) => onPick((event.target as HTMLInputElement).value as SupportId)}>
        ${view.spokes.map(
          ({ id, dosage }) =>
            html`<tr role="row" class="small ${id} ${id === picked ? 'picked' : ''}"
              ><th role="rowheader" scope="row">${head(id)}</th
              >${view.takenAt ? ownCell(dosage, parts) : nothing}${groups.map(
                (group) =>
                  html`<td role="cell"
                    ><span class="cell-label">${speaker.words[group.name]}</span> ${shares(group.dosage(id))}<span
                      >${shareWords(group.dosage(id), words, speaker.lang)}</span
                    ></td
                  >`,
              )}</tr
            >`,
        )}
      </tbody>
    </table>
  `;
};
