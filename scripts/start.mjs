// The demo portal: builds the files that a page without a build would load, then serves them with the reference
// server on an embedded database. Arguments go to the server: npm start -- --port 8080
import { spawn, spawnSync } from 'node:child_process';

const built = spawnSync(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'build', '--mode', 'cdn', '--logLevel', 'warn'],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
if (built.status !== 0) process.exit(built.status ?? 1);

const server = spawn(
  process.execPath,
  [
    '--import',
    'tsx',
    'src/server/cli.ts',
    '--demo',
    'demo/data/company',
    // Only the portal and the catalogues are files: what belongs to people is the server's to give out.
    '--static',
    'demo/portal',
    '--static',
    '/kyoritsu/cdn=dist/cdn',
    '--static',
    '/data/gdad=demo/data/gdad',
    '--static',
    '/data/onet=demo/data/onet',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.kill(signal));
server.once('exit', (code) => process.exit(code ?? 0));
