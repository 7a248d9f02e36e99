import { ContextProvider } from '@lit/context';
import { LitElement, type PropertyValues, type TemplateResult, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { warnAttribute } from '../base/log.js';
import { version } from '../base/version.js';
import type { Adapter } from '../port/adapter.js';
import { capabilitiesOf } from '../port/capabilities.js';
import { PortError } from '../port/error.js';
import { WidgetErrorEvent } from './error-event.js';
import type { LoadedAdapter } from './loaded-adapter.js';
import { type AdapterName, adapterNames, loadAdapter } from './named-adapters.js';
import { portsOf } from './ports.js';
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
 * @fires {WidgetErrorEvent} kyoritsu-error - A write that had waited for a connection was refused for good.
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
    // A first token changes who is asking; a new function at each render of a framework does not.
    const firstToken = changed.has('token') && changed.get('token') === undefined;
    if (firstToken || decisive.some((name) => changed.has(name))) void this.#provide();
  }

  #loaded: Partial<LoadedAdapter> = {};

  /**
   * Somebody signs out, or another person signs in without a new page: stops
   * sending, deletes from this device what the person before has here (drafts,
   * bookmarks, own things, and writes that still wait to be sent) and starts
   * afresh. Ask before calling it where something may still wait.
   *
   * Without it nothing is deleted: what is kept is kept by person, and is there
   * again at the person's next visit.
   */
  async signOut(): Promise<void> {
    const { source } = this;
    const { stop, clear } = this.#loaded;
    stop?.();
    await Promise.all([clear?.(), source && portsOf(source).clear()]);
    await this.#provide();
  }

  async #provide(): Promise<void> {
    const { adapter: wanted, src, token } = this;
    const loaded: LoadedAdapter =
      typeof wanted === 'object' ? { adapter: wanted } : await this.#load(wanted ?? 'browser', src);
    const { adapter, here, stop } = loaded;
    // Attributes may have changed while the adapter was on its way.
    if (wanted !== this.adapter || src !== this.src || (token === undefined) !== (this.token === undefined))
      return stop?.();
    this.#loaded.stop?.();
    this.#loaded = loaded;
    this.#provider.setValue({
      adapter,
      device: here ? adapter : this.device === 'off' ? 'off' : this.deviceAdapter,
      sync: this.sync.split(/\s+/).filter(Boolean),
      changes: new EventTarget(),
    });
  }

  async #load(name: string, src: string): Promise<LoadedAdapter> {
    const known = (adapterNames as readonly string[]).includes(name);
    if (!known) warnAttribute(this, 'adapter', name, adapterNames);
    const loading = loadAdapter(known ? (name as AdapterName) : 'browser', {
      src,
      // Asked for at each request, so that a later callback is heard too.
      token: async () => (await this.token?.()) ?? '',
      keep: this.device !== 'off',
      onRefused: ({ kind, detail }) => this.dispatchEvent(new WidgetErrorEvent(kind, detail)),
    });
    return loading.catch((error: unknown) => ({ adapter: outOfReach(error) }));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

/** Stands in for an adapter whose code could not be loaded, so that the widgets can say so. */
const outOfReach = (cause: unknown): Adapter => ({
  capabilities: capabilitiesOf(['shared', 'owner', 'pair', 'write-only', 'aggregate']),
  list: () => Promise.reject(new PortError('unavailable', { detail: 'the adapter could not be loaded', cause })),
});

declare global {
  interface HTMLElementTagNameMap {
    'kyoritsu-provider': KyoritsuProvider;
  }
}
