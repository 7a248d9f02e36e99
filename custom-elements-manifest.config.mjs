// The manifest that README tables, Storybook and editors read. Its paths are those of the published modules.
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { readFileSync } from 'node:fs';

const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** The public tokens are the same for every widget, so they are written once: in base/tokens.ts. */
const tokens = [...readFileSync('src/base/tokens.ts', 'utf8').matchAll(/var\((--kyoritsu-[\w-]+), (.+)\);/g)].map(
  ([, name, fallback]) => ({
    name,
    default: fallback,
    description: fallback.startsWith('light-dark(') ? 'Colour, light and dark.' : 'See Theming and tokens.',
  }),
);

/** Paths as the package has them; the tag comes from the class's own `widget` name, as in `define`. */
const packagePaths = {
  name: 'package-paths',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = published(module.path);
      for (const declaration of module.declarations ?? []) {
        const widget = declaration.members?.find((member) => member.name === 'widget' && member.static)?.default;
        if (widget && declaration.customElement) declaration.tagName = `kyoritsu-${widget.replaceAll(/['"]/g, '')}`;
        if (declaration.customElement && module.path.startsWith('dist/elements/')) declaration.cssProperties = tokens;
        // Privates are nobody's interface.
        declaration.members = declaration.members?.filter(
          (member) => !member.name.startsWith('#') && member.privacy !== 'protected' && member.privacy !== 'private',
        );
      }
      for (const exported of module.exports ?? []) {
        if (exported.declaration?.module) exported.declaration.module = published(exported.declaration.module);
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter((module) =>
      module.declarations?.some((declaration) => declaration.customElement),
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
