import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/*.stories.ts'],
  framework: {
    name: '@storybook/web-components-vite',
    // The library's own vite.config.ts makes its CDN files: other plugins, another folder that it empties first.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  addons: [
    {
      name: '@storybook/addon-docs',
      // Tables are no part of plain MDX.
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
  ],
  // Scheme and colours are the toolbar's; keys are pressed in the tests; nothing is to be published.
  features: { backgrounds: false, interactions: false, sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
