/**
 * Kyoritsu without side effects: element classes, the port, and what an
 * adapter author needs. Tags are registered by `kyoritsu/all` or
 * `kyoritsu/define/<name>`.
 */
export { KyoritsuProvider } from './context/provider.js';
export { KyoritsuRadar } from './elements/radar/radar.js';
export { KyoritsuCheckin } from './elements/checkin/checkin.js';
export { KyoritsuPathExplorer } from './elements/path-explorer/path-explorer.js';
export { KyoritsuPromptCard } from './elements/prompt-card/prompt-card.js';
export { KyoritsuOnboarding } from './elements/onboarding/onboarding.js';

export { type DefineOptions, type WidgetClass, define } from './base/define.js';
export { type Catalogue, addLanguage } from './base/languages.js';
export { version } from './base/version.js';

export { WidgetErrorEvent } from './context/error-event.js';
export { CheckinIntent, IntentEvent, TalkIntent, type TalkTopic, WheelIntent } from './context/intents.js';
export { type Source, sourceContext } from './context/source.js';
export type { State } from './context/state.js';

export type * from './elements/checkin/checkin.events.js';
export type * from './elements/onboarding/onboarding.events.js';
export type { CareerData } from './elements/path-explorer/catalogue.js';
export type * from './elements/path-explorer/path-explorer.events.js';
export type { DeckData } from './elements/prompt-card/own-deck.js';
export type * from './elements/prompt-card/prompt-card.events.js';
export type * from './elements/radar/radar.events.js';

export * from './port/adapter.js';
export { catalogue } from './port/catalogue.js';
export { PortError, type PortErrorKind, type PortErrorOptions, portErrorKinds } from './port/error.js';
export { type GuardOptions, type GuardedPage, type Port, guard } from './port/guard.js';
export { select } from './port/select.js';

export type { AnyRecord, Resource, Scope, Verb } from './model/resource.js';
export { resourceOf, resources } from './model/resources.js';
export { type Support, type SupportId, supportIds, supportOf, supports } from './model/supports.js';
export { type Text, say } from './model/text.js';
export type * from './model/records/career.js';
export type * from './model/records/organisation.js';
export type * from './model/records/scene.js';
export type * from './model/records/survey.js';
export type * from './model/records/results.js';
export type * from './model/records/talk.js';
