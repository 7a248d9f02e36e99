import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
import '../src/define/checkin.js';
import '../src/define/provider.js';
import { memoryAdapter } from '../src/adapters/memory.js';
import type { CheckinDraft, Survey } from '../src/model/records/survey.js';
import type { Adapter } from '../src/port/adapter.js';
import { capabilitiesOf } from '../src/port/capabilities.js';
import { failing, slow } from '../src/testing/fakes.js';
import { dark, english, narrow } from './frames.js';
import { company, cycle, draftOf, longSurvey, survey } from './samples/checkin.js';

interface Args {
  /** A company's own survey. */
  data?: Survey;
  /** What to begin with. */
  kind?: 'full' | 'pulse' | 'mirror';
}

/** Holds what a browser's own store holds. */
const thisDevice = (draft?: CheckinDraft): Adapter =>
  memoryAdapter(
    { 'checkin-drafts': draft ? [draft] : [] },
    { capabilities: capabilitiesOf(['owner', 'pair', 'device']) },
  );
const over = (adapter: Adapter, draft?: CheckinDraft, args: Args = {}): TemplateResult => html`
  <kyoritsu-provider
    .adapter=${adapter}
    .deviceAdapter=${thisDevice(draft)}
  >
    <kyoritsu-checkin .data=${args.data} .kind=${args.kind}></kyoritsu-checkin>
  </kyoritsu-provider>
`;
/** A company whose rounds can be closed. */
const closing = memoryAdapter(company, {
  capabilities: { ...capabilitiesOf(['shared', 'owner', 'write-only']), cycles: ['list', 'put', 'watch'] },
});
const rootIn = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('kyoritsu-checkin')!.shadowRoot!;
const seen = async (what: () => boolean, otherwise: string): Promise<void> => {
  for (let turn = 0; turn < 600 && !what(); turn++) await new Promise((resolve) => requestAnimationFrame(resolve));
  if (!what()) throw new globalThis.Error(otherwise);
};

const meta = {
  title: 'Widgets/Check-in',
  component: 'kyoritsu-checkin',
  args: {},
  render: (args) => over(memoryAdapter(company), undefined, args),
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** What one reads before the first question; then digits answer, and each brings the next. */
export const Ready: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const root = rootIn(canvasElement);
    const at = (): string | undefined => root.querySelector<HTMLElement>('.question')?.dataset.item;
    for (let stop = 0; stop < 5 && !root.activeElement?.matches('.primary'); stop++) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await seen(
      () => at() === 'sr1' && root.activeElement?.matches('input') === true,
      'the first question has the focus',
    );
    await userEvent.keyboard('4');
    await seen(() => at() === 'sr2' && root.activeElement?.matches('input') === true, 'a digit answers and goes on');
    await userEvent.keyboard('0');
    await seen(() => at() === 'sr3', 'zero skips and goes on');
  },
};

/** The survey is on its way. */
export const Loading: Story = { render: () => over(slow(memoryAdapter(company))) };

/** A company that asks its own questions, but has none yet. */
export const Empty: Story = { render: () => over(memoryAdapter()) };

/** A check-in is never withheld; to whoever may not answer it, this is the answer. */
export const Withheld: Story = { render: () => over(failing(memoryAdapter(company), 'forbidden')) };

/** Nowhere to keep a result: neither the company's store nor this device. */
export const Unsupported: Story = {
  render: () => html`
    <kyoritsu-provider .adapter=${memoryAdapter({}, { capabilities: {} })} device="off">
      <kyoritsu-checkin></kyoritsu-checkin>
    </kyoritsu-provider>
  `,
};

/** Everything is answered, and the connection is gone at the moment of sending: nothing is lost. */
export const Offline: Story = {
  render: () => over(failing(memoryAdapter(company), 'offline', { verbs: ['put'] }), draftOf(23)),
  play: async ({ canvasElement, userEvent }) => {
    const root = rootIn(canvasElement);
    for (let stop = 0; stop < 5 && !root.activeElement?.matches('.primary'); stop++) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await seen(
      () => root.querySelector('.notice')?.textContent?.includes('二重に') === true,
      'it says that nothing is lost',
    );
  },
};

/** The company's store fails; the survey cannot be known. */
export const Error: Story = {
  parameters: { claims: [/<kyoritsu-checkin>: bad-data/] },
  render: () => over(failing(memoryAdapter(company), 'bad-data')),
};

/** A company's own survey: long words, words without a break, markup as text. */
export const LongText: Story = {
  render: () =>
    over(memoryAdapter(company), draftOf(0, { answers: { sr2: 4 }, at: 'sr1' }, longSurvey), { data: longSurvey }),
};

/** Answers from before the round that is open now: they do not leave for it unseen. */
export const EarlierRound: Story = {
  render: () => over(memoryAdapter(company), draftOf(23, { savedAt: '2026-05-20T10:20:00+09:00' })),
};

/** Taken up again in English. */
export const English: Story = { render: () => english(over(memoryAdapter(company), draftOf(16))) };

/** Before the first question, on this device alone. */
export const Dark: Story = { render: () => dark(over(memoryAdapter({}, { capabilities: {} }))) };

/** A question in a portlet. */
export const Narrow: Story = { render: () => narrow(over(memoryAdapter(company), draftOf(4))) };

/** The short set of a round, before it begins: what it is about, and that everybody gets the same. */
export const Pulse: Story = {
  render: () => over(memoryAdapter({ ...company, cycles: [{ ...cycle, pulse: 1 }] })),
};

/** Alone on a device one chooses how much to answer. */
export const Choice: Story = { render: () => over(memoryAdapter({ surveys: [survey] })) };

/** A manager says what support they give; who sees it stands before the first question. */
export const Mirror: Story = {
  args: { kind: 'mirror' },
  render: (args) =>
    over(
      memoryAdapter({ ...company, viewer: [{ id: 'me', roles: ['employee', 'manager'], locale: 'ja' }] }),
      undefined,
      args,
    ),
};

/** Without a company's source: the page asks a manager for the mirror, and it stays on this device. */
export const MirrorOnDevice: Story = {
  args: { kind: 'mirror' },
  render: ({ kind }) => {
    const device = memoryAdapter({ surveys: [survey] });
    return html`
      <kyoritsu-provider .adapter=${device} .deviceAdapter=${device}>
        <kyoritsu-checkin .kind=${kind}></kyoritsu-checkin>
      </kyoritsu-provider>
    `;
  },
};

/** All questions on one page. */
export const AllOnAPage: Story = {
  render: () => over(memoryAdapter(company), draftOf(5)),
  play: async ({ canvasElement }) => {
    const root = rootIn(canvasElement);
    await seen(() => root.querySelector('.bar button') !== null, 'the way to all questions');
    root.querySelector<HTMLElement>('.bar button')!.click();
    await seen(() => root.querySelectorAll('fieldset.question').length === 23, 'all are there');
  },
};

/** The company closes the round while one answers: nothing is lost, and the own result is one step away. */
export const Closed: Story = {
  render: () => over(closing, draftOf(23)),
  play: async ({ canvasElement }) => {
    const root = rootIn(canvasElement);
    await seen(() => root.querySelector('.goes') !== null, 'the end');
    const told = root.querySelector('.goes')!.textContent;
    await closing.put!('cycles', { ...cycle, status: 'closed' });
    await seen(() => root.querySelector('.goes')?.textContent !== told, 'it says that the round has closed');
  },
};

/** Everything has arrived: the receipt, and the own result. */
export const Done: Story = {
  render: () => over(memoryAdapter(company), draftOf(23)),
  play: async ({ canvasElement }) => {
    const root = rootIn(canvasElement);
    await seen(() => root.querySelector('.nav .primary') !== null, 'the button that sends');
    root.querySelector<HTMLElement>('.nav .primary')!.click();
    await seen(() => root.querySelector('table') !== null, 'the own result');
  },
};
