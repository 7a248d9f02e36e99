import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit';
import type { SupportId } from '../model/supports.js';

/** Drawn on a 24 × 24 grid in the current colour; always beside words, so hidden from screen readers. */
const icon = (paths: SVGTemplateResult): TemplateResult =>
  html`<svg
    class="icon"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${paths}
  </svg>`;

const supports: Record<SupportId, SVGTemplateResult> = {
  // Guard rail
  'safe-road': svg`<path d="M3 10h18M3 14h18M7 7v11M17 7v11" />`,
  // A hand under the saddle
  'steady-hand': svg`<path d="M4 8c4-2 9-2 12 0M3 17h4l4 2c1.500.6 3 .4 4-.4l5.500-4.400a1.500 1.500 0 0 0-2-2.200L15 14.500M7 17v-4c2-1.500 4-1.500 5.500 0H15a1.500 1.500 0 0 1 0 3h-3" />`,
  // Chainwheel and pedal
  'forward-drive': svg`<circle cx="12" cy="12" r="4.500" /><path d="M12 4v3.500M12 16.500V20M4 12h3.500M16.500 12H20M6.300 6.300l2.500 2.500M15.200 15.200l2.500 2.500M6.300 17.700l2.500-2.500M15.200 8.800l2.500-2.500" />`,
  // A basket with something in it
  contribution: svg`<path d="M4 10h16l-2 9H6zM9 10V7.500a3 3 0 0 1 6 0V10M9 13.500v2.500M12 13.500v2.500M15 13.500v2.500" />`,
  // Sun over the horizon, a fork in the road
  horizon: svg`<path d="M3 14h18M7.500 14a4.500 4.500 0 0 1 9 0M12 6V4M5.600 8.600 4.200 7.200M18.400 8.600l1.400-1.400M12 14v2.500M12 16.500 8 20M12 16.500l4 3.500" />`,
};

/** The icon of a support. */
export const supportIcon = (id: SupportId): TemplateResult => icon(supports[id]);

const drawings = {
  bicycle: svg`<circle cx="6" cy="16" r="3.500" /><circle cx="18" cy="16" r="3.500" /><path d="M6 16 9.500 9H15l3 7M9.500 9l3 7L15 9M8 9h3M15 9l-.6-2.500H17M12.500 16H6" />`,
  cloud: svg`<path d="M7 18h10a4 4 0 0 0 .6-7.950A6 6 0 0 0 6.200 9.100 4.500 4.500 0 0 0 7 18M4 4l16 16" />`,
  curtain: svg`<path d="M4 4h16M5 4c0 6-1 11-1 15 3-1 5-4 6-8M19 4c0 6 1 11 1 15-3-1-5-4-6-8" />`,
  plug: svg`<path d="M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4" />`,
  puncture: svg`<circle cx="12" cy="12" r="8" /><circle cx="12" cy="12" r="2" /><path d="M12 4v6M4.400 9.500l5.700 1.900M7.300 18.500l3.500-4.900M16 18l-2.600-4M19.600 9.500 14 11.400M19 19l2 2" />`,
  search: svg`<circle cx="10.500" cy="10.500" r="6" /><path d="m15 15 5 5" />`,
  check: svg`<path d="m5 12.500 4.500 4.500L19 7.500" />`,
  lock: svg`<rect x="5" y="11" width="14" height="9" rx="2" /><path d="M8 11V8a4 4 0 0 1 8 0v3" />`,
} satisfies Record<string, SVGTemplateResult>;
/** Name of a small drawing. */
export type Drawing = keyof typeof drawings;

/** A small drawing for a notice or a button. */
export const drawing = (name: Drawing): TemplateResult => icon(drawings[name]);
