import { type TemplateResult, html } from 'lit';
import { type LineName, type ShownLine, mark } from './lines.js';
import type { Words } from './radar.words.js';

/** The legend is where lines are chosen: a sample of the stroke, whose it is, and whether it is shown. */
export const legend = (
  lines: readonly ShownLine[],
  words: Words,
  onToggle: (name: LineName, on: boolean) => void,
): TemplateResult => html`
  <fieldset class="lines">
    <legend class="visually-hidden">${words.linesLabel}</legend>
    ${lines.map(
      (line) =>
        html`<label class="line"
          ><input
            type="checkbox"
            .checked=${line.on}
            ?disabled=${!line.values}
            @change=${({ target }: Event) => onToggle(line.name, (target as HTMLInputElement).checked)}
          /><svg class="sample ${line.name}" data-line=${line.name} viewBox="0 0 32 14" width="32" height="14" aria-hidden="true"
            ><path d="M0 7H32" />${mark(line, { x: 16, y: 7 })}</svg
          >${line.label}</label
        >`,
    )}
  </fieldset>
`;
