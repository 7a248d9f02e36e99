import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/provider.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { KyoritsuProvider } from '../../src/context/provider.js';
import { portsOf } from '../../src/context/ports.js';
import { bookmarks, roles } from '../../src/model/records/career.js';
import { scenes } from '../../src/model/records/scene.js';
import { PortError } from '../../src/port/error.js';
import { collectConsole } from '../../src/testing/console-guard.js';

const provider = async (element: unknown): Promise<KyoritsuProvider> => {
  const page = await fixture<KyoritsuProvider>(element as Parameters<typeof fixture>[0]);
  await waitUntil(() => page.source, 'has a source');
  return page;
};

describe('<kyoritsu-provider>', () => {
  it('reads JSON files by attributes alone, and tells them from what is built in', async () => {
    const page = await provider(html`<kyoritsu-provider adapter="static" src="/demo/data/gdad"></kyoritsu-provider>`);
    const { port, home } = portsOf(page.source!);
    expect((await port.all(roles)).length).to.equal(205);
    expect((await port.all(scenes)).length).to.equal(8);
    expect(home('roles')).to.equal('company');
    expect(home('self-results')).to.equal('device');
    expect(home('team-results')).to.equal(undefined);
  });

  it('keeps exploration on the device although the company could take it, until the page says sync', async () => {
    const page = await provider(
      html`<kyoritsu-provider .adapter=${memoryAdapter()} .deviceAdapter=${memoryAdapter()}></kyoritsu-provider>`,
    );
    expect(portsOf(page.source!).home('bookmarks')).to.equal('device');
    expect(portsOf(page.source!).home('self-results')).to.equal('company');
    const before = page.source;
    page.sync = 'bookmarks career-drafts';
    await waitUntil(() => page.source !== before);
    expect(portsOf(page.source!).home('bookmarks')).to.equal('company');
    expect(portsOf(page.source!).home('checkin-drafts')).to.equal('device');
  });

  it('keeps nothing on the device of a kiosk', async () => {
    const page = await provider(
      html`<kyoritsu-provider device="off" .adapter=${memoryAdapter({}, { capabilities: { roles: ['list'] } })}></kyoritsu-provider>`,
    );
    const { home } = portsOf(page.source!);
    expect(home('bookmarks')).to.equal(undefined);
    expect(home('roles')).to.equal('company');
  });

  it('keeps nothing on the device of a kiosk without a company either', async () => {
    const page = await provider(html`<kyoritsu-provider device="off"></kyoritsu-provider>`);
    const { port, home } = portsOf(page.source!);
    expect(home('self-results')).to.equal(undefined);
    const error = await port
      .put(bookmarks, { id: 'b', target: 'r', state: 'saved' })
      .catch((reason: unknown) => reason);
    expect(PortError.is(error) && error.kind).to.equal('unsupported');
    expect((await port.all(scenes)).length).to.equal(8);
  });

  it('shows nobody what the person before was told, also while the line is down', async () => {
    let down = false;
    const real = window.fetch;
    window.fetch = async (_address, init) => {
      if (down) throw new TypeError('no line');
      const whose = new Headers(init?.headers).get('authorization')!.split(' ')[1]!;
      const items = [{ record: { id: whose, target: whose, state: 'saved' } }];
      return new Response(JSON.stringify({ items }), { headers: { 'content-type': 'application/json' } });
    };
    try {
      const page = await provider(
        html`<kyoritsu-provider adapter="rest" src="/nowhere" device="off" sync="bookmarks" .token=${() => 'ann'}></kyoritsu-provider>`,
      );
      const { port } = portsOf(page.source!);
      const ids = async () => (await port.list(bookmarks)).items.map(({ record }) => record.id);
      expect(await ids()).to.deep.equal(['ann']);
      page.token = () => 'bob';
      expect(await ids()).to.deep.equal(['bob']);
      page.token = () => 'ann';
      down = true;
      const error = await ids().catch((reason: unknown) => reason);
      expect(PortError.is(error) && error.kind).to.equal('offline');
    } finally {
      window.fetch = real;
    }
  });

  it('says which adapter name it does not know, and uses this browser', async () => {
    const lines = collectConsole();
    const page = await provider(html`<kyoritsu-provider adapter="soap"></kyoritsu-provider>`);
    lines.claim([/<kyoritsu-provider adapter="soap">: not understood, accepted: rest, static, browser, memory/]);
    lines.stop();
    expect('self-results' in page.source!.adapter.capabilities).to.equal(true);
    // Nobody is told that a company keeps what this browser keeps.
    expect(portsOf(page.source!).home('self-results')).to.equal('device');
  });

  it('sends the token of the callback with each request, and starts afresh when it first gets one', async () => {
    const asked: (string | null)[] = [];
    const real = window.fetch;
    window.fetch = async (address, init) => {
      if (String(address).includes('/roles')) asked.push(new Headers(init?.headers).get('authorization'));
      return new Response(JSON.stringify({ items: [] }), { headers: { 'content-type': 'application/json' } });
    };
    try {
      const page = await provider(
        html`<kyoritsu-provider adapter="rest" src="/nowhere" device="off"></kyoritsu-provider>`,
      );
      const before = page.source;
      page.token = () => 'one';
      await waitUntil(() => page.source !== before, 'a new source');
      await portsOf(page.source!).port.list(roles);
      page.token = () => 'two';
      await page.updateComplete;
      await portsOf(page.source!).port.list(roles, { limit: 1 });
      expect(asked).to.deep.equal(['Bearer one', 'Bearer two']);
      expect(page.outerHTML).to.not.contain('one');
    } finally {
      window.fetch = real;
    }
  });

  it('deletes at sign-out what the person had on the device, and starts afresh', async () => {
    const page = await provider(html`<kyoritsu-provider adapter="browser"></kyoritsu-provider>`);
    const mark = { id: 'r1', target: 'r1', state: 'saved' as const };
    await portsOf(page.source!).port.put(bookmarks, mark);
    const before = page.source;
    await page.signOut();
    expect(page.source).to.not.equal(before);
    expect((await portsOf(page.source!).port.all(bookmarks)).length).to.equal(0);
  });

  it('never lets the page hear a raw error', async () => {
    const page = await provider(
      html`<kyoritsu-provider .adapter=${{
        capabilities: { roles: ['list'] },
        list: () => {
          throw new TypeError('boom');
        },
      }} device="off"></kyoritsu-provider>`,
    );
    const error = await portsOf(page.source!)
      .port.list(roles)
      .catch((reason: unknown) => reason);
    expect(PortError.is(error) && error.kind).to.equal('unavailable');
  });
});
