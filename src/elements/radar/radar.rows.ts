import { type TemplateResult, html } from 'lit';
import { aboutRight } from '../../model/map.js';
import type { SupportId } from '../../model/supports.js';
import { highest, lowest } from '../../model/wheel.js';
import type { Values } from '../../model/wheel-plane.js';
import { supportIcon } from '../../parts/icon.js';
import { type ShownLine, hasOwn } from './lines.js';
import type { RadarView, SpokeView } from './radar.view.js';
import type { Speaker } from './radar.words.js';

/** How the table is sorted: by a column's name, upwards or downwards. */
export interface Sorting {
  readonly by: string;
  readonly down: boolean;
}

/** What the table's own view adds: a column for every line, and heads that sort. */
export interface TableParts {
  readonly module: TableModule;
  readonly sorting: Sorting | undefined;
  readonly onSort: (by: string) => void;
  readonly hint: string;
}

/** What is fetched for that view. */
export interface TableModule {
  /** A column a line beside the own newest one. */
  readonly lineColumns: (lines: readonly ShownLine[]) => readonly Column[];
  readonly sortHead: (column: Column, parts: TableParts) => TemplateResult;
  readonly sorted: (parts: RowsParts, sorting: Sorting | undefined) => readonly SpokeView[];
}

/** What is not in the rows' first picture. */
export interface RowsMore {
  /** The last check-ins as a small line. */
  readonly spark: (history: Values) => TemplateResult;
  /** The column of the other lines that are shown, if any. */
  readonly beside: (lines: readonly ShownLine[]) => readonly Column[];
}

export interface RowsParts {
  readonly view: RadarView;
  readonly lines: readonly ShownLine[];
  readonly speaker: Speaker;
  /** The support to talk about. */
  readonly picked: SupportId | undefined;
  /** The spoke under the pointer or the keys. */
  readonly reached: SupportId | undefined;
  readonly onPick: (id: SupportId) => void;
  readonly onReach: (id: SupportId | undefined) => void;
  readonly table?: TableParts | undefined;
  /** What comes when the wheel is seen. */
  readonly more: RowsMore | undefined;
}

export interface Column {
  readonly name: string;
  readonly label: string;
  /** What the head says beside its name. */
  readonly axis?: TemplateResult;
  readonly cell: (spoke: SpokeView) => TemplateResult;
}

/** Where a dosage stands on a line 120 wide: about right in the middle. */
const dosageX = (dosage: number): number => 60 + ((dosage - aboutRight) / (highest - lowest)) * 104;

/** Heads a row: what the support is, and the choice of what to talk about. */
export const rowHead = (id: SupportId, speaker: Speaker, picked: SupportId | undefined): TemplateResult =>
  html`<label class="choice"
    ><input type="radio" name="support" .value=${id} .checked=${id === picked} /><span class="badge"
      >${supportIcon(id)}</span
    ><span
      ><span class="name">${speaker.name(id)}</span><span class="plain-words small muted">${speaker.plain(id)}</span></span
    ></label
  >`;

const doseCell = (spoke: SpokeView, speaker: Speaker): TemplateResult => {
  const x = dosageX(spoke.dosage ?? aboutRight);
  return html`<td role="cell" class="dose small ${spoke.dosage === null ? 'none' : ''}"
    ><svg class="dose-line" viewBox="0 0 120 16" width="120" height="16" aria-hidden="true"
      ><path class="dose-track" d="M4 8H116M60 1V15" /><path class="dose-reach" d="M60 8H${x}" /><circle
        class="dose-mark"
        cx=${x}
        cy="8"
        r="5.5" /></svg
    ><span class="dose-words">${speaker.dose(spoke)}</span></td
  >`;
};

function columnsOf({ speaker, lines, table, more }: RowsParts): readonly Column[] {
  const { words } = speaker;
  const beside = (table ? table.module.lineColumns(lines) : more?.beside(lines)) ?? [];
  if (!hasOwn(lines)) return beside;
  return [
    {
      name: 'level',
      label: words.level,
      cell: (spoke) =>
        html`<td role="cell" class="level ${spoke.level === null ? 'none' : ''}">${speaker.level(spoke)}</td>`,
    },
    ...(table ? beside : []),
    {
      name: 'change',
      label: words.change,
      cell: (spoke) =>
        html`<td role="cell" class="change small">${more?.spark(spoke.history) ?? html`<span class="spark"></span>`}<span>${speaker.change(spoke)}</span></td>`,
    },
    {
      name: 'dosage',
      label: words.dosage,
      axis: html`<span class="axis"
        ><span>${words.tooLittle}</span><span class="visually-hidden">← ${words.aboutRight} →</span
        ><span>${words.tooMuch}</span></span
      >`,
      cell: (spoke) => doseCell(spoke, speaker),
    },
    ...(table ? [] : beside),
  ];
}

const head = (column: Column, parts: RowsParts): TemplateResult => {
  const { table } = parts;
  const sorting = table?.sorting;
  const sort = sorting?.by === column.name ? (sorting.down ? 'descending' : 'ascending') : 'none';
  return html`<th role="columnheader" scope="col" class="${column.name}-head" aria-sort=${sort}
    >${table ? table.module.sortHead(column, table) : column.label}${column.axis}</th
  >`;
};

/**
 * The rows beside the wheel *are* its table: one thing to read, whether the
 * wheel stands beside it or not. Roles are spelled out: rows are laid out as
 * grids, which would else take them away.
 */
export const rows = (parts: RowsParts): TemplateResult => {
  const { view, speaker, picked, reached, onPick, onReach, table } = parts;
  const { words } = speaker;
  const columns = columnsOf(parts);
  const heads = [{ name: 'support', label: words.support } as Column, ...columns];
  const spokes = table ? table.module.sorted(parts, table.sorting) : view.spokes;
  return html`
    <table role="table" class="rows ${table ? 'sortable' : 'listed'}">
      <caption class="visually-hidden">${words.tableLabel}</caption>
      <thead role="rowgroup">
        <tr role="row" class="heads small muted">
          ${heads.map((column) => head(column, parts))}
        </tr>
      </thead>
      <tbody
        role="rowgroup"
        @change=${(event: Event) => onPick((event.target as HTMLInputElement).value as SupportId)}
        @pointerleave=${() => onReach(undefined)}
      >
        ${spokes.map(
          (spoke) =>
            html`<tr
              role="row"
              class="row ${spoke.id} ${spoke.id === picked ? 'picked' : ''} ${spoke.id === reached ? 'reached' : ''}"
              @pointerenter=${() => onReach(spoke.id)}
              ><th role="rowheader" scope="row">${rowHead(spoke.id, speaker, picked)}</th
              >${columns.map((column) => column.cell(spoke))}</tr
            >`,
        )}
      </tbody>
    </table>
  `;
};
