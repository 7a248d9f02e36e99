import { type TemplateResult, html } from 'lit';

/** The same widget on an English part of the page. */
export const english = (widget: TemplateResult): TemplateResult => html`<div lang="en">${widget}</div>`;

/** The same widget on a dark part of the page. */
export const dark = (widget: TemplateResult): TemplateResult =>
  html`<div style="color-scheme: dark; background: #12171d; color: #eef1f4; padding: 1em">${widget}</div>`;

/** The same widget as a 240 px portlet. */
export const narrow = (widget: TemplateResult): TemplateResult => html`<div style="inline-size: 240px">${widget}</div>`;
