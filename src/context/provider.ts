import { ContextProvider } from '@lit/context';
import { LitElement, type PropertyValues, type TemplateResult, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { warnAttribute } from '../base/log.js';
import { version } from '../base/version.js';
import type { Adapter } from '../port/adapter.js';
import { type AdapterName, adapterNames, loadAdapter } from './named-adapters.js';
import { type Source, sourceContext } from './source.js';

/**
 * Says where the data of the widgets inside comes from, or of those that name
 * it by id (`<kyoritsu-radar provider="hr">`). Several may stand on one page;
 * the order of loading does not matter.
 *
 * Without a build, the attributes are enough:
 * `<kyoritsu-provider adapter="rest" src="/kyoritsu">…</kyoritsu-provider>`.
 *
 * @summary Where the data comes from.
 * @slot - The part of the page whose widgets use this source.
 */
export class KyoritsuProvider extends LitElement {
  static readonly widget: string = 'provider';
  static readonly version: string = version;

  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /**
   * An adapter of your own (by property), or the name of one of ours:
   * `rest`, `static`, `browser` or `memory`.
   */
  @property() adapter: Adapter | AdapterName | undefined;
  /** Address for `rest` (the server's base) and `static` (the folder of the JSON files). */
  @property() src = '';
  /** `off` keeps nothing on this device: for shared kiosks. */
  @property() device: 'on' | 'off' = 'on';
  /**
   * Owner resources that go to the company's store although they would stay
   * on the device, separated by spaces: `career-drafts bookmarks`.
   */
  @property() sync = '';
  /**
   * Called before each request for the bearer token of `rest`. A property, never an
   * attribute: a token must not stand in the page.
   */
  @property({ attribute: false }) token: (() => string | Promise<string>) | undefined;
  /** Store for what stays with the person, instead of this browser's (for tests). */
  @property({ attribute: false }) deviceAdapter: Adapter | undefined;

  readonly #provider = new ContextProvider(this, { context: sourceContext });

  /** What the widgets inside are given; undefined until the adapter is loaded. */
  get source(): Source | undefined {
    return this.#provider.value as Source | undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const decisive = ['adapter', 'src', 'device', 'sync', 'deviceAdapter'] as const;
    if (decisive.some((name) => changed.has(name))) void this.#provide();
  }

  async #provide(): Promise<void> {
    const { adapter: wanted, src } = this;
    const adapter = typeof wanted === 'object' ? wanted : await this.#load(wanted ?? 'browser', src);
    // Attributes may have changed while the adapter was on its way.
    if (!adapter || wanted !== this.adapter || src !== this.src) return;
    this.#provider.setValue({
      adapter,
      device: this.device === 'off' ? 'off' : this.deviceAdapter,
      sync: this.sync.split(/\s+/).filter(Boolean),
      changes: new EventTarget(),
    });
  }

  async #load(name: string, src: string): Promise<Adapter> {
    const known = (adapterNames as readonly string[]).includes(name);
    if (!known) warnAttribute(this, 'adapter', name, adapterNames);
    // The token is asked for at each request, so that a later callback is heard too.
    return loadAdapter(known ? (name as AdapterName) : 'browser', {
      src,
      token: async () => (await this.token?.()) ?? '',
    });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kyoritsu-provider': KyoritsuProvider;
  }
}
