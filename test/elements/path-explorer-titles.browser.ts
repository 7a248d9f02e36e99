import { expect, waitUntil } from '@open-wc/testing';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { resize } from '../browser/media.js';
import { careerSample } from '../../stories/samples/path-explorer.js';
import { all, explorer, item, one, records, title, wide } from './explorer-page.js';

const titles: Record<string, string> = {
  sales: 'とても長い名前の役割'.repeat(20),
  success: 'مدير المنتج 👩🏽‍🚀',
  planning: 'עיצוב',
  pm: 'منتج',
  agency: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2),
  enablement: '<img src=x onerror=alert(1)> & "quotes"',
};
const odd = memoryAdapter({
  ...records,
  roles: careerSample.roles.map((role) => ({ ...role, title: titles[role.id] ?? role.title })),
});

/** What sticks out of the widget sideways, but for what the map clips. */
const tooWide = (element: HTMLElement): string[] =>
  all(element, '*')
    .filter((part) => !part.closest('.stage, .heads, .overview, svg, .visually-hidden'))
    .filter((part) => part.getBoundingClientRect().right > element.getBoundingClientRect().right + 1)
    .map((part) => part.className);

describe('titles of any script and length in kyoritsu-path-explorer', () => {
  before(() => resize(1240));

  for (const width of [240, 360, 1100]) {
    it(`fit ${width} px, map and list and panel`, async () => {
      const element = await explorer(odd);
      element.style.inlineSize = `${width}px`;
      for (const mode of [0, 1]) {
        all(element, 'input[name="view"]')[mode]!.click();
        await waitUntil(() => all(element, ['.map', '.outline'][mode]!).length === 1, 'drawn');
        await waitUntil(() => all(element, '[data-key="success"]').length > 0, 'roles are drawn');
        item(element, 'success').click();
        await waitUntil(() => title(element) === titles['success'], 'opens');
        expect(tooWide(element)).to.deep.equal([]);
      }
    });
  }

  it('run their own way and leave their neighbours where they are', async () => {
    const element = await wide(await explorer(odd));
    const card = (id: string): HTMLElement => item(element, id).querySelector('.card-title')!;
    expect(getComputedStyle(card('success')).direction).to.equal('rtl');
    expect(getComputedStyle(card('sales-lead')).direction).to.equal('ltr');
    item(element, 'pm').click();
    await waitUntil(() => all(element, '.route-choice').length === 2, 'two ways');
    // 法人営業… → עיצוב → منتج: without islands the last two would change places on the page.
    const through = all(element, '.route-stops').find((stops) => stops.textContent!.includes(titles['planning']!))!;
    const [, second, third] = [...through.querySelectorAll('bdi')];
    expect([second!.textContent, third!.textContent]).to.deep.equal([titles['planning'], titles['pm']]);
    const [a, b] = [second!.getBoundingClientRect(), third!.getBoundingClientRect()];
    expect(Math.abs(a.top - b.top), 'on one line').to.be.lessThan(3);
    expect(a.right).to.be.at.most(b.left);
  });

  it('leave the words around them readable on a page from right to left, and the icon beside what is typed', async () => {
    const element = await wide(await explorer(odd));
    element.dir = 'rtl';
    const field = one(element, 'input[type="search"]') as HTMLInputElement;
    const { paddingLeft, paddingRight } = getComputedStyle(field);
    expect(Number.parseFloat(paddingRight)).to.be.greaterThan(2 * Number.parseFloat(paddingLeft));
    field.value = '営業';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await waitUntil(() => all(element, '.results .hit').length > 0, 'finds');
    const said = getComputedStyle(one(element, '.results p'));
    expect(said.unicodeBidi).to.equal('plaintext');
    expect(said.textAlign, 'where lines begin on that page').to.equal('right');
  });

  it('are text whatever they hold, and can be read whole where they are clipped', async () => {
    const element = await wide(await explorer(odd));
    for (const [id, text] of Object.entries(titles)) {
      const part = item(element, id).querySelector<HTMLElement>('.card-title')!;
      expect(part.textContent).to.equal(text);
      expect(part.title).to.equal(text);
    }
    expect(all(element, 'img')).to.have.length(0);
    // Families of emoji stay whole: nothing is cut within a letter.
    expect(one(element, '.view').textContent).to.contain('👩🏽‍🚀');
  });
});
