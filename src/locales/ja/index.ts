/** The library's Japanese words, by widget: to read, to reuse, or to start a language of your own from. */
export { checkin } from './checkin.js';
export { onboarding } from './onboarding.js';
export { pathExplorer } from './path-explorer.js';
export { promptCard } from './prompt-card.js';
export { radar } from './radar.js';
export { radarNext } from './radar-next.js';
export { radarViews } from './radar-views.js';
export { steps } from './steps.js';
