import { define } from '../base/define.js';
import { KyoritsuCheckin } from '../elements/checkin/checkin.js';

define(KyoritsuCheckin);
