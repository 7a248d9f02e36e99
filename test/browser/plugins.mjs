/**
 * Lets a story file be a test file: asked for as a test, it answers with a module that hands its
 * stories to the story tests. So every state that designers see is also what axe and the keys see.
 */
export function storyPlugin() {
  return {
    name: 'stories-as-tests',
    serve(context) {
      if (!context.path.endsWith('.stories.ts') || context.query['wtr-session-id'] === undefined) return undefined;
      return {
        type: 'js',
        body: `import * as stories from ${JSON.stringify(`${context.path}?story`)};
import { testStories } from '/test/stories/test-stories.ts';
testStories(${JSON.stringify(context.path)}, stories);`,
      };
    },
  };
}

/** Media features that the built-in command does not know: forced colours, contrast. Chromium only. */
export function emulatePlugin() {
  // One session a page: what a session has set no other can take back.
  const clients = new WeakMap();
  return {
    name: 'emulate-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-features') return undefined;
      const page = await session.browser.getPage(session.id);
      const client = clients.get(page) ?? (await page.createCDPSession());
      clients.set(page, client);
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await client.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}

/**
 * What the page hands to screen readers, tables with their rows and cells: the built-in `a11ySnapshot` leaves out
 * what it finds uninteresting, tables among it. Chromium only.
 */
export function treePlugin() {
  return {
    name: 'accessibility-tree',
    async executeCommand({ command, session }) {
      if (command !== 'accessibility-tree') return undefined;
      const page = await session.browser.getPage(session.id);
      return bare(await page.accessibility.snapshot({ interestingOnly: false }));
    },
  };
}

const bare = ({ role, name = '', level, children = [] }) => ({ role, name, level, children: children.map(bare) });
