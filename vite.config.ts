import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import htmlLiterals from 'rollup-plugin-html-literals';
import { type Plugin, type UserConfig, defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('dist/cdn');
const tags = ['provider', 'radar', 'checkin', 'path-explorer', 'prompt-card', 'onboarding'];

/** Hashes for `integrity` attributes; the single-file bundles are the ones that a static hash covers whole. */
const integrity: Plugin = {
  name: 'integrity',
  writeBundle({ dir = outDir }) {
    const files = readdirSync(dir).filter((name) => name.endsWith('.js'));
    const hashes = files.map((name) => {
      const digest = createHash('sha384')
        .update(readFileSync(`${dir}/${name}`))
        .digest('base64');
      return [name, `sha384-${digest}`];
    });
    writeFileSync(`${dir}/sri.json`, `${JSON.stringify(Object.fromEntries(hashes.toSorted()), null, 2)}\n`);
  },
};

/** Modules that every widget needs at once; what is loaded when it is needed must not be among them. */
const core = new RegExp(
  [
    'node_modules/(?:lit|lit-html|lit-element|@lit)/(?!directives?[/.-])',
    'oxc-project_runtime',
    'src/(?:base|parts)/(?!(?:calendar|download|print|table)\\.)',
    'src/context/(?!rest-source|own-content)',
    'src/port/(?!catalogue|select)',
    'src/adapters/(?:builtin|route)\\.',
    'src/model/(?:check|resource|scopes|supports|text|withheld)\\.ts',
    'src/model/(?:checks|records)/(?:results|organisation)\\.ts',
    'src/locales/ja/shared',
    'src/define/provider',
  ].join('|'),
);

/**
 * What several widgets' later parts need: lit's code for templates that change much, paper and files, work in slices,
 * from how many people on a figure is told.
 */
const later =
  /node_modules\/lit(?:-html)?\/directive|src\/parts\/(?:print|calendar|download)|src\/model\/(?:slices|disclosure\/thresholds)/;

/** `cdn/radar.js` brings the provider too: whoever embeds one widget wants to say where its data comes from. */
const withProvider: Plugin = {
  name: 'with-provider',
  transform: {
    filter: { id: /src\/define\/(?!provider)[\w-]+\.ts$/ },
    handler: (code) => `import './provider.js';\n${code}`,
  },
};

// What `vite build --mode …` makes; the npm modules come from tsc. Everything is bundled here, lit included:
// these files are for pages without a build.
const outputs: Record<string, Pick<NonNullable<UserConfig['build']>, 'lib' | 'rolldownOptions'>> = {
  cdn: {
    lib: {
      entry: {
        kyoritsu: here('src/all.ts'),
        ...Object.fromEntries(tags.map((tag) => [tag, here(`src/define/${tag}.ts`)])),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // Entries are there for their side effect; without this each would be an empty file that asks for another.
      preserveEntrySignatures: false,
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // What every widget needs comes in one file, and what only their later parts need in another, so that a page
        // asks for few.
        codeSplitting: {
          groups: [
            { name: 'core', test: core },
            { name: 'later', test: later },
            { name: 'wheel', test: /src\/model\/wheel(?:-plane)?\.ts/ },
          ],
        },
      },
    },
  },
  single: {
    lib: { entry: { 'kyoritsu.single': here('src/all.ts') }, formats: ['es'] },
    rolldownOptions: { output: { minify: true, entryFileNames: '[name].js', codeSplitting: false } },
  },
  iife: {
    lib: { entry: { 'kyoritsu.iife': here('src/all.ts') }, formats: ['iife'], name: 'Kyoritsu' },
    rolldownOptions: { output: { minify: true, entryFileNames: '[name].js', codeSplitting: false } },
  },
};

export default defineConfig(({ mode }) => ({
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    ...outputs[mode],
    outDir,
    emptyOutDir: mode === 'cdn',
    target: 'es2022',
    minify: 'oxc',
    reportCompressedSize: false,
  },
  // Set here because the tsconfig's decorator options reach only files that it includes; without them a decorated
  // file is emitted raw and without a word.
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  plugins: [
    // Without conservativeCollapse spaces between words are lost; without keepClosingSlash shapes of a drawing end up
    // inside each other.
    htmlLiterals({
      include: ['src/**/*.ts'],
      options: { minifyOptions: { conservativeCollapse: true, keepClosingSlash: true, caseSensitive: true } },
    }) as unknown as Plugin,
    withProvider,
    integrity,
  ],
}));
