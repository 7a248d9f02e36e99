import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, type Page, launch } from 'puppeteer-core';
import { chromiumArgs, engines } from '../browser/engines.mjs';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The strictest policy that a page can have and still run a module of its own. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; " +
  "form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

export interface Site {
  readonly origin: string;
  readonly browser: Browser;
  /** Opens a page of that address, collecting whatever goes wrong on it. */
  open(path: string): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, page errors, policy violations. */
  readonly complaints: string[];
  /** Addresses asked for, without the origin; whole for other origins. */
  readonly requests: string[];
}

/**
 * A site on loopback and a Chromium to visit it.
 *
 * @param pages served under their address, HTML or script
 * @param folders address prefix → folder
 * @param drawing how Chromium draws: flags and variables of its own
 */
export async function openSite(
  pages: Readonly<Record<string, string | Buffer>>,
  folders: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
  drawing: { readonly flags?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Site> {
  const server: Server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const send = (body: string | Buffer, type: string): void => {
      response.writeHead(200, { 'content-type': type, ...headers }).end(body);
    };
    const text = pages[path];
    // Browsers ask for it by themselves; a page need not have one.
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    if (text !== undefined) return send(text, types[extname(path)] ?? types['.html']!);
    const prefix = Object.keys(folders).find((start) => path.startsWith(start));
    try {
      if (prefix === undefined) throw new Error('no such folder');
      send(
        await readFile(join(folders[prefix]!, normalize(path.slice(prefix.length)))),
        types[extname(path)] ?? 'text/plain',
      );
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const executablePath = engines.chromium.program();
  if (!executablePath) throw new Error('Chromium is missing: see the first lines of npm test');
  const { flags = [], env = {} } = drawing;
  const browser = await launch({
    executablePath,
    args: [...chromiumArgs, ...flags],
    env: { ...process.env, ...env },
  });
  return {
    origin,
    browser,
    async open(path) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => requests.push(request.url().replace(origin, '')));
      await page.goto(`${origin}${path}`, { waitUntil: 'load' });
      return { page, complaints, requests };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Waits until every widget on the page has settled (is not busy), in words that name the one that has not. */
export async function allSettled(page: Page, tags: readonly string[]): Promise<void> {
  for (const tag of tags) {
    await page.waitForFunction(
      (name: string) => {
        const root = document.querySelector(name)?.shadowRoot;
        return root?.querySelector('.widget') && !root.querySelector('[aria-busy="true"]');
      },
      { timeout: 15_000 },
      tag,
    );
  }
}
