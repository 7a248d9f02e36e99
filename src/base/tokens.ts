import { css } from 'lit';

/**
 * The look, as custom properties. The public tokens are the `--kyoritsu-*`
 * ones (a host sets them anywhere above); inside, only the `--_*` ones are
 * read. Dark follows the page's own `color-scheme`, not the device's: a light
 * intranet stays light on a dark desktop.
 *
 * Contrast of every pair is checked by a test (text 4.5:1, graphics 3:1).
 */
export const tokens = css`
  :host {
    --_surface: var(--kyoritsu-surface, light-dark(#ffffff, #1b222b));
    --_canvas: var(--kyoritsu-canvas, light-dark(#f4f2ec, #12171d));
    --_ink: var(--kyoritsu-ink, light-dark(#1d2733, #eef1f4));
    --_muted: var(--kyoritsu-muted, light-dark(#5a6573, #a9b4c0));
    --_line: var(--kyoritsu-line, light-dark(#dedad0, #38424e));
    --_accent: var(--kyoritsu-accent, light-dark(#264b73, #9cc3ee));
    --_on-accent: var(--kyoritsu-on-accent, light-dark(#ffffff, #101820));
    --_safe-road: var(--kyoritsu-safe-road, light-dark(#2e7d5b, #6cc79d));
    --_steady-hand: var(--kyoritsu-steady-hand, light-dark(#b0601a, #eda65c));
    --_forward-drive: var(--kyoritsu-forward-drive, light-dark(#b93a2c, #f4897c));
    --_contribution: var(--kyoritsu-contribution, light-dark(#774a9e, #c4a0e6));
    --_horizon: var(--kyoritsu-horizon, light-dark(#23699e, #7fbdee));
    --_focus: var(--kyoritsu-focus, var(--_accent));
    --_radius: var(--kyoritsu-radius, 1em);
    --_radius-small: calc(var(--_radius) * 0.7);
    --_soft: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_ink);
      --_line: var(--_ink);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_canvas: Canvas;
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_line: CanvasText;
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_safe-road: CanvasText;
      --_steady-hand: CanvasText;
      --_forward-drive: CanvasText;
      --_contribution: CanvasText;
      --_horizon: CanvasText;
      --_focus: Highlight;
      --_soft: Canvas;
    }
  }
`;
