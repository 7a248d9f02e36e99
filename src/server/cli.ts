#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commands } from './commands/index.js';
import { envNameOf, numberOf, readSettings, settingLines } from './settings.js';

/** Beside the package's own files, wherever the server is started from. */
const ourCompany = fileURLToPath(new URL('../../demo/data/company', import.meta.url));

const ways = Object.entries(commands).map(([name, { summary }]) => `  kyoritsu-server ${name.padEnd(10)} ${summary}\n`);

const help = `kyoritsu-server: keeps the data of Kyoritsu's widgets
${ways.join('')}
  --demo [DIR]            a fictional company, ours or that of DIR/*.json;
                          anybody may sign in as anybody: never with real people
${settingLines()}  --help                  this text

Each may also stand in the environment: ${envNameOf('oidc-issuer')}=…, several values separated by spaces.
With DATABASE_URL=postgres://… the data is kept in that PostgreSQL; its password is never an argument.

Signing in is one of these; without any, every request for data is refused:
  tokens    --oidc-issuer https://idp.example --oidc-audience kyoritsu
            pages send Authorization: Bearer …; the person is found in people by the token's sub
  a proxy   --proxy 127.0.0.1 --proxy-person X-Remote-User
            the proxy signs people in and overwrites that header; from elsewhere it counts for nothing
  --demo    for invented people
Employees and managers are told apart by people's managerId; --role hr=GROUP and --role administrator=GROUP
(or the viewer records) name the rest. The Operations page in Storybook has the whole of it.`;

async function serve(args: readonly string[]): Promise<void> {
  const read = readSettings(args, process.env);
  const { settings, given, demo, positionals } = read;
  if (read.help) {
    console.log(help);
    return;
  }
  const [seed = ourCompany, ...more] = positionals;
  if (more.length > 0 || (positionals.length > 0 && !demo)) throw new Error(`unexpected "${more[0] ?? seed}"`);
  // Only now: without the optional libraries `--help` still works, and what is missing is told in words.
  const [{ readMount }, { run }, { configured }, { readAddresses }] = await Promise.all([
    import('./mounts.js'),
    import('./run.js'),
    import('./auth/configure.js'),
    import('./auth/addresses.js'),
  ]);
  const mounts = settings.static.map(readMount);
  for (const { folder } of mounts) if (!existsSync(folder)) throw new Error(`--static: there is no folder ${folder}`);
  if (demo && !existsSync(seed)) throw new Error(`--demo: there is no folder ${seed}`);
  if (!['json', 'off'].includes(settings.log)) throw new Error(`--log ${settings.log}: json or off is expected`);
  const signIn = await configured(settings);
  if (demo && signIn) throw new Error('--demo: anybody may sign in as anybody, so there is no other sign-in beside it');
  // Where one person plays a whole company, their requests are not counted unless that is asked for.
  const rate = (name: 'rate-person' | 'rate-address'): number =>
    demo && !given.has(name) ? 0 : numberOf(name, settings[name]);
  await run({
    port: numberOf('port', settings.port, 65_535),
    host: settings.host,
    url: process.env.DATABASE_URL || undefined,
    folder: settings.data,
    seed: demo ? seed : undefined,
    signIn,
    mounts,
    origins: settings.origin,
    trusted: settings.proxy.length > 0 ? readAddresses(settings.proxy) : undefined,
    rates: { person: rate('rate-person'), address: rate('rate-address') },
    // Whoever tries the demo reads its console.
    logRequests: settings.log === 'json' && (!demo || given.has('log')),
  });
}

try {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  await (command ? command.load().then(({ main }) => main(args)) : serve(process.argv.slice(2)));
} catch (error) {
  const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  console.error(`kyoritsu-server: ${error instanceof Error ? error.message : String(error)}`);
  if (missing) {
    const libraries = 'hono @hono/node-server kysely pg @electric-sql/pglite jose rate-limiter-flexible csv-parse';
    console.error(`The server's libraries are optional: npm i ${libraries} cli-progress`);
  }
  process.exitCode = 1;
}
