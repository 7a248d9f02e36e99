import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
import '../src/define/path-explorer.js';
import '../src/define/provider.js';
import { memoryAdapter, type Records } from '../src/adapters/memory.js';
import type { CareerData } from '../src/elements/path-explorer/catalogue.js';
import type { Adapter } from '../src/port/adapter.js';
import { failing, slow } from '../src/testing/fakes.js';
import { dark, english, narrow } from './frames.js';
import { careerSample } from './samples/path-explorer.js';

interface Args {
  /** Handed-in catalogue instead of the provider's. */
  data?: CareerData;
}

const records: Records = { ...careerSample };

/** The device starts with a goal, so that there is a route to see. */
const device = (): Adapter =>
  memoryAdapter({
    'career-drafts': [{ id: 'own', goalRoleId: 'pm', savedAt: '2026-11-20T09:00:00+09:00' }],
    bookmarks: [{ id: 'enablement', target: 'enablement', state: 'saved' }],
  });

const over = (adapter: Adapter, own: Adapter = device(), args: Args = {}): TemplateResult => html`
  <kyoritsu-provider .adapter=${adapter} .deviceAdapter=${own}>
    <kyoritsu-path-explorer .data=${args.data}></kyoritsu-path-explorer>
  </kyoritsu-provider>
`;

const meta = {
  title: 'Widgets/Roads ahead',
  component: 'kyoritsu-path-explorer',
  args: {},
  parameters: { width: 1240 },
  render: (args) => over(memoryAdapter(records), device(), args),
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

const deepActive = (root: ParentNode): HTMLElement | null => {
  const element = root.querySelector<HTMLElement>('kyoritsu-path-explorer');
  return (element?.shadowRoot?.activeElement as HTMLElement | null) ?? null;
};

/** Tab to the map, walk along a road, open the role with Enter. */
export const Ready: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const key = (): string | undefined => deepActive(canvasElement)?.dataset['key'];
    for (let stop = 0; stop < 20 && key() === undefined; stop++) await userEvent.tab();
    if (key() !== 'sales') throw new globalThis.Error(`Tab reaches ${key()} on the map, not the role of now`);
    await userEvent.keyboard('{ArrowRight}');
    if (key() !== 'success') throw new globalThis.Error(`the chosen route leads to success, not ${key()}`);
    await userEvent.keyboard('{ArrowUp}');
    if (key() === 'success' || key() === undefined) throw new globalThis.Error('↑ walks up the column');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const title = canvasElement
      .querySelector('kyoritsu-path-explorer')
      ?.shadowRoot?.querySelector('.panel-title')?.textContent;
    if (title !== 'カスタマーサクセス') throw new globalThis.Error(`Enter opens the role, not ${title}`);
    if (key() !== 'success') throw new globalThis.Error('the focus stays on the card');
  },
};

/** The catalogue is still on its way. */
export const Loading: Story = { render: () => over(slow(memoryAdapter(records))) };

/** No roles yet: words on how a catalogue gets here. */
export const Empty: Story = { render: () => over(memoryAdapter({})) };

/** A catalogue is never withheld; where a company does not let somebody see it, this is the answer. */
export const Withheld: Story = { render: () => over(failing(memoryAdapter(records), 'forbidden')) };

/** The source of this page offers no roles. */
export const Unsupported: Story = {
  render: () => over(memoryAdapter({}, { capabilities: { viewer: ['list'] } })),
};

/** No network before anything was loaded. */
export const Offline: Story = { render: () => over(failing(memoryAdapter(records), 'offline')) };

/** The source does not answer; trying again is offered. */
export const Error: Story = {
  parameters: { claims: [/<kyoritsu-path-explorer>: bad-data/] },
  render: () => over(failing(memoryAdapter(records), 'bad-data')),
};

const long = 'とても長い名前の役割'.repeat(20);

/** Titles of 200 characters, words without spaces, markup and right-to-left text in the data. */
export const LongText: Story = {
  render: () =>
    over(
      memoryAdapter({
        ...records,
        roles: careerSample.roles.map((role, index) => ({
          ...role,
          title:
            [
              long,
              'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2),
              '<script>alert(1)</script> <b>太字</b>',
              'مدير المنتج 👩🏽‍🚀🧑🏼‍🔧',
            ][index % 4] ?? long,
        })),
      }),
    ),
};

/** The same in English. */
export const English: Story = { render: () => english(over(memoryAdapter(records))) };

/** On a dark part of the page. */
export const Dark: Story = { render: () => dark(over(memoryAdapter(records))) };

/** A 240 px portlet shows the list first. */
export const Narrow: Story = { render: () => narrow(over(memoryAdapter(records))) };
