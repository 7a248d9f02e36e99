import { define } from '../base/define.js';
import { KyoritsuProvider } from '../context/provider.js';

define(KyoritsuProvider);
