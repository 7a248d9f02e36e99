import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .toSorted();

/** Specifiers of static and dynamic imports and re-exports. */
const importsOf = (file: string): string[] => {
  const code = readFileSync(join('src', file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [
    ...code.matchAll(
      /(?:^|[;}\s])(?:import|export)\b[^;'"`]*?from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3])!);
};
const target = (file: string, specifier: string): string =>
  specifier.startsWith('.') ? relative('src', join('src', dirname(file), specifier)).replace(/\.js$/, '') : specifier;
const roomOf = (path: string): string => {
  const [room = '', next = ''] = path.split('/');
  return room === 'elements' ? `elements/${next}` : path.includes('/') ? room : `(${room.replace(/\.ts$/, '')})`;
};

/** Which rooms a room may enter, beside itself; packages are listed by name. */
const may: Record<string, readonly string[]> = {
  model: ['zod/mini'],
  port: ['model'],
  content: ['model'],
  adapters: ['model', 'port', 'content', 'idb', 'eventsource-parser'],
  base: ['lit', 'lit/decorators.js', 'lit/directives'],
  locales: ['base', 'model', 'port'],
  context: ['base', 'model', 'port', 'adapters', 'lit', 'lit/decorators.js', '@lit/context'],
  parts: ['base', 'model', 'port', 'context', 'locales', 'lit', 'ical-generator'],
  chart: ['base', 'model', 'chart.js', 'lit'],
  elements: ['base', 'model', 'port', 'context', 'parts', 'chart', 'locales', 'lit'],
  define: ['base', 'context', 'elements'],
  testing: ['model', 'port', 'adapters'],
  server: [
    'model',
    'port',
    'content',
    'zod',
    'hono',
    '@hono',
    'kysely',
    'pg',
    '@electric-sql',
    'node:',
    'jose',
    '#csv-parse',
    'rate-limiter-flexible',
    'cli-progress',
  ],
  '(all)': ['define'],
  '(index)': ['base', 'context', 'elements', 'model', 'port'],
};

// A page carries generated checks; the validator is for those who serve.
const validator = (file: string): boolean => file.startsWith('model/schemas/') || file.startsWith('server/');

const allowed = (room: string, to: string): boolean => {
  const key = room.startsWith('elements/') ? 'elements' : room;
  const rules = may[key];
  if (!rules) return false;
  return rules.some((rule) => to === rule || to.startsWith(`${rule}/`) || (rule.endsWith(':') && to.startsWith(rule)));
};

describe('the house', () => {
  it('imports go one way', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .map((specifier) => target(file, specifier))
        .filter((to) => roomOf(to) !== roomOf(file) && !allowed(roomOf(file), to))
        .map((to) => `${file} enters ${to}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('no files lean on each other in a circle, not even for a type', () => {
    const known = new Set(files);
    // What is fetched later (`import()`) may lead back up: it is another time.
    const staticImport = /^(?:import|export)\b[^;'"`]*?from\s*'(\.[^']+)'/gm;
    const leansOn = new Map(
      files.map((file) => [
        file,
        [...readFileSync(join('src', file), 'utf8').matchAll(staticImport)]
          .map(([, specifier]) => `${target(file, specifier!)}.ts`)
          .filter((to) => known.has(to)),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const follow = (file: string, way: readonly string[]): void => {
      const at = way.indexOf(file);
      if (at >= 0) circles.push([...way.slice(at), file].join(' → '));
      if (at >= 0 || done.has(file)) return;
      for (const next of leansOn.get(file)!) follow(next, [...way, file]);
      done.add(file);
    };
    for (const file of files) follow(file, []);
    assert.ok([...leansOn.values()].flat().length > files.length);
    assert.deepEqual(circles, []);
  });

  it('no page pays for a validator: only the schemas and the server know zod', () => {
    const knowing = files.filter((file) => importsOf(file).some((specifier) => specifier.startsWith('zod')));
    assert.deepEqual(
      knowing.filter((file) => !validator(file)),
      [],
    );
    const code = files
      .filter((file) => !validator(file))
      .filter((file) => /^import (?!type\b)[^;]*schemas\//m.test(readFileSync(join('src', file), 'utf8')));
    assert.deepEqual(code, []);
  });

  it('chart.js is imported in src/chart alone, and what imports it is only ever imported lazily', () => {
    const atOnce = (file: string): string[] =>
      [...readFileSync(join('src', file), 'utf8').matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm)].map(
        (match) => match[1]!,
      );
    const drawing = files.filter((file) => atOnce(file).some((specifier) => specifier.startsWith('chart.js')));
    assert.ok(drawing.length > 0);
    assert.deepEqual(
      drawing.filter((file) => !file.startsWith('chart/')),
      [],
    );
    const eagerly = files.filter((file) =>
      atOnce(file).some((specifier) => drawing.includes(`${target(file, specifier)}.ts`)),
    );
    assert.deepEqual(eagerly, []);
  });

  it('no file is longer than 300 lines', () => {
    const long = files.filter((file) => readFileSync(join('src', file), 'utf8').split('\n').length > 301);
    // Content is data: one prompt a line, and every line is a prompt.
    assert.deepEqual(
      long.filter((file) => !file.startsWith('content/')),
      [],
    );
  });

  it('no file has a name that hides what it holds', () => {
    const hiding = files.filter((file) => /^(utils?|helpers?|common|misc)\.ts$/.test(basename(file)));
    assert.deepEqual(hiding, []);
  });

  it('nothing but the log and the server writes to the console', () => {
    const talking = files.filter((file) =>
      /\bconsole\.\w+\(/.test(readFileSync(join('src', file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')),
    );
    assert.deepEqual(
      talking.filter((file) => !file.startsWith('server/') && file !== 'base/log.ts'),
      [],
    );
  });
});
