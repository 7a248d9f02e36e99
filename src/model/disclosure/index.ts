/**
 * The door `kyoritsu/disclosure`: figures of a closed cycle as the server
 * computes them, for a job beside a store that can only return rows. Pure: no
 * network, no clock, no chance.
 */
export { type Measure, type Plan, type Side, measuresOf, sides } from './plan.js';
export { publish } from './publish.js';
export { type Row, Tally } from './tally.js';
export { type Thresholds, floor, presetGroups, smallestGroup, strictest } from './thresholds.js';
export type { Previous } from './trend.js';
export { type Respondent, Turnover } from './turnover.js';
