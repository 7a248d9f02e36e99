// One engine a run, chosen by ENGINE (chromium, firefox, webkit), so that a machine that lacks one can say so by name
// (see test/browser/engines.mjs). ONLY names test files, separated by commas.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { launcherOf } from './test/browser/engines.mjs';
import { emulatePlugin, storyPlugin, treePlugin } from './test/browser/plugins.mjs';
import { totalReporter } from './test/browser/reporter.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const only = process.env.ONLY?.split(',');

export default {
  files: only ?? ['test/**/*.browser.ts', 'stories/*.stories.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  browsers: [await launcherOf(engine)],
  // One page at a time: a page in the background gets no frames, and its keys go to the other.
  concurrency: 1,
  testFramework: { config: { timeout: 20_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  plugins: [
    storyPlugin(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    ...(engine === 'chromium' ? [emulatePlugin(), treePlugin()] : []),
  ],
  reporters: [totalReporter(engine)],
};
