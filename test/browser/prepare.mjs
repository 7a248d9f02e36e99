import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Launcher } from 'chrome-launcher';
import { engines } from './engines.mjs';

const postgres = {
  name: 'PostgreSQL',
  program: () =>
    existsSync('/usr/lib/postgresql')
      ? readdirSync('/usr/lib/postgresql')
          .map((version) => `/usr/lib/postgresql/${version}/bin/postgres`)
          .find((path) => existsSync(path))
      : undefined,
  debian: ['postgresql'],
};
const programs = { ...engines, postgres };

/**
 * Finds what the tests need, and gets what it can: Debian packages as root, else an installed Chrome, else
 * Playwright's Chromium. What is still missing is named with the words on how to get it.
 */
export async function prepare(wanted) {
  const names = [...new Set(wanted)];
  const lacking = () => names.filter((name) => !programs[name].program());
  if (lacking().length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installDebian(lacking());
  if (lacking().includes('chromium')) await findChrome();
  const missing = new Map(
    lacking().map((name) => [
      name,
      `${programs[name].name} not found; on Debian: apt-get install ${programs[name].debian.join(' ')}`,
    ]),
  );
  for (const [, words] of missing) console.log(words);
  return { missing, env: process.env.CHROME_PATH ? { CHROME_PATH: process.env.CHROME_PATH } : {} };
}

function installDebian(names) {
  const packages = names.flatMap((name) => programs[name].debian);
  console.log(`installing ${packages.join(' ')} (Debian packages)`);
  // The tests start a cluster of their own on loopback; the package's need not exist.
  if (names.includes('postgres')) {
    mkdirSync('/etc/postgresql-common/createcluster.d', { recursive: true });
    writeFileSync('/etc/postgresql-common/createcluster.d/none.conf', 'create_main_cluster = false\n');
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stderr } = spawnSync('apt-get', args, {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) console.log(`apt-get ${args[0]} failed: ${stderr.trim().split('\n').at(-1)}`);
  }
}

async function findChrome() {
  let [found] = Launcher.getInstallations();
  if (!found) {
    console.log('no Chrome or Chromium found: asking Playwright for its Chromium');
    try {
      execFileSync('npx', ['--yes', 'playwright', 'install', 'chromium'], { stdio: 'inherit' });
      found = playwrightChromium();
    } catch (error) {
      console.log(`Playwright could not install it: ${error.message}`);
    }
  }
  if (found) process.env.CHROME_PATH = found;
}

function playwrightChromium() {
  const caches = [join(homedir(), '.cache/ms-playwright'), join(homedir(), 'Library/Caches/ms-playwright')];
  const programs = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'];
  return caches
    .filter((cache) => existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((name) => name.startsWith('chromium-'))
        .map((name) => join(cache, name)),
    )
    .flatMap((folder) => programs.map((program) => join(folder, program)))
    .find((path) => existsSync(path));
}
