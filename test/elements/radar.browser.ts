import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { html, render } from 'lit';
import '../../src/define/provider.js';
import '../../src/define/radar.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { CheckinIntent, TalkIntent, WheelIntent } from '../../src/context/intents.js';
import type { KyoritsuProvider } from '../../src/context/provider.js';
import type { KyoritsuRadar } from '../../src/elements/radar/radar.js';
import type { SelfResult } from '../../src/model/records/results.js';
import type { Adapter } from '../../src/port/adapter.js';
import { collectConsole } from '../../src/testing/console-guard.js';
import { slow } from '../../src/testing/fakes.js';
import { resultsOfAWheel } from '../../stories/samples/radar.js';
import { placeForEach } from '../browser/place.js';

let page: HTMLElement;
placeForEach((made) => (page = made));

const shadow = (element: Element): ShadowRoot => element.shadowRoot!;
const text = (element: KyoritsuRadar, selector: string): string =>
  shadow(element).querySelector(selector)?.textContent?.trim() ?? '';
const radarIn = (): KyoritsuRadar => page.querySelector('kyoritsu-radar')!;

/** A page in the background draws seldom, so the waits are long; they end with what they wait for. */
const soon = (fact: () => unknown): Promise<void> => waitUntil(fact as () => boolean, undefined, { timeout: 15_000 });

async function handed(data: unknown, view = 'wheel'): Promise<KyoritsuRadar> {
  render(html`<kyoritsu-radar view=${view} .data=${data as SelfResult[]}></kyoritsu-radar>`, page);
  await soon(() => shadow(radarIn())?.querySelector('.foot, .notice'));
  return radarIn();
}

async function provided(adapter: Adapter, until = '.foot, .notice'): Promise<KyoritsuRadar> {
  render(
    html`<kyoritsu-provider .adapter=${adapter} .deviceAdapter=${memoryAdapter()}
      ><kyoritsu-radar></kyoritsu-radar
    ></kyoritsu-provider>`,
    page,
  );
  await soon(() => shadow(radarIn())?.querySelector(until));
  return radarIn();
}

describe('<kyoritsu-radar>', () => {
  it('shows frame, value points and table in its first frame, before any chart', async () => {
    render(html`<kyoritsu-radar .data=${resultsOfAWheel}></kyoritsu-radar>`, page);
    await radarIn().updateComplete;
    const root = shadow(radarIn());
    expect(root.querySelectorAll('tbody tr')).to.have.length(5);
    expect(root.querySelectorAll('.value-point')).to.have.length(5);
    expect(root.querySelectorAll('[role="option"]')).to.have.length(5);
    const canvas = root.querySelector('canvas')!;
    // Chart.js sizes its canvas at once; this one still has the browser's own size.
    expect([canvas.width, canvas.height]).to.deep.equal([300, 150]);
    await soon(() => canvas.width === canvas.height);
  });

  it('keeps its size when the results arrive', async () => {
    const adapter = slow(memoryAdapter({ 'self-results': resultsOfAWheel }));
    const element = await provided(adapter, '[aria-busy="true"]');
    // The reader's own results, and what the company adds once the wheel has been seen.
    await soon(() => adapter.held > 1 && shadow(element).querySelector('.next button'));
    expect(shadow(element).querySelectorAll('.picked').length, 'nothing is said yet').to.equal(0);
    const height = element.offsetHeight;
    const wheelTop = (): number => shadow(element).querySelector('.plane')!.getBoundingClientRect().top;
    const top = wheelTop();
    adapter.release();
    await soon(() => !shadow(element).querySelector('[aria-busy="true"]'));
    expect(element.offsetHeight).to.equal(height);
    expect(wheelTop()).to.equal(top);
  });

  it('reads as one table with headed rows, beside the wheel and without it', async () => {
    const element = await handed(resultsOfAWheel);
    const cells = (): string[] =>
      [...shadow(element).querySelectorAll('tbody tr:nth-child(3) > *')].map((cell) =>
        cell.textContent!.replaceAll(/\s+/g, ' ').trim(),
      );
    const expected = ['前進駆動ストレッチ業務・目標の設定', '2.3', '前回より −0.4', '足りない'];
    expect(cells()).to.deep.equal(expected);
    const [, tableView] = shadow(element).querySelectorAll<HTMLInputElement>('.segmented input');
    tableView!.focus();
    tableView!.click();
    await element.updateComplete;
    expect(shadow(element).querySelector<HTMLElement>('.drawing')!.offsetHeight).to.equal(0);
    await soon(() => cells().length === 5);
    // With room for it, the table shows what the wheel draws as a line of its own.
    expect(cells()).to.deep.equal([expected[0], '2.3', '前回のわたし 2.7', ...expected.slice(2)]);
    expect(shadow(element).activeElement === tableView, 'focus stays on the switch').to.equal(true);
  });

  it('lets the reader pick by row, by spoke and by pointer, and says why one was picked before', async () => {
    const element = await handed(resultsOfAWheel);
    expect(text(element, '.next h3')).to.contain('前進駆動');
    expect(text(element, '.next p')).to.contain('「足りない」寄り');
    shadow(element).querySelector<HTMLInputElement>('.row.horizon input')!.click();
    await element.updateComplete;
    expect(text(element, '.next h3')).to.contain('未来展望');
    expect(text(element, '.next p')).to.contain('あなたが選んだ');
    shadow(element).querySelector<HTMLElement>('.spoke.contribution')!.click();
    await element.updateComplete;
    expect(text(element, '.next h3')).to.contain('貢献実感');
    expect(shadow(element).querySelector<HTMLInputElement>('.row.contribution input')!.checked).to.equal(true);
    expect(shadow(element).querySelectorAll('[aria-selected="true"]')).to.have.length(1);
  });

  it('asks for a talk about the picked support, with its own source', async () => {
    const element = await provided(memoryAdapter({ 'self-results': resultsOfAWheel }));
    const asked = oneEvent(page, TalkIntent.type) as unknown as Promise<TalkIntent>;
    page.addEventListener(TalkIntent.type, (event) => (event as TalkIntent).offer(undefined, () => undefined), {
      once: true,
    });
    shadow(element).querySelector<HTMLButtonElement>('.next button')!.click();
    const intent = await asked;
    expect(intent.detail).to.deep.equal({ supportId: 'forward-drive' });
    const { source } = page.querySelector<KyoritsuProvider>('kyoritsu-provider')!;
    expect(intent.source === source, 'the source of its own provider').to.equal(true);
    await element.updateComplete;
    expect(text(element, '.next')).not.to.contain('置かれていません');
  });

  it('says calmly that nobody takes the wish, unless the page keeps it for itself', async () => {
    const element = await handed(resultsOfAWheel);
    const button = shadow(element).querySelector<HTMLButtonElement>('.next button')!;
    page.addEventListener(TalkIntent.type, (event) => event.preventDefault(), { once: true });
    button.click();
    await element.updateComplete;
    expect(text(element, '.next')).not.to.contain('置かれていません');
    button.click();
    await element.updateComplete;
    expect(text(element, '.next')).to.contain('問いのカードが置かれていません');
    expect(text(element, '[role="status"]')).to.contain('問いのカードが置かれていません');
  });

  it('is led to by the wish to see the wheel: in sight, reading starts at its heading', async () => {
    const element = await provided(memoryAdapter({ 'self-results': resultsOfAWheel }));
    const spacer = document.createElement('div');
    spacer.style.blockSize = '5000px';
    page.prepend(spacer);
    const away = document.createElement('button');
    page.prepend(away);
    away.focus();
    window.scrollTo(0, 0);
    const intent = new WheelIntent(page.querySelector<KyoritsuProvider>('kyoritsu-provider')!.source);
    away.dispatchEvent(intent);
    expect(intent.taken, 'offered').to.equal(true);
    await soon(() => shadow(element).activeElement?.matches('h2'));
    const { top, bottom } = shadow(element).querySelector('h2')!.getBoundingClientRect();
    expect(top, 'not above the window').to.be.at.least(0);
    expect(bottom, 'not below it').to.be.at.most(innerHeight);
    window.scrollTo(0, 0);
  });

  it('draws the first of many wheels at once, and every one in its turn and its place', async () => {
    // A clock on which each wheel takes long, on any machine.
    let clock = 0;
    const now = performance.now;
    performance.now = () => (clock += 10);
    try {
      const many = Array.from({ length: 30 }, () => html`<kyoritsu-radar .data=${resultsOfAWheel}></kyoritsu-radar>`);
      render(many, page);
      const radars = [...page.querySelectorAll('kyoritsu-radar')];
      const drawn = (): boolean[] => radars.map((radar) => shadow(radar).querySelector('table') !== null);
      await radars[0]!.updateComplete;
      expect(drawn().lastIndexOf(true), 'the first ones stand in the first frame').to.be.within(0, 4);
      expect(drawn().indexOf(false), 'in the order of the page').to.equal(drawn().lastIndexOf(true) + 1);
      expect(radars[29]!.offsetHeight, 'keeps its place').to.be.greaterThan(300);
      await Promise.all(radars.map((radar) => radar.updateComplete));
      expect(drawn()).not.to.include(false);
      expect(shadow(radars[29]!).querySelector('.place'), 'the kept place is given back').to.equal(null);
    } finally {
      performance.now = now;
    }
  });

  it('invites to a check-in where there is none yet, and fills when one arrives', async () => {
    const adapter = memoryAdapter();
    const element = await provided(adapter);
    const asked = oneEvent(page, CheckinIntent.type);
    shadow(element).querySelector<HTMLButtonElement>('.notice button')!.click();
    await asked;
    await element.updateComplete;
    expect(text(element, '.untaken')).to.contain('チェックインが置かれていません');
    await adapter.put!('self-results', resultsOfAWheel[0]!);
    await soon(() => shadow(element).querySelectorAll('.value-point').length === 5);
    expect(text(element, '.foot')).to.contain('2026年11月20日').and.to.contain('ほかの人の画面には出ません');
  });

  it('stands what is no result, with a console line that names the path', async () => {
    const said = collectConsole();
    try {
      const [now] = resultsOfAWheel;
      const element = await handed([{ ...now, scores: { ...now!.scores, horizon: 7 } }, 'nonsense'], 'pie');
      // The code that reads with care is fetched where it is needed; until then the placeholder's five stand there.
      await soon(() => shadow(element).querySelectorAll('.value-point').length === 4);
      expect(text(element, '.row.horizon .level')).to.equal('答えなし');
      expect(element.view).to.equal('wheel');
      said.claim([
        /<kyoritsu-radar> data\[0\]\.scores\.horizon: not understood, accepted: 1 to 5/,
        /<kyoritsu-radar> data\[1\]: left out/,
        /<kyoritsu-radar view="pie">: not understood, accepted: wheel, table/,
      ]);
    } finally {
      said.stop();
    }
  });
});
