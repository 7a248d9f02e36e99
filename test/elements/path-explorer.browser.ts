import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { resize } from '../browser/media.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { TalkIntent } from '../../src/context/intents.js';
import '../../src/define/path-explorer.js';
import '../../src/define/provider.js';
import type { CareerData } from '../../src/elements/path-explorer/catalogue.js';
import { ChooseRoleEvent, KeepRoleEvent } from '../../src/elements/path-explorer/path-explorer.events.js';
import type { KyoritsuPathExplorer } from '../../src/elements/path-explorer/path-explorer.js';
import type { Adapter } from '../../src/port/adapter.js';
import { PortError } from '../../src/port/error.js';
import { collectConsole } from '../../src/testing/console-guard.js';
import { failing } from '../../src/testing/fakes.js';
import { careerSample, wideSample } from '../../stories/samples/path-explorer.js';
import {
  all,
  button,
  counting,
  explorer,
  focused,
  item,
  one,
  records,
  settled,
  stored,
  title,
  wide,
} from './explorer-page.js';

describe('kyoritsu-path-explorer', () => {
  before(() => resize(1240));

  it('is walked by real keys: along roads, down a column, Enter opens, the focus stays', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    item(element, 'sales').focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => focused(element) !== 'sales', 'walks to the right');
    const next = focused(element)!;
    expect(['agency', 'enablement', 'planning', 'sales-lead', 'success']).to.include(next);
    expect(item(element, next).tabIndex).to.equal(0);
    expect(all(element, '.map [tabindex="0"]')).to.have.length(1);
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => focused(element) !== next, 'walks down');
    const below = focused(element)!;
    expect(title(element)).to.equal(undefined);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => title(element) !== undefined, 'opens');
    expect(focused(element)).to.equal(below);
    await sendKeys({ press: 'ArrowLeft' });
    await waitUntil(() => focused(element) === 'sales', 'goes back');
  });

  it('offers all learning for what is to be built: the first at once, the others a click away', async () => {
    const skillIds = careerSample.skills!.map(({ id }) => id);
    const learning = Array.from({ length: 40 }, (_, n) => ({ id: `l${10 + n}`, title: `学び${10 + n}`, skillIds }));
    const element = await wide(await explorer(memoryAdapter({ ...records, learning })));
    item(element, 'success').click();
    await waitUntil(() => title(element) !== undefined, 'opens');
    const part = one(element, '.part-learning').closest('section')!;
    expect(part.querySelectorAll('li:not(details *)')).to.have.length(6);
    const summary = part.querySelector('summary')!;
    expect(summary.textContent).to.equal('ほか34');
    summary.click();
    const last = [...part.querySelectorAll('li')].at(-1)!;
    await waitUntil(() => last.checkVisibility(), 'the last one is there');
    expect(last.textContent).to.equal('学び49');
  });

  it('says each step once: direction and evidence politely, title and open posts with the focus', async () => {
    const device = memoryAdapter({
      'career-drafts': [{ id: 'own', goalRoleId: 'pm', savedAt: '2026-11-20T09:00:00Z' }],
    });
    const element = await wide(await explorer(memoryAdapter(records), device));
    await waitUntil(() => all(element, '.card.onRoute').length > 0, 'the route is drawn');
    const region = one(element, '[role="status"]');
    const heard: string[] = [];
    const listener = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const text of addedNodes) heard.push(text.textContent!);
    });
    listener.observe(region, { childList: true, characterData: true, subtree: true });
    item(element, 'sales').focus();
    for (const [press, to, said] of [
      ['ArrowRight', 'success', /^先へ、つぎの一歩・別の職種へ・実際にあった異動・20〜49人/],
      ['ArrowUp', 'planning', /^となりへ・横へ・実際にあった異動・10〜19人/],
      ['ArrowDown', 'success', /^となりへ・別の職種へ・実際にあった異動・20〜49人/],
      ['ArrowLeft', 'sales', /^手前へ、いま・別の職種へ・実際にあった異動/],
    ] as const) {
      heard.length = 0;
      await sendKeys({ press });
      await waitUntil(() => focused(element) === to && heard.length > 0, `${press} leads to ${to}`);
      expect(heard, press).to.have.length(1);
      expect(heard[0]).to.match(said);
      const name = element.shadowRoot!.activeElement!.textContent!.replaceAll(/\s+/g, ' ');
      if (to === 'success') expect(name).to.contain('カスタマーサクセス').and.to.contain('公募 2');
      expect(heard[0]).not.to.match(/公募|カスタマーサクセス/);
    }
    listener.disconnect();
    expect(region.getAttribute('role'), 'politely').to.equal('status');
  });

  it('searches from the keyboard, says why, and opens what is picked', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    item(element, 'sales').focus();
    await sendKeys({ press: '/' });
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'input', '/ goes to the search');
    await sendKeys({ type: 'プロダクト設計' });
    await waitUntil(() => all(element, '.hit').length > 0, 'finds');
    expect(one(element, '.hit').textContent).to.contain('スキル「プロダクト設計」');
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => element.shadowRoot!.activeElement?.classList.contains('hit'), '↓ goes to the results');
    const wanted = one(element, '.hit .row-title').textContent!;
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => title(element) === wanted, 'opens the role');
    expect(element.shadowRoot!.activeElement).to.equal(one(element, '.panel-title'));
    expect(all(element, '.hit')).to.have.length(0);
  });

  it('finds a role by its reading and by another name, and says by which', async () => {
    const named = records['roles']!.map((role) =>
      role['id'] === 'planning' ? { ...role, reading: 'えいぎょうきかく', aliases: ['渉外企画係'] } : role,
    );
    const element = await wide(await explorer(memoryAdapter({ ...records, roles: named })));
    const search = one(element, 'input[type="search"]') as HTMLInputElement;
    search.focus();
    for (const [typed, why] of [
      ['えいぎょうき', '読み「えいぎょうきかく」'],
      ['渉外', '別の呼び名「渉外企画係」'],
    ] as const) {
      search.value = '';
      await sendKeys({ type: typed });
      await waitUntil(() => all(element, '.hit').some((hit) => hit.textContent!.includes(why)), why);
    }
  });

  it('loses no letter that is typed while the search is made ready, and answers the last', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    const search = one(element, 'input[type="search"]') as HTMLInputElement;
    search.focus();
    // All in one turn: none of them can have been answered before the next.
    for (const typed of ['企', '企画', '企画zzz', 'カスタマー']) {
      search.value = typed;
      search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await element.updateComplete;
    expect(search.value).to.equal('カスタマー');
    expect(one(element, '.results').textContent).to.contain('さがす準備をしています');
    await waitUntil(() => all(element, '.hit').length > 0, 'finds');
    expect(one(element, '.hit').textContent).to.contain('カスタマー');
    expect(search.value).to.equal('カスタマー');
  });

  it('does not ask for letters that are on their way to become kana', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    const search = one(element, 'input[type="search"]') as HTMLInputElement;
    search.focus();
    const type = (typed: string, isComposing: boolean): void => {
      search.value = typed;
      search.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
    };
    type('ｋ', true);
    await element.updateComplete;
    expect(all(element, '.results')).to.have.length(0);
    type('かすたま', true);
    await waitUntil(() => all(element, '.hit').length > 0, 'finds by kana');
    const found = all(element, '.hit').length;
    type('かすたまｓ', true);
    await element.updateComplete;
    expect(all(element, '.hit')).to.have.length(found);
    search.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await waitUntil(() => all(element, '.hit').length === 0, 'what was meant to be Latin is asked for');
  });

  it('offers what finds something where nothing has every word', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    one(element, 'input[type="search"]').focus();
    await sendKeys({ type: 'プロダクト設計 カスタマーqqq' });
    await waitUntil(() => all(element, '.offers .chip').length === 2, 'offers both');
    expect(all(element, '.offers .chip').map((chip) => chip.textContent!.replace(/（.*/, ''))).to.deep.equal([
      '「プロダクト設計」でさがす',
      '「カスタマー」でさがす',
    ]);
    expect(one(element, '.results').textContent, 'no advice beside what finds something').not.to.contain('短くすると');
    await waitUntil(() => one(element, '[role="status"]').textContent!.includes('次のことばなら'), 'says so');
    all(element, '.offers .chip')[1]!.click();
    await waitUntil(() => all(element, '.hit').length > 0, 'finds');
    expect((one(element, 'input[type="search"]') as HTMLInputElement).value).to.equal('カスタマー');
    expect(element.shadowRoot!.activeElement?.localName).to.equal('input');
  });

  it('offers whole words, without what is left of an ending or of the next word', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    const field = one(element, 'input[type="search"]') as HTMLInputElement;
    const said = (): string => all(element, '.results')[0]?.textContent ?? '';
    const offer = (): string => all(element, '.offers .chip')[0]?.textContent!.replace(/（.*/, '') ?? '';
    const offered = async (query: string): Promise<string> => {
      field.value = query;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await waitUntil(() => said().includes('次のことば') && offer().startsWith(`「${query[0]}`), 'offers', {
        timeout: 10_000,
      });
      return offer();
    };
    expect(await offered('プロダクトにならqqq')).to.equal('「プロダクト」でさがす');
    expect(await offered('product-manqqq')).to.equal('「product」でさがす');
    field.value = 'qqqqq';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await waitUntil(() => said().includes('短くすると'), 'what else can be done');
  });

  it('keeps bookmarks and goal on the device and never tells the company', async () => {
    const company = counting(memoryAdapter(records));
    const device = memoryAdapter();
    const element = await wide(await explorer(company.adapter, device));
    item(element, 'success').focus();
    await sendKeys({ press: 'b' });
    await waitUntil(() => item(element, 'success').textContent!.includes('しおり'), 'the card shows it');
    item(element, 'pm').click();
    await waitUntil(() => title(element) === 'プロダクトマネージャー', 'opens');
    expect(one(element, '.acts').textContent).to.contain('この端末のブラウザーの中だけ');
    button(element, '目標にする').click();
    await waitUntil(() => item(element, 'pm').classList.contains('goal'), 'the ring is there');
    expect((await stored(device, 'bookmarks')) as { target: string }[]).to.have.nested.property(
      '[0].target',
      'success',
    );
    expect(await stored(device, 'career-drafts')).to.have.nested.property('[0].goalRoleId', 'pm');
    expect(company.calls.filter((call) => /bookmarks|drafts|put|remove/.test(call))).to.deep.equal([]);
  });

  it('is silent: no call depends on what is opened, searched or filtered', async () => {
    const company = counting(memoryAdapter(records));
    const element = await wide(await explorer(company.adapter));
    const loaded = company.calls.length;
    expect(
      company.calls.every((call) => call.endsWith('{}')),
      'the catalogue is asked for whole',
    ).to.equal(true);
    for (const { id } of careerSample.roles) {
      item(element, id).click();
      await element.updateComplete;
      expect(title(element)).to.be.a('string');
    }
    button(element, 'ここから先を見る').click();
    await element.updateComplete;
    for (const name of ['社外', '公募中のみ', '社内', '公募中のみ', '社内', '社外']) {
      button(element, name).click();
      await element.updateComplete;
    }
    one(element, 'input[type="search"]').focus();
    await sendKeys({ type: '企画' });
    await waitUntil(() => all(element, '.hit').length > 0, 'finds');
    expect(company.calls).to.have.length(loaded);
  });

  it('lets the page refuse a bookmark, and says so when one cannot be kept', async () => {
    const device = memoryAdapter();
    const element = await wide(
      await explorer(memoryAdapter(records), failing(device, 'unavailable', { verbs: ['put'], times: 1 })),
    );
    item(element, 'success').click();
    await element.updateComplete;
    const refuse = (event: Event): void => event.preventDefault();
    element.addEventListener(KeepRoleEvent.type, refuse);
    button(element, 'しおりに入れる').click();
    element.removeEventListener(KeepRoleEvent.type, refuse);
    expect(await stored(device, 'bookmarks')).to.deep.equal([]);
    button(element, 'しおりに入れる').click();
    await waitUntil(() => all(element, '.failure').length > 0, 'says that it failed');
    expect(one(element, '.failure').textContent).to.contain('保存できませんでした');
    button(element, 'もう一度ためす').click();
    await waitUntil(() => item(element, 'success').textContent!.includes('しおり'), 'the second try is kept');
    expect(all(element, '.failure')).to.have.length(0);
  });

  it('asks for the role of now where nobody has said it, and remembers the choice', async () => {
    const device = memoryAdapter();
    const element = await explorer(memoryAdapter({ ...records, viewer: [] }), device);
    await waitUntil(() => all(element, '.notice').length === 1, 'asks');
    const chosen: unknown[] = [];
    element.addEventListener(ChooseRoleEvent.type, (event) => chosen.push((event as ChooseRoleEvent).detail));
    one(element, 'input[type="search"]').focus();
    await sendKeys({ type: 'サービスデザ' });
    await waitUntil(() => all(element, '.hit').length === 1, 'finds');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element) === 'designer', 'the roads from it are drawn, the focus is on it');
    expect(chosen).to.deep.equal([{ as: 'now', roleId: 'designer' }]);
    expect(await stored(device, 'career-drafts')).to.have.nested.property('[0].nowRoleId', 'designer');
  });

  it('works where nothing may be kept: a kiosk', async () => {
    const capabilities = Object.fromEntries(Object.keys(records).map((name) => [name, ['list' as const]]));
    const element = await wide(await explorer(memoryAdapter(records, { capabilities }), 'off'));
    item(element, 'pm').click();
    await element.updateComplete;
    expect(all(element, 'button').some((candidate) => candidate.textContent?.includes('しおりに入れる'))).to.equal(
      false,
    );
    button(element, '目標にする').click();
    await waitUntil(() => item(element, 'pm').classList.contains('goal'), 'the goal lives as long as the page');
  });

  it('does with less where the source turns out not to have the rest', async () => {
    const whole = memoryAdapter(records);
    const poor: Adapter = {
      ...whole,
      list: async (resource, query, options) => {
        if (['postings', 'learning', 'stories'].includes(resource)) throw new PortError('unsupported');
        return whole.list(resource, query, options);
      },
    };
    const element = await wide(await explorer(poor));
    expect(all(element, '.card')).to.have.length(careerSample.roles.length);
    expect(all(element, '.badge.posts')).to.have.length(0);
  });

  it('looks back from a goal', async () => {
    const device = memoryAdapter({
      'career-drafts': [{ id: 'own', goalRoleId: 'pm', savedAt: '2026-11-20T09:00:00+09:00' }],
    });
    const element = await wide(await explorer(memoryAdapter(records), device));
    all(element, 'input[type="radio"]')[1]!.click();
    await waitUntil(() => all(element, '.card').length === 4, 'draws what leads to the goal');
    expect(all(element, '.column-title').map((heading) => heading.textContent)).to.deep.equal([
      '目標',
      'ひとつ手前',
      'その手前',
    ]);
  });

  it('opens a fold and puts the focus on what came out of it', async () => {
    const sample = wideSample(30);
    const element = await wide(
      await explorer(memoryAdapter({ ...sample, viewer: [{ id: 'p', roles: ['employee'], roleId: 'now' }] })),
    );
    const before = new Set(all(element, '.card').map(({ dataset }) => dataset['key']));
    one(element, '.more').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element)?.startsWith('n'), 'the focus is not lost');
    expect(before.has(focused(element)), 'what came out of the fold has it').to.equal(false);
    // Thirty cards stand in one column now, of which only those in sight are drawn.
    await sendKeys({ press: 'ArrowUp' });
    await waitUntil(() => all(element, '.card').length > 3, 'walks on');
    expect(all(element, '.card').length).to.be.at.most(60);
  });

  it('is a list in a narrow place, with the same powers', async () => {
    const device = memoryAdapter();
    const page = await fixture(html`<div style="inline-size: 300px">
      <kyoritsu-provider .adapter=${memoryAdapter(records)} .deviceAdapter=${device}>
        <kyoritsu-path-explorer></kyoritsu-path-explorer>
      </kyoritsu-provider>
    </div>`);
    const element = await settled(page.querySelector('kyoritsu-path-explorer')!);
    await waitUntil(() => all(element, '.outline').length > 0, 'is a list');
    expect(all(element, '.map')).to.have.length(0);
    expect(all(element, '.outline [data-key]')).to.have.length(careerSample.roles.length);
    item(element, 'sales').focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => focused(element) !== 'sales', 'walks into the branch');
    const first = focused(element)!;
    await sendKeys({ press: 'b' });
    await waitUntil(() => item(element, first).textContent!.includes('しおり'), 'bookmarks');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => title(element) !== undefined, 'opens');
    await sendKeys({ press: 'ArrowLeft' });
    await waitUntil(() => focused(element) === 'sales', 'walks back');
    expect(element.scrollWidth).to.be.at.most(300);
  });

  it('wishes for a talk about the role, and offers another way where nobody answers', async () => {
    const element = await wide(await explorer(memoryAdapter(records)));
    item(element, 'pm').click();
    await element.updateComplete;
    const heard: unknown[] = [];
    const listen = (event: Event): void => {
      heard.push((event as TalkIntent).detail);
    };
    document.addEventListener(TalkIntent.type, listen, { once: true });
    button(element, 'この道を1on1で話す').click();
    await element.updateComplete;
    expect(heard).to.deep.equal([{ role: { id: 'pm', title: 'プロダクトマネージャー' } }]);
    expect(one(element, '.acts').textContent).to.contain('次の1on1で');
  });

  it('takes handed-in data, odd as it may be, without a throw and as plain text', async () => {
    const lines = collectConsole();
    const roles = [
      { id: 'a', title: '<script>document.title="taken"</script>', place: 'inside' },
      { id: 'b', title: 'あ'.repeat(200), place: 'outside', skills: [{ skillId: 'x' }] },
      { id: 7, title: 'no id' },
    ];
    const road = (from: string, to: string): object => ({
      id: `${from}${to}`,
      from,
      to,
      kind: 'side',
      evidence: 'designed',
    });
    const roads = [road('a', 'b'), road('b', 'a'), road('a', 'a'), road('b', 'gone')];
    const data = { roles, roads, now: 'a' } as unknown as CareerData;
    const element = await wide(
      await settled(
        await fixture<KyoritsuPathExplorer>(html`<kyoritsu-path-explorer .data=${data}></kyoritsu-path-explorer>`),
      ),
    );
    expect(all(element, '.card').map((card) => card.dataset['key'])).to.deep.equal(['a', 'b']);
    expect(all(element, 'script')).to.have.length(0);
    expect(item(element, 'a').textContent).to.contain('<script>');
    item(element, 'b').click();
    await element.updateComplete;
    expect(title(element)).to.equal('あ'.repeat(200));
    element.data = { roles: [], roads: [] };
    await waitUntil(() => all(element, '.notice').length === 1, 'an empty catalogue is the empty state');
    element.data = { roles: [roles[0]!], roads: [], now: 'a' } as unknown as CareerData;
    await waitUntil(() => all(element, '.no-roads').length === 1, 'one role: no roads, in words');
    lines.claim([/data\.roles 7: left out/, /roads: left out as an end is missing: bgone \(no role gone\)/]);
    lines.stop();
  });

  it('leaves out roads that fewer people took than a page wishes, and never loosens the rule', async () => {
    const lines = collectConsole();
    const element = await wide(await explorer(memoryAdapter(records)));
    const observed = (): number => all(element, '.map .road.observed').length;
    const usual = observed();
    element.setAttribute('smallest-group', '20');
    await waitUntil(() => observed() < usual, 'fewer roads');
    item(element, 'success').click();
    await waitUntil(() => title(element) !== undefined, 'opens');
    expect(element.shadowRoot!.textContent).not.to.match(/5〜9人|10〜19人/);
    element.setAttribute('smallest-group', '2');
    await waitUntil(() => observed() >= usual, 'five again');
    lines.claim([/smallest-group="2".*accepted: a whole number from 5/, /left out, as fewer than 20 people/]);
    lines.stop();
  });
});
