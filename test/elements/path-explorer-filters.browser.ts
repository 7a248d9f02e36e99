import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { PutAsideEvent } from '../../src/elements/path-explorer/path-explorer.events.js';
import type { KyoritsuPathExplorer } from '../../src/elements/path-explorer/path-explorer.js';
import { resize } from '../browser/media.js';
import { largeCatalogue } from '../../stories/samples/large-catalogue.js';
import { all, button, counting, explorer, item, one, records, stored, title, wide } from './explorer-page.js';

const keys = (element: Element): string[] => all(element, '.card, .row').map((card) => card.dataset['key']!);
const chip = (element: Element, text: string): HTMLElement => {
  const found = all(element, '.filter-panel .chip').find((one) => one.textContent!.trim() === text);
  if (!found) throw new Error(`no filter "${text}"`);
  return found;
};
const status = (element: Element): string => one(element, '[role="status"]').textContent!;
const filters = async (element: KyoritsuPathExplorer, part: string): Promise<void> => {
  button(element, part).click();
  await waitUntil(() => all(element, '.filter-panel').length === 1, 'unfolds the filters');
};

describe('filters of kyoritsu-path-explorer', () => {
  before(() => resize(1240));

  it('narrow the map by keyboard alone, say how much is left, and go back with Escape and one button', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    const before = keys(element).length;
    button(element, '道の種類').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(element, '.filter-panel').length === 1, 'unfolds');
    // Past the buttons of the other parts.
    for (let stop = 0; stop < 3; stop++) await sendKeys({ press: 'Tab' });
    const first = element.shadowRoot!.activeElement as HTMLElement;
    expect(first.textContent!.trim()).to.equal('上へ');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => keys(element).length < before, 'narrows');
    expect(keys(element)).to.deep.equal(['sales', 'sales-lead']);
    expect(element.shadowRoot!.activeElement, 'the focus stays on what was pressed').to.equal(first);
    await waitUntil(() => status(element).includes('1つ'), 'says how much is left');
    expect(one(element, '.left').textContent).to.contain('しぼりこみに合う役割は1つです');
    expect(one(element, '.filter-kinds').textContent!.replaceAll(/\s/g, '')).to.equal('道の種類1');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => all(element, '.filter-panel').length === 0, 'folds');
    await waitUntil(() => element.shadowRoot!.activeElement === one(element, '.filter-kinds'), 'keeps the focus');
    expect(keys(element), 'folded away they still act').to.deep.equal(['sales', 'sales-lead']);
    button(element, 'しぼりこみをはずす').click();
    await waitUntil(() => keys(element).length === before, 'everything is back');
    await waitUntil(() => element.shadowRoot!.activeElement === item(element, 'sales'), 'the focus is on the map');
    expect(all(element, '.left')).to.have.length(0);
  });

  it('say how much is left of a large whole map once it is drawn, not how much there was before', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    const { roles, ...rest } = largeCatalogue(2000, 8000);
    element.data = { roles, ...rest };
    all(element, 'input[name="direction"]').at(-1)!.click();
    await waitUntil(() => all(element, '.district').length > 0, 'the whole map', { timeout: 8000 });
    button(element, '社外').click();
    const inside = roles.filter(({ place }) => place === 'inside').length;
    await waitUntil(() => status(element).includes('つです'), 'says something', { timeout: 8000 });
    expect(status(element)).to.contain(`役割は${inside}つ`);
  });

  it('are the same in the list, and stay when map and list take turns', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    await filters(element, '職種');
    chip(element, '人事').click();
    await waitUntil(() => keys(element).includes('people-partner') && !keys(element).includes('pm'), 'narrows');
    const shown = keys(element).toSorted();
    all(element, 'input[name="view"]')[1]!.click();
    await waitUntil(() => all(element, '.outline').length === 1, 'the list');
    expect(keys(element).toSorted()).to.deep.equal(shown);
    expect(one(element, '.left').textContent).to.contain('2つ');
    expect(one(element, '.left').textContent, 'the steps between are explained').to.contain('途中');
    expect(chip(element, '人事').ariaPressed).to.equal('true');
    all(element, 'input[name="view"]')[0]!.click();
    await waitUntil(() => all(element, '.map').length === 1, 'the map');
    expect(keys(element).toSorted()).to.deep.equal(shown);
  });

  it('narrow by how a road is known and by distance, and the routes with it', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    item(element, 'pm').click();
    await waitUntil(() => all(element, '.route-choice').length === 2, 'two ways');
    await filters(element, 'ほかの条件');
    chip(element, '実際にあった異動').click();
    await waitUntil(() => all(element, '.route-choice').length === 1, 'one is known by moves alone');
    expect(all(element, '.map .road:not(.observed)')).to.have.length(0);
    chip(element, '実際にあった異動').click();
    await waitUntil(() => all(element, '.route-choice').length === 2, 'both again');
    all(element, 'input[name="steps"]')[0]!.click();
    await waitUntil(() => !keys(element).includes('pm'), 'one step');
    expect(all(element, '.route-choice')).to.have.length(0);
    expect(one(element, '.panel').textContent).to.contain('道すじは見つかりません');
  });

  it('forget a number of steps that cannot be chosen any more, and keep one that can', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    const direction = (at: number): void => all(element, 'input[name="direction"]').at(at)!.click();
    const count = (): string => one(element, '.filter-others').textContent!.replaceAll(/\D/g, '');
    direction(-1);
    await waitUntil(() => all(element, '.district').length > 0, 'the whole map');
    await filters(element, 'ほかの条件');
    all(element, 'input[name="steps"]')[2]!.click();
    await waitUntil(() => count() === '1', 'three steps');
    direction(0);
    await waitUntil(() => all(element, '.district').length === 0, 'the roads');
    expect(count(), 'three steps are all of this map').to.equal('');
    expect(all(element, '.left')).to.have.length(0);
    expect((all(element, 'input[name="steps"]').at(-1) as HTMLInputElement).checked).to.equal(true);
    all(element, 'input[name="steps"]')[0]!.click();
    await waitUntil(() => count() === '1', 'one step');
    direction(-1);
    await waitUntil(() => all(element, '.district').length > 0, 'the whole map');
    expect(count()).to.equal('1');
  });

  it('say so where nothing is left, also where one can stay, and lead back', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    await filters(element, '道の種類');
    chip(element, '深める').click();
    await waitUntil(() => all(element, '.no-roads').length === 1, 'nothing but the role itself');
    expect(one(element, '.no-roads').textContent)
      .to.contain('このしぼりこみでは、つづく道がありません')
      .and.to.contain('この役割のまま深める道はあります');
    await waitUntil(() => status(element).includes('合う役割はありません'), 'says it');
    one(element, '.no-roads button').click();
    await waitUntil(() => keys(element).length > 5, 'leads back');
    expect(all(element, '.filter-panel [aria-pressed="true"]')).to.have.length(0);
  });

  it('offer "not known" only beside a kind, and find by it the roads that tell none', async () => {
    const moved = { from: 'sales', evidence: 'observed', countBand: '5-9' };
    const roads = [
      { ...moved, id: 'a', to: 'success' },
      { ...moved, id: 'b', to: 'pm', kind: 'cross' },
    ];
    const element = await wide(await explorer(memoryAdapter({ ...records, roads })));
    await filters(element, '道の種類');
    const offered = [...all(element, '.filter-group')[0]!.querySelectorAll('.chip')].map((it) =>
      it.textContent!.trim(),
    );
    expect(offered).to.deep.equal(['別の職種へ', '種類はわかっていません']);
    chip(element, '種類はわかっていません').click();
    await waitUntil(() => !keys(element).includes('pm'), 'only the road without a kind');
    expect(keys(element)).to.include('success');
    all(element, 'input[name="view"]')[1]!.click();
    await waitUntil(() => all(element, '.outline').length === 1, 'the list');
    const row = item(element, 'success').textContent!;
    expect(row).to.contain('実際にあった異動').and.not.to.contain('種類').and.not.to.contain('横へ');
  });

  it('offer only what the catalogue has: no kind, evidence or family that leads nowhere, no group of one', async () => {
    const element = await wide(
      await explorer(
        memoryAdapter({
          ...records,
          roads: [
            { id: 'a', from: 'sales', to: 'success', kind: 'related', evidence: 'designed' },
            { id: 'b', from: 'sales', to: 'pm', kind: 'cross', evidence: 'observed', countBand: '5-9' },
          ],
        }),
      ),
    );
    const parts = all(element, '.filter-toggle').map((toggle) => toggle.textContent!.trim());
    expect(parts).to.deep.equal(['職種', 'ほかの条件']);
    await filters(element, 'ほかの条件');
    const groups = all(element, '.filter-group').map((group) => group.getAttribute('aria-label') ?? '');
    expect(groups).to.deep.equal(['道のわかりかた', '', '見る役割']);
    const known = all(element, '.filter-group')[0]!.querySelectorAll('.chip');
    expect([...known].map((option) => option.textContent!.trim())).to.deep.equal(['実際にあった異動', '仕事の近さ']);
  });
});

describe('where to begin in kyoritsu-path-explorer', () => {
  before(() => resize(1240));

  const start = (element: Element): string[] => all(element, '.starts .chip').map((each) => each.textContent!.trim());

  it('is told while no role is open, each way by keyboard, and undone where it was pressed', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    const before = keys(element).length;
    expect(start(element)).to.deep.equal([
      'いまの役割のまま深める',
      'はなれたあとにもどる道',
      '公募が開いている役割',
      '話を聞ける人がいる役割',
      '行ってみたい役割から逆に',
    ]);
    const people = button(element, '話を聞ける人がいる役割');
    people.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => keys(element).length < before, 'narrows to who can be asked');
    expect(keys(element)).to.include.members(['sales', 'pm', 'own']);
    expect(element.shadowRoot!.activeElement, 'the focus stays').to.equal(people);
    expect(people.ariaPressed).to.equal('true');
    await waitUntil(() => status(element).includes('しぼりこみに合う役割'), 'says how much is left');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => keys(element).length === before, 'everything is back');
    button(element, 'はなれたあとにもどる道').click();
    await waitUntil(() => all(element, '.district').length > 0, 'the whole map, for a way back may begin elsewhere');
    await waitUntil(() => keys(element).length === 2, 'with both ends of it');
    expect(keys(element).toSorted()).to.deep.equal(['sales', 'success']);
    button(element, 'はなれたあとにもどる道').click();
    await waitUntil(() => all(element, '.district').length === 0 && keys(element).length === before, 'and home again');
    button(element, 'いまの役割のまま深める').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => title(element) === '法人営業', 'staying is a road: the role of now opens');
    expect(element.shadowRoot!.activeElement).to.equal(one(element, '.panel-title'));
    const [first] = all(element, '.panel .panel-part h4');
    expect(first!.textContent, 'and what deepens it comes first').to.equal('この役割で深める道');
  });

  it('marks who can be asked among the roles that only lie on the way, on card, chip and row, in words and by a sign', async () => {
    const contacts = ['pm', 'business'].map((roleId) => ({ id: roleId, roleId, displayName: roleId }));
    const roads = [
      { id: 'a', from: 'sales', to: 'pm', kind: 'side', evidence: 'designed' },
      { id: 'b', from: 'sales', to: 'sales-lead', kind: 'up', evidence: 'designed' },
      { id: 'c', from: 'sales-lead', to: 'business', kind: 'side', evidence: 'designed' },
    ];
    const element = await wide(await explorer(memoryAdapter({ ...records, contacts, roads })));
    const marked = (): string[] =>
      all(element, '.asked-badge').map((badge) => badge.closest<HTMLElement>('[data-key]')!.dataset['key']!);
    expect(marked(), 'nothing is asked for yet').to.have.length(0);
    button(element, '話を聞ける人がいる役割').click();
    await waitUntil(() => all(element, '.left').length === 1, 'narrows');
    expect(keys(element).toSorted()).to.deep.equal(['business', 'pm', 'sales', 'sales-lead']);
    expect(marked().toSorted()).to.deep.equal(['business', 'pm']);
    await waitUntil(() => status(element).includes('2つで、「◆ 合う役割」'), 'says how they are marked');
    expect(item(element, 'pm').textContent).to.contain('合う役割');

    // Where there is no room for the word, the sign stands before the title, and the name goes on saying it.
    for (const strip of all(element, '.strip')) strip.className = 'strip shows-title';
    const sign = (id: string): string =>
      getComputedStyle(item(element, id).querySelector('.card-title')!, '::before').content;
    expect(sign('sales-lead')).to.equal('none');
    expect(sign('pm')).to.contain('◆');

    all(element, 'input[name="view"]')[1]!.click();
    await waitUntil(() => all(element, '.row').length > 0, 'the list');
    expect(marked().toSorted(), 'in the list too').to.deep.equal(['business', 'pm']);
  });

  it('leads to the search where a goal has to be found first', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    button(element, '行ってみたい役割から逆に').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => one(element, '.view').textContent!.includes('目標にする役割をえらぶ'), 'asks for the goal');
    await waitUntil(
      () => element.shadowRoot!.activeElement?.matches('input[type="search"]') === true,
      'the keyboard can go on at once',
    );
  });

  it('offers nothing that the catalogue does not have', async () => {
    const { contacts: _, postings: __, ...less } = records;
    const roads = [{ id: 'a', from: 'sales', to: 'success', kind: 'side', evidence: 'designed' }];
    const element = await wide(await explorer(memoryAdapter({ ...less, roads })));
    expect(start(element)).to.deep.equal(['行ってみたい役割から逆に']);
  });

  it('comes before a long list where it is narrow, and goes away for a role', async () => {
    const element = await explorer(memoryAdapter(records));
    element.style.inlineSize = '320px';
    await waitUntil(() => all(element, '.outline').length === 1, 'the list');
    const [panel, view] = [one(element, '.panel'), one(element, '.view')];
    expect(panel.compareDocumentPosition(view) & Node.DOCUMENT_POSITION_FOLLOWING, 'before').to.be.greaterThan(0);
    item(element, 'success').click();
    await waitUntil(() => title(element) === 'カスタマーサクセス', 'opens');
    expect(
      one(element, '.view').compareDocumentPosition(one(element, '.panel')) & Node.DOCUMENT_POSITION_FOLLOWING,
      'a role stands below',
    ).to.be.greaterThan(0);
    expect(start(element)).to.deep.equal([]);
  });
});

describe('roles put aside in kyoritsu-path-explorer', () => {
  before(() => resize(1240));

  it('leave map, list and routes, are kept on the device, and come back', async () => {
    const company = counting(memoryAdapter(records));
    const device = memoryAdapter();
    const element = await wide(await explorer(company.adapter, device));
    const loaded = company.calls.length;
    const told: unknown[] = [];
    element.addEventListener(PutAsideEvent.type, (event) => told.push((event as PutAsideEvent).detail));
    item(element, 'success').click();
    await waitUntil(() => title(element) === 'カスタマーサクセス', 'opens');
    button(element, 'いまは見ない').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !keys(element).includes('success'), 'leaves the map');
    expect(keys(element), 'and what only it leads to').not.to.include('designer');
    expect(status(element)).to.contain('いまは見ない役割にしました');
    expect(element.shadowRoot!.activeElement, 'the way back has the focus').to.equal(button(element, 'また見る'));
    expect(await stored(device, 'bookmarks')).to.have.nested.property('[0].state', 'not-now');
    all(element, 'input[name="view"]')[1]!.click();
    await waitUntil(() => all(element, '.outline').length === 1, 'the list');
    expect(keys(element)).not.to.include('success');
    await filters(element, 'ほかの条件');
    chip(element, 'いまは見ない役割（1）も見る').click();
    await waitUntil(() => keys(element).includes('success'), 'shown when asked for');
    expect(item(element, 'success').textContent).to.contain('いまは見ない');
    button(element, 'また見る').click();
    await waitUntil(async () => (await stored(device, 'bookmarks')).length === 0, 'taken back');
    await waitUntil(() => !item(element, 'success').textContent!.includes('いまは見ない'), 'the mark is gone');
    expect(told).to.deep.equal([
      { roleId: 'success', aside: true },
      { roleId: 'success', aside: false },
    ]);
    expect(company.calls, 'the company learns nothing').to.have.length(loaded);
  });

  it('are bookmarked or aside, never both; a page can refuse', async () => {
    const device = memoryAdapter({ bookmarks: [{ id: 'b7', target: 'success', state: 'saved' }] });
    const element = await wide(await explorer(memoryAdapter(records), device));
    await waitUntil(() => item(element, 'success').textContent!.includes('しおり'), 'bookmarked');
    item(element, 'success').click();
    await waitUntil(() => title(element) !== undefined, 'opens');
    const refuse = (event: Event): void => event.preventDefault();
    element.addEventListener(PutAsideEvent.type, refuse);
    button(element, 'いまは見ない').click();
    element.removeEventListener(PutAsideEvent.type, refuse);
    expect(await stored(device, 'bookmarks')).to.have.nested.property('[0].state', 'saved');
    button(element, 'いまは見ない').click();
    await waitUntil(() => !keys(element).includes('success'), 'aside');
    const marks = (await stored(device, 'bookmarks')) as { id: string; target: string; state: string }[];
    expect(marks.map(({ id, target, state }) => [id, target, state])).to.deep.equal([['b7', 'success', 'not-now']]);
    expect(one(element, '.view').textContent).to.contain('いまは見ない役割');
    button(element, 'しおりに入れる').click();
    await waitUntil(() => keys(element).includes('success'), 'bookmarked again');
    expect(await stored(device, 'bookmarks')).to.have.length(1);
  });

  it('say so where only they are left, and lead back', async () => {
    const device = memoryAdapter({
      bookmarks: ['agency', 'enablement', 'planning', 'sales-lead', 'success'].map((target) => ({
        id: target,
        target,
        state: 'not-now',
      })),
    });
    const element = await wide(await explorer(memoryAdapter(records), device));
    await waitUntil(() => all(element, '.no-roads').length === 1, 'says so');
    expect(one(element, '.no-roads').textContent).to.contain('いまは見ない役割だけです');
    one(element, '.no-roads button').click();
    await waitUntil(() => keys(element).includes('success'), 'leads back');
  });
});
