import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Named {
  name: string;
  description?: string;
  kind?: string;
  static?: boolean;
}
interface Declaration {
  name: string;
  tagName?: string;
  summary?: string;
  description?: string;
  members?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  slots?: Named[];
}
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
  modules: { path: string; declarations: Declaration[] }[];
};
const elements = manifest.modules.flatMap(({ path, declarations }) =>
  declarations.map((declaration) => ({ path, declaration })),
);
const read = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
const context = read('src/context');
/** Classes of the events that code dispatches: made in place, or named just before (`const intent = new …`). */
const dispatchedIn = (code: string): string[] => [
  ...matches(code, /dispatchEvent\(\s*new (\w+)\(/g),
  ...[...code.matchAll(/dispatchEvent\((\w+)\)/g)].map(({ 1: name, index }) => {
    const made = matches(code.slice(0, index), new RegExp(`\\bconst ${name} = new (\\w+)\\(`, 'g'));
    return made.at(-1) ?? `${name}, made elsewhere`;
  }),
];
const unique = (values: readonly string[]): string[] => [...new Set(values)].toSorted();
const matches = (code: string, pattern: RegExp): string[] => [...code.matchAll(pattern)].map((match) => match[1]!);

/** Event classes by name → event type, from every `static readonly type`. */
const eventTypes = new Map(
  [
    ...`${context}\n${read('src/elements')}`.matchAll(
      /class (\w+Event|\w+Intent)\b[^{]*\{[^}]*?static readonly type(?:: string)? = '([\w-]+)'/g,
    ),
  ].map(([, name, type]) => [name!, type!]),
);

describe('the manifest tells what the code does, and nothing else', () => {
  it('names every tag', () => {
    assert.deepEqual(
      unique(elements.map(({ declaration }) => declaration.tagName ?? declaration.name)),
      ['checkin', 'onboarding', 'path-explorer', 'prompt-card', 'provider', 'radar'].map((name) => `kyoritsu-${name}`),
    );
  });

  for (const { path, declaration } of elements) {
    const folder = path.replace(/^dist/, 'src').replace(/\/[^/]+$/, '');
    const code = folder === 'src/context' ? readFileSync('src/context/provider.ts', 'utf8') : read(folder);

    it(`<${declaration.tagName}>: summary, and every public member described`, () => {
      assert.ok(declaration.summary, 'no @summary');
      const fields = (declaration.members ?? []).filter((member) => member.kind === 'field' && !member.static);
      assert.deepEqual(
        fields.filter((member) => !member.description).map((member) => member.name),
        [],
      );
    });

    it(`<${declaration.tagName}>: events documented are the events dispatched`, () => {
      const dispatched = dispatchedIn(code).map((name) => eventTypes.get(name) ?? `unknown class ${name}`);
      // The loader tells failures in the widget's name.
      if (/new Loader</.test(code)) dispatched.push('kyoritsu-error');
      assert.deepEqual(unique((declaration.events ?? []).map((event) => event.name)), unique(dispatched));
      assert.ok(
        (declaration.events ?? []).every((event) => event.description),
        'an event without words',
      );
    });

    it(`<${declaration.tagName}>: parts and slots documented are those of the templates`, () => {
      const drawn = matches(code, /\bpart="([\w-]+)"/g);
      if (/extends KyoritsuElement/.test(code)) drawn.push('widget');
      assert.deepEqual(unique((declaration.cssParts ?? []).map((part) => part.name)), unique(drawn));
      const slots = [...code.matchAll(/<slot(?: name="([\w-]+)")?/g)].map((match) => match[1] ?? '');
      assert.deepEqual(unique((declaration.slots ?? []).map((slot) => slot.name)), unique(slots));
    });
  }

  it('tokens: at most twenty; used are defined, defined are used, and the guide lists them', () => {
    const tokens = unique(matches(readFileSync('src/base/tokens.ts', 'utf8'), /var\(--(kyoritsu-[\w-]+)/g));
    assert.ok(tokens.length <= 20, `${tokens.length} tokens`);
    const everywhere = `${read('src/base')}\n${read('src/parts')}\n${read('src/elements')}\n${read('src/chart')}`;
    assert.deepEqual(
      unique(matches(everywhere, /--(kyoritsu-[\w-]+)/g)).filter((name) => !tokens.includes(name)),
      [],
    );
    const inner = unique(matches(everywhere, /var\(\s*--(_[\w-]+)/g));
    const defined = unique(matches(everywhere, /--(_[\w-]+):/g).concat(matches(everywhere, /['"`]--(_[\w-]+)['"`]/g)));
    assert.deepEqual(
      inner.filter((name) => !defined.includes(name)),
      [],
      'used and not defined',
    );
    const guide = unique(matches(readFileSync('stories/guide/tokens.md', 'utf8'), /`--(kyoritsu-[\w-]+)`/g));
    assert.deepEqual(guide, tokens);
    for (const { declaration } of elements.filter(({ path }) => path.startsWith('dist/elements/'))) {
      assert.deepEqual(unique((declaration.cssProperties ?? []).map(({ name }) => name.slice(2))), tokens);
    }
  });

  it('the READMEs of the elements are fresh', () => {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/docs.ts', '--check'], { stdio: 'pipe' });
  });
});
