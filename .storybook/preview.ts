import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import './preview.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    options: { storySort: { order: ['Guide', 'Widgets', 'Decisions'] } },
    controls: { expanded: true },
  },
  globalTypes: {
    lang: {
      description: 'Language of the page',
      toolbar: { title: 'Language', icon: 'globe', items: [{ value: 'ja', title: '日本語' }, { value: 'en', title: 'English' }], dynamicTitle: true },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: { title: 'Scheme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { lang: 'ja', scheme: 'light' },
  decorators: [
    (story, { globals }) => {
      document.documentElement.lang = String(globals['lang']);
      document.documentElement.style.colorScheme = String(globals['scheme']);
      return story() as unknown;
    },
  ],
};

export default preview;
