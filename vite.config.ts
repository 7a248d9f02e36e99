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
  closeBundle() {
    const files = readdirSync(outDir).filter((name) => name.endsWith('.js'));
    const hashes = files.map((name) => {
      const digest = createHash('sha384')
        .update(readFileSync(`${outDir}/${name}`))
        .digest('base64');
      return [name, `sha384-${digest}`];
    });
    writeFileSync(`${outDir}/sri.json`, `${JSON.stringify(Object.fromEntries(hashes.toSorted()), null, 2)}\n`);
  },
};

/** Modules that every widget needs at once; what is loaded when it is needed must not be among them. */
const core =
  /node_modules\/(?:lit|lit-html|lit-element|@lit\/)|src\/(?:base|parts)\/|src\/port\/(?!catalogue|select)|src\/context\/(?!provider|named)|src\/adapters\/(?:builtin|route)\.|src\/model\/(?:check|resource|scopes|supports|text|withheld)\.|src\/locales\/ja\/shared/;

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
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // What every widget needs comes in one file, so that a page asks for few.
        codeSplitting: { groups: [{ name: 'core', test: core }] },
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
    // Without conservativeCollapse spaces between inline elements, and so between words, are lost.
    htmlLiterals({
      include: ['src/**/*.ts'],
      options: { minifyOptions: { conservativeCollapse: true } },
    }) as unknown as Plugin,
    integrity,
  ],
}));
