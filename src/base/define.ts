import { warnOnce } from './log.js';

/** A custom element class of this library. */
export interface WidgetClass extends CustomElementConstructor {
  /** Last part of the tag: `radar` for `<kyoritsu-radar>`. */
  readonly widget: string;
  /** Version of the copy that the class comes from. */
  readonly version: string;
}

export interface DefineOptions {
  /** First part of the tag, `kyoritsu` when absent. */
  readonly prefix?: string;
}

/**
 * Registers a widget's tag. Never throws into the page: a tag that is taken by
 * the same version is left silently, by another version (or by somebody else)
 * with one console line; the first one wins, and widgets of both live because
 * they meet only through context keys and events.
 */
export function define(widget: WidgetClass, { prefix = 'kyoritsu' }: DefineOptions = {}): void {
  // Doors also import in bare Node, where there is no registry.
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry) return;
  const tag = `${prefix}-${widget.widget}`;
  const present = registry.get(tag) as Partial<WidgetClass> | undefined;
  if (!present) {
    // A class can be registered once only, so another prefix gets a subclass.
    registry.define(tag, prefix === 'kyoritsu' ? widget : class extends widget {});
  } else if (present.version === undefined) {
    warnOnce(`<${tag}> is already defined by something else; choose another prefix: define(…, { prefix })`);
  } else if (present.version !== widget.version) {
    warnOnce(`two versions on this page: ${present.version} came first and stays, ${widget.version} is not used`);
  }
}
