import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { CareerData } from '../../src/elements/path-explorer/catalogue.js';
import { Making } from '../../src/elements/path-explorer/making.js';
import type { KyoritsuPathExplorer } from '../../src/elements/path-explorer/path-explorer.js';
import { resize } from '../browser/media.js';
import { largeCatalogue } from '../../stories/samples/large-catalogue.js';
import { all, button, one, settled, wide } from './explorer-page.js';
import '../../src/define/path-explorer.js';

/** What is in the making: the catalogue, near roles, the routes (which know the direction first) or the whole map. */
type Part = 'catalogue' | 'near' | 'routes' | 'whole';
const partOf = (of: readonly unknown[]): Part =>
  of.length === 4 ? 'catalogue' : of.length === 3 ? 'near' : typeof of[1] === 'string' ? 'routes' : 'whole';

const { get } = Making.prototype;
/** From now on this part fails half way, until it is mended. */
function breaking(broken: Part): { readonly mend: () => void; readonly tries: () => number } {
  let tries = 0;
  Making.prototype.get = function failing(this: Making<unknown>, of, work, large) {
    return get.call(
      this,
      of,
      function* () {
        yield;
        if (partOf(of) === broken) throw new Error(`broken: ${broken} ${++tries}`);
        return yield* work();
      },
      large,
    );
  } as typeof get;
  return { mend: () => (Making.prototype.get = get), tries: () => tries };
}

const catalogue = (): CareerData => ({ ...largeCatalogue(2000, 8000), now: 'r0' });
const handed = (data: CareerData): Promise<KyoritsuPathExplorer> =>
  fixture<KyoritsuPathExplorer>(html`<kyoritsu-path-explorer .data=${data}></kyoritsu-path-explorer>`);
const until = (what: () => boolean, message: string): Promise<void> => waitUntil(what, message, { timeout: 8000 });
const text = (element: Element, selector: string): string => all(element, selector)[0]?.textContent ?? '';
const tryAgain = (element: Element): void => button(element, 'もう一度ためす').click();
const showWhole = (element: Element): void => all(element, 'input[name="direction"]').at(-1)!.click();

describe('kyoritsu-path-explorer, where something cannot be worked out', () => {
  before(() => resize(1240));
  afterEach(() => {
    Making.prototype.get = get;
  });

  it('says so instead of the whole map, keeps the rest usable, and draws it when it is tried again', async () => {
    const element = await wide(await settled(await handed(catalogue())));
    const { mend, tries } = breaking('whole');
    showWhole(element);
    await until(() => text(element, '.notice').includes('まとめられませんでした'), 'says so');
    expect(all(element, '[aria-busy="true"]'), 'waits no longer').to.have.length(0);
    await until(() => text(element, '[role="status"]').includes('まとめられませんでした'), 'said aloud');
    expect(all(element, 'input[type="search"]')).to.have.length(1);
    expect(all(element, '.panel-title, .panel').length).to.be.greaterThan(0);
    all(element, 'input[name="direction"]')[0]!.click();
    await until(() => all(element, '.card').length > 0 && all(element, '.notice').length === 0, 'another way is seen');
    showWhole(element);
    await until(() => all(element, '.notice').length === 1, 'says so again');
    const focused = (selector: string): boolean => element.shadowRoot!.activeElement?.matches(selector) ?? false;
    button(element, 'もう一度ためす').focus();
    const before = tries();
    tryAgain(element);
    await until(() => tries() > before, 'tries');
    await until(() => focused('.notice .button'), 'fails again: the focus is back on the button');
    mend();
    tryAgain(element);
    await until(() => all(element, '.district').length > 0, 'draws the whole map');
    expect(all(element, '.notice')).to.have.length(0);
    await until(() => focused('[data-key]'), 'the focus goes on to the map');
  });

  it('says so of what a filter leaves, and shows nothing that does not fit the filter', async () => {
    const element = await wide(await settled(await handed(catalogue())));
    showWhole(element);
    await until(() => all(element, '.district').length > 0, 'draws the whole map');
    const { mend } = breaking('whole');
    button(element, '社外').click();
    await until(() => all(element, '.notice').length === 1, 'says so');
    expect(all(element, '.district')).to.have.length(0);
    mend();
    tryAgain(element);
    await until(() => all(element, '.district').length > 0, 'draws what is left');
    await until(() => text(element, '[role="status"]').includes('つです'), 'says how much is left');
  });

  it('says so of the routes beside the map, which stays', async () => {
    const element = await wide(await settled(await handed(catalogue())));
    const other = (): HTMLElement | undefined => all(element, '.card').find(({ dataset }) => dataset['key'] !== 'r0');
    await until(() => other() !== undefined, 'draws roads');
    const { mend } = breaking('routes');
    other()!.click();
    await until(() => text(element, '.state-line').includes('道すじ'), 'says so');
    expect(other(), 'the map stays').to.not.equal(undefined);
    expect(one(element, '.panel-title').isConnected).to.equal(true);
    mend();
    tryAgain(element);
    await until(() => all(element, '.routes').length === 1, 'the routes');
    expect(all(element, '.state-line')).to.have.length(0);
  });

  it('says so of near roles where no road leads on', async () => {
    const skills = [1, 2].map((id) => ({ skillId: `s${id}` }));
    const roles = largeCatalogue(6000, 0).roles.map((role) => ({ ...role, skills }));
    const { mend } = breaking('near');
    const element = await wide(await settled(await handed({ roles, roads: [], now: 'r0' })));
    await until(() => text(element, '.near').includes('調べられませんでした'), 'says so');
    expect(all(element, '.near .chip'), 'the whole map is offered').to.have.length(1);
    mend();
    tryAgain(element);
    await until(() => all(element, '.near .hit').length === 8, 'tells near roles');
    expect(all(element, '.near .again')).to.have.length(0);
  });

  it('says so of a catalogue, small or large', async () => {
    for (const data of [{ ...largeCatalogue(40, 80), now: 'r0' }, catalogue()]) {
      const { mend } = breaking('catalogue');
      const element = await handed(data);
      await until(() => all(element, '.notice').length === 1, 'says so');
      mend();
      tryAgain(element);
      await until(() => all(element, '.card, .outline').length > 0, 'draws it');
      expect(all(element, '.notice')).to.have.length(0);
    }
  });
});
