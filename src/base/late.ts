import { type CSSResult, type LitElement, adoptStyles } from 'lit';
import { warnOnce } from './log.js';

/** Code that comes when it is needed may bring the styles of what it draws. */
interface Styled {
  readonly styles?: CSSResult;
}

/**
 * A part of a widget that is fetched when somebody wants it, so that the door
 * stays light. Its styles are adopted by the widget's own root, as those of
 * the class are: no style element, nothing for a strict page to refuse.
 */
export class Late<M extends object> {
  /** Undefined until it has arrived. */
  is: M | undefined;
  /** It did not arrive; the next `get` tries again. */
  failed = false;

  readonly #host: LitElement;
  readonly #load: () => Promise<M>;
  #coming: Promise<void> | undefined;

  constructor(host: LitElement, load: () => Promise<M>) {
    this.#host = host;
    this.#load = load;
  }

  /** What has arrived; else it is sent for, and the widget is drawn again when it is here. */
  get(): M | undefined {
    if (!this.is) void (this.#coming ??= this.#fetch());
    return this.is;
  }

  async #fetch(): Promise<void> {
    try {
      this.is = await this.#load();
      this.failed = false;
      const { styles } = this.is as Styled;
      if (styles) adopt(this.#host, styles);
    } catch (failure) {
      this.failed = true;
      warnOnce(`a part of <${this.#host.localName}> could not be loaded: ${String(failure)}`);
    }
    this.#host.requestUpdate();
  }

  /** Tries again after a failure. */
  again(): void {
    this.#coming = undefined;
    this.failed = false;
    this.#host.requestUpdate();
  }
}

/** Which later styles each root has: a widget that draws two parts keeps those of both. */
const adopted = new WeakMap<ShadowRoot, Set<CSSResult>>();

function adopt(host: LitElement, styles: CSSResult): void {
  const root = host.renderRoot as ShadowRoot;
  const more = adopted.get(root) ?? new Set();
  adopted.set(root, more.add(styles));
  adoptStyles(root, [...(host.constructor as typeof LitElement).elementStyles, ...more]);
}
