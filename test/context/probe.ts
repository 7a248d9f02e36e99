import { LitElement, type TemplateResult, html } from 'lit';
import { property } from 'lit/decorators.js';
import { Loader, type Need, need } from '../../src/context/loader.js';
import { selfResults } from '../../src/model/records/results.js';
import type { Adapter, Capabilities, Page, Query } from '../../src/port/adapter.js';

/** The smallest widget there can be: it shows its state and the ids of what it loaded. */
export class Probe extends LitElement {
  static readonly needs: readonly Need[] = [need(selfResults, ['list', 'watch'])];
  @property({ attribute: false }) data: readonly string[] | undefined;
  @property() provider: string | undefined;

  readonly loader: Loader<readonly string[], unknown> = new Loader<readonly string[]>(this, {
    needs: Probe.needs,
    load: async (port, signal) => (await port.all(selfResults, {}, { signal })).map(({ record }) => record.id),
    isEmpty: (ids) => ids.length === 0,
  });

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('data')) this.loader.hand(this.data);
  }

  protected override render(): TemplateResult {
    const { state } = this.loader;
    return html`<p>${state.kind}${state.kind === 'ready' ? ` ${state.data.join(' ')}` : ''}</p>`;
  }

  get shown(): string {
    return this.shadowRoot?.textContent?.trim() ?? '';
  }
}

export const result = (id: string): Record<string, unknown> & { id: string } => ({
  id,
  takenAt: '2026-11-20T09:00:00+09:00',
  scores: { 'safe-road': 4 },
  dosage: {},
  autonomy: null,
});

/** An adapter whose answers the test gives by hand, one call after the other. */
export class ByHand implements Adapter {
  readonly capabilities: Capabilities = { 'self-results': ['list'] };
  readonly calls: {
    answer(ids: readonly string[]): void;
    fail(error: unknown): void;
    signal: AbortSignal | undefined;
  }[] = [];

  list(_resource: string, _query: Query, options?: { signal?: AbortSignal | undefined }): Promise<Page> {
    return new Promise((resolve, reject) => {
      this.calls.push({
        answer: (ids) => resolve({ items: ids.map((id) => ({ record: result(id) })) }),
        fail: reject,
        signal: options?.signal,
      });
    });
  }
}
