import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { render } from 'lit';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { State } from '../../src/context/state.js';
import '../../src/define/provider.js';
import '../../src/define/radar.js';
import { stateView } from '../../src/parts/states.js';
import { PortError } from '../../src/port/error.js';
import { failing } from '../../src/testing/fakes.js';

describe('a failure and the way out of it', () => {
  it('keeps the focus in the widget when "try again" goes away', async () => {
    const page = await fixture(html`<kyoritsu-provider .adapter=${failing(memoryAdapter(), 'forbidden')} device="off">
      <kyoritsu-radar lang="en"></kyoritsu-radar>
    </kyoritsu-provider>`);
    const root = page.querySelector('kyoritsu-radar')!.shadowRoot!;
    const button = (): HTMLElement | undefined =>
      [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Try again');
    await waitUntil(() => button());
    button()!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => root.activeElement?.localName === 'h2', 'the heading has the focus');
    await waitUntil(() => button(), 'it failed again, and can be tried again');
    expect(root.activeElement?.localName).to.equal('h2');
  });

  it('keeps focus and typed words when a refresh fails, and when the next one does not', async () => {
    const { common } = await import('../../src/locales/ja/shared.js');
    const translate = (state: State<string>): unknown => stateView(state, common, views);
    const views = {
      ready: (data: string) => html`<label>${data} <input /></label>`,
      empty: () => null,
      retry: () => undefined,
    };
    const page = document.createElement('div');
    document.body.append(page);
    try {
      render(translate({ kind: 'ready', data: 'one' }), page);
      const field = page.querySelector('input')!;
      field.focus();
      field.value = '書きかけ';
      for (const state of [
        { kind: 'offline', data: 'one' },
        { kind: 'ready', data: 'two' },
        { kind: 'error', data: 'two', error: new PortError('bad-data') },
        { kind: 'ready', data: 'three' },
      ] as const) {
        render(translate(state), page);
        expect(page.querySelector('input')).to.equal(field);
        expect(document.activeElement).to.equal(field);
        expect(field.value).to.equal('書きかけ');
      }
    } finally {
      page.remove();
    }
  });
});
