import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Package {
  exports: Record<string, string | { types: string; default: string }>;
  sideEffects: string[];
  bin: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional?: boolean }>;
  imports: Record<string, Record<string, string>>;
}
const pkg = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const doors = Object.entries(pkg.exports);
const modules = doors.flatMap(([name, door]) => (typeof door === 'string' ? [] : [[name, door] as const]));
const names = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/, ''));

describe('the package (built before)', () => {
  it('lists each door by name, and each is there with its types', () => {
    assert.ok(!doors.some(([name]) => name.includes('*')));
    for (const [name, door] of doors) {
      const files = typeof door === 'string' ? [door] : [door.types, door.default];
      for (const file of files) assert.ok(existsSync(file), `${name} → ${file}: run npm run build`);
    }
    for (const file of Object.values(pkg.bin)) assert.match(readFileSync(file, 'utf8'), /^#!\/usr\/bin\/env node/);
  });

  it('has a door for each tag, adapter and language', () => {
    for (const name of names('src/define')) assert.ok(pkg.exports[`./define/${name}`], name);
    const adapters = names('src/adapters').filter((name) => pkg.exports[`./adapters/${name}`]);
    assert.deepEqual(adapters, ['browser', 'cache', 'memory', 'outbox', 'rest', 'route', 'static']);
    for (const lang of ['ja', 'en']) assert.ok(pkg.exports[`./locales/${lang}`]);
  });

  it('imports every door in bare Node, by its public name', () => {
    const specifiers = modules.map(([name]) => `kyoritsu${name.slice(1)}`);
    const script = `for (const s of ${JSON.stringify(specifiers)}) { try { await import(s); } catch (e) { console.log(s, e.message); } }`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    assert.equal(said, '');
  });

  it('computes team figures with the job of the guide, by its public names', () => {
    const [, job] = readFileSync('stories/guide/team-results.mdx', 'utf8').match(/```js\n([\s\S]*?)```/)!;
    const script = `${job}
      const units = [{ id: 'top', name: '会社' }];
      const survey = { items: [{ id: 'h1', text: '', support: 'horizon' }], dosage: [], autonomy: [] };
      const plan = { cycleId: 'c', survey, units, thresholds: { minGroup: 5, preset: 'standard' }, cuts: [] };
      const people = (value) => Array.from({ length: 8 }, (_, at) => ({ key: at, unitId: 'top', answers: { h1: value } }));
      const first = figuresOf(plan, people(1));
      const [second] = figuresOf(plan, people(5), beforeOf(plan, units, first, people(1), people(5)));
      console.log(first[0].bound, second.bound, second.trend);`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    assert.equal(said.trim(), 'at-most at-least up');
  });

  it('names exactly the modules with side effects', () => {
    const acting = modules
      .map(([, door]) => door.default)
      .filter((file) => file.includes('/define/') || file.endsWith('/all.js'));
    const matches = (file: string): boolean =>
      pkg.sideEffects.some((glob) =>
        new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(file),
      );
    for (const file of acting) assert.ok(matches(file), file);
    for (const [, door] of modules) if (!acting.includes(door.default)) assert.ok(!matches(door.default), door.default);
  });

  it('makes every server dependency an optional peer', () => {
    const server = readdirSync('dist/server', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    const named = server.flatMap((name) =>
      [
        ...readFileSync(`dist/server/${name}`, 'utf8').matchAll(
          /(?:from\s+|^import\s*|import(?:\.meta\.resolve)?\(\s*)'([^.'][^']*)'/gm,
        ),
      ].map((match) => match[1]!),
    );
    // A name of our own for what Node and pages take from different doors of a package.
    const resolved = named.flatMap((specifier) =>
      specifier.startsWith('#') ? Object.values(pkg.imports[specifier] ?? {}) : [specifier],
    );
    const packages = resolved.filter((specifier) => !specifier.startsWith('node:') && !specifier.startsWith('zod'));
    const used = new Set(
      packages.map((specifier) =>
        specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    );
    for (const name of used) assert.ok(pkg.peerDependencies[name] && pkg.peerDependenciesMeta[name]?.optional, name);
    for (const name of Object.keys(pkg.peerDependencies)) assert.ok(used.has(name), `${name} is not used`);
  });

  it('has no decorator left that a browser could not read', () => {
    const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    const raw = files.filter((name) =>
      /^\s*@\w+\(|\baccessor [#\w]+\s*[=;]/m.test(readFileSync(`dist/${name}`, 'utf8')),
    );
    assert.deepEqual(raw, []);
  });

  it('satisfies publint and are-the-types-wrong', () => {
    const run = (...args: string[]): void => {
      try {
        execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
      } catch (error) {
        assert.fail((error as { stdout?: string }).stdout ?? String(error));
      }
    };
    run('node_modules/publint/src/cli.js', '--strict');
    // Files for script tags, and data, have no types to be wrong.
    const scripts = doors.filter(([name]) => /^\.\/(cdn|decks)\//.test(name)).map(([name]) => name.slice(2));
    const attw = 'node_modules/@arethetypeswrong/cli/dist/index.js';
    run(attw, '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', ...scripts, 'custom-elements.json');
  });
});
