import { expect, fixture, waitUntil as until } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import ICAL from 'ical.js';
import { html } from 'lit';
import '../../src/define/radar.js';
import type { KyoritsuRadar } from '../../src/elements/radar/radar.js';
import { radarNext as radarWords } from '../../src/locales/ja/radar-next.js';
import { steps as words } from '../../src/locales/ja/steps.js';
import { resultsOfAWheel } from '../../stories/samples/radar.js';

/** A busy machine is slow; the waits end with what they wait for. */
const waitUntil = (fact: () => unknown, what?: string, options = { timeout: 15_000 }): Promise<void> =>
  until(fact as () => boolean, what, options);

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

  /** What the reader is handed when that button is pressed. */
  const handed = async (radar: KyoritsuRadar, label: string): Promise<Blob> => {
    const files: Blob[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (file) => {
      files.push(file as Blob);
      return createObjectURL(file);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      [...radar.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent!.trim() === label)!.click();
      await waitUntil(() => files.length > 0, label);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    return files[0]!;
  };

  it('makes half an hour for the calendar: at ten on the reader’s clock, named neutrally, in lines as the format wants', async () => {
    const file = await handed(await opened(), words.calendar);
    const text = await file.text();
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', ''), 'no line ends otherwise').not.to.match(/[\r\n]/);
    const octets = lines.map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets), 'folded by octets').to.be.at.most(75);
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!);
    expect(event.summary).to.equal(words.event);
    expect(event.duration.toSeconds()).to.equal(1800);
    const start = event.startDate.toJSDate();
    expect([start.getHours(), start.getMinutes()]).to.deep.equal([10, 0]);
    expect([0, 6]).not.to.include(start.getDay());
    for (const word of ['前進駆動', '1on1', 'キャリア']) expect(text).not.to.contain(word);
  });

  it('makes a picture of the wheel that is painted', async () => {
    const file = await handed(await opened(), words.picture);
    expect(file.type).to.equal('image/png');
    const bitmap = await createImageBitmap(file);
    expect([bitmap.width, bitmap.height]).to.deep.equal([1200, 1320]);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1200, 1320];
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, 1200, 1320);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    expect(colours.size, 'ink, five supports, a wheel').to.be.greaterThan(20);
  });

  it('prints a sheet for the 1on1 that ends on its one page', async () => {
    const radar = await opened();
    const root = radar.shadowRoot!;
    let printed = 0;
    // The dialog itself would stop the test.
    const { append } = ShadowRoot.prototype;
    root.append = (...nodes) => {
      append.apply(root, nodes);
      const page = root.querySelector('iframe')?.contentWindow;
      if (page) page.print = () => void printed++;
    };
    [...root.querySelectorAll('button')].find((each) => each.textContent!.trim() === words.print)!.click();
    await waitUntil(() => printed === 1, 'printed once');
    const frame = root.querySelector('iframe')!;
    const { body, documentElement } = frame.contentDocument!;
    expect(documentElement.lang).to.equal('ja');
    expect(body.textContent).to.contain('前進駆動');
    const [paper, foot] = ['main', 'footer'].map((part) => body.querySelector(part)!.getBoundingClientRect().bottom);
    expect(foot).to.be.at.most(paper!);
    frame.contentWindow!.dispatchEvent(new Event('afterprint'));
    expect(root.querySelector('iframe')).to.equal(null);
  });
});
