import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { type Browser, type BrowserContext, type Page, type SerializedAXNode, launch } from 'puppeteer-core';
import { surveys } from '../../src/content/surveys.js';
import { checkin as words } from '../../src/locales/ja/checkin.js';
import { questionsOf } from '../../src/model/checkin.js';
import { say } from '../../src/model/text.js';
import { createApp } from '../../src/server/app.js';
import { demoAuthenticate, demoOrg } from '../../src/server/auth.js';
import { plant } from '../../src/server/seed.js';
import { type Store, openStore } from '../../src/server/store.js';
import { chromiumArgs, engines } from '../browser/engines.mjs';
import { type Engine, startEmbedded } from '../server/engines.js';

const survey = surveys[0]!;
const ids = questionsOf(survey).map(({ id }) => id);
/** The company's survey, and what it became: one item gone, one new. */
const renewed = {
  ...survey,
  version: 2,
  items: [...survey.items.filter(({ id }) => id !== 'sr2'), { ...survey.items[0]!, id: 'new-one' }],
};
const thresholds = { minGroup: 5, preset: 'standard' };
const seed = {
  people: ['ann', 'bob', 'boss'].map((id) => ({
    id,
    displayName: id,
    unitId: 'u1',
    managerId: id === 'boss' ? null : 'boss',
  })),
  units: [{ id: 'u1', name: '営業部' }],
  cycles: [
    {
      id: 'c1',
      surveyId: 'kyoritsu',
      opensAt: '2026-01-01T00:00:00Z',
      closesAt: '2099-12-31T00:00:00Z',
      status: 'open',
      thresholds,
    },
  ],
};
const pageOf = (body: string): string =>
  `<!doctype html><html lang="ja"><head><title>check-in</title><script type="module" src="/cdn/checkin.js"></script><script type="module" src="/page.js"></script></head><body>${body}</body></html>`;
const alone = '<kyoritsu-checkin></kyoritsu-checkin>';
const pages: Record<string, string> = {
  '/alone.html': pageOf(alone),
  '/first.html': pageOf('<kyoritsu-checkin survey-file="/first.json"></kyoritsu-checkin>'),
  '/renewed.html': pageOf('<kyoritsu-checkin survey-file="/renewed.json"></kyoritsu-checkin>'),
  '/company.html': pageOf(`<kyoritsu-provider adapter="rest" src="/">${alone}</kyoritsu-provider>`),
  '/first.json': JSON.stringify({ ...survey, id: 'ours' }),
  '/renewed.json': JSON.stringify({ ...renewed, id: 'ours' }),
  '/page.js':
    "const provider = document.querySelector('kyoritsu-provider'); if (provider) provider.token = () => `demo:${new URLSearchParams(location.search).get('as')}`;",
};

/** A browser, and a server whose line can be cut after it has done its work and before it has said so. */
class World {
  /** How many more answers to sendings get lost on the way. */
  cuts = 0;
  /** Sendings that reached the server. */
  arrived = 0;
  readonly store: Store;
  readonly browser: Browser;
  readonly #engine: Engine;
  readonly #server: Server;
  #port = 0;

  constructor(engine: Engine, store: Store, browser: Browser) {
    this.#engine = engine;
    this.store = store;
    this.browser = browser;
    const app = createApp({ store, authenticate: demoAuthenticate(Promise.resolve(store)) });
    const data = getRequestListener(async (request, { outgoing }) => {
      const answer = await app.fetch(request);
      if (request.method === 'PUT' && request.url.includes('/submissions/')) {
        this.arrived++;
        if (this.cuts-- > 0) (outgoing as ServerResponse).destroy();
      }
      return answer;
    });
    this.#server = createServer(async (request, response) => {
      const path = new URL(request.url!, 'http://localhost').pathname;
      if (path.startsWith('/v1')) return data(request, response);
      const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : 'text/html';
      try {
        const body = pages[path] ?? (await readFile(join('dist', normalize(path))));
        response.writeHead(200, { 'content-type': type }).end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
  }

  static async open(): Promise<World> {
    const engine = await startEmbedded();
    const store = await openStore(engine.where);
    await plant(store.db, demoOrg, seed);
    const world = new World(
      engine,
      store,
      await launch({ executablePath: engines.chromium.program()!, args: chromiumArgs }),
    );
    await new Promise<void>((resolve) => world.#server.listen(0, '127.0.0.1', resolve));
    world.#port = (world.#server.address() as AddressInfo).port;
    return world;
  }

  async page(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${this.#port}${path}`);
    return page;
  }

  async rows(): Promise<number> {
    return (await this.store.db.selectFrom('submissions').selectAll().execute()).length;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.store.close();
    await this.#engine.stop();
  }
}

const textOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document
        .querySelector('kyoritsu-checkin')
        ?.shadowRoot?.querySelector('.widget')
        ?.textContent?.replaceAll(/\s+/g, ' ') ?? '',
  );
async function says(page: Page, text: string): Promise<void> {
  const said = page.waitForFunction(
    (part: string) =>
      document
        .querySelector('kyoritsu-checkin')
        ?.shadowRoot?.querySelector('.widget')
        ?.textContent?.replaceAll(/\s+/g, ' ')
        .includes(part),
    { timeout: 20_000, polling: 50 },
    text,
  );
  await said.catch(async () => assert.fail(`"${text}" is not in "${await textOf(page)}"`));
}
const press = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction(
    (label: string) => {
      const buttons = document.querySelector('kyoritsu-checkin')?.shadowRoot?.querySelectorAll('button') ?? [];
      const button = [...buttons].find((each) => each.textContent?.trim() === label);
      button?.click();
      return button !== undefined;
    },
    { timeout: 20_000, polling: 50 },
    text,
  );
/** Waits until that question is asked and nothing is chosen there. */
const asks = (page: Page, id: string): Promise<unknown> =>
  page.waitForFunction(
    (item: string) => {
      const field = document.querySelector('kyoritsu-checkin')?.shadowRoot?.querySelector<HTMLElement>('.question');
      return field?.dataset['item'] === item && !field.querySelector(':checked');
    },
    { timeout: 20_000, polling: 50 },
    id,
  );
const answer = (page: Page, key: string): Promise<void> =>
  page.evaluate((digit: string) => {
    const field = document.querySelector('kyoritsu-checkin')!.shadowRoot!.querySelector('.question')!;
    field.dispatchEvent(new KeyboardEvent('keydown', { key: digit, bubbles: true }));
  }, key);

describe('the check-in on a real page (built files, reference server)', () => {
  let world: World;
  before(async () => (world = await World.open()));
  after(() => world.close());

  /** Ends the page's process as a crash does: nothing is told, nothing gets time. */
  async function kill(page: Page): Promise<void> {
    const session = await page.createCDPSession();
    const died = new Promise((resolve) => page.once('error', resolve));
    session.send('Page.crash').catch(() => undefined);
    await died;
    await page.close();
  }

  it('goes on at the next item with every answer after its process was killed, at every item', async () => {
    const context = await world.browser.createBrowserContext();
    let page = await world.page(context, '/alone.html');
    await press(page, words.start);
    for (const id of ids) {
      await asks(page, id);
      await answer(page, '4');
      await says(page, words.kept('device'));
      await kill(page);
      page = await world.page(context, '/alone.html');
    }
    await says(page, words.answered(ids.length, ids.length));
    await press(page, words.conclude);
    await says(page, words.doneOwn);
    // Finished is finished: a later visit begins anew.
    await kill(page);
    page = await world.page(context, '/alone.html');
    await says(page, words.start);
    await context.close();
  });

  it('is read as it is seen: heading, progress, the question as a group, its six choices by name', async () => {
    const context = await world.browser.createBrowserContext();
    const page = await world.page(context, '/alone.html');
    await press(page, words.start);
    await asks(page, 'sr1');
    const all: { role: string; name: string }[] = [];
    const walk = (node: SerializedAXNode | null): void => {
      if (!node) return;
      all.push({ role: node.role, name: (node.name ?? '').trim() });
      for (const child of node.children ?? []) walk(child);
    };
    walk(await page.accessibility.snapshot({ interestingOnly: false }));
    const names = (role: string): string[] => all.filter((node) => node.role === role).map(({ name }) => name);
    assert.deepEqual(names('heading'), [say(survey.title, 'ja')]);
    assert.deepEqual(names('progressbar'), [words.progress]);
    assert.ok(names('group').includes(say(survey.items[0]!.text, 'ja')), names('group').join(' | '));
    // The digit beside each is for the eye; the value is in the words.
    assert.deepEqual(
      names('radio'),
      survey.scale.map((choice) => say(choice, 'ja')),
    );
    assert.ok(names('button').includes(words.next) && names('button').includes(words.back));
    await context.close();
  });

  it('needs no sideways scrolling at 320 px, at twice the size, and as a 240 px portlet', async () => {
    const context = await world.browser.createBrowserContext();
    const page = await world.page(context, '/alone.html');
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    for (const step of ['notice', 'question', 'all']) {
      if (step === 'question') await press(page, words.start).then(() => asks(page, 'sr1'));
      if (step === 'all') await press(page, words.allOnPage);
      for (const [width, zoom] of [
        [320, 1],
        [240, 1],
        [640, 2],
      ] as const) {
        await page.setViewport({ width: width / zoom, height: 700, deviceScaleFactor: zoom });
        assert.ok((await overflow()) <= 0, `${step} at ${width} px, ${zoom} times`);
      }
    }
    await context.close();
  });

  it('two tabs: the other one is told, nothing is overwritten, the person chooses', async () => {
    const context = await world.browser.createBrowserContext();
    const here = await world.page(context, '/alone.html');
    await press(here, words.start);
    await asks(here, 'sr1');
    await answer(here, '1');
    await says(here, words.kept('device'));
    const there = await world.page(context, '/alone.html');
    await asks(there, 'sr2');
    await answer(there, '5');
    await says(here, words.rivalTitle);
    await press(here, words.theirs);
    await asks(here, 'sr3');
    await context.close();
  });

  it('a renewed survey keeps what still fits, and says so', async () => {
    const context = await world.browser.createBrowserContext();
    let page = await world.page(context, '/first.html');
    await press(page, words.start);
    for (const id of ids.slice(0, 4)) {
      await asks(page, id);
      await answer(page, '4');
    }
    await says(page, words.kept('device'));
    await asks(page, ids[4]!);
    await kill(page);
    page = await world.page(context, '/renewed.html');
    await says(page, words.updated(1));
    await asks(page, ids[4]!);
    await says(page, `${ids.indexOf(ids[4]!)} / 23`);
    await context.close();
  });

  it('is counted once when the line breaks after the server has taken it, and when the page dies then too', async () => {
    const before = await world.rows();
    const context = await world.browser.createBrowserContext();
    let page = await world.page(context, '/company.html?as=ann');
    await press(page, words.start);
    for (const id of ids) {
      await asks(page, id);
      await answer(page, '4');
    }
    await says(page, words.endTitle);
    // More than the port repeats by itself.
    world.cuts = 20;
    await press(page, words.send);
    await says(page, words.unknownTitle);
    assert.equal(await world.rows(), before + 1, 'it had arrived');
    await kill(page);
    world.cuts = 0;
    page = await world.page(context, '/company.html?as=ann');
    await says(page, words.unknownTitle);
    await press(page, words.sendAgain);
    await says(page, words.doneSent);
    assert.equal(await world.rows(), before + 1, 'and was counted once');
    assert.ok(world.arrived > 1, 'though it came more than once');
    await page.reload();
    await says(page, words.goesTo('answered'));
    await context.close();
  });

  it('is sent by itself when the browser is online again', async () => {
    const before = await world.rows();
    const context = await world.browser.createBrowserContext();
    const page = await world.page(context, '/company.html?as=bob');
    await press(page, words.start);
    for (const id of ids) {
      await asks(page, id);
      await answer(page, '2');
    }
    await says(page, words.endTitle);
    await page.setOfflineMode(true);
    await press(page, words.send);
    await says(page, words.unknownTitle);
    assert.equal(await world.rows(), before);
    await page.setOfflineMode(false);
    await says(page, words.doneSent);
    assert.equal(await world.rows(), before + 1);
    await context.close();
  });

  it('a manager’s mirror is a row of the managers’ side, and its result is that manager’s alone', async () => {
    const context = await world.browser.createBrowserContext();
    const page = await world.page(context, '/company.html?as=boss');
    await says(page, words.sets);
    await page.evaluate(() =>
      document
        .querySelector('kyoritsu-checkin')!
        .shadowRoot!.querySelector<HTMLInputElement>('input[value="mirror"]')!
        .click(),
    );
    await says(page, words.mirrorViewers);
    await press(page, words.start);
    for (const { id } of questionsOf(survey, { kind: 'mirror' })) {
      await asks(page, id);
      await answer(page, '3');
    }
    await press(page, words.send);
    await says(page, words.mirrorResults);
    const { db } = world.store;
    const rows = await db.selectFrom('submissions').select(['side', 'kind']).where('kind', '=', 'mirror').execute();
    assert.deepEqual(rows, [{ side: 'managers', kind: 'mirror' }]);
    const own = await db
      .selectFrom('owned_records')
      .select(['resource', 'owner_id'])
      .where('resource', '=', 'mirror-results')
      .execute();
    assert.deepEqual(own, [{ resource: 'mirror-results', owner_id: 'boss' }]);
    await context.close();
  });
});
