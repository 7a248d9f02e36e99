import { type Plugin, defineConfig } from 'vite';

/**
 * Leaves out the stories' `play`: here a story stays in the state that its name
 * says, in either language. `npm test` plays it, with a real keyboard; the
 * simulated one does not find its way into shadow trees.
 */
const still: Plugin = {
  name: 'still',
  transform: {
    filter: { id: /\.stories\.ts$/ },
    handler(code) {
      const names = [...code.matchAll(/export const (\w+)/g)].map((match) => match[1]);
      return `${code}\nfor (const story of [${names.join(', ')}]) delete story.play;\n`;
    },
  },
};

/** What Storybook needs of the library's build: decorators lowered, as in ../vite.config.ts. */
export default defineConfig({
  plugins: [still],
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
});
