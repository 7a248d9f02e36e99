#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { commands } from './commands/index.js';

/** Beside the package's own files, wherever the server is started from. */
const ourCompany = fileURLToPath(new URL('../../demo/data/company', import.meta.url));

const ways = Object.entries(commands).map(([name, { summary }]) => `  kyoritsu-server ${name.padEnd(10)} ${summary}\n`);

const help = `kyoritsu-server: keeps the data of Kyoritsu's widgets
${ways.join('')}
  --port N           port to listen on (8080; 0 takes a free one)
  --host NAME        address to listen on (127.0.0.1: this machine only)
  --data DIR         folder of the embedded database (.kyoritsu/data)
  --demo [DIR]       a fictional company, ours or that of DIR/*.json;
                     anybody may sign in as anybody: never with real people
  --static DIR       serve the files of DIR; /name=DIR serves them at /name; repeatable
  --origin URL       allow pages of another origin to ask for data; repeatable
  --help             this text

With DATABASE_URL=postgres://… the data is kept in that PostgreSQL instead.
Without --demo every request for data is refused until a sign-in is
configured: see createApp in kyoritsu/server.`;

async function serve(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: '.kyoritsu/data' },
      demo: { type: 'boolean', default: false },
      static: { type: 'string', multiple: true, default: [] },
      origin: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
  } else {
    const [seed = ourCompany, ...more] = positionals;
    if (more.length > 0 || (positionals.length > 0 && !values.demo)) {
      throw new Error(`unexpected "${more[0] ?? seed}"`);
    }
    // Only now: without the optional libraries `--help` still works, and what is missing is told in words.
    const [{ readMount }, { run }] = await Promise.all([import('./mounts.js'), import('./run.js')]);
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65535) throw new Error(`--port ${values.port}: 0 to 65535 is expected`);
    const mounts = values.static.map(readMount);
    for (const { folder } of mounts) if (!existsSync(folder)) throw new Error(`--static: there is no folder ${folder}`);
    if (values.demo && !existsSync(seed)) throw new Error(`--demo: there is no folder ${seed}`);
    await run({
      port,
      host: values.host,
      url: process.env.DATABASE_URL || undefined,
      folder: values.data,
      seed: values.demo ? seed : undefined,
      mounts,
      origins: values.origin,
    });
  }
}

try {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  await (command ? command.load().then(({ main }) => main(args)) : serve());
} catch (error) {
  const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  console.error(`kyoritsu-server: ${error instanceof Error ? error.message : String(error)}`);
  if (missing)
    console.error("The server's libraries are optional: npm i hono @hono/node-server kysely pg @electric-sql/pglite");
  process.exitCode = 1;
}
