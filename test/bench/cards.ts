import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { bundle, launch, serve } from './pages.js';
import { type Row, median, row } from './table.js';
import { typing } from './typing.js';

const rounds = 7;
const count = 100;
const question = 'この半年で、「少し背伸びした」と感じた仕事はどれですか。';

/** Ours: a hundred whole widgets over one source, each with its card, note and promises. */
const ours = `
  import './src/define/provider.ts';
  import './src/define/prompt-card.ts';
  import { memoryAdapter } from './src/adapters/memory.ts';
  import { prompts } from './src/content/prompts.ts';
  const provider = document.createElement('kyoritsu-provider');
  provider.adapter = memoryAdapter({ prompts, viewer: [{ id: 'p1', roles: ['employee'] }] });
  provider.deviceAdapter = memoryAdapter();
  document.body.append(provider);
  // What draws the card comes beside the data; here it is there before, as the peers' code is.
  import('./src/elements/prompt-card/talk.ts').then(() => (globalThis.ready = true));
  globalThis.make = (count) => {
    for (let n = 0; n < count; n++) provider.append(document.createElement('kyoritsu-prompt-card'));
  };
  const drawn = (card) => card.shadowRoot?.querySelector('#question');
  const inSight = (card) => card.getBoundingClientRect().top < innerHeight;
  const painted = (card) => drawn(card)?.checkVisibility({ contentVisibilityAuto: true });
  const cards = () => [...document.querySelectorAll('kyoritsu-prompt-card')];
  globalThis.checkFirst = () => cards().filter(inSight).every(painted);
  globalThis.checkAll = () => cards().every(drawn);
`;

/** The least that a card can be: one Lit element that shows a question and two buttons. */
const plain = `
  import { LitElement, html, css } from 'lit';
  customElements.define('plain-card', class extends LitElement {
    static properties = { text: {} };
    static styles = css\`section { border: 1px solid; border-radius: 1em; padding: 1.75em }\`;
    render() {
      return html\`<section><h3>\${this.text}</h3><button>この問いで話す</button><button>べつの問い</button></section>\`;
    }
  });
  globalThis.ready = true;
  globalThis.make = (count) => {
    for (let n = 0; n < count; n++) {
      const card = document.createElement('plain-card');
      card.text = '${question}';
      document.body.append(card);
    }
  };
  globalThis.checkAll = () =>
    [...document.querySelectorAll('plain-card')].every((card) => card.shadowRoot?.querySelector('h3'));
  globalThis.checkFirst = checkAll;
`;

/** Web Awesome's card with its own buttons. */
const webAwesome = `
  import '@awesome.me/webawesome/dist/components/card/card.js';
  import '@awesome.me/webawesome/dist/components/button/button.js';
  globalThis.ready = true;
  globalThis.make = (count) => {
    for (let n = 0; n < count; n++) {
      const card = document.createElement('wa-card');
      const title = card.appendChild(document.createElement('h3'));
      title.textContent = '${question}';
      for (const words of ['この問いで話す', 'べつの問い']) {
        card.appendChild(document.createElement('wa-button')).textContent = words;
      }
      document.body.append(card);
    }
  };
  globalThis.checkAll = () =>
    [...document.querySelectorAll('wa-card, wa-button')].every((each) => each.shadowRoot?.childElementCount > 0);
  globalThis.checkFirst = checkAll;
`;

/** Milliseconds from the first creation, scripts loaded before. */
interface Paint {
  /** Until the end of the frame that first shows everything in sight. */
  readonly first: number;
  /** Until the end of the frame by which every card stands in the page. */
  readonly all: number;
}

/** A hundred cards against the least that a card can be and against a component library's; typing into a note. */
export async function cardRows(): Promise<readonly Row[]> {
  const sources = { ours, plain, 'web-awesome': webAwesome } as const;
  const files = new Map<string, Uint8Array>();
  for (const [name, source] of Object.entries(sources)) {
    for (const [path, body] of await bundle(name, source)) files.set(path, body);
  }
  const server = await serve(files);
  const browser = await launch();
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const names = Object.keys(sources) as (keyof typeof sources)[];
    const times = new Map(names.map((name) => [name, [] as Paint[]]));
    for (let round = 0; round < rounds; round++) {
      for (const name of names) times.get(name)!.push(await paint(browser, `${origin}/${name}.html`));
    }
    const middle = (name: keyof typeof sources, until: keyof Paint): number =>
      median(times.get(name)!.map((each) => each[until]));
    const peers = [
      ['plain', 'plain Lit cards: a title and two buttons'],
      ['web-awesome', 'wa-card, each with a title and two wa-buttons'],
    ] as const;
    const against = (what: string, until: keyof Paint): Row[] =>
      peers.map(([peer, name]) => row(what, 'ms', middle('ours', until), middle(peer, until), name));
    return [
      ...against(`${count} cards until those in sight are painted: ours with note, agenda and promises`, 'first'),
      ...against(`${count} cards until each stands in the page`, 'all'),
      ...(await typingRows(browser, `${origin}/ours.html`)),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (failure) => {
    throw new Error(`${url}: ${String(failure)}`);
  });
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction('globalThis.ready');
  return page;
}

async function paint(browser: Browser, url: string): Promise<Paint> {
  const page = await open(browser, url);
  try {
    return (await page.evaluate(`(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(undefined);
      }));
      const start = performance.now();
      make(${count});
      do await frame(); while (!checkFirst());
      const first = performance.now() - start;
      while (!checkAll()) await frame();
      return { first, all: performance.now() - start };
    })()`)) as Paint;
  } finally {
    await page.close();
  }
}

/** Tasks over 50 ms while one types forty characters into the note. */
async function typingRows(browser: Browser, url: string): Promise<readonly Row[]> {
  const page = await open(browser, url);
  try {
    await page.evaluate('make(1)');
    await page.waitForFunction('checkAll()');
    const { length } = await typing(page, {
      field: "document.querySelector('kyoritsu-prompt-card').shadowRoot.querySelector('.note textarea')",
      words: '話しながら書いても、待たされないこと。'.repeat(2),
      delay: 60,
    });
    return [
      row('typing into the note, CPU slowed four times: tasks over 50 ms', 'tasks', length, null, 'target: none'),
    ];
  } finally {
    await page.close();
  }
}
