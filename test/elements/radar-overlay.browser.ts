import { expect, waitUntil } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import '../../src/define/provider.js';
import '../../src/define/radar.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { Overlay } from '../../src/model/records/talk.js';
import { companyRoundAWheel, overlayOfTwo } from '../../stories/samples/company.js';

const soon = (fact: () => unknown, what: string): Promise<void> =>
  waitUntil(fact as () => boolean, what, { timeout: 15_000 });

describe('<kyoritsu-radar>: the overlay of two', () => {
  it('comes when both agree, and goes from screen and store when one ends it', async () => {
    const page = document.createElement('div');
    document.body.append(page);
    try {
      const adapter = memoryAdapter(companyRoundAWheel({ overlays: [overlayOfTwo(['p-002'])] }));
      render(
        html`<kyoritsu-provider .adapter=${adapter} .deviceAdapter=${memoryAdapter()}
          ><kyoritsu-radar></kyoritsu-radar
        ></kyoritsu-provider>`,
        page,
      );
      const root = (): ShadowRoot => page.querySelector('kyoritsu-radar')!.shadowRoot!;
      const stored = async (): Promise<Overlay> =>
        (await adapter.list('overlays', {})).items[0]!.record as unknown as Overlay;
      await soon(() => root()?.querySelector('summary')?.textContent?.includes('同意しています'), 'the other waits');
      expect(root().querySelector('.sample.overlay') === null, 'nothing is laid before both agree').to.equal(true);
      root().querySelector<HTMLElement>('.consent button')!.click();
      let wheels: Overlay['wheels'];
      await soon(() => {
        void stored().then((overlay) => (wheels = overlay.wheels));
        return wheels?.['p-001'];
      }, 'the own wheel is laid');
      expect(Object.keys(wheels!['p-001']!).toSorted()).to.deep.equal(['of', 'scores', 'takenAt']);
      await adapter.put('overlays', { ...(await stored()), ...overlayOfTwo() });
      await soon(() => root().querySelector('.sample.overlay'), 'the other’s wheel lies over it');
      root().querySelector<HTMLElement>('.end')!.click();
      await soon(() => !root().querySelector('.sample.overlay'), 'gone from this screen');
      await soon(() => {
        void stored().then((overlay) => (wheels = overlay.wheels));
        return wheels === undefined;
      }, 'no wheel is left in the store');
    } finally {
      render(nothing, page);
      page.remove();
    }
  });
});
