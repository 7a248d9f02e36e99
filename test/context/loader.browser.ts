import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { memoryAdapter } from '../../src/adapters/memory.js';
import '../../src/define/provider.js';
import { Loader } from '../../src/context/loader.js';
import type { KyoritsuProvider } from '../../src/context/provider.js';
import { selfResults } from '../../src/model/records/results.js';
import type { Capabilities } from '../../src/port/adapter.js';
import { PortError } from '../../src/port/error.js';
import { collectConsole } from '../../src/testing/console-guard.js';
import { ByHand, Probe, result } from './probe.js';

customElements.define('test-probe', Probe);

const shows = (probe: Probe, text: string): Promise<void> =>
  waitUntil(() => probe.shown === text, `shows "${text}", not "${probe.shown}"`);
const stored = (...ids: string[]) => memoryAdapter({ 'self-results': ids.map(result) });
const probeIn = (root: ParentNode): Probe => root.querySelector<Probe>('test-probe')!;

describe('where a widget gets its data', () => {
  it('takes handed-in data over the provider, and the provider when it is taken back', async () => {
    const provider = await fixture(html`<kyoritsu-provider .adapter=${stored('from-provider')}>
      <test-probe .data=${['handed']}></test-probe>
    </kyoritsu-provider>`);
    const probe = probeIn(provider);
    await shows(probe, 'ready handed');
    probe.data = undefined;
    await shows(probe, 'ready from-provider');
  });

  it('takes the nearest provider', async () => {
    const outer = await fixture(html`<kyoritsu-provider .adapter=${stored('outer')}>
      <kyoritsu-provider .adapter=${stored('inner')}><test-probe></test-probe></kyoritsu-provider>
    </kyoritsu-provider>`);
    await shows(probeIn(outer), 'ready inner');
  });

  it('takes the provider that it names, wherever that stands, and follows a new name', async () => {
    const page = await fixture(html`<div>
      <kyoritsu-provider id="a" .adapter=${stored('a')}></kyoritsu-provider>
      <kyoritsu-provider id="b" .adapter=${stored('b')}></kyoritsu-provider>
      <kyoritsu-provider .adapter=${stored('around')}><test-probe provider="a"></test-probe></kyoritsu-provider>
    </div>`);
    const probe = probeIn(page);
    await shows(probe, 'ready a');
    probe.provider = 'b';
    await shows(probe, 'ready b');
    probe.provider = undefined;
    await shows(probe, 'ready around');
  });

  it('says which id is missing, and works without', async () => {
    const lines = collectConsole();
    const page = await fixture(html`<kyoritsu-provider .adapter=${stored('around')}>
      <test-probe provider="nowhere"></test-probe>
    </kyoritsu-provider>`);
    await shows(probeIn(page), 'ready around');
    lines.claim([/<test-probe provider="nowhere">: no element with this id/]);
    lines.stop();
  });

  it('falls back to this browser when there is no provider', async () => {
    const probe = await fixture<Probe>(html`<test-probe></test-probe>`);
    await shows(probe, 'empty');
    expect(probe.loader.home(Probe.needs[0]!.resource)).to.equal('device');
  });

  it('waits for a provider whose script arrives later', async () => {
    const page = await fixture(html`<late-provider><test-probe></test-probe></late-provider>`);
    const probe = probeIn(page);
    await probe.updateComplete;
    expect(probe.shown).to.equal('idle');
    const { KyoritsuProvider: Provider } = await import('../../src/context/provider.js');
    customElements.define('late-provider', class extends Provider {});
    (page as KyoritsuProvider).adapter = stored('late');
    await shows(probe, 'ready late');
  });

  it('waits for the provider that it names, and for no other, when that one’s script arrives later', async () => {
    const page = await fixture(html`<kyoritsu-provider .adapter=${stored('around')}>
      <named-provider id="late"></named-provider><test-probe provider="late"></test-probe>
    </kyoritsu-provider>`);
    const probe = probeIn(page);
    await probe.updateComplete;
    const { KyoritsuProvider: Provider } = await import('../../src/context/provider.js');
    // Another provider that turns up meanwhile is not the one that is named.
    const other = document.createElement('kyoritsu-provider');
    other.adapter = stored('other');
    page.append(other);
    await other.updateComplete;
    expect(probe.shown).to.equal('idle');
    customElements.define('named-provider', class extends Provider {});
    page.querySelector<KyoritsuProvider>('#late')!.adapter = stored('late');
    await shows(probe, 'ready late');
  });

  it('follows a provider that is put around it later', async () => {
    const page = await fixture(html`<div><test-probe></test-probe></div>`);
    const probe = probeIn(page);
    await shows(probe, 'empty');
    const provider = document.createElement('kyoritsu-provider');
    provider.adapter = stored('new');
    page.append(provider);
    provider.append(probe);
    await shows(probe, 'ready new');
  });

  it('is unsupported where the adapter does not offer what it needs and nothing may stay on the device', async () => {
    const page =
      await fixture(html`<kyoritsu-provider device="off" .adapter=${memoryAdapter({}, { capabilities: { roles: ['list'] } })}>
      <test-probe></test-probe>
    </kyoritsu-provider>`);
    await shows(probeIn(page), 'unsupported');
  });
});

describe('loading', () => {
  const withHand = async (): Promise<{ adapter: ByHand; page: KyoritsuProvider; probe: Probe }> => {
    const adapter = new ByHand();
    const page = await fixture<KyoritsuProvider>(
      html`<kyoritsu-provider .adapter=${adapter}><test-probe></test-probe></kyoritsu-provider>`,
    );
    const probe = probeIn(page);
    await waitUntil(() => adapter.calls.length === 1);
    return { adapter, page, probe };
  };

  it('does not load again when it is moved in the page', async () => {
    const { adapter, page, probe } = await withHand();
    const box = document.createElement('div');
    page.append(box);
    box.append(probe);
    adapter.calls[0]!.answer(['one']);
    await shows(probe, 'ready one');
    page.append(probe);
    await probe.updateComplete;
    expect(probe.shown).to.equal('ready one');
    expect(adapter.calls.length).to.equal(1);
    expect(adapter.calls[0]!.signal?.aborted).to.equal(false);
  });

  it('aborts when it leaves the page for good, and loads when it is back', async () => {
    const { adapter, page, probe } = await withHand();
    probe.remove();
    await waitUntil(() => adapter.calls[0]!.signal?.aborted === true, 'aborted');
    page.append(probe);
    await waitUntil(() => adapter.calls.length === 2, 'loads again');
    adapter.calls[1]!.answer(['back']);
    await shows(probe, 'ready back');
  });

  it('drops an answer that comes too late', async () => {
    const { adapter, probe } = await withHand();
    const again = probe.loader.reload();
    await waitUntil(() => adapter.calls.length === 2);
    expect(adapter.calls[0]!.signal?.aborted).to.equal(true);
    adapter.calls[1]!.answer(['second']);
    await again;
    adapter.calls[0]!.answer(['first']);
    await shows(probe, 'ready second');
    await Promise.resolve();
    expect(probe.loader.state).to.deep.equal({ kind: 'ready', data: ['second'] });
  });

  it('drops an answer that comes too late even from a load that pays no heed to its signal', async () => {
    const answers: ((ids: readonly string[]) => void)[] = [];
    class Deaf extends Probe {
      override readonly loader = new Loader<readonly string[]>(this, {
        needs: [],
        load: () => new Promise((resolve) => answers.push(resolve)),
      });
    }
    customElements.define('test-deaf', Deaf);
    const probe = await fixture<Deaf>(html`<test-deaf></test-deaf>`);
    await waitUntil(() => answers.length === 1);
    void probe.loader.reload();
    await waitUntil(() => answers.length === 2);
    answers[1]!(['second']);
    await shows(probe, 'ready second');
    answers[0]!(['first']);
    await Promise.resolve();
    expect(probe.loader.state).to.deep.equal({ kind: 'ready', data: ['second'] });
  });

  it('keeps what it shows while it loads again and when the network goes', async () => {
    const { adapter, probe } = await withHand();
    adapter.calls[0]!.answer(['one']);
    await shows(probe, 'ready one');
    const again = probe.loader.reload();
    expect(probe.loader.state.kind).to.equal('ready');
    await waitUntil(() => adapter.calls.length === 2);
    adapter.calls[1]!.fail(new PortError('offline'));
    await again;
    expect(probe.loader.state).to.deep.equal({ kind: 'offline', data: ['one'] });
  });

  it('keeps what it shows when the server stumbles, but not when the reader may not see it any more', async () => {
    const { adapter, probe } = await withHand();
    adapter.calls[0]!.answer(['one']);
    await shows(probe, 'ready one');
    const stumbling = probe.loader.reload();
    await waitUntil(() => adapter.calls.length === 2);
    adapter.calls[1]!.fail(new PortError('bad-data'));
    await stumbling;
    expect(probe.loader.state).to.include({ kind: 'error' }).and.have.property('data').that.deep.equals(['one']);
    const refused = probe.loader.reload();
    await waitUntil(() => adapter.calls.length === 3);
    adapter.calls[2]!.fail(new PortError('forbidden'));
    await refused;
    expect(probe.loader.state).to.have.property('data', undefined);
  });

  it('asks nothing of the provider when the page hands the data in', async () => {
    const adapter = new ByHand();
    const page = await fixture(html`<kyoritsu-provider .adapter=${adapter}></kyoritsu-provider>`);
    const probe = new Probe();
    probe.data = ['handed'];
    page.append(probe);
    await shows(probe, 'ready handed');
    expect(adapter.calls.length).to.equal(0);
  });

  it('tells the page of a failure by a typed event, and never throws', async () => {
    const { adapter, page, probe } = await withHand();
    const kinds: string[] = [];
    page.addEventListener('kyoritsu-error', (event) =>
      kinds.push((event as unknown as { detail: { kind: string } }).detail.kind),
    );
    adapter.calls[0]!.fail(new PortError('forbidden'));
    await shows(probe, 'error');
    expect(kinds).to.deep.equal(['forbidden']);
  });

  it('shows nothing of the person before when the source changes', async () => {
    const { adapter, page, probe } = await withHand();
    adapter.calls[0]!.answer(['secret']);
    await shows(probe, 'ready secret');
    const next = new ByHand();
    page.adapter = next;
    await waitUntil(() => next.calls.length === 1);
    await probe.updateComplete;
    expect(probe.shown).to.equal('loading');
  });

  it('drops an answer for the person before that comes while the source changes', async () => {
    const { adapter, page, probe } = await withHand();
    const next = new ByHand();
    const before = page.source;
    page.adapter = next;
    await waitUntil(() => page.source !== before);
    adapter.calls[0]!.answer(['secret']);
    await waitUntil(() => next.calls.length === 1);
    await probe.updateComplete;
    expect(adapter.calls[0]!.signal?.aborted).to.equal(true);
    expect(probe.shown).to.equal('loading');
  });

  it('aborts the load for the person before at once, not only after the next drawing', async () => {
    const { adapter, probe } = await withHand();
    const { signal } = adapter.calls[0]!;
    const provider = document.createElement('kyoritsu-provider');
    provider.adapter = stored('next');
    probe.after(provider);
    await provider.updateComplete;
    provider.append(probe);
    expect(signal?.aborted).to.equal(true);
    await shows(probe, 'ready next');
  });

  it('loads again when another widget of the source has written', async () => {
    const adapter = stored('one');
    const page = await fixture(html`<kyoritsu-provider .adapter=${adapter}>
      <test-probe></test-probe><test-probe id="other"></test-probe>
    </kyoritsu-provider>`);
    const probe = probeIn(page);
    await shows(probe, 'ready one');
    const other = page.querySelector<Probe>('#other')!;
    await other.loader.port!.put(Probe.needs[0]!.resource, result('two'));
    await shows(probe, 'ready one two');
  });
});

describe('keeping fresh what is watched', () => {
  /** Tells of changes when the test says so. */
  class Told extends ByHand {
    override readonly capabilities: Capabilities = { 'self-results': ['list', 'watch'] };
    readonly told = new Set<() => void>();
    readonly watch = (_resource: string, _query: unknown, onChange: () => void): (() => void) => {
      this.told.add(onChange);
      return () => void this.told.delete(onChange);
    };
    change(): void {
      for (const onChange of this.told) onChange();
    }
  }
  const watched = async (): Promise<{ adapter: Told; page: KyoritsuProvider; probe: Probe }> => {
    const adapter = new Told();
    const page = await fixture<KyoritsuProvider>(
      html`<kyoritsu-provider .adapter=${adapter}><test-probe></test-probe></kyoritsu-provider>`,
    );
    const probe = probeIn(page);
    await waitUntil(() => adapter.calls.length === 1);
    return { adapter, page, probe };
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    await new Promise(requestAnimationFrame);
  };
  /** The page looks hidden until it is given back. */
  const hide = (): (() => void) => {
    const set = (hidden: boolean): void => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    set(true);
    return () => {
      set(false);
      delete (document as { hidden?: boolean }).hidden;
    };
  };

  it('shows the new without a loading in between', async () => {
    const { adapter, probe } = await watched();
    adapter.calls[0]!.answer(['one']);
    await shows(probe, 'ready one');
    adapter.change();
    await waitUntil(() => adapter.calls.length === 2);
    expect(probe.loader.state.kind).to.equal('ready');
    adapter.calls[1]!.answer(['one', 'two']);
    await shows(probe, 'ready one two');
  });

  it('comes to an end under steady changes: a load is not broken off by the next, and many changes are one load', async () => {
    const { adapter, probe } = await watched();
    for (let change = 0; change < 5; change++) {
      adapter.change();
      await settle();
    }
    expect(adapter.calls.length).to.equal(1);
    expect(adapter.calls[0]!.signal?.aborted).to.equal(false);
    adapter.calls[0]!.answer(['first']);
    await shows(probe, 'ready first');
    await waitUntil(() => adapter.calls.length === 2, 'the changes of meanwhile');
    adapter.calls[1]!.answer(['last']);
    await shows(probe, 'ready last');
    await settle();
    expect(adapter.calls.length).to.equal(2);
  });

  it('asks for nothing while nobody sees the page, and catches up once when it is seen', async () => {
    const { adapter, probe } = await watched();
    adapter.calls[0]!.answer(['one']);
    await shows(probe, 'ready one');
    const show = hide();
    try {
      adapter.change();
      adapter.change();
      await settle();
      expect(adapter.calls.length).to.equal(1);
    } finally {
      show();
    }
    await waitUntil(() => adapter.calls.length === 2);
    adapter.calls[1]!.answer(['two']);
    await shows(probe, 'ready two');
  });

  it('says nothing of a refresh that the server was too busy for, and tries again when the network is back', async () => {
    const { adapter, page, probe } = await watched();
    const events: Event[] = [];
    page.addEventListener('kyoritsu-error', (event) => events.push(event));
    adapter.calls[0]!.answer(['one']);
    await shows(probe, 'ready one');
    adapter.change();
    await waitUntil(() => adapter.calls.length === 2);
    // Not worth the guard's own retries.
    adapter.calls[1]!.fail(new PortError('rate-limited', { retryAfter: 600 }));
    await settle();
    expect(probe.shown).to.equal('ready one');
    expect(events).to.deep.equal([]);
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => adapter.calls.length === 3);
    adapter.calls[2]!.answer(['two']);
    await shows(probe, 'ready two');
  });

  it('takes away at once what the reader may not see any more', async () => {
    const { adapter, probe } = await watched();
    adapter.calls[0]!.answer(['secret']);
    await shows(probe, 'ready secret');
    adapter.change();
    await waitUntil(() => adapter.calls.length === 2);
    adapter.calls[1]!.fail(new PortError('forbidden'));
    await shows(probe, 'error');
    expect(probe.loader.state).to.have.property('data', undefined);
  });

  it('stops watching when it leaves the page, and asks again when it is back', async () => {
    const { adapter, page, probe } = await watched();
    adapter.calls[0]!.answer(['one']);
    await shows(probe, 'ready one');
    probe.remove();
    await waitUntil(() => adapter.told.size === 0, 'nobody watches');
    page.append(probe);
    await waitUntil(() => adapter.calls.length === 2, 'what has changed meanwhile');
    expect(adapter.told.size).to.equal(1);
    adapter.calls[1]!.answer(['two']);
    await shows(probe, 'ready two');
  });

  it('watches nothing while the page hands the data in, and again when it takes it back', async () => {
    const { adapter, probe } = await watched();
    adapter.calls[0]!.answer(['one']);
    probe.data = ['handed'];
    await shows(probe, 'ready handed');
    expect(adapter.told.size).to.equal(0);
    probe.data = undefined;
    await waitUntil(() => adapter.calls.length === 2);
    expect(adapter.told.size).to.equal(1);
  });
});

describe('the part that shows the data', () => {
  /** The test gives the parts by hand, one fetch after the other. */
  const fetches: { arrive(): void; fail(): void }[] = [];
  class Parted extends Probe {
    override readonly loader = new Loader<readonly string[], { readonly draw: string }>(this, {
      needs: Probe.needs,
      part: () =>
        new Promise((resolve, reject) => {
          const fail = (): void => reject(new TypeError('Failed to fetch dynamically imported module'));
          fetches.push({ arrive: () => resolve({ draw: 'here' }), fail });
        }),
      load: async (port, signal) => (await port.all(selfResults, {}, { signal })).map(({ record }) => record.id),
    });
  }
  customElements.define('test-parted', Parted);
  beforeEach(() => fetches.splice(0));

  const parted = async (data?: readonly string[]): Promise<{ page: HTMLElement; probe: Parted }> => {
    const page = await fixture<HTMLElement>(html`<kyoritsu-provider .adapter=${stored('one')}>
      <test-parted .data=${data}></test-parted>
    </kyoritsu-provider>`);
    await waitUntil(() => fetches.length === 1, 'asks for its part');
    return { page, probe: page.querySelector<Parted>('test-parted')! };
  };

  it('is fetched beside the data, and nothing is ready without it', async () => {
    const { probe } = await parted();
    expect((await probe.loader.port!.list(selfResults, {})).items.length).to.equal(1);
    await shows(probe, 'loading');
    fetches[0]!.arrive();
    await shows(probe, 'ready one');
    expect(probe.loader.part).to.deep.equal({ draw: 'here' });
    await probe.loader.reload();
    expect(fetches.length).to.equal(1);
  });

  for (const handed of [undefined, ['handed']]) {
    it(`is told calmly where it does not arrive, and fetched again (data ${handed ? 'handed in' : 'loaded'})`, async () => {
      const { page, probe } = await parted(handed);
      const kinds: string[] = [];
      page.addEventListener('kyoritsu-error', (event) =>
        kinds.push((event as unknown as { detail: { kind: string } }).detail.kind),
      );
      fetches[0]!.fail();
      await shows(probe, 'error');
      expect(kinds).to.deep.equal(['unavailable']);
      void probe.loader.reload();
      await waitUntil(() => fetches.length === 2, 'asks for its part again');
      fetches[1]!.arrive();
      await shows(probe, handed ? 'ready handed' : 'ready one');
    });
  }

  it('shows handed-in data although the widget was out of the page while it came', async () => {
    const { page, probe } = await parted(['handed']);
    probe.remove();
    await waitUntil(() => probe.loader.state.kind === 'idle', 'stops');
    fetches[0]!.arrive();
    page.append(probe);
    await shows(probe, 'ready handed');
  });

  it('asks once for what is handed in after it is here', async () => {
    const { probe } = await parted(['first']);
    fetches[0]!.arrive();
    await shows(probe, 'ready first');
    probe.data = ['second'];
    await shows(probe, 'ready second');
    expect(fetches.length).to.equal(1);
  });
});
