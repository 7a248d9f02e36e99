import { type TemplateResult, css, html, nothing } from 'lit';
import type { Translation } from '../base/locale.js';
import type { State } from '../context/state.js';
import type { common } from '../locales/ja/shared.js';
import { buttonStyles } from './button.js';
import { notice, noticeStyles } from './notice.js';

export interface StateViews<T> {
  readonly ready: (data: T) => unknown;
  /** What to offer where there is nothing yet. */
  readonly empty: () => unknown;
  /** Placeholder in the shape of what is coming, so that nothing jumps; the default is a few lines. */
  readonly skeleton?: () => unknown;
  readonly retry: () => void;
}

/** Every widget's eight states in one place; the widget words only what is its own. */
export function stateView<T>(state: State<T>, words: Translation<typeof common>, views: StateViews<T>): unknown {
  // One template for all that shows data: a failed refresh puts a line above, and takes neither focus nor typed words.
  const shown = (line: unknown, data: T): TemplateResult => html`${line}${views.ready(data)}`;
  switch (state.kind) {
    case 'idle':
    case 'loading':
      return html`<div aria-busy="true">
        <p class="visually-hidden">${words.loading}</p>
        ${views.skeleton?.() ?? skeleton(4)}
      </div>`;
    case 'ready':
      return shown(nothing, state.data);
    case 'empty':
      return views.empty();
    case 'withheld':
      return notice({ drawing: 'curtain', title: words.withheldTitle, text: words.withheld(state.reason) });
    case 'unsupported':
      return notice({ drawing: 'plug', title: words.unsupportedTitle, text: words.unsupported });
    case 'offline':
      return state.data === undefined
        ? notice({
            drawing: 'cloud',
            title: words.offlineTitle,
            text: words.error('offline'),
            actions: retry(words, views),
          })
        : shown(html`<p class="state-line small">${words.offlineShown}</p>`, state.data);
    case 'error':
      return state.data === undefined
        ? notice({
            drawing: 'puncture',
            title: words.errorTitle,
            text: words.error(state.error.kind),
            actions: retry(words, views),
          })
        : shown(
            html`<div class="state-line small">${words.error(state.error.kind)} ${retry(words, views)}</div>`,
            state.data,
          );
  }
}

const retry = <T>(words: Translation<typeof common>, views: StateViews<T>): TemplateResult => {
  const again = (event: Event): void => {
    // The button goes away with the failure; the focus must not fall out of the widget with it.
    const heading = ((event.currentTarget as Element).getRootNode() as ParentNode).querySelector('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
    views.retry();
  };
  return html`<button class="button" type="button" @click=${again}>${words.tryAgain}</button>`;
};

/** Quiet lines where text will be. */
export const skeleton = (lines: number): TemplateResult =>
  html`<div class="skeleton" aria-hidden="true">${Array.from({ length: lines }, () => html`<span></span>`)}</div>`;

export const stateStyles = [
  noticeStyles,
  buttonStyles,
  css`
    .skeleton {
      display: grid;
      gap: 0.9em;
      padding-block: 0.5em;
    }
    .skeleton span {
      block-size: 1em;
      border-radius: 0.5em;
      background: var(--_line);
      opacity: 0.6;
    }
    .skeleton span:nth-child(3n + 1) {
      inline-size: 45%;
    }
    .skeleton span:nth-child(3n + 2) {
      inline-size: 85%;
    }
    .state-line {
      padding: 0.4em 0.8em;
      margin-block-end: 1em;
      border-inline-start: 0.25em solid var(--_line);
      color: var(--_muted);
    }
  `,
];
