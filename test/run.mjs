// npm test: every gate, one after the other, all of them even when one fails; the last line adds them up.
// `npm test -- types node` runs the named ones only.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { prepare } from './browser/prepare.mjs';

const node = process.execPath;
const bin = (path) => [node, `node_modules/${path}`];
const testFiles = readdirSync('test', { recursive: true })
  .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
  .map((name) => `test/${name}`)
  .toSorted();

/** A gate is a command; one that runs tests says how to read their number off its output. */
const gates = [
  { name: 'types', command: [...bin('typescript-7/bin/tsc'), '-p', '.'] },
  { name: 'lint', command: [...bin('oxlint/bin/oxlint'), '--deny-warnings'] },
  { name: 'format', command: [...bin('oxfmt/bin/oxfmt'), '--check', '.'] },
  {
    name: 'templates',
    command: [
      ...bin('lit-analyzer/cli.js'),
      '--strict',
      // Its CSS is from before container queries and text-wrap.
      '--rules.no-invalid-css',
      'off',
      'src/{context,elements,parts}/**/*.ts',
    ],
  },
  { name: 'build', command: [node, 'scripts/build.mjs'] },
  { name: 'node', command: [node, '--import', 'tsx', '--test', '--test-reporter=tap', ...testFiles], read: readTap },
  // One engine: see stories/decisions/23-pictures.mdx.
  {
    name: 'pictures',
    engine: 'chromium',
    command: [node, '--import', 'tsx', '--test', '--test-reporter=tap', 'test/pictures/pictures.ts'],
    read: readTap,
  },
  ...['chromium', 'firefox', 'webkit'].map((engine) => ({
    name: engine,
    engine,
    command: [...bin('@web/test-runner/dist/bin.js')],
    env: { ENGINE: engine },
    read: readTotal,
  })),
];

const wanted = process.argv.slice(2);
const chosen = gates.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const { missing, env } = await prepare(
  chosen.flatMap(({ engine, name }) => (engine ? [engine] : name === 'node' ? ['chromium', 'postgres'] : [])),
);

let passed = 0;
let failed = 0;
const notes = [];
for (const gate of chosen) {
  if (gate.engine && missing.has(gate.engine)) {
    // On a developer's machine an engine may be missing, but never silently; where everything is required it fails.
    notes.push(`not run on this machine: ${gate.name} (${missing.get(gate.engine)})`);
    if (process.env.CI) failed += 1;
    continue;
  }
  const started = Date.now();
  console.log(`\n▶ ${gate.name}`);
  const { code, output } = await run(gate.command, { ...env, ...gate.env });
  const counts = gate.read?.(output) ?? { passed: 0, failed: 0 };
  // A runner that ends badly without counting a failure, or counts nothing at all, has failed.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (gate.read && counts.passed + counts.failed === 0) counts.failed = 1;
  if (!gate.read && code === 0) counts.passed = 1;
  passed += counts.passed;
  failed += counts.failed;
  console.log(
    `  ${gate.name}: ${counts.passed} passed, ${counts.failed} failed (${Math.round((Date.now() - started) / 1000)} s)`,
  );
}
for (const note of notes) console.log(note);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function run([program, ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('close', (code) => {
      if (code !== 0) console.log(failuresOf(output));
      resolve({ code, output });
    });
  });
}

/** Passing TAP lines say nothing that the total does not. */
function failuresOf(output) {
  if (!output.includes('TAP version')) return output;
  const lines = output.split('\n');
  const keep = new Set();
  lines.forEach((line, at) => {
    if (/^\s*not ok /.test(line))
      for (let i = at; i < Math.min(at + 30, lines.length) && !/^\s*\.\.\.\s*$/.test(lines[i]); i++) keep.add(i);
  });
  return lines.filter((_, at) => keep.has(at)).join('\n');
}

function readTap(output) {
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled') + count('skipped') + count('todo') };
}

function readTotal(output) {
  const found = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  return { passed: Number(found?.[1] ?? 0), failed: Number(found?.[2] ?? 0) };
}
