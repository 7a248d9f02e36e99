import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/*.stories.ts'],
  framework: '@storybook/web-components-vite',
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  staticDirs: [{ from: '../demo/data', to: '/data' }],
  viteFinal: (vite) => ({
    ...vite,
    // Storybook reads vite.config.ts too, whose library output is not for it.
    build: { ...vite.build, lib: false, rolldownOptions: {} },
  }),
};

export default config;
