import { type TemplateResult, html } from 'lit';
import type { Words } from '../road-words.js';

/** How to read the roads: the same lines, each beside its word. */
export const legendTemplate = (words: Words): TemplateResult => html`
  <ul class="legend small muted" aria-label=${words.legend}>
    ${(['observed', 'designed', 'imagined', 'related'] as const).map(
      (line) =>
        html`<li>
          <svg class="legend-road" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <path class="road ${line} w${line === 'observed' ? 3 : 1}" d="M0 5H100" />
          </svg>
          ${line === 'related' ? words.nearness : words.evidence(line)}
        </li>`,
    )}
    <li>${words.legendWidth}</li>
  </ul>
`;
