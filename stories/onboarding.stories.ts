import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
import '../src/define/onboarding.js';
import '../src/define/provider.js';
import { type Records, memoryAdapter } from '../src/adapters/memory.js';
import type { Lane } from '../src/elements/onboarding/lane.js';
import type { Scene } from '../src/model/records/scene.js';
import type { Adapter } from '../src/port/adapter.js';
import { failing, slow } from '../src/testing/fakes.js';
import { dark, english, narrow } from './frames.js';
import { scenes } from '../src/content/scenes.js';
import { sceneEditor } from './scene-editor.js';
import { company, longScenes, reading, uneven } from './samples/onboarding.js';

interface Args {
  /** A company's own scenes. */
  data?: readonly Scene[];
  /** The scene that the reader is at. */
  scene?: string;
  /** Whose story it is. */
  lane?: Lane;
}

const over = (adapter: Adapter, args: Args = {}): TemplateResult => html`
  <kyoritsu-provider .adapter=${adapter} .deviceAdapter=${memoryAdapter()}>
    <kyoritsu-onboarding .data=${args.data} .lane=${args.lane}></kyoritsu-onboarding>
  </kyoritsu-provider>
`;
const at = (sceneId: string, more: Records = {}): Adapter =>
  memoryAdapter({ ...company, 'story-states': [{ ...reading, sceneId }], ...more });

const meta = {
  title: 'Widgets/The day you ride out',
  component: 'kyoritsu-onboarding',
  args: {},
  argTypes: { lane: { control: 'inline-radio', options: ['employee', 'manager'] } },
  render: (args) => over(at(args.scene ?? 'rails'), args),
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** Resumed at the guard rails; arrow keys turn the page, the slider keeps its own arrow keys. */
export const Ready: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const root = canvasElement.querySelector('kyoritsu-onboarding')?.shadowRoot;
    const title = (): string => root?.querySelector('.scene .title')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
    for (let stop = 0; stop < 12 && root?.activeElement?.getAttribute('type') !== 'range'; stop++)
      await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    if (!title().includes('転んでも')) throw new globalThis.Error('the slider keeps its own arrow keys');
    if (!root?.querySelector('.answer')?.textContent?.includes('かくれました')) {
      throw new globalThis.Error('a rail at eye level hides the view');
    }
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    if (!title().includes('うしろに、手がある'))
      throw new globalThis.Error(`the next scene is the hand, not ${title()}`);
    if (root.activeElement?.matches('.title') !== true) throw new globalThis.Error('the heading has the focus');
    await userEvent.keyboard('{ArrowLeft}');
    if (!title().includes('転んでも')) throw new globalThis.Error('the left arrow goes back');
  },
};

/** The scenes are on their way; the picture's place is kept. */
export const Loading: Story = { render: () => over(slow(memoryAdapter(company))) };

/** A company that offers scenes of its own, but has none yet. */
export const Empty: Story = { render: () => over(memoryAdapter({ scenes: [] })) };

/** A story is never withheld; to whoever may not see it, this is the answer. */
export const Withheld: Story = { render: () => over(failing(memoryAdapter(company), 'forbidden')) };

/** Nothing keeps the progress, neither the company nor this device: the story is told, and says so. */
export const Unsupported: Story = {
  render: () => html`
    <kyoritsu-provider .adapter=${memoryAdapter({}, { capabilities: {} })} device="off">
      <kyoritsu-onboarding></kyoritsu-onboarding>
    </kyoritsu-provider>
  `,
};

/** No network before anything was loaded. */
export const Offline: Story = { render: () => over(failing(memoryAdapter(company), 'offline')) };

/** The company's store gives no answer. */
export const Error: Story = { render: () => over(failing(memoryAdapter(company), 'unavailable')) };

/** Scenes of a company with far more words than ours. */
export const LongText: Story = { render: () => over(memoryAdapter(company), { data: longScenes }) };

/** The manager's lane, at the fork. */
export const English: Story = { args: { lane: 'manager' }, render: (args) => english(over(at('fork'), args)) };

/** The last scene, on the reader's own wheel. */
export const Dark: Story = { render: (args) => dark(over(at('together', { 'self-results': [uneven] }), args)) };

/** As a small portlet. */
export const Narrow: Story = { parameters: { width: 320 }, render: (args) => narrow(over(at('basket'), args)) };

/** Skin and clothes are nobody's until the reader chooses; what is chosen belongs to the hand, since this reader supports. */
export const Colours: Story = {
  args: { lane: 'manager' },
  render: (args) => html`
    <kyoritsu-provider
      .adapter=${at('hand')}
      .deviceAdapter=${memoryAdapter({ 'rider-colours': [{ id: 'rider', skin: 'tone-4', clothes: 'plum' }] })}
    >
      <kyoritsu-onboarding .lane=${args.lane}></kyoritsu-onboarding>
    </kyoritsu-provider>
  `,
  play: async ({ canvasElement, userEvent }) => {
    const root = canvasElement.querySelector('kyoritsu-onboarding')!.shadowRoot!;
    const chosen = (): string =>
      [...root.querySelectorAll<HTMLInputElement>('.colour :checked')].map((one) => one.value).join();
    for (let frame = 0; frame < 300 && !root.querySelector('[data-menu=rider]'); frame++) {
      await new Promise(requestAnimationFrame);
    }
    root.querySelector<HTMLElement>('[data-menu=rider]')!.focus();
    await userEvent.keyboard('{Enter}');
    if (chosen() !== 'tone-4,plum') throw new globalThis.Error(`what was chosen is shown, not ${chosen()}`);
  },
};

/** Edit a company's own scenes as JSON and see them at once; the guide page *The story's scenes* says what is in them. */
export const EditTheScenes: Story = {
  render: () => html`
    <kyoritsu-provider .adapter=${memoryAdapter({})} .deviceAdapter=${memoryAdapter()}>
      ${sceneEditor(scenes)}
    </kyoritsu-provider>
  `,
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('textarea')!;
    const widget = canvasElement.querySelector('kyoritsu-onboarding')!;
    const title = (): string => widget.shadowRoot?.querySelector('.scene .title')?.textContent ?? '';
    const settles = async (what: string, holds: () => boolean): Promise<void> => {
      for (let frame = 0; frame < 300 && !holds(); frame++) await new Promise(requestAnimationFrame);
      if (!holds()) throw new globalThis.Error(what);
    };
    const type = (text: string): void => {
      field.value = text;
      field.dispatchEvent(new Event('input'));
    };
    await settles('the story is told', () => title().includes('自転車が一台'));
    const before = field.value;
    type(before.replace('"霧の中に、', '"朝の道に、'));
    await settles('the edit is seen at once', () => title().includes('朝の道に'));
    type(before.replace('"act": "rail"', '"act": "jump"'));
    if (!canvasElement.querySelector('output')!.textContent.includes('(scene "rails") act')) {
      throw new globalThis.Error('the reason names scene and field');
    }
    if (!title().includes('朝の道に')) throw new globalThis.Error('the last good story stays');
    type(before);
    await settles('it is as before', () => title().includes('霧の中に'));
  },
};
