import { type TemplateResult, html, nothing, svg } from 'lit';
import { aboutRight } from '../../model/map.js';
import type { SupportId } from '../../model/supports.js';
import { highest, lowest } from '../../model/wheel.js';
import { supportIcon } from '../../parts/icon.js';
import type { RadarView, SpokeView } from './radar.view.js';
import type { Speaker, Words } from './radar.words.js';

export interface RowsParts {
  readonly view: RadarView;
  readonly speaker: Speaker;
  readonly words: Words;
  /** The support to talk about. */
  readonly picked: SupportId | undefined;
  /** The spoke under the pointer or the keys. */
  readonly reached: SupportId | undefined;
  readonly onPick: (id: SupportId) => void;
}

/** Where a dosage stands on a line 120 wide: about right in the middle. */
const dosageX = (dosage: number): number => 60 + ((dosage - aboutRight) / (highest - lowest)) * 104;

const dosageLine = (dosage: number | null): TemplateResult => html`
  <svg class="dose-line" viewBox="0 0 120 16" width="120" height="16" aria-hidden="true">
    <line class="dose-track" x1="4" x2="116" y1="8" y2="8" />
    <line class="dose-centre" x1="60" x2="60" y1="1" y2="15" />
    ${
      dosage === null
        ? nothing
        : svg`<line class="dose-reach" x1="60" x2=${dosageX(dosage)} y1="8" y2="8" />
            <circle class="dose-mark" cx=${dosageX(dosage)} cy="8" r="5.5" />`
    }
  </svg>
`;

// Roles are spelled out: a narrow table is laid out as a grid, which would else take them away.
const row = (spoke: SpokeView, { speaker, picked, reached, onPick }: RowsParts): TemplateResult => html`
  <tr
    role="row"
    class="row ${spoke.id} ${spoke.id === picked ? 'picked' : ''} ${spoke.id === reached ? 'reached' : ''}"
  >
    <th role="rowheader" scope="row">
      <label class="choice">
        <input
          type="radio"
          name="support"
          .value=${spoke.id}
          .checked=${spoke.id === picked}
          @change=${() => onPick(spoke.id)}
        />
        <span class="badge">${supportIcon(spoke.id)}</span>
        <span><span class="name">${speaker.name(spoke.id)}</span><span class="plain-words small muted">${speaker.plain(spoke.id)}</span></span>
      </label>
    </th>
    <td role="cell" class="level ${spoke.level === null ? 'none' : ''}">${speaker.level(spoke)}</td>
    <td role="cell" class="change small">${speaker.change(spoke)}</td>
    <td role="cell" class="dose small">${dosageLine(spoke.dosage)}<span class="dose-words">${speaker.dose(spoke)}</span></td>
  </tr>
`;

/**
 * The rows beside the wheel *are* its table: one thing to read, whether the
 * wheel stands beside it or not.
 */
export const rows = (parts: RowsParts): TemplateResult => {
  const { words, view } = parts;
  return html`
    <table role="table" class="rows">
      <caption class="visually-hidden">${words.tableLabel}</caption>
      <thead role="rowgroup">
        <tr role="row" class="heads small muted">
          <th role="columnheader" scope="col">${words.support}</th>
          <th role="columnheader" scope="col" class="level-head">${words.level}</th>
          <th role="columnheader" scope="col">${words.change}</th>
          <th role="columnheader" scope="col">
            ${words.dosage}
            <span class="axis"
              ><span>${words.tooLittle}</span><span class="axis-middle">← ${words.aboutRight} →</span
              ><span>${words.tooMuch}</span></span
            >
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${view.spokes.map((spoke) => row(spoke, parts))}
      </tbody>
    </table>
  `;
};
