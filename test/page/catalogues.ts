import { readFileSync } from 'node:fs';
import { type Origin, convertCatalogue, filesOf } from '../../src/server/import/index.js';

/** A real catalogue as files of a static source, `{address: JSON}`, and what is known of it. */
export interface RealCatalogue {
  readonly name: string;
  /** The line that its licence asks to show. */
  readonly attribution: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Those that the demo ships are files already; of the others an extract is converted by the importer. */
const shipped = ['gdad', 'onet'];
const extracts: Readonly<Record<string, Origin>> = { esco: 'esco', jobtag: 'jobtag', 'white-house': 'moves' };

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const attributionIn = (folder: string): string =>
  (JSON.parse(text(`${folder}/SOURCE.json`)) as { attribution: string }).attribution;

/** The five, each under `/catalogues/{name}/`. */
export async function realCatalogues(): Promise<RealCatalogue[]> {
  const ready = shipped.map((name): RealCatalogue => {
    const folder = `demo/data/${name}`;
    const names = JSON.parse(text(`${folder}/index.json`)) as string[];
    const files = ['index', ...names].map((file) => [address(name, file), text(`${folder}/${file}.json`)]);
    return { name, attribution: attributionIn(folder), files: Object.fromEntries(files) };
  });
  const converted = Object.entries(extracts).map(async ([name, from]): Promise<RealCatalogue> => {
    const folder = `test/fixtures/catalogues/${name}`;
    const sources = Object.fromEntries(filesOf(from).map((file) => [file, text(`${folder}/${file}`)]));
    const attribution = attributionIn(folder);
    const catalogue = await convertCatalogue(from, sources, { attribution });
    const files = [['index', Object.keys(catalogue)], ...Object.entries(catalogue)];
    return {
      name,
      attribution,
      files: Object.fromEntries(
        files.map(([file, content]) => [address(name, file as string), JSON.stringify(content)]),
      ),
    };
  });
  return [...ready, ...(await Promise.all(converted))];
}

const address = (name: string, file: string): string => `/catalogues/${name}/${file}.json`;
