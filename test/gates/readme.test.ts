import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { version } from '../../src/base/version.js';

const english = readFileSync('README.md', 'utf8');
const japanese = readFileSync('README.ja.md', 'utf8');
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);
const blocks = (text: string): string[] => all(text, /```\w+\n([\s\S]*?)```/g);
const headings = (text: string): string[] => all(text.replaceAll(/```[\s\S]*?```/g, ''), /^(#+) /gm);

describe('the two READMEs', () => {
  it('have the same headings, commands, tags and pictures', () => {
    assert.deepEqual(headings(japanese), headings(english));
    assert.deepEqual(blocks(japanese), blocks(english));
    assert.deepEqual(all(japanese, /^\| `<([\w-]+)>`/gm), all(english, /^\| `<([\w-]+)>`/gm));
    assert.deepEqual(all(japanese, /\]\((stories[^)]+)\)/g), all(english, /\]\((stories[^)]+)\)/g));
  });

  it('name commands and pictures that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const script of all(english, /npm (?:run )?(start|test|storybook|build|bench)\b/g))
      assert.ok(scripts[script], script);
    for (const picture of all(english, /\]\((stories[^)]+)\)/g)) assert.ok(existsSync(picture), picture);
  });

  it('tells the same version everywhere', () => {
    assert.equal(version, (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
    assert.match(readFileSync('CHANGELOG.md', 'utf8'), new RegExp(`^## ${version.replaceAll('.', '\\.')}`, 'm'));
  });
});
