import { ContextEvent, ContextRoot } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../base/log.js';
import { browserSource } from './browser-source.js';
import { type Source, sourceContext } from './source.js';

/** A widget that may name its provider by id instead of standing inside it. */
export interface SourceHost extends ReactiveControllerHost, Element {
  provider?: string | undefined;
}

const roots = new WeakSet<Document>();

/** Finds the source of a widget: the provider it names, the nearest one above, or this browser. */
export class SourceConsumer implements ReactiveController {
  readonly #host: SourceHost;
  readonly #onSource: (source: Source) => void;
  #unsubscribe: (() => void) | undefined;
  #answered = false;
  #asked: string | undefined;

  constructor(host: SourceHost, onSource: (source: Source) => void) {
    this.#host = host;
    this.#onSource = onSource;
  }

  hostConnected(): void {
    keepRequests(this.#host.ownerDocument);
    this.#find();
  }

  hostUpdate(): void {
    if (this.#host.provider !== this.#asked) this.#find();
  }

  #find(): void {
    this.#asked = this.#host.provider;
    this.#answered = false;
    this.#ask();
    // Children of a page are upgraded one by one: give the provider this turn to answer.
    queueMicrotask(() => {
      if (!this.#answered && this.#host.isConnected && !this.#awaited()) this.#onSource(browserSource());
    });
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #ask(): void {
    const named = this.#named();
    // Unanswered it would be kept and repeated from the host's own place, for another provider to take.
    if (named && !isDefined(named)) return;
    (named ?? this.#host).dispatchEvent(new ContextEvent(sourceContext, this.#host, this.#take, true));
  }

  /** One function for good: a ContextRoot tells requests apart by it. */
  readonly #take = (source: Source | undefined, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#answered = true;
    // A provider whose adapter is still on its way answers with nothing first.
    if (source) this.#onSource(source);
  };

  #named(): Element | undefined {
    const { provider } = this.#host;
    if (!provider) return undefined;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const named = root.getElementById?.(provider) ?? this.#host.ownerDocument.getElementById(provider);
    if (!named) warnOnce(`<${this.#host.localName} provider="${provider}">: no element with this id`);
    return named ?? undefined;
  }

  /** Is there a provider whose script has not arrived yet? Then it will answer later. */
  #awaited(): boolean {
    const named = this.#named();
    const late = named && !isDefined(named) ? named : undefinedProviderAbove(this.#host);
    if (!late) return false;
    void customElements
      .whenDefined(late.localName)
      .then(() => this.#host.isConnected && !this.#answered && this.#ask());
    return true;
  }
}

/** Requests that nobody answers are kept for a provider that is upgraded later, once a document. */
function keepRequests(document: Document): void {
  if (roots.has(document)) return;
  roots.add(document);
  new ContextRoot().attach(document.documentElement);
}

const isDefined = (element: Element): boolean => element.matches(':defined');

function undefinedProviderAbove(element: Element): Element | undefined {
  for (let at: Node | null = element.parentNode ?? null; at;) {
    if (at instanceof Element && at.localName.endsWith('-provider') && !isDefined(at)) return at;
    at = at instanceof ShadowRoot ? at.host : at.parentNode;
  }
  return undefined;
}
