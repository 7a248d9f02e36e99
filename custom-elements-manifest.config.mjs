// The manifest that README tables, Storybook and editors read. Its paths are those of the published modules.
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { readFileSync, readdirSync } from 'node:fs';

const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** The public tokens are the same for every widget: defaults from base/tokens.ts, meanings from the guide's table. */
const guide = readFileSync('stories/guide/tokens.md', 'utf8');
const tokens = [...readFileSync('src/base/tokens.ts', 'utf8').matchAll(/var\((--kyoritsu-[\w-]+), (.+)\);/g)].map(
  ([, name, fallback]) => ({
    name,
    default: fallback.replace('var(--_accent)', 'the accent'),
    description: guide.match(new RegExp(`^\\| \`${name}\` \\|.*\\| (.+) \\|$`, 'm'))?.[1],
  }),
);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`src/${name}`, 'utf8'))
  .join('\n');
const literals = (text) => text.match(/'[\w-]+'/g)?.join(' | ');

/** The words that a named type stands for (`'boss' | 'cross' …`), so that readers and editors see them and not the name. */
function wordsOf(type) {
  const [, meaning] = sources.match(new RegExp(`type ${type} = ([^;{]+);`)) ?? [];
  const [, list] = meaning?.match(/^\(typeof (\w+)\)\[number\]$/) ?? [];
  if (list) return literals(sources.match(new RegExp(`const ${list} = \\[([^\\]]+)\\] as const`))?.[1] ?? '');
  return /^[\s|]*'[\w-]+'(\s*\|\s*'[\w-]+')*$/.test(meaning ?? '') ? literals(meaning) : undefined;
}
const spelledOut = (type) =>
  type && {
    ...type,
    text: type.text.replace(/(?:\w+\.)?\b([A-Z]\w+)\b(?!\[)/g, (name, bare) => wordsOf(bare) ?? name),
  };

/** Paths as the package has them; the tag comes from the class's own `widget` name, as in `define`. */
const packagePaths = {
  name: 'package-paths',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = published(module.path);
      for (const declaration of module.declarations ?? []) {
        const widget = declaration.members?.find((member) => member.name === 'widget' && member.static)?.default;
        if (widget) {
          declaration.tagName = `kyoritsu-${widget.replaceAll(/['"]/g, '')}`;
          // Not seen by the analyzer where the class stands on another of ours.
          declaration.customElement = true;
        }
        if (declaration.customElement && module.path.startsWith('dist/elements/')) declaration.cssProperties = tokens;
        if (declaration.superclass?.module) declaration.superclass.module = published(declaration.superclass.module);
        // The analyzer takes the parameters of `dispatchEvent(new X(detail))` for events too.
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('kyoritsu-'));
        for (const named of [...(declaration.members ?? []), ...(declaration.attributes ?? [])])
          named.type = spelledOut(named.type);
        // Privates are nobody's interface; what a class says of itself (`widget`, `needs`) is for the library and its docs.
        declaration.members = declaration.members?.filter(
          ({ name, privacy, static: ofClass }) =>
            !name.startsWith('#') && !ofClass && privacy !== 'protected' && privacy !== 'private',
        );
      }
      for (const exported of module.exports ?? []) {
        if (exported.declaration?.module) exported.declaration.module = published(exported.declaration.module);
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter((module) =>
      module.declarations?.some((declaration) => declaration.tagName),
    );
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/context/provider.ts'],
  exclude: ['src/**/*.styles.ts', 'src/**/*.view.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    packagePaths,
    customElementVsCodePlugin({
      outdir: 'dist',
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
      hideLogs: true,
    }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};
