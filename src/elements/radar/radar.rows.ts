import { type TemplateResult, html } from 'lit';
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

// Roles are spelled out: a narrow table is laid out as a grid, which would else take them away.
const row = (spoke: SpokeView, { speaker, picked, reached }: RowsParts): TemplateResult => {
  const { id, level, dosage } = spoke;
  const x = dosageX(dosage ?? aboutRight);
  return html`<tr role="row" class="row ${id} ${id === picked ? 'picked' : ''} ${id === reached ? 'reached' : ''}">
    <th role="rowheader" scope="row">
      <label class="choice"
        ><input type="radio" name="support" .value=${id} .checked=${id === picked} /><span class="badge"
          >${supportIcon(id)}</span
        ><span
          ><span class="name">${speaker.name(id)}</span
          ><span class="plain-words small muted">${speaker.plain(id)}</span></span
        ></label
      >
    </th>
    <td role="cell" class="level ${level === null ? 'none' : ''}">${speaker.level(spoke)}</td>
    <td role="cell" class="change small">${speaker.change(spoke)}</td>
    <td role="cell" class="dose small ${dosage === null ? 'none' : ''}"
      ><svg class="dose-line" viewBox="0 0 120 16" width="120" height="16" aria-hidden="true"
        ><path class="dose-track" d="M4 8H116" /><path class="dose-centre" d="M60 1V15" /><path
          class="dose-reach"
          d="M60 8H${x}" /><circle class="dose-mark" cx=${x} cy="8" r="5.5" /></svg
      ><span class="dose-words">${speaker.dose(spoke)}</span></td
    >
  </tr>`;
};

/**
 * The rows beside the wheel *are* its table: one thing to read, whether the
 * wheel stands beside it or not.
 */
export const rows = (parts: RowsParts): TemplateResult => {
  const { words, view, onPick } = parts;
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
              ><span>${words.tooLittle}</span><span class="visually-hidden">← ${words.aboutRight} →</span
              ><span>${words.tooMuch}</span></span
            >
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" @change=${(event: Event) => onPick((event.target as HTMLInputElement).value as SupportId)}>
        ${view.spokes.map((spoke) => row(spoke, parts))}
      </tbody>
    </table>
  `;
};
