import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { type Browser, launch as launchBrowser } from 'puppeteer-core';
import { benchDir, rootDir } from './peers.js';

/**
 * A page that runs one module, and the chunks that it asks for, by address: `/name.html`.
 *
 * @param root the checkout whose sources the module imports; this one where not given
 */
export async function bundle(name: string, contents: string, root = rootDir): Promise<[string, Uint8Array][]> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts', sourcefile: `${name}.ts` },
    // The peers are not the repository's own.
    nodePaths: [`${benchDir}node_modules`],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: `${root}tsconfig.json`,
    define: { 'process.env.NODE_ENV': '"production"' },
    outdir: `${root}out`,
    entryNames: name,
    chunkNames: '[name]-[hash]',
    write: false,
    logLevel: 'error',
  });
  const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>bench</title><body><script type="module" src="/${name}.js"></script>`;
  return [
    [`/${name}.html`, new TextEncoder().encode(html)],
    ...outputFiles.map((file): [string, Uint8Array] => [`/${file.path.split(/[\\/]/).at(-1)}`, file.contents]),
  ];
}

/** Serves them on a free port of this machine. */
export async function serve(files: ReadonlyMap<string, Uint8Array>): Promise<Server> {
  const server = createServer((request, response) => {
    const body = files.get(request.url ?? '');
    const type = request.url?.endsWith('.html') ? 'text/html' : 'text/javascript';
    response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** The machine's Chromium, with these switches. */
export async function launch(...switches: readonly string[]): Promise<Browser> {
  const path = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((p) => p && existsSync(p));
  if (!path) throw new Error('No Chromium found: install it, or name it in CHROME_PATH.');
  // The program's sandbox refuses root; nobody else needs it switched off.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  // The inspector's own record of what arrives would decode each file once more, in one long task.
  return launchBrowser({
    networkEnabled: false,
    executablePath: path,
    args: [...switches, ...(asRoot ? ['--no-sandbox'] : [])],
  });
}
