import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
import '../src/define/prompt-card.js';
import '../src/define/provider.js';
import { memoryAdapter } from '../src/adapters/memory.js';
import type { DeckData } from '../src/elements/prompt-card/own-deck.js';
import type { Counterpart } from '../src/model/records/talk.js';
import type { Adapter } from '../src/port/adapter.js';
import { failing, slow } from '../src/testing/fakes.js';
import { dark, english, narrow } from './frames.js';
import { fresh, longDeck, longTalk, midway } from './samples/prompt-card.js';

interface Args {
  /** A deck of the page's own. */
  data?: DeckData;
  /** Who sits opposite. */
  counterpart: Counterpart;
}

const over = (adapter: Adapter, { data, counterpart }: Args): TemplateResult => html`
  <kyoritsu-provider .adapter=${adapter} .deviceAdapter=${memoryAdapter()}>
    <kyoritsu-prompt-card .data=${data} .counterpart=${counterpart}></kyoritsu-prompt-card>
  </kyoritsu-provider>
`;

const meta = {
  title: 'Widgets/Cards for a one-to-one',
  component: 'kyoritsu-prompt-card',
  args: { counterpart: 'boss' },
  argTypes: { counterpart: { control: 'inline-radio', options: ['boss', 'cross', 'mentor', 'hr'] } },
  render: (args) => over(memoryAdapter(midway), args),
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** In the fourth talk with the manager: turn the card, take it, and write a promise, all by keys. */
export const Ready: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const root = canvasElement.querySelector('kyoritsu-prompt-card')?.shadowRoot;
    const focused = (): string => root?.activeElement?.textContent?.trim() ?? '';
    const tabTo = async (label: string): Promise<void> => {
      for (let stop = 0; stop < 20 && focused() !== label; stop++) await userEvent.tab();
      if (focused() !== label) throw new globalThis.Error(`no way by Tab to ${label}`);
    };
    await tabTo('裏をみる');
    await userEvent.keyboard('{Enter}');
    if (!root?.querySelector('.guide.hint')) throw new globalThis.Error('the back shows a hint');
    if (focused() !== '表にもどる') throw new globalThis.Error(`the focus stays on the button, not on ${focused()}`);
    await userEvent.keyboard('{Enter}');
    if (root.querySelector('.guide')) throw new globalThis.Error('the front shows again');
  },
};

/** The deck is on its way; the card's place is kept. */
export const Loading: Story = { render: (args) => over(slow(memoryAdapter(midway)), args) };

/** A company that offers a deck of its own, with no card in it yet. */
export const Empty: Story = { render: (args) => over(memoryAdapter({ ...fresh, prompts: [] }), args) };

/** A deck is never withheld; to whoever may not see it, this is the answer. */
export const Withheld: Story = { render: (args) => over(failing(memoryAdapter(midway), 'forbidden'), args) };

/** Nobody keeps notes and promises, neither the company nor this device: a shared kiosk. */
export const Unsupported: Story = {
  render: ({ counterpart }) => html`
    <kyoritsu-provider .adapter=${memoryAdapter({}, { capabilities: {} })} device="off">
      <kyoritsu-prompt-card .counterpart=${counterpart}></kyoritsu-prompt-card>
    </kyoritsu-provider>
  `,
};

/** No network before anything was loaded. */
export const Offline: Story = { render: (args) => over(failing(memoryAdapter(midway), 'offline'), args) };

/** The company's store gives no answer. */
export const Error: Story = { render: (args) => over(failing(memoryAdapter(midway), 'unavailable'), args) };

/** A company's deck, notes and promises with far more words than ours. */
export const LongText: Story = {
  args: { data: { prompts: longDeck } },
  render: (args) => over(memoryAdapter(longTalk), args),
};

/** The first talk with somebody from another department; nobody is connected yet, everything stays here. */
export const English: Story = {
  args: { counterpart: 'cross' },
  render: (args) => english(over(memoryAdapter(fresh), args)),
};

/** The same table in the evening. */
export const Dark: Story = { render: (args) => dark(over(memoryAdapter(midway), args)) };

/** As a small portlet. */
export const Narrow: Story = {
  parameters: { width: 320 },
  render: (args) => narrow(over(memoryAdapter(midway), args)),
};
