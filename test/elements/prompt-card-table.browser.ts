import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type Records, memoryAdapter } from '../../src/adapters/memory.js';
import { prompts as deck } from '../../src/content/prompts.js';
import '../../src/define/prompt-card.js';
import '../../src/define/provider.js';
import { cardSheets, cardsASheet } from '../../src/elements/prompt-card/print-cards.js';
import type { KyoritsuPromptCard } from '../../src/elements/prompt-card/prompt-card.js';
import { promptCard as en } from '../../src/locales/en/prompt-card.js';
import { promptCard as ja } from '../../src/locales/ja/prompt-card.js';
import type { Meeting, PairPromise, PromptState, TalkShare } from '../../src/model/records/talk.js';
import { laySheet } from '../../src/parts/print.js';
import type { Adapter } from '../../src/port/adapter.js';

const begun = new Date(Date.now() - 3_600_000).toISOString();
const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  id: 'm1',
  type: 'boss',
  participants: ['p1', 'p2'],
  startsAt: begun,
  agenda: [],
  ledger: { mayLeave: '', stays: '' },
  ...more,
});
const records = (more: Records = {}): Records => ({
  prompts: deck,
  viewer: [{ id: 'p1', roles: ['employee'] }],
  meetings: [meeting()],
  ...more,
});

async function lay(
  adapter: Adapter,
  device: Adapter = memoryAdapter(),
): Promise<{ card: KyoritsuPromptCard; root: ShadowRoot }> {
  const provider = await fixture(html`
    <kyoritsu-provider .adapter=${adapter} .deviceAdapter=${device}><kyoritsu-prompt-card></kyoritsu-prompt-card></kyoritsu-provider>
  `);
  const card = provider.querySelector('kyoritsu-prompt-card')!;
  await waitUntil(() => card.shadowRoot?.querySelector('#question'), 'a card is on the table');
  return { card, root: card.shadowRoot! };
}
const stored = async <T>(adapter: Adapter, resource: string): Promise<T[]> =>
  (await adapter.list(resource, {})).items.map(({ record }) => record as unknown as T);
const question = (root: ShadowRoot): string => root.querySelector('#question')?.textContent?.trim() ?? '';
const isBack = (root: ShadowRoot): boolean => root.querySelector('.card')!.classList.contains('back');
const button = (root: ShadowRoot, label: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find((each) => each.textContent?.trim() === label);
  if (!found) throw new Error(`no button ${label}`);
  return found;
};
const press = async (root: ShadowRoot, label: string): Promise<void> => {
  button(root, label).focus();
  await sendKeys({ press: 'Enter' });
};
const typeInto = async (field: HTMLElement, text: string): Promise<void> => {
  field.focus();
  await sendKeys({ type: text });
};

describe('the card in the hand', () => {
  it('turns with the arrow keys while the focus is on it, and not while one types', async () => {
    const { root } = await lay(memoryAdapter(records()));
    button(root, '裏をみる').focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => isBack(root));
    await sendKeys({ press: 'ArrowLeft' });
    await waitUntil(() => !isBack(root));
    await typeInto(root.querySelector('.note textarea')!, 'ab');
    await sendKeys({ press: 'ArrowLeft' });
    expect(isBack(root)).to.equal(false);
  });

  it('turns when a finger sweeps across, not when it scrolls or a mouse drags', async () => {
    const { root } = await lay(memoryAdapter(records()));
    const card = root.querySelector('.card')!;
    const sweep = async (across: number, down: number, pointerType = 'touch'): Promise<void> => {
      const at = (type: string, x: number, y: number): PointerEvent =>
        new PointerEvent(type, { clientX: x, clientY: y, pointerType, isPrimary: true, bubbles: true });
      card.dispatchEvent(at('pointerdown', 200, 200));
      card.dispatchEvent(at('pointerup', 200 + across, 200 + down));
      await Promise.resolve();
    };
    await sweep(-30, 0);
    await sweep(-80, 70);
    await sweep(-120, 0, 'mouse');
    expect(isBack(root)).to.equal(false);
    await sweep(-120, 10);
    await waitUntil(() => isBack(root));
  });

  it('is pinned or put out of sight on its back, and comes back when asked', async () => {
    const adapter = memoryAdapter(records());
    const { root } = await lay(adapter);
    const first = question(root);
    await press(root, '裏をみる');
    await press(root, 'とめておく');
    await waitUntil(async () => (await stored<PromptState>(adapter, 'prompt-states'))[0]?.state === 'pinned');
    await waitUntil(() =>
      [...root.querySelectorAll('button')].some((b) => b.textContent?.trim() === 'とめたのをはずす'),
    );
    await press(root, 'もう出さない');
    await waitUntil(() => question(root) !== first, 'another card');
    const hidden = root.querySelector<HTMLDetailsElement>('.hidden-cards')!;
    expect(hidden.textContent).to.contain('もう出さない問い(1)').and.to.contain(first);
    hidden.open = true;
    await press(root, 'また出す');
    await waitUntil(() => !root.querySelector('.hidden-cards'));
    expect(await stored(adapter, 'prompt-states')).to.deep.equal([]);
  });

  it('leads from a deeper question to somebody who decides nothing', async () => {
    const deep = deck.find(({ id }) => id === 'sr-b3')!;
    const adapter = memoryAdapter(records({ prompts: [deep, ...deck.filter(({ type }) => type === 'mentor')] }));
    const { card, root } = await lay(adapter);
    await press(root, '社外メンターとの問いを見る');
    await waitUntil(() => card.counterpart === 'mentor');
    await waitUntil(() => root.querySelector('.topic')?.textContent?.includes('安全道路'));
  });
});

describe('a screen between two people', () => {
  it('shows the question large, and nothing that is one person’s alone; Esc leaves it', async () => {
    const wheel = [{ id: 'r1', cycleId: 'c1', takenAt: begun, scores: {}, dosage: { 'safe-road': 5 }, autonomy: null }];
    const watch = deck.filter(({ id }) => id === 'sr-b2');
    const { card, root } = await lay(memoryAdapter(records({ prompts: watch, 'self-results': wheel })));
    await waitUntil(() => root.querySelector('.reason'), 'a reason from the wheel');
    const size = parseFloat(getComputedStyle(root.querySelector('#question')!).fontSize);
    await press(root, '大きな文字');
    await waitUntil(() => root.querySelector('.large'));
    expect(root.querySelector('.note, .promises, .agreement, .reason, .hidden-cards')).to.equal(null);
    expect(parseFloat(getComputedStyle(root.querySelector('#question')!).fontSize)).to.be.greaterThan(size * 1.3);
    await press(root, '裏をみる');
    await waitUntil(() => root.querySelector('.guide'));
    expect(root.querySelector('.amount')).to.equal(null);
    await expect(card).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => root.querySelector('.note'));
    expect(root.querySelector('.amount')?.textContent).to.contain('見ていること');
  });
});

describe('the meeting', () => {
  it('agrees first on what may leave the room, for both to see', async () => {
    const adapter = memoryAdapter(records());
    const { root } = await lay(adapter);
    const [mayLeave, stays] = [...root.querySelectorAll<HTMLTextAreaElement>('.agreement textarea')];
    expect(root.querySelector<HTMLDetailsElement>('.agreement')!.open).to.equal(true);
    await typeInto(mayLeave!, 'learning');
    await typeInto(stays!, 'home');
    await sendKeys({ press: 'Tab' });
    await waitUntil(async () => (await stored<Meeting>(adapter, 'meetings'))[0]?.ledger.stays === 'home');
    expect((await stored<Meeting>(adapter, 'meetings'))[0]?.ledger.mayLeave).to.equal('learning');
    expect(mayLeave!.value).to.equal('learning');
  });

  it('takes three questions, from either side', async () => {
    const theirs = deck.find(({ id }) => id === 'sh-b1')!;
    const adapter = memoryAdapter(records({ meetings: [meeting({ agenda: [theirs.id] })] }));
    const { card, root } = await lay(adapter);
    const items = (): string[] => [...root.querySelectorAll('.agenda li')].map((item) => item.textContent ?? '');
    expect(items()[0]).to.contain((theirs.text as { ja: string }).ja);
    const mine = question(root);
    await press(root, '今日の問いに入れておく');
    await waitUntil(() => items().length === 2 && items()[1]!.includes(mine));
    root.querySelector<HTMLButtonElement>('.agenda li:first-child button')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => question(root) === (theirs.text as { ja: string }).ja);
    await press(root, 'この問いで話す');
    await waitUntil(() => items()[0]!.includes('話しました'));
    root.querySelector<HTMLDetailsElement>('.after')!.open = true;
    await expect(card).to.be.accessible();
    await press(root, 'はずす');
    await waitUntil(() => items().length === 1);
    expect((await stored<Meeting>(adapter, 'meetings'))[0]?.agenda).to.deep.equal([theirs.id]);
  });

  it('keeps a promise with its day and whose it is, and carries it on by name', async () => {
    const old = meeting({ id: 'm0', startsAt: new Date(Date.now() - 30 * 86_400_000).toISOString() });
    const carried: PairPromise = { id: 'x', meetingId: 'm0', side: 'company', text: 'a seat', status: 'open' };
    const adapter = memoryAdapter(records({ meetings: [old, meeting()], promises: [carried] }));
    const { root } = await lay(adapter);
    const column = [...root.querySelectorAll('.side-column')][1]!;
    expect(column.textContent).to.contain('前回から');
    const due = column.querySelector<HTMLInputElement>('[name=due]')!;
    due.value = '2027-01-15';
    await typeInto(column.querySelector<HTMLInputElement>('[name=text]')!, 'Fridays');
    await sendKeys({ press: 'Enter' });
    await waitUntil(async () => (await stored<PairPromise>(adapter, 'promises')).length === 2);
    const made = (await stored<PairPromise>(adapter, 'promises')).find(({ id }) => id !== 'x')!;
    expect(made.text).to.equal('Fridays');
    expect([made.due, made.side, made.ownerId]).to.deep.equal(['2027-01-15', 'company', 'p2']);
    await waitUntil(() => column.textContent?.includes('1月15日まで'));
    expect(due.value).to.equal('');
  });

  it('asks afterwards who talked more, and tells nobody', async () => {
    const adapter = memoryAdapter(records());
    const device = memoryAdapter({}, { capabilities: { 'talk-shares': ['list', 'put'] } });
    const { root } = await lay(adapter, device);
    root.querySelector<HTMLDetailsElement>('.after')!.open = true;
    root.querySelector<HTMLInputElement>('.share input')!.focus();
    await sendKeys({ press: ' ' });
    await waitUntil(async () => (await stored<TalkShare>(device, 'talk-shares'))[0]?.share === 'me');
    await waitUntil(() => root.querySelector('.after')?.textContent?.includes('10秒'));
    for (const resource of ['notes', 'meetings', 'prompt-states']) {
      expect(JSON.stringify(await stored(adapter, resource))).not.to.contain('"share"');
    }
  });
});

describe('the next talk', () => {
  it('goes into the reader’s calendar under a neutral name', async () => {
    const { root } = await lay(memoryAdapter(records()));
    root.querySelector<HTMLDetailsElement>('.after')!.open = true;
    const start = root.querySelector<HTMLInputElement>('[name=start]')!;
    expect(new Date(start.value).getTime()).to.be.greaterThan(Date.now());
    start.value = '2027-01-15T10:00';
    const made: { name: string; blob: Blob }[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob) => createObjectURL(Object.assign(blob, made.push({ name: '', blob: blob as Blob })));
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      made.at(-1)!.name = this.download;
    };
    try {
      await press(root, 'カレンダー用ファイルをつくる');
      await waitUntil(() => made[0]?.name, 'a file');
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    const file = await made[0]!.blob.text();
    const utc = new Date('2027-01-15T10:00').toISOString().replaceAll(/[-:]|\.000/g, '');
    expect(made[0]!.name).to.equal('予定.ics');
    expect(file).to.contain('SUMMARY:予定\r\n').and.to.contain(`DTSTART:${utc}`);
    expect(file).not.to.match(/1on1|キャリア|上司/);
  });
});

describe('cards on paper', () => {
  for (const [lang, words] of [
    ['ja', ja],
    ['en', en as unknown as typeof ja],
  ] as const) {
    it(`come eight a sheet with their backs behind them, and every word fits (${lang})`, async () => {
      const root = (await fixture(html`<div></div>`)).attachShadow({ mode: 'open' });
      const frame = laySheet(root, cardSheets(deck, undefined, words as never, lang));
      const page = frame.contentDocument!;
      const sheets = [...page.querySelectorAll('.sheet')];
      expect(sheets.length).to.equal(2 * Math.ceil(deck.length / cardsASheet));
      expect(page.querySelectorAll('.card:not(.none)').length).to.equal(2 * deck.length);
      const tooLong = [...page.querySelectorAll('.card')].filter(
        (card) => card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1,
      );
      expect(tooLong.map((card) => card.textContent?.replaceAll(/\s+/g, ' '))).to.deep.equal([]);
      // The back of the first card lies at the right, where the paper's other side has it behind the front.
      const place = (sheet: Element, at: number): string => sheet.querySelectorAll('.card')[at]!.textContent ?? '';
      const first = deck[0]!;
      expect(place(sheets[0]!, 0)).to.contain((first.text as Record<string, string>)[lang]);
      expect(place(sheets[1]!, 1)).to.contain((first.hints![0] as Record<string, string>)[lang]);
      expect(frame.getAttribute('aria-hidden')).to.equal('true');
      frame.remove();
    });
  }
});
