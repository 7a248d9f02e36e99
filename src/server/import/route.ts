import { PortError } from '../../port/error.js';
import { problem } from '../problem.js';
import { demandJob, type Identity, kindOf } from '../rules.js';
import type { Database } from '../database.js';
import { encodingOf } from './decode.js';
import { ImportRefused } from './refused.js';
import { type Format, importableOf, sourceOf } from './source.js';
import { importAll, type Mode, modes } from './write.js';

const invalid = (detail: string): PortError => new PortError('invalid', { detail });
const formats: { readonly [type: string]: Format } = { 'text/csv': 'csv', 'application/json': 'json' };

/** What a body is too large for. */
export const tooLarge = 'body: over 10 MB; a larger file is imported with `kyoritsu-server import`';

/**
 * `POST /v1/imports/{resource}?mode=&dryRun=`: 200 with counts, 422 with every
 * flaw found. The body (10 MB at most) is taken whole before the transaction
 * begins: a slow sender must not keep everybody's database waiting.
 *
 * @throws PortError `forbidden`, `unsupported`, `invalid`
 */
export async function importRoute(db: Database, who: Identity, name: string, request: Request): Promise<Response> {
  demandJob(who, 'import');
  const resource = importableOf(name);
  if (!resource) throw new PortError('unsupported', { detail: `there is no import of "${name.slice(0, 80)}"` });
  // What counts tell of people ("same", "changed") is theirs; and nobody makes HR of themselves.
  if (['person', 'self'].includes(kindOf(resource)) && !who.roles.includes('hr')) {
    throw new PortError('forbidden', { detail: `import of ${name} is not open to your role` });
  }
  const options = readOptions(new URL(request.url).searchParams);
  const [type = '', ...rest] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  const format = formats[type.trim()];
  if (!format) return problem(invalid('content-type: text/csv or application/json is expected'), 415);
  const charset = rest.map((part) => /^\s*charset="?([^"]+)"?\s*$/.exec(part)?.[1]).find((found) => found) ?? 'utf-8';
  const encoding = encodingOf(charset);
  if (!encoding) return problem(invalid('content-type: charset utf-8 or shift_jis is expected'), 415);
  const body = new Uint8Array(await request.arrayBuffer());
  const source = sourceOf(resource, { file: 'body', bytes: once(body), format, encoding });
  try {
    const counts = await importAll(db, who.orgId, [source], options);
    return Response.json({ dryRun: options.dryRun, mode: options.mode, counts });
  } catch (error) {
    if (error instanceof ImportRefused) return refusal(error);
    throw error;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function readOptions(params: URLSearchParams): { mode: Mode; dryRun: boolean } {
  for (const name of params.keys()) {
    if (name !== 'mode' && name !== 'dryRun') throw invalid(`${name}: unknown; known are mode, dryRun`);
    if (params.getAll(name).length > 1) throw invalid(`${name}: given twice`);
  }
  const mode = modes.find((each) => each === (params.get('mode') ?? 'merge'));
  if (!mode) throw invalid(`mode: ${modes.join(' or ')} is expected`);
  const dryRun = params.get('dryRun') ?? 'false';
  if (dryRun !== 'true' && dryRun !== 'false') throw invalid('dryRun: true or false is expected');
  return { mode, dryRun: dryRun === 'true' };
}

async function refusal({ message, flaws, more }: ImportRefused): Promise<Response> {
  const base = problem(invalid(message));
  const errors = flaws.map(({ line, column, path, reason }) => ({ line, column, path, reason }));
  return Response.json({ ...((await base.json()) as object), errors, more }, base);
}
