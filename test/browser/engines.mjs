import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';

/** The engines that the tests run in, and the program that each needs. */
export const engines = {
  chromium: {
    name: 'Chromium',
    program: () =>
      [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path)),
    debian: ['chromium', 'fonts-noto-cjk', 'fontconfig'],
  },
  firefox: {
    name: 'Firefox',
    program: () =>
      [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path && existsSync(path)),
    debian: ['firefox-esr'],
  },
  webkit: {
    name: 'WebKitGTK',
    program: () =>
      existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb')
        ? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
        : undefined,
    debian: ['xvfb', 'webkit2gtk-driver'],
  },
};

/** The program's sandbox refuses root; nobody else needs it switched off. */
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];
export const chromiumArgs = [...(asRoot ? ['--no-sandbox'] : []), ...quiet];

export async function launcherOf(engine) {
  const executablePath = engines[engine].program();
  if (engine === 'chromium') {
    return chromeLauncher({ launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs } });
  }
  if (engine === 'firefox') {
    const launcher = chromeLauncher({
      launchOptions: { browser: 'firefox', executablePath, headless: true, args: [] },
    });
    launcher.name = 'Firefox';
    return launcher;
  }
  return webkitLauncher(executablePath);
}

async function webkitLauncher(binary) {
  const display = await startXvfb();
  const port = await freePort();
  const driver = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display },
  });
  process.once('exit', () => driver.kill());
  await listening(port);
  return webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
}

function startXvfb() {
  const xvfb = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => xvfb.kill());
  return new Promise((resolve, reject) => {
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    xvfb.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function listening(port) {
  const { connect } = await import('node:net');
  for (let attempt = 0; attempt < 100; attempt++) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.end();
        resolve(true);
      }).once('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`WebKitWebDriver does not listen on ${port}`);
}
