import { define } from '../base/define.js';
import { KyoritsuOnboarding } from '../elements/onboarding/onboarding.js';

define(KyoritsuOnboarding);
