// One engine a run, chosen by ENGINE (chromium, firefox, webkit): WebKitGTK needs a concurrency of one,
// and a machine that lacks an engine can then say so by name (see test/browser/engines.mjs).
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { fileURLToPath } from 'node:url';
import { launcherOf } from './test/browser/engines.mjs';
import { emulatePlugin, storyPlugin } from './test/browser/plugins.mjs';
import { totalReporter } from './test/browser/reporter.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const only = process.env.ONLY?.split(',');

export default {
  files: only ?? ['test/**/*.browser.ts', 'stories/*.stories.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  browsers: [await launcherOf(engine)],
  concurrency: engine === 'webkit' ? 1 : 2,
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
    ...(engine === 'chromium' ? [emulatePlugin(), a11ySnapshotPlugin()] : []),
  ],
  reporters: [totalReporter(engine)],
};
