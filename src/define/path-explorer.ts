import { define } from '../base/define.js';
import { KyoritsuPathExplorer } from '../elements/path-explorer/path-explorer.js';

define(KyoritsuPathExplorer);
