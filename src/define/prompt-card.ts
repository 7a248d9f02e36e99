import { define } from '../base/define.js';
import { KyoritsuPromptCard } from '../elements/prompt-card/prompt-card.js';

define(KyoritsuPromptCard);
