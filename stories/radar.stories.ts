import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
import '../src/define/provider.js';
import '../src/define/radar.js';
import { memoryAdapter } from '../src/adapters/memory.js';
import type { SelfResult } from '../src/model/records/results.js';
import type { Adapter } from '../src/port/adapter.js';
import { failing, malformed, slow } from '../src/testing/fakes.js';
import { dark, english, narrow } from './frames.js';
import {
  companyRoundAWheel,
  mirrorOfAManager,
  overlayOfTwo,
  unionFigures,
  withheldFigures,
} from './samples/company.js';
import { resultWithGaps, resultWithoutAnswers, resultsOfAWheel, resultsWithAPulse } from './samples/radar.js';

interface Args {
  /** What to show first. */
  view?: 'wheel' | 'table' | 'trend' | 'map';
  /** Lines to begin with. */
  lines?: string;
  /** Handed-in results instead of the provider's. */
  data?: readonly SelfResult[];
}

const holding = (...results: SelfResult[]): Adapter => memoryAdapter({ 'self-results': results });

const over = (adapter: Adapter, { view = 'wheel', lines = 'now last', data }: Args = {}): TemplateResult => html`
  <kyoritsu-provider .adapter=${adapter} .deviceAdapter=${memoryAdapter()}>
    <kyoritsu-radar view=${view} lines=${lines} .data=${data}></kyoritsu-radar>
  </kyoritsu-provider>
`;

const meta = {
  title: 'Widgets/Wheel',
  component: 'kyoritsu-radar',
  args: { view: 'wheel' },
  argTypes: { view: { control: 'inline-radio', options: ['wheel', 'table', 'trend', 'map'] } },
  render: (args) => over(holding(...resultsOfAWheel), args),
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

const inWidget = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('kyoritsu-radar')!.shadowRoot!;

function demand(fact: boolean, what: string): void {
  if (!fact) throw new globalThis.Error(what);
}

/** What comes later than the first picture, once it is there. */
async function seen<T>(what: () => T | null, name: string): Promise<T> {
  for (let turn = 0; turn < 300; turn++) {
    const found = what();
    if (found !== null) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new globalThis.Error(`not there: ${name}`);
}

/** Two check-ins; Tab to the wheel, walk its spokes, pick one, give the choice back. */
export const Ready: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const root = inWidget(canvasElement);
    const focused = (): string => root.activeElement?.getAttribute('aria-label') ?? '';
    for (let stop = 0; stop < 5 && !root.activeElement?.matches('[role="option"]'); stop++) await userEvent.tab();
    demand(focused().startsWith('前進駆動、2.3、前回より −0.4'), `Tab reaches the suggested spoke, not “${focused()}”`);
    await userEvent.keyboard('{ArrowRight}');
    demand(focused().startsWith('貢献実感、3.9、前回と同じ'), `→ goes clockwise, not to “${focused()}”`);
    await userEvent.keyboard('{Home}{ArrowLeft}');
    demand(focused().startsWith('未来展望'), `← from the first spoke comes to the last, not “${focused()}”`);
    await userEvent.keyboard('{Enter}');
    const title = (): string => root.querySelector('.next h3')?.textContent ?? '';
    demand(title().includes('未来展望'), `Enter picks the spoke: “${title()}”`);
    await userEvent.keyboard('{Escape}');
    demand(title().includes('前進駆動'), `Escape gives the choice back: “${title()}”`);
  },
};

/** The frame stands while the results are on their way, in the size that stays. */
export const Loading: Story = { render: (args) => over(slow(holding(...resultsOfAWheel)), args) };

/** No check-in yet: an invitation. */
export const Empty: Story = { render: (args) => over(holding(), args) };

/**
 * Own results are never withheld from their owner; a check-in in which every
 * question was skipped has nothing to draw, and says so. (What of a team is
 * withheld says why in its own line: see the stories of hidden lines.)
 */
export const Withheld: Story = { render: (args) => over(holding(resultWithoutAnswers), args) };

/** A kiosk: nothing is kept on this device, and the data source has no results. */
export const Unsupported: Story = {
  render: ({ view = 'wheel' }) => html`
    <kyoritsu-provider device="off" .adapter=${memoryAdapter({}, { capabilities: {} })}>
      <kyoritsu-radar view=${view}></kyoritsu-radar>
    </kyoritsu-provider>
  `,
};

/** No connection, and nothing was loaded before. */
export const Offline: Story = { render: (args) => over(failing(holding(), 'offline'), args) };

/** An answer that holds no results at all. */
export const Error: Story = {
  parameters: { claims: [/<kyoritsu-radar>: bad-data: self-results/] },
  render: (args) => over(malformed(holding(...resultsOfAWheel), 'answer'), args),
};

/** The longest sentences, in a column: gaps in the wheel, the first check-in, amounts that are too much. */
export const LongText: Story = {
  render: (args) => english(html`<div style="inline-size: 340px">${over(holding(resultWithGaps), args)}</div>`),
};

export const English: Story = { render: (args) => english(over(holding(...resultsOfAWheel), args)) };

export const Dark: Story = { render: (args) => dark(over(holding(...resultsOfAWheel), args)) };

export const Narrow: Story = { render: (args) => narrow(over(holding(...resultsOfAWheel), args)) };

/** Team and company as they were published, and what a manager believes to give. */
export const Company: Story = {
  args: { lines: 'now team company mirror' },
  render: (args) => over(memoryAdapter(companyRoundAWheel({ 'mirror-results': [mirrorOfAManager] })), args),
};

const withoutOwn = (more: Parameters<typeof companyRoundAWheel>[0] = {}): Adapter =>
  memoryAdapter(companyRoundAWheel({ 'self-results': [], meetings: [], ...more }));

/** No check-in of one's own (HR, or somebody new): the invitation, and the published lines of team and company. */
export const EmptyInACompany: Story = { render: (args) => over(withoutOwn(), args) };

/** A manager who has answered only for the team: the mirror beside the team's line. */
export const EmptyManager: Story = {
  render: (args) => over(withoutOwn({ 'mirror-results': [mirrorOfAManager] }), args),
};

/** Of nobody there is a line to see: the invitation, and in the notes why. */
export const EmptyHidden: Story = {
  render: (args) => over(withoutOwn({ 'team-results': withheldFigures('insufficient') }), args),
};

/** No company's source at all: the mirror that a manager keeps on this device. */
export const MirrorOnDevice: Story = {
  args: { lines: 'now mirror' },
  render: ({ view = 'wheel', lines = '' }) => {
    const device = memoryAdapter({ 'self-results': resultsOfAWheel, 'mirror-results': [mirrorOfAManager] });
    return html`
      <kyoritsu-provider .adapter=${device} .deviceAdapter=${device}>
        <kyoritsu-radar view=${view} lines=${lines}></kyoritsu-radar>
      </kyoritsu-provider>
    `;
  },
};

/** Small groups shown together, with the name of what they are together. */
export const Union: Story = {
  args: { lines: 'now team' },
  render: (args) => over(memoryAdapter(companyRoundAWheel({ 'team-results': unionFigures() })), args),
};

/** What comes after the wheel, opened: a step on both sides, half an hour, the sheet, the picture. */
export const NextSteps: Story = {
  render: (args) => over(holding(...resultsOfAWheel), args),
  play: async ({ canvasElement, userEvent }) => {
    const root = inWidget(canvasElement);
    const summary = await seen(() => root.querySelector<HTMLElement>('.more summary'), 'the way to the steps');
    summary.focus();
    await userEvent.keyboard('{Enter}');
    await seen(() => root.querySelector('.steps .side'), 'a step on both sides');
    demand(root.querySelectorAll('.side p').length === 2, 'one of mine, one of the company’s');
  },
};

const hidden = (status: Parameters<typeof withheldFigures>[0]): Story => ({
  args: { lines: 'now team' },
  render: (args) => over(memoryAdapter(companyRoundAWheel({ 'team-results': withheldFigures(status) })), args),
});
/** Each of the five reasons for which a group's line is hidden, in its words. */
export const HiddenPending: Story = hidden('pending');
export const HiddenInsufficient: Story = hidden('insufficient');
export const HiddenProtected: Story = hidden('protected');
export const HiddenNoData: Story = hidden('no-data');
export const HiddenOutOfScope: Story = hidden('out-of-scope');

/** Both have agreed: the other's wheel lies over the own one, and the way out stands beside it. */
export const Overlay: Story = {
  render: (args) => over(memoryAdapter(companyRoundAWheel({ overlays: [overlayOfTwo()] })), args),
};

/** From check-in to check-in, with a cycle in which there was none. */
export const Trend: Story = {
  args: { view: 'trend' },
  render: (args) => over(memoryAdapter(companyRoundAWheel()), args),
};

/** The newest check-in was a pulse about one support: the others have a gap, and say that they were not asked. */
export const TrendOfPulses: Story = {
  args: { view: 'trend' },
  render: (args) => over(memoryAdapter(companyRoundAWheel({ 'self-results': resultsWithAPulse })), args),
};

/** The map, for the reader by support and for groups as shares. */
export const Map: Story = { args: { view: 'map' }, render: (args) => over(memoryAdapter(companyRoundAWheel()), args) };
