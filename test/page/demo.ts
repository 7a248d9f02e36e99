import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { type Browser, type Page, launch } from 'puppeteer-core';
import { chromiumArgs, engines } from '../browser/engines.mjs';

/** The demo portal as a user has it: built files, the reference server, a database of its own. */
interface Demo {
  readonly address: string;
  /** Ends it as an administrator would; its data goes. */
  stop(): Promise<void>;
}

/** Starts it on a free port. */
async function startDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'kyoritsu-portal-'));
  const statics = ['demo/portal', '/kyoritsu/cdn=dist/cdn', '/data/gdad=demo/data/gdad', '/data/onet=demo/data/onet'];
  const args = ['dist/server/cli.js', '--demo', 'demo/data/company', '--port', '0', '--data', join(folder, 'data')];
  const server: ChildProcess = spawn(process.execPath, [...args, ...statics.flatMap((mount) => ['--static', mount])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Its database is made first; pages wait for it, tests need not.
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout!.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const found = /http:\/\/\S+/.exec(said);
      if (found && said.includes('ready after')) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return {
    address,
    async stop() {
      if (server.exitCode === null) {
        server.kill('SIGTERM');
        await new Promise((resolve) => server.once('exit', resolve));
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The demo and a Chromium for a suite: there before its tests, gone after them.
 *
 * @returns opens the portal in a browser that was never there before; `listen` gets the page before it loads
 */
export function demoPages(): (query?: string, listen?: (page: Page) => void) => Promise<Page> {
  let demo: Demo;
  let browser: Browser;
  before(async () => {
    demo = await startDemo();
    browser = await launch({ executablePath: engines.chromium.program()!, args: chromiumArgs });
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });
  return async (query = '', listen) => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1280, height: 900 });
    listen?.(page);
    await page.goto(`${demo.address}${query}`);
    return page;
  };
}
