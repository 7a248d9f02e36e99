/**
 * What draws: fetched beside the catalogue, once there is an element on the
 * page, so that the door stays small whatever the map learns to do.
 */
export { careerOf } from './career.js';
export { chooserTemplate, resultsTemplate } from './finder.js';
export { keptTemplate } from './kept.js';
export { walkOutline } from './outline.js';
export { panelTemplate } from './panel.js';
export { mapView } from './path-explorer.view.js';
export { roadsTemplate } from './roads.js';
export { roleView } from './role.view.js';
export { spreadFrom } from './spread.js';
export { standingOf } from './standing.js';
export { toolsTemplate } from './tools.js';
export { walk } from './walk.js';
