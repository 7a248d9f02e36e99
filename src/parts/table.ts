import { type TemplateResult, css, html } from 'lit';

export interface Column<R> {
  readonly label: string;
  readonly cell: (row: R) => unknown;
  readonly numeric?: boolean;
}

/** A real table; the first column heads its row. Scrolls sideways by itself where it must. */
export const dataTable = <R>(
  caption: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
): TemplateResult => html`
  <div class="table-scroll" role="region" aria-label=${caption} tabindex="0">
    <table>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class=${column.numeric ? 'numeric' : ''}>${column.label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column, index) =>
                index === 0
                  ? html`<th scope="row">${column.cell(row)}</th>`
                  : html`<td class=${column.numeric ? 'numeric' : ''}>${column.cell(row)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;

export const tableStyles = css`
  .table-scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.6em 0.75em;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.85em;
    white-space: nowrap;
  }
  tbody th {
    font-weight: 600;
  }
  .numeric {
    text-align: end;
  }
`;
