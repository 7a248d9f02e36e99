import { expect, fixture, waitUntil as until } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { WidgetErrorEvent } from '../../src/context/error-event.js';
import { CheckinIntent, WheelIntent } from '../../src/context/intents.js';
import '../../src/define/checkin.js';
import '../../src/define/provider.js';
import type { KyoritsuCheckin } from '../../src/elements/checkin/checkin.js';
import { CheckinDoneEvent, CheckinSubmitEvent } from '../../src/elements/checkin/checkin.events.js';
import { checkin as words } from '../../src/locales/ja/checkin.js';
import { questionsOf } from '../../src/model/checkin.js';
import type { SelfResult } from '../../src/model/records/results.js';
import type { CheckinDraft, Submission, Survey } from '../../src/model/records/survey.js';
import type { Adapter } from '../../src/port/adapter.js';
import { PortError } from '../../src/port/error.js';
import { capabilitiesOf } from '../../src/port/capabilities.js';
import { collectConsole } from '../../src/testing/console-guard.js';
import { failing } from '../../src/testing/fakes.js';
import { company, cycle, draftOf, survey } from '../../stories/samples/checkin.js';

/** A busy machine is slow; the waits end with what they wait for. */
const waitUntil = (fact: () => unknown, what?: string, options = { timeout: 15_000 }): Promise<void> =>
  until(fact as () => boolean, what, options);

const ids = questionsOf(survey).map(({ id }) => id);

/** A company's store that lets the test see what nobody may list. */
const office = (seed: object = company): Adapter =>
  memoryAdapter(
    { ...seed },
    {
      capabilities: {
        ...capabilitiesOf(['shared', 'owner']),
        submissions: ['put', 'list'],
        cycles: ['list', 'put', 'watch'],
      },
    },
  );
const device = (draft?: CheckinDraft): Adapter =>
  memoryAdapter(
    { 'checkin-drafts': draft ? [draft] : [] },
    { capabilities: capabilitiesOf(['owner', 'pair', 'device']) },
  );
const stored = async <T>(adapter: Adapter, resource: string): Promise<readonly T[]> =>
  (await adapter.list(resource, {})).items.map(({ record }) => record as T);

/** A check-in on a page, as a person meets it. */
class Visit {
  readonly element: KyoritsuCheckin;
  constructor(page: Element) {
    this.element = page.querySelector('kyoritsu-checkin')!;
  }
  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }
  get text(): string {
    return this.root.querySelector('.widget')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  }
  get asked(): string | undefined {
    return this.root.querySelector<HTMLElement>('.question')?.dataset.item;
  }
  button(label: string): HTMLButtonElement | undefined {
    return [...this.root.querySelectorAll('button')].find((button) => button.textContent?.trim() === label);
  }
  shows(text: string): Promise<void> {
    return waitUntil(() => this.text.includes(text), `shows "${text}", not "${this.text}"`);
  }
  asks(item: string): Promise<void> {
    return waitUntil(
      () => this.asked === item && this.root.activeElement?.closest('fieldset')?.dataset.item === item,
      `asks ${item} with the focus on it, not ${this.asked}`,
    );
  }
  async press(label: string): Promise<void> {
    await waitUntil(() => this.button(label), `there is a button "${label}" in "${this.text}"`);
    this.button(label)!.click();
  }
}
const visit = async (adapter: Adapter, own: Adapter | 'off' = device(), data?: Survey): Promise<Visit> =>
  new Visit(
    await fixture(html`<kyoritsu-provider
      .adapter=${adapter}
      .deviceAdapter=${own === 'off' ? undefined : own}
      .device=${own === 'off' ? 'off' : 'on'}
      ><kyoritsu-checkin .data=${data}></kyoritsu-checkin
    ></kyoritsu-provider>`),
  );
const saved = (own: Adapter, answers: number): Promise<void> =>
  waitUntil(
    async () => Object.keys((await stored<CheckinDraft>(own, 'checkin-drafts'))[0]?.answers ?? {}).length === answers,
    `${answers} answers are saved`,
  );

describe('a whole check-in', () => {
  it('is answered with real keys, sent once, and ends with a receipt and the own result', async () => {
    const [store, own] = [office(), device()];
    const person = await visit(store, own);
    const heard: Event[] = [];
    for (const type of [CheckinSubmitEvent.type, CheckinDoneEvent.type]) {
      person.element.addEventListener(type, (event) => heard.push(event));
    }
    await person.shows(words.start);
    while (!person.root.activeElement?.matches('.primary')) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await person.asks('sr1');
    // Arrow keys choose, and stay.
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => person.root.querySelectorAll<HTMLInputElement>('input')[1]?.checked, 'the second is chosen');
    expect(person.asked).to.equal('sr1');
    await sendKeys({ press: 'Enter' });
    for (const [index, id] of ids.slice(1).entries()) {
      await person.asks(id);
      await sendKeys({ press: String(index % 6) });
    }
    await person.shows(words.endTitle);
    expect(person.root.activeElement?.matches('.stage'), 'the end has the focus').to.equal(true);
    expect(await stored(store, 'submissions')).to.deep.equal([]);
    await expect(person.element).to.be.accessible();
    while (!person.root.activeElement?.matches('.primary')) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await person.shows(words.doneSent);
    await expect(person.element).to.be.accessible();

    const [sent, ...more] = await stored<Submission>(store, 'submissions');
    expect(more).to.deep.equal([]);
    expect(sent!.cycleId).to.equal(cycle.id);
    expect(Object.fromEntries(sent!.answers.map(({ itemId, value }) => [itemId, value]))).to.deep.equal(
      Object.fromEntries(ids.map((id, index) => [id, index === 0 ? 2 : (index - 1) % 6 || null])),
    );
    expect(person.text).to.contain(sent!.id);
    const [result] = await stored<SelfResult>(store, 'self-results');
    expect(result!.cycleId).to.equal(cycle.id);
    expect(JSON.stringify(result), 'nothing leads from the result to the answers').not.to.contain(sent!.id);
    expect(await stored(own, 'checkin-drafts')).to.deep.equal([]);

    expect(heard.map(({ type }) => type)).to.deep.equal([CheckinSubmitEvent.type, CheckinDoneEvent.type]);
    for (const event of heard as (CheckinSubmitEvent | CheckinDoneEvent)[]) {
      expect(event.detail).to.deep.equal({ surveyId: 'kyoritsu', kind: 'full', cycleId: cycle.id });
    }
  });

  it('goes on by a tap, and back', async () => {
    const person = await visit(office());
    await person.press(words.start);
    await person.asks('sr1');
    const whole = person.root.querySelector('.stage')!.getBoundingClientRect().width;
    const tapped = person.root.querySelector('.choices')!.getBoundingClientRect().width;
    expect(tapped, 'the choices are as wide as there is room').to.be.closeTo(whole, 1);
    const { x, y, width, height } = person.root.querySelectorAll('.choice')[3]!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await person.asks('sr2');
    await person.press(words.back);
    await person.asks('sr1');
    expect(person.root.querySelectorAll<HTMLInputElement>('input')[3]?.checked).to.equal(true);
  });

  it('shows all on a page on request, and is accessible there', async () => {
    const person = await visit(office(), device(draftOf(2)));
    await person.press(words.allOnPage);
    await waitUntil(() => person.root.querySelectorAll('fieldset').length === ids.length, 'all are there');
    expect(person.root.activeElement?.closest('fieldset')?.dataset.item).to.equal('sr3');
    await sendKeys({ press: '5' });
    await waitUntil(
      () => person.root.activeElement?.closest('fieldset')?.dataset.item === 'sh1',
      'a digit goes on to the next on the page',
    );
    expect(person.root.querySelectorAll(':checked').length).to.equal(3);
    await expect(person.element).to.be.accessible();
  });

  it('leaves everything as it is where the page prevents the sending', async () => {
    const store = office();
    const person = await visit(store, device(draftOf(23)));
    person.element.addEventListener(CheckinSubmitEvent.type, (event) => event.preventDefault());
    await person.press(words.send);
    await person.element.updateComplete;
    expect(await stored(store, 'submissions')).to.deep.equal([]);
    await person.shows(words.endTitle);
  });

  it('keeps the own result without sending, when the person wants just that', async () => {
    const store = office();
    const person = await visit(store, device(draftOf(23)));
    await person.press(words.keepOnly);
    await person.shows(words.doneOwn);
    expect(await stored(store, 'submissions')).to.deep.equal([]);
    expect((await stored<SelfResult>(store, 'self-results'))[0]?.cycleId).to.equal(null);
  });
});

describe('where it goes is said before', () => {
  it('to nobody, where no company is connected', async () => {
    const own = device();
    const person = await visit(memoryAdapter({}, { capabilities: {} }), own);
    await person.shows(words.goesTo('nobody'));
    await person.shows(words.onDevice);
  });
  it('to nobody, where no round is open', async () => {
    const person = await visit(office({ ...company, cycles: [{ ...cycle, status: 'closed' }] }));
    await person.shows(words.goesTo('closed'));
  });
  it('to nobody, where this round has been answered', async () => {
    const before = { id: 'r', cycleId: cycle.id, takenAt: cycle.opensAt, scores: {}, dosage: {}, autonomy: null };
    const person = await visit(office({ ...company, 'self-results': [before] }));
    await person.shows(words.goesTo('answered'));
  });
  it('and where a shared kiosk keeps no draft', async () => {
    const store = office();
    const person = await visit(store, 'off');
    await person.press(words.start);
    await person.asks('sr1');
    await person.shows(words.notKeeping);
  });
});

describe('a check-in that was left', () => {
  it('goes on at the item where the person stood, after a page killed at every item', async () => {
    const own = device();
    let person = await visit(office(), own);
    await person.press(words.start);
    for (const [index, id] of ids.entries()) {
      await waitUntil(() => person.asked === id, `goes on at ${id}, not ${person.asked}`);
      expect(person.root.querySelector(':checked'), `${id} is not answered yet`).to.equal(null);
      const key = new KeyboardEvent('keydown', { key: '4', bubbles: true });
      person.root.querySelector('fieldset')!.dispatchEvent(key);
      await saved(own, index + 1);
      person.element.closest('kyoritsu-provider')!.remove();
      person = await visit(office(), own);
    }
    await person.shows(words.answered(23, 23));
  });

  it('keeps the answers that fit a renewed survey, and says so', async () => {
    const renewed = { ...survey, version: 2, items: survey.items.filter(({ id }) => id !== 'sr2') };
    const own = device(draftOf(4));
    const person = await visit(office({ ...company, surveys: [renewed] }), own);
    await person.shows(words.updated(1));
    await waitUntil(() => person.asked === 'sh2', 'still at the same item');
    await waitUntil(async () => {
      const [draft] = await stored<CheckinDraft>(own, 'checkin-drafts');
      return draft?.surveyVersion === 2 && !('sr2' in draft.answers) && draft.answers['sr1'] === 4;
    }, 'the draft is of the new version');
  });

  it('says that it is from before the round that is open now, also at the end, and not where it is of this round', async () => {
    const old = { savedAt: '2026-05-20T10:20:00+09:00' };
    const asking = await visit(office(), device(draftOf(4, old)));
    await asking.shows(words.earlier);
    const whole = await visit(office(), device(draftOf(23, old)));
    await whole.shows(words.endTitle);
    expect(whole.text).to.contain(words.earlier);
    await whole.press(words.restart);
    await whole.asks('sr1');
    expect(whole.text).not.to.contain(words.earlier);
    const now = await visit(office(), device(draftOf(4)));
    await now.shows(words.restart);
    expect(now.text).not.to.contain(words.earlier);
    const unsent = await visit(office({ surveys: [survey] }), device(draftOf(4, old)));
    await unsent.shows(words.restart);
    expect(unsent.text, 'where no round is open there is none to be from before').not.to.contain(words.earlier);
  });

  it('starts over only with the first new answer', async () => {
    const own = device(draftOf(4));
    const person = await visit(office(), own);
    await person.press(words.restart);
    await person.asks('sr1');
    expect(Object.keys((await stored<CheckinDraft>(own, 'checkin-drafts'))[0]!.answers).length).to.equal(4);
    await sendKeys({ press: '1' });
    await saved(own, 1);
    expect((await stored<CheckinDraft>(own, 'checkin-drafts'))[0]!.key).not.to.equal('sample-key');
  });
});

describe('a line that breaks at sending', () => {
  it('loses nothing and counts once: the answers had arrived, their answer had not', async () => {
    const [store, own] = [office(), device(draftOf(23))];
    const person = await visit(failing(store, 'offline', { verbs: ['put'], times: 1, afterwards: true }), own);
    await person.press(words.send);
    await person.shows(words.unknownOffline);
    await expect(person.element).to.be.accessible();
    await saved(own, 23);
    await person.press(words.sendAgain);
    await person.shows(words.doneSent);
    expect((await stored<Submission>(store, 'submissions')).map(({ id }) => id)).to.deep.equal(['sample-key']);
    expect((await stored(store, 'self-results')).length).to.equal(1);
  });

  it('sends again by itself when the line is back', async () => {
    const store = office();
    const person = await visit(failing(store, 'offline', { verbs: ['put'], times: 1 }), device(draftOf(23)));
    await person.press(words.send);
    await person.shows(words.unknownTitle);
    expect(await stored(store, 'submissions')).to.deep.equal([]);
    globalThis.dispatchEvent(new Event('online'));
    await person.shows(words.doneSent);
    expect((await stored(store, 'submissions')).length).to.equal(1);
  });

  it('is told to the page once, however often it is tried again in silence', async () => {
    const store = office();
    const person = await visit(failing(store, 'offline', { verbs: ['put'], times: 4 }), device(draftOf(23)));
    const heard: string[] = [];
    person.element.addEventListener(WidgetErrorEvent.type, (event) =>
      heard.push((event as WidgetErrorEvent).detail.kind),
    );
    await person.press(words.send);
    await person.shows(words.unknownTitle);
    await waitUntil(() => {
      globalThis.dispatchEvent(new Event('online'));
      return person.text.includes(words.doneSent);
    }, 'it arrives after three more tries');
    expect(heard).to.deep.equal(['offline']);
  });

  it('is told to the page once where drafts cannot be kept, and again at the next outage', async () => {
    const own = device();
    let out = true;
    const put: Adapter['put'] = (...args) => (out ? Promise.reject(new PortError('unavailable')) : own.put!(...args));
    const person = await visit(office(), { ...own, put });
    const heard: string[] = [];
    person.element.addEventListener(WidgetErrorEvent.type, (event) =>
      heard.push((event as WidgetErrorEvent).detail.kind),
    );
    await person.press(words.start);
    const answer = async (at: number): Promise<void> => {
      await person.asks(ids[at]!);
      await sendKeys({ press: '3' });
      await person.asks(ids[at + 1]!);
    };
    for (const at of [0, 1, 2]) await answer(at);
    await person.shows(words.notKept);
    expect(heard).to.deep.equal(['unavailable']);
    out = false;
    await answer(3);
    await saved(own, 4);
    out = true;
    await answer(4);
    await waitUntil(() => heard.length === 2, 'the next outage');
  });

  it('is tried again where nobody says that the line is back, without taking the focus from elsewhere', async () => {
    const store = office();
    const person = await visit(failing(store, 'offline', { verbs: ['put'], times: 1 }), device(draftOf(23)));
    await person.press(words.send);
    await person.shows(words.unknownTitle);
    const elsewhere = await fixture<HTMLButtonElement>(html`<button>…</button>`);
    elsewhere.focus();
    await waitUntil(() => person.text.includes(words.doneSent), 'it arrives by itself', { timeout: 9000 });
    expect(document.activeElement).to.equal(elsewhere);
    expect(person.root.querySelector('[role="status"]')!.textContent).to.contain(words.doneSent);
    expect((await stored(store, 'submissions')).length).to.equal(1);
  }).timeout(12_000);

  it('is remembered over a reload, with the same key', async () => {
    const [store, own] = [office(), device(draftOf(23))];
    const person = await visit(failing(store, 'offline', { verbs: ['put'], afterwards: true }), own);
    await person.press(words.send);
    await person.shows(words.unknownTitle);
    person.element.closest('kyoritsu-provider')!.remove();
    const again = await visit(store, own);
    await again.shows(words.unknownTitle);
    await again.press(words.sendAgain);
    await again.shows(words.doneSent);
    expect((await stored(store, 'submissions')).length).to.equal(1);
  });

  it('leaves the choice where the round is over', async () => {
    const store = office();
    const person = await visit(failing(store, 'conflict', { verbs: ['put'], times: 1 }), device(draftOf(23)));
    await person.press(words.send);
    await person.shows(words.alreadyAnswered);
    await person.press(words.keepOnly);
    await person.shows(words.doneOwn);
    expect(await stored(store, 'submissions')).to.deep.equal([]);
  });
});

describe('two tabs', () => {
  it('are told of each other, overwrite nothing, and the person chooses', async () => {
    const own = device(draftOf(4));
    const [here, there] = [await visit(office(), own), await visit(office(), own)];
    await waitUntil(() => here.asked === 'sh2' && there.asked === 'sh2', 'both go on');
    there.root.querySelector<HTMLInputElement>('input')!.focus();
    await sendKeys({ press: '5' });
    await saved(own, 5);
    await here.shows(words.rivalTitle);
    await expect(here.element).to.be.accessible();
    expect(here.asked, 'nothing can be written over').to.equal(undefined);
    await here.press(words.theirs);
    await waitUntil(() => here.asked === 'sh3', 'goes on where the other stands');
    expect(there.text).not.to.contain(words.rivalTitle);

    await sendKeys({ press: 'Tab' });
    here.root.querySelector<HTMLInputElement>('input')!.focus();
    await sendKeys({ press: '1' });
    await saved(own, 6);
    await there.shows(words.rivalTitle);
    await there.press(words.mine);
    await saved(own, 5);
    await here.shows(words.rivalTitle);
  });

  it('find out at the next answer where the store does not tell', async () => {
    const { watch: _silent, ...silent } = device(draftOf(4));
    const [here, there] = [await visit(office(), silent), await visit(office(), silent)];
    await waitUntil(() => here.asked === 'sh2' && there.asked === 'sh2', 'both go on');
    there.root.querySelector<HTMLInputElement>('input')!.focus();
    await sendKeys({ press: '5' });
    await saved(silent, 5);
    here.root.querySelector<HTMLInputElement>('input')!.focus();
    await sendKeys({ press: '1' });
    await here.shows(words.rivalTitle);
    expect((await stored<CheckinDraft>(silent, 'checkin-drafts'))[0]?.answers['sh2']).to.equal(5);
  });

  it('know when the other has finished', async () => {
    const own = device(draftOf(23));
    const store = office();
    const [here, there] = [await visit(store, own), await visit(store, own)];
    await here.shows(words.endTitle);
    await there.press(words.send);
    await there.shows(words.doneSent);
    await here.shows(words.rivalTitle);
    await here.press(here.button(words.letGo) ? words.letGo : words.theirs);
    expect((await stored(store, 'submissions')).length).to.equal(1);
  });
});

describe('a survey that a page hands in', () => {
  it('is asked instead of the built-in one, also when it comes later', async () => {
    const theirs = {
      ...survey,
      id: 'their-own',
      title: 'わたしたちの質問',
      items: survey.items.slice(0, 3),
      dosage: [],
      autonomy: [],
    };
    const person = await visit(office());
    await person.shows(words.length(23, 4));
    person.element.data = theirs;
    await person.shows('わたしたちの質問');
    await person.shows(words.companys);
    await person.shows(words.goesTo('closed'));
  });

  it('is refused as a whole where it is wrong; the built-in one stays', async () => {
    const lines = collectConsole();
    const wrong = structuredClone(survey) as Survey & { items: { support: string }[] };
    wrong.items[2]!.support = 'courage' as never;
    const person = await visit(office(), device(), wrong);
    await person.shows(words.length(23, 4));
    lines.claim([/<kyoritsu-checkin> \.data: the survey is not used, items\.2\.support/]);
    lines.stop();
  });
});

describe('a survey in a file that an attribute names', () => {
  const named = async (text: string, status = 200): Promise<Visit> => {
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.resolve(new Response(text, { status }));
    try {
      const person = new Visit(
        await fixture(html`<kyoritsu-provider .adapter=${office()} .deviceAdapter=${device()}
          ><kyoritsu-checkin survey-file="/ours.json"></kyoritsu-checkin
        ></kyoritsu-provider>`),
      );
      await person.shows(words.start);
      return person;
    } finally {
      globalThis.fetch = fetch;
    }
  };

  it('is asked', async () => {
    const person = await named(JSON.stringify({ ...survey, id: 'ours', title: 'わたしたちの質問' }));
    await person.shows('わたしたちの質問');
    await person.shows(words.companys);
  });

  for (const [flaw, text, status] of [
    [/items\.0\.text/, JSON.stringify({ ...survey, items: [{ ...survey.items[0]!, text: 5 }] }), 200],
    [
      /dosage\.0\.id: "sr1" stands twice/,
      JSON.stringify({ ...survey, dosage: [{ ...survey.dosage[0]!, id: 'sr1' }] }),
      200,
    ],
    [/JSON/, '{"id": "ours",', 200],
    [/404|no such|not-found/i, 'gone', 404],
  ] as const) {
    it(`is refused as a whole, with file, place and reason (${flaw.source}); the built-in one stays`, async () => {
      const lines = collectConsole();
      const person = await named(text, status);
      await person.shows(words.length(23, 4));
      lines.claim([
        new RegExp(`<kyoritsu-checkin survey-file="/ours\\.json">: the survey is not used, .*(?:${flaw.source})`, 'i'),
      ]);
      lines.stop();
    });
  }
});

describe('a choice of questions', () => {
  it('alone on a device: all, or the short set that starts where one was asked longest ago', async () => {
    const own = device();
    const person = await visit(office({ surveys: [survey] }), own);
    await person.shows(words.length(23, 4));
    expect(person.text).to.contain(words.sets);
    person.root.querySelector<HTMLInputElement>('input[value="pulse"]')!.click();
    await person.shows(words.length(6, 1));
    await expect(person.element).to.be.accessible();
    await person.press(words.start);
    const asked = questionsOf(survey, { kind: 'pulse', turn: 0 }).map(({ id }) => id);
    for (const id of asked) {
      await person.asks(id);
      await sendKeys({ press: '4' });
    }
    await person.press(words.conclude);
    await person.shows(words.pulseResult);
    expect(person.root.querySelectorAll('tbody tr').length, 'one support and autonomy').to.equal(2);
    await expect(person.element).to.be.accessible();
  });

  it('in a pulse round: six questions for everybody, sent as a pulse', async () => {
    const store = office({ ...company, cycles: [{ ...cycle, pulse: 2 }] });
    const person = await visit(store);
    await person.shows(words.length(6, 1));
    expect(person.root.querySelector('.segmented'), 'nothing to choose').to.equal(null);
    await person.press(words.start);
    for (const { id } of questionsOf(survey, { kind: 'pulse', turn: 2 })) {
      await person.asks(id);
      await sendKeys({ press: '2' });
    }
    await person.press(words.send);
    await person.shows(words.doneSent);
    const [sent] = await stored<Submission>(store, 'submissions');
    expect(sent!.kind).to.equal('pulse');
    expect(sent!.answers.length).to.equal(6);
    const [result] = await stored<SelfResult>(store, 'self-results');
    expect(Object.keys(result!.scores).length).to.equal(1);
  });

  it('for a manager: the mirror beside the own answers, each sent once, its result kept apart', async () => {
    const viewer = [{ id: 'me', roles: ['employee', 'manager'], locale: 'ja' }];
    const store = office({ ...company, viewer });
    const own = device(draftOf(23));
    const person = await visit(store, own);
    await person.press(words.send);
    await person.shows(words.doneSent);
    await person.press(words.alsoAnswer(words.set('mirror')));
    await person.shows(words.mirrorViewers);
    await waitUntil(() => person.root.activeElement?.matches('.stage'), 'reading goes on at the notice');
    await expect(person.element).to.be.accessible();
    await person.press(words.start);
    for (const { id } of questionsOf(survey, { kind: 'mirror' })) {
      await person.asks(id);
      await sendKeys({ press: '3' });
    }
    await person.press(words.send);
    await person.shows(words.mirrorResults);
    expect((await stored<Submission>(store, 'submissions')).map(({ kind }) => kind)).to.have.members([
      'full',
      'mirror',
    ]);
    expect((await stored(store, 'mirror-results')).length).to.equal(1);
    expect((await stored(store, 'self-results')).length).to.equal(1);
    expect(await stored(own, 'checkin-drafts')).to.deep.equal([]);
  });

  it('alone on a device, for a manager whose page asks for it: the mirror, kept here', async () => {
    const own = memoryAdapter({ surveys: [survey] });
    const person = new Visit(
      await fixture(html`<kyoritsu-provider .adapter=${own} .deviceAdapter=${own}
        ><kyoritsu-checkin kind="mirror"></kyoritsu-checkin
      ></kyoritsu-provider>`),
    );
    await person.shows(words.mirrorAbout);
    expect(person.text, 'nothing is sent: there is nobody else to speak of').to.contain(words.viewersAlone);
    expect(person.text).not.to.contain(words.mirrorViewers);
    const sets = [...person.root.querySelectorAll('.segmented label')].map((label) => label.textContent!.trim());
    expect(sets).to.deep.equal(['full', 'pulse', 'mirror'].map(words.set));
    await person.press(words.start);
    for (const { id } of questionsOf(survey, { kind: 'mirror' })) {
      await person.asks(id);
      await sendKeys({ press: '3' });
    }
    await person.press(words.conclude);
    await person.shows(words.mirrorResults);
    expect((await stored(own, 'mirror-results')).length).to.equal(1);
    expect(await stored(own, 'self-results')).to.deep.equal([]);
  });

  it('begins with the kind that the page names, where it is offered', async () => {
    const lines = collectConsole();
    const viewer = [{ id: 'me', roles: ['employee', 'manager'], locale: 'ja' }];
    const person = new Visit(
      await fixture(html`<kyoritsu-provider .adapter=${office({ ...company, viewer })} .deviceAdapter=${device()}
        ><kyoritsu-checkin kind="mirror"></kyoritsu-checkin
      ></kyoritsu-provider>`),
    );
    await person.shows(words.length(20, 4));
    person.element.kind = 'half' as never;
    await person.element.updateComplete;
    lines.claim([/<kyoritsu-checkin kind="half">: not understood, accepted: full, pulse, mirror/]);
    lines.stop();
  });
});

describe('a round that closes while one answers', () => {
  it('is told at once, sends nothing, and leaves the own result', async () => {
    const store = office();
    const person = await visit(store, device(draftOf(23)));
    await person.shows(words.send);
    await store.put!('cycles', { ...cycle, status: 'closed' });
    await person.shows(words.over);
    expect(person.button(words.send)).to.equal(undefined);
    expect(person.root.querySelector('[role="status"]')!.textContent).to.contain(words.over);
    await person.press(words.conclude);
    await person.shows(words.doneOwn);
    expect(await stored(store, 'submissions')).to.deep.equal([]);
    expect((await stored<SelfResult>(store, 'self-results'))[0]!.cycleId).to.equal(null);
  });

  it('is found out by the refusal where nobody told; nothing is lost', async () => {
    const { watch: _silent, ...store } = office();
    const person = await visit(failing(store, 'conflict', { verbs: ['put'], times: 1 }), device(draftOf(23)));
    await person.shows(words.send);
    await store.put!('cycles', { ...cycle, status: 'closed' });
    await person.press(words.send);
    await person.shows(words.over);
    await person.press(words.keepOnly);
    await person.shows(words.doneOwn);
  });
});

describe('together with others', () => {
  it('answers the intent to check in: heading in view and in focus', async () => {
    const person = await visit(office());
    await person.shows(words.start);
    const intent = new CheckinIntent(undefined);
    document.body.dispatchEvent(intent);
    expect(intent.taken).to.equal(true);
    await waitUntil(() => person.root.activeElement?.matches('h2'), 'the heading has the focus');
  });

  it('leads to the wheel, and says where there is none', async () => {
    const person = await visit(office(), device(draftOf(23)));
    await person.press(words.keepOnly);
    await person.press(words.wheel);
    await person.shows(words.noWheel);
    person.element.addEventListener(WheelIntent.type, (event) => event.preventDefault());
    await person.press(words.wheel);
    await waitUntil(() => !person.text.includes(words.noWheel), 'the page has taken it');
  });
});
