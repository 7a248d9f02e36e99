import { expect, waitUntil } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import '../../src/define/provider.js';
import '../../src/define/radar.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { radarViews as words } from '../../src/locales/ja/radar-views.js';
import { agree, withdraw } from '../../src/model/overlay.js';
import type { Overlay } from '../../src/model/records/talk.js';
import type { Adapter } from '../../src/port/adapter.js';
import { PortError } from '../../src/port/error.js';
import { companyRoundAWheel, overlayOfTwo } from '../../stories/samples/company.js';

/** Another time than the one after which the widget looks again: below, that one is told by it. */
const soon = (fact: () => unknown, what: string): Promise<void> =>
  waitUntil(fact as () => boolean, what, { timeout: 12_000 });

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

describe('<kyoritsu-radar>: the overlay of two, where the source does not tell of changes', () => {
  let page: HTMLElement;
  let adapter: Required<Adapter>;
  /** The line to the source is cut. */
  let cut: boolean;
  /** Looks that the widget has put off, by the time they wait. */
  let later: (() => void)[];
  const { setTimeout: realTimeout } = window;
  beforeEach(() => {
    page = document.createElement('div');
    document.body.append(page);
    cut = false;
    later = [];
    window.setTimeout = ((run: () => void, wait?: number, ...rest: unknown[]) =>
      wait === 10_000 ? (later.push(run), 0) : realTimeout(run, wait, ...rest)) as typeof window.setTimeout;
  });
  afterEach(() => {
    window.setTimeout = realTimeout;
    render(nothing, page);
    page.remove();
  });

  const root = (): ShadowRoot => page.querySelector('kyoritsu-radar')!.shadowRoot!;
  const laid = (): boolean => root()?.querySelector('.sample.overlay') !== null;
  const said = (): string => root()?.querySelector('.consent')?.textContent ?? '';
  const heard = (): string => root().querySelector('[role="status"]')!.textContent!;
  const button = (): HTMLElement => root().querySelector<HTMLElement>('.consent button')!;
  const stored = async (): Promise<Overlay> =>
    (await adapter.list('overlays', {})).items[0]!.record as unknown as Overlay;
  const mine = { of: 'self' as const, takenAt: '2026-11-20T09:10:00+09:00', scores: {} };

  /** A page on a source that cannot watch, with that many who have agreed. */
  async function opened(agreedBy: string[]): Promise<void> {
    const overlay = overlayOfTwo(agreedBy);
    const wheels = overlay.wheels && { ...overlay.wheels, 'p-001': mine };
    adapter = memoryAdapter(
      companyRoundAWheel({ overlays: agreedBy.length ? [{ ...overlay, ...(wheels && { wheels }) }] : [] }),
    );
    const verbs = Object.entries(adapter.capabilities).map(([name, can]) => [name, can?.filter((v) => v !== 'watch')]);
    const offline = <T>(go: () => Promise<T>): Promise<T> => (cut ? Promise.reject(new PortError('offline')) : go());
    const plain: Adapter = {
      capabilities: Object.fromEntries(verbs),
      list: (...call) => offline(() => adapter.list(...call)),
      put: (...call) => offline(() => adapter.put(...call)),
      remove: (...call) => offline(() => adapter.remove(...call)),
    };
    render(
      html`<kyoritsu-provider .adapter=${plain} .deviceAdapter=${memoryAdapter()}
        ><kyoritsu-radar></kyoritsu-radar
      ></kyoritsu-provider>`,
      page,
    );
    await soon(() => root()?.querySelector('.consent button'), 'the agreement');
  }
  /** The next look that was put off comes. */
  const look = async (): Promise<void> => {
    await soon(() => later.length > 0, 'a look is put off');
    later.splice(0).at(-1)!();
  };
  /** What the other does, somewhere else. */
  const other = async (does: (overlay: Overlay) => Overlay): Promise<void> => {
    await adapter.put('overlays', does(await stored()));
  };
  const agrees = (overlay: Overlay): Overlay => ({ ...agree(overlay, 'talk-next', 'p-002') });

  it('both: the other withdraws, and at the next look their wheel is off this screen', async () => {
    await opened(['p-001', 'p-002']);
    await soon(laid, 'laid');
    await other((overlay) => withdraw(overlay, 'p-002'));
    expect(laid(), 'nobody has told').to.equal(true);
    await look();
    await soon(() => !laid(), 'gone');
    await soon(() => heard().includes(words.overlayEnded), 'and heard');
    await soon(() => said().includes(words.overlayWait('橋本 遥')), 'mine stands until I take it back');
    expect((await stored()).wheels).to.equal(undefined);
  });

  it('both: the reader withdraws, and it is gone before any answer, also where the line is cut', async () => {
    await opened(['p-001', 'p-002']);
    await soon(laid, 'laid');
    cut = true;
    button().click();
    await soon(() => !laid(), 'gone from this screen');
    await soon(() => said().includes(words.overlayWithdrawFailed), 'that it has not arrived is said');
    expect((await stored()).agreedBy, 'not there yet').to.have.length(2);
    cut = false;
    button().click();
    await soon(() => said().includes(words.overlayAsked('橋本 遥')), 'withdrawn');
    expect((await stored()).agreedBy).to.deep.equal(['p-002']);
    expect((await stored()).wheels).to.equal(undefined);
    expect(laid()).to.equal(false);
  });

  it('both: where it cannot be found out whether the other still agrees, their wheel is not shown until it can', async () => {
    await opened(['p-001', 'p-002']);
    await soon(laid, 'laid');
    cut = true;
    await look();
    await soon(() => !laid(), 'gone');
    expect(said()).to.contain(words.overlayUnsure);
    await soon(() => heard().includes(words.overlayUnsure), 'and heard');
    await look();
    cut = false;
    await look();
    await soon(laid, 'back, as both still agree');
    expect(said()).not.to.contain(words.overlayUnsure);
    cut = true;
    await look();
    await soon(() => !laid(), 'gone');
    await other((overlay) => withdraw(overlay, 'p-002'));
    cut = false;
    await look();
    await soon(() => said().includes(words.overlayWait('橋本 遥')), 'withdrawn meanwhile');
    expect(laid()).to.equal(false);
  });

  it('only the reader: the other agrees, and it is found out', async () => {
    await opened(['p-001']);
    expect(laid()).to.equal(false);
    await other((overlay) => ({ ...agrees(overlay), wheels: overlayOfTwo().wheels! }));
    await look();
    await soon(laid, 'laid');
  });

  it('only the other: they take it back, and it is found out, also when the page comes to the front', async () => {
    await opened(['p-002']);
    const news = (): string => root().querySelector('.beside-notes summary')!.textContent!;
    expect(news()).to.contain(words.overlayNews('橋本 遥'));
    await other((overlay) => withdraw(overlay, 'p-002'));
    document.dispatchEvent(new Event('visibilitychange'));
    await soon(() => !news().includes(words.overlayNews('橋本 遥')), 'taken back');
    expect(said()).to.contain(words.overlayWhat);
  });

  it('nobody: nothing is asked for in vain', async () => {
    await opened([]);
    expect(later).to.have.length(0);
    expect(said()).to.contain(words.overlayWhat);
  });

  it('stops looking when the widget has left the page', async () => {
    await opened(['p-001', 'p-002']);
    await soon(() => later.length > 0, 'a look is put off');
    const radar = page.querySelector('kyoritsu-radar')!;
    radar.remove();
    let asked = 0;
    const { list } = adapter;
    adapter.list = (...call) => (asked++, list.apply(adapter, call));
    for (const run of later.splice(0)) run();
    await Promise.resolve();
    expect([asked, later.length]).to.deep.equal([0, 0]);
  });
});
