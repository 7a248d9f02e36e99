/** For those who test a page, a widget or an adapter of their own: `kyoritsu/testing`. */
export {
  type ConformanceOptions,
  type Made,
  type Make,
  type Runner,
  type Sample,
  adapterConformance,
  catalogueSample,
  ownSample,
  pairSample,
} from './conformance.js';
export { type CollectedConsole, collectConsole } from './console-guard.js';
export { type FailingOptions, type Malformation, type SlowAdapter, failing, malformed, slow } from './fakes.js';
export { memoryOutboxStore } from './outbox-store.js';
export { memoryAdapter } from '../adapters/memory.js';
