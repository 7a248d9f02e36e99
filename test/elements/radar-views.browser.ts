import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { html, nothing, render } from 'lit';
import '../../src/define/provider.js';
import '../../src/define/radar.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { KyoritsuRadar } from '../../src/elements/radar/radar.js';
import { radar as words } from '../../src/locales/ja/radar.js';
import { radarViews as viewWords } from '../../src/locales/ja/radar-views.js';
import {
  companyRoundAWheel,
  figures,
  mirrorOfAManager,
  unionFigures,
  withheldFigures,
} from '../../stories/samples/company.js';
import { resultsWithAPulse } from '../../stories/samples/radar.js';
import { placeForEach } from '../browser/place.js';

let page: HTMLElement;
placeForEach((made) => (page = made));

const root = (): ShadowRoot => page.querySelector('kyoritsu-radar')!.shadowRoot!;
const find = <T extends HTMLElement>(selector: string): T => root().querySelector<T>(selector)!;
const all = (selector: string): HTMLElement[] => [...root().querySelectorAll<HTMLElement>(selector)];
const plain = (element: Element | null | undefined): string =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const soon = (fact: () => unknown, what: string): Promise<void> =>
  waitUntil(fact as () => boolean, what, { timeout: 15_000 });
const lineBox = (label: string): HTMLInputElement =>
  all('.line')
    .find((line) => plain(line) === label)!
    .querySelector('input')!;

/** A wheel in its company, once everything that comes later has come. */
async function opened(view: KyoritsuRadar['view'] = 'wheel', more = {}, lines = 'now last'): Promise<KyoritsuRadar> {
  const adapter = memoryAdapter(companyRoundAWheel(more));
  render(
    html`<kyoritsu-provider .adapter=${adapter} .deviceAdapter=${memoryAdapter()}
      ><kyoritsu-radar view=${view} lines=${lines}></kyoritsu-radar
    ></kyoritsu-provider>`,
    page,
  );
  await soon(() => root()?.querySelector('.company-notes li'), 'what the company adds is there');
  return page.querySelector('kyoritsu-radar')!;
}

async function pointTo(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

describe('<kyoritsu-radar>: its views', () => {
  const order = (): string[] => all('tbody .name').map(plain);
  const sortOf = (name: string): string | null => find(`.${name}-head`).getAttribute('aria-sort');

  it('sorts its table by pointer and by keys, says so, and keeps the focus on the head', async () => {
    await opened('table');
    await soon(() => root().querySelector('.level-head .sort'), 'heads can be pressed');
    const inTurn = order();
    expect(sortOf('level')).to.equal('none');
    await pointTo(find('.level-head .sort'));
    await sendMouse({
      type: 'click',
      position: ((box) => [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] as [number, number])(
        find('.level-head .sort').getBoundingClientRect(),
      ),
    });
    await soon(() => sortOf('level') === 'ascending', 'upwards first');
    const levels = (): string[] => all('tbody .level').map(plain);
    expect(levels()).to.deep.equal(['2.3', '3.1', '3.6', '3.9', '4.2']);
    expect(order()[0]).to.equal('前進駆動');
    find('.level-head .sort').focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => sortOf('level') === 'descending', 'then downwards');
    expect(levels()).to.deep.equal(['4.2', '3.9', '3.6', '3.1', '2.3']);
    expect(root().activeElement?.matches('.level-head .sort'), 'focus stays where it was').to.equal(true);
    find('.company-head .sort').focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => sortOf('company') === 'ascending', 'a group’s column sorts as well');
    expect(sortOf('level'), 'by one column at a time').to.equal('none');
    expect(order().at(-1)).to.equal('貢献実感');
    find('.support-head .sort').focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => sortOf('support') === 'ascending', 'and back to the order of the spokes');
    expect(order()).to.deep.equal(inTurn);
  });

  it('shows and hides a line by its legend: on the spokes, in the rows and in what is heard', async () => {
    await opened();
    const heard = (): string => find('.spoke.contribution').getAttribute('aria-label')!;
    expect(all('.frame .mark.team')).to.have.length(0);
    expect(heard()).not.to.contain(words.team);
    lineBox(words.team).focus();
    await sendKeys({ press: ' ' });
    await soon(() => all('.frame .mark.team').length === 5, 'a mark a spoke');
    expect(heard()).to.contain(words.also(words.team, '3.8'));
    expect(plain(find('.row.contribution .beside'))).to.equal(`${words.team} 3.8`);
    expect(root().activeElement === lineBox(words.team), 'focus stays on the legend').to.equal(true);
    await sendKeys({ press: ' ' });
    await soon(() => all('.frame .mark.team').length === 0, 'and away');
    expect(root().querySelector('.row.contribution .beside')).to.equal(null);
    lineBox(words.me).click();
    await soon(() => all('.value-point').length === 0, 'the own line too');
    expect(plain(find('.row.contribution .level')), 'its values stay in the table').to.equal('3.9');
  });

  it('tells the table’s words beside a spoke, under the pointer and under the keys', async () => {
    const radar = await opened('wheel', {}, 'now last team company');
    const told = (): string[] => all('.tip b').map(plain);
    await pointTo(find('.spoke.contribution'));
    await soon(() => root().querySelector('.tip'), 'told under the pointer');
    const tip = plain(find('.tip'));
    const values = told();
    expect(values).to.deep.equal(['3.9', '3.9', '3.8', '4以上']);
    await sendKeys({ press: 'Escape' });
    await soon(() => !root().querySelector('.tip'), 'closed by a key, wherever the focus is');
    find('.spoke.forward-drive').focus();
    await sendKeys({ press: 'ArrowRight' });
    await soon(() => root().querySelector('.tip'), 'told under the keys');
    expect(plain(find('.tip')), 'the same by keys and by pointer').to.equal(tip);
    const rest = all('.tip .muted').map(plain);
    radar.view = 'table';
    await soon(() => root().querySelector('.sortable'), 'the table');
    const cell = (selector: string): string => plain(root().querySelector(`.row.contribution ${selector}`));
    const others = all('.row.contribution .other').map((other) =>
      plain(other)
        .slice(plain(other.querySelector('.cell-label')).length)
        .trim(),
    );
    expect(values, 'levels as in the table').to.deep.equal([cell('.level'), ...others]);
    expect(rest, 'change and amount as in the table').to.deep.equal([cell('.change'), cell('.dose')]);
  });

  it('has a gap in the trend, and says so, where a check-in is missing', async () => {
    await opened('trend');
    await soon(() => root().querySelector('.trend-table'), 'the trend');
    const heads = all('.trend-table thead th').map(plain);
    const missed = heads.indexOf('2025年 秋');
    expect(missed, 'the cycle without a check-in has its place').to.be.greaterThan(0);
    const row = (id: string): string[] => [...find(`.trend-table tr.${id}`).children].map(plain);
    expect(row('contribution').slice(1)).to.deep.equal(['3.0', '3.4', `—${viewWords.noCheckin}`, '3.9', '3.9']);
    // Not answered is another thing than not taken.
    expect(row('horizon')[1]).to.equal(`—${viewWords.notAnswered}`);
    expect(all('.trend-point.contribution'), 'a ring a check-in, none in the gap').to.have.length(4);
    expect(plain(find('.trend-keys'))).to.contain(viewWords.trendHow);
  });

  it('says of a support that a pulse did not ask that it was not asked, and draws nothing there', async () => {
    await opened('trend', { 'self-results': resultsWithAPulse });
    await soon(() => root().querySelector('.trend-table'), 'the trend');
    const row = (id: string): string[] => [...find(`.trend-table tr.${id}`).children].map(plain);
    expect(row('contribution').slice(-2)).to.deep.equal(['3.9', viewWords.notAsked]);
    expect(row('horizon').slice(-2)).to.deep.equal(['3.1', '3.7']);
    expect([all('.trend-point.contribution').length, all('.trend-point.horizon').length]).to.deep.equal([2, 3]);
  });

  it('shows the newest check-in first where the trend’s table is wider than its place', async () => {
    page.style.inlineSize = '20em';
    await opened('trend', { 'self-results': resultsWithAPulse });
    await soon(() => root().querySelector('.trend-table'), 'the trend');
    const place = find('.trend-scroll');
    expect(place.scrollWidth, 'wider').to.be.greaterThan(place.clientWidth);
    await soon(() => place.scrollLeft >= place.scrollWidth - place.clientWidth - 1, 'at its end');
    const name = find('.trend-table tr.horizon th').getBoundingClientRect();
    expect(name.left, 'the name stays').to.be.at.least(place.getBoundingClientRect().left - 1);
    place.scrollLeft = 0;
    find('.trend-table tr.horizon input').click();
    await soon(() => find('.trend-table tr.horizon').classList.contains('picked'), 'drawn again');
    expect(place.scrollLeft, 'where the reader has scrolled to').to.equal(0);
  });

  it('has in the trend’s table what the drawn line of the team says', async () => {
    await opened('trend');
    await soon(() => root().querySelector('.trend-table'), 'the trend');
    expect(all('.team-row')).to.have.length(1);
    const cells = [...find('.team-row').children].map(plain);
    expect(cells[0]).to.equal(viewWords.trendTeam('前進駆動'));
    expect(cells.slice(1).map((cell) => cell.replace(/^—.+/, '—'))).to.deep.equal(['—', '3.2', '3.0', '2.8', '—']);
    expect(all('.trend-frame .mark.team')).to.have.length(3);
  });

  it('names zones on the map for the reader alone', async () => {
    const radar = await opened('map');
    await soon(() => root().querySelector('.map-table'), 'the map');
    const own = all('.map-table tbody td:nth-child(2)').map(plain).join(' ');
    expect(own).to.contain(viewWords.isolation).and.to.contain(viewWords.forced);
    const groups = all('.map-table tbody td:nth-child(n + 3)').map(plain);
    expect(groups).to.have.length(10);
    expect(groups.join(' '), 'groups have shares').to.contain('%');
    for (const zone of [viewWords.isolation, viewWords.forced, viewWords.coautonomy])
      expect(groups.join(' '), 'and no name').not.to.contain(zone);
    expect(plain(find('figure.map figcaption'))).to.contain(viewWords.mapOwn);
    radar.view = 'table';
    await soon(() => root().querySelector('.sortable'), 'the table');
    for (const zone of [viewWords.isolation, viewWords.forced])
      expect(plain(find('.whole')), 'nowhere else').not.to.contain(zone);
  });

  it('draws shares of a group only where it has figures for them, and says why not', async () => {
    await opened('map', { 'team-results': [...unionFigures(), ...figures('whole', 'cycle-2026-1', [3, 3, 3, 3, 3])] });
    await soon(() => root().querySelector('.map-table'), 'the map');
    const cells = [...find('.map-table tr.horizon').children].slice(2);
    expect(cells.map((cell) => cell.querySelector('.shares') !== null)).to.deep.equal([false, true]);
    expect(plain(cells[0])).to.contain(viewWords.noShares);
    render(nothing, page);
    await opened('map', { 'team-results': withheldFigures('protected') });
    await soon(() => root().querySelector('.map-table'), 'the map');
    expect(all('.shares')).to.have.length(0);
    expect(plain(find('.map-table tr.horizon td:nth-child(3)'))).to.contain(viewWords.hidden('protected'));
  });

  it('walks the spokes by every key it names, with one stop for Tab, and gives Escape on where it has no use for it', async () => {
    await opened();
    const at = (): string => root().activeElement?.querySelector('.spoke-name')?.textContent ?? '';
    const spokes = ['安全道路', '後手支手', '前進駆動', '貢献実感', '未来展望'];
    const heard: string[] = [];
    page.addEventListener('keydown', ({ key }) => heard.push(key));
    find('.spoke.safe-road').focus();
    const way = [
      ['ArrowDown', 1],
      ['ArrowRight', 2],
      ['ArrowUp', 1],
      ['ArrowLeft', 0],
      ['ArrowUp', 4],
      ['ArrowDown', 0],
      ['End', 4],
      ['Home', 0],
    ] as const;
    for (const [press, spoke] of way) {
      await sendKeys({ press });
      await soon(() => at() === spokes[spoke], `${press} → ${spokes[spoke]}`);
      await soon(() => all('.spoke[tabindex="0"]').length === 1, 'one stop for Tab');
      expect(plain(find('.spoke[tabindex="0"] .spoke-name'))).to.equal(spokes[spoke]);
    }
    const picked = (): string => plain(root().querySelector('.next h3'));
    await sendKeys({ press: ' ' });
    await soon(() => picked().includes('安全道路'), 'the space bar picks');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await soon(() => picked().includes('後手支手'), 'Enter picks');
    expect(root().querySelector('.tip')).not.to.equal(null);
    expect(heard, 'what the wheel uses goes no further').to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    await soon(() => picked().includes('前進駆動') && !root().querySelector('.tip'), 'choice and tip are given back');
    expect(heard).to.deep.equal([]);
    expect(at(), 'the focus stays').to.equal('後手支手');
    await sendKeys({ press: 'Escape' });
    expect(heard, 'there is nothing left to give back: the page’s own dialog may close').to.deep.equal(['Escape']);
  });

  it('saves what was answered, and not what a pulse left as it was', async () => {
    await opened('table', { 'self-results': resultsWithAPulse });
    await soon(() => root().querySelector('.save'), 'the button');
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let file: Blob | undefined;
    URL.createObjectURL = (blob) => ((file = blob as Blob), createObjectURL(blob));
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      find('.save').click();
      await soon(() => file, 'the file');
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    const [, pulse, before] = (await file!.text()).split('\r\n');
    expect(pulse).to.equal('2026-12-14T12:20:00+09:00,,,,,,,,,,3.7,3,3.3');
    expect(before).to.match(/^2026-11-20T09:10:00\+09:00,2026年 秋,4\.2,3,/);
  });

  describe('rolling', () => {
    const { matchMedia } = window;
    const wishes = (still: boolean): void => {
      window.matchMedia = (query) =>
        query.includes('prefers-reduced-motion')
          ? ({ matches: still } as MediaQueryList)
          : matchMedia.call(window, query);
    };
    afterEach(() => {
      window.matchMedia = matchMedia;
    });
    const rolled = async (): Promise<void> => {
      await opened();
      all('.legend button')
        .find((button) => plain(button) === words.roll)!
        .click();
      await soon(() => root().querySelector('.roller') && plain(find('[role="status"]')), 'the road');
      const sentence = plain(find('.rolling p'));
      expect(sentence).to.match(/軸は \d\.\d 目もり上下します。「前進駆動」が下に来ると/);
      expect(plain(find('[role="status"]')), 'and it is heard').to.equal(sentence);
    };

    it('moves once where motion is welcome', async () => {
      wishes(false);
      await rolled();
      expect(find('.roller').getAnimations()).to.have.length(1);
      expect(find('.roller').getAnimations()[0]!.effect!.getTiming().iterations).to.equal(1);
    });

    it('is a still picture with the same words where it is not', async () => {
      wishes(true);
      await rolled();
      expect(find('.roller').getAnimations()).to.have.length(0);
      expect(all('.roll-still').length, 'how the wheel stood on the way').to.be.greaterThan(2);
    });
  });

  it('has the mirror line for whom the source gives it, and no word of it for others', async () => {
    await opened();
    expect(all('.line').map(plain)).not.to.include(viewWords.mirror);
    render(nothing, page);
    await opened('wheel', { 'mirror-results': [mirrorOfAManager] }, 'now mirror');
    expect(lineBox(viewWords.mirror).checked).to.equal(true);
    expect(all('.frame .mark.mirror')).to.have.length(5);
    expect(plain(find('.row.safe-road .beside'))).to.equal(`${viewWords.mirror} 4.4`);
    expect(plain(find('.company-notes'))).to.contain(viewWords.mirrorNote);
  });

  it('walks from view to view by arrow keys and keeps the focus on the switch', async () => {
    const radar = await opened();
    const there = { table: '.sortable', trend: '.trend-table', map: '.map-table', wheel: '.drawing:not([hidden])' };
    find('.segmented input:checked').focus();
    // Back by the other key: at the end of a row of choices engines differ.
    const way = [
      ['ArrowRight', 'table'],
      ['ArrowRight', 'trend'],
      ['ArrowRight', 'map'],
      ['ArrowLeft', 'trend'],
      ['ArrowLeft', 'table'],
      ['ArrowLeft', 'wheel'],
    ] as const;
    for (const [press, view] of way) {
      await sendKeys({ press });
      await soon(() => radar.view === view && root().querySelector(there[view]), view);
      expect((root().activeElement as HTMLInputElement).value, 'focus').to.equal(view);
    }
  });

  it('keeps the focus in the widget when the page changes the view under it', async () => {
    const radar = await opened();
    find('.spoke.horizon').focus();
    radar.view = 'trend';
    await soon(() => root().querySelector('.trend-table'), 'the trend');
    await soon(() => root().activeElement?.matches('h2'), 'reading goes on at the heading');
    find('.trend-table tr.horizon input').focus();
    radar.view = 'map';
    await soon(() => root().querySelector('.map-table'), 'the map');
    await soon(() => root().activeElement?.matches('h2'), 'again');
  });
});
