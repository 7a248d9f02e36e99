// Everything that the package ships: modules and types (tsc), the CDN files (vite), the manifest and editor data (cem).
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const run = (...command) => {
  const [program, ...args] = command;
  execFileSync(process.execPath, [`node_modules/${program}`, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
};

rmSync('dist', { recursive: true, force: true });
// First, because it empties its folder.
for (const mode of ['cdn', 'single', 'iife']) run('vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn');
run('typescript-7/bin/tsc', '-p', 'tsconfig.build.json');
run('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'custom-elements-manifest.config.mjs');
