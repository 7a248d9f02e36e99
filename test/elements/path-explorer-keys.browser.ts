import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { CareerData } from '../../src/elements/path-explorer/catalogue.js';
import type { KyoritsuPathExplorer } from '../../src/elements/path-explorer/path-explorer.js';
import { largeCatalogue } from '../../stories/samples/large-catalogue.js';
import { careerSample, wideSample } from '../../stories/samples/path-explorer.js';
import { resize } from '../browser/media.js';
import { all, button, explorer, focused, item, one, records, settled, title, wide } from './explorer-page.js';

const press = (key: string): Promise<void> => sendKeys({ press: key });
const status = (element: Element): string => one(element, '[role="status"]').textContent!;
const active = (element: Element): Element | null => element.shadowRoot!.activeElement;

/** Presses a key until the focus is somewhere else. */
async function step(element: Element, key: string): Promise<string> {
  const from = focused(element);
  await press(key);
  await waitUntil(() => focused(element) !== from && focused(element) !== undefined, `${key} leads on from ${from}`);
  return focused(element)!;
}

/** Goes on by Tab until an item of map or list has the focus, as a hand without a mouse would. */
async function tabToItem(element: Element): Promise<string> {
  for (let stops = 0; stops < 30 && focused(element) === undefined; stops++) await press('Tab');
  return focused(element)!;
}

/** Turns the picture into the list, or back, by keys; where Tab then leads. */
async function turn(element: Element, to: 'map' | 'list'): Promise<string> {
  const [map, list] = all(element, 'input[name="view"]') as [HTMLInputElement, HTMLInputElement];
  const from = to === 'list' ? map : list;
  expect(from.checked).to.equal(true);
  from.focus();
  await press(to === 'list' ? 'ArrowRight' : 'ArrowLeft');
  await waitUntil(() => all(element, to === 'list' ? '.outline' : '.map').length === 1, to);
  expect(active(element), 'the switch keeps the focus').to.equal(to === 'list' ? list : map);
  return tabToItem(element);
}

/** From the map to the list and back: both times Tab leads to where one stood. */
async function keepsPlace(element: Element, at: string): Promise<void> {
  expect(await turn(element, 'list')).to.equal(at);
  expect(all(element, '.outline [tabindex="0"]')).to.have.length(1);
  expect(await turn(element, 'map')).to.equal(at);
  expect(all(element, '.map [data-key][tabindex="0"]')).to.have.length(1);
}

const look = async (element: Element, way: 'forward' | 'back' | 'whole'): Promise<void> => {
  all(element, 'input[name="direction"]')[['forward', 'back', 'whole'].indexOf(way)]!.click();
  await waitUntil(() => all(element, '.district, .column-title, .outline').length > 0, way);
};

const goal = memoryAdapter.bind(undefined, {
  'career-drafts': [{ id: 'own', goalRoleId: 'pm', savedAt: '2026-11-20T09:00:00Z' }],
});
const explored = async (): Promise<KyoritsuPathExplorer> => wide(await explorer(memoryAdapter(records), goal()));
/** What a page hands in itself. */
const handed = async (data: CareerData): Promise<KyoritsuPathExplorer> =>
  wide(
    await settled(
      await fixture<KyoritsuPathExplorer>(html`<kyoritsu-path-explorer .data=${data}></kyoritsu-path-explorer>`),
    ),
  );
const sample: CareerData = { ...careerSample, families: careerSample['role-families'], now: 'sales' };
const folded = async (): Promise<KyoritsuPathExplorer> =>
  wide(await explorer(memoryAdapter({ ...wideSample(30), viewer: [{ id: 'p', roles: ['employee'], roleId: 'now' }] })));

describe('map and list of kyoritsu-path-explorer take turns', () => {
  before(() => resize(1240));

  it('and keep the place, ahead and backwards', async () => {
    const element = await explored();
    item(element, 'sales').focus();
    await step(element, 'ArrowRight');
    await keepsPlace(element, await step(element, 'ArrowUp'));
    await look(element, 'back');
    await waitUntil(() => all(element, '.column-title')[0]?.textContent === '目標', 'backwards');
    item(element, 'pm').focus();
    await keepsPlace(element, await step(element, 'ArrowLeft'));
  });

  it('and keep it on a fold, and on what came out of one', async () => {
    const element = await folded();
    const fold = one(element, '.more');
    fold.focus();
    await keepsPlace(element, fold.dataset['key']!);
    await press('Enter');
    await waitUntil(() => focused(element)?.startsWith('n'), 'opens');
    await keepsPlace(element, focused(element)!);
    const shown = all(element, '.map [data-key]').length;
    await turn(element, 'list');
    expect(all(element, '.outline [data-key]').length, 'what is open is open in both').to.be.at.least(shown);
  });

  it('and keep it on the whole map', async () => {
    const element = await explored();
    await look(element, 'whole');
    item(element, 'sales').focus();
    await keepsPlace(element, await step(element, 'ArrowUp'));
  });

  it('and keep it while filters are on', async () => {
    const element = await explored();
    button(element, '公募中のみ').click();
    await waitUntil(() => all(element, '.left').length === 1, 'narrowed');
    item(element, 'sales').focus();
    await keepsPlace(element, await step(element, 'ArrowRight'));
  });

  it('and lead from the line of a family to its first role, which the map has', async () => {
    const element = await explored();
    await look(element, 'whole');
    await turn(element, 'list');
    const family = all(element, '.outline [aria-expanded="false"]')[0]!;
    family.focus();
    const role = await turn(element, 'map');
    expect(role, 'a role').not.to.contain('§');
    await turn(element, 'list');
    expect(focused(element)).to.equal(role);
    expect(
      item(element, role)
        .closest('li')!
        .parentElement!.closest('li')!
        .contains(one(element, `[data-key="${family.dataset['key']}"]`)),
    ).to.equal(true);
  });
});

describe('the list of kyoritsu-path-explorer', () => {
  before(() => resize(1240));

  it('says of each role what the map says, and how its road is known', async () => {
    const element = await explored();
    await waitUntil(() => item(element, 'pm').textContent!.includes('目標'), 'the goal is marked');
    const parts = ({ textContent }: Element): string => textContent!.replaceAll(/\s+/g, ' ').trim();
    const told = all(element, '.map .card').map((card) => ({
      key: card.dataset['key']!,
      title: parts(card.querySelector('.card-title')!),
      carries: /\d+つがいかせます|いまここ/.exec(parts(card))?.[0] ?? '',
      badges: [...card.querySelectorAll('.badge')].map(parts),
    }));
    expect(
      told.some(({ carries }) => carries.includes('いかせます')),
      'something carries over',
    ).to.equal(true);
    expect(told.some(({ badges }) => badges.some((badge) => badge.startsWith('公募')))).to.equal(true);
    await turn(element, 'list');
    expect(all(element, '.outline .row')).to.have.length(told.length);
    for (const { key, title: name, carries, badges } of told) {
      const row = item(element, key);
      expect(parts(row.querySelector('.row-title')!)).to.equal(name);
      expect(parts(row)).to.contain(carries);
      expect([...row.querySelectorAll('.badge')].map(parts)).to.deep.equal(badges);
      if (key !== 'sales')
        expect(parts(row), `how the road to ${name} is known`).to.match(
          /実際にあった異動|会社が用意した道すじ|自分で思いえがいた道|仕事の近さ/,
        );
    }
  });

  it('opens, keeps, puts aside, names as goal and imagines roads by keys, as the map does', async () => {
    const device = memoryAdapter();
    const element = await wide(await explorer(memoryAdapter(records), device));
    await turn(element, 'list');
    await step(element, 'ArrowRight');
    const role = focused(element)!;
    await press('b');
    await waitUntil(() => item(element, role).textContent!.includes('しおり'), 'keeps');
    expect(focused(element), 'and stays').to.equal(role);
    await press('Enter');
    await waitUntil(() => title(element) !== undefined, 'opens');
    expect(item(element, role).ariaCurrent).to.equal('true');
    for (const [name, then] of [
      ['目標にする', '目標からはずす'],
      ['ここへの道を思いえがく', '思いえがいた道を消す'],
    ] as const) {
      button(element, name).focus();
      await press('Enter');
      await waitUntil(() => all(element, 'button').some((each) => each.textContent!.trim() === then), name);
    }
    expect(item(element, role).textContent).to.contain('目標');
    button(element, '目標からはずす').focus();
    await press('Enter');
    await waitUntil(() => !item(element, role).textContent!.includes('目標'), 'taken back');
    await waitUntil(() => one(element, '[role="status"]').textContent === '目標からはずしました', 'and says so');
    button(element, 'いまは見ない').focus();
    await press('Enter');
    await waitUntil(() => !all(element, '.row').some(({ dataset }) => dataset['key'] === role), 'aside');
    await press('Escape');
    await waitUntil(() => focused(element) === 'sales', 'the list has the focus again');
  });
});

describe('keys of kyoritsu-path-explorer', () => {
  before(() => resize(1240));

  it('walk into a family of the list and out of it, which stays open until it is pressed', async () => {
    const element = await explored();
    await look(element, 'whole');
    await turn(element, 'list');
    const family = all(element, '.outline [aria-expanded="false"]')[0]!;
    family.focus();
    await press('Enter');
    await waitUntil(() => family.ariaExpanded === 'true', 'opens');
    expect(active(element), 'and keeps the focus').to.equal(family);
    const first = await step(element, 'ArrowDown');
    expect(first).not.to.contain('§');
    expect(family.ariaExpanded, 'standing in it does not close it').to.equal('true');
    await step(element, 'ArrowDown');
    await step(element, 'ArrowUp');
    expect(focused(element)).to.equal(first);
    await step(element, 'ArrowLeft');
    expect(active(element), '← leads to the family').to.equal(family);
    expect(family.ariaExpanded, 'nor does leaving it').to.equal('true');
    await step(element, 'ArrowRight');
    await step(element, 'ArrowLeft');
    await press('Enter');
    await waitUntil(() => family.ariaExpanded === 'false', 'closes');
    expect(active(element)).to.equal(family);
  });

  it('open the rest of a large family forty by forty, and go on with what came', async () => {
    const element = await handed(largeCatalogue(300, 600));
    await look(element, 'whole');
    await waitUntil(() => all(element, '.map').length === 1, 'the whole map');
    await turn(element, 'list');
    const family = all(element, '.outline [aria-expanded="false"]')[0]!;
    family.focus();
    await press('Enter');
    await waitUntil(() => family.ariaExpanded === 'true', 'opens');
    const key = family.dataset['key']!;
    const whole = Number(/\d+/.exec(family.textContent!.replaceAll(/.*（/gs, ''))![0]);
    const lines = (): HTMLElement[] => [...family.closest('li')!.querySelectorAll<HTMLElement>('.row')];
    expect(lines()).to.have.length(40);
    const rest = one(element, `[data-key="…${key}"]`);
    expect(rest.textContent).to.contain(String(whole - 40));
    rest.focus();
    await press('Enter');
    await waitUntil(() => lines().length > 40, 'more');
    await waitUntil(() => active(element) === lines()[40], 'the first that came has the focus');
    expect(lines()[40]!.closest('li')!.getAttribute('aria-posinset')).to.equal('41');
    await step(element, 'ArrowUp');
    expect(active(element), 'and stands below the one before').to.equal(lines()[39]);
    expect(lines().length, 'nothing goes away again').to.be.greaterThan(40);
  });

  it('go through what a search found and back to the field', async () => {
    const element = await explored();
    item(element, 'sales').focus();
    await press('/');
    const field = one(element, 'input[type="search"]') as HTMLInputElement;
    expect(active(element)).to.equal(field);
    await sendKeys({ type: '営業' });
    await waitUntil(() => all(element, '.results .hit').length > 1, 'finds');
    const hits = all(element, '.results .hit');
    for (const hit of [hits[0], hits[1]]) {
      await press('ArrowDown');
      expect(active(element) === hit, 'the next one').to.equal(true);
    }
    for (const to of [hits[0], field]) {
      await press('ArrowUp');
      expect(active(element) === to, 'back').to.equal(true);
    }
    await press('ArrowDown');
    await press('Escape');
    await waitUntil(() => all(element, '.results').length === 0, 'is emptied');
    expect(active(element) === field, 'and waits for other words').to.equal(true);
    expect(field.value).to.equal('');
  });

  it('lead to the ends of a column, of the list and of the whole map', async () => {
    const element = await explored();
    item(element, 'sales').focus();
    await step(element, 'ArrowRight');
    const top = await step(element, 'Home');
    const bottom = await step(element, 'End');
    expect(bottom).not.to.equal(top);
    await press('ArrowDown');
    expect(focused(element), 'nothing is below').to.equal(bottom);
    await turn(element, 'list');
    const order = all(element, '.outline [data-key]').map(({ dataset }) => dataset['key']);
    item(element, order[1]!).focus();
    expect(await step(element, 'End')).to.equal(order.at(-1));
    expect(await step(element, 'Home')).to.equal(order[0]);
    await look(element, 'whole');
    await turn(element, 'map');
    const first = await step(element, 'Home').catch(() => focused(element));
    expect(await step(element, 'End')).not.to.equal(first);
    expect(await step(element, 'Home')).to.equal(first);
  });

  it('say each step backwards from a goal: nearer to now is nearer, with how the road is known', async () => {
    const element = await explored();
    await look(element, 'back');
    await waitUntil(() => all(element, '.column-title')[0]?.textContent === '目標', 'backwards');
    item(element, 'pm').focus();
    await step(element, 'ArrowLeft');
    await waitUntil(() => status(element).startsWith('手前へ、ひとつ手前'), 'says where to');
    expect(status(element)).to.match(/実際にあった異動|会社が用意した道すじ/);
    await step(element, 'ArrowRight');
    await waitUntil(() => status(element).startsWith('先へ、目標'), 'and back');
  });

  it('say on the whole map which family one comes to, and name open posts with the role', async () => {
    const element = await explored();
    await look(element, 'whole');
    item(element, 'sales').focus();
    const said = new Set<string>();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
      await press(key);
      await waitUntil(() => status(element) !== '' && !said.has(`${key} ${status(element)}`), `${key} is said`);
      said.add(`${key} ${status(element)}`);
    }
    expect([...said].every((line) => /となりへ、|先へ|手前へ/.test(line))).to.equal(true);
    expect(item(element, 'success').textContent).to.contain('公募');
  });

  it('close with Esc what is open, the comparison first, and go back to the role', async () => {
    const element = await explored();
    item(element, 'success').focus();
    await press('Enter');
    await waitUntil(() => title(element) === 'カスタマーサクセス', 'opens');
    button(element, 'ならべてくらべる').focus();
    await press('Enter');
    await waitUntil(() => active(element)?.matches('.compare-title') === true, 'compares');
    await press('Escape');
    await waitUntil(() => active(element)?.matches('.panel-title') === true, 'back in the panel');
    expect(all(element, '.compare')).to.have.length(0);
    await press('Escape');
    await waitUntil(() => focused(element) === 'success', 'back on the map');
    expect(title(element)).to.equal(undefined);
    let reached = false;
    document.addEventListener('keydown', (event) => (reached = !event.defaultPrevented), { once: true });
    await press('Escape');
    expect(reached, 'with nothing to close Esc belongs to the page').to.equal(true);
  });

  it('search from anywhere on map and list, and give the way back', async () => {
    const element = await explored();
    item(element, 'sales').focus();
    await press('/');
    expect(active(element)!.matches('input[type="search"]')).to.equal(true);
    await sendKeys({ type: '企画' });
    await waitUntil(() => all(element, '.hit').length > 0, 'finds');
    await press('ArrowDown');
    await waitUntil(() => active(element)?.matches('.hit') === true, 'goes to what was found');
    await press('Enter');
    await waitUntil(() => active(element)?.matches('.panel-title') === true, 'opens it');
  });
});

describe('the focus of kyoritsu-path-explorer', () => {
  before(() => resize(1240));

  it('is on the map where what had it was filtered away or put aside', async () => {
    const element = await explored();
    item(element, 'sales').focus();
    await step(element, 'ArrowRight');
    const gone = focused(element)!;
    await press('Enter');
    await waitUntil(() => title(element) !== undefined, 'opens');
    button(element, 'いまは見ない').focus();
    await press('Enter');
    await waitUntil(() => !all(element, '.card').some(({ dataset }) => dataset['key'] === gone), 'put aside');
    expect(active(element), 'still in the panel, on the way back').to.equal(button(element, 'また見る'));
    await press('Escape');
    await waitUntil(() => focused(element) !== undefined, 'back on the map');
    expect(focused(element), 'where one looks from').to.equal('sales');
    button(element, '社内').focus();
    await press('Enter');
    await press('Tab');
    expect(await tabToItem(element), 'the map can be reached').to.equal('sales');
  });

  it('is not lost when data arrives anew without what had it', async () => {
    const element = await handed(sample);
    item(element, 'planning').focus();
    element.data = { ...sample, roles: sample.roles.filter(({ id }) => id !== 'planning') };
    await waitUntil(() => !all(element, '.card').some(({ dataset }) => dataset['key'] === 'planning'), 'it is gone');
    await waitUntil(() => focused(element) !== undefined, 'something has the focus');
    expect(await step(element, 'ArrowRight').catch(() => 'nowhere')).not.to.equal('nowhere');
  });

  it('stays where it is when data arrives anew', async () => {
    const element = await handed(sample);
    item(element, 'success').focus();
    const renamed = sample.roles.map((role) => (role.id === 'pm' ? { ...role, title: 'あたらしい名前' } : role));
    element.data = { ...sample, roles: renamed };
    await waitUntil(() => item(element, 'pm').textContent!.includes('あたらしい名前'), 'the new name');
    expect(focused(element)).to.equal('success');
  });

  it('goes to the heading where a button of the panel goes away with what it did', async () => {
    const element = await wide(await explorer(memoryAdapter({ ...records, roads: [] })));
    await look(element, 'whole');
    item(element, 'pm').click();
    await waitUntil(() => all(element, '.no-route button').length === 1, 'offers to imagine a road');
    one(element, '.no-route button').focus();
    await press('Enter');
    await waitUntil(() => all(element, '.no-route button').length === 0, 'drawn');
    await waitUntil(() => active(element)?.matches('.panel-title') === true, 'the heading has it');
  });
});
