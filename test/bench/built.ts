import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { rootDir } from './peers.js';

/**
 * A module of ours as a page gets it: bundled and minified, like the peers come. The loader of TypeScript puts a
 * function between any two modules, which no reader pays for.
 *
 * @param path of the module, from the root of the repository
 * @returns address of the built file
 */
export async function builtFrom(path: string): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'bench-')), 'module.mjs');
  await build({
    entryPoints: [join(rootDir, path)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outfile,
    logLevel: 'error',
  });
  return pathToFileURL(outfile).href;
}
