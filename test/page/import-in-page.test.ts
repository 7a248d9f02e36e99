import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { convertCatalogue, sheetTemplate } from '../../src/server/import/index.js';
import { type Site, openSite } from './site.js';

const from = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname;

interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly moduleIds: readonly string[];
}

/** The door `kyoritsu/import` as a page's build makes it, everything in it. */
async function bundled(): Promise<Chunk[]> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: from('src/server/import/index.ts'), formats: ['es'], fileName: 'import' },
      rolldownOptions: { platform: 'browser' },
    },
  });
  const outputs = [made].flat().flatMap((each) => ('output' in each ? each.output : []));
  return outputs.flatMap((each) => (each.type === 'chunk' ? [each] : []));
}

const fixture = (name: string): string => readFileSync(from(`test/fixtures/catalogues/jobtag/${name}.json`), 'utf8');

describe('kyoritsu/import without Node: in a page and in a worker', () => {
  const tables = { 'roles.json': fixture('roles'), 'skills.json': fixture('skills') };
  const sheet = { '役割.csv': sheetTemplate('ja') };
  const wrong = { '役割.csv': '役割,次の役割\n"営業\n担当",部長\n' };
  const module = `
    import { convertCatalogue, ImportRefused, lineOf } from './import.js';
    export async function run({ tables, sheet, wrong }) {
      const steps = [];
      const onProgress = ({ done, of }) => steps.push(done === of);
      const jobs = await convertCatalogue('jobtag', tables, { attribution: 'line', onProgress });
      const own = await convertCatalogue('sheet', sheet);
      const refused = await convertCatalogue('sheet', wrong).catch((error) => error);
      const flaws = refused instanceof ImportRefused ? refused.flaws.map(lineOf) : [String(refused)];
      return { jobs, own, flaws, ended: steps.at(-1), early: steps.slice(0, -1).some(Boolean) };
    }`;
  let site: Site;
  let chunks: readonly Chunk[];
  before(async () => {
    chunks = await bundled();
    site = await openSite(
      {
        ...Object.fromEntries(chunks.map(({ fileName, code }) => [`/${fileName}`, code])),
        '/run.js': module,
        '/page.js': "import { run } from './run.js'; globalThis.run = run;",
        '/worker.js':
          "import { run } from './run.js'; onmessage = ({ data }) => run(data).catch(String).then(postMessage);",
        '/page.html': '<!doctype html><title>import</title><script type="module" src="/page.js"></script>',
      },
      {},
    );
  });
  after(() => site?.close());

  it('reaches nothing that only Node has', () => {
    const names = chunks.map(({ fileName }) => fileName);
    assert.ok(names.includes('import.js'), names.join());
    for (const { fileName, moduleIds, imports, dynamicImports } of chunks) {
      assert.deepEqual(
        [...imports, ...dynamicImports].filter((name) => !names.includes(name)),
        [],
        fileName,
      );
      // What a build puts in the place of a module that pages do not have.
      assert.deepEqual(
        moduleIds.filter((id) => id.includes('browser-external')),
        [],
        fileName,
      );
    }
  });

  for (const where of ['page', 'worker'] as const) {
    it(`converts the same in a ${where} as in Node, and tells the same flaws`, async () => {
      const { page, complaints } = await site.open('/page.html');
      const found = await page.evaluate(
        async (place, input) => {
          if (place === 'page') return (globalThis as unknown as { run: (input: unknown) => unknown }).run(input);
          const worker = new Worker('/worker.js', { type: 'module' });
          return new Promise((resolve, reject) => {
            worker.addEventListener('message', ({ data }) => resolve(data));
            worker.addEventListener('error', ({ message }) => reject(new Error(message)));
            worker.postMessage(input, []);
          });
        },
        where,
        { tables, sheet, wrong },
      );
      assert.deepEqual(found, {
        jobs: await convertCatalogue('jobtag', tables, { attribution: 'line' }),
        own: await convertCatalogue('sheet', sheet),
        flaws: ['役割.csv 2行目 B列「次の役割」：「部長」という役割は、この表にありません'],
        ended: true,
        early: false,
      });
      assert.deepEqual(complaints, []);
    });
  }
});
