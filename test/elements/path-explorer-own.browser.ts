import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { resize } from '../browser/media.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { TalkIntent } from '../../src/context/intents.js';
import { ChangeDraftEvent } from '../../src/elements/path-explorer/path-explorer.events.js';
import type { KyoritsuPathExplorer } from '../../src/elements/path-explorer/path-explorer.js';
import type { CareerDraft } from '../../src/model/records/career.js';
import type { Adapter } from '../../src/port/adapter.js';
import { all, button, counting, explorer, item, one, records, stored, title, wide } from './explorer-page.js';

const draftOf = async (device: Adapter): Promise<CareerDraft | undefined> =>
  ((await stored(device, 'career-drafts')) as CareerDraft[])[0];
const notesOf = (element: Element): HTMLTextAreaElement => one(element, '.draft textarea') as HTMLTextAreaElement;
const draft = async (element: KyoritsuPathExplorer): Promise<void> => {
  one(element, '.draft summary').click();
  await waitUntil(() => (one(element, '.draft') as HTMLDetailsElement).open, 'unfolds');
};
const open = async (element: Element, id: string): Promise<void> => {
  item(element, id).click();
  await waitUntil(() => title(element) !== undefined, 'opens');
};

describe('what is the reader’s own in kyoritsu-path-explorer', () => {
  before(() => resize(1240));

  it('lists different routes to a role, and draws the one that is pressed', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    await open(element, 'pm');
    const choices = all(element, '.route-choice');
    expect(choices.length).to.be.greaterThan(1);
    expect(choices[0]!.textContent)
      .to.match(/法人営業 → .+ → プロダクトマネージャー/)
      .and.to.match(/\d歩。.+が\d本/);
    const stops = (index: number): string => choices[index]!.querySelector('.route-stops')!.textContent!;
    expect(stops(0)).not.to.equal(stops(1));
    const route = (): string[] => all(element, '.card.onRoute .card-title').map((part) => part.textContent!);
    expect(route()).to.have.members(stops(0).split(' → '));
    choices[1]!.click();
    await waitUntil(() => all(element, '.route-choice')[1]!.ariaPressed === 'true', 'chosen');
    expect(route()).to.have.members(stops(1).split(' → '));
  });

  it('keeps pace, notes and an imagined road on the device, tells the page kinds only, and the company nothing', async () => {
    const company = counting(memoryAdapter(records));
    const device = memoryAdapter();
    const element = await wide(await explorer(company.adapter, device));
    const told: unknown[] = [];
    element.addEventListener(ChangeDraftEvent.type, (event) => told.push((event as ChangeDraftEvent).detail));
    const loaded = company.calls.length;
    expect(one(element, '.draft summary').textContent, 'says what it is for').to.contain('歩幅、メモ、思いえがく道');
    await draft(element);
    all(element, '.draft input[type="radio"]')[2]!.click();
    await waitUntil(async () => (await draftOf(device))?.pace === 'ease', 'the pace is kept');
    notesOf(element).focus();
    await sendKeys({ type: '来月、佐藤さんに聞く' });
    await waitUntil(async () => (await draftOf(device))?.notes === '来月、佐藤さんに聞く', 'the notes are kept', {
      timeout: 4000,
    });
    await open(element, 'designer');
    const dots = (): number => all(element, '.map .road.imagined').length;
    const before = dots();
    button(element, 'ここへの道を思いえがく').click();
    await waitUntil(() => dots() > before, 'the road is drawn');
    const kept = (await draftOf(device))!;
    expect(kept.pace).to.equal('ease');
    expect(one(element, '.draft summary').textContent)
      .to.contain('歩幅はゆるめる')
      .and.to.contain('メモあり')
      .and.to.contain('思いえがいた道 1本')
      .and.not.to.contain('佐藤');
    expect(one(element, '.draft-roads').textContent).to.match(/法人営業\s*→\s*サービスデザイナー/);
    expect(kept.roads?.map(({ from, to, evidence, kind }) => [from, to, evidence, kind])).to.deep.equal([
      ['sales', 'designer', 'imagined', 'cross'],
    ]);
    button(element, '思いえがいた道を消す').click();
    await waitUntil(() => dots() === before, 'and taken away');
    expect(told.map((detail) => (detail as { what: string }).what)).to.deep.equal(['pace', 'notes', 'road', 'road']);
    expect(JSON.stringify(told)).not.to.contain('佐藤');
    expect(company.calls).to.have.length(loaded);
  });

  it('never writes over notes that were saved elsewhere meanwhile: both stay, the reader chooses', async () => {
    const device = memoryAdapter({
      'career-drafts': [{ id: 'own', notes: 'はじめ', savedAt: '2026-11-20T09:00:00+09:00' }],
    });
    // Another window that nobody tells of: this one does not see it until it saves.
    const deaf: Adapter = { ...device, watch: undefined };
    const element = await wide(await explorer(memoryAdapter(records), deaf));
    await waitUntil(() => notesOf(element).value === 'はじめ', 'shows what is stored');
    await draft(element);
    notesOf(element).focus();
    // No letter twice in a row: WebKit's driver swallows the second.
    await sendKeys({ type: 'こちらで' });
    await device.put!('career-drafts', { id: 'own', notes: 'あちらで', savedAt: '2026-11-20T10:00:00+09:00' }, {});
    notesOf(element).blur();
    await waitUntil(() => all(element, '.other-notes').length === 1, 'says so');
    expect(one(element, '.other-notes').textContent).to.equal('あちらで');
    expect((one(element, '.draft') as HTMLDetailsElement).open, 'where there is a choice to make').to.equal(true);
    expect((await draftOf(device))?.notes).to.equal('あちらで');
    button(element, '両方をつなげる').click();
    await waitUntil(async () => (await draftOf(device))?.notes?.includes('こちらで'), 'kept');
    expect((await draftOf(device))?.notes).to.contain('あちらで');
    expect(all(element, '.other-notes')).to.have.length(0);
  });

  it('holds two futures side by side, staying among them', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    await open(element, 'pm');
    button(element, 'ならべてくらべる').click();
    await waitUntil(() => all(element, '.compare').length === 1, 'compares');
    expect(element.shadowRoot!.activeElement).to.equal(one(element, '.compare-title'));
    const futures = all(element, '.future-title').map((part) => part.textContent!.trim());
    expect(futures[0]).to.equal('プロダクトマネージャー');
    expect(futures[1]).to.match(/法人営業.*いまの役割をつづける/);
    expect(one(element, '.compare').textContent).not.to.match(/[%％]|点|位/);
    (one(element, '.compare').querySelector('button') as HTMLElement).click();
    await waitUntil(() => all(element, '.compare').length === 0, 'closes');
    expect(element.shadowRoot!.activeElement).to.equal(one(element, '.panel-title'));
  });

  it('compares what was kept, and what was opened last, without a role open', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    const start = (): HTMLElement => one(element, '.start .compare-start');
    const compared = (): string[] => all(element, '.future-title bdi').map((part) => part.textContent!);
    const roles = (): HTMLSelectElement[] =>
      [...one(element, '.compare').querySelectorAll('select')] as HTMLSelectElement[];
    await open(element, 'success');
    await open(element, 'pm');
    one(element, '.panel .close').click();
    await waitUntil(() => all(element, '.start .compare-start').length === 1, 'offers it where one begins');
    start().focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(element, '.compare').length === 1, 'compares');
    expect(compared()).to.deep.equal(['プロダクトマネージャー', 'カスタマーサクセス']);
    const heading = one(element, '.compare-title');
    expect(element.shadowRoot!.activeElement).to.equal(heading);
    expect(heading.textContent, 'heard when the focus comes').to.match(/プロダクトマネージャー.*カスタマーサクセス/su);

    // Both sides can be another role; the focus stays in the choice.
    const [left] = roles();
    left!.focus();
    left!.value = 'sales';
    left!.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => compared()[0] === '法人営業', 'compares another');
    expect(compared()[1]).to.equal('カスタマーサクセス');
    expect(element.shadowRoot!.activeElement).to.equal(left);
    expect(roles().map(({ value }) => value)).to.deep.equal(['sales', 'success']);
    heading.focus();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => all(element, '.compare').length === 0, 'closes');
    expect(element.shadowRoot!.activeElement).to.equal(start());

    await open(element, 'pm');
    button(element, 'しおりに入れる').click();
    await waitUntil(() => all(element, '.kept .button').length === 1, 'offers it beside what is kept');
    one(element, '.kept .button').click();
    await waitUntil(() => all(element, '.compare').length === 1, 'compares');
    expect(compared()[0]).to.equal('プロダクトマネージャー');
  });

  it('wishes for a talk with whoever the reader picks', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    await open(element, 'pm');
    const heard: unknown[] = [];
    document.addEventListener(TalkIntent.type, (event) => heard.push((event as TalkIntent).detail), { once: true });
    button(element, '人事と').click();
    expect(heard).to.deep.equal([{ role: { id: 'pm', title: 'プロダクトマネージャー' }, counterpart: 'hr' }]);
  });

  it('names people who agreed to be asked, each with the prompts for that talk, and never tells who it was', async () => {
    const oneself = { id: 'me', roleId: 'pm', personId: 'p-sato', displayName: '佐藤' };
    const alone = { id: 'me-too', roleId: 'sales', personId: 'p-sato', displayName: '佐藤' };
    const company = counting(memoryAdapter({ ...records, contacts: [...records['contacts']!, oneself, alone] }));
    const element = await wide(await explorer(company.adapter));
    const loaded = company.calls.length;
    await open(element, 'sales');
    expect(one(element, '.listed').textContent, 'told even where nobody else agreed').to.contain('人事');
    expect(all(element, '.contacts')).to.have.length(0);
    item(element, 'success').click();
    await waitUntil(() => all(element, '.listed').length === 0, 'nobody is named where nobody agreed');
    expect(all(element, '.contacts')).to.have.length(0);
    item(element, 'pm').click();
    await waitUntil(() => all(element, '.contacts li').length === 1, 'who agreed');
    expect(one(element, '.listed').textContent, 'one is told that others find one here').to.contain('あなたのお名前');
    expect(one(element, '.contacts').textContent).to.contain('川口さん').and.to.contain('はじめの半年に困ったこと');
    const heard: unknown[] = [];
    const hear = (event: Event): void => {
      heard.push((event as TalkIntent).detail);
    };
    document.addEventListener(TalkIntent.type, hear);
    const prompts = one(element, '.contacts button');
    expect(prompts.ariaLabel).to.equal('川口さんと話すための問い');
    prompts.click();
    document.removeEventListener(TalkIntent.type, hear);
    expect(heard).to.deep.equal([{ role: { id: 'pm', title: 'プロダクトマネージャー' }, counterpart: 'cross' }]);
    await waitUntil(
      () => /問いのカードがありません/.test(one(element, '.contacts').parentElement!.textContent!),
      'says so there',
    );
    expect(one(element, '[role="status"]').textContent).to.contain('問いのカードがありません');
    expect(company.calls).to.have.length(loaded);
  });

  it('offers to imagine a road just where it says that none is known', async () => {
    const island = { id: 'island', title: '島の役割', place: 'inside' };
    const device = memoryAdapter();
    const company = memoryAdapter({ ...records, roles: [...records['roles']!, island] });
    const element = await wide(await explorer(company, device));
    all(element, 'input[name="direction"]')[2]!.click();
    await waitUntil(() => all(element, '.district').length > 0, 'all roles');
    await open(element, 'island');
    const said = one(element, '.no-route');
    expect(said.textContent).to.contain('見つかりません');
    (said.querySelector('button') as HTMLElement).click();
    await waitUntil(() => all(element, '.no-route').length === 0, 'now there is one');
    expect(one(element, '.routes').textContent).to.contain('島の役割');
    // Nothing tells what kind of road that would be.
    expect((await draftOf(device))!.roads![0]).not.to.have.property('kind');
    button(element, '思いえがいた道を消す');
  });
});
