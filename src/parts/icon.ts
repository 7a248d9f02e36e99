import { type TemplateResult, html } from 'lit';
import type { SupportId } from '../model/supports.js';

/**
 * Drawn on a 24 × 24 grid in the current colour, each as one path, because a
 * page can show hundreds; always beside words, so hidden from screen readers.
 */
const icon = (path: string): TemplateResult =>
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
    ><path d=${path}></path
  ></svg>`;

const supports: Record<SupportId, string> = {
  // Guard rail
  'safe-road': 'M3 10h18M3 14h18M7 7v11M17 7v11',
  // A hand under the saddle
  'steady-hand':
    'M4 8c4-2 9-2 12 0M3 17h4l4 2c1.5.6 3 .4 4-.4l5.5-4.4a1.5 1.5 0 0 0-2-2.2L15 14.5M7 17v-4c2-1.5 4-1.5 5.5 0H15a1.5 1.5 0 0 1 0 3h-3',
  // Chainwheel and pedal
  'forward-drive':
    'M7.5 12a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0zM12 4v3.5M12 16.5V20M4 12h3.5M16.5 12H20M6.3 6.3l2.5 2.5M15.2 15.2l2.5 2.5M6.3 17.7l2.5-2.5M15.2 8.8l2.5-2.5',
  // A basket with something in it
  contribution: 'M4 10h16l-2 9H6zM9 10V7.5a3 3 0 0 1 6 0V10M9 13.5v2.5M12 13.5v2.5M15 13.5v2.5',
  // Sun over the horizon, a fork in the road
  horizon:
    'M3 14h18M7.5 14a4.5 4.5 0 0 1 9 0M12 6V4M5.6 8.6 4.2 7.2M18.4 8.6l1.4-1.4M12 14v2.5M12 16.5 8 20M12 16.5l4 3.5',
};

/** The icon of a support as a path on a 24 × 24 grid, for drawings of their own. */
export const supportPath = (id: SupportId): string => supports[id];

/** The icon of a support. */
export const supportIcon = (id: SupportId): TemplateResult => icon(supports[id]);

const drawings = {
  bicycle:
    'M2.5 16a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0zM14.5 16a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0zM6 16 9.5 9H15l3 7M9.5 9l3 7L15 9M8 9h3M15 9l-.6-2.5H17M12.5 16H6',
  cloud: 'M7 18h10a4 4 0 0 0 .6-7.95A6 6 0 0 0 6.2 9.1 4.5 4.5 0 0 0 7 18M4 4l16 16',
  curtain: 'M4 4h16M5 4c0 6-1 11-1 15 3-1 5-4 6-8M19 4c0 6 1 11 1 15-3-1-5-4-6-8',
  plug: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4',
  puncture:
    'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0zM10 12a2 2 0 1 0 4 0a2 2 0 1 0-4 0zM12 4v6M4.4 9.5l5.7 1.9M7.3 18.5l3.5-4.9M16 18l-2.6-4M19.6 9.5 14 11.4M19 19l2 2',
  search: 'M4.5 10.5a6 6 0 1 0 12 0a6 6 0 1 0-12 0zM15 15l5 5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  lock: 'M7 11h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-10a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2zM8 11V8a4 4 0 0 1 8 0v3',
} satisfies Record<string, string>;
/** Name of a small drawing. */
export type Drawing = keyof typeof drawings;

/** A small drawing for a notice or a button. */
export const drawing = (name: Drawing): TemplateResult => icon(drawings[name]);
