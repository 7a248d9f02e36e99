/** The door `kyoritsu/import`: catalogues of jobs as roles and roads, without a server and without a browser. */
export type { Catalogue } from './catalogue.js';
export { convertCatalogue, filesOf, type Origin, origins } from './convert.js';
export type { Flaw } from './entry.js';
export { type FileFlaw, ImportRefused, lineOf } from './refused.js';
