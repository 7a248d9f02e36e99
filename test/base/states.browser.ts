import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryAdapter } from '../../src/adapters/memory.js';
import '../../src/define/provider.js';
import '../../src/define/radar.js';
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
});
