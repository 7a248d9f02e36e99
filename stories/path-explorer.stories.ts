import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
import { ref } from 'lit/directives/ref.js';
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

const arranged = new WeakSet<Element>();
/** The widget after somebody has pressed their way to a state of it: here, so that designers see it too. */
const after = (widget: TemplateResult, act: (canvas: Element) => Promise<void>): TemplateResult =>
  html`<div
    ${ref((canvas) => {
      if (!canvas || arranged.has(canvas)) return;
      arranged.add(canvas);
      void act(canvas);
    })}
  >
    ${widget}
  </div>`;

/** Waits for a part of the widget, as a reader would see it come. */
async function shown(canvas: ParentNode, selector: string): Promise<HTMLElement> {
  for (let frame = 0; frame < 600; frame++) {
    const root = canvas.querySelector('kyoritsu-path-explorer')?.shadowRoot;
    const found = root?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new globalThis.Error(`no ${selector}`);
}
/** Presses what bears these words. */
async function press(canvas: ParentNode, words: string, within = 'button, .segmented label'): Promise<void> {
  for (let frame = 0; frame < 600; frame++) {
    const root = canvas.querySelector('kyoritsu-path-explorer')?.shadowRoot;
    const parts = [...(root?.querySelectorAll<HTMLElement>(within) ?? [])];
    const found = parts.find((part) => part.textContent?.trim() === words);
    if (found) return found.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new globalThis.Error(`no "${words}"`);
}

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

/** Every role at once, a district a family; the roads of the role one looks at. */
export const WholeMap: Story = {
  render: () => after(over(memoryAdapter(records)), (canvas) => press(canvas, 'ぜんぶ')),
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.district')),
};

/** Two good days side by side: the goal, and staying where one is. */
export const TwoFutures: Story = {
  render: () => after(over(memoryAdapter(records)), (canvas) => press(canvas, 'ならべてくらべる')),
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.futures')),
};

/** The own draft: a pace, notes, and a road that only the reader imagines. */
export const Draft: Story = {
  render: () =>
    after(
      over(
        memoryAdapter(records),
        memoryAdapter({
          'career-drafts': [
            {
              id: 'own',
              goalRoleId: 'designer',
              pace: 'ease',
              notes: '来月、川口さんに「はじめの半年」の話を聞いてみる。\n\n急がない。春までは、いまの仕事を味わう。',
              roads: [{ id: 'own 1', from: 'sales', to: 'designer', kind: 'cross', evidence: 'imagined' }],
              savedAt: '2026-11-20T09:00:00+09:00',
            },
          ],
        }),
      ),
      async (canvas) => (await shown(canvas, '.draft summary')).click(),
    ),
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.draft[open] textarea')),
};

/** No role is open yet: what is to be found, and ways that nobody thinks of at once. */
export const Beginning: Story = {
  render: () => over(memoryAdapter(records), memoryAdapter()),
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.starts')),
};

/** The same on a phone, where it stands before the list. */
export const BeginningNarrow: Story = {
  render: () => narrow(over(memoryAdapter(records), memoryAdapter())),
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.outline')),
};

/** A role of which nothing is known but its title: what can be done is still there. */
export const BareRole: Story = {
  render: () =>
    after(
      over(
        memoryAdapter({
          ...records,
          roles: careerSample.roles.map(({ id, title, place, ...rest }) =>
            id === 'success' ? { id, title, place } : { id, title, place, ...rest },
          ),
          postings: [],
          learning: [],
          stories: [],
          contacts: [],
        }),
        memoryAdapter(),
      ),
      async (canvas) => (await shown(canvas, '[data-key="success"]')).click(),
    ),
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.panel-title')),
};

/** Narrowed by how roads are known, one role put aside: how much is left, and the way back. */
export const Filtered: Story = {
  render: () =>
    after(
      over(
        memoryAdapter(records),
        memoryAdapter({ bookmarks: [{ id: 'enablement', target: 'enablement', state: 'not-now' }] }),
      ),
      async (canvas) => {
        await press(canvas, 'ほかの条件');
        await press(canvas, '実際にあった異動', '.filter-panel .chip');
      },
    ),
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.left')),
};

/** Nothing is left: why, and how everything comes back. */
export const FilteredAway: Story = {
  render: () =>
    after(over(memoryAdapter(records)), async (canvas) => {
      await press(canvas, '社内');
      await press(canvas, '公募中のみ');
    }),
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.no-roads')),
};

/** A catalogue without roads, as those of whole labour markets are: what asks for the same, which is no road, and the whole map. */
export const WithoutRoads: Story = {
  render: () => over(memoryAdapter({ ...records, roads: [] }), memoryAdapter({})),
};

/** People who agreed to be asked, by name; without one, kinds of people remain. */
export const PeopleToAsk: Story = {
  render: () => html`<div style="inline-size: 640px">${over(memoryAdapter(records))}</div>`,
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.contacts')),
};

/** Titles in scripts that run the other way, with emoji, beside Japanese and English. */
export const ManyScripts: Story = {
  render: () =>
    over(
      memoryAdapter({
        ...records,
        roles: careerSample.roles.map((role, index) => ({
          ...role,
          title: ['مدير المنتج 👩🏽‍🚀', 'עיצוב שירות (UX)', '法人営業 🧑🏼‍🔧', 'Customer success 🇯🇵'][index % 4]!,
        })),
      }),
    ),
};
