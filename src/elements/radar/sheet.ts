import { type TemplateResult, css, html, nothing, svg } from 'lit';
import { supportIds } from '../../model/supports.js';
import { pointAt } from '../../model/wheel-plane.js';
import { outlinePath } from '../../model/wheel-shape.js';
import { highest, lowest } from '../../model/wheel.js';
import type { Sheet } from '../../parts/print.js';
import type { StepsParts, StepWords } from './steps-parts.js';

const rim = 100;

/**
 * A sheet for the 1on1, one side of A4: the wheel with its figures, the
 * support to talk about, a step on each side, and room for own words. It is
 * made from what is on the screen and goes nowhere but to the printer.
 */
export function talkSheet(parts: StepsParts, zone: string, words: StepWords, lang: string): Sheet {
  const { supportId, words: about, speaker } = parts;
  const lines = (count: number): TemplateResult[] => Array.from({ length: count }, () => html`<p class="line"></p>`);
  const side = (title: string, text: string): TemplateResult =>
    html`<section class="side">
      <h2>${title}</h2>
      ${text ? html`<p>${text}</p>` : nothing}
      <h3>${words.sheetWords}</h3>
      ${lines(5)}
    </section>`;
  const content = html`<main>
    <header>
      <h1>${words.sheet}</h1>
      <p>${parts.takenAt ? about.takenOn(speaker.day(parts.takenAt)) : nothing}</p>
    </header>
    <div class="seen">${drawn(parts)} ${figures(parts, words)}</div>
    <section>
      <h2>${words.sheetTalk}${supportId ? html`<strong>${speaker.name(supportId)}</strong>` : nothing}</h2>
      ${lines(2)}
    </section>
    <div class="sides">
      ${side(words.mine, supportId ? words.mineOf(supportId, zone) : '')}
      ${side(words.company, supportId ? words.companyOf(supportId, zone) : '')}
    </div>
    <p class="when">${words.sheetNext}<span></span></p>
    <footer>
      <p>${words.sheetOwn}</p>
      <p>${about.source}</p>
    </footer>
  </main>`;
  return { title: words.sheet, lang, content, styles: [sheetStyles] };
}

function drawn({ values }: StepsParts): TemplateResult {
  const rings = Array.from({ length: highest - lowest + 1 }, (_, at) => ((lowest + at) / highest) * rim);
  return html`<svg viewBox="-118 -118 236 236" aria-hidden="true">
    <circle class="tyre" r=${rim + 9} />
    ${rings.map((r) => svg`<circle class="ring" r=${r} />`)}
    ${supportIds.map((id, spoke) => {
      const end = pointAt(spoke, highest, rim);
      return svg`<line class=${id} x2=${end.x} y2=${end.y} />`;
    })}
    <path class=${values.includes(null) ? 'shape open' : 'shape'} d=${outlinePath(values, rim)} />
    ${supportIds.map((id, spoke) => {
      const value = values[spoke];
      if (value == null) return nothing;
      const { x, y } = pointAt(spoke, value, rim);
      return svg`<circle class="point ${id}" cx=${x} cy=${y} r="4.5" />`;
    })}
    <circle class="hub" r="4" />
    ${supportIds.map((_, spoke) => {
      // The number stands on the tyre; the table says its name.
      const { x, y } = pointAt(spoke, highest, rim + 9);
      return svg`<g><circle class="number" cx=${x} cy=${y} r="8" /><text x=${x} y=${y + 3.5}>${spoke + 1}</text></g>`;
    })}
  </svg>`;
}

const figures = ({ spokes, speaker, supportId }: StepsParts, words: StepWords): TemplateResult =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">${words.sheetSupport}</th>
        <th scope="col">${words.sheetLevel}</th>
        <th scope="col">${words.sheetDosage}</th>
      </tr>
    </thead>
    <tbody>
      ${spokes.map(
        (spoke, at) =>
          html`<tr class=${spoke.id === supportId ? 'picked' : ''}>
            <th scope="row">
              <b class=${spoke.id}>${at + 1}</b> ${speaker.name(spoke.id)}<small>${speaker.plain(spoke.id)}</small>
            </th>
            <td>${speaker.level(spoke)}</td>
            <td>${speaker.dose(spoke)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** Ink on white paper, in millimetres. What is taller than the paper is cut rather than put on a second sheet. */
const sheetStyles = css`
  @page {
    size: A4;
    margin: 0;
  }
  * {
    box-sizing: border-box;
  }
  body {
    margin: 0;
    color: #1d2733;
    font: 10.5pt / 1.6 system-ui, 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif;
    line-break: strict;
    overflow-wrap: anywhere;
  }
  main {
    display: flex;
    flex-direction: column;
    gap: 5mm;
    inline-size: 210mm;
    block-size: 296mm;
    padding: 15mm 17mm 12mm;
    overflow: clip;
    print-color-adjust: exact;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6mm;
    align-items: baseline;
    justify-content: space-between;
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
  }
  h1 {
    font-size: 17pt;
  }
  h2 {
    font-size: 12pt;
  }
  h2 strong {
    margin-inline-start: 3mm;
    font-size: 14pt;
  }
  h3 {
    margin-block-start: 2mm;
    font-size: 8.5pt;
    font-weight: 400;
  }
  .seen,
  .sides {
    display: grid;
    grid-template-columns: 62mm 1fr;
    gap: 8mm;
    align-items: center;
  }
  .sides {
    grid-template-columns: 1fr 1fr;
    align-items: stretch;
  }
  .side {
    padding: 4mm;
    border: 0.3mm solid #1d2733;
    border-radius: 3mm;
  }
  .line {
    block-size: 9mm;
    border-block-end: 0.2mm solid #8a939d;
  }
  svg {
    inline-size: 100%;
    fill: none;
  }
  .tyre {
    stroke: #dedad0;
    stroke-width: 6;
  }
  .ring {
    stroke: #dedad0;
  }
  line,
  .point {
    stroke-width: 2.5;
  }
  .point,
  .number {
    fill: #ffffff;
  }
  .shape {
    fill: #264b731f;
    stroke: #264b73;
    stroke-width: 3;
  }
  /* Around a gap there is no inside. */
  .open {
    fill: none;
  }
  .hub {
    fill: #1d2733;
  }
  .number {
    stroke: #1d2733;
  }
  text {
    fill: #1d2733;
    font-size: 10px;
    text-anchor: middle;
  }
  .safe-road {
    stroke: #2e7d5b;
  }
  .steady-hand {
    stroke: #b0601a;
  }
  .forward-drive {
    stroke: #b93a2c;
  }
  .contribution {
    stroke: #774a9e;
  }
  .horizon {
    stroke: #23699e;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 9.5pt;
    line-height: 1.45;
  }
  th,
  td {
    padding: 1.4mm 2mm;
    border-block-end: 0.2mm solid #dedad0;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    font-size: 8pt;
    font-weight: 400;
  }
  tbody th {
    font-weight: 700;
  }
  small {
    display: block;
    font-size: 8pt;
    font-weight: 400;
  }
  .picked > * {
    background: #f4f2ec;
  }
  .when {
    display: flex;
    gap: 4mm;
    align-items: end;
  }
  .when span {
    flex: 0 1 70mm;
    block-size: 8mm;
    border-block-end: 0.2mm solid #8a939d;
  }
  footer {
    margin-block-start: auto;
    font-size: 8pt;
    line-height: 1.5;
  }
`;
