/**
 * Converts the two public catalogues into `demo/data/gdad` and
 * `demo/data/onet`. Needed only when a new edition comes out; the result is
 * kept in the repository.
 *
 * `npx tsx demo/generate/convert.ts <folder>` where the folder holds
 * `uk-gdad-framework/` and `onet-29.3/`, each with roles.json, skills.json,
 * transitions.json (O*NET: descriptions.json too) and SOURCE.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalogue } from '../../src/server/import/catalogue.js';
import { gdad } from '../../src/server/import/gdad.js';
import { onet, type OnetCut } from '../../src/server/import/onet.js';
import { format } from './format.js';

const [from] = process.argv.slice(2);
if (from === undefined) throw new Error('usage: npx tsx demo/generate/convert.ts <folder with the sources>');
const sources = pathToFileURL(join(from, '/'));

const load = (path: string): unknown => JSON.parse(readFileSync(new URL(path, sources), 'utf8'));
const attributionOf = (folder: string): string =>
  (load(`${folder}/SOURCE.json`) as { attribution: string }).attribution;

function write(name: string, catalogue: Catalogue, about: Record<string, unknown>): void {
  const folder = new URL(`../data/${name}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [resource, records] of Object.entries(catalogue)) {
    writeFileSync(new URL(`${resource}.json`, folder), format(records as unknown[]));
  }
  // Tells the static adapter what is here, so that it asks for nothing else.
  writeFileSync(new URL('index.json', folder), `${JSON.stringify(Object.keys(catalogue).toSorted())}\n`);
  writeFileSync(new URL('SOURCE.json', folder), `${JSON.stringify(about, null, 2)}\n`);
}

const gdadLine = attributionOf('uk-gdad-framework');
const [roles, skills, transitions] = ['roles', 'skills', 'transitions'].map((n) => load(`uk-gdad-framework/${n}.json`));
write('gdad', gdad({ roles, skills, transitions }, gdadLine), {
  title: 'UK Government Digital and Data Profession Capability Framework',
  licence: 'Open Government Licence v3.0, https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution: gdadLine,
  address: 'https://ddat-capability-framework.service.gov.uk/',
  changes: [
    'One record a role and level. Skill levels Awareness, Working, Practitioner, Expert are 1 to 4; a level that the framework leaves open is null (unknown).',
    'The sentences that describe each level of each skill, and the descriptions of the skills, are left out.',
    'The framework does not order role levels: roles carry no level.',
    'roads.json is derived: within a role, levels sorted by their mean required skill level, neighbours linked. Designed, never observed, without counts.',
  ],
});

const onetLine = attributionOf('onet-29.3');
const cut: OnetCut = { skillsPerRole: 8, tiers: ['Primary-Short'] };
const parts = {
  roles: load('onet-29.3/roles.json'),
  skills: load('onet-29.3/skills.json'),
  descriptions: load('onet-29.3/descriptions.json'),
  transitions: load('onet-29.3/transitions.json'),
};
write('onet', onet(parts, onetLine, cut), {
  title: 'O*NET 29.3 Database (May 2025)',
  licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
  attribution: onetLine,
  address: 'https://www.onetcenter.org/database.html',
  changes: [
    `Of up to 35 skills a role the ${cut.skillsPerRole} most important are kept, with level (0 to 7) and importance (1 to 5, as weight). 137 occupations have no skills in the source and have none here.`,
    'A level that O*NET recommends to suppress for low precision is null (unknown). A missing level is unknown, never zero.',
    'Of 18,460 related occupations the nearest five of each (tier Primary-Short, 4,615) are kept. They are curated relatedness, not moves: no counts exist.',
    'level of a role is its Job Zone (1 to 5); 93 occupations have none. Technologies and tasks are left out.',
  ],
});
