import { define } from '../base/define.js';
import { KyoritsuRadar } from '../elements/radar/radar.js';

define(KyoritsuRadar);
