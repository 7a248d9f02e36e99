import { type TemplateResult, css, html } from 'lit';
import type { SupportId } from '../../model/supports.js';
import { type ShownLine, hasOwn } from './lines.js';
import type { Column, RowsParts, Sorting, TableParts } from './radar.rows.js';
import type { SpokeView } from './radar.view.js';

/** What to sort by; the order of the spokes where it is none of these. */
const valueOf = (by: string, { view, lines }: RowsParts, spoke: SpokeView): number | null => {
  if (by === 'level' || by === 'change' || by === 'dosage') return spoke[by];
  const at = view.spokes.indexOf(spoke);
  return by === 'support' ? at : (lines.find(({ name }) => name === by)?.values?.[at] ?? null);
};

/** Rows in the order that the reader wants; what has no value stands last either way. */
export function sorted(parts: RowsParts, sorting: Sorting | undefined): readonly SpokeView[] {
  const { spokes } = parts.view;
  if (!sorting) return spokes;
  return spokes.toSorted((a, b) => {
    const [left, right] = [valueOf(sorting.by, parts, a), valueOf(sorting.by, parts, b)];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return sorting.down ? right - left : left - right;
  });
}

/** The next sorting when a head is pressed: first upwards, then downwards. */
export const sortedBy = (by: string, before: Sorting | undefined): Sorting => ({
  by,
  down: before?.by === by && !before.down,
});

/** A column a line beside the own newest one. */
export const lineColumns = (lines: readonly ShownLine[]): readonly Column[] =>
  lines
    // Of somebody without a check-in there is no line before the newest either.
    .filter(({ name }) => name !== 'now' && (name !== 'last' || hasOwn(lines)))
    .map(({ name, label, say }) => ({
      name,
      label,
      cell: ({ id }: { id: SupportId }) =>
        html`<td role="cell" class="other small"><span class="cell-label">${label}</span> ${say(id)}</td>`,
    }));

/** A head that sorts is a real button, and says how it sorts. */
export const sortHead = ({ name, label }: Column, { sorting, onSort, hint }: TableParts): TemplateResult => {
  const sign = sorting?.by !== name ? '↕' : sorting.down ? '▼' : '▲';
  return html`<button class="sort" type="button" title=${hint} @click=${() => onSort(name)}
    >${label}<span aria-hidden="true">${sign}</span></button
  >`;
};

/** Of the table's own view. */
export const tableStyles = css`
  .sortable :is(th, td) {
    border-block-start: 1px solid var(--_line);
  }
  .sortable .heads th {
    border: 0;
    overflow-wrap: normal;
  }
  .sortable .dose {
    inline-size: 10.4em;
  }
  .other {
    word-break: auto-phrase;
  }
  .cell-label {
    display: none;
    color: var(--_muted);
  }
  .sort {
    display: inline-flex;
    gap: 0.3em;
    align-items: baseline;
    min-block-size: 2em;
    padding: 0.1em 0.3em;
    margin-inline-start: -0.3em;
    border: 0;
    border-radius: 0.3em;
    background: none;
    color: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  .sort:hover {
    background: var(--_soft);
  }
  .save {
    margin-block-start: 1em;
  }
  @container (max-width: 30em) {
    .sortable thead {
      display: block;
      padding-block-end: 0.5em;
    }
    .sortable .heads {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.6em;
    }
    .sortable .axis {
      display: none;
    }
    .cell-label {
      display: inline;
    }
    .sortable :is(th, td) {
      border: 0;
    }
    .sortable .row {
      border-block-start: 1px solid var(--_line);
    }
    .rows .row .other {
      grid-column: 1 / -1;
    }
  }
`;
