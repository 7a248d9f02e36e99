import { fixture, html, waitUntil } from '@open-wc/testing';
import { type Records, memoryAdapter } from '../../src/adapters/memory.js';
import '../../src/define/path-explorer.js';
import '../../src/define/provider.js';
import type { KyoritsuPathExplorer } from '../../src/elements/path-explorer/path-explorer.js';
import type { Adapter } from '../../src/port/adapter.js';
import { careerSample } from '../../stories/samples/path-explorer.js';

export const records: Records = { ...careerSample };

/** An adapter that writes down every call that reaches it. */
export function counting(adapter: Adapter): { readonly adapter: Adapter; readonly calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    adapter: {
      capabilities: adapter.capabilities,
      list(resource, query, options) {
        calls.push(`list ${resource} ${JSON.stringify(query.filter ?? {})}`);
        return adapter.list(resource, query, options);
      },
      put(resource, record, options) {
        calls.push(`put ${resource}`);
        return adapter.put!(resource, record, options);
      },
      remove(resource, id, options) {
        calls.push(`remove ${resource}`);
        return adapter.remove!(resource, id, options);
      },
      watch: (resource, query, onChange) => adapter.watch!(resource, query, onChange),
    },
  };
}

export async function explorer(
  adapter: Adapter,
  device: Adapter | 'off' = memoryAdapter(),
): Promise<KyoritsuPathExplorer> {
  const page = await fixture(
    device === 'off'
      ? html`<kyoritsu-provider .adapter=${adapter} device="off"><kyoritsu-path-explorer></kyoritsu-path-explorer></kyoritsu-provider>`
      : html`<kyoritsu-provider .adapter=${adapter} .deviceAdapter=${device}>
          <kyoritsu-path-explorer></kyoritsu-path-explorer>
        </kyoritsu-provider>`,
  );
  return settled(page.querySelector('kyoritsu-path-explorer')!);
}

export async function settled(element: KyoritsuPathExplorer): Promise<KyoritsuPathExplorer> {
  await waitUntil(() => all(element, '.body, .notice').length > 0, 'settles', { timeout: 8000 });
  await element.updateComplete;
  return element;
}

export const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
export const one = (element: Element, selector: string): HTMLElement => {
  const [found] = all(element, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
export const item = (element: Element, key: string): HTMLElement => one(element, `[data-key="${key}"]`);
export const focused = (element: Element): string | undefined =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['key'];
export const button = (element: Element, text: string): HTMLElement => {
  const found = all(element, 'button').find((candidate) => candidate.textContent?.trim() === text);
  if (!found) throw new Error(`no button "${text}"`);
  return found;
};
export const title = (element: Element): string | undefined =>
  all(element, '.panel-title')[0]?.textContent ?? undefined;
export const stored = async (adapter: Adapter, resource: string): Promise<unknown[]> =>
  (await adapter.list(resource, {})).items.map(({ record }) => record);

/** As wide as a page, also where the window cannot be resized. */
export const wide = async (element: KyoritsuPathExplorer): Promise<KyoritsuPathExplorer> => {
  element.style.inlineSize = '1100px';
  await waitUntil(() => all(element, '.map').length > 0, 'draws the map');
  return element;
};
