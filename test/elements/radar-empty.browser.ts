import { expect, waitUntil } from '@open-wc/testing';
import { html, render } from 'lit';
import '../../src/define/provider.js';
import '../../src/define/radar.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { radar as words } from '../../src/locales/ja/radar.js';
import { radarNext as nextWords } from '../../src/locales/ja/radar-next.js';
import { radarViews as viewWords } from '../../src/locales/ja/radar-views.js';
import type { Adapter } from '../../src/port/adapter.js';
import { companyRoundAWheel, mirrorOfAManager, withheldFigures } from '../../stories/samples/company.js';
import { resultsOfAWheel } from '../../stories/samples/radar.js';
import { placeForEach } from '../browser/place.js';

let page: HTMLElement;
placeForEach((made) => (page = made));

const root = (): ShadowRoot => page.querySelector('kyoritsu-radar')!.shadowRoot!;
const all = (selector: string): Element[] => [...root().querySelectorAll(selector)];
const plain = (element: Element | null | undefined): string =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const soon = (fact: () => unknown, what: string): Promise<void> =>
  waitUntil(fact as () => boolean, what, { timeout: 15_000 });
const lines = (): string[] => all('.line').map(plain);
const shown = (): string[] =>
  all('.line')
    .filter((line) => line.querySelector('input')!.checked)
    .map(plain);

const show = (adapter: Adapter, view = 'wheel', device: Adapter = memoryAdapter()): void => {
  render(
    html`<kyoritsu-provider .adapter=${adapter} .deviceAdapter=${device}
      ><kyoritsu-radar view=${view}></kyoritsu-radar
    ></kyoritsu-provider>`,
    page,
  );
};
const without = (more = {}): Adapter =>
  memoryAdapter(companyRoundAWheel({ 'self-results': [], meetings: [], ...more }));

describe('<kyoritsu-radar> without an own check-in', () => {
  it('invites, and shows the published lines of team and company: in the picture, in the rows, in what is heard', async () => {
    show(without());
    await soon(() => root()?.querySelector('.alone:not(.waiting)'), 'the lines of others');
    expect(plain(root().querySelector('.notice h3'))).to.equal(nextWords.emptyTitle);
    expect(plain(root().querySelector('.alone .summary'))).to.equal(nextWords.emptyOthers);
    expect(shown()).to.deep.equal([words.team, words.company]);
    expect([all('.frame .mark.team').length, all('.frame .mark.company').length]).to.deep.equal([5, 5]);
    expect(all('.value-point')).to.have.length(0);
    expect(root().querySelector('.spoke.contribution')!.getAttribute('aria-label')).to.equal(
      '貢献実感、チーム 3.8、会社 4以上',
    );
    expect(plain(root().querySelector('.row.contribution .beside'))).to.equal('チーム 3.8会社 4以上');
    // What would be said of the reader's own is not said five times over.
    for (const word of [words.noLevel, words.noChange, words.noDose, words.roll])
      expect(plain(root().querySelector('.widget')), word).not.to.contain(word);
  });

  it('has the other views of them as well, and offers to talk only about what the reader has picked', async () => {
    show(without(), 'table');
    await soon(() => all('.sortable .heads th').length === 3, 'a column a line');
    expect(all('.row.contribution td').map(plain)).to.deep.equal(['チーム 3.8', '会社 4以上']);
    expect(root().querySelector('.save'), 'there is nothing of one’s own to save').to.equal(null);
    const radar = page.querySelector('kyoritsu-radar')!;
    radar.view = 'trend';
    await soon(() => root().querySelector('.trend-table'), 'the trend');
    expect(all('.trend-table tr.contribution td').map(plain)).to.deep.equal(['3.6', '3.8', '3.8']);
    expect(all('.trend-frame .mark.team'), 'one line of the team').to.have.length(3);
    radar.view = 'map';
    await soon(() => root().querySelector('.map-table'), 'the map');
    expect(all('.map-table thead th').map(plain)).to.deep.equal([words.support, words.team, words.company]);
    expect(root().querySelector('.map-plane'), 'nobody stands on it').to.equal(null);
    expect(plain(root().querySelector('.map figcaption'))).not.to.contain(viewWords.mapOwn);
    expect(root().querySelector('.next')).to.equal(null);
    root().querySelector<HTMLInputElement>('.map-table .horizon input')!.click();
    await soon(() => plain(root().querySelector('.next h3')).includes('未来展望'), 'what the reader picked');
  });

  it('shows a manager the own mirror', async () => {
    show(without({ 'mirror-results': [mirrorOfAManager] }));
    await soon(() => root()?.querySelector('.alone:not(.waiting)'), 'the lines of others');
    expect(shown()).to.deep.equal([words.team, words.company, viewWords.mirror]);
  });

  it('draws no wheel where nothing of anybody may be shown, and says why', async () => {
    show(without({ 'team-results': withheldFigures('insufficient') }));
    await soon(() => root()?.querySelector('.company-notes li'), 'the reason');
    expect(root().querySelector('.plane')).to.equal(null);
    expect(plain(root().querySelector('.company-notes'))).to.contain(viewWords.hidden('insufficient'));
    expect(plain(root().querySelector('.widget'))).not.to.contain(nextWords.emptyOthers);
  });

  it('keeps the place of the wheel until it is known whether there is one', async () => {
    const adapter = without();
    let release = (): void => undefined;
    const figures = new Promise<void>((resolve) => (release = resolve));
    const list: Adapter['list'] = async (name, ...rest) => {
      if (name === 'team-results') await figures;
      return adapter.list(name, ...rest);
    };
    show({ ...adapter, list });
    await soon(() => root()?.querySelector('.alone.waiting[inert] .plane'), 'kept');
    await soon(() => root().querySelector('.row .beside'), 'also for what the rows will say');
    const tops = (): number[] => all('.plane, .row, .beside-notes').map((each) => each.getBoundingClientRect().top);
    const before = tops();
    release();
    await soon(() => root().querySelector('.alone:not(.waiting)'), 'the lines');
    expect(tops().map((top, at) => top - before[at]!)).to.deep.equal(before.map(() => 0));
  });

  it('is the invitation alone where no company is connected', async () => {
    const device = memoryAdapter();
    show(device, 'wheel', device);
    await soon(() => root()?.querySelector('.notice'), 'the invitation');
    expect(root().querySelector('.plane, .beside-notes')).to.equal(null);
  });

  it('lets the own line join when a check-in arrives', async () => {
    const adapter = without();
    show(adapter);
    await soon(() => root()?.querySelector('.alone:not(.waiting)'), 'the lines of others');
    await adapter.put!('self-results', resultsOfAWheel[0]!);
    await soon(() => all('.value-point').length === 5, 'the own line');
    expect(shown(), 'as the page began').to.deep.equal([words.me]);
  });
});

describe('<kyoritsu-radar>: a mirror on the device', () => {
  it('is shown where no company is connected, and said to be', async () => {
    const device = memoryAdapter({ 'self-results': resultsOfAWheel, 'mirror-results': [mirrorOfAManager] });
    show(device, 'wheel', device);
    await soon(() => lines().length === 3, 'the line');
    expect(lines()).to.deep.equal([words.me, words.last, viewWords.mirror]);
    expect(plain(root().querySelector('.beside-notes summary'))).to.equal(viewWords.mirrorTitle);
    expect(plain(root().querySelector('.company-notes'))).to.equal(viewWords.mirrorNote);
    root().querySelector<HTMLElement>('.line:last-of-type input')!.click();
    await soon(() => all('.frame .mark.mirror').length === 5, 'on the spokes');
  });

  it('is shown beside the invitation too', async () => {
    const device = memoryAdapter({ 'mirror-results': [mirrorOfAManager] });
    show(device, 'wheel', device);
    await soon(() => root()?.querySelector('.alone:not(.waiting)'), 'the line');
    expect(shown()).to.deep.equal([viewWords.mirror]);
  });

  it('is not laid beside results that the page hands in', async () => {
    const inner = memoryAdapter({ 'mirror-results': [mirrorOfAManager] });
    const asked: string[] = [];
    const device: Adapter = { ...inner, list: (name, ...rest) => (asked.push(name), inner.list(name, ...rest)) };
    render(
      html`<kyoritsu-provider .adapter=${device} .deviceAdapter=${device}
        ><kyoritsu-radar .data=${resultsOfAWheel}></kyoritsu-radar
      ></kyoritsu-provider>`,
      page,
    );
    await soon(() => root()?.querySelector('.next button') && root().querySelector('.spark'), 'all that comes later');
    page.querySelector('kyoritsu-radar')!.view = 'trend';
    await soon(() => root().querySelector('.trend-table'), 'the trend');
    expect(lines()).to.deep.equal([words.me, words.last]);
    expect(root().querySelector('.beside-notes')).to.equal(null);
  });
});
