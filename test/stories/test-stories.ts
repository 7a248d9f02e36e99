import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type TemplateResult, html, nothing, render } from 'lit';
import { resize } from '../browser/media.js';
import { collectConsole } from '../../src/testing/console-guard.js';

/** The keys a play function may use: Storybook passes its own, the tests pass real ones. */
export interface Keys {
  tab(options?: { shift?: boolean }): Promise<void>;
  /** Storybook's notation: `{ArrowRight}`, `{Enter}`, plain text types itself. */
  keyboard(text: string): Promise<void>;
}

interface Story {
  name?: string;
  args?: Record<string, unknown>;
  render?: (args: Record<string, unknown>) => TemplateResult;
  parameters?: { claims?: readonly RegExp[]; width?: number };
  play?: (context: { canvasElement: HTMLElement; userEvent: Keys }) => Promise<void>;
}

const realKeys: Keys = {
  tab: ({ shift = false } = {}) => sendKeys({ press: shift ? 'Shift+Tab' : 'Tab' }),
  async keyboard(text) {
    for (const [, key, plain] of text.matchAll(/\{(\w+)\}|([^{]+)/g)) {
      if (plain) await sendKeys({ type: plain });
      else await sendKeys({ press: key === 'Space' ? ' ' : key! });
    }
  },
};

/** Every story, whatever its widget: it settles, axe finds nothing, no console line but those it claims, its play passes. */
export function testStories(file: string, module: Record<string, unknown>): void {
  const { default: meta, ...stories } = module as { default: Story; [name: string]: Story };
  describe(file, () => {
    for (const [name, story] of Object.entries(stories)) {
      it(`${name}: settles, is accessible and quiet`, async () => {
        const console = collectConsole();
        const width = story.parameters?.width ?? meta.parameters?.width ?? 900;
        await resize(width);
        const canvas = document.createElement('div');
        document.body.append(canvas);
        try {
          const draw = story.render ?? meta.render;
          if (!draw) throw new Error(`${name} has no render`);
          render(html`${draw({ ...meta.args, ...story.args })}`, canvas);
          await settled(canvas, name === 'Loading');
          await expect(canvas).to.be.accessible();
          if (story.play) {
            await story.play({ canvasElement: canvas, userEvent: realKeys });
            // What it leads to is a state that designers see too; only colours may still be on their way.
            await expect(canvas).to.be.accessible({ ignoredRules: ['color-contrast'] });
          }
          console.claim(story.parameters?.claims ?? []);
        } finally {
          console.stop();
          render(nothing, canvas);
          canvas.remove();
        }
      });
    }
  });
}

/** No widget is still loading (but the one whose story is just that). */
async function settled(canvas: HTMLElement, loading: boolean): Promise<void> {
  const widgets = [...canvas.querySelectorAll<HTMLElement & { updateComplete: Promise<boolean> }>('*')].filter(
    (element) => element.localName.startsWith('kyoritsu-') && element.localName !== 'kyoritsu-provider',
  );
  expect(widgets.length, 'the story shows a widget').to.be.greaterThan(0);
  for (const widget of widgets) {
    const busy = (): boolean => widget.shadowRoot?.querySelector('[aria-busy="true"]') !== null;
    await waitUntil(
      () => widget.shadowRoot?.querySelector('.widget') && busy() === loading,
      `${widget.localName} settles`,
      {
        timeout: 10_000,
      },
    );
    await widget.updateComplete;
  }
}
