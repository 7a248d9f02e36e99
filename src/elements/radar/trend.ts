import { type TemplateResult, html, nothing, svg } from 'lit';
import { stage, trendPlane } from '../../chart/stage.js';
import type { Trend } from '../../chart/trend-config.js';
import { type SupportId, supportIds } from '../../model/supports.js';
import { highest, lowest } from '../../model/wheel.js';
import { type ViewWords, cycleName, monthOf } from './company.words.js';
import type { Speaker } from './radar.words.js';
import type { TrendPlace, TrendView } from './trend.view.js';

export { trendStyles as styles } from './trend.styles.js';
export { trendView } from './trend.view.js';

export interface TrendParts {
  readonly view: TrendView;
  readonly speaker: Speaker;
  readonly words: ViewWords;
  readonly picked: SupportId | undefined;
  readonly onPick: (id: SupportId) => void;
  readonly head: (id: SupportId) => TemplateResult;
}

/** Strokes and gaps by support, the same as of the wheel's spokes. */
const dashes: Readonly<Record<SupportId, readonly number[]>> = {
  'safe-road': [],
  'steady-hand': [14, 5],
  'forward-drive': [8, 5],
  contribution: [14, 5, 3, 5],
  horizon: [3, 5],
};

/** Where a place stands on the plane, 0 to 1; a single one in the middle. */
const across = (index: number, places: number): number => (places > 1 ? (index + 0.5) / places : 0.5);

const plane = {
  width: stage.size - trendPlane.left - trendPlane.right,
  height: trendPlane.height - trendPlane.top - trendPlane.bottom,
};
const xOf = (index: number, places: number): number => trendPlane.left + across(index, places) * plane.width;
const yOf = (level: number): number => trendPlane.top + (1 - level / highest) * plane.height;

/** What Chart.js draws: five lines with their gaps, and the team's for the support that is picked. */
export function trendLines({ levels, team, places }: TrendView, picked: SupportId | undefined): Trend {
  const points = (values: readonly (number | null)[]) =>
    values.map((y, index) => ({ x: across(index, places.length), y }));
  const own = supportIds.map((id) => ({
    name: id,
    points: points(levels[id]),
    dash: dashes[id],
    width: id === picked ? 4 : 2,
  }));
  const theirs = team && picked ? [{ name: 'team', points: points(team[picked]), dash: [12, 6], width: 2.5 }] : [];
  return { lines: [...own, ...theirs] };
}

const placeName = ({ cycle, at }: TrendPlace, lang: string): string =>
  cycle ? cycleName(cycle, lang) : monthOf(at, lang);

/** Rings on the lines, larger for the picked support; and the team's diamonds. */
const points = ({ view: { levels, team, places }, picked }: TrendParts): unknown => [
  supportIds.map((id) =>
    levels[id].map((level, index) =>
      level === null
        ? nothing
        : svg`<circle class="trend-point ${id}" cx=${xOf(index, places.length)} cy=${yOf(level)} r=${id === picked ? 6 : 3.5} />`,
    ),
  ),
  team && picked
    ? team[picked].map((level, index) =>
        level === null
          ? nothing
          : svg`<path class="mark team" d="M${xOf(index, places.length)} ${yOf(level)}m0-6l6 6l-6 6l-6-6z" />`,
      )
    : nothing,
];

const frame = (parts: TrendParts): TemplateResult => {
  const { view, speaker } = parts;
  const count = view.places.length;
  const every = Math.ceil(count / 4);
  return svg`
    ${Array.from({ length: highest - lowest + 1 }, (_, index) => {
      const y = yOf(lowest + index);
      return svg`<path class="trend-ring" d="M${trendPlane.left} ${y}H${stage.size - trendPlane.right}" /><text
        x=${trendPlane.left - 8} y=${y + 4} class="trend-scale">${lowest + index}</text>`;
    })}
    ${view.places.map(({ cycle, at }, index) => {
      const x = xOf(index, count);
      // From the newest backwards, so that it is always named.
      const named = (count - 1 - index) % every === 0;
      return svg`
        ${cycle ? svg`<path class="trend-cycle" d="M${x} ${trendPlane.top}V${trendPlane.height - trendPlane.bottom + 6}" />` : nothing}
        ${named ? svg`<text x=${x} y=${trendPlane.height - 14} class="trend-when">${monthOf(at, speaker.lang)}</text>` : nothing}`;
    })}
  ` as TemplateResult;
};

/** Levels from check-in to check-in: the lines, and beside them every value in a table. */
export const trend = (parts: TrendParts): TemplateResult => {
  const { view, words, speaker, picked, onPick, head } = parts;
  const box = `0 0 ${stage.size} ${trendPlane.height}`;
  const teamOf = view.team && picked;
  const own = view.places.some(({ result }) => result);
  return html`
    <figure class="trend">
      <h3>${words.trendTitle}</h3>
      <div class="trend-plane">
        <svg class="trend-frame" viewBox=${box} aria-hidden="true">${frame(parts)}</svg>
        <canvas class="trend-lines" aria-hidden="true"></canvas>
        <svg class="trend-frame" viewBox=${box} aria-hidden="true">${points(parts)}</svg>
      </div>
      <figcaption class="trend-keys small">
        ${supportIds.map(
          (id) =>
            html`<span class="trend-key ${id}"
              ><svg class="sample" data-line=${id} viewBox="0 0 32 14" width="32" height="14" aria-hidden="true"
                ><path d="M0 7H32" /></svg
              >${speaker.name(id)}</span
            >`,
        )}
        ${
          teamOf
            ? html`<span class="trend-key"
                ><svg class="sample team" data-line="team" viewBox="0 0 32 14" width="32" height="14" aria-hidden="true"
                  ><path d="M0 7H32" /></svg
                >${words.trendTeam(speaker.name(teamOf))}</span
              >`
            : nothing
        }
        <span class="muted">${view.places.length > 1 ? words.trendHow : words.trendOne}</span>
      </figcaption>
    </figure>
    <div class="trend-scroll" role="region" aria-label=${words.trendTable} tabindex="0">
      <table class="trend-table">
        <caption class="visually-hidden">${words.trendTable}</caption>
        <thead>
          <tr class="small muted">
            <th scope="col">${speaker.words.support}</th>
            ${view.places.map((place) => html`<th scope="col">${placeName(place, speaker.lang)}</th>`)}
          </tr>
        </thead>
        <tbody @change=${(event: Event) => onPick((event.target as HTMLInputElement).value as SupportId)}>
          ${supportIds.map((id) => [
            html`<tr class="${id} ${id === picked ? 'picked' : ''}"
              ><th scope="row">${head(id)}</th
              >${
                own
                  ? view.places.map((place, index) => cell(id, place, view.levels[id][index] ?? null, parts))
                  : teamCells(id, parts)
              }</tr
            >`,
            own && id === teamOf
              ? html`<tr class="team-row picked small ${id}"
                  ><th scope="row">${words.trendTeam(speaker.name(id))}</th>${teamCells(id, parts)}</tr
                >`
              : nothing,
          ])}
        </tbody>
      </table>
    </div>
  `;
};

/** Nothing to see here, and why: to the eye a dash. */
const none = (why: string): TemplateResult =>
  html`<td class="muted"><span aria-hidden="true">—</span><span class="visually-hidden">${why}</span></td>`;

const cell = (
  id: SupportId,
  { result }: TrendPlace,
  level: number | null,
  { words, speaker }: TrendParts,
): TemplateResult => {
  if (level !== null) return html`<td>${speaker.decimal.format(level)}</td>`;
  if (result && !(id in result.scores)) return html`<td class="muted small">${words.notAsked}</td>`;
  return none(result ? words.notAnswered : words.noCheckin);
};

/** What the drawn line of the team says. */
const teamCells = (id: SupportId, { view: { team }, words, speaker }: TrendParts): unknown =>
  team?.[id].map((level) =>
    level === null ? none(words.hidden('no-data')) : html`<td>${speaker.decimal.format(level)}</td>`,
  );
