import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/define/radar.js';
import type { KyoritsuRadar } from '../../src/elements/radar/radar.js';
import { radarNext as radarWords } from '../../src/locales/ja/radar-next.js';
import { steps as words } from '../../src/locales/ja/steps.js';
import { resultsOfAWheel } from '../../stories/samples/radar.js';

const opened = async (): Promise<KyoritsuRadar> => {
  const radar = await fixture<KyoritsuRadar>(html`<kyoritsu-radar .data=${resultsOfAWheel}></kyoritsu-radar>`);
  const root = radar.shadowRoot!;
  await waitUntil(() => root.querySelector('.more summary'), 'the steps can be opened');
  expect(root.querySelector('.steps'), 'they are fetched when they are opened').to.equal(null);
  root.querySelector<HTMLElement>('.more summary')!.focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => root.querySelector('.steps'), 'the steps are there');
  return radar;
};
const sidesOf = (radar: KyoritsuRadar): string[] =>
  [...radar.shadowRoot!.querySelectorAll('.side p')].map((side) => side.textContent!.trim());

describe('what comes after the wheel', () => {
  it('has a step on each side for the suggested support, in the direction of its amount', async () => {
    const radar = await opened();
    expect(sidesOf(radar)).to.deep.equal([
      words.mineOf('forward-drive', 'too-little'),
      words.companyOf('forward-drive', 'too-little'),
    ]);
    await expect(radar).to.be.accessible();
  });

  it('follows the reader to another support, and the other way', async () => {
    const radar = await opened();
    const root = radar.shadowRoot!;
    root.querySelector<HTMLElement>('.spoke.steady-hand')!.click();
    await waitUntil(() => sidesOf(radar)[0] === words.mineOf('steady-hand', 'too-much'), 'what is too much gets less');
    expect(root.querySelector('.next')!.textContent).to.contain(radarWords.reasonPicked);
    const wish = [...root.querySelectorAll<HTMLInputElement>('.wish input')];
    wish.find((input) => input.checked)!.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await waitUntil(() => sidesOf(radar)[1] === words.companyOf('steady-hand', 'about-right'), 'the reader’s wish');
    // A wish belongs to its support.
    root.querySelector<HTMLElement>('.spoke.horizon')!.click();
    await waitUntil(() => sidesOf(radar)[0] === words.mineOf('horizon', 'too-little'), 'the next support');
    root.querySelector<HTMLElement>('.spoke.steady-hand')!.click();
    await waitUntil(() => sidesOf(radar)[0] === words.mineOf('steady-hand', 'about-right'), 'and it is kept');
  });

  it('says in words what was handed over, and that a file could not be made', async () => {
    const radar = await opened();
    const root = radar.shadowRoot!;
    const status = (): string => root.querySelector('[role="status"]')!.textContent!;
    const button = [...root.querySelectorAll('button')].find((each) => each.textContent!.trim() === words.picture)!;
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = function (give) {
      give(null);
    };
    const { warn } = console;
    console.warn = () => undefined;
    try {
      button.click();
      await waitUntil(() => status().includes(words.failed), 'the failure is heard');
      expect(root.querySelector('.steps')!.textContent, 'and seen').to.contain(words.failed);
    } finally {
      HTMLCanvasElement.prototype.toBlob = toBlob;
      console.warn = warn;
    }
    const given: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      given.push(this.download, this.href.split(':')[0]!);
    };
    try {
      button.click();
      await waitUntil(() => status().includes(words.saved('車輪.png')), 'the file is heard of');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(given).to.deep.equal(['車輪.png', 'blob']);
    expect(root.querySelector('.steps')!.textContent).not.to.contain(words.failed);
  });
});
