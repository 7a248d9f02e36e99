import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withActions } from 'storybook/actions/decorator';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import './preview.css';

setCustomElementsManifest(manifest);

const events = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .flatMap((declaration) => declaration.events.map(({ name }) => name));

/** What a page's author writes comes first; without this the tables begin with the parts. */
const categories = ['attributes', 'properties', 'events', 'slots', 'css shadow parts', 'css custom properties'];

type Enhance = NonNullable<Preview['argTypesEnhancers']>[number];

/** Tables in reading order, and a control only where the story file has one: elsewhere it would change nothing. */
const tablesForReaders: Enhance = ({ argTypes }) => {
  const place = (name: string): number => categories.indexOf(argTypes[name]?.table?.category ?? '');
  const sorted = Object.keys(argTypes).toSorted((a, b) => place(a) - place(b));
  return Object.fromEntries(
    sorted.map((name) => {
      const argType = argTypes[name]!;
      return [name, argType.control ? argType : { ...argType, control: false as const }];
    }),
  );
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    // Every event of ours shows under Actions.
    actions: { handles: events },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Guide',
          ['Embed in five minutes', 'Theming and tokens', 'Write an adapter', 'Privacy', 'Accessibility'],
          'Widgets',
          ['The day you ride out', 'Check-in', 'Wheel', 'Cards for a one-to-one', 'Roads ahead'],
          'Decisions',
        ],
      },
    },
  },
  globalTypes: {
    lang: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'ja', title: '日本語' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: { title: 'Scheme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { lang: 'ja', scheme: 'light' },
  decorators: [
    withActions,
    (story, { globals, viewMode }) => {
      const lang = String(globals['lang']);
      const scheme = String(globals['scheme']);
      // In Docs the page is Storybook's own, and only the story stands on ours (see preview.css).
      if (viewMode === 'story') {
        document.documentElement.lang = lang;
        document.documentElement.style.colorScheme = scheme;
      }
      // Storybook says `lang="en"` around each story of a Docs page.
      return html`<div class="page" lang=${lang} data-scheme=${scheme}>${story()}</div>`;
    },
  ],
  argTypesEnhancers: [tablesForReaders],
};

export default preview;
