/** The door `kyoritsu/import`: catalogues of jobs as roles and roads, without a server and without a browser. */
export type { Catalogue } from './catalogue.js';
export { convertCatalogue, type ConvertOptions, filesOf, type Origin, origins, type Progress } from './convert.js';
export type { Flaw } from './entry.js';
export { sheetTemplate } from './sheet-template.js';
export { type Lang, langs } from './words.js';
export { type FileFlaw, ImportRefused, lineOf } from './refused.js';
