import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import { sendKeys } from '@web/test-runner-commands';
import { emulate } from '../browser/media.js';
import { type Records, memoryAdapter } from '../../src/adapters/memory.js';
import { prompts as deck } from '../../src/content/prompts.js';
import { TalkIntent, type TalkTopic } from '../../src/context/intents.js';
import type { KyoritsuProvider } from '../../src/context/provider.js';
import '../../src/define/prompt-card.js';
import '../../src/define/provider.js';
import type { KyoritsuPromptCard } from '../../src/elements/prompt-card/prompt-card.js';
import type { Meeting, Note, PairPromise, Prompt, PromptState } from '../../src/model/records/talk.js';
import type { Adapter } from '../../src/port/adapter.js';
import { collectConsole } from '../../src/testing/console-guard.js';
import { failing, slow } from '../../src/testing/fakes.js';

const fresh: Records = { prompts: deck, viewer: [{ id: 'p1', roles: ['employee'] }] };
const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const meeting = (id: string, startsAt: string, participants = ['p1', 'p2']): Meeting => ({
  id,
  type: 'boss',
  participants,
  startsAt,
  agenda: [],
  ledger: { mayLeave: '', stays: '' },
});
const paired: Records = { ...fresh, meetings: [meeting('m1', ago(1))] };
const mine: Note = { id: 'm1:p1', meetingId: 'm1', authorId: 'p1', visibility: 'self', body: 'before' };

interface Table {
  readonly provider: KyoritsuProvider;
  readonly card: KyoritsuPromptCard;
  readonly root: ShadowRoot;
}

async function lay(adapter: Adapter, device: Adapter = memoryAdapter()): Promise<Table> {
  const provider = await fixture<KyoritsuProvider>(html`
    <kyoritsu-provider .adapter=${adapter} .deviceAdapter=${device}><kyoritsu-prompt-card></kyoritsu-prompt-card></kyoritsu-provider>
  `);
  const card = provider.querySelector('kyoritsu-prompt-card')!;
  await waitUntil(() => card.shadowRoot?.querySelector('#question'), 'a card is on the table');
  return { provider, card, root: card.shadowRoot! };
}

const stored = async <T>(adapter: Adapter, resource: string): Promise<T[]> =>
  (await adapter.list(resource, {})).items.map(({ record }) => record as unknown as T);
const words = (root: ShadowRoot, selector: string): string =>
  root.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const question = (root: ShadowRoot): string => words(root, '#question');
const button = (root: ShadowRoot, label: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find((b) => b.textContent?.trim() === label);
  if (!found) throw new Error(`no button ${label}`);
  return found;
};
const press = async (root: ShadowRoot, label: string, key = 'Enter'): Promise<void> => {
  button(root, label).focus();
  await sendKeys({ press: key });
};
const note = (root: ShadowRoot): HTMLTextAreaElement => root.querySelector('.note textarea')!;
const type = async (field: HTMLElement, text: string): Promise<void> => {
  field.focus();
  await sendKeys({ type: text });
};
const eventsOf = (target: EventTarget): string[] => {
  const heard: string[] = [];
  for (const name of ['kyoritsu-prompt-use', 'kyoritsu-note-save', 'kyoritsu-promise-save', 'kyoritsu-error']) {
    target.addEventListener(name, (event) => heard.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`));
  }
  return heard;
};

describe('<kyoritsu-prompt-card>', () => {
  it('draws those in sight of many cards first, and every one in its turn and its place', async () => {
    const many = Array.from({ length: 30 }, () => html`<kyoritsu-prompt-card></kyoritsu-prompt-card>`);
    const adapter = memoryAdapter(fresh);
    const provider = await fixture<KyoritsuProvider>(
      html`<kyoritsu-provider .adapter=${adapter} .deviceAdapter=${memoryAdapter()}></kyoritsu-provider>`,
    );
    render(many, provider);
    const cards = [...provider.querySelectorAll('kyoritsu-prompt-card')];
    const drawn = (): boolean[] => cards.map((card) => card.shadowRoot!.querySelector('#question') !== null);
    const last = cards[29]!;
    await cards[0]!.updateComplete;
    const has = (card: Element, selector: string): boolean => card.shadowRoot!.querySelector(selector) !== null;
    expect(has(cards[0]!, 'header'), 'the first one stands at once').to.equal(true);
    expect(has(last, 'header'), 'the last one waits').to.equal(false);
    expect(last.offsetHeight, 'keeps its place').to.be.greaterThan(300);
    await waitUntil(() => !drawn().includes(false), 'all of them', { timeout: 20_000 });
    expect(has(last, '.place'), 'the kept place is given back').to.equal(false);
  });

  it('loads and watches nothing for a card that waits for its turn', async () => {
    const asked: string[] = [];
    const adapter = memoryAdapter(fresh);
    const watching: Adapter = {
      ...adapter,
      watch: (resource, ...rest) => {
        asked.push(resource);
        return adapter.watch(resource, ...rest);
      },
    };
    const provider = await fixture<KyoritsuProvider>(
      html`<kyoritsu-provider .adapter=${watching} .deviceAdapter=${memoryAdapter()}></kyoritsu-provider>`,
    );
    const cards = Array.from({ length: 30 }, () => document.createElement('kyoritsu-prompt-card'));
    provider.append(...cards);
    await cards[0]!.updateComplete;
    expect(asked.filter((name) => name === 'notes').length).to.be.lessThan(30);
    await waitUntil(() => asked.filter((name) => name === 'notes').length === 30, 'each in its turn', {
      timeout: 20_000,
    });
  });

  it('keeps its size when the data arrives', async () => {
    const held = slow(memoryAdapter(fresh));
    const provider = await fixture<KyoritsuProvider>(html`
      <kyoritsu-provider .adapter=${held} .deviceAdapter=${memoryAdapter()}><kyoritsu-prompt-card></kyoritsu-prompt-card></kyoritsu-provider>
    `);
    const card = provider.querySelector('kyoritsu-prompt-card')!;
    await waitUntil(() => card.shadowRoot?.querySelector('[aria-busy]'), 'on its way');
    // What is in sight is laid out from the second frame on.
    await nextFrame();
    await nextFrame();
    const { offsetHeight } = card;
    await waitUntil(() => {
      held.release();
      return card.shadowRoot?.querySelector('#question');
    }, 'there');
    expect(Math.abs(card.offsetHeight - offsetHeight)).to.be.lessThan(offsetHeight * 0.15);
  });

  it('draws, takes a card, keeps a note and a promise, all by keys', async () => {
    const adapter = memoryAdapter(fresh);
    const { root, provider } = await lay(adapter);
    const heard = eventsOf(provider);
    const drawn = question(root);
    await press(root, 'この問いで話す');
    await waitUntil(() => words(root, '.card-acts .primary') === 'つぎの問いへ', 'the card is taken');
    expect(question(root), 'it stays on top').to.equal(drawn);
    expect(root.activeElement?.className, 'the focus stays on the button').to.contain('primary');

    await type(note(root), 'words');
    await waitUntil(() => words(root, '.saving') === '保存しました。', 'saved while typing');
    const field = root.querySelector<HTMLInputElement>('.side-column input')!;
    await type(field, 'one step');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => words(root, '.promise p') === 'one step', 'the promise is there');
    await waitUntil(() => field.value === '', 'and the field is free again');

    const [talk, ...more] = await stored<Meeting>(adapter, 'meetings');
    expect(more, 'one meeting for all of it').to.deep.equal([]);
    const [marked] = await stored<PromptState>(adapter, 'prompt-states');
    expect(marked).to.include({ state: 'used', meeting: 1 });
    expect(talk!.agenda).to.deep.equal([marked!.promptId]);
    expect((await stored<Note>(adapter, 'notes'))[0]).to.include({
      body: 'words',
      visibility: 'self',
      meetingId: talk!.id,
    });
    expect((await stored<PairPromise>(adapter, 'promises'))[0]).to.include({
      text: 'one step',
      side: 'person',
      meetingId: talk!.id,
    });
    expect(heard.map((line) => line.split(' ')[0])).to.include.members([
      'kyoritsu-prompt-use',
      'kyoritsu-note-save',
      'kyoritsu-promise-save',
    ]);
    expect(heard.join(), 'no text in any event').not.to.match(/words|one step/);

    await press(root, 'つぎの問いへ');
    await waitUntil(() => question(root) !== drawn, 'the next card');
    expect(words(root, '.used')).to.contain(drawn);
  });

  it('leaves no trace of what is put off or left unsaid but the mark of its owner', async () => {
    const adapter = memoryAdapter(paired);
    const puts: string[] = [];
    const watched: Adapter = {
      ...adapter,
      put: (resource, ...rest) => (puts.push(resource), adapter.put(resource, ...rest)),
    };
    const { root, provider } = await lay(watched);
    const heard = eventsOf(provider);
    for (const label of ['あとで', '今日は話さない', 'べつの問い']) {
      const before = question(root);
      await press(root, label);
      await waitUntil(() => question(root) !== before, `another card after ${label}`);
      expect(words(root, '[role="status"]'), 'it is said').to.contain(question(root));
    }
    expect(puts).to.deep.equal(['prompt-states', 'prompt-states']);
    expect(heard).to.deep.equal([]);
  });

  it('does not take a card twice, or at all when the page keeps it for itself', async () => {
    const adapter = memoryAdapter(fresh);
    const { root, provider, card } = await lay(adapter);
    const heard = eventsOf(provider);
    button(root, 'この問いで話す').click();
    button(root, 'この問いで話す').click();
    await waitUntil(() => words(root, '.card-acts .primary') === 'つぎの問いへ');
    expect(heard.length).to.equal(1);
    await press(root, 'つぎの問いへ');
    card.addEventListener('kyoritsu-prompt-use', (event) => event.preventDefault());
    await card.updateComplete;
    button(root, 'この問いで話す').click();
    await card.updateComplete;
    expect((await stored(adapter, 'prompt-states')).length).to.equal(1);
  });

  it('turns as one region, and the focus stays on the button', async () => {
    const { root } = await lay(memoryAdapter(fresh));
    const region = root.querySelector('.card')!;
    await press(root, '裏をみる');
    await waitUntil(() => root.querySelector('.guide.hint'), 'the back');
    expect(root.querySelector('.card') === region, 'the same region').to.equal(true);
    expect(root.activeElement?.textContent?.trim()).to.equal('表にもどる');
    expect(words(root, '[role="status"]')).to.contain(words(root, '.guide.hint p'));
    expect(region.getAttribute('aria-labelledby')).to.equal(root.querySelector('h3')!.id);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !root.querySelector('.guide'), 'the front');
  });

  it('moves nothing for a reader who wants no movement', async function () {
    await emulate({ reducedMotion: 'reduce' });
    try {
      const { root } = await lay(memoryAdapter(fresh));
      await press(root, '裏をみる');
      await waitUntil(() => root.querySelector('.card.moved'));
      const moving = getComputedStyle(root.querySelector('.card')!).animationName;
      expect(moving).to.equal(matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'to-back');
    } finally {
      await emulate({ reducedMotion: 'no-preference' });
    }
  });

  it('keeps the words when a save fails, and saves them when asked again', async () => {
    const store = memoryAdapter(paired);
    const { root } = await lay(failing(store, 'forbidden', { verbs: ['put'], times: 1 }));
    await type(note(root), 'kept');
    await waitUntil(() => root.querySelector('.saving[role="alert"]'), 'told');
    expect(note(root).value).to.equal('kept');
    await press(root, 'もう一度ためす');
    await waitUntil(() => words(root, '.saving') === '保存しました。');
    expect((await stored<Note>(store, 'notes'))[0]?.body).to.equal('kept');
    expect(root.activeElement?.id, 'the focus is where the button was').to.equal('note-title');
  });

  it('shows both texts when another device was faster, and loses neither', async () => {
    const store = memoryAdapter({ ...paired, notes: [mine] });
    // A store that tells nobody of changes: only the save finds out.
    const { watch: _watch, ...quiet } = store;
    const { root } = await lay(quiet);
    expect(note(root).value).to.equal('before');
    await store.put('notes', { ...mine, body: 'elsewhere' });
    await type(note(root), ' here');
    await waitUntil(() => root.querySelector('.conflict'), 'asked');
    expect(words(root, '.conflict')).to.contain('elsewhere').and.to.contain('before here');
    expect((await stored<Note>(store, 'notes'))[0]?.body).to.equal('elsewhere');
    await press(root, '両方をつなげて残す');
    await waitUntil(() => words(root, '.saving') === '保存しました。');
    expect((await stored<Note>(store, 'notes'))[0]?.body).to.match(/^elsewhere\n\n.*before.*$/s);
  });

  it('asks once before a note is shared, and keeps the focus', async () => {
    const store = memoryAdapter({ ...paired, notes: [mine] });
    const { root } = await lay(store);
    const visibility = async (): Promise<string> => (await stored<Note>(store, 'notes'))[0]!.visibility;
    root.querySelector<HTMLInputElement>('.note input[value="self"], .note input')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => root.querySelector('.note .notice'), 'asked');
    expect(await visibility()).to.equal('self');
    await press(root, '相手にも見せる');
    await waitUntil(() => words(root, '.saving') === '保存しました。');
    expect(await visibility()).to.equal('pair');
    expect(root.activeElement?.id).to.equal('note-title');
    root.querySelectorAll<HTMLInputElement>('.note input')[1]!.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await waitUntil(async () => (await visibility()) === 'self', 'taken back without a question');
  });

  it('saves a note to the meeting it was typed for when the counterpart changes', async () => {
    const store = memoryAdapter(paired);
    const { root, card } = await lay(store);
    await type(note(root), 'manager words');
    card.counterpart = 'hr';
    await waitUntil(() => note(root).value === '', 'another meeting, another note');
    await waitUntil(async () => (await stored(store, 'notes')).length === 1, 'saved');
    expect((await stored<Note>(store, 'notes'))[0]).to.include({ meetingId: 'm1', body: 'manager words' });
    await type(note(root), 'for HR');
    card.counterpart = 'boss';
    await waitUntil(() => note(root).value === 'manager words', 'back again');
    await waitUntil(async () => (await stored(store, 'notes')).length === 2);
    const talks = await stored<Meeting>(store, 'meetings');
    const other = (await stored<Note>(store, 'notes')).find(({ body }) => body === 'for HR');
    expect(talks.find(({ id }) => id === other?.meetingId)?.type).to.equal('hr');
  });

  it('saves a note when it leaves the page, without waiting for a rest', async () => {
    const store = memoryAdapter(paired);
    const { root, card } = await lay(store);
    const { setTimeout: real } = window;
    // The rest after typing never comes.
    window.setTimeout = ((run: () => void, wait?: number) => (wait === 800 ? 0 : real(run, wait))) as typeof setTimeout;
    try {
      // Not by keys: a focused field that is removed saves by itself, as whenever it is left.
      note(root).value = 'last words';
      note(root).dispatchEvent(new InputEvent('input'));
      card.remove();
      await waitUntil(async () => (await stored<Note>(store, 'notes'))[0]?.body === 'last words');
    } finally {
      window.setTimeout = real;
    }
  });

  it('shows nothing of one person to the next', async () => {
    const { root, provider } = await lay(memoryAdapter({ ...paired, notes: [mine] }));
    expect(note(root).value).to.equal('before');
    const next = memoryAdapter({
      ...fresh,
      viewer: [{ id: 'p9', roles: ['employee'] }],
      meetings: [meeting('m1', ago(1), ['p9', 'p2'])],
    });
    provider.adapter = next;
    await waitUntil(
      () => root.querySelector<HTMLTextAreaElement>('.note textarea')?.value === '',
      'a note of one’s own',
    );
    expect(await stored(next, 'notes')).to.deep.equal([]);
  });

  it('carries a promise until it is kept or let go, and takes that back', async () => {
    const promise: PairPromise = { id: 'y1', meetingId: 'm0', side: 'company', text: 'a seat', status: 'open' };
    const store = memoryAdapter({
      ...fresh,
      meetings: [meeting('m0', ago(500)), meeting('m1', ago(1))],
      promises: [promise],
    });
    const { root } = await lay(store);
    const status = async (): Promise<string> => (await stored<PairPromise>(store, 'promises'))[0]!.status;
    await press(root, 'できた');
    await waitUntil(() => words(root, '.promise').includes('できました'), 'it stays in sight');
    expect(await status()).to.equal('kept');
    expect(root.activeElement?.id).to.equal('promises-title');
    await press(root, 'もどす');
    await waitUntil(async () => (await status()) === 'open');
    await waitUntil(() => !words(root, '.promise').includes('できました'));
    const { root: again } = await lay(store);
    expect(words(again, '.promise')).to.contain('a seat');
  });

  it('says it when a write fails, and leaves a promise in its field', async () => {
    const store = memoryAdapter(paired);
    const { root, provider } = await lay(failing(store, 'forbidden', { verbs: ['put'] }));
    const heard = eventsOf(provider);
    const field = root.querySelector<HTMLInputElement>('.side-column input')!;
    await type(field, 'one step');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => root.querySelector('.papers [role="alert"]'), 'told');
    expect(field.value).to.equal('one step');
    expect(heard.at(-1))
      .to.match(/^kyoritsu-error .*forbidden/)
      .and.not.to.contain('one step');
  });

  describe('a talk that somebody wished for', () => {
    const wish = async (table: Table, topic: TalkTopic): Promise<void> => {
      table.provider.dispatchEvent(new TalkIntent(table.provider.source, topic));
      await waitUntil(() => table.root.activeElement?.id === 'question', 'the question has the focus');
    };

    it('about a support: its card, the reason, and a way out', async () => {
      const table = await lay(memoryAdapter(paired));
      await wish(table, { supportId: 'contribution' });
      expect(words(table.root, '.card-support')).to.contain('貢献実感');
      expect(words(table.root, '.topic')).to.contain('「貢献実感」について');
      expect(words(table.root, '.reason')).to.contain('貢献実感');
      table.root.querySelector<HTMLButtonElement>('.topic button')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => !table.root.querySelector('.topic'), 'removed');
      expect(table.root.activeElement?.localName, 'the focus is not lost').to.equal('h2');
    });

    it('about a role: a card of the horizon, and the role by name, as text', async () => {
      const table = await lay(memoryAdapter(paired));
      await wish(table, { role: { id: 'r1', title: '<b>データ</b>' } });
      expect(words(table.root, '.card-support')).to.contain('未来展望');
      expect(words(table.root, '.topic')).to.contain('「<b>データ</b>」への道');
      expect(words(table.root, '.reason')).to.contain('<b>データ</b>');
    });

    it('about nothing in particular: the card as it is', async () => {
      const table = await lay(memoryAdapter(paired));
      await wish(table, {}).catch(() => undefined);
      expect(table.root.querySelector('.topic')).to.equal(null);
    });
  });

  it('leaves out a card that does not fit, with one console line', async () => {
    const console = collectConsole();
    try {
      const bad = { ...deck[0]!, id: 'bad-depth', depth: 9 } as Prompt;
      const { root } = await lay(memoryAdapter({ ...fresh, prompts: [bad, ...deck] }));
      expect(question(root)).not.to.equal('');
      console.claim([/prompts "bad-depth": left out, depth/]);
      expect(console.lines).to.deep.equal([]);
    } finally {
      console.stop();
    }
  });

  it('takes a handed-in deck, follows a new one, and keeps history in the source', async () => {
    const store = memoryAdapter(fresh);
    const { card, root } = await lay(store);
    const own = (id: string): Prompt => ({ ...deck[0]!, id, text: id });
    card.data = { prompts: [own('first'), own('second')] };
    await waitUntil(() => ['first', 'second'].includes(question(root)));
    const before = question(root);
    await press(root, 'あとで');
    await waitUntil(() => question(root) !== before, 'marked in the source, and back');
    await press(root, 'あとで');
    await waitUntil(() => words(root, '.no-card').includes('いま引ける問いがありません'));
    expect(root.activeElement?.className, 'the focus goes to the notice').to.equal('no-card');
    card.data = undefined;
    await waitUntil(() => root.querySelector('#question'), 'the deck of the source');
  });

  it('keeps everything on this device where there is no provider', async () => {
    const card = await fixture<KyoritsuPromptCard>(html`<kyoritsu-prompt-card></kyoritsu-prompt-card>`);
    await waitUntil(() => card.shadowRoot?.querySelector('#question'), 'the built-in deck', { timeout: 5000 });
    expect(words(card.shadowRoot!, '.home')).to.contain('この端末');
    expect(words(card.shadowRoot!, '.locked')).to.contain('自分だけ');
    await type(note(card.shadowRoot!), 'here only');
    await waitUntil(() => words(card.shadowRoot!, '.saving') === '保存しました。');
    const again = await fixture<KyoritsuPromptCard>(html`<kyoritsu-prompt-card></kyoritsu-prompt-card>`);
    await waitUntil(
      () => again.shadowRoot?.querySelector<HTMLTextAreaElement>('.note textarea')?.value === 'here only',
      'found again',
    );
  });

  it('understands an unknown counterpart as the manager, and says so', async () => {
    const console = collectConsole();
    try {
      const { card, root } = await lay(memoryAdapter(fresh));
      card.setAttribute('counterpart', 'chef');
      await card.updateComplete;
      expect(words(root, '.card-head .chip')).to.equal('上司と');
      console.claim([/counterpart="chef">: not understood/]);
    } finally {
      console.stop();
    }
  });
});
