import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { announce } from './announce.js';
import type { Locale, Translation } from './locale.js';
import { version } from './version.js';

/** What every widget is: an element that speaks the reader's language and can announce a sentence. */
export abstract class KyoritsuElement<W = object> extends LitElement {
  static readonly version: string = version;
  /** Last part of the tag. */
  static readonly widget: string;

  protected abstract readonly locale: Locale<W>;

  /** The widget in words. */
  protected abstract draw(words: Translation<W>): unknown;

  protected override render(): TemplateResult | typeof nothing {
    const { words, lang } = this.locale;
    if (!words) return nothing;
    return html`<div class="widget" part="widget" lang=${lang}>${this.draw(words)}</div>
      <p class="visually-hidden" role="status" lang=${lang}></p>`;
  }

  protected announce(sentence: string): void {
    announce(this.renderRoot.querySelector<HTMLElement>('[role="status"]'), sentence);
  }
}
